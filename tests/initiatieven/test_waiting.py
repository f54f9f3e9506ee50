"""Mijn dag: what waits for whom today and this week, from every corner, at a cost that does not grow."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from initiatieven import questions, waiting
from initiatieven.binnengekomen import SOORTEN
from initiatieven.models import Afwezigheid, Bericht, Correctie, Hartslag, Initiatief, Klad, Verbreding
from initiatieven.status import Status
from initiatieven.waiting import my_day
from samenwerkingswijzer.ground.models import Gebruiker
from tests.conftest import Als, Bring

pytestmark = pytest.mark.django_db


def told(user: Gebruiker) -> list[tuple[str, str]]:
    return [(one.wat, one.over.removeprefix("Voorbeeld: ")) for one in my_day(user)]


def test_the_accountmanager_sees_what_is_due_first_and_nothing_of_later_weeks(
    breng: Bring, accountmanager: Gebruiker, collega: Gebruiker
) -> None:
    today = timezone.localdate()
    for titel, days in (("te laat", -3), ("volgende maand", 30), ("morgen", 1)):
        one = breng(Status.weging, titel=f"Voorbeeld: {titel}")
        Initiatief.objects.filter(pk=one.pk).update(uiterlijk_op=today + timedelta(days=days))
    runs = breng(Status.realisatie, titel="Voorbeeld: loopt")
    runs.afspraken.update(voor_wanneer=today)
    nu = timezone.now()
    Klad.objects.create(initiatief=runs, gebruiker=accountmanager, scherm="intake", bijgewerkt_op=nu)
    Bericht.objects.create(
        initiatief=runs, van="initiatiefnemer", tekst="Hoe gaat het?", op=nu, sleutel=uuid4()
    )
    assert told(accountmanager) == [
        ("Rond de weging af: belangen, toets en advies", "te laat"),
        ("Beantwoord het bericht", "loopt"),
        ("Kom de afspraak na: Grond klaarmaken.", "loopt"),
        ("Maak af waar je aan begon: intake", "loopt"),
        ("Rond de weging af: belangen, toets en advies", "morgen"),
    ]
    assert told(collega) == []


def test_a_dossier_that_was_handed_over_stands_above_what_is_late(
    breng: Bring, accountmanager: Gebruiker, collega: Gebruiker
) -> None:
    """Whoever is behind with other work would not find it below the fold."""
    late = breng(Status.weging, titel="Voorbeeld: te laat")
    Initiatief.objects.filter(pk=late.pk).update(uiterlijk_op=timezone.localdate() - timedelta(days=3))
    new = breng(Status.verkenning, titel="Voorbeeld: nieuw")
    nu = timezone.now()
    new.toewijzingen.update(tot=nu, accountmanager=collega.accountmanager)
    new.toewijzingen.create(
        accountmanager=accountmanager.accountmanager, van=nu, reden="Ander werk.", overdrachtsnotitie="Bel."
    )
    assert told(accountmanager) == [
        ("Lees en bevestig de overdracht", "nieuw, van Collega uit de pool"),
        ("Rond de weging af: belangen, toets en advies", "te laat"),
    ]


def test_what_was_taken_over_pushes_no_work_out_of_my_day(
    breng: Bring, accountmanager: Gebruiker, collega: Gebruiker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(waiting, "PER_BRON", 1)
    for titel, ago, confirmed in (("klaar", 2, timezone.now()), ("nog te doen", 1, None)):
        one, nu = breng(Status.verkenning, titel=f"Voorbeeld: {titel}"), timezone.now() - timedelta(days=ago)
        one.toewijzingen.update(van=nu, tot=nu)
        one.toewijzingen.create(
            accountmanager=collega.accountmanager,
            van=nu,
            reden="Ander werk.",
            overdrachtsnotitie="Bel.",
            bevestigd_op=confirmed,
        )
    assert told(accountmanager) == [("Vul de overdracht aan", f"nog te doen, voor {collega}")]


def test_a_dossier_that_just_came_stands_above_what_is_late_whenever_it_is_due(
    breng: Bring, accountmanager: Gebruiker
) -> None:
    today = timezone.localdate()
    for titel, status, days in (("te laat", Status.weging, -3), ("nieuw", Status.toegewezen, 30)):
        one = breng(status, titel=f"Voorbeeld: {titel}")
        due = today + timedelta(days=days)
        Initiatief.objects.filter(pk=one.pk).update(uiterlijk_op=due, eerste_contact_uiterlijk_op=due)
    Initiatief.objects.filter(status=Status.weging).update(eerste_contact_op=today)
    assert told(accountmanager) == [
        ("Neem contact op", "nieuw"),
        ("Rond de weging af: belangen, toets en advies", "te laat"),
    ]


def test_who_replaces_sees_the_day_of_who_is_away(
    breng: Bring, accountmanager: Gebruiker, collega: Gebruiker
) -> None:
    today = timezone.localdate()
    runs = breng(Status.realisatie)
    runs.afspraken.update(voor_wanneer=today)
    asked = {"van": "initiatiefnemer", "tekst": "Hoe gaat het?", "op": timezone.now(), "sleutel": uuid4()}
    Bericht.objects.create(initiatief=runs, **asked)
    members = {"accountmanager": accountmanager.accountmanager, "vervanger": collega.accountmanager}
    Afwezigheid.objects.create(van=today, tot=today, **members)
    assert told(collega)[1:] == told(accountmanager)
    assert {"Beantwoord het bericht", "Kom de afspraak na: Grond klaarmaken."} <= set(dict(told(collega)))


def test_what_initiators_send_waits_and_so_does_the_first_contact(
    breng: Bring, accountmanager: Gebruiker
) -> None:
    today, nu = timezone.localdate(), timezone.now()
    new, runs = breng(Status.toegewezen, titel="Voorbeeld: nieuw"), breng(Status.realisatie)
    Initiatief.objects.filter(pk=new.pk).update(eerste_contact_uiterlijk_op=today - timedelta(days=1))
    Initiatief.objects.filter(pk=runs.pk).update(titel="loopt", eerste_contact_op=today)
    voorstel = {"veld": "titel", "voorstel": "Beter", "op": nu, "sleutel": uuid4()}
    Correctie.objects.create(initiatief=runs, **voorstel)
    Hartslag.objects.create(initiatief=runs, gevraagd_op=nu, beantwoord_op=nu, antwoord="hulp")
    runs.afspraken.update(bezwaar="Klopt niet.")
    assert told(accountmanager) == [
        ("Neem contact op", "nieuw"),
        ("Beantwoord de verbetering", "loopt"),
        ("Pak het antwoord op de jaarlijkse vraag op", "loopt"),
        ("Bespreek de afspraak: iemand is niet akkoord", "loopt"),
    ]


def sends(sort: str, case: Initiatief) -> None:
    """Something of this sort comes in at the dossier, from somebody else."""
    nu, day = timezone.now(), timezone.localdate() - timedelta(days=1)
    sent: dict[str, Any] = {"initiatief": case, "op": nu, "sleutel": uuid4()}
    answered: dict[str, Any] = {"gevraagd_op": nu, "beantwoord_op": nu, "antwoord": "hulp"}
    advice = Verbreding.objects.filter(initiatief=case)
    acts: dict[str, Callable[[], object]] = {
        "bericht": lambda: Bericht.objects.create(van="initiatiefnemer", tekst="Hallo", **sent),
        "verbetering": lambda: Correctie.objects.create(veld="titel", voorstel="Beter", **sent),
        "hulp": lambda: Hartslag.objects.create(initiatief=case, **answered),
        "advies": lambda: advice.update(antwoord="Doen.", beantwoord_op=nu),
        "betwist": lambda: case.afspraken.update(bezwaar="Klopt niet."),
        "te_laat": lambda: case.afspraken.update(voor_wanneer=day),
    }
    acts[sort]()


@pytest.mark.parametrize("sort", [*SOORTEN])
def test_what_came_in_stands_in_the_dossier_and_in_my_day_with_where_it_is_handled(
    breng: Bring, als: Als, accountmanager: Gebruiker, directie: Gebruiker, sort: str
) -> None:
    """An answer that nobody sees is no answer: on the dossier's own "Wat nu?" too."""
    case = breng(Status.weging if sort == "advies" else Status.realisatie)
    later = timezone.localdate() + timedelta(days=60)
    case.afspraken.update(partij="initiatiefnemer", voor_wanneer=later)
    sends(sort, case)
    page = f"/werkplek/{case.kenmerk}/"
    told = SOORTEN[sort]
    address = page + told.scherm + ("" if "#" in told.scherm else "/")
    assert [(k.tekst, k.url) for k in als(accountmanager).get(page).context["binnen"]] == [
        (told.wat, address)
    ]
    assert (told.wat, address) in [(one.wat, one.url) for one in my_day(accountmanager)]
    assert als(directie).get(page).context["binnen"] == []


