"""Follow a page by mail: only after the address itself confirmed, one mail per version, and stop at any time."""

import re
from datetime import timedelta
from unittest.mock import patch

import pytest
from django.conf import settings
from django.core import mail
from django.test import Client
from django.utils import timezone

from handreikingen import following
from handreikingen.models import Handreiking, Volger
from samenwerkingswijzer.ground.models import Mail

ADDRESS = "lezer@voorbeeld.nl"


@pytest.fixture
def intake(gids: None) -> Handreiking:
    """The handreiking of the small guide."""
    page: Handreiking = Handreiking.objects.get()
    return page


@pytest.fixture
def volger(intake: Handreiking) -> Volger:
    """Somebody who follows the intake."""
    following.ask(intake, ADDRESS)
    follower = Volger.objects.get()
    following.confirm(follower)
    follower.refresh_from_db()
    return follower


def _link(kind: str, word: str) -> str:
    found = re.search(rf"/bijblijven/{word}/\S+", Mail.objects.filter(soort=kind).latest("pk").tekst)
    assert found
    return found[0]


def _send(client: Client, page: Handreiking, **change: str) -> int:
    with patch("django.core.signing.time.time", return_value=timezone.now().timestamp() - 60):
        html = client.get(f"/bijblijven/{page.pk}/").content.decode()
    key = re.search(r'name="sleutel" value="([^"]+)"', html)
    assert key
    return client.post(
        f"/bijblijven/{page.pk}/", {"e_mail": ADDRESS, "sleutel": key[1], **change}
    ).status_code


def test_asking_confirming_and_stopping(client: Client, intake: Handreiking) -> None:
    assert _send(client, intake) == 302
    link = _link("volgen_vraag", "bevestigen")
    assert client.get(link).status_code == 200
    assert Volger.objects.get().bevestigd_op is None, "a link that a mail programme opens confirms nothing"
    assert "Je volgt deze pagina" in client.post(link).content.decode()
    intake.save_revision().publish()
    assert following.tell(timezone.now()) == 1
    stop = _link("volgen", "stoppen")
    client.get(stop)
    assert Volger.objects.exists()
    assert "niet meer" in client.post(stop).content.decode()
    assert not Volger.objects.exists()
    assert client.get(stop).status_code == 404


def _header(name: str) -> str:
    """As it stands on the line to the mail server, unfolded and nothing decoded."""
    raw = re.sub(r"\r?\n[ \t]", " ", mail.outbox[-1].message().as_bytes().decode())
    found = re.search(rf"^{name}: *(.+)$", raw, re.MULTILINE)
    assert found
    return found[1].strip()


@pytest.mark.django_db(transaction=True)
def test_a_mail_programme_stops_with_one_post(intake: Handreiking, volger: Volger) -> None:
    intake.save_revision().publish()
    following.tell(timezone.now())
    assert _header("List-Unsubscribe-Post") == "List-Unsubscribe=One-Click"
    found = re.fullmatch(
        rf"<{re.escape(settings.BASE_URL)}(/bijblijven/afmelden/[^>]+)>", _header("List-Unsubscribe")
    )
    assert found
    browser = Client(enforce_csrf_checks=True)
    assert browser.get(found[1]).headers["Location"].startswith("/bijblijven/stoppen/")
    assert Volger.objects.exists(), "a mail programme that opens every link stops nothing"
    answers = [browser.post(found[1], {"List-Unsubscribe": "One-Click"}) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [200, 200], "twice is once"
    assert not Volger.objects.exists()
    assert not browser.cookies


def test_the_mail_that_asks_is_no_list(client: Client, intake: Handreiking) -> None:
    _send(client, intake)
    assert Mail.objects.get().afmelden == ""


@pytest.mark.parametrize("token", ["1", "1:x:y", "\u0660", "x" * 500])
def test_nobody_stops_with_a_made_up_link(client: Client, volger: Volger, token: str) -> None:
    for made_up in (token, following._CONFIRM.seal(volger.pk)):
        assert client.post(f"/bijblijven/afmelden/{made_up}/").status_code == 404
    assert Volger.objects.exists()


def test_one_mail_per_version_that_is_live_and_none_of_a_draft(intake: Handreiking, volger: Volger) -> None:
    assert following.tell(timezone.now()) == 0
    intake.kern = "zeepaardje"
    revision = intake.save_revision()
    assert following.tell(timezone.now()) == 0
    revision.publish()
    assert [following.tell(timezone.now()) for _ in range(2)] == [1, 0]
    sent = Mail.objects.get(soort="volgen")
    assert f"/geschiedenis/{intake.pk}/2/" in sent.tekst
    assert "zeepaardje" not in sent.tekst


def test_a_page_that_is_taken_back_is_silent(intake: Handreiking, volger: Volger) -> None:
    intake.save_revision().publish()
    intake.unpublish()
    assert following.tell(timezone.now()) == 0


def test_asking_often_is_one_mail_a_day_and_tells_nothing(client: Client, intake: Handreiking) -> None:
    answers = {_send(client, intake) for _ in range(3)}
    assert Mail.objects.filter(soort="volgen_vraag").count() == 1
    following.confirm(Volger.objects.get())
    assert {_send(client, intake, e_mail="LEZER@voorbeeld.nl")} == answers == {302}
    assert Volger.objects.count() == 1


@pytest.mark.parametrize("change", [{"e_mail": ""}, {"e_mail": "lezer"}, {"website": "x"}, {"sleutel": "x"}])
def test_what_is_wrong_is_refused(client: Client, intake: Handreiking, change: dict[str, str]) -> None:
    assert _send(client, intake, **change) == 422
    assert not Volger.objects.exists()


def test_the_eleventh_of_an_hour_waits(client: Client, intake: Handreiking) -> None:
    assert [_send(client, intake, e_mail=f"lezer{number}@voorbeeld.nl") for number in range(11)][-1] == 429


def test_who_does_not_confirm_within_a_week_is_forgotten(intake: Handreiking, client: Client) -> None:
    moment = timezone.now() - timedelta(days=8)
    following.ask(intake, ADDRESS, moment)
    link = _link("volgen_vraag", "bevestigen")
    with patch(
        "django.core.signing.time.time", return_value=(timezone.now() + timedelta(days=8)).timestamp()
    ):
        assert client.get(link).status_code == 404
    assert following.forget(timezone.now()) == 1
    assert client.get(link).status_code == 404


@pytest.mark.parametrize("word", ["bevestigen", "stoppen"])
def test_a_link_of_another_kind_is_404(
    intake: Handreiking, volger: Volger, client: Client, word: str
) -> None:
    other = {"bevestigen": following._STOP, "stoppen": following._CONFIRM}[word]
    for token in (other.seal(volger.pk), str(volger.pk), "x" * 500):
        assert client.post(f"/bijblijven/{word}/{token}/").status_code == 404
    assert Volger.objects.exists()
