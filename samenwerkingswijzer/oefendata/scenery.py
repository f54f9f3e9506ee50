"""What invented dossiers are set in: villages, opgaven, terms and the people who do the work."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from django.contrib.auth.models import Group
from django.utils import timezone

from evaluatie.models import Criterium, CriteriumSet
from initiatieven.models import Accountmanager, Kern, Opgave, Termijn
from initiatieven.status import EINDSTATUSSEN, Status
from initiatieven.werkdagen import working_days_after
from samenwerkingswijzer.ground.commands import Fout
from samenwerkingswijzer.ground.models import Gebruiker
from samenwerkingswijzer.ground.rollen import Rol

_LEAST_MANAGERS, _DOSSIERS_EACH = 20, 500
"""What one accountmanager has in all, finished ones included."""


@dataclass(frozen=True)
class Scenery:
    """Read once, used for every dossier."""

    kernen: list[Kern]
    opgaven: list[Opgave]
    managers: list[Accountmanager]
    people: dict[Rol, Gebruiker]
    criteria: list[Criterium]
    terms: dict[str, int]
    _due: Callable[[date, int], date] = field(default=cache(working_days_after))

    def due(self, status: Status, since: date) -> date | None:
        """The last day of the term, as `terms.due_date` has it, without a query per dossier."""
        if status in EINDSTATUSSEN or status not in self.terms:
            return None
        return self._due(since, self.terms[status])


def scenery(number: int) -> Scenery:
    """A pool that fits that many dossiers. Raises Fout when the villages and opgaven are not loaded yet."""
    kernen, opgaven = list(Kern.objects.all()), list(Opgave.objects.all())
    criteria = CriteriumSet.objects.in_force(timezone.localdate()).first()
    if not kernen or not opgaven or criteria is None:
        raise Fout("Er zijn nog geen kernen, opgaven of criteria. Doe eerst: laad_kaders en laad_criteria.")
    pool = max(_LEAST_MANAGERS, number // _DOSSIERS_EACH)
    rollen = (Rol.coordinator, Rol.griffie, Rol.college, Rol.directie, Rol.medewerker)
    return Scenery(
        kernen,
        opgaven,
        [_manager(one) for one in range(1, pool + 1)] + list(_own_pool()),
        {rol: _person(rol, f"oefening-{rol.value}", f"{rol.label} (oefening)") for rol in rollen},
        list(criteria.criteria.all()),
        dict(Termijn.objects.values_list("status", "werkdagen")),
    )


def _own_pool() -> list[Accountmanager]:
    """The pool that is there gets its share too, so that their worklists can be tried."""
    return list(Accountmanager.objects.exclude(gebruiker__username__startswith="oefening-"))


def _manager(number: int) -> Accountmanager:
    user = _person(
        Rol.accountmanager, f"oefening-accountmanager-{number}", f"Accountmanager {number} (oefening)"
    )
    return Accountmanager.objects.get_or_create(gebruiker=user)[0]


def _person(rol: Rol, username: str, functie: str) -> Gebruiker:
    """Somebody to refer to; without a password nobody can sign in as them."""
    user, created = Gebruiker.objects.get_or_create(username=username, defaults={"functie": functie})
    if created:
        user.set_unusable_password()
        user.save(update_fields=["password"])
        user.groups.add(Group.objects.get(name=rol.value))
    return user
