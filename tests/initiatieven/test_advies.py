"""Advice of a colleague: asked by mail with a term, answered with or without account, reminded of once."""

from datetime import datetime, time, timedelta
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from initiatieven import advies
from initiatieven.models import Belang, Initiatief, Opgave, Verbreding
from initiatieven.status import Status
from initiatieven.waiting import my_day
from initiatieven.werkdagen import working_days_after
from samenwerkingswijzer.ground.models import Gebruiker, Mail
from tests.conftest import Als, Bring

pytestmark = pytest.mark.django_db
QUESTION = "Kan het veldje in de zomer zonder water?"


def ask(browser: Client, initiatief: Initiatief, **values: object) -> Any:
    empty = dict.fromkeys(("gebruiker", "e_mail", "opgave", "bijdrage"), "")
    typed = {**empty, "versie": "0", "team": "Team groen", "waarom": "Beheert het veldje.", "vraag": QUESTION}
    url = f"/werkplek/{initiatief.kenmerk}/verbreding/"
    return browser.post(url, {**typed, "werkdagen": "5", **values})


def mails(soort: str) -> list[Mail]:
    return list(Mail.objects.filter(soort=soort))


def test_a_colleague_is_asked_once_reads_what_is_needed_and_answers(
    breng: Bring, als: Als, accountmanager: Gebruiker, medewerker: Gebruiker, collega: Gebruiker
) -> None:
    initiatief = breng(Status.verbreding)
    manager = als(accountmanager)
    assert [ask(manager, initiatief, gebruiker=medewerker.pk).status_code for _ in range(2)] == [302, 302]
    question = Verbreding.objects.get(vraag=QUESTION)
    assert question.uiterlijk_op == working_days_after(timezone.localdate(), 5)
    (mail,) = mails("adviesvraag")
    assert (mail.aan, initiatief.titel in mail.titel) == (medewerker.email, False)
    assert f"/werkplek/advies/{question.pk}/" in mail.tekst
    browser, url = als(medewerker), f"/werkplek/advies/{question.pk}/"
    assert QUESTION in browser.get("/werkplek/advies/").content.decode()
    page = browser.get(url).content.decode()
    assert QUESTION in page
    assert "groep@voorbeeld.nl" not in page
    assert [als(other).get(url).status_code for other in (collega, accountmanager)] == [404, 404]
    assert browser.post(url, {"versie": "1", "antwoord": ""}).status_code == 422
    typed = {"versie": "1", "antwoord": "Ja, met droge planten."}
    assert [browser.post(url, typed).status_code for _ in range(2)] == [302, 302]
    assert initiatief.gebeurtenissen.filter(handeling="advies_geven").count() == 1
    assert "Ja, met droge planten." in manager.get(f"/werkplek/{initiatief.kenmerk}/").content.decode()
    assert [mail.aan for mail in mails("advies_gegeven")] == [accountmanager.email]


def test_without_an_account_a_link_opens_one_question_and_only_as_long_as_it_helps(
    breng: Bring, als: Als, client: Client, accountmanager: Gebruiker
) -> None:
    initiatief = breng(Status.verbreding)
    assert ask(als(accountmanager), initiatief).status_code == 422
    ask(als(accountmanager), initiatief, e_mail="opzichter@voorbeeld.nl")
    address = mails("adviesvraag")[0].tekst.split("http")[1].split()[0].partition("/advies/")[2]
    url = f"/advies/{address}"
    for _ in range(2):
        page = client.get(url)
    assert (page.status_code, page["Cache-Control"]) == (200, "no-store")
    assert Verbreding.objects.get(vraag=QUESTION).beantwoord_op is None
    wrong = client.get("/advies/bestaat-niet/")
    follow = client.get(f"/volgen/{address}")
    assert (wrong.status_code, follow.status_code) == (404, 404)
    assert client.post(url, {"versie": "1", "antwoord": "Dat kan."}).status_code == 302
    event = initiatief.gebeurtenissen.get(handeling="advies_geven")
    assert (event.via, event.gebruiker) == ("link", None)
    assert "Dat kan." in client.get(url).content.decode()
    assert client.post(url, {"versie": "2", "antwoord": "Toch niet."}).status_code == 302
    assert Verbreding.objects.get(vraag=QUESTION).antwoord == "Dat kan."


