"""A question to the pool: asked without registering anything, answered by mail or phone, erased half a year later."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone

from initiatieven.models import Initiatief, Poolvraag, Vragersgegevens
from initiatieven.models.poolvraag import Vraagstand
from initiatieven.werkdagen import working_days_after
from samenwerkingswijzer.ground import mail
from samenwerkingswijzer.ground.models import Gebruiker, Gemeente
from samenwerkingswijzer.ground.rollen import Rol

KEEP = timedelta(days=182)
PER_RUN = 500


class AlAfgehandeld(Exception):
    """A colleague was first; `vraag` is how it stands now."""

    def __init__(self, vraag: Poolvraag) -> None:
        super().__init__("Een collega was je voor.")
        self.vraag = vraag


def ask(sleutel: UUID, data: dict[str, Any], nu: datetime | None = None, quiet: bool = False) -> Poolvraag:
    """Keep a question with how to reach who asked. The same `sleutel` twice is one question and one mail each.

    `nu` and `quiet` (no mail) are for loading what happened in the past.
    """
    moment = nu or timezone.now()
    due = working_days_after(timezone.localdate(moment), Gemeente.load().eerste_reactie_werkdagen)
    values = {"vraag": data["vraag"], "kern": data["kern"], "ontvangen_op": moment, "uiterlijk_op": due}
    with transaction.atomic():
        vraag, created = Poolvraag.objects.get_or_create(sleutel=sleutel, defaults=values)
        if created:
            reach = {name: data[name] for name in ("naam", "e_mail", "telefoon")}
            Vragersgegevens.objects.create(vraag=vraag, **reach)
            if not quiet:
                _announce(vraag, data["e_mail"])
    return vraag


def _announce(vraag: Poolvraag, e_mail: str) -> None:
    _tell(vraag, "vraag_ontvangen", e_mail, "We hebben je vraag ontvangen")
    for address in _pool():
        _tell(vraag, "vraag_nieuw", address, "Er is een nieuwe vraag aan de pool")


def _pool() -> list[str]:
    people = Gebruiker.objects.filter(groups__name=Rol.coordinator, is_active=True).exclude(email="")
    return list(people.values_list("email", flat=True))


def _tell(vraag: Poolvraag, soort: str, address: str, titel: str) -> None:
    context = {"vraag": vraag, "gemeente": Gemeente.load(), "basis": settings.BASE_URL}
    text = render_to_string(f"initiatieven/mail/{soort}.txt", context).strip() + "\n"
    mail.queue(soort, f"vraag-{vraag.pk}", soort, address, titel, text)


def answer(vraag: Poolvraag, antwoord: str, door: Gebruiker) -> None:
    """Settle the question with its answer, and mail it to who asked when there is an address.

    Raises AlAfgehandeld when a colleague was first with something else.
    """
    with transaction.atomic():
        _settle(vraag, door, stand=Vraagstand.beantwoord, antwoord=antwoord)
        contact = Vragersgegevens.objects.filter(vraag=vraag).first()
        if contact and contact.e_mail:
            _tell(vraag, "vraag_antwoord", contact.e_mail, "Antwoord op je vraag")


def became(vraag: Poolvraag, initiatief: Initiatief, door: Gebruiker) -> None:
    """The question is an initiative now. An answer that was given before stays."""
    if vraag.stand != Vraagstand.aangemeld:
        Poolvraag.objects.filter(pk=vraag.pk).update(
            stand=Vraagstand.aangemeld,
            initiatief=initiatief,
            afgehandeld_op=timezone.now(),
            afgehandeld_door=door,
        )


def _settle(vraag: Poolvraag, door: Gebruiker, **values: Any) -> None:
    settled = {"afgehandeld_op": timezone.now(), "afgehandeld_door": door, **values}
    if not Poolvraag.objects.filter(pk=vraag.pk, stand=Vraagstand.open).update(**settled):
        raise AlAfgehandeld(Poolvraag.objects.get(pk=vraag.pk))
    vraag.refresh_from_db()


def erase(now: datetime) -> int:
    """Half a year after the answer question, answer and how to reach who asked go; that one was asked stays."""
    old = Poolvraag.objects.filter(afgehandeld_op__lt=now - KEEP).exclude(vraag="")
    keys = list(old.values_list("pk", flat=True)[:PER_RUN])
    Vragersgegevens.objects.filter(vraag__in=keys).delete()
    return Poolvraag.objects.filter(pk__in=keys).update(vraag="", antwoord="")
