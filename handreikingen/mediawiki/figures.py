"""An image map becomes a figure with areas: pixels of the real picture become hundredths of its width."""

from collections.abc import Callable
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.utils.text import slugify

from handreikingen.loading import fingerprint
from handreikingen.mediawiki.parts import Beeldkaart, Vlak
from handreikingen.mediawiki.report import Verslag
from handreikingen.mediawiki.store import Opslag
from handreikingen.models import Figuur, Gebied

Resolve = Callable[[str], str]
"""The address of this site that a target of the old wiki has now; empty when it has none."""
Tell = Callable[[str, str], None]
MOST_CORNERS = 60
_SHAPES = {"circle": "cirkel", "poly": "veelhoek", "rect": "rechthoek", "default": "rechthoek"}


@dataclass
class Figuren:
    """Makes and renews the figures of the pages of this move."""

    opslag: Opslag
    verslag: Verslag
    _made: dict[str, int] = field(default_factory=dict)

    def figure(self, kaart: Beeldkaart, page: str, resolve: Resolve, tell: Tell) -> int | None:
        """The key of the figure; None when the picture or every area failed, which is told."""
        row = self.opslag.row(kaart.naam)
        if row is None or row.afbeelding is None:
            return None
        figure = Figuur(
            titel=_title(kaart, page), uitleg=kaart.alt or f"Klik op een deel van ‘{_title(kaart, page)}’."
        )
        figure.beeld, figure.toon_namen = row.afbeelding, False  # pictures of an old wiki hold their words
        figure.hoogte = round(100 * row.afbeelding.height / row.afbeelding.width, 2)
        areas = self._areas(kaart, figure, resolve, tell)
        if not areas:
            tell(
                "Geen enkel gebied van deze figuur leidt ergens heen. Alleen het beeld kwam mee.", kaart.naam
            )
            return None
        return self._save(slugify(f"wiki {page} {kaart.naam}")[:60], figure, areas)

    def _areas(self, kaart: Beeldkaart, figure: Figuur, resolve: Resolve, tell: Tell) -> list[Gebied]:
        found: list[Gebied] = []
        for area in sorted(kaart.vlakken, key=lambda area: area.vorm != "default"):
            address = resolve(area.doel)
            if not address:
                tell(
                    f"Het gebied ‘{area.naam}’ leidt naar ‘{area.doel}’. Dat is geen pagina van deze site.",
                    area.doel,
                )
                continue
            made = _area(area, figure, address, len(found))
            try:
                made.clean()
                made.clean_fields(exclude=["figuur"])
            except ValidationError as error:
                tell(f"Het gebied ‘{area.naam}’ kon niet mee: {' '.join(error.messages)}", area.doel)
                continue
            found.append(made)
        return found

    def _save(self, key: str, figure: Figuur, areas: list[Gebied]) -> int:
        wanted = _fingerprint(figure, areas)
        old = Figuur.objects.filter(sleutel=key).first()
        if old and (old.afdruk == wanted or _fingerprint(old, list(old.gebieden.all())) != old.afdruk):
            return int(old.pk)
        figure.sleutel, figure.afdruk = key, wanted
        if old:
            figure.pk = old.pk
            figure._state.adding = False  # so that the key of the old row is not taken for a double
        figure.gebieden = areas
        figure.save()
        self.verslag.figuren += 1
        return int(figure.pk)


def _area(area: Vlak, figure: Figuur, address: str, number: int) -> Gebied:
    picture = figure.beeld
    assert picture is not None  # `figure` gave it one
    width, height = picture.width, picture.height
    corners = [(0.0, 0.0), (float(width), float(height))] if area.vorm == "default" else area.punten
    if area.vorm == "rect":
        corners = [corners[0], corners[2]]
    points = [[_part(x, width, width), _part(y, height, width)] for x, y in corners[:MOST_CORNERS]]
    return Gebied(
        sort_order=number,
        sleutel=f"{slugify(area.naam)[:50] or 'gebied'}-{number + 1}",
        naam=area.naam[:120],
        beschrijving=f"Naar de pagina {area.naam}."[:300],
        doel=address[:200],
        vorm=_SHAPES[area.vorm],
        punten=points,
        straal=round(100 * area.straal / width, 2) if area.vorm == "circle" else None,
    )


def _part(pixels: float, most: int, width: int) -> float:
    """A place in hundredths of the width; what lies outside the picture comes to its edge."""
    return round(100 * min(max(pixels, 0), most) / width, 2)


def _title(kaart: Beeldkaart, page: str) -> str:
    return (kaart.alt or f"Figuur bij {page}")[:160]


def _fingerprint(figure: Figuur, areas: list[Gebied]) -> str:
    says = [figure.titel, figure.uitleg, figure.beeld_id, float(figure.hoogte)]
    names = ("naam", "beschrijving", "doel", "vorm", "punten", "straal")
    return fingerprint.of(says, [[str(getattr(area, name)) for name in names] for area in areas])
