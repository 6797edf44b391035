"""Counting the pages of a DOCX, which knows only where Word broke them when it was last saved."""

from __future__ import annotations


class Pages:
    """The page that a story has come to.

    Parameters
    ----------
    number : int
        Its first page.
    """

    def __init__(self, number: int = 1) -> None:
        self.number = number
        self._is_empty = True
        self._was_ordered = False

    def see_text(self) -> None:
        """Note that there is text on the page."""
        self._is_empty = self._was_ordered = False

    def turn(self) -> None:
        """Go to the next page because the document orders it."""
        self.number += 1
        self._is_empty = self._was_ordered = True

    def turn_before_paragraph(self) -> None:
        """Go to the next page unless this one is still empty."""
        if not self._is_empty:
            self.turn()

    def turn_as_rendered(self) -> None:
        """Go to the next page because Word did, unless this is the break that was ordered."""
        if not self._was_ordered:
            self.number += 1
            self._is_empty = True
        self._was_ordered = False
