"""What waits for a colleague today and this week: from every corner of the register, in one list ("mijn dag").

A new source: a function and one row in `BRONNEN`; a higher app hangs its own on with `register`. Each is one query and
gives at most `PER_BRON` things.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from django.db.models import Case, Exists, F, Lookup, OuterRef, Q, When
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from initiatieven.binnengekomen import SOORTEN
from initiatieven.models import (
    Afspraak,
    Afwezigheid,
    Bericht,
    Correctie,
    Hartslag,
    Initiatief,
    InitiatiefQuerySet,
    Klad,
    Poolvraag,
    Toewijzing,
    Verbreding,
)
from initiatieven.models.keuzes import Orgaan, Partij, StandAfspraak, StandCorrectie
from initiatieven.models.verkenning import ADVIES_GEVRAAGD
from initiatieven.roles import BESLISSERS, COORDINATOR, LEGT_VAST, MANAGERS, POOL
from initiatieven.status import OPEN, Status
from initiatieven.worklists import NEXT
from samenwerkingswijzer.ground import tekens
from samenwerkingswijzer.ground.models import Gebruiker
from samenwerkingswijzer.ground.rollen import Rol
from samenwerkingswijzer.ground.sleutels import among

PER_BRON = 15
DEZE_WEEK = timedelta(days=7)


@dataclass(frozen=True)
class Wacht:
    """One thing that waits: what to do, about what, where, and by when (nothing: now).

    Without an address there is nothing to do: it is told, and stands last.
    """

    wat: str
    over: str
    url: str
    wanneer: date | None = None
    voorop: bool = False
    """Comes before what is late: work that this colleague may not know of yet."""

    def told(self, today: date) -> dict[str, Any]:
        """As a screen shows it: with whether its day is past."""
        return {"wacht": self, "te_laat": self.wanneer is not None and self.wanneer < today}


@dataclass(frozen=True)
class Vrager:
    """For whom and for which days one looks."""

    gebruiker: Gebruiker
    vandaag: date
    tot: date
    mijn: dict[int, str]
    """The dossiers that are this colleague's work now, the own ones and of who is away today: the state of each."""

    def dossiers(self, standen: Collection[str] = OPEN) -> InitiatiefQuerySet:
        """Those in one of these states: by key alone, or the database also walks every dossier in that state."""
        return Initiatief.objects.filter(
            among("pk", [key for key, stand in self.mijn.items() if stand in standen])
        )

    def van_mij(self) -> Lookup[bool]:
        """The condition that a row with an `initiatief` is about one of those dossiers."""
        return among("initiatief_id", self.mijn)


Bron = Callable[[Vrager], Iterator[Wacht]]


def in_dossier(wat: str, kenmerk: str, titel: str, scherm: str = "", wanneer: date | None = None) -> Wacht:
    """One thing that waits in a dossier: on one of its screens, or at a `#place` of its page."""
    address = reverse("dossier", args=[kenmerk])
    address += f"{scherm}/" if scherm and not scherm.startswith("#") else scherm
    return Wacht(wat, titel, address, wanneer)


def _in_dossier(wat: str, initiatief: Initiatief, wanneer: date | None = None, scherm: str = "") -> Wacht:
    return in_dossier(wat, initiatief.kenmerk, initiatief.titel, scherm, wanneer)


def _replacing(vrager: Vrager) -> Iterator[Wacht]:
    away = Afwezigheid.objects.on(vrager.vandaag).filter(vervanger__gebruiker=vrager.gebruiker)
    for row in away.select_related("accountmanager__gebruiker")[:PER_BRON]:
        until = date_format(row.tot, "j F")
        url = f"{reverse('werkplek')}?lijst=mijn"
        yield Wacht(f"Je vervangt tot en met {until}", str(row.accountmanager), url)


def _handovers(vrager: Vrager) -> Iterator[Wacht]:
    """What came to this colleague, and what went away: to explain until it is confirmed, told a week long after."""
    user, since = vrager.gebruiker, timezone.now() - DEZE_WEEK
    todo_first = F("bevestigd_op").asc(nulls_first=True)
    rows = Toewijzing.objects.handovers_of(user, since).with_previous().order_by(todo_first, "van")
    for row in rows.select_related("initiatief", "accountmanager__gebruiker")[:PER_BRON]:
        yield _handover(row, user)