def test_advice_waits_until_it_is_read(breng: Bring, als: Als, accountmanager: Gebruiker) -> None:
    case, browser = breng(Status.weging), als(accountmanager)
    sends("advies", case)
    page = f"/werkplek/{case.kenmerk}/"
    anchor = f'id="{SOORTEN["advies"].scherm.removeprefix("#")}"'
    advice = browser.get(page).content.decode().partition(anchor)[2]
    assert (
        "Ik las het advies" in advice[:2000]
    )  # not above the whole intake: on a phone that is three screens
    read = browser.post(f"{page}verbreding/gelezen/", follow=True)
    assert "Het advies staat op gelezen." in read.content.decode()
    assert browser.get(page).context["binnen"] == []
    assert SOORTEN["advies"].wat not in [one.wat for one in my_day(accountmanager)]


def test_coordinator_and_directie_see_what_only_they_can_do(
    breng: Bring, coordinator: Gebruiker, directie: Gebruiker
) -> None:
    breng(Status.aangemeld, titel="Voorbeeld: van niemand")
    breng(Status.besluit, titel="Voorbeeld: ligt klaar")
    data = {"vraag": "Mag dat?", "kern": None, "naam": "", "e_mail": "a@voorbeeld.nl", "telefoon": ""}
    questions.ask(uuid4(), data, nu=timezone.now() - timedelta(days=60))
    assert told(coordinator) == [
        ("Beantwoord de vraag", "Mag dat?"),
        ("Wijs een accountmanager toe", "van niemand"),
    ]
    assert told(directie) == [("Leg het besluit vast", "ligt klaar")]


