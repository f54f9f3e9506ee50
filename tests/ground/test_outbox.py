"""What a library mails goes into the outbox, and leaves by the real mailer."""

from pathlib import Path

import pytest
from django.core import mail as django_mail
from django.core.mail import EmailMessage

from samenwerkingswijzer import configuration
from samenwerkingswijzer.ground.mail import MAILER
from samenwerkingswijzer.ground.models import Mail
from samenwerkingswijzer.ground.outbox import Backend


def test_the_mailer_for_libraries_is_the_outbox(tmp_path: Path) -> None:
    mailers = configuration.mailers(tmp_path, is_production=False, is_test=False)
    assert mailers["default"]["BACKEND"] == f"{Backend.__module__}.{Backend.__qualname__}"
    assert mailers[MAILER]["BACKEND"] != mailers["default"]["BACKEND"]


@pytest.mark.django_db(transaction=True)
def test_a_mail_of_a_library_is_kept_per_reader_and_sent() -> None:
    message = EmailMessage("Nieuwe opmerking", "Kijk mee.", to=["a@voorbeeld.nl"], bcc=["b@voorbeeld.nl"])
    assert Backend().send_messages([message]) == 1
    assert set(Mail.objects.values_list("aan", flat=True)) == {"a@voorbeeld.nl", "b@voorbeeld.nl"}
    assert not Mail.objects.filter(verzonden_op=None).exists()
    assert {tuple(sent.to) for sent in django_mail.outbox} == {("a@voorbeeld.nl",), ("b@voorbeeld.nl",)}
