"""The lists of the work place: which dossiers wait for whom, and in which order.

Each list is one indexed query (`Initiatief.Meta.indexes`) and a count stops at `LIMIT`: 100,000 dossiers stay fast.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.db.models import BooleanField, ExpressionWrapper, F, IntegerField, OrderBy, Q, Subquery
from django.utils.formats import date_format

from initiatieven.models import Initiatief, InitiatiefQuerySet
from initiatieven.models.initiatief import LOOPT, WAKKER, overdue
from initiatieven.roles import MANAGERS, WERKPLEK
from initiatieven.status import EINDSTATUSSEN, Status
from samenwerkingswijzer.ground.models import Gebruiker
from samenwerkingswijzer.ground.rollen import Rol

LIMIT = 1000
"""So many dossiers can be counted and leafed through; who wants another one filters."""

_SOONEST = (F("uiterlijk_op").asc(nulls_last=True), "-id")
_NEWEST = ("-aangemeld_op", "-id")
_OLDEST = ("aangemeld_op", "id")


@dataclass(frozen=True)
class Lijst:
    """One list: its name in the address, its title, what it holds and what to say when it is empty."""

    sleutel: str
    titel: str
    waar: Callable[[], Q]
    volgorde: tuple[str | OrderBy, ...]
    leeg: str


LIJSTEN: dict[str, Lijst] = {
    lijst.sleutel: lijst
    for lijst in (
        Lijst(
            "mijn",
            "Mijn dossiers",
            lambda: LOOPT & WAKKER,
            _SOONEST,
            "Er wacht niets op jou. De coördinator wijst je dossiers toe.",
        ),
        Lijst(
            "niet_toegewezen",
            "Nog niet toegewezen",
            lambda: Q(status=Status.aangemeld) & WAKKER,
            _OLDEST,
            "Elk initiatief heeft een accountmanager. Mooi zo.",
        ),
        Lijst(
            "te_laat",
            "Over de termijn",
            overdue,
            ("uiterlijk_op", "-id"),
            "Geen enkel dossier is over zijn termijn.",
        ),
        Lijst(
            "te_besluiten",
            "Wacht op een besluit",
            lambda: Q(status=Status.besluit) & WAKKER,
            _OLDEST,
            "Er ligt nu geen voorstel klaar voor een besluit.",
        ),
        Lijst(
            "lopend",
            "Alles wat loopt",
            lambda: LOOPT & WAKKER,
            _NEWEST,
            "Er loopt nu geen initiatief.",
        ),
        Lijst(
            "rust",
            "Rust tot een datum",
            lambda: ~WAKKER,
            ("slaapt_tot", "-id"),
            "Geen enkel dossier rust nu.",
        ),
        Lijst(
            "klaar",
            "Klaar",
            lambda: Q(status__in=EINDSTATUSSEN),
            _NEWEST,
            "Er is nog geen dossier afgesloten.",
        ),
        Lijst("alle", "Alle dossiers", Q, _NEWEST, "Er staan nog geen dossiers in het register."),
    )
}

_PER_ROL: tuple[tuple[Rol, tuple[str, ...]], ...] = (
    (Rol.accountmanager, ("mijn", "te_laat", "rust", "klaar", "alle")),
    (
        Rol.coordinator,
        ("niet_toegewezen", "te_laat", "lopend", "te_besluiten", "rust", "klaar", "alle"),
    ),
    (Rol.directie, ("te_besluiten", "te_laat", "lopend", "rust", "klaar", "alle")),
    (Rol.medewerker, ("lopend", "rust", "klaar", "alle")),
)


def lists_for(user: Gebruiker) -> list[Lijst]:
    """The lists of this user's roles, the most pressing first, each once."""
    names = [name for rol, names in _PER_ROL if rol in user.rollen for name in names]
    return [LIJSTEN[name] for name in dict.fromkeys(names)]


def rows(user: Gebruiker, lijst: Lijst) -> InitiatiefQuerySet:
    """The dossiers of one list, as far as this user reaches them at the work place."""
    through = MANAGERS if lijst.sleutel == "mijn" else WERKPLEK
    reached = Initiatief.objects.visible_to(user, through=through)
    return reached.filter(lijst.waar()).order_by(*lijst.volgorde)


class _Number(Subquery):
    """How many rows a query gives, as a value."""

    template = "(SELECT COUNT(*) FROM (%(subquery)s) AS geteld)"
    output_field = IntegerField()


@dataclass(frozen=True)
class Aantallen:
    """How many dossiers each list holds."""

    per_lijst: list[int]
    eigen: dict[int, str] | None = None
    """Which dossiers those are and the state of each, for who reaches only the own ones."""


def counts(user: Gebruiker, lijsten: Sequence[Lijst]) -> Aantallen:
    """How many dossiers each list holds; who reaches all of them reads no more than LIMIT + 1. One query."""
    if user.rollen & WERKPLEK == {Rol.accountmanager}:
        return _own_counts(Initiatief.objects.visible_to(user, through=WERKPLEK).order_by(), lijsten)
    bounded = [rows(user, one).order_by().values("pk")[: LIMIT + 1] for one in lijsten]
    found = Gebruiker.objects.filter(pk=user.pk).values_list(*(_Number(one) for one in bounded))
    return Aantallen(list(found.get()))


def _own_counts(own: InitiatiefQuerySet, lijsten: Sequence[Lijst]) -> Aantallen:
    """Of each own dossier in which lists it stands: a colleague has some hundreds at most."""
    belongs = (ExpressionWrapper(one, BooleanField()) for one in (one.waar() for one in lijsten))
    found = list(own.values_list("pk", "status", *belongs))
    places = range(2, len(lijsten) + 2)
    numbers = [sum(bool(row[place]) for row in found) for place in places]
    return Aantallen(numbers, {row[0]: row[1] for row in found})


def count_label(number: int) -> str:
    """A count as it stands on the screen."""
    return "meer dan 1.000" if number > LIMIT else str(number)


def search(query: InitiatiefQuerySet, words: str) -> InitiatiefQuerySet:
    """Every word stands in the title, or the whole is the beginning of a kenmerk."""
    in_title = Q()
    for word in words.split():
        in_title &= Q(titel__icontains=word)
    return query.filter(in_title | Q(kenmerk__startswith=words.strip().upper()))


NEXT: dict[str, str] = {
    Status.aangemeld: "Wijs een accountmanager toe",
    Status.toegewezen: "Start de verkenning",
    Status.verkenning: "Rond de verkenning af: intake en eerste inschatting",
    Status.verbreding: "Rond de verbreding af: collega's en belangen",
    Status.weging: "Rond de weging af: belangen, toets en advies",
    Status.besluit: "Ligt voor een besluit",
    Status.ontwerp: "Rond het ontwerp af: afspraken maken",
    Status.realisatie: "Rond de realisatie af: afspraken volgen",
}
"""To which end one works in each state. What of that is done already the dossier knows, a list does not: so a line
names the whole step, and stays true until the step is over."""


def next_line(initiatief: Initiatief) -> str:
    """What this step is about, from what the row of a list holds: no query."""
    if initiatief.slaapt_tot:
        return f"Rust tot {date_format(initiatief.slaapt_tot)}"
    if initiatief.status == Status.toegewezen and initiatief.eerste_contact_op is None:
        return "Neem contact op"
    return NEXT.get(initiatief.status, "Klaar")
