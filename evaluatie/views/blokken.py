"""The blocks of the dashboard: one sentence in words, a chart, its table, and a link from every figure to its list."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlencode

from django.conf import settings
from django.core.cache import caches
from django.urls import reverse
from django.utils import timezone

from evaluatie.statistics import stand
from evaluatie.statistics.selectie import GEEN, Signaal
from evaluatie.statistics.stand import Deel, Verdeling
from initiatieven.handelingen import BESLUITEN
from initiatieven.models import Besluit, Initiatief, InitiatiefQuerySet
from initiatieven.models.keuzes import Modus
from initiatieven.status import OPEN, Status, Statusgroep
from samenwerkingswijzer.ground.grafieken import Punt, Staafgrafiek, bars, stacked

_KEY = f"sturing_overzicht-{settings.VERSION}"
KLEIN = 10
"""Under this number a part is said as "3 van 4", never as a percentage (ONTWERP §3.10)."""


@dataclass(frozen=True)
class Cijfer:
    """One figure with the list behind it."""

    getal: str
    label: str
    url: str


@dataclass(frozen=True)
class Overzicht:
    """Everything the dashboard shows."""

    cijfers: list[Cijfer]
    verdelingen: list[Staafgrafiek]
    staven: list[Staafgrafiek]
    geweigerd: list[Cijfer]
    zin_geweigerd: str
    weigeringen: list[Besluit]
    geteld_om: datetime


def list_url(**filters: str) -> str:
    """The list behind a figure."""
    return f"{reverse('sturing_lijst')}?{urlencode(filters)}"


def part_of(deel: Deel) -> str:
    """A part in words; a percentage only when the whole is large enough to bear it."""
    if deel.totaal < KLEIN:
        return f"{deel.aantal} van {deel.totaal}"
    return f"{deel.aantal} van {deel.totaal} ({round(100 * deel.aantal / deel.totaal)}%)"


def overview(rows: InitiatiefQuerySet) -> Overzicht:
    """What the clock counted last minute, or else `compose`; the page says when.

    One for all: every role of the council's area sees the same dossiers (`initiatieven/roles.py: ZICHT`).
    """
    found = caches["gedeeld"].get(_KEY)
    return found if isinstance(found, Overzicht) else _counted(rows)


def recount(now: datetime) -> int:
    """A task of the clock: the council never waits for a count over all dossiers. No dossier changes."""
    _counted(Initiatief.objects.registered())
    return 0


def _counted(rows: InitiatiefQuerySet) -> Overzicht:
    found = compose(rows)
    if settings.CIJFERS_BEWAREN:
        caches["gedeeld"].set(_KEY, found, settings.CIJFERS_BEWAREN)
    return found


def compose(rows: InitiatiefQuerySet) -> Overzicht:
    """Count once, show in blocks. `rows` is what this user sees."""
    villages, late = stand.by_village(rows), stand.overdue(rows)
    per_status: Counter[str] = sum((village.per_status for village in villages), Counter())
    running = sum(per_status[status] for status in OPEN)
    missing, bare = stand.not_evaluated(rows), stand.decided_without_baseline()
    return Overzicht(
        _figures(running, late.total(), missing, bare),
        [
            _distribution("Per opgave", "opgave", stand.by_opgave()),
            _distribution("Per dorp of wijk", "kern", villages),
        ],
        [_roles(stand.by_role(), running), _late(late, running), _evaluations(missing, bare)],
        _refused(per_status),
        _refused_in_words(per_status),
        stand.latest_refusals(),
        timezone.now(),
    )


def _figures(open_total: int, late: int, missing: Deel, bare: Deel) -> list[Cijfer]:
    return [
        Cijfer(str(open_total), "initiatieven lopen nu", list_url(open="ja")),
        Cijfer(str(late), "zijn over hun termijn", list_url(signaal=Signaal.te_laat)),
        Cijfer(
            part_of(missing),
            "belangrijke initiatieven zijn nog niet geëvalueerd",
            list_url(signaal=Signaal.zonder_evaluatie),
        ),
        Cijfer(
            part_of(bare),
            "keer is besloten zonder evaluatie vooraf",
            list_url(signaal=Signaal.zonder_vooraf),
        ),
    ]


def _distribution(titel: str, name: str, rows: Sequence[Verdeling]) -> Staafgrafiek:
    """Stacked by group of states."""
    drawn = [
        (
            row.titel,
            [
                Punt(groep.label, row.aantal(groep), list_url(**{name: row.sleutel, "stand": groep}))
                for groep in Statusgroep
            ],
        )
        for row in rows
    ]
    return stacked(titel, _most(rows), [groep.label for groep in Statusgroep], drawn)


def _most(rows: Sequence[Verdeling]) -> str:
    """Where most is, and where nothing is."""
    if not any(row.totaal for row in rows):
        return "Er zijn hier nog geen initiatieven."
    top = max(rows, key=lambda row: row.totaal if row.sleutel != GEEN else 0)
    nothing = [row.titel for row in rows if not row.totaal]
    sentence = f"De meeste initiatieven, {top.totaal}, staan bij: {top.titel}."
    if len(nothing) == 1:
        return f"{sentence} Niets is er bij: {nothing[0]}."
    return f"{sentence} Bij {len(nothing)} is er nog niets." if nothing else sentence


def _roles(counts: dict[str, int], open_total: int) -> Staafgrafiek:
    unknown = open_total - sum(counts.values())
    points = [Punt(modus.label, counts.get(modus, 0), list_url(rol=modus, open="ja")) for modus in Modus]
    points.append(Punt("Nog niet bepaald", unknown, list_url(rol=GEEN, open="ja")))
    steered = part_of(Deel(counts.get(Modus.meesturen, 0), open_total))
    sentence = f"De raad stuurt mee bij {steered} lopende initiatieven."
    return bars("Waar stuurt de raad mee?", sentence, points, "Initiatieven")


def _late(counts: Counter[str], open_total: int) -> Staafgrafiek:
    points = [
        Punt(status.label, counts[status], list_url(signaal=Signaal.te_laat, status=status))
        for status in Status
        if counts[status]
    ]
    sentence = "Geen enkel initiatief is over de termijn."
    if points:
        part = part_of(Deel(counts.total(), open_total))
        sentence = f"Van de lopende initiatieven zijn er {part} over hun termijn. Per status:"
    return bars("Wat is te laat?", sentence, points, "Initiatieven")


def _evaluations(missing: Deel, bare: Deel) -> Staafgrafiek:
    points = [
        Punt(
            "Belangrijk en nog niet geëvalueerd", missing.aantal, list_url(signaal=Signaal.zonder_evaluatie)
        ),
        Punt("Besloten zonder evaluatie vooraf", bare.aantal, list_url(signaal=Signaal.zonder_vooraf)),
    ]
    sentence = (
        f"Van wat de raad belangrijk vindt, is {part_of(missing)} nog niet geëvalueerd. "
        f"Bij {part_of(bare)} besluiten ontbrak de evaluatie vooraf."
    )
    return bars("Wordt er geëvalueerd?", sentence, points, "Initiatieven")


def _refused(per_status: Counter[str]) -> list[Cijfer]:
    return [
        Cijfer(str(per_status[status]), status.label.lower(), list_url(status=status))
        for status in (Status.niet_ingegaan, Status.geremd)
    ]


def _refused_in_words(per_status: Counter[str]) -> str:
    decided = sum(per_status[status] for status in BESLUITEN.values())
    refused = per_status[Status.niet_ingegaan] + per_status[Status.geremd]
    if refused == 0:
        return "De gemeente wees nog geen initiatief af."
    whole = decided + per_status[Status.realisatie] + per_status[Status.afgerond]
    return f"Op {part_of(Deel(refused, whole))} initiatieven met een besluit ging de gemeente niet in, of zij remde ze."
