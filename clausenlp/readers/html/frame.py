"""What is in force inside an element of a page: italics, links, roles, lists."""

from __future__ import annotations

from dataclasses import dataclass

from clausenlp.readers.base import Role
from clausenlp.readers.html.lists import Numbering
from clausenlp.readers.html.page import Node

BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main "
    "menu nav ol p plaintext pre section summary table tbody tfoot thead tr td th ul xmp".split()
)
PREFORMATTED = frozenset({"pre", "listing", "plaintext", "xmp"})
_ITALIC = frozenset({"i", "em", "cite", "dfn", "var", "address"})


@dataclass(slots=True)
class Frame:
    """What is in force inside an open element."""

    node: Node
    block: Node
    italic: bool = False
    call: Node | None = None
    link: Node | None = None
    verbatim: bool = False
    role: Role | None = None
    holder: Node | None = None
    numbering: Numbering | None = None
    lines: int = 0

    def inside(self, node: Node, lines: int) -> Frame:
        """Give the state inside ``node``, before which there are ``lines`` lines."""
        frame = Frame(
            node,
            self.block,
            self.italic,
            self.call,
            self.link,
            self.verbatim,
            self.role,
            self.holder,
            self.numbering,
            lines,
        )
        style = node.style.get("font-style")
        if style is not None:
            frame.italic = style in ("italic", "oblique")
        elif node.tag in _ITALIC or "itali" in node.attrib.get("class", "").lower():
            frame.italic = True
        if "white-space" in node.style:
            frame.verbatim = node.style["white-space"].startswith(("pre", "break-spaces"))
        elif node.tag in PREFORMATTED:
            frame.verbatim = True
        if node.tag == "a" and "href" in node.attrib:
            frame.link = node
        return frame


def is_block(node: Node) -> bool:
    """Whether an element begins and ends lines."""
    display = node.style.get("display", "")
    if display in ("inline", "inline-block", "contents"):
        return False
    return node.tag in BLOCKS or display in ("block", "list-item", "table", "flex", "grid")