def test_my_day_stands_on_top_and_costs_no_more_with_more_in_it(
    breng: Bring, als: Als, accountmanager: Gebruiker
) -> None:
    today = timezone.localdate()
    browser = als(accountmanager)
    costs = []
    for number in (1, 9):
        for _ in range(number):
            Initiatief.objects.filter(pk=breng(Status.verkenning).pk).update(uiterlijk_op=today)
        with CaptureQueriesContext(connection) as captured:
            page = browser.get("/werkplek/")
        costs.append(len(captured))
    assert costs[0] == costs[1] <= 20
    text = page.content.decode()
    assert text.index("Mijn dag</h2>") < text.index("Mijn dossiers</h2>")
    assert (len(page.context["dag"]["nu"]), len(page.context["dag"]["meer"])) == (6, 4)


def test_a_line_of_my_day_names_its_dossier_as_readable_as_what_to_do(
    breng: Bring, als: Als, accountmanager: Gebruiker
) -> None:
    """Two lines may ask the same of two dossiers: then the title tells them apart."""
    for titel in ("Voorbeeld: dorpshuis", "Voorbeeld: speeltuin"):
        one = breng(Status.weging, titel=titel)
        Initiatief.objects.filter(pk=one.pk).update(uiterlijk_op=timezone.localdate())
    page = als(accountmanager).get("/werkplek/").content.decode()
    for titel in ("Voorbeeld: dorpshuis", "Voorbeeld: speeltuin"):
        assert f'<span class="dag__over">{titel}</span>' in page
