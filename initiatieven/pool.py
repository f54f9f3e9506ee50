"""Who of the pool could take a dossier: availability, village and load, with a suggestion and its reason.

The suggestion helps and binds nobody: the coordinator chooses (Interne organisatie in dienst van samenwerking).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count

from initiatieven.models import Accountmanager, Initiatief, Toewijzing
from initiatieven.status import OPEN
from samenwerkingswijzer.ground.rollen import Rol


@dataclass(frozen=True)
class Kandidaat:
    """A member of the pool as the coordinator weighs it."""

    accountmanager: Accountmanager
    lopend: int
    kent_kern: bool

    @property
    def woorden(self) -> str:
        """Availability, village and load in a few words."""
        parts = [
            "Beschikbaar" if self.accountmanager.beschikbaar else "Niet beschikbaar",
            "kent deze kern" if self.kent_kern else "",
            "1 lopend dossier" if self.lopend == 1 else f"{self.lopend} lopende dossiers",
        ]
        return ", ".join(part for part in parts if part)

    @property
    def reden(self) -> str:
        """Why this one is suggested: a text the coordinator can keep or change."""
        known = "Kent deze kern. " if self.kent_kern else ""
        return f"{known}Is beschikbaar en heeft nu {self.lopend} lopende dossiers."


def load() -> dict[int, int]:
    """How many open dossiers each accountmanager has now, by primary key; who has none is not in it."""
    current = Toewijzing.objects.filter(tot=None, initiatief__status__in=sorted(OPEN)).order_by()
    return dict(current.values_list("accountmanager").annotate(aantal=Count("pk")))


def candidates(initiatief: Initiatief) -> list[Kandidaat]:
    """The pool without who has the dossier now, the most fitting first. Who lost the role could do nothing with it."""
    able = Accountmanager.objects.filter(
        gebruiker__is_active=True, gebruiker__groups__name=Rol.accountmanager
    )
    pool = able.select_related("gebruiker")
    others = pool.exclude(toewijzingen__in=initiatief.toewijzingen.filter(tot=None))
    knows = set(Accountmanager.objects.filter(kernen=initiatief.kern_id).values_list("pk", flat=True))
    lopend = load()
    found = [Kandidaat(member, lopend.get(member.pk, 0), member.pk in knows) for member in others]
    return sorted(found, key=_fitness)


def _fitness(kandidaat: Kandidaat) -> tuple[bool, bool, int]:
    return (not kandidaat.accountmanager.beschikbaar, not kandidaat.kent_kern, kandidaat.lopend)


def suggested(kandidaten: Sequence[Kandidaat]) -> Kandidaat | None:
    """The first who is available; None when nobody is."""
    return next((k for k in kandidaten if k.accountmanager.beschikbaar), None)
