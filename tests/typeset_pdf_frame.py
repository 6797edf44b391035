"""The looks of a typeset resolution, and what stands around its text."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a resolution is printed; lengths in points, ``note`` and ``rise`` in font sizes."""

    fonts: tuple[str, str, str] = ("Times-Roman", "Times-Italic", "Times-Bold")
    size: float = 10.0
    leading: float = 12.0
    note: float = 0.8
    rise: float = 0.33
    first: float = 24.0  # indent of a paragraph's first line
    between: float = 0.0  # white between paragraphs
    justified: bool = True
    hyphen: str = "-"  # "" for none
    by_row: bool = False
    by_word: bool = False
    rule: str = "drawn"  # above notes: drawn, underscores or none
    head: str = "split"  # on later pages: split, symbol, centred or none
    foot: str = "job"  # job, number, dashes or none
    masthead: str = "ruled"  # ruled, plain, small or none
    page: tuple[float, float] = (595.0, 842.0)
    margin: float = 72.0
    gutter: float = 20.0


LOOKS: dict[str, Look] = {
    "report": Look(),
    "volume": Look(
        size=9, leading=10.2, note=0.78, first=12, between=5, gutter=16, head="centred",
        foot="dashes", masthead="small", margin=56, rule="none", rise=0.4,
    ),
    "office": Look(
        fonts=("Helvetica", "Helvetica-Oblique", "Helvetica-Bold"), size=11, leading=15, first=0,
        between=8, justified=False, hyphen="", head="symbol", foot="number", masthead="plain",
        page=(612, 792), margin=80, note=0.82, rule="underscores", gutter=30,
    ),
    "rows": Look(
        size=10, leading=11.5, by_row=True, by_word=True, first=18, between=3, hyphen="\u00ad",
        gutter=24, head="split", foot="job", rise=0.3, note=0.85,
    ),
    "sheet": Look(
        fonts=("Helvetica", "Helvetica-Oblique", "Helvetica-Bold"), size=9.5, leading=11,
        first=0, between=11, by_row=True, head="none", foot="number", masthead="none",
        justified=False, gutter=18, margin=60,
    ),
    "draft": Look(
        size=12, leading=24, first=36, justified=False, hyphen="", head="symbol", foot="dashes",
        masthead="ruled", by_word=True, note=0.75, gutter=28,
    ),
}  # fmt: skip


class Frame:
    """Prints what stands around the text of the pages.

    Parameters
    ----------
    canvas : Canvas
        What it is drawn on.
    look : Look
        How the resolution is printed.
    symbol : str
        Its symbol.

    Attributes
    ----------
    printed : list of str
        What was printed, in order.
    """

    def __init__(self, canvas: Canvas, look: Look, symbol: str) -> None:
        self._canvas, self._look, self._symbol = canvas, look, symbol
        self.printed: list[str] = []

    def print(self, page: int) -> float:
        """Print what stands around the text, and give the height where the text begins."""
        self._print_foot(page)
        top = self._look.page[1] - self._look.margin
        if page > 1:
            return self._print_head(page, top)
        return self._print_masthead(top)

    def _put(self, text: str, x: float, y: float, size: float, *, font: int = 0, at: str) -> None:
        self._canvas.setFont(self._look.fonts[font], size)
        draw = {
            "left": self._canvas.drawString,
            "right": self._canvas.drawRightString,
            "middle": self._canvas.drawCentredString,
        }
        draw[at](x, y, text)
        self.printed.append(text)

    def _sides(self) -> tuple[float, float, float]:
        width, margin = self._look.page[0], self._look.margin
        return margin, width / 2, width - margin

    def _print_foot(self, page: int) -> None:
        left, middle, right = self._sides()
        size = self._look.size
        if self._look.foot == "job":
            self._put("21-04417 (F)" if page == 1 else "21-04417", left, 40, size - 2, at="left")
            self._put(f"{page}/9", right, 40, size, font=2, at="right")
            if page == 1:
                self._put("*2104417*", left, 28, size, at="left")
        elif self._look.foot == "number":
            self._put(str(page), middle, 40, size, at="middle")
        elif self._look.foot == "dashes":
            self._put(f"– {page} –", middle, 42, size, at="middle")

    def _print_head(self, page: int, top: float) -> float:
        left, middle, right = self._sides()
        y, size = top + 22, self._look.size
        if self._look.head == "split":
            self._put(self._symbol, left, y, size, font=2, at="left")
            self._put("Recueil des textes adoptés", right, y, size - 1, at="right")
            self._canvas.line(left, y - 6, right, y - 6)
        elif self._look.head == "symbol":
            self._put(
                self._symbol,
                right if page % 2 else left,
                y,
                size,
                at="left" if page % 2 == 0 else "right",
            )
        elif self._look.head == "centred":
            self._put("Résolutions et décisions", middle, y, size, font=1, at="middle")
        return top

    def _print_masthead(self, top: float) -> float:
        left, middle, right = self._sides()
        if self._look.masthead == "small":
            self._put(self._symbol, right, top + 20, self._look.size, at="right")
        if self._look.masthead in {"none", "small"}:
            return top
        ruled = self._look.masthead == "ruled"
        self._put("Nations Unies", left, top, 12, at="left")
        self._put(self._symbol, right, top, 14 if ruled else 11, font=2, at="right")
        self._put("Conseil", left, top - 30, 18, font=2, at="left")
        self._put("Distr. générale", right - 90, top - 26, 9, at="left")
        self._put("3 mars 2021", right - 90, top - 38, 9, at="left")
        if ruled:
            self._canvas.line(left, top - 8, right, top - 8)
            self._canvas.line(left, top - 50, right, top - 50)
        return top - 70
