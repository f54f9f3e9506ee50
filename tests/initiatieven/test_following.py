"""What an initiator does from the own page: correct, expect, answer once a year, choose mail. Each once, by POST."""

from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from initiatieven import correspondence, following, reminders
from initiatieven.actions import perform
from initiatieven.handelingen import Handeling
from initiatieven.models import Afspraak, Correctie, Hartslag, Initiatief, Verwachting, inzien, volgstand
from initiatieven.models.keuzes import Partij
from initiatieven.status import Status
from initiatieven.werkdagen import working_days_after
from samenwerkingswijzer.ground import links
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.models import Gebruiker, Gemeente, Mail
from tests.conftest import Als, Bring
from tests.initiatieven.volgers import contact, own_actor, own_link

pytestmark = pytest.mark.django_db


def answers(initiatief: Initiatief) -> int:
    """How many answers to the yearly question wait for the accountmanager, as the dossier page counts them."""
    return volgstand.of(inzien.whole(Initiatief.objects.all()).get(pk=initiatief.pk)).antwoorden


def test_a_correction_is_proposed_once_and_taken_over_by_the_accountmanager(
    client: Client, breng: Bring, als: Als, accountmanager: Gebruiker
) -> None:
    initiatief = breng(Status.verkenning)
    typed = {"veld": "titel", "voorstel": "Moestuin bij de school", "sleutel": str(uuid4())}
    url = own_link(initiatief)
    for _ in range(2):
        assert client.post(f"{url}verbeteren/", typed)["Location"] == f"{url}?gedaan=verbetering"
    row = Correctie.objects.get()
    browser, screen = als(accountmanager), f"/werkplek/{initiatief.kenmerk}/correcties/{row.pk}/"
    assert "Moestuin bij de school" in browser.get(screen).content.decode()
    assert browser.post(screen, {"overnemen": "nee"}).status_code == 422
    assert browser.post(screen, {"overnemen": "ja"}).status_code == 302
    assert Initiatief.objects.get(pk=initiatief.pk).titel == "Moestuin bij de school"
    assert "Overgenomen" in client.get(url).content.decode()
    assert Mail.objects.filter(soort="correctie").count() == 1
    assert browser.get(screen).status_code == 404  # answered is answered


@pytest.mark.parametrize(
    "typed",
    [
        {"veld": "titel", "voorstel": "x" * 251},
        {"veld": "locatie", "voorstel": "twee\nregels"},
        {"veld": "status", "voorstel": "afgerond"},
        {"veld": "titel", "voorstel": "Van 111222333"},
    ],
)
def test_a_correction_that_does_not_fit_is_refused(
    client: Client, breng: Bring, typed: dict[str, str]
) -> None:
    url = f"{own_link(breng(Status.verkenning))}verbeteren/"
    assert client.post(url, {**typed, "sleutel": str(uuid4())}).status_code == 422
    assert not Correctie.objects.exists()


def test_the_ledger_keeps_every_word_and_every_day(
    client: Client, breng: Bring, als: Als, accountmanager: Gebruiker
) -> None:
    initiatief = breng(Status.verkenning)
    url = own_link(initiatief)
    typed = {"tekst": "Dat de gemeente snel antwoordt.", "sleutel": str(uuid4())}
    for _ in range(2):
        client.post(f"{url}verwachtingen/", typed)
    mine = Verwachting.objects.get()
    browser = als(accountmanager)
    ledger = f"/werkplek/{initiatief.kenmerk}/verwachtingen/"
    partner = {"partij": "partner", "wie": "De school", "tekst": "Rust.", "sleutel": str(uuid4())}
    assert browser.post(ledger, partner).status_code == 302
    theirs = Verwachting.objects.get(partij="partner")
    assert client.post(f"{url}verwachtingen/{theirs.pk}/intrekken/").status_code == 404
    assert (
        browser.post(f"{ledger}{mine.pk}/intrekken/").status_code == 404
    )  # words of the initiator are its own
    for _ in range(2):
        assert client.post(f"{url}verwachtingen/{mine.pk}/intrekken/").status_code == 302
    assert [row.tekst for row in Verwachting.objects.standing()] == ["Rust."]
    assert initiatief.gebeurtenissen.filter(handeling="verwachting_intrekken").count() == 1


@pytest.mark.parametrize(
    ("status", "days", "asked"),
    [
        (Status.realisatie, 366, 1),
        (Status.realisatie, 364, 0),
        (Status.verkenning, 400, 0),
        (Status.afgerond, 400, 0),
    ],
)
def test_once_a_year_what_runs_is_asked_whether_it_goes_on(
    breng: Bring, status: Status, days: int, asked: int
) -> None:
    breng(status)
    later = timezone.now() + timedelta(days)
    assert [reminders.ask_heartbeat(later) for _ in range(2)] == [asked, 0]
    assert Mail.objects.filter(soort="hartslag").count() == asked