def test_an_answer_that_comes_too_late_changes_nothing(
    breng: Bring, als: Als, accountmanager: Gebruiker, medewerker: Gebruiker
) -> None:
    initiatief = breng(Status.verbreding)
    ask(als(accountmanager), initiatief, gebruiker=medewerker.pk)
    question = Verbreding.objects.get(vraag=QUESTION)
    Initiatief.objects.filter(pk=initiatief.pk).update(status=Status.besluit)
    url = f"/werkplek/advies/{question.pk}/"
    assert "niet meer nodig" in als(medewerker).get(url).content.decode()
    als(medewerker).post(url, {"versie": "1", "antwoord": "Nog iets."})
    assert Verbreding.objects.get(pk=question.pk).antwoord == ""


def test_the_clock_reminds_once_on_the_last_working_day_but_one(
    breng: Bring, als: Als, accountmanager: Gebruiker, medewerker: Gebruiker
) -> None:
    ask(als(accountmanager), breng(Status.verbreding), gebruiker=medewerker.pk)
    due = Verbreding.objects.get(vraag=QUESTION).uiterlijk_op
    assert due is not None
    call_command("klok", nu=timezone.now().isoformat(), verbosity=0)
    assert mails("adviesherinnering") == []
    for days in (0, 1):
        nu = timezone.make_aware(datetime.combine(due, time(8))) + timedelta(days=days)
        call_command("klok", nu=nu.isoformat(), verbosity=0)
    assert [mail.aan for mail in mails("adviesherinnering")] == [medewerker.email]


def test_an_address_is_forgotten_a_year_after_the_end(breng: Bring) -> None:
    initiatief = breng(Status.gestopt)
    Verbreding.objects.create(
        initiatief=initiatief, team="Opzichter", waarom="Kent het.", e_mail="x@voorbeeld.nl"
    )
    now = timezone.now()
    assert [advies.forget_addresses(now + timedelta(days=days)) for days in (364, 366)] == [0, 1]
    assert Verbreding.objects.get(team="Opzichter").e_mail == ""


def test_who_asks_reads_that_a_mail_went_and_is_warned_while_nobody_answered(
    breng: Bring, als: Als, accountmanager: Gebruiker
) -> None:
    initiatief = breng(Status.verbreding)
    Belang.objects.create(betrokkene=initiatief.betrokkenen.get(), omschrijving="Een plek voor de jeugd.")
    browser = als(accountmanager)
    url = f"/werkplek/{initiatief.kenmerk}/doen/wegen/"
    assert "Nog niet elk advies is binnen" not in browser.get(url).content.decode()
    asked = ask(browser, initiatief, e_mail="opzichter@voorbeeld.nl")
    assert "gaat nu per mail" in browser.get(asked.url).content.decode()
    told = browser.get(url).content.decode()
    assert "Nog niet elk advies is binnen" in told
    assert "Je wacht nog op: Team groen." in told
    initiatief.verbredingen.update(beantwoord_op=timezone.now(), antwoord="Ja.")
    assert "Nog niet elk advies is binnen" not in browser.get(url).content.decode()


def test_my_day_leads_to_where_advice_is_given_and_a_single_opgave_is_chosen_already(
    breng: Bring, als: Als, accountmanager: Gebruiker, medewerker: Gebruiker, leefbaarheid: Opgave
) -> None:
    initiatief = breng(Status.verbreding)
    page = als(accountmanager).get(f"/werkplek/{initiatief.kenmerk}/verbreding/")
    assert page.context["form"]["opgave"].value() == leefbaarheid.pk
    nu = timezone.now()
    asked = {"vraag": "Kan dat?", "gevraagd_op": nu, "uiterlijk_op": timezone.localdate(nu)}
    row = Verbreding.objects.create(
        initiatief=initiatief, gebruiker=medewerker, team="Groen", waarom="Beheer.", **asked
    )
    assert [one.url for one in my_day(medewerker)] == [f"/werkplek/advies/{row.pk}/"]


def test_who_waits_for_a_decision_reads_whose_it_is(
    breng: Bring, als: Als, accountmanager: Gebruiker
) -> None:
    page = als(accountmanager).get(f"/werkplek/{breng(Status.besluit).kenmerk}/")
    assert page.context["wat_nu"].wacht_op == "Het besluit is aan: directie."
