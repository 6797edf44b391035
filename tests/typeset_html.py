"""Sets a resolution as HTML, in the ways in which such pages are really written.

The result is made for readers to be tested on; nothing here knows how a reader works.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from typing import Any, Literal

from typeset_html_plan import Part, Plan, make_plan

Style = Literal["lists", "paragraphs", "divs", "br", "word", "table", "pre"]
STYLES: tuple[Style, ...] = ("lists", "paragraphs", "divs", "br", "word", "table", "pre")

SITE = ("Accueil du site", "Nos services", "Plan du site", "Partager cette page")
"""Words of the frame of the page, found in no resolution."""


def typeset_html(
    resolution: dict[str, Any], *, style: Style, chrome: bool = True, encoding: str = "utf-8"
) -> bytes:
    """Set a resolution.

    Parameters
    ----------
    resolution : dict
        With ``symbol`` and ``paragraphs``, each with ``type``, ``number``, ``text``, ``head``;
        furniture among them is left out.
    style : str
        One of `STYLES`.
    chrome : bool
        Whether to put the page into the frame of a site.
    encoding : str
        Encoding of the page, which it names in a ``meta`` element.

    Returns
    -------
    bytes
    """
    plan = make_plan(resolution, italic=_ITALICS[style])
    body = "\n".join(_SETTERS[style](plan))
    if chrome:
        body = _framed(body, modern=style in ("lists", "divs"))
    page = (
        f'<html lang="fr"><head><meta charset="{encoding}"><title>{escape(plan.title)}</title>'
        f"<style>.num {{ float: left }} .v {{ font-style: italic }}</style></head>\n"
        f"<body>\n{body}\n</body></html>\n"
    )
    return page.encode(encoding, "xmlcharrefreplace")


_ITALICS: dict[Style, tuple[str, str]] = {
    "lists": ("<em>", "</em>"),
    "paragraphs": ("<i>", "</i>"),
    "divs": ('<span class="v">', "</span>"),
    "br": ("<I>", "</I>"),
    "word": ("<i><span lang=FR>", "</span></i>"),
    "table": ('<span style="font-style:italic">', "</span>"),
    "pre": ("<i>", "</i>"),
}


def _with_calls(html: str, pattern: str) -> str:
    return re.sub(r"\x02(\d+)", pattern, html)


_SUP = r"<sup>\1</sup>"


def _linked(html: str) -> str:
    return _with_calls(html, r'<sup><a href="#note\1" id="appel\1">\1</a></sup>')


def _labelled(part: Part) -> str:
    return f"{part.label} {_with_calls(part.html, _SUP)}".strip()


# One function per style: each gives the blocks of the page.


def _lists(plan: Plan) -> Iterator[str]:
    yield "<article>"
    level = 0
    for part in plan.parts:
        wanted = _level(part)
        while level > wanted:
            yield "</li></ol>"
            level -= 1
        if not wanted:
            tag = "h2" if part.type in ("heading", "section_heading") else "p"
            yield f"<{tag}>{_linked(part.html)}</{tag}>"
            continue
        if level == wanted:
            yield "</li>"
        while level < wanted:
            level += 1
            yield f"<ol{_list_type(part) if level == wanted else ''}>" + (
                "<li style='list-style:none'>" if level < wanted else ""
            )
        yield f'<li value="{_value(part.label)}">{_linked(part.html)}'
    yield from ("</li></ol>" for _ in range(level))
    yield '<section class="footnotes"><hr><ol>'
    for label, text in plan.notes:
        yield (
            f'<li id="note{label}" value="{label}"><p>{escape(text)} '
            f'<a href="#appel{label}" role="doc-backlink">↩</a></p></li>'
        )
    yield "</ol></section></article>"


def _level(part: Part) -> int:
    if not part.label:
        return 0
    if part.type == "operative":
        return 1
    return 3 if re.match(r"[ivx]{2,}|i\)", part.label) else 2


def _list_type(part: Part) -> str:
    word = part.label.rstrip(".) ")
    if word.isdigit():
        return ""
    return " type=i" if _level(part) == 3 else " type=a" if word.islower() else " type=A"


def _value(label: str) -> int:
    word = label.rstrip(".) ").lower()
    if word.isdigit():
        return int(word)
    romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"]
    if _level(Part("item", label, "")) == 3 and word in romans:
        return romans.index(word) + 1
    return ord(word[0]) - ord("a") + 1


def _paragraphs(plan: Plan) -> Iterator[str]:
    for part in plan.parts:
        yield f"<p>{_labelled(part)}</p>"
    yield "<hr>"
    for label, text in plan.notes:
        yield f"<p><sup>{label}</sup> {escape(text)}</p>"


def _divs(plan: Plan) -> Iterator[str]:
    yield '<div id="contenu">'
    notes = list(plan.notes)
    for part in plan.parts:
        number = f'<span class="num">{part.label}</span>' if part.label else ""
        yield f'<div class="{part.type}">{number}<span>{_linked(part.html)}</span></div>'
        called = [note for note in notes if part.call and note[0] == part.call[2]]
        for label, text in called[:1]:
            notes.remove((label, text))
            yield f'<aside id="note{label}" role="doc-footnote">{escape(text)}</aside>'
    for label, text in notes:
        yield f'<aside role="doc-footnote">{label} {escape(text)}</aside>'
    yield "</div>"


def _br(plan: Plan) -> Iterator[str]:
    for part in plan.parts:
        lines = _wrap(_labelled(part), 90)
        yield "&nbsp;&nbsp;&nbsp;&nbsp; " + "<BR>\n".join(lines) + "<BR><BR>"
    yield "<HR>"
    for label, text in plan.notes:
        yield f"<SUP>{label}</SUP> {escape(text)}<BR>"


def _wrap(html: str, width: int) -> list[str]:
    """Break lines at spaces outside tags."""
    lines, line = [], ""
    for word in re.findall(r"(?:<[^>]*>|[^\s<])+", html):
        if line and len(line) + len(word) >= width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return [*lines, line]


def _word(plan: Plan) -> Iterator[str]:
    call = (
        r'<a style="mso-footnote-id:ftn\1" href="#_ftn\1" name="_ftnref\1" title="">'
        r"<span class=MsoFootnoteReference><span lang=FR><![if !supportFootnotes]>"
        r"<span class=MsoFootnoteReference>[\1]</span><![endif]></span></span></a>"
    )
    yield "<div class=WordSection1>"
    for part in plan.parts:
        label = (
            f"<![if !supportLists]><span style='mso-list:Ignore'>{part.label}<span>"
            "&nbsp;&nbsp;&nbsp;&nbsp; </span></span><![endif]>"
            if part.label
            else ""
        )
        yield f"<p class=MsoNormal><span lang=FR>{label}{_with_calls(part.html, call)}<o:p></o:p>"
        yield "</span></p>\n<p class=MsoNormal><o:p>&nbsp;</o:p></p>"
    yield "</div><div style='mso-element:footnote-list'><br clear=all><hr size=1 width=33%>"
    for label, text in plan.notes:
        yield (
            f"<div style='mso-element:footnote' id=ftn{label}><p class=MsoFootnoteText>"
            f'<a href="#_ftnref{label}" name="_ftn{label}"><span class=MsoFootnoteReference>'
            f"[{label}]</span></a> {escape(text)}</p></div>"
        )
    yield "</div>"


def _table(plan: Plan) -> Iterator[str]:
    yield "<table border=0 width=600>"
    for part in plan.parts:
        html = _linked(part.html)
        if part.label:
            yield f"<tr><td valign=top width=30>{part.label}<td><p>{html}</p></tr>"
        else:
            yield f"<tr><td colspan=2>{html}</td></tr>"
    yield "</table><table class=notes>"
    for label, text in plan.notes:
        yield f'<tr id="note{label}"><td><sup>{label}</sup></td><td>{escape(text)}</td></tr>'
    yield "</table>"


def _pre(plan: Plan) -> Iterator[str]:
    yield "<pre>"
    for part in plan.parts:
        lines = _wrap(_labelled(part), 80)
        yield "     " + "\n".join(lines) + "\n"
    yield "____________________\n"
    for label, text in plan.notes:
        yield "\n".join(_wrap(f"  <sup>{label}</sup> {escape(text)}", 80))
    yield "</pre>"


_SETTERS = {
    "lists": _lists,
    "paragraphs": _paragraphs,
    "divs": _divs,
    "br": _br,
    "word": _word,
    "table": _table,
    "pre": _pre,
}


def _framed(body: str, *, modern: bool) -> str:
    home, services, sitemap, share = SITE
    if modern:
        return (
            f'<header><a href="/">{home}</a><nav><ul><li><a href="/s">{services}</a></li>'
            f'<li><a href="/t">Autres textes</a></li></ul></nav></header>'
            f'<div class="cookie-banner"><p>Ce site dépose des témoins.</p><button>J’accepte'
            f'</button></div><ol class="breadcrumb"><li><a href="/">{home}</a></li></ol>'
            f'<main>{body}</main><div class="share-links"><a href="/p">{share}</a></div>'
            f'<footer><p>{sitemap}</p></footer><script>var x = "<p>1. Décide</p>";</script>'
        )
    return (
        f'<div id="header"><a href="/">{home}</a></div>'
        f'<div class="menu"><a href="/s">{services}</a> | <a href="/t">Autres textes</a></div>'
        f'<div id="contenu">{body}</div>'
        f'<div id="footer"><a href="/p">{share}</a> <a href="/q">{sitemap}</a></div>'
    )
