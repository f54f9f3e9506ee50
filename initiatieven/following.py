"""What an initiator does from the own page: each through `perform`, once, whatever is clicked twice."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from initiatieven import recording
from initiatieven.actions import perform
from initiatieven.handelingen import Handeling
from initiatieven.models import Contactgegevens, Correctie, Hartslag, Initiatief, Verwachting
from initiatieven.models.keuzes import Partij, StandCorrectie
from samenwerkingswijzer.ground.actor import Actor


def propose_correction(initiatief: Initiatief, door: Actor, veld: str, voorstel: str, sleutel: UUID) -> None:
    """Write down how a text should read. The same key again does nothing. Raises what `perform` raises."""
    if not Correctie.objects.filter(sleutel=sleutel).exists():
        row = Correctie(
            initiatief=initiatief, veld=veld, voorstel=voorstel, op=timezone.now(), sleutel=sleutel
        )
        perform(initiatief, Handeling.correctie_voorstellen, door, vastleggen=[row])


def answer_correction(
    initiatief: Initiatief, door: Actor, correctie: Correctie, overnemen: bool, antwoord: str
) -> None:
    """Take the text over, or say why not. Raises what `perform` raises."""
    correctie.stand = StandCorrectie.overgenomen if overnemen else StandCorrectie.niet_overgenomen
    correctie.antwoord, correctie.beantwoord_op = antwoord, timezone.now()
    if overnemen:
        setattr(initiatief, correctie.veld, correctie.voorstel)
    perform(initiatief, Handeling.correctie_beantwoorden, door, vastleggen=[correctie])


def change_contact(initiatief: Initiatief, door: Actor, contact: Contactgegevens) -> None:
    """Store how an initiator is reached; another address ends the links (`recording.record`)."""
    recording.record(initiatief, Handeling.contactgegevens_wijzigen, door, [contact])


def choose_mail(contact: Contactgegevens, keuze: str) -> None:
    """When this initiator wants mail: a setting of the person, no step of the dossier."""
    Contactgegevens.objects.filter(pk=contact.pk).update(mail=keuze)


def answer_heartbeat(hartslag: Hartslag, door: Actor, antwoord: str, toelichting: str = "") -> None:
    """Answer the yearly question, once. Help wanted and stopped wait for the accountmanager."""
    open_now = Hartslag.objects.open().filter(pk=hartslag.pk)
    with transaction.atomic():
        if open_now.update(antwoord=antwoord, toelichting=toelichting, beantwoord_op=timezone.now()):
            perform(hartslag.initiatief, Handeling.hartslag_beantwoorden, door)


def expect(
    initiatief: Initiatief,
    door: Actor,
    partij: Partij,
    tekst: str,
    sleutel: UUID,
    wie: str = "",
    nu: datetime | None = None,
) -> None:
    """Add to the ledger what a party expects, word for word. The same key again does nothing."""
    if Verwachting.objects.filter(sleutel=sleutel).exists():
        return
    moment = nu or timezone.now()
    row = Verwachting(
        initiatief=initiatief,
        partij=partij,
        wie=wie,
        tekst=tekst,
        op=moment,
        gebruiker=door.gebruiker,
        sleutel=sleutel,
    )
    perform(initiatief, Handeling.verwachting_vastleggen, door, vastleggen=[row], nu=moment)


def withdraw_expectation(verwachting: Verwachting, door: Actor) -> None:
    """Take an expectation back; it stays in the ledger with its day. Twice is once."""
    with transaction.atomic():
        standing = Verwachting.objects.standing().filter(pk=verwachting.pk)
        if standing.update(ingetrokken_op=timezone.now()):
            perform(verwachting.initiatief, Handeling.verwachting_intrekken, door)


def take_up(initiatief: Initiatief, door: Actor) -> None:
    """The municipality goes on with what was answered. Twice is once."""
    with transaction.atomic():
        if Hartslag.objects.needing_action().filter(initiatief=initiatief).update(opgepakt_op=timezone.now()):
            perform(initiatief, Handeling.hartslag_oppakken, door)
