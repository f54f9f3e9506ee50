"""Lines and paragraphs: the stream of signs of a page becomes blocks in order."""

import re
from collections.abc import Iterable

from handreikingen.mediawiki import lists
from handreikingen.mediawiki.parts import Alinea, Blok, Grens, Merk, Regeleinde, Teken
from handreikingen.mediawiki.sanitising import clean, has_text

_SPACE = re.compile(r"[ \t]+")
_LOOSE_BREAKS = re.compile(r"^(?:<br\s*/?>\s*)+|(?:\s*<br\s*/?>)+$")


def blocks(signs: Iterable[Teken]) -> list[Blok]:
    """Paragraphs, lists and other blocks. Rich text comes out clean (see `sanitising`)."""
    assembler = _Assembler()
    for sign in signs:
        assembler.take(sign)
    assembler.end_paragraph()
    return assembler.found


class _Assembler:
    def __init__(self) -> None:
        self.found: list[Blok] = []
        self.line: list[str] = []
        self.marks = ""
        self.paragraph: list[str] = []
        self.items: list[lists.Regel] = []

    def take(self, sign: Teken) -> None:
        """Add one sign to what is being built."""
        if isinstance(sign, str):
            first, *rest = sign.split("\n")
            self.line.append(first)
            for part in rest:
                self.end_line()
                self.line.append(part)
        elif isinstance(sign, Merk | Regeleinde):
            self._mark(sign)
        else:
            self.end_paragraph()
            if not isinstance(sign, Grens):
                self.found.append(sign)

    def _mark(self, sign: Merk | Regeleinde) -> None:
        if "".join(self.line).strip():  # also `; word : meaning`
            self.end_line()
        self.marks = self.marks + sign.teken if isinstance(sign, Merk) else ""

    def end_line(self) -> None:
        """A line break of the wikitext: only an empty line ends a paragraph."""
        html = _SPACE.sub(" ", "".join(self.line)).strip()
        marks, self.line, self.marks = self.marks, [], ""
        if marks:
            self._flush_paragraph()
            self.items.append((marks, html))
        elif html:
            self._flush_items()
            self.paragraph.append(html)
        else:
            self._flush_paragraph()
            self._flush_items()

    def end_paragraph(self) -> None:
        """Whatever was being built is complete."""
        self.end_line()
        self._flush_paragraph()
        self._flush_items()

    def _flush_paragraph(self) -> None:
        html = _LOOSE_BREAKS.sub("", " ".join(self.paragraph))
        self.paragraph = []
        self._add(f"<p>{html}</p>" if has_text(html) else "")

    def _flush_items(self) -> None:
        lines, self.items = self.items, []
        for html in lists.to_html(lines):
            self._add(html)

    def _add(self, html: str) -> None:
        html = clean(html)
        if has_text(html):
            self.found.append(Alinea(html))