@pytest.mark.parametrize(("antwoord", "waits"), [("gaat_door", 0), ("hulp", 1), ("gestopt", 1)])
def test_the_answer_ends_nothing_and_help_waits_for_the_accountmanager(
    client: Client, breng: Bring, als: Als, accountmanager: Gebruiker, antwoord: str, waits: int
) -> None:
    initiatief = breng(Status.realisatie)
    Hartslag.objects.create(initiatief=initiatief, gevraagd_op=timezone.now())
    url = own_link(initiatief)
    assert "Vertel of je initiatief nog loopt" in client.get(url).content.decode()
    assert client.get(f"{url}hartslag/").status_code == 200
    assert not Hartslag.objects.exclude(antwoord="").exists()  # looking answers nothing
    for _ in range(2):
        assert client.post(f"{url}hartslag/", {"antwoord": antwoord}).status_code == 302
    assert answers(initiatief) == waits
    assert Initiatief.objects.get(pk=initiatief.pk).status == Status.realisatie
    als(accountmanager).post(f"/werkplek/{initiatief.kenmerk}/hartslag/")
    assert answers(initiatief) == 0
    events = initiatief.gebeurtenissen.filter(handeling__startswith="hartslag")
    assert events.count() == 1 + waits


def test_another_question_comes_a_year_after_the_last_one(breng: Bring) -> None:
    initiatief = breng(Status.realisatie)
    first = timezone.now() + timedelta(366)
    reminders.ask_heartbeat(first)
    assert reminders.ask_heartbeat(first + timedelta(400)) == 0  # the first is still open
    Hartslag.objects.update(gevraagd_op=timezone.now())
    following.answer_heartbeat(initiatief.hartslagen.get(), own_actor(initiatief), "gaat_door")
    Hartslag.objects.update(gevraagd_op=first, beantwoord_op=first)
    assert [reminders.ask_heartbeat(first + timedelta(days)) for days in (364, 366)] == [0, 1]


@pytest.mark.parametrize(("keuze", "direct"), [("direct", 3), ("dagelijks", 1), ("nodig", 2)])
def test_the_initiator_chooses_and_what_must_be_known_always_comes(
    client: Client, breng: Bring, accountmanager: Gebruiker, keuze: str, direct: int
) -> None:
    initiatief = breng(Status.realisatie)
    assert client.post(f"{own_link(initiatief)}mail/", {"mail": keuze}).status_code == 302
    Mail.objects.all().delete()
    manager = Actor.user(accountmanager)
    initiatief.slaapt_tot = timezone.localdate() + timedelta(90)
    perform(initiatief, Handeling.slapen_leggen, manager, "Wacht op de lente.")  # a step
    correspondence.send(initiatief, manager, "Tot het voorjaar.", uuid4())  # a message
    perform(initiatief, Handeling.stoppen, manager, "De groep is verhuisd.")  # must be known
    assert Mail.objects.filter(rol="Initiatiefnemer").count() == direct
    stoppable = {mail.soort for mail in Mail.objects.exclude(afmelden="")}
    assert stoppable == ({"rust"} if keuze == "direct" else set())


def test_the_button_of_a_mail_programme_gives_less_mail_and_a_look_changes_nothing(breng: Bring) -> None:
    initiatief = breng(Status.verkenning)
    address = f"{own_link(initiatief)}mail/stoppen/"
    programme = Client(enforce_csrf_checks=True)
    assert programme.get(address).status_code == 302
    assert contact(initiatief).mail == "direct"
    for _ in range(2):
        assert programme.post(address, {"List-Unsubscribe": "One-Click"}).status_code == 200
    assert contact(initiatief).mail == "nodig"


def at(hour: int, day: int = 0) -> datetime:
    moment = timezone.localtime().replace(hour=hour, minute=0, second=0, microsecond=0)
    return moment + timedelta(days=day)


def test_a_colleague_who_wants_one_mail_a_day_gets_one(
    breng: Bring, als: Als, accountmanager: Gebruiker
) -> None:
    initiatief = breng(Status.verkenning)
    kinds = ("nieuw", "jouw_dossier", "bericht", "afspraak", "termijn")
    browser = als(accountmanager)
    assert browser.post("/werkplek/mail/", dict.fromkeys(kinds, "niet")).status_code == 422
    assert browser.post("/werkplek/mail/", dict.fromkeys(kinds, "dagelijks")).status_code == 302
    for number in range(2):
        following.expect(
            initiatief, own_actor(initiatief), Partij.initiatiefnemer, f"Ik verwacht {number}.", uuid4()
        )
    assert not Mail.objects.filter(soort="van_initiatiefnemer").exists()
    assert [reminders.send_daily(at(hour, 1)) for hour in (6, 7, 8)] == [0, 1, 0]
    told = Mail.objects.get(soort="dag")
    assert told.aan == accountmanager.email
    assert told.tekst.count(f"Een verwachting bij initiatief {initiatief.kenmerk}") == 2
    assert "Ik verwacht" not in told.tekst


