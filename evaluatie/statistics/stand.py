"""What stands on the peildatum: one grouped query per question, always from the database."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Q

from evaluatie.statistics import feiten
from evaluatie.statistics.blik import Blik
from evaluatie.statistics.feiten import TE_EVALUEREN
from initiatieven.models import Statusperiode
from initiatieven.models.keuzes import Modus, Orgaan
from initiatieven.status import OPEN, STATUSGROEPEN, Statusgroep


@dataclass(frozen=True)
class Deel:
    """A part of a whole."""

    aantal: int
    totaal: int

    @property
    def rest(self) -> "Deel":
        """The other part of the same whole."""
        return Deel(self.totaal - self.aantal, self.totaal)


@dataclass(frozen=True)
class Vak:
    """The initiatives of one village and one theme in one state: on the peildatum, and one period earlier."""

    kern: int | None
    thema: str
    status: str
    nu: int
    toen: int
    laat: int
    laat_toen: int


@dataclass(frozen=True)
class Verdeling:
    """One village, theme or opgave: how many initiatives in each state."""

    sleutel: str
    titel: str
    per_status: Counter[str]

    @property
    def totaal(self) -> int:
        """All states together."""
        return self.per_status.total()

    def aantal(self, groep: Statusgroep) -> int:
        """How many in this group of states."""
        return sum(self.per_status[status] for status in STATUSGROEPEN[groep])


def standing(blik: Blik) -> list[Vak]:
    """Everything by village, theme and state, now and one period earlier. One query."""
    before = blik.before()
    now, then = blik.held(), before.held()
    rows = Statusperiode.objects.filter(now | then).filter(blik.of_cases()).order_by()
    grouped = rows.values_list("initiatief__kern_id", "initiatief__typering", "status").annotate(
        nu=Count("pk", filter=now),
        toen=Count("pk", filter=then),
        laat=Count("pk", filter=now & feiten.overdue(blik)),
        laat_toen=Count("pk", filter=then & feiten.overdue(before)),
    )
    return [Vak(*row) for row in grouped]


def open_of(vakken: Iterable[Vak]) -> tuple[int, int]:
    """How many run, and ran one period earlier."""
    running = [vak for vak in vakken if vak.status in OPEN]
    return sum(vak.nu for vak in running), sum(vak.toen for vak in running)


def per(vakken: Iterable[Vak], name: str) -> dict[int | str | None, Counter[str]]:
    """Per value of `kern` or `thema` the number in each state."""
    found: dict[int | str | None, Counter[str]] = {}
    for vak in vakken:
        found.setdefault(getattr(vak, name), Counter())[vak.status] += vak.nu
    return found


def per_opgave(blik: Blik) -> dict[int | str | None, Counter[str]]:
    """Per opgave the number in each state; None for those without. One query.

    An initiative with two opgaven counts at both, so the rows do not add up to the whole.
    """
    rows = Statusperiode.objects.at(blik.moment).filter(blik.of_cases()).order_by()
    found: dict[int | str | None, Counter[str]] = {}
    for opgave, status, number in rows.values_list("initiatief__opgaven", "status").annotate(Count("pk")):
        found.setdefault(opgave, Counter())[status] += number
    return found


@dataclass(frozen=True)
class Toezicht:
    """How the council and the organisation have hold of what runs, on the peildatum."""

    lopend: int
    in_rust: int
    """Of what runs: laid to rest until a day."""
    rollen: dict[str, int]
    niet_herzien: int
    wacht_op: dict[str, int]
    zonder_accountmanager: int
    """Awake: what rests waits for nobody."""
    gewisseld: int
    met_accountmanager: int
    belangrijk: Deel
    """Not evaluated, of all that is important."""
    uitvoering: Deel
    """Without an evaluation since the decision, of all that is being carried out."""


def oversight(blik: Blik) -> Toezicht:
    """One query with a condition per figure."""
    rows = Statusperiode.objects.at(blik.moment).filter(blik.of_cases(), status__in=TE_EVALUEREN).order_by()
    rows = rows.annotate(wacht_op=feiten.waiting_on(blik))
    found = rows.aggregate(**{name: Count("pk", filter=which) for name, which in _conditions(blik).items()})
    return Toezicht(
        lopend=found["lopend"],
        in_rust=found["in_rust"],
        rollen={modus: found[f"rol_{modus}"] for modus in Modus},
        niet_herzien=found["niet_herzien"],
        wacht_op={orgaan: found[f"wacht_{orgaan}"] for orgaan in Orgaan},
        zonder_accountmanager=found["zonder_accountmanager"],
        gewisseld=found["gewisseld"],
        met_accountmanager=found["met_accountmanager"],
        belangrijk=Deel(found["belangrijk"] - found["belangrijk_geevalueerd"], found["belangrijk"]),
        uitvoering=Deel(found["uitvoering"] - found["uitvoering_bekeken"], found["uitvoering"]),
    )


def _conditions(blik: Blik) -> dict[str, Q]:
    is_open = Q(status__in=OPEN)
    matters = Q(status__in=TE_EVALUEREN) & feiten.important(blik)
    held = _one_of(feiten.managed(blik))
    doing = Q(status__in=STATUSGROEPEN[Statusgroep.uitvoering])
    return {
        "lopend": is_open,
        "in_rust": is_open & Q(rust=True),
        **{f"rol_{modus}": is_open & _one_of(feiten.role(blik, modus)) for modus in Modus},
        "niet_herzien": is_open & _one_of(feiten.role_unreviewed(blik)),
        **{f"wacht_{orgaan}": Q(wacht_op=orgaan) for orgaan in Orgaan},
        "gewisseld": is_open & _one_of(feiten.changed_hands(blik)),
        "met_accountmanager": is_open & held,
        "zonder_accountmanager": is_open & Q(rust=False) & ~held,
        "belangrijk": matters,
        "belangrijk_geevalueerd": matters & _one_of(feiten.evaluated(blik)),
        "uitvoering": doing,
        "uitvoering_bekeken": doing & _one_of(feiten.looked_back(blik)),
    }


def _one_of(keys: feiten.Sleutels) -> Q:
    return Q(initiatief__in=keys)
