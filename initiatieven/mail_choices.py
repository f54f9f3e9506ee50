"""What a colleague chose per kind of mail."""

from django.db import transaction

from initiatieven.models import Mailkeuze
from samenwerkingswijzer.ground.models import Gebruiker


def of(gebruiker: Gebruiker) -> dict[str, str]:
    """The choice per kind; a kind that is absent comes at once."""
    return dict(Mailkeuze.objects.filter(gebruiker=gebruiker).values_list("soort", "wijze"))


@transaction.atomic
def keep(gebruiker: Gebruiker, chosen: dict[str, str]) -> None:
    """Store the choice of every kind."""
    for soort, wijze in chosen.items():
        Mailkeuze.objects.update_or_create(gebruiker=gebruiker, soort=soort, defaults={"wijze": wijze})
