"""What of a page is its frame and not its text: menus, banners, site headers and footers.

In doubt, text stays text: an element that holds much of what the page says is never its frame.
"""

from __future__ import annotations

from typing import Literal

from clausenlp.readers.html.page import Node, Page
from clausenlp.readers.words import pattern, word_set

Fate = Literal["hidden", "furniture", "text"]

_ROLES = frozenset(
    "navigation search menu menubar toolbar dialog alertdialog banner contentinfo complementary "
    "tablist".split()
)
_CONTENT = frozenset({"html", "body", "main", "article"})
_BLOCKS_OF_PAGE = frozenset({"header", "footer", "aside"})
_HIDDEN_CLASSES = frozenset({"sr-only", "visually-hidden", "screen-reader-text", "hidden-print"})
_MUCH, _MOST = 0.4, 0.85
_LONG = 400


def fates(page: Page) -> dict[Node, Fate]:
    """Find the elements that are hidden, or part of the frame of the page.

    Parameters
    ----------
    page : Page
        With its styles applied.

    Returns
    -------
    dict
        The outermost of these elements: ``"hidden"`` where a browser does not show them,
        ``"furniture"`` where they are the page's frame; ``"text"`` for the main title in a frame.
    """
    found: dict[Node, Fate] = {}
    inner_end = content_end = -1
    titles = [n for n in page.nodes if n.tag == "h1" and n.chars]
    for node in page.nodes:
        if node.at < inner_end:
            continue
        if node.tag in ("article", "main") or node.attrib.get("role") in ("main", "article"):
            content_end = max(content_end, node.end)
        if _is_hidden(node, page):
            found[node], inner_end = "hidden", node.end
        elif _is_frame(node, page, inside=node.at < content_end):
            found[node], inner_end = "furniture", node.end
    _spare_title(found, titles)
    return found


def is_link_list(node: Node, page: Page) -> bool:
    """Whether a list is a menu: two or more short items, all of them links."""
    if node.tag not in ("ul", "menu", "dir") or not node.chars or node.chars > 4000:
        return False
    if node.link_chars < 0.95 * node.chars:
        return False
    inside = page.items[node.at : node.end]
    items = sum(isinstance(i, Node) and i.tag == "li" for i in inside)
    return items >= 2 and node.chars < 50 * items


def _is_hidden(node: Node, page: Page) -> bool:
    style = node.style
    hidden = (
        node.tag == "noscript"
        or (node.tag == "dialog" and "open" not in node.attrib)
        or ("hidden" in node.attrib and node.attrib["hidden"].lower() != "until-found")
        or style.get("display") == "none"
        or style.get("visibility") in ("hidden", "collapse")
        or not _HIDDEN_CLASSES.isdisjoint(node.classes)
    )
    # A tab or a folded section may hold the whole text.
    return hidden and not (node.chars > _LONG and node.chars > _MUCH * page.chars)


def _is_frame(node: Node, page: Page, *, inside: bool) -> bool:
    if node.tag in _CONTENT or not node.chars:
        return False
    if node.tag == "nav" or is_link_list(node, page):
        return not _holds_much(node, page)
    named = node.attrib.get("role") in _ROLES or any(map(_is_frame_name, node.words()))
    if node.tag in _BLOCKS_OF_PAGE or named:
        edge = node.tag in ("header", "footer") or _is_named(node, "header", "footer")
        if edge and (inside or _is_title(node, page)):
            return False
        return not _holds_much(node, page)
    return node.tag == "form" and node.chars < 200 and not _holds_much(node, page)


def _is_title(node: Node, page: Page) -> bool:
    return not node.link_chars and bool(pattern("frame", "title").search(page.text_of(node, 400)))


def _is_frame_name(words: list[str]) -> bool:
    names = word_set("frame", "names")
    return not names.isdisjoint(words) and names | word_set("frame", "neutral") >= set(words)


def _is_named(node: Node, *words: str) -> bool:
    return any(w in name for name in node.words() for w in words)


def _holds_much(node: Node, page: Page) -> bool:
    own = node.chars - node.link_chars
    share = _MUCH if own > _LONG else _MOST
    return own > 0.5 * node.chars and own > share * page.chars


def _spare_title(found: dict[Node, Fate], titles: list[Node]) -> None:
    """Give back the only main title, where it stands in the header of the page."""
    if len(titles) == 1 and any(
        fate == "furniture" and node.holds(titles[0]) for node, fate in found.items()
    ):
        found[titles[0]] = "text"