def _handover(row: Any, user: Gebruiker) -> Wacht:
    """`row` is a handover with the function of who had the dossier before."""
    one, to = row.initiatief, row.accountmanager
    if row.bevestigd_op:
        return Wacht(f"Overgenomen door {to}", one.titel, "")
    if to.gebruiker_id != user.pk:
        explain = _in_dossier("Vul de overdracht aan", one, scherm="overdracht")
        return replace(explain, over=f"{one.titel}, voor {to}")
    new = _in_dossier("Lees en bevestig de overdracht", one, scherm="doen/overdracht_bevestigen")
    return replace(new, over=f"{one.titel}, van {row.vorige}" if row.vorige else one.titel, voorop=True)


def _messages(vrager: Vrager) -> Iterator[Wacht]:
    unread = Bericht.objects.unread_by(Partij.gemeente).filter(vrager.van_mij())
    first = unread.select_related("initiatief").order_by("op")[:PER_BRON]
    seen = {row.initiatief_id: row.initiatief for row in first}
    for initiatief in seen.values():
        yield _in_dossier(SOORTEN["bericht"].wat, initiatief, scherm=SOORTEN["bericht"].scherm)


def _other_side(vrager: Vrager) -> Iterator[Wacht]:
    """What initiators and partners sent beside messages, and the first contact that they wait for: one query."""
    asked = vrager.dossiers().annotate(**_asked(), **_first_contact(vrager.tot))
    found = asked.filter(_ASKS | Q(wacht_contact=True))
    for one in found.order_by("eerste_contact_uiterlijk_op", "-id")[:PER_BRON]:
        yield from _asked_in(one)


def _asked_in(one: Any) -> Iterator[Wacht]:
    """`one` is an initiative with what `_other_side` looked up."""
    if one.wacht_contact:
        first = _in_dossier("Neem contact op", one, one.eerste_contact_uiterlijk_op, "contact")
        yield replace(first, voorop=one.status == Status.toegewezen)
    for name, soort in SOORTEN.items():
        if getattr(one, f"wacht_{name}", False):
            yield _in_dossier(soort.wat, one, scherm=soort.scherm)


def _first_contact(until: date) -> dict[str, Any]:
    """Nobody spoke with the initiator yet: always of a dossier that just came, else when it is due."""
    due = Q(status=Status.toegewezen) | Q(eerste_contact_uiterlijk_op__lte=until)
    waits = Q(slaapt_tot=None, eerste_contact_op=None, eerste_contact_uiterlijk_op__isnull=False) & due
    return {"wacht_contact": Case(When(waits, then=True), default=False)}


_OF_CASE = {"initiatief": OuterRef("pk")}
_ADVISED = Q(status__in=sorted(ADVIES_GEVRAAGD))
_ASKED: dict[str, Any] = {
    "verbetering": Exists(Correctie.objects.filter(stand=StandCorrectie.open, **_OF_CASE)),
    "hulp": Exists(Hartslag.objects.needing_action().filter(**_OF_CASE)),
    "betwist": Exists(Afspraak.objects.open().filter(**_OF_CASE).exclude(bezwaar="")),
    "advies": Exists(Verbreding.objects.unread().filter(**_OF_CASE)),
}


def _asked() -> dict[str, Any]:
    """As columns; what is late depends on the day, and what the municipality itself owes stands with agreements."""
    late = Afspraak.objects.late().filter(**_OF_CASE).exclude(partij=Partij.gemeente)
    columns = _ASKED | {"te_laat": Exists(late)}
    return {f"wacht_{name}": column for name, column in columns.items()}


_ASKS = (
    Q(wacht_verbetering=True)
    | Q(wacht_hulp=True)
    | Q(wacht_betwist=True)
    | Q(wacht_te_laat=True)
    | _ADVISED & Q(wacht_advies=True)
)


def _terms(vrager: Vrager) -> Iterator[Wacht]:
    mine = vrager.dossiers().awake()
    for one in mine.filter(uiterlijk_op__lte=vrager.tot).order_by("uiterlijk_op", "-id")[:PER_BRON]:
        yield _in_dossier(NEXT[one.status], one, one.uiterlijk_op)


def _agreements(vrager: Vrager) -> Iterator[Wacht]:
    open_ones = Afspraak.objects.filter(partij=Partij.gemeente, stand=StandAfspraak.open)
    due = open_ones.filter(vrager.van_mij(), voor_wanneer__lte=vrager.tot)
    rows = due.select_related("initiatief")
    for row in rows.order_by("voor_wanneer", "pk")[:PER_BRON]:
        yield _in_dossier(f"Kom de afspraak na: {row}", row.initiatief, row.voor_wanneer)


