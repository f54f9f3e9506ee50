"""What a colleague chose per kind of mail."""

from django.db import transaction

from initiatieven.models import Mailkeuze
from initiatieven.models.keuzes import Mailsoort
from initiatieven.roles import BESLISSERS, COORDINATOR, MANAGERS
from samenwerkingswijzer.ground.models import Gebruiker
from samenwerkingswijzer.ground.rollen import Rol

_READERS = {Mailsoort.nieuw: COORDINATOR, Mailsoort.besluit: BESLISSERS}
"""Who gets a kind of mail; of all other kinds it is who has the dossier."""


def kinds(rollen: frozenset[Rol]) -> list[Mailsoort]:
    """The kinds of mail that come to these roles: a choice about what never comes says nothing."""
    return [soort for soort in Mailsoort if _READERS.get(soort, MANAGERS) & rollen]


def of(gebruiker: Gebruiker) -> dict[str, str]:
    """The choice per kind; a kind that is absent comes at once."""
    return dict(Mailkeuze.objects.filter(gebruiker=gebruiker).values_list("soort", "wijze"))


@transaction.atomic
def keep(gebruiker: Gebruiker, chosen: dict[str, str]) -> None:
    """Store the choice of every kind."""
    for soort, wijze in chosen.items():
        Mailkeuze.objects.update_or_create(gebruiker=gebruiker, soort=soort, defaults={"wijze": wijze})
