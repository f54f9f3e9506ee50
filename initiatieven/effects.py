"""What a handeling changes on the case itself, and on records that hold from one day to another."""

from collections.abc import Callable, Sequence
from datetime import datetime

from django.db import models
from django.utils import timezone

from initiatieven import afweging
from initiatieven.conditions import current_weighing
from initiatieven.handelingen import BESLUITEN, OVERGENOMEN, Handeling
from initiatieven.models import Belangrijkheid, Besluit, Initiatief, Inzet, Raadsmodus, Toewijzing
from initiatieven.overgangen import target
from initiatieven.status import EINDSTATUSSEN, Status
from initiatieven.terms import due_date
from initiatieven.werkdagen import working_days_after, working_days_between
from samenwerkingswijzer.ground.models import Gemeente

_HELD_BY: dict[type[models.Model], tuple[str, ...]] = {
    Toewijzing: ("initiatief",),
    Raadsmodus: ("initiatief",),
    Belangrijkheid: ("initiatief", "orgaan"),
    Inzet: ("initiatief", "opgave", "jaar", "soort"),
}


class OnjuistRecord(ValueError):
    """A programming error: the records given do not belong to this handeling."""


def apply(initiatief: Initiatief, handeling: Handeling, toelichting: str, moment: datetime) -> None:
    """Change the case in memory; `perform` stores it conditionally."""
    van = Status(initiatief.status)
    naar = target(handeling, van)
    assert naar is not None  # guarded by perform
    special = _EFFECTS.get(handeling)
    if special:
        special(initiatief, toelichting, moment)
    if naar != van:
        since = initiatief.status_sinds
        _enter(initiatief, naar, moment)
        initiatief.status_sinds = min(since, moment) if handeling in OVERGENOMEN else moment
    if handeling in BESLUITEN:
        _close_weighing(initiatief, moment)


def _enter(initiatief: Initiatief, naar: Status, moment: datetime) -> None:
    """Entering a state starts its term and ends any rest."""
    initiatief.status = naar
    initiatief.status_sinds = moment
    _end_rest(initiatief)
    ended = naar in EINDSTATUSSEN
    initiatief.uiterlijk_op = None if ended else due_date(naar, timezone.localdate(moment))


def _end_rest(initiatief: Initiatief) -> None:
    initiatief.slaapt_sinds = None
    initiatief.slaapt_tot = None
    initiatief.slaap_reden = ""
    initiatief.slaapt_seizoen = ""


def _register(initiatief: Initiatief, toelichting: str, moment: datetime) -> None:
    initiatief.aangemeld_op = moment
    norm = Gemeente.load().eerste_reactie_werkdagen
    initiatief.eerste_contact_uiterlijk_op = working_days_after(timezone.localdate(moment), norm)


def _met(initiatief: Initiatief, toelichting: str, moment: datetime) -> None:
    """An intake is a conversation: from then on there was contact, when nobody said so before."""
    initiatief.eerste_contact_op = initiatief.eerste_contact_op or timezone.localdate(moment)


def _import(initiatief: Initiatief, toelichting: str, moment: datetime) -> None:
    """It began when the file says; the term runs from today."""
    initiatief.aangemeld_op = initiatief.aangemeld_op or moment


def _take_back(initiatief: Initiatief, toelichting: str, moment: datetime) -> None:
    """An empty concept: nothing of what the file said is left, and its number is free."""
    initiatief.titel = initiatief.samenvatting = "Teruggedraaide import"
    initiatief.locatie, initiatief.kern = "", None
    initiatief.aangemeld_op, initiatief.aanmeldsleutel, initiatief.openbaar_sinds = None, None, None


def _sleep(initiatief: Initiatief, toelichting: str, moment: datetime) -> None:
    """A rest that is made longer keeps its first day, or the days slept before would be lost to the term."""
    initiatief.slaapt_sinds = initiatief.slaapt_sinds or timezone.localdate(moment)
    initiatief.slaap_reden = toelichting


