"""The little CSS that says how text reads: italics, raised text, list numbers, what is hidden.

Known: rules of the page's own ``style`` elements whose selectors are made of tags, classes, ids
and descendants, their numbers by counters, and ``style`` attributes. All else is ignored.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import NamedTuple

from clausenlp.readers.html.page import Node, Page

PROPERTIES = frozenset(
    "display visibility font-style vertical-align list-style list-style-type white-space "
    "counter-reset counter-increment".split()
)
_MAX_RULES = 5000
_MAX_PER_KEY = 50
_ANCESTORS = 24
_GENERATED = re.compile(r"::?(?:before|marker)\s*$")
_COMPOUND = re.compile(r"(?P<tag>[a-zA-Z][\w-]*|\*)?(?P<rest>(?:[.#][\w-]+)*)")


class _Compound(NamedTuple):
    tag: str
    id: str
    classes: frozenset[str]

    def matches(self, node: Node) -> bool:
        return (
            self.tag in ("", "*", node.tag)
            and self.id in ("", node.attrib.get("id"))
            and self.classes <= node.classes
        )

    def key(self) -> str:
        if self.id:
            return f"#{self.id}"
        return f".{min(self.classes)}" if self.classes else self.tag


class _Rule(NamedTuple):
    weight: tuple[int, int, int, int]
    compounds: tuple[_Compound, ...]
    style: dict[str, str]

    def matches(self, node: Node, ancestors: list[Node]) -> bool:
        if not self.compounds[-1].matches(node):
            return False
        if len(self.compounds) == 1:
            return True
        wanted = list(self.compounds[:-1])
        for ancestor in ancestors:
            if wanted[-1].matches(ancestor):
                wanted.pop()
                if not wanted:
                    return True
        return False


def apply_styles(page: Page) -> None:
    """Give each element of a page its declarations (`Node.style`), without inheritance."""
    rules = _rules(page.css)
    for node in page.nodes:
        near = [r for key in _keys(node) for r in rules.get(key, ())] if rules else []
        ancestors = node.ancestors(_ANCESTORS) if near else []
        found = [r for r in near if r.matches(node, ancestors)]
        for rule in sorted(found, key=lambda r: r.weight):
            node.style.update(rule.style)
        if "style" in node.attrib:
            node.style.update(declarations(node.attrib["style"]))


def declarations(text: str) -> dict[str, str]:
    """Read CSS declarations.

    Parameters
    ----------
    text : str
        For example ``"font-style: italic; color: red"``.

    Returns
    -------
    dict
        The known ones, in lower case; ``list-style`` as ``list-style-type``.
    """
    found: dict[str, str] = {}
    for declaration in text[:10_000].split(";"):
        name, _, value = declaration.partition(":")
        name = name.strip().lower()
        if name in PROPERTIES:
            value = value.replace("!important", "").strip()
            if name == "list-style":
                name, value = "list-style-type", _list_type(value)
            found[name] = value if value[:1] in "\"'" else value.lower()
    return found


def _list_type(value: str) -> str:
    if value[:1] in "\"'":
        return value
    words = [w for w in value.lower().split() if w not in ("inside", "outside", "initial")]
    return next((w for w in words if not w.startswith("url(")), "disc")


def _rules(css: str) -> dict[str, list[_Rule]]:
    rules: dict[str, list[_Rule]] = defaultdict(list)
    css = re.sub(r"<!--|-->", " ", css)
    css = " ".join(part.rpartition("*/")[2] if i else part for i, part in
                   enumerate(css.split("/*")))  # fmt: skip
    for order, block in enumerate(css.split("}")[:_MAX_RULES]):
        head, _, body = block.rpartition("{")
        outer, _, selectors = head.rpartition("{")
        if "print" in outer:
            continue
        for selector in selectors.rpartition(";")[2].split(",")[:20]:
            plain, generated, _ = _GENERATED.sub("\0", selector).partition("\0")
            style = _counter(body) if generated else declarations(body)
            compounds = _compounds(plain) if style else ()
            if compounds and len(rules[compounds[-1].key()]) < _MAX_PER_KEY:
                rules[compounds[-1].key()].append(_Rule(_weigh(compounds, order), compounds, style))
    return rules


def _counter(body: str) -> dict[str, str]:
    """Give the numbers that a rule for ``::before`` prints, as property ``marker``."""
    for declaration in body.split(";"):
        name, _, value = declaration.partition(":")
        if name.strip().lower() == "content" and "counter(" in value:
            return {"marker": value.strip(), **_increments(body)}
    return _increments(body)


def _increments(body: str) -> dict[str, str]:
    found = declarations(body)
    return {k: v for k, v in found.items() if k == "counter-increment"}


def _compounds(selector: str) -> tuple[_Compound, ...]:
    found: list[_Compound] = []
    for word in selector.replace(">", " ").split()[:8]:
        match = _COMPOUND.fullmatch(word)
        if not match or not word:
            return ()
        names = re.findall(r"[.#][\w-]+", match["rest"])
        classes = frozenset(n[1:] for n in names if n[0] == ".")
        node_id = next((n[1:] for n in names if n[0] == "#"), "")
        found.append(_Compound((match["tag"] or "").lower(), node_id, classes))
    return tuple(found)


def _weigh(compounds: tuple[_Compound, ...], order: int) -> tuple[int, int, int, int]:
    ids = sum(bool(c.id) for c in compounds)
    classes = sum(len(c.classes) for c in compounds)
    tags = sum(c.tag not in ("", "*") for c in compounds)
    return ids, classes, tags, order


def _keys(node: Node) -> list[str]:
    keys = ["*", node.tag]
    if "id" in node.attrib:
        keys.append(f"#{node.attrib['id']}")
    keys.extend(f".{c}" for c in list(node.classes)[:20])
    return keys
