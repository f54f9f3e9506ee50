"""The outbox: once per kind, object and moment; leaves after commit; waits out a broken mail server."""

from datetime import timedelta
from typing import Any

import pytest
from django.core import mail as django_mail
from django.db import transaction
from django.utils import timezone

from samenwerkingswijzer.ground import mail
from samenwerkingswijzer.ground.models import Mail

KAN_WEG = ("aangemeld", "2026-KRTM", "1", "groep@voorbeeld.nl", "Je aanmelding is binnen", "Hallo,")


@pytest.mark.django_db(transaction=True)
def test_a_mail_leaves_after_commit_and_not_before() -> None:
    with transaction.atomic():
        mail.queue(*KAN_WEG)
        assert django_mail.outbox == []
    assert [message.to for message in django_mail.outbox] == [["groep@voorbeeld.nl"]]
    assert Mail.objects.get().verzonden_op is not None


@pytest.mark.django_db(transaction=True)
def test_a_mail_of_a_rolled_back_transaction_never_leaves() -> None:
    with transaction.atomic():
        mail.queue(*KAN_WEG)
        transaction.set_rollback(True)
    assert django_mail.outbox == []
    assert not Mail.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_the_same_mail_leaves_once() -> None:
    for _ in range(3):
        mail.queue(*KAN_WEG)
    assert len(django_mail.outbox) == 1


@pytest.mark.django_db
def test_nobody_without_an_address_is_written_to() -> None:
    assert mail.queue("aangemeld", "2026-KRTM", "1", "", "t", "t") is None


@pytest.mark.django_db
def test_what_waits_is_tried_again_until_it_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    mail.queue(*KAN_WEG)
    tried: list[int] = []
    monkeypatch.setattr(mail, "send", _Recorder(tried))
    now = timezone.now()
    assert mail.resend(now) == 0
    assert mail.resend(now + timedelta(minutes=6)) == 1
    Mail.objects.update(pogingen=mail.MAX_ATTEMPTS)
    assert mail.resend(now + timedelta(minutes=12)) == 0
    assert len(tried) == 1


class _Recorder:
    def __init__(self, tried: list[int]) -> None:
        self.tried = tried

    def enqueue(self, pk: int) -> Any:
        """Remember instead of sending."""
        self.tried.append(pk)


@pytest.mark.django_db
def test_a_mail_is_kept_for_a_year() -> None:
    mail.queue(*KAN_WEG)
    assert mail.forget(timezone.now() + timedelta(days=364)) == 0
    assert mail.forget(timezone.now() + timedelta(days=366)) == 1


@pytest.mark.django_db(transaction=True)
def test_a_mail_has_the_same_text_as_simple_html_without_anything_from_outside() -> None:
    tekst = "Hallo,\n\n- Een & ander\n- <b>Twee</b>\n\nKijk op:\nhttps://voorbeeld.nl/volgen/abc/\n"
    mail.queue("proef", "2026-KRTM", "1", "groep@voorbeeld.nl", "Proef", tekst)
    message: Any = django_mail.outbox[0]
    html, kind = message.alternatives[0]
    assert (message.body, kind) == (tekst, "text/html")
    assert "<li>Een &amp; ander</li><li>&lt;b&gt;Twee&lt;/b&gt;</li>" in html
    assert '<a href="https://voorbeeld.nl/volgen/abc/"' in html
    assert not any(word in html for word in ("<img", "<script", "src=", "<link"))


@pytest.mark.parametrize("purpose", ["volgen", "afspraak", "evaluatie", "advies", "bijblijven/stoppen"])
def test_a_mail_that_somebody_else_reads_opens_nothing(purpose: str) -> None:
    token = "aB3-_" * 6 + "xy"
    tekst = f"Ga naar:\nhttp://wijzer.nl/{purpose}/{token}/mail/\nof http://wijzer.nl/werkplek/2026-KRTM/\n"
    shown = mail.without_keys(tekst)
    assert token not in shown
    assert "/werkplek/2026-KRTM/" in shown


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("is_demo", [False, True])
def test_a_key_leaves_with_the_mail_and_stays_nowhere(settings: Any, is_demo: bool) -> None:
    """Not before it was sent: a mail that waits for a broken server must still hold it. The demo shows its post."""
    settings.IS_DEMO = is_demo
    address = f"https://voorbeeld.nl/volgen/{'aB3-_' * 6}xy/"
    with transaction.atomic():
        mail.queue(
            "proef", "x", "1", "groep@voorbeeld.nl", "Proef", f"Ga naar:\n{address}\n", f"{address}mail/"
        )
        assert address in Mail.objects.get().tekst
    message: Any = django_mail.outbox[0]
    assert address in message.body
    assert address in message.extra_headers["List-Unsubscribe"]
    kept = Mail.objects.get()
    assert ((address in kept.tekst), (address in kept.afmelden)) == (is_demo, is_demo)
    assert "voorbeeld.nl/volgen/" in kept.tekst
