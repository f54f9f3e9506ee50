"""One dossier as raad, college and griffie may read it: fields for the public and the council, interests by role.

Nothing here reads a field that the table of personal data keeps inside (ONTWERP §3.5).
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format

from evaluatie.models import Evaluatie, Signaalsoort, without_baseline
from evaluatie.statistics import gevraagd, spiegel
from evaluatie.statistics.signalen import Reden, reasons
from evaluatie.statistics.spiegel import Spiegel
from initiatieven.handelingen import BESLUITEN, GEBEURD, Handeling
from initiatieven.models import Belangrijkheid, Besluit, Gebeurtenis, Initiatief, Opgave, Raadsmodus
from initiatieven.models.keuzes import VOOR_DE_RAAD, RolBetrokkene, SoortBetrokkene, Standpunt


@dataclass(frozen=True)
class Belangen:
    """How many interests of one kind of party, by point of view; never whose or which."""

    wie: str
    standpunten: list[tuple[str, int]]


@dataclass(frozen=True)
class Raadsdossier:
    """What the council's page shows beside the case itself."""

    opgaven: list[Opgave]
    belangrijkheden: list[Belangrijkheid]
    modus: Raadsmodus | None
    belangen: list[Belangen]
    besluiten: list[Besluit]
    gebeurtenissen: list[dict[str, Any]]
    later_ingevoerd: bool
    """Whether it was entered after what it tells: a decision is older than its registration here."""
    zonder_vooraf: bool
    signalen: list[Reden]


def read(initiatief: Initiatief) -> Raadsdossier:
    """Eight queries, whatever the size of the dossier."""
    decisions = list(initiatief.besluiten.order_by("-pk"))
    return Raadsdossier(
        list(initiatief.opgaven.all()),
        list(initiatief.belangrijkheden.filter(tot=None)),
        initiatief.raadsmodi.filter(tot=None).first(),
        _interests(initiatief),
        decisions,
        _events(initiatief, decisions),
        _entered_later(initiatief, decisions),
        without_baseline().filter(initiatief=initiatief).exists(),
        _signals(initiatief),
    )


def _signals(initiatief: Initiatief) -> list[Reden]:
    """Without that it is late: the page says that by itself, also before a signal comes."""
    told = {Signaalsoort.over_termijn} if initiatief.is_overdue else set()
    return [one for one in reasons(initiatief) if one.soort not in told]


def mirrors(initiatief: Initiatief) -> tuple[Evaluatie | None, list[Spiegel]]:
    """The last evaluation that was closed and its mirror; one that runs by now does not take it away."""
    closed = Evaluatie.objects.of(initiatief).later().exclude(bevroren_op=None)
    evaluatie = closed.select_related("set", "initiatief").first()
    if evaluatie is None:
        return None, []
    baseline = spiegel.baseline_for(evaluatie)
    return evaluatie, gevraagd.mirrored(evaluatie, baseline)


def _interests(initiatief: Initiatief) -> list[Belangen]:
    rows = initiatief.betrokkenen.filter(belangen__isnull=False).values_list(
        "soort", "rol", "belangen__standpunt"
    )
    found: dict[str, Counter[str]] = {}
    for soort, rol, standpunt in rows:
        who = RolBetrokkene(rol).label if rol else SoortBetrokkene(soort).label
        found.setdefault(who, Counter())[Standpunt(standpunt).label] += 1
    return [Belangen(who, list(counts.items())) for who, counts in found.items()]


def _entered_later(initiatief: Initiatief, decisions: Iterable[Besluit]) -> bool:
    """Decided before the initiative was registered here."""
    if initiatief.aangemeld_op is None:
        return False
    registered = timezone.localdate(initiatief.aangemeld_op)
    return any(besluit.besluitdatum < registered for besluit in decisions)


def _own_day(besluit: Besluit) -> str:
    made, entered = (
        date_format(day, "j F Y") for day in (besluit.besluitdatum, timezone.localdate(besluit.vastgelegd_op))
    )
    return f"Besluit van {made}. Ingevoerd op {entered}." if made != entered else ""


def _events(initiatief: Initiatief, decisions: Iterable[Besluit]) -> list[dict[str, Any]]:
    """Newest first. A decision says its own day where it was entered on another.

    Not for the council: what a resident typed by link, and why a colleague got the dossier.
    """
    events = initiatief.gebeurtenissen.filter(zichtbaar_voor__in=VOOR_DE_RAAD).order_by("-op", "-pk")
    days = iter([_own_day(one) for one in decisions])  # each decision has its event, in the same order
    return [
        {
            "wanneer": event.op,
            "titel": GEBEURD.get(Handeling(event.handeling), event.get_handeling_display()),
            "wie": next(days, "") if event.handeling in BESLUITEN else "",
            "tekst": event.toelichting if _for_council(event) else "",
        }
        for event in events
    ]


def _for_council(event: Gebeurtenis) -> bool:
    about_staff = event.handeling in (Handeling.toewijzen, Handeling.overdragen)
    return event.via == "gebruiker" and not about_staff
