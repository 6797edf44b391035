"""Footnotes of a page, told before it is read: which links call them, which elements hold them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from clausenlp.readers.html.page import Node, Page
from clausenlp.readers.words import pattern, word_set

ONE_LABEL = r"(?:\d{1,3}|[a-zA-Z]|[ivxl]{1,5}|\*{1,4}|[†‡§¶#]{1,3})"
_LABEL = re.compile(
    rf"[\[(]?\s*(?:notes?\s*)?({ONE_LABEL}(?:\s*[,;–-]\s*{ONE_LABEL})*)\s*[\])]{{0,2}}\.?", re.I
)
_UNIT = re.compile(r"(?:\b[kcdhmµ]?m|[×x*·]\s?10)$")
_NOTE_NAME = re.compile(r"(?i)(?:foot|end)?note|_?ftn|_?edn|\bfn|nbp|cite")
_HOLDERS = frozenset("p li div dd dt tr aside section blockquote".split())
_WHOLE = frozenset("li div aside section dd".split())


@dataclass(slots=True)
class Notes:
    """The notes of a page.

    Attributes
    ----------
    calls : set of Node
        Links in running text that lead to a note.
    returns : set of Node
        Links in notes that lead back to the call and are no label: « ↑ ».
    labels : set of Node
        Links in notes that lead back to the call and print the label.
    holders : dict
        Elements that hold notes, with the label of their note or None where it is not known.
    floats : set of Node
        Inline elements that hold the text of a note where it is called.
    anchors : dict
        Targets of calls in the middle of a larger element, with their labels.
    """

    calls: set[Node] = field(default_factory=set)
    returns: set[Node] = field(default_factory=set)
    labels: set[Node] = field(default_factory=set)
    holders: dict[Node, str | None] = field(default_factory=dict)
    floats: set[Node] = field(default_factory=set)
    anchors: dict[Node, str] = field(default_factory=dict)


def find_notes(page: Page) -> Notes:
    """Pair the calls of a page with its notes.

    Parameters
    ----------
    page : Page
        With its styles applied.

    Returns
    -------
    notes : Notes
        Calls, ways back, and what holds the notes.
    """
    notes = Notes()
    links = [(n, page.ids[t]) for n in page.nodes if (t := _fragment(n)) in page.ids]
    back = {(_holder(n), target) for n, target in links if target.at <= n.at}
    for link, target in links:
        text = page.text_of(link)
        if target.at <= link.at:
            if pattern("notes", "back").fullmatch(text):
                notes.returns.add(link)
            elif label_of(text) and target.parent is not None:
                notes.labels.add(link)
        elif (label := label_of(text)) and _is_call(link, target, back, page):
            notes.calls.add(link)
            _hold(notes, page, link, target, label)
    _hold_by_name(notes, page)
    return notes


def label_of(text: str) -> str | None:
    """Give the bare label of a note call: « 1 » for « [1] »; None if ``text`` is no label."""
    match = _LABEL.fullmatch(text.strip())
    return match[1] if match else None


def is_raised(node: Node) -> bool:
    """Whether an element prints its text raised: ``sup``, or a style or class that says so."""
    if node.tag == "sup":
        return node.style.get("vertical-align", "super") not in ("baseline", "sub")
    if node.style.get("vertical-align") in ("super", "text-top"):
        return node.chars <= 12
    name = node.attrib.get("class", "").lower()
    return node.chars <= 12 and any(w in name for w in ("superscript", "exposant", "notereference"))


def is_free_call(text: str, before: str) -> bool:
    """Whether raised text without a link is a note call.

    Parameters
    ----------
    text : str
        The raised text.
    before : str
        The line up to it.

    Returns
    -------
    bool
        False for ordinals (« 1er », « no »), titles (« Mme ») and exponents (« km2 »).
    """
    label = label_of(text)
    if label is None or label.lower() in word_set("raised", "letters"):
        return False
    if label.isalpha() and before[-1:].isdigit():
        return False
    return not (label.isdigit() and _UNIT.search(before[-8:]))


def _fragment(node: Node) -> str:
    """Give the name that a link leads to on its own page, ``""`` for other elements."""
    href = node.attrib.get("href", "") if node.tag == "a" else ""
    page, mark, name = href.partition("#")
    # Saved pages have their own address before the fragment.
    return name if mark and (not page or _NOTE_NAME.match(name)) else ""


def _is_call(link: Node, target: Node, back: set[tuple[Node, Node]], page: Page) -> bool:
    if target.tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
        return False
    around = [link, *link.ancestors(3)]
    inner = [i for i in page.items[link.at : min(link.end, link.at + 12)] if isinstance(i, Node)]
    if any(is_raised(n) and n.chars <= 12 for n in around + inner):
        return True
    if any(_names_note(n) for n in (link, target)):
        return True
    holder = _holder(target)
    return any((holder, n) in back for n in around + inner)


def _names_note(node: Node) -> bool:
    get = node.attrib.get
    names = f"{get('id', '')} {get('name', '')} {get('class', '')} {get('role', '')}"
    return bool(_NOTE_NAME.search(f"{names} {_fragment(node)}"))


def _holder(node: Node) -> Node:
    """Give the paragraph, list item, table row or division that an anchor stands in."""
    for candidate in (node, *node.ancestors(20)):
        if candidate.tag in _HOLDERS:
            return candidate
    return node


def _hold(notes: Notes, page: Page, link: Node, target: Node, label: str) -> None:
    holder = _holder(target)
    if not holder.chars:
        holder = _next_holder(page, holder) or holder
    if holder.holds(link) or holder.text_at + 30 < target.text_at:
        notes.anchors.setdefault(target, label)
        return
    parent = holder.parent
    if (
        parent is not None
        and parent.tag in _WHOLE
        and parent.text_at == holder.text_at
        and not parent.holds(link)
        and (parent.tag == "li" or _names_note(parent) and _has_digit(parent))
    ):
        holder = parent
    notes.holders.setdefault(holder, label)
    if holder.tag == "dt":
        follower = _next_holder(page, holder)
        if follower is not None and follower.tag == "dd":
            notes.holders.setdefault(follower, None)


def _has_digit(node: Node) -> bool:
    return any(c.isdigit() for c in node.attrib.get("id", ""))


def _next_holder(page: Page, node: Node) -> Node | None:
    for item in page.items[node.end : node.end + 40]:
        if isinstance(item, Node) and item.tag in _HOLDERS and item.chars:
            return item
    return None


def _hold_by_name(notes: Notes, page: Page) -> None:
    """Take elements whose class, id or role says that they hold notes, and that look so."""
    inner_end = -1
    for node in page.nodes:
        if node.at < inner_end or not node.chars or node in notes.holders:
            continue
        if node.tag in ("body", "main", "article", "html", "a", "sup", "em", "i", "b"):
            continue
        if node.tag == "span":
            named = any(words == ["footnote"] for words in node.words())
            if named and node.chars > 8 and label_of(page.text_of(node)) is None:
                notes.floats.add(node)
            continue
        if any(map(_is_note_name, node.words())) and _looks_like_notes(node, page):
            notes.holders[node] = None
            inner_end = node.end if node.tag == "p" else inner_end


def _is_note_name(words: list[str]) -> bool:
    names = word_set("notes", "names")
    return not names.isdisjoint(words) and names | word_set("notes", "neutral") >= set(words)


def _looks_like_notes(node: Node, page: Page) -> bool:
    if node.attrib.get("role", "").startswith(("doc-footnote", "doc-endnote")):
        return True
    if node.chars > 0.6 * page.chars:
        return False
    inside = page.items[node.at : min(node.end, node.at + 40)]
    if any(isinstance(i, Node) and (i.tag == "ol" or is_raised(i)) for i in inside):
        return True
    text = "".join(i for i in inside if isinstance(i, str)).strip()
    return bool(re.match(rf"(?i)[\[(]?{ONE_LABEL}[\])]?[.)]?[\s\xa0]|notes?\b", text))
