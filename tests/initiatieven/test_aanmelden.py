"""`/initiatieven/aanmelden/`: registering without an account (NORMEN A10-A12, A44, C10, C11, C22)."""

from typing import Any
from uuid import uuid4

import pytest
from django.core import mail
from django.test import Client

from initiatieven.models import Contactgegevens, Initiatief, Kern
from initiatieven.status import Status
from samenwerkingswijzer.ground.models import Gebruiker, Mail
from tests.initiatieven.aanmelding import ANTWOORDEN, begin, fill, later

pytestmark = pytest.mark.django_db
START = "/initiatieven/aanmelden/"


def send(browser: Client, base: str, **data: str) -> Any:
    later(browser)
    return browser.post(f"{base}controle/", data)


def test_a_registration_becomes_a_dossier_with_everything_that_was_typed(client: Client, dorp: Kern) -> None:
    base = fill(client, kern=str(dorp.pk))
    answer = send(client, base)
    assert answer["Location"] == f"{base}klaar/"
    initiatief = Initiatief.objects.get()
    assert initiatief.status == Status.aangemeld
    assert initiatief.titel == ANTWOORDEN["idee"]["titel"]
    assert initiatief.samenvatting == ANTWOORDEN["idee"]["samenvatting"]
    assert initiatief.kern == dorp
    assert initiatief.vraag_aan_gemeente == ["meedenken", "budget"]
    assert initiatief.investering_gevraagd is True
    assert initiatief.is_uitdaagverzoek is False
    contact = Contactgegevens.objects.select_related("betrokkene").get()
    assert (contact.naam, contact.e_mail) == ("Contact van de groep", "groep@voorbeeld.nl")
    assert contact.betrokkene.aanduiding == "Buurtgroep ’t Plein"


def test_the_confirmation_says_the_kenmerk_the_term_and_that_a_mail_was_sent(client: Client) -> None:
    base = fill(client)
    send(client, base)
    page = client.get(f"{base}klaar/").content.decode()
    kenmerk = Initiatief.objects.get().kenmerk
    assert kenmerk in page
    assert "binnen 10 werkdagen" in page
    assert "Je krijgt een mail met een link" in page


def test_the_initiator_gets_one_mail_with_a_link_that_opens(
    client: Client, django_capture_on_commit_callbacks: Any
) -> None:
    base = fill(client)
    with django_capture_on_commit_callbacks(execute=True):
        send(client, base)
    (message,) = [m for m in mail.outbox if m.to == ["groep@voorbeeld.nl"]]
    link = next(word for word in message.body.split() if "/volgen/" in word)
    page = Client().get(link[link.index("/volgen/") :])
    assert page.status_code == 200
    assert "Café één – de ’s-Gravenhof &amp; tuin" in page.content.decode()


def test_sending_twice_makes_one_dossier_and_one_mail(client: Client) -> None:
    base = fill(client)
    first = send(client, base)
    second = client.post(f"{base}controle/")
    assert first["Location"] == second["Location"] == f"{base}klaar/"
    assert Initiatief.objects.count() == 1
    assert Mail.objects.filter(soort="aangemeld").count() == 1


def test_a_replayed_send_with_an_old_session_makes_no_second_dossier(client: Client) -> None:
    base = fill(client)
    later(client)
    before = dict(client.session.items())
    client.post(f"{base}controle/")
    session = client.session
    session.update(before)
    session.save()
    client.post(f"{base}controle/")
    assert Initiatief.objects.count() == 1
    assert Mail.objects.filter(soort="aangemeld").count() == 1


@pytest.mark.parametrize("page", ["idee/", "plek/", "jij/", "controle/"])
def test_back_after_sending_shows_the_confirmation_again(client: Client, page: str) -> None:
    base = fill(client)
    send(client, base)
    assert client.get(base + page)["Location"] == f"{base}klaar/"


