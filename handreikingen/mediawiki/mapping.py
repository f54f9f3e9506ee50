"""From the parts of a wiki page to the blocks of the guide: the one place that knows both."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from django.utils.html import escape

from handreikingen.mediawiki.parts import Alinea, Beeld, Beeldkaart, Blok, Citaat, Kopje, Rooster
from handreikingen.mediawiki.sanitising import clean_line, plain

Raw = dict[str, Any]
DEEPEST_HEADING = 4
LONGEST_ALT = 255


@dataclass(frozen=True)
class Middelen:
    """What became of pictures and image maps: the key here, or None when it did not come along."""

    beeld: Callable[[str], int | None]
    figuur: Callable[[Beeldkaart], int | None]
    tell: Callable[[str, str], None]


def to_raw(parts: list[Blok], means: Middelen) -> list[Raw]:
    """The body as raw blocks, as a StreamField keeps them."""
    mapper = _Mapper(means)
    for part in parts:
        mapper.take(part)
    mapper.flush()
    return mapper.found


class _Mapper:
    def __init__(self, means: Middelen) -> None:
        self.means = means
        self.found: list[Raw] = []
        self.text: list[str] = []
        self.level = 1
        self.base: int | None = None

    def take(self, part: Blok) -> None:
        """Add one part: rich text grows, everything else is a block of its own."""
        if isinstance(part, Kopje):
            self.text.append(self._heading(part))
        elif isinstance(part, Alinea):
            self.text.append(part.html)
        elif isinstance(part, Rooster):
            self._add("tabel", _table(part))
        elif isinstance(part, Citaat):
            self._add("citaat", {"tekst": part.tekst, "bron": ""})
        elif isinstance(part, Beeld):
            self._picture(part)
        else:
            self._map(part)

    def flush(self) -> None:
        """The rich text until here is a block."""
        if self.text:
            html, self.text = "".join(self.text), []
            self._add("tekst", html)

    def _add(self, kind: str, value: Any) -> None:
        self.flush()
        self.found.append({"type": kind, "value": value, "id": str(uuid4())})

    def _heading(self, part: Kopje) -> str:
        """The first heading is of the second level; none skips one."""
        if self.base is None:
            self.base = part.niveau
        wanted = max(2, 2 + part.niveau - self.base)
        self.level = min(wanted, self.level + 1, DEEPEST_HEADING)
        return f"<h{self.level}>{escape(part.tekst)}</h{self.level}>"

    def _picture(self, part: Beeld) -> None:
        key = self.means.beeld(part.naam)
        if key is None:
            if part.bijschrift:
                self.text.append(f"<p>{part.bijschrift}</p>")
            return
        alt = part.alt
        if not alt:
            alt = part.naam.rpartition(".")[0].replace("_", " ")
            self.means.tell(f"Het beeld ‘{part.naam}’ had geen beschrijving. Schrijf er een.", part.naam)
        self._add("afbeelding", _picture(key, alt, part.bijschrift))

    def _map(self, part: Beeldkaart) -> None:
        key = self.means.figuur(part)
        if key is not None:
            self._add("klikfiguur", {"figuur": key})
        else:
            self._picture(Beeld(part.naam, part.alt))


def _picture(key: int, alt: str, caption: str) -> Raw:
    value = {"image": key, "alt_text": plain(alt)[:LONGEST_ALT], "decorative": False}
    return {"beeld": value, "bijschrift": f"<p>{clean_line(caption)}</p>" if caption else ""}


def _table(part: Rooster) -> Raw:
    rows = part.rijen[1:] if part.koprij else part.rijen
    names = [plain(cell) for cell in part.rijen[0]] if part.koprij else [""] * len(part.rijen[0])
    return {
        "columns": [{"type": "tekst", "heading": name} for name in names],
        "rows": [{"values": [f"<p>{cell}</p>" if cell else "" for cell in row]} for row in rows],
        "caption": part.bijschrift,
    }
