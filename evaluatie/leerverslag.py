"""What we learned in a year, as a report and as data. Everyone reads it: public lessons, published pages, counts."""

from evaluatie.codeboek import Gegevensset, Kolom
from evaluatie.models import SoortLes
from evaluatie.rapporten import Hoofdstuk, Rapport, Tabel
from evaluatie.statistics.leerjaar import Leerjaar, Verandering
from evaluatie.statistics.werkvormen import Werkvormbewijs
from handreikingen.stappen import Doelgroep
from initiatieven.models.keuzes import Typering

KOLOMMEN = [
    Kolom("jaar", "Het jaar waarin de les is opgeschreven."),
    Kolom("thema", "Het thema van het initiatief."),
    Kolom("soort", "Of het hielp, of in de weg zat."),
    Kolom("les", "De les, zoals die in de leeromgeving staat."),
    Kolom("voor wie", "Wie ervan leert."),
    Kolom("geldt ook voor anderen", "ja of nee."),
    Kolom("veranderde pagina", "De pagina van de wijzer die door deze les veranderde. Leeg: geen."),
]
_NO_THEME = "Zonder thema"


def report(jaar: Leerjaar) -> Rapport:
    """By theme what helped and what hindered, what changed because of it, and what partners say."""
    return Rapport(
        f"Wat leerden we in {jaar.jaar}?",
        f"uit {jaar.evaluaties} evaluaties van {jaar.dossiers} initiatieven",
        [
            Hoofdstuk("In het kort", punten=_in_short(jaar)),
            *_lessons(jaar),
            Hoofdstuk(
                "Wat er in de wijzer veranderde",
                punten=[change_in_words(one) for one in jaar.veranderingen],
                leeg="Dit jaar veranderde er nog niets door een voorstel.",
            ),
            Hoofdstuk(
                "Nieuwe voorbeelden", punten=[f"{page.title}. {page.les}" for page in jaar.voorbeelden]
            ),
            Hoofdstuk("Werkvormen die we gebruikten", tabellen=[_methods(jaar.werkvormen)]),
            Hoofdstuk("Wat partners van de gemeente vinden", tabellen=[_partners(jaar)]),
        ],
    )


def _in_short(jaar: Leerjaar) -> list[str]:
    return [
        f"Evaluaties die we sloten: {jaar.evaluaties}, van {jaar.dossiers} initiatieven.",
        f"Lessen die iedereen kan lezen: {len(jaar.lessen)}.",
        f"Pagina’s van de wijzer die veranderden: {len({one.url for one in jaar.veranderingen})}.",
        f"Nieuwe voorbeelden: {len(jaar.voorbeelden)}.",
    ]


def _lessons(jaar: Leerjaar) -> list[Hoofdstuk]:
    """A chapter per theme, in the order of the themes."""
    labels = [*Typering.choices, ("", _NO_THEME)]
    found = []
    for thema, label in labels:
        rows = [les for les in jaar.lessen if les.initiatief.typering == thema]
        lines = [
            f"{SoortLes(les.soort).label}: {les.les}"
            for les in sorted(rows, key=lambda les: -ord(les.soort[0]))
        ]
        if lines:
            found.append(Hoofdstuk(f"Lessen: {label.lower()}", punten=lines))
    return found or [Hoofdstuk("Lessen", leeg="Dit jaar is er nog geen les voor iedereen.")]


def change_in_words(one: Verandering) -> str:
    """Which page, from where, and the lesson when everyone may read it."""
    return f"{one.titel}. {one.herkomst}{f': {one.les}' if one.les else '.'}"


def _methods(rows: list[Werkvormbewijs]) -> Tabel:
    cells = [[row.naam, str(row.aantal), f"{row.goed} van {row.aantal}"] for row in rows]
    return Tabel("Werkvormen", ["Werkvorm", "Hoe vaak", "Werkte goed"], cells)


def _partners(jaar: Leerjaar) -> Tabel:
    cells = [
        [titel, stemmen.woorden, stemmen.spreiding, str(stemmen.aantal)]
        for titel, stemmen in jaar.partners
        if stemmen.getoond
    ]
    return Tabel(
        "Van 1 (helemaal niet) tot 5 (volledig)", ["Criterium", "Gemiddeld", "Spreiding", "Antwoorden"], cells
    )


def as_data(jaar: Leerjaar) -> Gegevensset:
    """One row per lesson."""
    groups = dict(Doelgroep.choices)
    rows = [
        [
            jaar.jaar,
            les.initiatief.get_typering_display(),
            les.get_soort_display(),
            les.les,
            ", ".join(str(groups.get(one, one)) for one in les.voor_wie),
            "ja" if les.algemeen else "nee",
            les.veranderde.title if les.veranderde else "",
        ]
        for les in jaar.lessen
    ]
    return Gegevensset(f"wat-leerden-we-{jaar.jaar}", "Lessen", KOLOMMEN, rows)
