"""From a flat page to its lines, as a browser lays them out one below the other."""

from __future__ import annotations

from clausenlp.readers.html.chrome import fates
from clausenlp.readers.html.draft import Draft
from clausenlp.readers.html.frame import Frame, is_block
from clausenlp.readers.html.lists import DASH, LISTS, Counters, Numbering
from clausenlp.readers.html.notes import find_notes, is_free_call, is_raised
from clausenlp.readers.html.page import Node, Page
from clausenlp.readers.numbers import is_bare
from clausenlp.readers.words import word_set

_BOXES = frozenset({"td", "th", "dt", "div"})
_MAX_PREFIXES = 4


def lay_out(page: Page) -> tuple[list[Draft], set[Node]]:
    """Put the text of a page into lines.

    Parameters
    ----------
    page : Page
        With its styles applied.

    Returns
    -------
    drafts : list of Draft
        In reading order, none empty.
    calls : set of Node
        The elements whose text is a note call for certain: they lead to a note.
    """
    flow = _Flow(page)
    return flow.run(), flow.notes.calls


class _Flow:
    def __init__(self, page: Page) -> None:
        self.page = page
        self.fates = fates(page)
        self.notes = find_notes(page)
        self.lines: list[Draft] = []
        root = Node("#root", {}, None, -1)
        self.frames = [Frame(root, root)]
        self.line = Draft()
        self.breaks = 0
        self.new_block = True
        self.rule = False
        self.gap = 0
        self.prefixes: list[str] = []
        self.counters = Counters()
        self.label: str | None = None
        self.labelled: set[Node] = set()
        self.head: tuple[Draft, Node | None] | None = None
        self.around: Draft | None = None
        self.floated: list[Draft] = []

    def run(self) -> list[Draft]:
        items, at = self.page.items, 0
        while at < len(items):
            item = items[at]
            if isinstance(item, str):
                self._text(item)
            elif item is None:
                self._close()
            elif self.fates.get(item) == "hidden" or item in self.notes.returns:
                at = item.end
            else:
                self._open(item)
            at += 1
        self._flush()
        self._release_head()
        return self.lines

    # Elements.

    def _open(self, node: Node) -> None:
        if node.tag == "br":
            self._break()
            self.frames.append(self.frames[-1].inside(node, 0))
            return
        frame = self._inherit(node)
        number = self.counters.pass_element(node)
        if is_block(node):
            self._flush()
            self._set_block(node, frame)
            if number and node.tag != "li":
                self.prefixes = [*self.prefixes[1 - _MAX_PREFIXES :], number]
        elif node.tag == "q":
            self._text("« ")
        self._set_call(node, frame)
        if node in self.notes.anchors and len(self.line.text) <= 6:
            self.label = self.notes.anchors[node]
        if node in self.notes.floats and self.around is None and not is_block(node):
            self.around, self.line = self.line, Draft(block=frame.block, role="note", holder=node)
            frame.role, frame.holder, frame.block = "note", node, node
        self.frames.append(frame)

    def _inherit(self, node: Node) -> Frame:
        frame = self.frames[-1].inside(node, len(self.lines))
        if node in self.notes.holders:
            frame.role, frame.holder = "note", node
        elif node in self.fates and frame.role != "note":
            frame.role = None if self.fates[node] == "text" else "furniture"
        return frame

    def _set_block(self, node: Node, frame: Frame) -> None:
        self.new_block, frame.block = True, node
        if node.tag == "hr":
            self.rule = True
        elif node.tag in LISTS:
            depth = frame.numbering.depth + frame.numbering.ordered if frame.numbering else 0
            frame.numbering = Numbering(node, self.page, depth)
        elif node.tag == "li":
            self._number_item(node, frame)

    def _number_item(self, node: Node, frame: Frame) -> None:
        number = frame.numbering.next(node) if frame.numbering else DASH
        if self.prefixes[-1:] == [DASH]:
            self.prefixes.pop()
        if number:
            self.prefixes = [*self.prefixes[1 - _MAX_PREFIXES :], number]

    def _set_call(self, node: Node, frame: Frame) -> None:
        if frame.call is not None:
            return
        opens = node in self.notes.labels and frame.holder is not None
        if node in self.notes.calls or (opens and not self.line.tail().strip("([ ")):
            frame.call = node
        elif is_raised(node):
            text = self.page.text_of(node)
            if self._holds_call(node):
                self.notes.calls.add(node)
                frame.call = node
            elif is_free_call(text, self.line.tail()):
                frame.call = node

    def _holds_call(self, node: Node) -> bool:
        inside = self.page.items[node.at + 1 : min(node.end, node.at + 8)]
        return any(isinstance(i, Node) and i in self.notes.calls for i in inside)

    def _close(self) -> None:
        frame = self.frames.pop()
        node = frame.node
        if node.tag == "br":
            return
        if self.around is not None and frame.holder is node and node in self.notes.floats:
            self._land()
        if node.tag == "q" and not is_block(node):
            self._text(" »")
        if not is_block(node):
            return
        self._flush()
        self.new_block = True
        if self.head and self.head[1] is node:
            self._release_head()
        if node.tag in _BOXES:
            self._take_head(frame)
        if node.tag == "li":
            self.prefixes = []

    def _take_head(self, frame: Frame) -> None:
        """Put aside a number that fills a box of its own, for the line in the next box."""
        if len(self.lines) != frame.lines + 1 or self.head:
            return
        last, names = self.lines[-1], frame.node.words()
        cell = frame.node.tag != "div" or any(
            not word_set("numbers", "names").isdisjoint(n) for n in names
        )
        if is_bare(last.text, cell=cell) and not last.verbatim:
            self.head = (self.lines.pop(), frame.node.parent)

    def _release_head(self) -> None:
        if self.head:
            self.lines.append(self.head[0])
            self.head = None

    def _land(self) -> None:
        """End a note that stands inside a paragraph: its line comes after the paragraph's."""
        self.line.finish()
        if self.line.length:
            self.floated.append(self.line)
        self.line, self.around = self.around or Draft(), None

    # Text.

    def _text(self, text: str) -> None:
        frame = self.frames[-1]
        if not frame.verbatim:
            if self.line.length or not text.isspace() or "\xa0" in text:
                self._place(frame)
                self.line.add(text, italic=frame.italic, call=frame.call)
                if frame.link is not None and self.line.length < 300:
                    self.line.count_link(frame.link, text)
            return
        first, *others = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        self._add_verbatim(first, frame)
        for line in others:
            self._flush()
            self.gap += 1
            self._add_verbatim(line, frame)

    def _add_verbatim(self, text: str, frame: Frame) -> None:
        self.line.verbatim = True
        self._place(frame)
        self.line.add_verbatim(text, italic=frame.italic, call=frame.call)

    def _place(self, frame: Frame) -> None:
        line = self.line
        if not line.length:
            line.block, line.role, line.holder = frame.block, frame.role, frame.holder

    def _break(self) -> None:
        if self.frames[-1].verbatim:
            self._text("\n")
            return
        self._flush()
        self.breaks += 1

    def _flush(self) -> None:
        if self.around is not None:
            self._land()
        line, self.line = self.line, Draft()
        line.finish()
        if not line.length:
            self.line.indent = 0
            return
        line.starts = True if self.new_block or self.breaks >= 2 else False
        line.after_rule, line.prefixes, line.label = self.rule, self.prefixes, self.label
        if line.verbatim:
            line.starts, line.gap = None, max(self.gap - 1, 0)
            if self.new_block:
                line.gap = max(self.gap, 1 if self.lines else 0)
        self.breaks = self.gap = 0
        self.new_block = self.rule = False
        self.prefixes, self.label = [], None
        if line.holder is not None and line.holder not in self.labelled:
            self.labelled.add(line.holder)
            line.label = line.label or self.notes.holders[line.holder]
        self._join_head(line)
        self.lines += [line, *self.floated]
        self.floated = []

    def _join_head(self, line: Draft) -> None:
        last = self.lines[-1] if self.lines else None
        if last and self._labels(last, line) and is_bare(last.text, cell=True):
            line.follow(self.lines.pop())
        if self.head and not line.verbatim and line.role == self.head[0].role:
            line.follow(self.head[0])
            self.head = None
        else:
            self._release_head()

    @staticmethod
    def _labels(last: Draft, line: Draft) -> bool:
        """Whether the line before can be the number of this one: of one note, or of one item."""
        if line.holder is not None and last.holder is line.holder:
            return True
        block, own = last.block, line.block
        return block is not None and block.tag == "li" and own is not None and own.parent is block
