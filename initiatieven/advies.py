"""Asking colleagues for advice: mailed once, by link where there is no account, and reminded of once."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import F
from django.utils import timezone

from initiatieven import mailing
from initiatieven.models import Initiatief, Verbreding
from initiatieven.permissions import ADVISE
from initiatieven.status import EINDSTATUSSEN
from initiatieven.werkdagen import working_days_after
from samenwerkingswijzer.ground import links, mail
from samenwerkingswijzer.ground.models import Mail

LINK_VALID = timedelta(days=90)
REMIND_BEFORE = 1
"""So many working days before the term ends the colleague gets one reminder."""
PER_RUN = 500
KEEP_ADDRESS = timedelta(days=365)


def ask(initiatief: Initiatief, now: datetime) -> None:
    """Mail every open question of this dossier that was not mailed yet."""
    for question in initiatief.verbredingen.waiting().select_related("gebruiker"):
        _send(question, initiatief, "adviesvraag", "Een vraag om advies over {kenmerk}", now)


def mark_read(initiatief: Initiatief, nu: datetime | None = None) -> int:
    """The advice that came in is read now; returns how many that were. Read twice it is once."""
    return initiatief.verbredingen.unread().update(gelezen_op=nu or timezone.now())


def remind(now: datetime) -> int:
    """Task of the clock: one reminder per question, shortly before its term ends."""
    last = working_days_after(timezone.localdate(now), REMIND_BEFORE)
    due = Verbreding.objects.waiting().filter(uiterlijk_op__lte=last, initiatief__slaapt_tot=None)
    rows = due.select_related("gebruiker", "initiatief").order_by("uiterlijk_op")[:PER_RUN]
    title = "Denk je aan je advies over {kenmerk}?"
    return sum(_send(row, row.initiatief, "adviesherinnering", title, now) for row in rows)


def forget_addresses(now: datetime) -> int:
    """Task of the clock: a year after the end nobody needs to reach who was asked without an account (AVG art. 5)."""
    ended = Initiatief.objects.filter(status__in=EINDSTATUSSEN, status_sinds__lt=now - KEEP_ADDRESS)
    kept = Verbreding.objects.filter(initiatief__in=ended).exclude(e_mail="").values("pk")[:PER_RUN]
    known = Verbreding.objects.filter(pk__in=list(kept.values_list("pk", flat=True)))
    return known.update(e_mail="", versie=F("versie") + 1)


def _send(question: Verbreding, initiatief: Initiatief, soort: str, titel: str, now: datetime) -> bool:
    """Once per kind, question and moment of asking: a link is only made when the mail is new."""
    to = question.gebruiker.email if question.gebruiker else question.e_mail
    moment = f"{question.pk} {question.gevraagd_op:%Y-%m-%d %H:%M:%S}"
    sent = Mail.objects.filter(soort=soort, over=initiatief.kenmerk, moment=moment, aan=to)
    if not to or sent.exists():
        return False
    context = {"verbreding": question, "link": _address(question, initiatief, now)}
    body = mailing.text(soort, initiatief, context)
    title = titel.format(kenmerk=initiatief.kenmerk)
    return mail.queue(soort, initiatief.kenmerk, moment, to, title, body, rol="Collega") is not None


def _address(question: Verbreding, initiatief: Initiatief, now: datetime) -> str:
    """Where the colleague answers: the work place with an account, a link of its own without."""
    if question.gebruiker:
        return f"{settings.BASE_URL}/werkplek/advies/{question.pk}/"
    _, token = links.issue(ADVISE, f"{initiatief.kenmerk}:{question.pk}", LINK_VALID, now)
    return f"{settings.BASE_URL}/advies/{token}/"
