"""Who of the pool could take a dossier: availability, village, expertise and load, with a suggestion and its reason.

The suggestion helps and binds nobody: the coordinator chooses (Interne organisatie in dienst van samenwerking).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from django.db.models import Count, QuerySet
from django.utils import timezone
from django.utils.formats import date_format

from initiatieven.models import Accountmanager, Afwezigheid, Initiatief, Toewijzing
from initiatieven.models.keuzes import Typering
from initiatieven.status import OPEN
from samenwerkingswijzer.ground.rollen import Rol

MOST = 1000
"""So many absences one screen looks at."""


@dataclass(frozen=True)
class Kandidaat:
    """A member of the pool as the coordinator weighs it for one dossier."""

    accountmanager: Accountmanager
    lopend: int
    kent_kern: bool = False
    weet_veel: bool = False
    afwezig: Afwezigheid | None = None
    straks: Afwezigheid | None = None
    """The first time away that still lies ahead."""

    @property
    def beschikbaar(self) -> bool:
        """Takes new dossiers, and is here today."""
        return self.accountmanager.beschikbaar and self.afwezig is None

    @property
    def stand(self) -> str:
        """Available, not available, or away until when."""
        if self.afwezig:
            return f"Afwezig tot en met {date_format(self.afwezig.tot, 'j F')}"
        return "Beschikbaar" if self.accountmanager.beschikbaar else "Niet beschikbaar"

    @property
    def lopend_in_woorden(self) -> str:
        """The load in words."""
        return "1 lopend dossier" if self.lopend == 1 else f"{self.lopend} lopende dossiers"

    @property
    def woorden(self) -> str:
        """Availability, village, expertise and load in a few words."""
        known = ["kent deze kern"] * self.kent_kern + ["weet veel van dit thema"] * self.weet_veel
        soon = [self.weg_vanaf.lower()] * bool(self.weg_vanaf)
        return ", ".join([self.stand, *soon, *known, self.lopend_in_woorden])

    @property
    def weg_vanaf(self) -> str:
        """From when this one will be away, in words; empty when nothing is known of that."""
        return f"Weg vanaf {date_format(self.straks.van, 'j F')}" if self.straks else ""

    @property
    def reden(self) -> str:
        """Why this one: what is known, for when the coordinator writes nothing else."""
        known = ["Kent deze kern."] * self.kent_kern + ["Weet veel van dit thema."] * self.weet_veel
        here = "Is beschikbaar en heeft" if self.beschikbaar else f"{self.stand}. Heeft"
        return " ".join([*known, f"{here} nu {self.lopend_in_woorden}."])


def load() -> dict[int, int]:
    """How many open dossiers each accountmanager has now, by primary key; who has none is not in it."""
    return _counted(Toewijzing.objects.filter(initiatief__status__in=sorted(OPEN)))


def _counted(rows: QuerySet[Toewijzing]) -> dict[int, int]:
    current = rows.filter(tot=None).order_by()
    return dict(current.values_list("accountmanager").annotate(aantal=Count("pk")))


def members() -> QuerySet[Accountmanager]:
    """Who works in the pool now. Who lost the role could do nothing with a dossier."""
    able = Accountmanager.objects.filter(
        gebruiker__is_active=True, gebruiker__groups__name=Rol.accountmanager
    )
    return able.select_related("gebruiker").prefetch_related("kernen")


def absences() -> tuple[dict[int, Afwezigheid], dict[int, Afwezigheid]]:
    """Who is away today (the longest), and who will be (the first), by primary key of the accountmanager."""
    today = timezone.localdate()
    rows = list(
        Afwezigheid.objects.coming(today).select_related("vervanger__gebruiker").order_by("van")[:MOST]
    )
    now = {row.accountmanager_id: row for row in sorted(rows, key=attrgetter("tot")) if row.van <= today}
    soon = {row.accountmanager_id: row for row in reversed(rows) if row.van > today}
    return now, soon


def candidates(initiatief: Initiatief) -> list[Kandidaat]:
    """The pool without who has the dossier now, the most fitting first."""
    held = initiatief.toewijzing_nu
    others = [member for member in members() if held is None or member.pk != held.accountmanager_id]
    return ranked(others, initiatief)


def ranked(
    pool: Iterable[Accountmanager],
    initiatief: Initiatief | None = None,
    lopend: dict[int, int] | None = None,
) -> list[Kandidaat]:
    """These members as candidates, the most fitting for this dossier (or the least loaded) first.

    `lopend` is their load by primary key, counted now when it is not given.
    """
    lopend, (away, soon) = load() if lopend is None else lopend, absences()
    found = [
        Kandidaat(member, lopend.get(member.pk, 0), afwezig=away.get(member.pk), straks=soon.get(member.pk))
        for member in pool
    ]
    return ranked_again(found, initiatief) if initiatief else sorted(found, key=_fitness)


def ranked_again(kandidaten: Iterable[Kandidaat], initiatief: Initiatief) -> list[Kandidaat]:
    """The same members for this dossier, without asking the database again."""
    return sorted((_for(kandidaat, initiatief) for kandidaat in kandidaten), key=_fitness)


def _for(kandidaat: Kandidaat, initiatief: Initiatief) -> Kandidaat:
    member = kandidaat.accountmanager
    return replace(
        kandidaat,
        kent_kern=initiatief.kern_id in member.kernnummers,
        weet_veel=initiatief.typering in member.deskundig_in,
    )


def _fitness(kandidaat: Kandidaat) -> tuple[bool, int, int]:
    known = kandidaat.kent_kern + kandidaat.weet_veel
    return (not kandidaat.beschikbaar, -known, kandidaat.lopend)


def suggested(kandidaten: Sequence[Kandidaat]) -> Kandidaat | None:
    """The first who is available; None when nobody is."""
    return next((k for k in kandidaten if k.beschikbaar), None)


def expertise(member: Accountmanager) -> list[str]:
    """The themes this member knows much of, in words."""
    labels = {str(value): str(label) for value, label in Typering.choices}
    return [labels[theme] for theme in member.deskundig_in if theme in labels]
