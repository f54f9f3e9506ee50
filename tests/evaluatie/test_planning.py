"""Looking back is planned at the decision, reminded of, and late for everyone to see."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from evaluatie import actions, planning
from evaluatie.models import CriteriumSet, Evaluatie, GeplandMoment, Moment
from evaluatie.statistics import momenten
from initiatieven import waiting
from initiatieven.actions import perform
from initiatieven.handelingen import Handeling
from initiatieven.models import Initiatief, Mijlpaal
from initiatieven.status import Status
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.models import Gebruiker, Mail
from tests import road
from tests.conftest import Als, Bring
from tests.evaluatie.conftest import Fill

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate


def planned(initiatief: Initiatief, days: int, moment: Moment = Moment.tussentijds) -> GeplandMoment:
    """A moment so many days from now."""
    day = TODAY() + timedelta(days=days)
    return GeplandMoment.objects.create(
        initiatief=initiatief, moment=moment, gepland_op=day, aanleiding="Voordat de bouw begint"
    )


@pytest.mark.parametrize(
    ("start", "months", "expected"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2026, 11, 22), 6, date(2027, 5, 22)),
        (date(2026, 12, 31), 0, date(2026, 12, 31)),
        (date(2027, 8, 31), 18, date(2029, 2, 28)),
    ],
)
def test_months_end_on_a_day_that_exists(start: date, months: int, expected: date) -> None:
    assert planning.months_after(start, months) == expected


def test_a_decision_to_strengthen_plans_the_first_interim_evaluation(
    breng: Bring, criteria: None, directie: Gebruiker
) -> None:
    initiatief = breng(Status.besluit)
    road.decide(initiatief, Handeling.versterken, directie)
    moment = GeplandMoment.objects.of(initiatief).get()
    assert moment.gepland_op == planning.months_after(TODAY(), CriteriumSet.objects.get().tussentijds_na)
    assert (moment.moment, moment.stand) == (Moment.tussentijds, "Gepland")


def test_no_other_decision_plans_anything(breng: Bring, criteria: None, directie: Gebruiker) -> None:
    initiatief = breng(Status.besluit)
    road.decide(initiatief, Handeling.remmen, directie)
    assert not GeplandMoment.objects.exists()


def test_finishing_plans_the_look_back(breng: Bring, criteria: None, accountmanager: Gebruiker) -> None:
    initiatief = breng(Status.realisatie)
    initiatief.afspraken.update(stand="nagekomen")
    perform(initiatief, Handeling.afronden, Actor.user(accountmanager))
    assert GeplandMoment.objects.of(initiatief).get(moment=Moment.achteraf).stand == "Gepland"


def test_an_evaluation_that_begins_is_the_one_that_was_planned(
    breng: Bring, evalueer: Fill, accountmanager: Gebruiker
) -> None:
    initiatief = breng(Status.realisatie)
    GeplandMoment.objects.of(initiatief).delete()
    first, second = planned(initiatief, -3), planned(initiatief, 90)
    assert first.stand == "Te laat"
    evaluatie = evalueer(initiatief, Moment.tussentijds)
    assert GeplandMoment.objects.get(pk=first.pk).stand == "Loopt"
    actions.close(evaluatie, Actor.user(accountmanager))
    assert [one.stand for one in GeplandMoment.objects.of(initiatief)] == ["Gehouden", "Gepland"], (
        "no third one"
    )
    assert GeplandMoment.objects.get(pk=second.pk).evaluatie is None


@pytest.mark.parametrize(
    ("status", "moment", "slaapt", "counts"),
    [
        (Status.realisatie, Moment.tussentijds, False, True),
        (Status.realisatie, Moment.tussentijds, True, False),
        (Status.realisatie, Moment.achteraf, False, True),
        (Status.gestopt, Moment.tussentijds, False, False),
        (Status.afgerond, Moment.tussentijds, False, False),
        (Status.afgerond, Moment.achteraf, False, True),
    ],
)
def test_late_is_only_what_still_can_be_held(
    breng: Bring, status: Status, moment: Moment, slaapt: bool, counts: bool
) -> None:
    initiatief = breng(status)
    GeplandMoment.objects.all().delete()
    planned(initiatief, -1, moment)
    if slaapt:
        rest = {"slaapt_tot": TODAY() + timedelta(days=9), "slaapt_sinds": TODAY(), "slaap_reden": "Winter."}
        Initiatief.objects.filter(pk=initiatief.pk).update(**rest)
    assert GeplandMoment.objects.late(TODAY()).exists() == counts


def test_the_clock_reminds_once_per_day_that_was_chosen(breng: Bring, accountmanager: Gebruiker) -> None:
    initiatief = breng(Status.realisatie)
    GeplandMoment.objects.all().delete()
    moment, now = planned(initiatief, 10), timezone.now()
    planned(initiatief, 60)
    assert [planning.remind(now), planning.remind(now)] == [1, 0]
    mail = Mail.objects.get(soort="evaluatie_gepland")
    assert (mail.aan, initiatief.kenmerk in mail.tekst) == (accountmanager.email, True)
    GeplandMoment.objects.filter(pk=moment.pk).update(gepland_op=TODAY() + timedelta(days=12))
    assert planning.remind(now) == 1


def test_what_comes_and_what_is_late_waits_in_my_day(
    breng: Bring, evalueer: Fill, accountmanager: Gebruiker, coordinator: Gebruiker
) -> None:
    initiatief = breng(Status.realisatie)
    GeplandMoment.objects.all().delete()
    planned(initiatief, -1)
    assert "Begin de evaluatie tussentijds" in [one.wat for one in waiting.my_day(accountmanager)]
    assert "Bij 1 evaluatie is de dag voorbij" in [one.over for one in waiting.my_day(coordinator)]
    evaluatie = evalueer(initiatief, Moment.tussentijds)
    type(evaluatie).objects.filter(pk=evaluatie.pk).update(sluit_op=TODAY() - timedelta(days=1))
    assert "Bespreek de evaluatie tussentijds en sluit haar" in [
        one.wat for one in waiting.my_day(accountmanager)
    ]


def test_a_dossier_that_waits_for_its_expectation_waits_in_my_day(
    breng: Bring, evalueer: Fill, accountmanager: Gebruiker
) -> None:
    initiatief = breng(Status.besluit, investering_gevraagd=True)
    assert "Vul de evaluatie vooraf in" in [one.wat for one in waiting.my_day(accountmanager)]
    evalueer(initiatief, Moment.vooraf)
    assert "Vul de evaluatie vooraf in" not in [one.wat for one in waiting.my_day(accountmanager)]


def test_the_council_sees_what_is_late_and_what_has_no_day(breng: Bring, raad: Gebruiker, als: Als) -> None:
    late = breng(Status.realisatie)
    GeplandMoment.objects.all().delete()
    planned(late, -5)
    breng(Status.ontwerp, titel="Zonder dag")
    GeplandMoment.objects.exclude(initiatief=late).delete()
    page = als(raad).get("/sturing/evaluaties/").content.decode()
    assert late.titel in page
    assert "Eén initiatief in uitvoering heeft geen dag om terug te kijken." in page
    dossier = als(raad).get(f"/sturing/dossiers/{late.kenmerk}/").content.decode()
    assert "Te laat" in dossier
    counted = {one.sleutel: one.aantal for one in momenten.counted(TODAY()).standen}
    assert counted == {"te_laat": 1, "binnenkort": 0, "later": 0, "loopt": 0, "gehouden": 0}


def test_the_accountmanager_plans_moves_and_drops(breng: Bring, accountmanager: Gebruiker, als: Als) -> None:
    initiatief = breng(Status.realisatie)
    GeplandMoment.objects.all().delete()
    browser, base = als(accountmanager), f"/werkplek/{initiatief.kenmerk}/evaluatie/plannen/"
    day = TODAY() + timedelta(days=40)
    words = {"moment": "tussentijds", "aanleiding": "Na het seizoen"}
    form = {"versie": "0", "gepland_op": day.isoformat(), **words}
    for never in ("2020-01-01", "9999-12-31"):
        assert browser.post(base, form | {"gepland_op": never}).status_code == 422
    assert browser.post(base, form).status_code == 302
    assert browser.post(base, form).status_code == 302, "a second click makes no second one"
    moment = GeplandMoment.objects.get()
    later = form | {"versie": "1", "gepland_op": (day + timedelta(days=7)).isoformat()}
    assert browser.post(f"{base}{moment.pk}/", later).status_code == 302
    assert browser.post(f"{base}{moment.pk}/", form | {"versie": "1"}).status_code == 409
    assert browser.post(f"{base}{moment.pk}/vervallen/", {"versie": "2"}).status_code == 422
    for _ in range(2):
        gone = browser.post(
            f"{base}{moment.pk}/vervallen/", {"versie": "2", "reden_vervallen": "De bouw stopt even."}
        )
        assert gone.status_code == 302
    moment.refresh_from_db()
    assert (moment.stand, moment.reden_vervallen) == ("Vervallen", "De bouw stopt even.")
    assert browser.post(base, form).status_code == 302
    assert GeplandMoment.objects.standing().count() == 1, "planned again is no second click"


@pytest.fixture
def interim(breng: Bring, evalueer: Fill) -> Evaluatie:
    """A complete interim evaluation; nothing else is planned."""
    initiatief = breng(Status.realisatie)
    GeplandMoment.objects.all().delete()
    return evalueer(initiatief, Moment.tussentijds)


def milestone(evaluatie: Evaluatie, days: int) -> None:
    """Something that will be reached so many days from now."""
    Mijlpaal.objects.create(
        initiatief=evaluatie.initiatief, titel="Opening", gepland_op=TODAY() + timedelta(days=days)
    )


@pytest.mark.parametrize(("last", "plans"), [(None, True), (900, True), (30, False)])
def test_closing_plans_the_next_by_the_rhythm_unless_the_work_is_nearly_done(
    interim: Evaluatie, accountmanager: Gebruiker, last: int | None, plans: bool
) -> None:
    if last is not None:
        milestone(interim, last)
    actions.close(interim, Actor.user(accountmanager))
    days = [one.gepland_op for one in GeplandMoment.objects.of(interim.initiatief)]
    assert days == ([planning.months_after(TODAY(), interim.set.tussentijds_na)] if plans else [])


def test_closing_shows_the_next_day_and_lets_one_choose_another(
    interim: Evaluatie, accountmanager: Gebruiker, als: Als
) -> None:
    browser, base = als(accountmanager), f"/werkplek/{interim.initiatief.kenmerk}/evaluatie/"
    url = f"{base}{interim.pk}/sluiten/"
    proposed = planning.months_after(TODAY(), interim.set.tussentijds_na)
    assert f'value="{proposed.isoformat()}"' in browser.get(url).content.decode()
    for wrong in ({}, {"volgende": "2020-01-01"}, {"volgende": "2099-01-01"}, {"niet_nodig": "on"}):
        assert browser.post(url, wrong).status_code == 422
    chosen = TODAY() + timedelta(days=50)
    assert browser.post(url, {"volgende": chosen.isoformat()}).status_code == 302
    planned_one = GeplandMoment.objects.of(interim.initiatief).get()
    assert (planned_one.gepland_op, planned_one.aanleiding) == (chosen, planning.GEKOZEN)
    assert planning.GEKOZEN in browser.get(base).content.decode()
    assert browser.get(f"{base}plannen/{planned_one.pk}/").status_code == 200


def test_that_no_next_one_is_needed_stands_there_with_the_reason(
    interim: Evaluatie, accountmanager: Gebruiker, als: Als
) -> None:
    base = f"/werkplek/{interim.initiatief.kenmerk}/evaluatie/"
    said = {"niet_nodig": "on", "waarom_niet": "Over een maand is de opening."}
    als(accountmanager).post(f"{base}{interim.pk}/sluiten/", said)
    page = als(accountmanager).get(base).content.decode()
    assert "Vervallen: Over een maand is de opening." in page
    assert not GeplandMoment.objects.of(interim.initiatief).standing().exists()


def test_a_final_evaluation_asks_for_no_next_one(
    breng: Bring, evalueer: Fill, accountmanager: Gebruiker, als: Als
) -> None:
    last = evalueer(breng(Status.afgerond), Moment.achteraf)
    GeplandMoment.objects.all().delete()
    url = f"/werkplek/{last.initiatief.kenmerk}/evaluatie/{last.pk}/sluiten/"
    assert "Wanneer kijken jullie weer terug" not in als(accountmanager).get(url).content.decode()
    assert als(accountmanager).post(url).status_code == 302
    assert not GeplandMoment.objects.exists()
