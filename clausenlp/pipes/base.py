"""What the components share: how they are scored."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

from spacy.training import Example

from clausenlp.scoring import LayerScorer


class Component:
    """A component of the pipeline that ``nlp.evaluate`` can score.

    Attributes
    ----------
    scorer : callable or None
        A scorer of `clausenlp.scoring`.
    """

    scorer: LayerScorer | None = None

    def score(self, examples: Iterable[Example], **options: Any) -> dict[str, Any]:
        """Score what the component has found against gold."""
        return self.scorer(examples, **options) if self.scorer else {}


C = TypeVar("C", bound=Component)


def scored(component: C, scorer: LayerScorer | None) -> C:
    """Give a component its scorer."""
    component.scorer = scorer
    return component
