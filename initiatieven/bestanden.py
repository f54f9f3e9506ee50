"""What is done with files of a dossier beside keeping them: note a virus, take one away, know one again."""

from contextlib import suppress

from django.db import transaction
from django.utils import timezone

from initiatieven.actions import Geweigerd, perform
from initiatieven.handelingen import Handeling
from initiatieven.models import Bestand, BestandQuerySet, BestandVersie, Initiatief
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.versions import Overschreden

MOST_OF_INITIATOR = 50
"""Files that an initiator can bring to one dossier: enough for every drawing, too few to fill a disk."""
VIRUS = "In een bestand zat een virus. Het is niet bewaard."


def of(initiatief: Initiatief) -> BestandQuerySet:
    """The files of this dossier."""
    return Bestand.objects.filter(initiatief=initiatief)


def note_infected(initiatief: Initiatief, door: Actor) -> None:
    """Write in the dossier that a virus was kept out; not its name, which could be a person's.

    When somebody changes the dossier in the same moment it is tried once more, and then left: nothing came in anyway.
    """
    for _ in range(2):
        initiatief.refresh_from_db()
        with suppress(Geweigerd, Overschreden):
            perform(initiatief, Handeling.bestand_weigeren, door, VIRUS)
            return


def remove(initiatief: Initiatief, bestand: Bestand, door: Actor, toelichting: str) -> None:
    """Take away what is in every version of a file, and its names; its row stays for the history.

    Raises what `perform` raises. The bytes go after commit, so that a refusal loses nothing.
    """
    with transaction.atomic():
        bestand.titel = "Weggehaald bestand"
        bestand.weggehaald_op = timezone.now()
        perform(initiatief, Handeling.bestand_verwijderen, door, toelichting, [bestand])
        for versie in bestand.versies.select_for_update(of=("self",)):
            _empty(versie)


def _empty(versie: BestandVersie) -> None:
    stored, where = versie.inhoud.storage, str(versie.inhoud.name)
    BestandVersie.objects.filter(pk=versie.pk).update(naam="", inhoud="", grootte=0, afdruk="")
    transaction.on_commit(lambda: stored.delete(where))


def is_known(initiatief: Initiatief, afdruk: str) -> bool:
    """Whether the dossier holds this content already."""
    return of(initiatief).present().filter(versies__afdruk=afdruk).exists()


def is_full(initiatief: Initiatief) -> bool:
    """Whether the initiator brought as many files as fit."""
    return of(initiatief).present().filter(versies__via="link").count() >= MOST_OF_INITIATOR
