"""A question to the pool: asked without registering, answered once, made into an initiative, erased in time."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.core.cache import caches
from django.test import Client
from django.utils import timezone

from initiatieven import questions
from initiatieven.models import Initiatief, Poolvraag, Vragersgegevens
from samenwerkingswijzer.ground.models import Gebruiker, Mail
from tests.conftest import Als

pytestmark = pytest.mark.django_db
URL = "/initiatieven/vraag/"


@pytest.fixture(autouse=True)
def _places() -> None:
    caches["gedeeld"].clear()


def typed(**values: Any) -> dict[str, Any]:
    start = {"sleutel": str(uuid4()), "vraag": "Mogen wij het veldje maaien?", "e_mail": "buur@voorbeeld.nl"}
    return {**start, **values}


def test_a_question_is_kept_once_with_a_mail_to_who_asked_and_to_the_pool(
    client: Client, coordinator: Gebruiker
) -> None:
    form = typed()
    assert client.get(URL).status_code == 200
    for _ in range(2):
        assert client.post(URL, form)["Location"] == f"{URL}klaar/"
    assert client.get(f"{URL}klaar/").status_code == 200
    vraag = Poolvraag.objects.get()
    assert (vraag.contact.e_mail, vraag.stand) == ("buur@voorbeeld.nl", "open")
    sent = Mail.objects.values_list("soort", "aan")
    assert set(sent) == {("vraag_ontvangen", "buur@voorbeeld.nl"), ("vraag_nieuw", coordinator.email)}
    assert not any("buur@" in mail.tekst or "veldje" in mail.titel for mail in Mail.objects.all())


WRONG = {
    "no question": {"vraag": " "},
    "nobody to answer": {"e_mail": ""},
    "a valid bsn": {"vraag": "Mijn nummer is 111222333."},
    "filled by a machine": {"website": "http://spam.example"},
    "no mail address": {"e_mail": "buur"},
    "no key": {"sleutel": "x"},
}


def test_what_is_wrong_is_said_and_nothing_is_kept(client: Client) -> None:
    answers = {why: client.post(URL, typed(**values)).status_code for why, values in WRONG.items()}
    assert answers == dict.fromkeys(WRONG, 422)
    assert not Poolvraag.objects.exists()


def test_one_address_asks_ten_times_an_hour(client: Client) -> None:
    assert [client.post(URL, typed()).status_code for _ in range(11)] == [302] * 10 + [429]


@pytest.fixture
def vraag() -> Poolvraag:
    data = {
        "vraag": "Mag dat?",
        "kern": None,
        "naam": "De buurt",
        "e_mail": "buur@voorbeeld.nl",
        "telefoon": "",
    }
    return questions.ask(uuid4(), data)


def test_the_first_answer_goes_out_and_a_colleague_who_is_late_sees_it(
    vraag: Poolvraag, als: Als, accountmanager: Gebruiker, coordinator: Gebruiker
) -> None:
    url = f"/werkplek/vragen/{vraag.pk}/"
    first, second = als(accountmanager), als(coordinator)
    assert "Mag dat?" in first.get("/werkplek/vragen/").content.decode()
    assert first.post(url, {"antwoord": ""}).status_code == 422
    assert [first.post(url, {"antwoord": "Ja, dat mag."}).status_code for _ in range(2)] == [302, 302]
    late = second.post(url, {"antwoord": "Nee."})
    assert late.status_code == 409
    assert "Ja, dat mag." in late.content.decode()
    assert Mail.objects.get(soort="vraag_antwoord").tekst.count("Ja, dat mag.") == 1


def test_a_question_becomes_an_initiative_with_what_was_told_already(
    vraag: Poolvraag, als: Als, coordinator: Gebruiker, medewerker: Gebruiker
) -> None:
    url = f"/werkplek/aanmelden/?vraag={vraag.pk}"
    browser = als(coordinator)
    form = browser.get(url).context["form"]
    assert (form["samenvatting"].value(), form["naam"].value()) == ("Mag dat?", "De buurt")
    assert als(medewerker).get(url).context["form"]["samenvatting"].value() is None
    filled = {name: form[name].value() or "" for name in form.fields} | {
        "herkomst": "telefoon", "toestemming": "on",
        "titel": "Voorbeeld: maaien", "aanduiding": "Een buurt", "type_initiatiefnemer": "inwoners",
        "privaat_belang": "nee", "vraag_aan_gemeente": ["meedenken"], "investering_gevraagd": "nee",
    }  # fmt: skip
    for _ in range(2):
        assert browser.post(url, filled).status_code == 302
    vraag.refresh_from_db()
    assert (vraag.stand, vraag.initiatief) == ("aangemeld", Initiatief.objects.get())


def test_half_a_year_after_the_answer_the_words_are_gone_and_the_count_stays(
    vraag: Poolvraag, coordinator: Gebruiker
) -> None:
    questions.answer(vraag, "Ja.", coordinator)
    assert questions.erase(timezone.now()) == 0
    later = timezone.now() + timedelta(days=183)
    assert [questions.erase(later) for _ in range(2)] == [1, 0]
    vraag = Poolvraag.objects.get()
    assert (vraag.vraag, vraag.antwoord, Vragersgegevens.objects.count()) == ("", "", 0)
