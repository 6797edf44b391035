"""Who is asked, and what: pure functions over the text of a clause and its performatives."""

from __future__ import annotations

from clausenlp.directives.find import Act, Asked, find_directives
from clausenlp.directives.mentions import Mention

__all__ = ["Act", "Asked", "Mention", "find_directives"]
