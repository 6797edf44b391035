"""One line of a page while it is put together: white space, indentation, marks."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from clausenlp.readers.base import MarkKind, Role
from clausenlp.readers.html.page import Node
from clausenlp.readers.numbers import is_bare

# Soft hyphens and characters without width go; line ends that HTML does not know become spaces.
_ODD = dict.fromkeys([0xAD, 0x200B, 0x2060, 0xFEFF, 0x7F, *range(9), *range(0x0E, 0x1C)])
_ODD_TABLE: dict[int, str | None] = _ODD | dict.fromkeys(
    [0x0B, 0x1C, 0x1D, 0x1E, 0x1F, 0x85, 0x2028, 0x2029], " "
)
_ODD_CHARS = re.compile("[" + "".join(map(chr, _ODD_TABLE)) + "]")
_BLANKS = re.compile(r"[ \t\n\r\f]+")


@dataclass(slots=True)
class Run:
    """A stretch of a line with a mark; ``owner`` is the call's element."""

    kind: MarkKind
    start: int
    end: int
    owner: Node | None = None


@dataclass(slots=True)
class Draft:
    """A line in the making.

    Attributes
    ----------
    starts : bool or None
        As in `Line`.
    block : Node or None
        The innermost block element around it.
    role : Role or None
        As in `Line`.
    holder : Node or None
        The element that holds the note that the line belongs to.
    label : str or None
        Label of the note that starts here, where a link tells it.
    prefixes : list of str
        Numbers of list items that start here.
    after_rule : bool
        Whether a horizontal rule stands before it.
    verbatim : bool
        Whether it is a line of preformatted text.
    links : set of Node
        The links in it.
    link_letters : int
        Number of letters and digits in them.
    """

    starts: bool | None = True
    block: Node | None = None
    role: Role | None = None
    holder: Node | None = None
    label: str | None = None
    prefixes: list[str] = field(default_factory=list)
    after_rule: bool = False
    verbatim: bool = False
    gap: int = 0
    indent: int = 0
    parts: list[str] = field(default_factory=list)
    length: int = 0
    runs: list[Run] = field(default_factory=list)
    links: set[Node] = field(default_factory=set)
    link_letters: int = 0

    @property
    def text(self) -> str:
        """Its text so far."""
        if len(self.parts) > 1:
            self.parts = ["".join(self.parts)]
        return self.parts[0] if self.parts else ""

    def count_link(self, link: Node, text: str) -> None:
        """Note that ``text``, a part of the line, belongs to a link."""
        self.links.add(link)
        self.link_letters += sum(map(str.isalnum, text))

    def tail(self) -> str:
        """Give its last characters."""
        return "".join(self.parts[-4:])[-20:]

    def add(self, text: str, *, italic: bool = False, call: Node | None = None) -> None:
        """Append running text, its white space collapsed as a browser does."""
        text = _BLANKS.sub(" ", _clean(text))
        if not self.length:
            text = self._take_indent(text)
        elif text[:1] == " " and self.parts[-1][-1] == " ":
            text = text[1:]
        if text[:1].isalpha() and self.length <= 12 and _is_bare_end(self.text):
            text = f" {text}"
        self._append(text, italic, call)

    def add_verbatim(self, text: str, *, italic: bool = False, call: Node | None = None) -> None:
        """Append a piece of one preformatted line."""
        text = _clean(text.replace("\r", ""))
        if not self.length:
            text = self._take_indent(text)
        self._append(text, italic, call)

    def _take_indent(self, text: str) -> str:
        """Count leading blanks: those that a browser shows."""
        body = text.lstrip()
        lead = text[: len(text) - len(body)]
        if not self.verbatim:
            lead = lead.lstrip(" ") if not self.indent else lead
            lead = lead if "\xa0" in lead or self.indent else ""
        self.indent += len(lead.expandtabs(4)) if body or "\xa0" in lead or self.verbatim else 0
        return body

    def _append(self, text: str, italic: bool, call: Node | None) -> None:
        if not text:
            return
        start, end = self.length, self.length + len(text)
        self.parts.append(text)
        self.length = end
        if call is not None:
            self._mark(Run("call", start, end, call))
        elif italic:
            self._mark(Run("italic", start, end))

    def _mark(self, run: Run) -> None:
        for last in reversed(self.runs[-1:]):
            if last.kind == run.kind and last.owner is run.owner and last.end == run.start:
                last.end = run.end
                return
        self.runs.append(run)

    def prepend(self, text: str) -> None:
        """Put text before the line."""
        self.parts.insert(0, text)
        self.length += len(text)
        for run in self.runs:
            run.start += len(text)
            run.end += len(text)

    def space_after(self, run: Run) -> None:
        """Put a space after a marked stretch that text follows directly."""
        text = self.text
        if text[run.end : run.end + 1].isalnum():
            self.parts = [text[: run.end], " ", text[run.end :]]
            self.length += 1
            for later in self.runs:
                if later.start >= run.end:
                    later.start += 1
                    later.end += 1

    def follow(self, head: Draft) -> None:
        """Make ``head``, a number that stood in a box of its own, the beginning of this line."""
        self.prepend(f"{head.text.rstrip()} ")
        self.runs = head.runs + self.runs
        self.prefixes = head.prefixes + self.prefixes
        self.indent, self.starts, self.gap = head.indent, head.starts, head.gap
        self.label = head.label or self.label
        self.links |= head.links
        self.link_letters += head.link_letters
        self.after_rule = head.after_rule or self.after_rule

    def finish(self) -> None:
        """Strip the line and clip its marks to what is printed."""
        text = self.text.rstrip()
        self.parts, self.length = [text], len(text)
        clipped = []
        for run in self.runs:
            piece = text[run.start : run.end]
            run.start += len(piece) - len(piece.lstrip())
            run.end = run.start + len(piece.strip())
            if piece.strip():
                clipped.append(run)
        self.runs = clipped


def _is_bare_end(text: str) -> bool:
    return not text[-1:].isspace() and is_bare(text)


def _clean(text: str) -> str:
    return text.translate(_ODD_TABLE) if _ODD_CHARS.search(text) else text
