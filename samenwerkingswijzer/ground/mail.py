"""The outbox. A mail is written in the transaction that causes it and leaves after commit, by the worker."""

from datetime import datetime, timedelta
from email.policy import Policy, default
from typing import Any

from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import QuerySet
from django.tasks import task
from django.utils import timezone

from samenwerkingswijzer.ground.models import Mail

MAILER = "post"
MAX_ATTEMPTS = 5
KEEP = timedelta(days=365)


def queue(
    soort: str, over: str, moment: str, aan: str, titel: str, tekst: str, afmelden: str = ""
) -> Mail | None:
    """Write a mail, once per kind, object, moment and address; None when it was there already.

    `over` is a reference (kenmerk), `titel` holds nothing personal (NORMEN B14). `afmelden` is the address where one
    POST stops this kind of mail: the mail programme of the reader shows a button for it (RFC 8058).
    """
    if not aan:
        return None
    mail, created = Mail.objects.get_or_create(
        soort=soort,
        over=over,
        moment=moment,
        aan=aan,
        defaults={"titel": titel, "tekst": tekst, "afmelden": afmelden, "gemaakt_op": timezone.now()},
    )
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
    _Bericht(mail.titel, mail.tekst, None, [mail.aan], headers=_headers(mail)).send(using=MAILER)
    Mail.objects.filter(pk=mail_id).update(verzonden_op=timezone.now())


class _Bericht(EmailMessage):
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