def test_every_mail_stands_in_the_dossier_without_its_key(
    breng: Bring, als: Als, accountmanager: Gebruiker, directie: Gebruiker
) -> None:
    initiatief = breng(Status.afgerond)
    page = als(accountmanager).get(f"/werkplek/{initiatief.kenmerk}/mails/").content.decode()
    for mail in Mail.objects.filter(over=initiatief.kenmerk):
        assert mail.titel in page
        assert mail.rol
    assert "initiatiefnemer, " in page
    assert "/volgen/…/" in page
    texts = [text for text in Mail.objects.values_list("tekst", flat=True) if "/volgen/" in text]
    tokens = [text.split("/volgen/")[1][:32] for text in texts]
    assert tokens
    assert not any(token in page for token in tokens)
    assert als(directie).get(f"/werkplek/{initiatief.kenmerk}/mails/").status_code == 403


def test_an_initiator_who_wants_one_mail_a_day_gets_one_with_a_way_to_stop(
    breng: Bring, accountmanager: Gebruiker
) -> None:
    initiatief = breng(Status.verkenning)
    following.choose_mail(contact(initiatief), "dagelijks")
    for _ in range(2):
        correspondence.send(initiatief, Actor.user(accountmanager), "Ik bel je.", uuid4())
    assert [reminders.send_daily(at(hour, 1)) for hour in (6, 7, 8)] == [0, 1, 0]
    told = Mail.objects.get(soort="dag")
    assert (told.aan, told.rol) == ("groep@voorbeeld.nl", "Initiatiefnemer")
    assert told.tekst.count("Er is een bericht over je initiatief") == 2
    assert told.afmelden.endswith("/mail/stoppen/")


def test_the_first_reply_has_a_clock_that_both_sides_see_and_that_contact_stops(
    client: Client, breng: Bring, als: Als, accountmanager: Gebruiker
) -> None:
    initiatief = breng(Status.toegewezen)
    norm = Gemeente.load().eerste_reactie_werkdagen
    today = timezone.localdate()
    assert initiatief.eerste_contact_uiterlijk_op == working_days_after(today, norm)
    url, dossier = own_link(initiatief), f"/werkplek/{initiatief.kenmerk}/"
    browser = als(accountmanager)
    assert f"nog {norm} werkdagen" in client.get(url).content.decode()
    assert f"nog {norm} werkdagen" in browser.get(dossier).content.decode()
    Initiatief.objects.filter(pk=initiatief.pk).update(eerste_contact_uiterlijk_op=today - timedelta(7))
    assert "5 werkdagen te laat" in client.get(url).content.decode()
    versie = {"versie": initiatief.versie}
    for day in (today + timedelta(1), today - timedelta(1)):  # in the future, before the registration
        assert browser.post(f"{dossier}contact/", {"eerste_contact_op": day, **versie}).status_code == 422
    asked = [knop.url for knop in browser.get(dossier).context["wat_nu"].werk]
    assert f"{dossier}contact/" in asked
    assert browser.post(f"{dossier}contact/", {"eerste_contact_op": today, **versie}).status_code == 302
    asked = [knop.url for knop in browser.get(dossier).context["wat_nu"].werk]
    assert f"{dossier}contact/" not in asked
    assert "Het eerste contact" not in client.get(url).content.decode()
    assert "De gemeente nam contact met je op" in client.get(url).content.decode()


SCREENS = [
    "berichten",
    "verbeteren",
    "gegevens",
    "mail",
    "mail/stoppen",
    "hartslag",
    "verwachtingen",
    "afspraken/1",
]


def test_every_screen_behind_a_bad_link_is_the_same_page(client: Client, breng: Bring) -> None:
    initiatief = breng(Status.realisatie)
    ended = own_link(initiatief)
    links.revoke("volgen", initiatief.kenmerk)
    own_link(initiatief)
    pages = set()
    for link in (ended, "/volgen/onzin/"):
        for screen in SCREENS:
            answers = [client.get(f"{link}{screen}/"), client.post(f"{link}{screen}/")]
            for answer in answers:
                path = f"{link}{screen}/"
                pages.add((answer.status_code, answer.content.decode().replace(path, "")))
    assert {status for status, _ in pages} == {404}
    assert len(pages) == 1


def test_the_page_of_the_initiator_costs_no_more_with_more_on_it(
    client: Client, breng: Bring, accountmanager: Gebruiker
) -> None:
    initiatief = breng(Status.realisatie)
    url, manager = own_link(initiatief), Actor.user(accountmanager)
    costs = []
    for number in (1, 8):
        for _ in range(number):
            correspondence.send(initiatief, manager, "Hallo.", uuid4())
            following.expect(initiatief, manager, Partij.gemeente, "Dat het lukt.", uuid4())
            day = timezone.localdate() + timedelta(9)
            row = Afspraak(initiatief=initiatief, partij="gemeente", wat="Hek.", voor_wanneer=day)
            perform(initiatief, Handeling.afspraak_vastleggen, manager, vastleggen=[row])
        with CaptureQueriesContext(connection) as captured:
            client.get(url)
        costs.append(len(captured))
    assert costs[0] == costs[1] <= 20