def test_after_sending_the_browser_keeps_nothing_of_the_answers(client: Client) -> None:
    base = fill(client)
    send(client, base)
    assert "groep@voorbeeld.nl" not in str(dict(client.session.items()))


def test_the_address_of_a_registration_opens_nothing_in_another_browser(client: Client) -> None:
    base = fill(client)
    for page in ("plek/", "controle/", "klaar/"):
        answer = Client().get(base + page)
        assert answer.status_code == 404
        assert "blijft twaalf uur bewaard" in answer.content.decode()
    assert Client().get(f"{START}{uuid4()}/idee/").status_code == 404


def test_steps_are_numbered_and_have_their_own_title(client: Client) -> None:
    base = fill(client)
    titles = ["Je idee", "Waar en voor wie", "Wat vraag je ons", "Wie ben je", "Controleer en verstuur"]
    for number, (stap, title) in enumerate(
        zip(["idee", "plek", "vraag", "jij", "controle"], titles, strict=True), 1
    ):
        page = client.get(f"{base}{stap}/").content.decode()
        assert f"stap {number} van 5" in page
        assert f'<h1 class="nl-heading nl-heading--level-1">{title}</h1>' in page
        assert f"<title>{title} – stap {number} van 5" in page


def test_what_was_typed_is_there_after_back_and_reload(client: Client) -> None:
    base = begin(client)
    back = client.post(f"{base}plek/", {"locatie": "Halverwege getypt", "terug": "1"})
    assert back["Location"] == f"{base}idee/"
    assert "Koffie voor € 1" in client.get(f"{base}idee/").content.decode()
    assert "Halverwege getypt" in client.get(f"{base}plek/").content.decode()