def _wake(initiatief: Initiatief, toelichting: str, moment: datetime) -> None:
    """Terms stand still during rest: the term moves by the working days slept."""
    assert initiatief.slaapt_sinds is not None  # condition of wekken
    slept = working_days_between(initiatief.slaapt_sinds, timezone.localdate(moment))
    if initiatief.uiterlijk_op:
        initiatief.uiterlijk_op = working_days_after(initiatief.uiterlijk_op, slept)
    if initiatief.eerste_contact_uiterlijk_op and not initiatief.eerste_contact_op:
        moved = working_days_after(initiatief.eerste_contact_uiterlijk_op, slept)
        initiatief.eerste_contact_uiterlijk_op = moved
    _end_rest(initiatief)


def _publish(initiatief: Initiatief, toelichting: str, moment: datetime) -> None:
    initiatief.openbaar_sinds = moment


def _unpublish(initiatief: Initiatief, toelichting: str, moment: datetime) -> None:
    initiatief.openbaar_sinds = None


def _confirm(initiatief: Initiatief, toelichting: str, moment: datetime) -> None:
    """The new accountmanager read the note: from now on the initiators have one who knows."""
    initiatief.toewijzingen.filter(tot=None).update(bevestigd_op=moment)


_EFFECTS: dict[Handeling, Callable[[Initiatief, str, datetime], None]] = {
    Handeling.aanmelden: _register,
    **dict.fromkeys(OVERGENOMEN, _import),
    Handeling.import_terugdraaien: _take_back,
    Handeling.intake_vastleggen: _met,
    Handeling.slapen_leggen: _sleep,
    Handeling.wekken: _wake,
    Handeling.overdracht_bevestigen: _confirm,
    Handeling.openbaar_maken: _publish,
    Handeling.besloten_maken: _unpublish,
}


def _close_weighing(initiatief: Initiatief, moment: datetime) -> None:
    weging = current_weighing(initiatief)
    assert weging is not None  # condition of every decision
    afweging.close(weging)
    initiatief.wegingen.filter(pk=weging.pk).update(afgerond_op=moment)


def close_previous(record: models.Model, moment: datetime) -> None:
    """End the row that held until now, so that one row holds at a time and any date can be asked (ONTWERP §3.9)."""
    keys = _HELD_BY.get(type(record))
    if keys and record._state.adding:
        held = {key: getattr(record, key) for key in keys}
        type(record)._default_manager.filter(**held, tot=None).update(tot=moment)


def check_records(
    initiatief: Initiatief,
    handeling: Handeling,
    vastleggen: Sequence[models.Model],
    obligatory: type[models.Model] | None,
) -> None:
    """Raises OnjuistRecord when a record is of another dossier, or the one this handeling is about is not there."""
    if any(getattr(record, "initiatief", initiatief) != initiatief for record in vastleggen):
        raise OnjuistRecord("record of another dossier")
    found = [record for record in vastleggen if obligatory and isinstance(record, obligatory)]
    if obligatory and len(found) != 1:
        raise OnjuistRecord(f"{handeling} needs exactly one {obligatory.__name__}")
    if handeling in BESLUITEN:
        _check_decision(initiatief, handeling, found[0])


def _check_decision(initiatief: Initiatief, handeling: Handeling, besluit: models.Model) -> None:
    assert isinstance(besluit, Besluit)  # by _OBLIGATORY_RECORD
    weging = current_weighing(initiatief)
    same = weging is not None and besluit.weging_id == weging.pk and besluit.beslisser == weging.beslisser
    if weging is None or not same or besluit.besluit != handeling:
        raise OnjuistRecord("the decision does not belong to the current weighing")
    if besluit.besluit != weging.advies and not besluit.afwijking_toelichting.strip():
        raise OnjuistRecord("a decision that departs from the advice says why (DOMEIN §3.2)")
