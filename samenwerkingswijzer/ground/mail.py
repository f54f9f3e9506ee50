"""The outbox. A mail is written in the transaction that causes it and leaves after commit, by the worker."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.policy import Policy, default
from typing import Any

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.db import transaction
from django.db.models import QuerySet
from django.tasks import task
from django.template.loader import render_to_string
from django.utils import timezone

from samenwerkingswijzer.ground.links import DOORS
from samenwerkingswijzer.ground.models import Mail

MAILER = "post"
MAX_ATTEMPTS = 5
KEEP = timedelta(days=365)
_KEYED = re.compile(rf"(https?://\S+?/(?:{'|'.join(DOORS)})/)[\w:-]{{20,}}/?\S*")


def queue(  # noqa: PLR0913 what a mail consists of
    soort: str, over: str, moment: str, aan: str, titel: str, tekst: str, afmelden: str = "", *, rol: str = ""
) -> Mail | None:
    """Write a mail, once per kind, object, moment and address; None when it was there already.

    `over` is a reference (kenmerk), `titel` holds nothing personal (NORMEN B14). `afmelden` is the address where one
    POST stops this kind of mail: the mail programme of the reader shows a button for it (RFC 8058). `rol` says who
    gets it without naming anybody, for the list of mails in a dossier.
    """
    if not aan:
        return None
    kept = {"rol": rol, "titel": titel, "tekst": tekst, "afmelden": afmelden, "gemaakt_op": timezone.now()}
    mail, created = Mail.objects.get_or_create(soort=soort, over=over, moment=moment, aan=aan, defaults=kept)
    if not created:
        return None
    transaction.on_commit(lambda: send.enqueue(mail.pk))
    return mail


@task
def send(mail_id: int) -> None:
    """Send one mail; already sent, or being sent by another, means nothing to do."""
    with transaction.atomic():
        waiting = Mail.objects.select_for_update().filter(
            pk=mail_id, verzonden_op=None, pogingen__lt=MAX_ATTEMPTS
        )
        mail = waiting.first()
        if mail is None:
            return
        Mail.objects.filter(pk=mail_id).update(pogingen=mail.pogingen + 1)
    bericht = _Bericht(mail.titel, mail.tekst, None, [mail.aan], headers=_headers(mail))
    bericht.attach_alternative(as_html(mail), "text/html")
    bericht.send(using=MAILER)
    Mail.objects.filter(pk=mail_id).update(verzonden_op=timezone.now(), **_kept(mail))


def _kept(mail: Mail) -> dict[str, str]:
    """What stays of a mail that was sent: its keys are with the reader and, hashed, in `Link`; nowhere else.

    In the demo all post boxes are one page: there the text stays as the reader got it.
    """
    if settings.IS_DEMO:
        return {}
    return {"tekst": without_keys(mail.tekst), "afmelden": without_keys(mail.afmelden)}


class _Bericht(EmailMultiAlternatives):
    """A message whose header lines are as long as RFC 5322 §2.1.1 allows.

    Python breaks a line at 78 characters. It cannot break an address, and writes it encoded instead: no mail programme
    would see the address to stop at.
    """

    def message(self, *, policy: Policy | None = None) -> Any:
        """The message as it goes to the mail server."""
        return super().message(policy=(policy or default).clone(max_line_length=998))


def _headers(mail: Mail) -> dict[str, str]:
    """How to stop with one press, for the mail programme (RFC 8058 §3.1); nothing for mail that is no list."""
    if not mail.afmelden:
        return {}
    return {
        "List-Unsubscribe": f"<{mail.afmelden}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }


def as_html(mail: Mail) -> str:
    """The same text as simple HTML: paragraphs, lists and links; no picture, nothing from outside."""
    return render_to_string("mail/mail.html", {"titel": mail.titel, "blokken": blocks(mail.tekst)})


@dataclass(frozen=True)
class Blok:
    """What stands between empty lines: a list, or running text."""

    tekst: str
    punten: list[str]


def blocks(tekst: str) -> list[Blok]:
    """The text in blocks; one whose lines all begin with "- " is a list."""
    found = (block.strip("\n") for block in re.split(r"\n\s*\n", tekst.strip()))
    return [Blok(block, _listed(block.split("\n"))) for block in found if block]


def _listed(lines: list[str]) -> list[str]:
    return [line.removeprefix("- ") for line in lines] if all(line.startswith("- ") for line in lines) else []


def sent_about(over: str) -> QuerySet[Mail]:
    """Every mail about this subject that is still kept, newest first."""
    return Mail.objects.filter(over=over)


def without_keys(tekst: str) -> str:
    """The text for a reader to whom the mail was not sent: an address with a key opens nothing any more."""
    return _KEYED.sub(r"\1…/", tekst)


def all_mails() -> QuerySet[Mail]:
    """Every mail, newest first: for the demo's post box."""
    return Mail.objects.all()


def forget(now: datetime) -> int:
    """Task of the clock: a mail is kept for a year, with its address and text (table of personal data)."""
    return Mail.objects.filter(gemaakt_op__lt=now - KEEP).delete()[0]


def resend(now: datetime) -> int:
    """Task of the clock: enqueue what has waited for more than five minutes."""
    waiting = Mail.objects.filter(verzonden_op=None, pogingen__lt=MAX_ATTEMPTS)
    old = [pk for pk, made in waiting.values_list("pk", "gemaakt_op") if (now - made).total_seconds() > 300]
    for pk in old:
        send.enqueue(pk)
    return len(old)