def test_what_was_typed_is_there_after_an_error(client: Client) -> None:
    base = begin(client)
    answer = client.post(f"{base}plek/", {"locatie": "Naast de molen", "privaat_belang": "ja"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "<title>Fout: Waar en voor wie" in page
    assert "Naast de molen" in page
    assert '<a href="#id_privaat_belang_toelichting">Leg in één zin uit' in page
    assert "Naast de molen" in client.get(f"{base}plek/").content.decode()


def test_a_later_step_waits_for_the_earlier_ones(client: Client) -> None:
    base = begin(client)
    assert client.get(f"{base}jij/")["Location"] == f"{base}plek/"
    assert client.get(f"{base}controle/")["Location"] == f"{base}plek/"


def test_an_answer_can_be_changed_from_the_last_step(client: Client) -> None:
    base = fill(client)
    page = client.get(f"{base}controle/").content.decode()
    assert f'href="{base}idee/?wijzig=1#id_titel"' in page
    answer = client.post(f"{base}idee/?wijzig=1", {**ANTWOORDEN["idee"], "titel": "Een betere naam"})
    assert answer["Location"] == f"{base}controle/"
    assert "Een betere naam" in client.get(f"{base}controle/").content.decode()


def test_the_last_step_shows_every_answer_in_words(client: Client, dorp: Kern) -> None:
    base = fill(client, kern=str(dorp.pk))
    page = client.get(f"{base}controle/").content.decode()
    for words in (
        "Café één",
        "’s-Heerenbroek",
        "Meedenken over het idee",
        "Een bijdrage in geld",
        "Ja",
        "groep@",
    ):
        assert words in page
    assert page.count("Wijzig<span") == 15


def test_who_began_is_led_back_to_where_they_were(client: Client) -> None:
    base = begin(client)
    page = client.get(START).content.decode()
    assert "Je was al begonnen met ‘Café één" in page
    assert f"{base}controle/" in page


@pytest.mark.parametrize(
    ("stap", "changed", "message"),
    [
        ("idee", {"titel": ""}, "Vul iets in bij: Hoe heet je idee?"),
        ("idee", {"titel": "x" * 251}, "Er passen 250 tekens in, nu zijn het er 251."),
        ("idee", {"samenvatting": "x" * 50_000}, "Er passen 5000 tekens in, nu zijn het er 50000."),
        ("idee", {"samenvatting": "Mijn nummer is 111222333."}, "Haal het burgerservicenummer (BSN) weg."),
        ("plek", {"locatie": "Bij 111.222.333"}, "Haal het burgerservicenummer (BSN) weg."),
        ("plek", {"privaat_belang": ""}, "Kies iets bij: Heb je er zelf voordeel van"),
        ("plek", {"privaat_belang": "deels"}, "Leg in één zin uit welk voordeel je zelf hebt."),
        ("vraag", {"vraag_aan_gemeente": []}, "Kies iets bij: Wat vraag je van de gemeente?"),
        ("vraag", {"investering_gevraagd": ""}, "Kies iets bij: Vraag je de gemeente om een investering?"),
        ("jij", {"type_initiatiefnemer": ""}, "Kies iets bij: Wie neemt het initiatief?"),
        ("jij", {"aanduiding": ""}, "Vul iets in bij: Hoe heet je groep of organisatie?"),
        ("jij", {"e_mail": ""}, "Vul een e-mailadres of een telefoonnummer in."),
        ("jij", {"e_mail": "groep@"}, "Schrijf het e-mailadres voluit, zoals naam@voorbeeld.nl."),
        ("jij", {"telefoon": "bel maar"}, "Schrijf het telefoonnummer met cijfers"),
    ],
)
def test_every_refusal_says_what_to_do(
    client: Client, stap: str, changed: dict[str, Any], message: str
) -> None:
    base = fill(client)
    answer = client.post(f"{base}{stap}/", {**ANTWOORDEN[stap], **changed})
    assert answer.status_code == 422
    assert message in answer.content.decode()


def test_a_title_of_250_characters_is_fine(client: Client) -> None:
    base = fill(client, titel="é" * 250)
    send(client, base)
    assert Initiatief.objects.get().titel == "é" * 250


def test_a_phone_number_alone_is_enough_and_may_look_like_a_bsn(client: Client) -> None:
    base = fill(client, e_mail="", naam="", telefoon="111222333")
    send(client, base)
    assert Contactgegevens.objects.get().telefoon == "111222333"
    assert "Je krijgt een mail" not in client.get(f"{base}klaar/").content.decode()


def test_a_machine_that_fills_the_hidden_field_is_refused(client: Client) -> None:
    base = fill(client)
    answer = send(client, base, website="https://reclame.voorbeeld.nl")
    assert answer.status_code == 422
    assert "Er stond iets in een verborgen veld." in answer.content.decode()
    assert not Initiatief.objects.exists()


def test_a_machine_that_answers_everything_at_once_is_refused(client: Client) -> None:
    base = fill(client)
    answer = client.post(f"{base}controle/")
    assert answer.status_code == 422
    assert "Wacht een paar tellen" in answer.content.decode()
    assert not Initiatief.objects.exists()


def test_the_eleventh_registration_in_an_hour_waits_and_loses_nothing() -> None:
    for _ in range(10):
        browser = Client()
        send(browser, fill(browser))
    browser = Client()
    base = fill(browser)
    answer = send(browser, base)
    assert answer.status_code == 429
    assert answer["Retry-After"] == "3600"
    assert "Wat je invulde is niet weg." in answer.content.decode()
    assert "Café één" in browser.get(f"{base}controle/").content.decode()
    assert Initiatief.objects.count() == 10


def test_who_is_in_the_town_hall_is_not_counted(medewerker: Gebruiker) -> None:
    for _ in range(11):
        browser = Client()
        browser.force_login(medewerker)
        assert send(browser, fill(browser)).status_code == 302
    assert Initiatief.objects.count() == 11


def test_a_reader_gets_no_cookie(client: Client) -> None:
    client.get("/initiatieven/")
    assert not client.cookies


def test_opening_the_form_sets_nothing_but_the_protection_of_the_form(client: Client) -> None:
    client.get(START)
    assert set(client.cookies) == {"csrf"}