def _drafts(vrager: Vrager) -> Iterator[Wacht]:
    for row in Klad.objects.filter(gebruiker=vrager.gebruiker).select_related("initiatief")[:PER_BRON]:
        yield _in_dossier(
            f"Maak af waar je aan begon: {row.scherm.replace('_', ' ')}", row.initiatief, scherm=row.scherm
        )


def _advice(vrager: Vrager) -> Iterator[Wacht]:
    for row in Verbreding.objects.asked_of(vrager.gebruiker).waiting().order_by("uiterlijk_op")[:PER_BRON]:
        address = reverse("adviesvraag", args=[row.pk])
        yield Wacht("Geef je advies", row.initiatief.titel, address, row.uiterlijk_op)


def _unassigned(vrager: Vrager) -> Iterator[Wacht]:
    rows = Initiatief.objects.visible_to(vrager.gebruiker).unassigned().awake()
    for one in rows.order_by("aangemeld_op", "id")[:PER_BRON]:
        yield _in_dossier("Wijs een accountmanager toe", one, one.uiterlijk_op, scherm="toewijzen")


def _questions(vrager: Vrager) -> Iterator[Wacht]:
    for row in Poolvraag.objects.waiting().filter(uiterlijk_op__lte=vrager.tot)[:PER_BRON]:
        yield Wacht(
            "Beantwoord de vraag",
            tekens.shortened(row.vraag),
            reverse("vraag", args=[row.pk]),
            row.uiterlijk_op,
        )


def _decisions(vrager: Vrager) -> Iterator[Wacht]:
    rows = Initiatief.objects.visible_to(vrager.gebruiker).awaiting_decision().awake()
    for one in rows.of_body(*bodies_of(vrager.gebruiker.rollen))[:PER_BRON]:
        yield Wacht(
            "Leg het besluit vast", one.titel, reverse("besluit", args=[one.kenmerk]), one.uiterlijk_op
        )


BRONNEN: tuple[tuple[frozenset[Rol], Bron], ...] = (
    (MANAGERS, _replacing),
    (MANAGERS, _handovers),
    (MANAGERS, _messages),
    (MANAGERS, _other_side),
    (MANAGERS, _terms),
    (MANAGERS, _agreements),
    (frozenset(Rol), _drafts),
    (frozenset(Rol), _advice),
    (COORDINATOR, _unassigned),
    (POOL, _questions),
    (BESLISSERS, _decisions),
)


_higher: list[tuple[frozenset[Rol], Bron]] = []


def register(roles: frozenset[Rol], bron: Bron) -> None:
    """Let a higher app tell what waits; called from its `apps.py: ready()`."""
    _higher.append((roles, bron))


def my_day(user: Gebruiker, today: date | None = None, mine: dict[int, str] | None = None) -> list[Wacht]:
    """Everything that waits for this colleague up to a week from now: what is new, then what is due first.

    `mine` are the dossiers that are this colleague's work and their states, for who looked them up already.
    """
    day = today or timezone.localdate()
    vrager = Vrager(user, day, day + DEZE_WEEK, _reached(user) if mine is None else mine)
    sources = (*BRONNEN, *_higher)
    found = [one for roles, bron in sources if roles & user.rollen for one in bron(vrager)]
    return sorted(found, key=lambda one: _pressing(one, day))


def bodies_of(rollen: frozenset[Rol]) -> list[Orgaan]:
    """For which bodies these roles record the decision."""
    return [Orgaan(orgaan) for orgaan, rol in LEGT_VAST.items() if rol in rollen]


def to_decide(user: Gebruiker) -> list[dict[str, Any]]:
    """The proposals that wait for who records the decision, the longest waiting first; not all have a work place."""
    day = timezone.localdate()
    found = _decisions(Vrager(user, day, day, {})) if BESLISSERS & user.rollen else ()
    return [one.told(day) for one in found]


def _pressing(one: Wacht, day: date) -> tuple[bool, bool, bool, date]:
    later = one.wanneer is not None and one.wanneer > day
    return not one.voorop, not one.url, later, one.wanneer or day


def _reached(user: Gebruiker) -> dict[int, str]:
    """Looked up once, for every source that asks about them."""
    if not MANAGERS & user.rollen:
        return {}
    reached = Initiatief.objects.visible_to(user, through=MANAGERS).order_by()
    return dict(reached.values_list("pk", "status"))
