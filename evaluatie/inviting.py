"""Asking people for their view, each apart: by mail to a link, or on paper that a colleague types in."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils import timezone

from evaluatie import notifications
from evaluatie.actions import AL_GEDAAN, GESLOTEN, VOORBIJ, Oordeel, answers, record, subject
from evaluatie.models import Evaluatie, Genodigdenadres, Perspectief, Uitnodiging
from initiatieven.actions import Geweigerd
from initiatieven.handelingen import Handeling
from initiatieven.models import Betrokkene, Contactgegevens, Initiatief
from initiatieven.overgangen import OVERGANGEN
from initiatieven.permissions import EVALUATE
from samenwerkingswijzer.ground import clock, days, links
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.models import Gebruiker

LINK_VALID = timedelta(days=90)
PER_RUN = 100
"""The rest waits a minute for the next tick."""
SETTLED = timedelta(days=2)
"""Who was asked so shortly ago gets no reminder yet."""
_RUNNING = OVERGANGEN[Handeling.evaluatie_vastleggen].van


def perspective_of(betrokkene: Betrokkene) -> Perspectief:
    """In which capacity a party of the dossier answers."""
    return Perspectief(betrokkene.soort)


def invite(
    evaluatie: Evaluatie,
    perspectief: Perspectief,
    betrokkene: Betrokkene | None,
    adressen: Iterable[str],
    door: Actor,
    nu: datetime | None = None,
    quiet: bool = False,
) -> list[Uitnodiging]:
    """Ask people to answer apart, each by a link of their own; without addresses those that are known.

    `nu` and `quiet` (no mail) are for loading what happened in the past.
    Raises Geweigerd when nobody can answer any more, no address is known, or everyone was invited already.
    """
    _check_open(evaluatie, timezone.localdate(nu))
    given = list(adressen) or known_addresses(evaluatie.initiatief, perspectief, betrokkene)
    chosen = list(dict.fromkeys(address.lower() for address in given))
    if not chosen:
        raise Geweigerd("Hiervan is geen e-mailadres bekend. Vul het in.")
    fresh = _not_asked_yet(evaluatie, chosen)
    asked = {"perspectief": perspectief, "betrokkene": betrokkene, "verzonden_op": nu or timezone.now()}
    sheets = [Uitnodiging(evaluatie=evaluatie, **asked) for _ in fresh]
    try:
        with transaction.atomic():
            _keep_contact(betrokkene, chosen)
            record(evaluatie.initiatief, door, sheets, nu)
            _reach(evaluatie, sheets, fresh, quiet)
    except IntegrityError:
        raise Geweigerd(AL_GEDAAN) from None
    return sheets


def _not_asked_yet(evaluatie: Evaluatie, adressen: list[str]) -> list[str]:
    asked = {address.lower() for address in evaluatie.adressen.values_list("e_mail", flat=True)}
    fresh = [address for address in adressen if address not in asked]
    if not fresh:
        raise Geweigerd("Dit adres is al uitgenodigd voor deze evaluatie.")
    return fresh


def _check_open(evaluatie: Evaluatie, on: date | None = None) -> None:
    if evaluatie.bevroren_op:
        raise Geweigerd(GESLOTEN)
    if evaluatie.answered_out(on or timezone.localdate()):
        raise Geweigerd(VOORBIJ)


def known_addresses(
    initiatief: Initiatief, perspectief: Perspectief, betrokkene: Betrokkene | None
) -> list[str]:
    """Where these people read mail, as far as we know: the party, the accountmanager, or who has the role."""
    if betrokkene is not None:
        known = Contactgegevens.objects.filter(betrokkene=betrokkene).exclude(e_mail="")
        return list(known.values_list("e_mail", flat=True))
    if perspectief == Perspectief.accountmanager:
        held = initiatief.toewijzing_nu
        return [held.accountmanager.gebruiker.email] if held and held.accountmanager.gebruiker.email else []
    if perspectief in (Perspectief.college, Perspectief.raad):
        people = Gebruiker.objects.filter(groups__name=perspectief, is_active=True).exclude(email="")
        return list(people.order_by("pk").values_list("email", flat=True))
    return []


def _keep_contact(betrokkene: Betrokkene | None, adressen: list[str]) -> None:
    """A party without an address keeps the one that was typed, in the erasable table."""
    if betrokkene is None or len(adressen) > 1:
        return
    if not Contactgegevens.objects.filter(betrokkene=betrokkene).exclude(e_mail="").exists():
        Contactgegevens.objects.update_or_create(betrokkene=betrokkene, defaults={"e_mail": adressen[0]})


def _reach(evaluatie: Evaluatie, sheets: list[Uitnodiging], adressen: list[str], quiet: bool) -> None:
    """Remember where each sheet goes until the evaluation is closed, and send it there."""
    Genodigdenadres.objects.bulk_create(
        Genodigdenadres(evaluatie=evaluatie, uitnodiging=sheet, e_mail=address)
        for sheet, address in zip(sheets, adressen, strict=True)
    )
    for sheet, address in () if quiet else zip(sheets, adressen, strict=True):
        _send(sheet, address)


def _send(uitnodiging: Uitnodiging, address: str, now: datetime | None = None) -> None:
    moment = now or timezone.now()
    valid = max(LINK_VALID, _closes(uitnodiging.evaluatie, moment) - moment)
    link, token = links.issue(EVALUATE, subject(uitnodiging), valid, moment)
    notifications.invite(uitnodiging, address, link, token, reminder=now is not None)


def _closes(evaluatie: Evaluatie, moment: datetime) -> datetime:
    """Until when a link must open the questions: a day after the last day to answer, to read that it is over."""
    return days.end_of(evaluatie.sluit_op + timedelta(days=1)) if evaluatie.sluit_op else moment


def _address(uitnodiging: Uitnodiging) -> str:
    """Where this invitation went; nothing for paper, or when it was erased."""
    kept = Genodigdenadres.objects.filter(uitnodiging=uitnodiging).first()
    if kept:
        return kept.e_mail
    known = Contactgegevens.objects.filter(betrokkene__isnull=False, betrokkene=uitnodiging.betrokkene_id)
    return known.values_list("e_mail", flat=True).first() or ""


def send_again(uitnodiging: Uitnodiging, door: Actor) -> None:
    """A new link by mail; the old one ends. Raises Geweigerd when closed or without an address."""
    _check_open(uitnodiging.evaluatie)
    address = _address(uitnodiging)
    if uitnodiging.ingetrokken_op or not address:
        raise Geweigerd("Van deze uitnodiging is geen adres meer bekend.")
    uitnodiging.verzonden_op = timezone.now()
    with transaction.atomic():
        links.revoke(EVALUATE, subject(uitnodiging))
        record(uitnodiging.evaluatie.initiatief, door, [uitnodiging])
        _send(uitnodiging, address)


def withdraw(uitnodiging: Uitnodiging, door: Actor) -> None:
    """Take an invitation back; its link ends. What was answered or frozen stays: then it is refused.

    Taken back twice it is once.
    """
    if uitnodiging.ingetrokken_op:
        return
    if uitnodiging.evaluatie.bevroren_op:
        raise Geweigerd(GESLOTEN)
    if uitnodiging.antwoorden.exists():
        raise Geweigerd("Deze partij heeft al geantwoord. Die antwoorden blijven.")
    uitnodiging.ingetrokken_op = timezone.now()
    with transaction.atomic():
        links.revoke(EVALUATE, subject(uitnodiging))
        Genodigdenadres.objects.filter(uitnodiging=uitnodiging).delete()
        record(uitnodiging.evaluatie.initiatief, door, [uitnodiging])


def close_on(evaluatie: Evaluatie, dag: date, door: Actor) -> None:
    """Until which day one can answer; links that were mailed go along. Once past it stays past: what was shown then
    may not be added to.

    Raises Geweigerd when answering is over, and Overschreden when another saved the evaluation.
    """
    _check_open(evaluatie)
    evaluatie.sluit_op = dag
    asked = [subject(sheet) for sheet in evaluatie.uitnodigingen.select_related("evaluatie__initiatief")]
    with transaction.atomic():
        record(evaluatie.initiatief, door, [evaluatie])
        links.extend(EVALUATE, asked, _closes(evaluatie, timezone.now()))


def transcribe(
    evaluatie: Evaluatie, perspectief: Perspectief, oordelen: dict[int, Oordeel], sleutel: UUID, door: Actor
) -> Uitnodiging:
    """A paper form typed in by a colleague: whole or half, it counts at once and is not opened again.

    A second click gives the first one. Raises Geweigerd when nobody can answer any more, or nothing was filled in.
    """
    typed = Uitnodiging.objects.filter(sleutel=sleutel, evaluatie=evaluatie).first()
    if typed:
        return typed
    _check_open(evaluatie)
    if not oordelen:
        raise Geweigerd("Vul minstens één antwoord in.")
    sheet = Uitnodiging(evaluatie=evaluatie, perspectief=perspectief, op_papier=True, sleutel=sleutel)
    sheet.ingevuld_op = timezone.now()
    record(evaluatie.initiatief, door, [sheet, *answers(sheet, oordelen)])
    return sheet


def remind(now: datetime) -> int:
    """Task of the clock: mail who did not finish, once, some days before the evaluation closes."""
    today = timezone.localdate(now)
    running = Evaluatie.objects.running().filter(sluit_op__gte=today, initiatief__status__in=_RUNNING)
    open_to = Q(initiatief__slaapt_tot=None)
    closing = [
        row.pk
        for row in running.filter(open_to).select_related("set").order_by("sluit_op")
        if row.sluit_op and (row.sluit_op - today).days <= row.set.herinneren_voor
    ]
    waiting = Uitnodiging.objects.unanswered().filter(evaluatie__in=closing, adres__isnull=False)
    due = waiting.filter(herinnerd_op=None, verzonden_op__lt=now - SETTLED).order_by("pk")[:PER_RUN]
    rows = list(due.select_related("adres", "evaluatie__set", "evaluatie__initiatief"))
    for row in rows:
        _send(row, row.adres.e_mail, now)
    Uitnodiging.objects.filter(pk__in=[row.pk for row in rows]).update(herinnerd_op=now)
    return len(rows)


def forget(now: datetime) -> int:
    """Task of the clock: once an evaluation is closed, or its dossier ended, nobody needs to be reached for it."""
    over = Q(evaluatie__bevroren_op__isnull=False) | ~Q(evaluatie__initiatief__status__in=_RUNNING)
    gone = Genodigdenadres.objects.filter(over).values_list("pk", flat=True)[:500]
    return Genodigdenadres.objects.filter(pk__in=list(gone)).delete()[0]


def register() -> None:
    """Let the clock remind who did not finish, and forget where people were reached."""
    clock.register("evaluatie_herinneren", remind)
    clock.register("evaluatie_adressen", forget)
