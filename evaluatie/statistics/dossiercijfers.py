"""The figures of one dossier: how long, who, what everyone put in, and what was kept. Numbers, no names."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from django.db.models import Count, Q, Sum
from django.utils import timezone
from django.utils.formats import number_format

from evaluatie.statistics import spiegel
from initiatieven.handelingen import Handeling
from initiatieven.models import Initiatief
from initiatieven.models.keuzes import Partij, SoortBetrokkene, SoortBijdrage, StandAfspraak
from samenwerkingswijzer.ground.numbers import euro

_MANY = {
    SoortBetrokkene.initiatiefnemer: ("initiatiefnemer", "initiatiefnemers"),
    SoortBetrokkene.partner: ("partner", "partners"),
    SoortBetrokkene.belanghebbende: ("andere belanghebbende", "andere belanghebbenden"),
}
_WEEK = 7


def parties(initiatief: Initiatief) -> list[str]:
    """How many of each kind took part; never who."""
    counts = Counter(initiatief.betrokkenen.values_list("soort", flat=True))
    lines = [
        f"{counts[soort]} {_MANY[soort][counts[soort] > 1]}" for soort in SoortBetrokkene if counts[soort]
    ]
    return [*lines, "de gemeente"]


def figures(initiatief: Initiatief) -> list[tuple[str, str]]:
    """Each figure with its name; what is not known is left out."""
    return list(_figures(initiatief))


def _figures(initiatief: Initiatief) -> Iterator[tuple[str, str]]:
    yield from _durations(initiatief)
    yield from _contributions(initiatief)
    yield from _kept(initiatief)
    evaluatie = spiegel.latest(initiatief)
    joint = spiegel.mirrors(evaluatie)[:1] if evaluatie and evaluatie.bevroren_op else []
    for mirror in joint:
        yield "Verwacht en geworden, volgens beide kanten samen", mirror.zin


def _durations(initiatief: Initiatief) -> Iterator[tuple[str, str]]:
    begun = initiatief.aangemeld_op and timezone.localdate(initiatief.aangemeld_op)
    decided = initiatief.besluiten.order_by("besluitdatum").values_list("besluitdatum", flat=True).first()
    ended = initiatief.gebeurtenissen.filter(handeling=Handeling.afronden).order_by("op").last()
    if begun and decided and decided >= begun:
        yield "Van aanmelding tot besluit", _weeks(begun, decided)
    if begun and ended:
        yield "Van aanmelding tot afronding", _weeks(begun, timezone.localdate(ended.op))


def _weeks(begun: date, ended: date) -> str:
    weeks = (ended - begun).days // _WEEK
    if not weeks:
        return "minder dan een week"
    return "1 week" if weeks == 1 else f"{weeks} weken"


def _contributions(initiatief: Initiatief) -> Iterator[tuple[str, str]]:
    rows = initiatief.bijdragen.order_by().values_list("partij", "soort").annotate(hoeveel=Sum("aantal"))
    sums = {(partij, soort): hoeveel for partij, soort, hoeveel in rows}
    for partij in Partij:
        if euros := sums.get((partij, SoortBijdrage.geld)):
            yield f"Geld van {_of(partij)}", euro(euros)
        if hours := sums.get((partij, SoortBijdrage.uren)):
            yield f"Werk van {_of(partij)}", f"{number_format(hours, 0, force_grouping=True)} uur"


def _of(partij: Partij) -> str:
    return "partners" if partij == Partij.partner else str(partij.label).lower()


def _kept(initiatief: Initiatief) -> Iterator[tuple[str, str]]:
    """Agreements and milestones that can be judged, as "3 van 4"."""
    kept = initiatief.afspraken.aggregate(
        nagekomen=Count("pk", Q(stand=StandAfspraak.nagekomen)),
        beoordeeld=Count("pk", ~Q(stand=StandAfspraak.open)),
    )
    if kept["beoordeeld"]:
        yield "Afspraken die zijn nagekomen", f"{kept['nagekomen']} van {kept['beoordeeld']}"
    in_time = [row.gehaald_op <= row.gepland_op for row in initiatief.mijlpalen.all() if row.gehaald_op]
    if in_time:
        yield "Mijlpalen die op tijd zijn gehaald", f"{sum(in_time)} van {len(in_time)}"
