"""Signals: each kind holds for what it is about and nothing else, and goes with its cause."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from evaluatie import signalering
from evaluatie.models import Signaal, Signaalregel, Signaalsoort
from evaluatie.statistics import signalen
from initiatieven.actions import perform
from initiatieven.handelingen import Handeling
from initiatieven.models import Accountmanager, Initiatief, Raadspunt, Toewijzing
from initiatieven.status import Status
from initiatieven.werkdagen import working_days_before
from samenwerkingswijzer.ground import clock
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.models import Gebruiker
from tests.conftest import Als, Bring
from tests.evaluatie.voor_signalen import (
    VANDAAG,
    S,
    ago,
    asked,
    at,
    case,
    decided_by,
    evaluated,
    event,
    held,
    planned,
    promised,
    refused,
    reviewed,
    rule,
    steered,
    wanted,
)

pytestmark = pytest.mark.django_db
ASLEEP: dict[str, Any] = {
    "slaapt_sinds": ago(20),
    "slaapt_tot": VANDAAG + timedelta(days=9),
    "slaap_reden": "Winter.",
}
Made = Callable[[], Initiatief]
HOLDS: dict[str, tuple[Signaalsoort, int, Made, int]] = {
    "five working days without": (S.geen_accountmanager, 5, lambda: case(Status.aangemeld, since=7), 7),
    "without, further on its road": (S.geen_accountmanager, 5, lambda: case(Status.weging, since=40), 40),
    "first contact one day late": (
        S.eerste_contact, 0, lambda: case(eerste_contact_uiterlijk_op=ago(1)), 1),
    "over the term": (S.over_termijn, 2, lambda: case(uiterlijk_op=ago(4)), 4),
    "silent since it came here": (S.lang_stil, 60, lambda: case(since=61), 61),
    "silent since an old note": (S.lang_stil, 60, lambda: event(case(since=90), 70), 70),
    "the first of two late promises": (S.afspraak_te_laat, 1, lambda: promised(promised(case(), 9), 20), 20),
    "three managers": (S.veel_wisselingen, 2, lambda: held(case(), 3), 8),
    "the council's decision waits": (S.besluit_wacht, 15, lambda: decided_by("raad"), 30),
    "refused in one word": (S.afgewezen_zonder_reden, 20, lambda: refused(" Nee. "), 4),
    "refused without decision": (S.afgewezen_zonder_reden, 20, lambda: refused(None), 4),
    "steered with half an evaluation": (
        S.meesturen_zonder_vooraf, 14, lambda: evaluated(steered(case(), 15), "vooraf", volledig=False), 15),
    "done and not looked back": (
        S.afgerond_zonder_evaluatie, 30,
        lambda: evaluated(case(Status.afgerond, since=31), "vooraf", "tussentijds"), 31),
    "a promise to the council": (S.raadspunt_te_laat, 1, lambda: asked(asked(case(), 3), 9), 9),
    "the council was not heard": (S.raadsmoment_voorbij, 1, lambda: wanted(case(), 2), 2),
    "the role is old": (S.raadsrol_oud, 183, lambda: steered(case(), 200), 200),
    "the role is old, and so is the sitting": (
        S.raadsrol_oud, 183, lambda: reviewed(steered(case(), 400), 190), 190),
    "an evaluation a month late": (
        S.evaluatie_te_laat, 30, lambda: planned(planned(case(Status.realisatie), 30), 2), 30),
}  # fmt: skip
HOLDS_NOT: dict[str, tuple[Signaalsoort, int, Made]] = {
    "four working days": (S.geen_accountmanager, 5, lambda: case(Status.aangemeld, since=6)),
    "has one": (S.geen_accountmanager, 5, lambda: held(case(since=40))),
    "asleep": (S.geen_accountmanager, 5, lambda: case(since=40, **ASLEEP)),
    "contact was made": (
        S.eerste_contact, 0, lambda: case(eerste_contact_uiterlijk_op=ago(9), eerste_contact_op=ago(1))),
    "contact is due today": (S.eerste_contact, 0, lambda: case(eerste_contact_uiterlijk_op=VANDAAG)),
    "a weekend is no working day": (S.over_termijn, 2, lambda: case(uiterlijk_op=ago(3))),
    "an end has no term": (S.over_termijn, 0, lambda: case(Status.afgerond, since=90)),
    "a note last week": (S.lang_stil, 60, lambda: event(case(since=90), 7)),
    "promised by somebody else": (S.afspraak_te_laat, 1, lambda: promised(case(), 9, "initiatiefnemer")),
    "kept": (S.afspraak_te_laat, 1, lambda: promised(case(), 9, stand="nagekomen")),
    "two managers": (S.veel_wisselingen, 2, lambda: held(case(), 2)),
    "another body decides": (S.besluit_wacht, 15, lambda: decided_by("directie")),
    "refused with a reason": (
        S.afgewezen_zonder_reden, 20, lambda: refused("Het past niet bij de plannen voor het dorp.")),
    "leaves room": (S.meesturen_zonder_vooraf, 14, lambda: steered(case(), 40, "ruimte_met_toezicht")),
    "steered with an evaluation": (
        S.meesturen_zonder_vooraf, 14, lambda: evaluated(steered(case(), 40), "vooraf")),
    "looked back": (
        S.afgerond_zonder_evaluatie, 30,
        lambda: evaluated(case(Status.afgerond, since=90), "vooraf", "achteraf")),
    "nothing was expected": (S.afgerond_zonder_evaluatie, 30, lambda: case(Status.afgerond, since=90)),
    "done": (
        S.raadspunt_te_laat, 1, lambda: asked(case(), 3, stand="afgedaan", klaar_op=VANDAAG, afdoening="Gestuurd.")),
    "heard": (S.raadsmoment_voorbij, 1, lambda: wanted(case(), 2, "gehouden")),
    "today": (S.raadsmoment_voorbij, 0, lambda: wanted(case(), 0)),
    "a sitting last month": (S.raadsrol_oud, 183, lambda: reviewed(steered(case(), 400), 30)),
    "not for the council": (S.raadsrol_oud, 183, lambda: steered(case(), 400, "niet_voor_de_raad")),
    "an evaluation 29 days late": (S.evaluatie_te_laat, 30, lambda: planned(case(Status.realisatie), 29)),
    "called off": (
        S.evaluatie_te_laat, 30,
        lambda: planned(case(Status.realisatie), 40, vervallen_op=at(VANDAAG), reden_vervallen="Dubbel.")),
    "at rest": (S.evaluatie_te_laat, 30, lambda: planned(case(Status.realisatie, **ASLEEP), 40)),
}  # fmt: skip


@pytest.mark.parametrize(("soort", "getal", "make", "since"), HOLDS.values(), ids=HOLDS)
def test_it_holds_since(soort: Signaalsoort, getal: int, make: Made, since: int) -> None:
    initiatief = make()
    found = signalen.rows(rule(soort, getal), VANDAAG).values_list("pk", "sinds")  # type: ignore[misc]  # annotated
    assert list(found) == [(initiatief.pk, ago(since))]


@pytest.mark.parametrize(("soort", "getal", "make"), HOLDS_NOT.values(), ids=HOLDS_NOT)
def test_it_does_not_hold(soort: Signaalsoort, getal: int, make: Made) -> None:
    make()
    assert not signalen.rows(rule(soort, getal), VANDAAG).exists()


def test_every_kind_is_tried_above_and_told_in_plain_words() -> None:
    assert {one[0] for one in HOLDS.values()} == {one[0] for one in HOLDS_NOT.values()} == set(Signaalsoort)
    assert set(signalen.VOORWAARDEN) == set(Signaalsoort)
    told = [signalen.threshold(Signaalregel(soort=kind, getal=1)) for kind in Signaalsoort]
    assert all(" 1 " in sentence and "1 werkdagen" not in sentence for sentence in told)


def test_working_days_back_skip_the_weekend() -> None:
    assert working_days_before(VANDAAG, 0) == VANDAAG
    assert working_days_before(VANDAAG, 1) == date(2026, 11, 22)
    assert working_days_before(VANDAAG, 2) == date(2026, 11, 19)


def test_a_signal_comes_once_and_goes_with_its_cause() -> None:
    regel, initiatief = rule(), case(uiterlijk_op=ago(5))
    assert signalering.bring_up_to_date(at(VANDAAG)) == 1
    assert signalering.bring_up_to_date(at(VANDAAG, 10)) == 0
    signaal = Signaal.objects.get()
    assert (signaal.regel, signaal.sinds, signaal.verdwenen_op) == (regel, ago(5), None)
    Initiatief.objects.filter(pk=initiatief.pk).update(uiterlijk_op=VANDAAG)
    signalering.bring_up_to_date(at(VANDAAG, 11))
    signaal.refresh_from_db()
    assert signaal.verdwenen_op == at(VANDAAG, 11)
    Initiatief.objects.filter(pk=initiatief.pk).update(uiterlijk_op=ago(5))
    signalering.bring_up_to_date(at(VANDAAG, 12))
    assert Signaal.objects.open().count() == 1
    assert Signaal.objects.count() == 2


def test_a_cause_that_moves_keeps_who_took_it_up(griffie: Gebruiker) -> None:
    rule()
    initiatief = case(uiterlijk_op=ago(5))
    signalering.bring_up_to_date(at(VANDAAG))
    signalering.take_up(Signaal.objects.get(), griffie)
    Initiatief.objects.filter(pk=initiatief.pk).update(uiterlijk_op=ago(2))
    signalering.bring_up_to_date(at(VANDAAG, 10))
    signaal = Signaal.objects.get()
    assert (signaal.sinds, signaal.opgepakt_door) == (ago(2), griffie)


def test_a_rule_out_of_use_and_a_higher_number_take_signals_away() -> None:
    regel = rule()
    case(uiterlijk_op=ago(5))
    for change in ({"getal": 100}, {"actief": False, "getal": 0}):
        Signaalregel.objects.update(actief=True, getal=0)
        signalering.bring_up_to_date(at(VANDAAG))
        assert Signaal.objects.open().filter(regel=regel).count() == 1
        Signaalregel.objects.update(**change)
        signalering.bring_up_to_date(at(VANDAAG))
        assert not Signaal.objects.open().exists()


def test_the_clock_does_it_and_the_list_says_when(griffie: Gebruiker, als: Als) -> None:
    rule()
    case(uiterlijk_op=ago(5))
    clock.run(at(VANDAAG, 14))
    assert signalering.brought_up_to_date() == at(VANDAAG, 14)
    assert "om 14:00 uur" in als(griffie).get("/sturing/signalen/").content.decode()


def test_the_step_that_ends_the_cause_takes_the_signal_away_at_once(
    breng: Bring, coordinator: Gebruiker, accountmanager: Gebruiker
) -> None:
    rule(S.geen_accountmanager, 5, "coordinator")
    initiatief = breng(Status.aangemeld)
    Initiatief.objects.filter(pk=initiatief.pk).update(status_sinds=timezone.now() - timedelta(days=30))
    signalering.bring_up_to_date(timezone.now())
    assert Signaal.objects.open().count() == 1
    initiatief.refresh_from_db()
    held_by = Accountmanager.objects.get(gebruiker=accountmanager)
    record = Toewijzing(
        initiatief=initiatief, accountmanager=held_by, van=timezone.now(), reden="Kent het dorp."
    )
    perform(initiatief, Handeling.toewijzen, Actor.user(coordinator), vastleggen=[record])
    assert not Signaal.objects.open().exists()


def test_a_promise_about_no_dossier_gives_a_signal_too(griffie: Gebruiker, als: Als) -> None:
    rule(S.raadspunt_te_laat, 1, "griffie")
    loose = {"soort": "toezegging", "tekst": "Er komt een brief.", "dag": ago(60)}
    for key, due in (("brief", 9), ("later", -9)):
        Raadspunt.objects.create(sleutel=key, titel=f"Een {key}", uiterlijk_op=ago(due), **loose)
    asked(case(titel="Met dossier"), 3)
    signalering.bring_up_to_date(at(VANDAAG))
    assert signalering.bring_up_to_date(at(VANDAAG, 10)) == 0
    signaal = Signaal.objects.get(raadspunt__sleutel="brief")
    assert (signaal.sinds, Signaal.objects.open().count()) == (ago(9), 2)
    browser = als(griffie)
    page = browser.get("/sturing/signalen/").content.decode()
    assert '<a href="/sturing/toezeggingen/brief/"><strong>Een brief</strong></a>' in page
    assert browser.post(f"/sturing/signalen/{signaal.pk}/oppakken/").status_code == 302
    done = {"stand": "afgedaan", "klaar_op": VANDAAG, "afdoening": "Gestuurd."}
    Raadspunt.objects.filter(sleutel="brief").update(**done)
    signalering.bring_up_to_date(at(VANDAAG, 11))
    assert not Signaal.objects.open().filter(raadspunt__isnull=False).exists()


def test_the_dossier_says_why_it_has_a_signal_and_what_ends_it(
    breng: Bring, accountmanager: Gebruiker, als: Als
) -> None:
    for rol in ("accountmanager", "coordinator"):
        rule(rol=rol)
    initiatief = breng(Status.verkenning)
    Initiatief.objects.filter(pk=initiatief.pk).update(uiterlijk_op=timezone.localdate() - timedelta(days=9))
    signalering.bring_up_to_date(timezone.now())
    page = als(accountmanager).get(f"/werkplek/{initiatief.kenmerk}/").content.decode()
    assert page.count("Deze stap had klaar moeten zijn op") == 1
    assert "Deze stap duurt langer dan de termijn. Dit signaal verdwijnt bij de volgende stap." in page


def test_bringing_up_to_date_costs_the_same_for_one_and_for_thirty() -> None:
    rule()
    rule(S.lang_stil, 1, "coordinator")

    def queries() -> int:
        with CaptureQueriesContext(
            connection,
        ) as caught:
            signalering.bring_up_to_date(at(VANDAAG))
        return len(caught)

    case(uiterlijk_op=ago(5), since=40)
    one = queries()
    for _ in range(30):
        case(uiterlijk_op=ago(5), since=40)
    assert queries() == one
    assert Signaal.objects.open().count() == 62
