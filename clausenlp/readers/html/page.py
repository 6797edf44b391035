"""HTML source to a flat page: its elements and strings in document order.

No tree is built. The tree builder of libxml2 drops without a word all that is nested deeper than
2048 elements; its event interface does not, and a flat list needs no recursion to walk.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TypeAlias

from lxml import etree

from clausenlp.errors import DamagedFileError, TooLargeError

MAX_ELEMENTS = 4_000_000
"""Number of elements above which a page is refused (about 1 GB of memory)."""

DROPPED = frozenset(
    "script style template title textarea select option datalist button svg math iframe "
    "audio video canvas map applet input noframes noembed".split()
)
"""Elements whose content is never text of the page."""

_CLOSE_P = frozenset(
    "article aside details dialog figcaption figure footer header hgroup main nav search section "
    "summary".split()
)
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code dfn em font i ins kbd label mark q s samp small span "
    "strike strong sub sup time tt u var".split()
)
_SHORT_TEXT_ITEMS = 60
_NO_CLASSES: frozenset[str] = frozenset()


class Node:
    """One element: its tag, attributes, ancestors, and its extent in `Page.items`.

    Attributes
    ----------
    at, end : int
        Indices in `Page.items` of the element itself and of the None that closes it.
    chars, link_chars : int
        Number of its characters that are not white space, in all and inside links.
    classes : frozenset of str
        Its class names.
    style : dict
        Its CSS declarations, as far as they are known.
    """

    __slots__ = (
        "at",
        "attrib",
        "chars",
        "classes",
        "end",
        "link_chars",
        "parent",
        "style",
        "tag",
        "text_at",
    )

    def __init__(self, tag: str, attrib: dict[str, str], parent: Node | None, at: int) -> None:
        self.tag = tag
        self.attrib = attrib
        self.parent = parent
        self.at = at
        self.end = at
        self.text_at = 0
        self.chars = 0
        self.link_chars = 0
        self.classes = frozenset(attrib["class"].split()) if "class" in attrib else _NO_CLASSES
        self.style: dict[str, str] = {}

    def holds(self, other: Node) -> bool:
        """Whether ``other`` is this element or inside it."""
        return self.at <= other.at <= self.end

    def ancestors(self, limit: int = 64) -> list[Node]:
        """Give its nearest ancestors, innermost first, at most ``limit``."""
        found: list[Node] = []
        node = self.parent
        while node is not None and len(found) < limit:
            found.append(node)
            node = node.parent
        return found

    def words(self) -> list[list[str]]:
        """Split each of its class names, its id and its role into lower-case words."""
        get = self.attrib.get
        names = f"{get('class', '')} {get('id', '')} {get('role', '')}".split()[:20]
        return [[w.lower() for w in re.findall(r"[A-Z]?[a-zà-ÿ]+|[A-Z]+", name)] for name in names]


Item: TypeAlias = Node | str | None


@dataclass(slots=True)
class Page:
    """A page as it was parsed.

    Attributes
    ----------
    items : list of Node, str or None
        Elements where they open, strings, and None where the innermost open element closes.
    nodes : list of Node
        The elements alone.
    ids : dict
        Elements by ``id`` or, for anchors, by ``name``; the first where several have the same.
    css : str
        Content of its ``style`` elements.
    chars : int
        Number of its characters that are not white space.
    """

    items: list[Item] = field(default_factory=list)
    nodes: list[Node] = field(default_factory=list)
    ids: dict[str, Node] = field(default_factory=dict)
    css: str = ""
    chars: int = 0

    def text_of(self, node: Node, limit: int = 24) -> str:
        """Give the text of a small element; ``""`` if it has more than ``limit`` characters."""
        if node.chars > limit or node.end - node.at > _SHORT_TEXT_ITEMS:
            return ""
        parts = [item for item in self.items[node.at : node.end] if isinstance(item, str)]
        return " ".join("".join(parts).split())


def parse(text: str, name: str) -> Page:
    """Parse HTML.

    Parameters
    ----------
    text : str
        The decoded source.
    name : str
        Its name, for messages.

    Returns
    -------
    Page

    Raises
    ------
    TooLargeError
        If it has more than `MAX_ELEMENTS` elements.
    DamagedFileError
        If the parser gives up before the end.
    """
    builder = _Builder(name)
    # lxml-stubs does not know that a target may be any object.
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, target=builder)  # type: ignore
    source = text.replace("\x00", "").encode("utf-8", "replace")
    try:
        parser.feed(source)
        parser.close()
    except etree.LxmlError as error:
        raise DamagedFileError(
            name, f"is HTML that cannot be parsed ({error})", "Save the page again, or as text"
        ) from error
    for entry in parser.feed_error_log:
        if "depth" in entry.message.lower():
            raise DamagedFileError(
                name, f"is nested too deeply at line {entry.line}", "Save it as plain text"
            )
    return builder.page


class _Builder:
    """Target of the parser: takes its events, fills a page."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.page = Page()
        self.open: list[Node] = []  # as the parser sees it
        self.live: list[Node] = []  # without those that we closed before it
        self.css: list[str] = []
        self.strings: list[str] = []
        self.links = 0
        self.link_chars = 0
        self.dropped = 0

    def start(self, tag: object, attrib: dict[str, str]) -> None:
        name = str(tag).lower().rpartition("}")[2]
        if self.dropped or name in DROPPED:
            self.dropped += 1
            self.open.append(Node(name, {}, None, 0))
            return
        if name in _CLOSE_P:
            self._close_paragraph()
        self._end_string()
        page = self.page
        node = Node(name, dict(attrib), self.live[-1] if self.live else None, len(page.items))
        node.text_at, node.link_chars = page.chars, self.link_chars
        self.links += name == "a" and "href" in attrib
        page.items.append(node)
        page.nodes.append(node)
        self.open.append(node)
        self.live.append(node)
        self._remember(node)
        if len(page.nodes) > MAX_ELEMENTS:
            raise TooLargeError(
                self.name,
                f"is a page of more than {MAX_ELEMENTS} elements",
                "Split it, or save it as plain text",
            )

    def _remember(self, node: Node) -> None:
        ids = self.page.ids
        if "id" in node.attrib:
            ids.setdefault(node.attrib["id"], node)
        if node.tag == "a" and "name" in node.attrib:
            ids.setdefault(node.attrib["name"], node)

    def data(self, text: str) -> None:
        if self.dropped:
            if self.open[-1].tag == "style":
                self.css.append(text)
            return
        self.strings.append(text)
        count = sum(map(len, text.split()))
        self.page.chars += count
        if self.links:
            self.link_chars += count

    def end(self, tag: object) -> None:
        if not self.open:
            return
        node = self.open.pop()
        if self.dropped:
            self.dropped -= 1
        elif self.live and self.live[-1] is node:
            self._close()

    def _end_string(self) -> None:
        """Join what came since the last element: the parser cuts strings at will."""
        if self.strings:
            self.page.items.append("".join(self.strings))
            self.strings.clear()

    def _close_paragraph(self) -> None:
        """Close an open ``p``, as HTML 5 does and libxml2, which knows HTML 4, does not."""
        for depth, node in enumerate(reversed(self.live[-100:]), start=1):
            if node.tag == "p":
                for _ in range(depth):
                    self._close()
                return
            if node.tag not in _INLINE:
                return

    def _close(self) -> None:
        self._end_string()
        node = self.live.pop()
        node.end = len(self.page.items)
        node.chars = self.page.chars - node.text_at
        node.link_chars = self.link_chars - node.link_chars
        self.links -= node.tag == "a" and "href" in node.attrib
        self.page.items.append(None)

    def close(self) -> None:
        while self.open:
            self.end(self.open[-1].tag)
        self._end_string()
        self.page.css = "".join(self.css)
