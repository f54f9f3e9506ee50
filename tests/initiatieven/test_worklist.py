"""The worklist: what waits for whom, found again by filters, at a cost that does not grow."""

from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from initiatieven.actions import perform
from initiatieven.handelingen import Handeling
from initiatieven.models import Initiatief, Mijlpaal, Notitie, Verwant, WerkvormGebruik
from initiatieven.narrowing import COLUMNS, line
from initiatieven.status import Status
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.models import Gebruiker
from tests import road
from tests.conftest import Als, Bring

pytestmark = pytest.mark.django_db


def titles(page: object) -> list[str]:
    return [row["initiatief"].titel for row in page.context["rijen"]]  # type: ignore[attr-defined]


def test_the_accountmanager_sees_own_open_dossiers_with_the_overdue_on_top(
    breng: Bring, als: Als, accountmanager: Gebruiker
) -> None:
    breng(Status.verkenning, titel="Voorbeeld: zonder termijn")
    breng(Status.afgerond, titel="Voorbeeld: klaar")
    breng(Status.aangemeld, titel="Voorbeeld: van niemand")
    for titel, day in (("Voorbeeld: later", "2099-01-01"), ("Voorbeeld: te laat", "2020-01-01")):
        Initiatief.objects.filter(pk=breng(Status.weging, titel=titel).pk).update(uiterlijk_op=day)
    page = als(accountmanager).get("/werkplek/")
    assert titles(page) == ["Voorbeeld: te laat", "Voorbeeld: later", "Voorbeeld: zonder termijn"]
    assert "Te laat" in page.content.decode()


def test_a_file_of_a_list_has_the_days_of_here() -> None:
    evening = datetime(2026, 6, 30, 22, 30, tzinfo=UTC)
    row = line(
        Initiatief(titel="Voorbeeld", status=Status.verkenning, status_sinds=evening, aangemeld_op=evening)
    )
    assert [str(row[COLUMNS.index(name)]) for name in ("status_sinds", "aangemeld_op")] == ["2026-07-01"] * 2


def test_the_coordinator_sees_what_nobody_has_yet_the_oldest_first(
    breng: Bring, als: Als, coordinator: Gebruiker
) -> None:
    breng(Status.aangemeld, titel="Voorbeeld: eerste")
    breng(Status.aangemeld, titel="Voorbeeld: tweede")
    breng(Status.verkenning, titel="Voorbeeld: toegewezen")
    assert titles(als(coordinator).get("/werkplek/")) == ["Voorbeeld: eerste", "Voorbeeld: tweede"]


def test_directie_sees_what_waits_for_a_decision(breng: Bring, als: Als, directie: Gebruiker) -> None:
    breng(Status.besluit, titel="Voorbeeld: ligt klaar")
    breng(Status.weging, titel="Voorbeeld: nog niet")
    assert titles(als(directie).get("/werkplek/")) == ["Voorbeeld: ligt klaar"]


def test_a_medewerker_sees_what_they_registered_or_think_along_with(
    breng: Bring, als: Als, medewerker: Gebruiker
) -> None:
    mine = breng(Status.aangemeld, titel="Voorbeeld: door mij aangemeld")
    Initiatief.objects.filter(pk=mine.pk).update(aangemeld_door=medewerker)
    breng(Status.weging, titel="Voorbeeld: ik denk mee").verbredingen.update(gebruiker=medewerker)
    breng(Status.weging, titel="Voorbeeld: van een ander")
    page = als(medewerker).get("/werkplek/?lijst=alle")
    assert set(titles(page)) == {"Voorbeeld: door mij aangemeld", "Voorbeeld: ik denk mee"}


def test_a_list_of_another_role_does_not_open(breng: Bring, als: Als, accountmanager: Gebruiker) -> None:
    breng(Status.aangemeld, titel="Voorbeeld: van niemand")
    assert titles(als(accountmanager).get("/werkplek/?lijst=niet_toegewezen")) == []


@pytest.mark.parametrize(
    "query", ["q=dorpshuis", "q=DORPSHUIS zon", "status=weging", "kern={kern}", "q={kenmerk}"]
)
def test_filters_and_words_narrow_the_list(
    breng: Bring, als: Als, coordinator: Gebruiker, query: str
) -> None:
    wanted = breng(Status.weging, titel="Voorbeeld: dorpshuis met zonnepanelen")
    Initiatief.objects.filter(pk=breng(Status.verkenning, titel="Voorbeeld: moestuin").pk).update(kern=None)
    query = query.format(kern=wanted.kern_id, kenmerk=wanted.kenmerk.lower())
    page = als(coordinator).get(f"/werkplek/?lijst=alle&{query}")
    assert titles(page) == ["Voorbeeld: dorpshuis met zonnepanelen"]


def test_filters_that_find_nothing_say_what_to_do(als: Als, coordinator: Gebruiker) -> None:
    assert "Haal een filter weg" in als(coordinator).get("/werkplek/?lijst=alle&q=zeppelin").content.decode()


def test_nonsense_in_the_address_is_no_error(als: Als, coordinator: Gebruiker) -> None:
    page = als(coordinator).get("/werkplek/?lijst=bestaat-niet&status=x&kern=-1&accountmanager=z&page=abc")
    assert page.status_code == 200


DOSSIER_MOST = 20
"""Whatever is in it."""


def test_a_line_names_the_whole_step_and_whether_there_was_contact(
    breng: Bring, als: Als, accountmanager: Gebruiker
) -> None:
    """What of a step is done already only the dossier knows: the list promises no more than its rows hold."""
    new, met, half = (breng(Status.toegewezen), breng(Status.toegewezen), breng(Status.verkenning))
    Initiatief.objects.filter(pk=met.pk).update(eerste_contact_op=timezone.localdate())
    perform(half, Handeling.intake_vastleggen, Actor.user(accountmanager), vastleggen=[road.intake(half)])
    rows = als(accountmanager).get("/werkplek/?lijst=mijn").context["rijen"]
    assert {row["initiatief"].pk: row["daarna"] for row in rows} == {
        new.pk: "Neem contact op",
        met.pk: "Start de verkenning",
        half.pk: "Rond de verkenning af: intake en eerste inschatting",
    }


def queries(browser: object, url: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        assert browser.get(url).status_code == 200  # type: ignore[attr-defined]
    return len(captured)


def test_the_worklist_costs_as_many_queries_for_twelve_as_for_two(
    breng: Bring, als: Als, coordinator: Gebruiker
) -> None:
    breng(Status.verkenning)
    breng(Status.weging)
    browser = als(coordinator)
    few = queries(browser, "/werkplek/?lijst=lopend")
    for _ in range(10):
        breng(Status.toegewezen)
    assert queries(browser, "/werkplek/?lijst=lopend") == few <= 20


def test_the_dossier_costs_as_many_queries_with_much_as_with_little_in_it(
    breng: Bring, als: Als, accountmanager: Gebruiker
) -> None:
    initiatief = breng(Status.ontwerp)
    browser = als(accountmanager)
    url = f"/werkplek/{initiatief.kenmerk}/"
    queries(browser, url)
    few = queries(browser, url)
    for number in range(10):
        typed = {"versie": 0, "wat": f"Afspraak {number}", "partij": "gemeente", "voor_wanneer": "2030-01-01"}
        browser.post(f"{url}afspraken/", typed)
        party = {
            "versie": 0, "soort": "partner", "aanduiding": f"Vereniging {number}", "e_mail": "a@voorbeeld.nl",
            "belang-TOTAL_FORMS": 1, "belang-INITIAL_FORMS": 0,
            "belang-0-omschrijving": "Wil meedoen.", "belang-0-standpunt": "voor",
        }  # fmt: skip
        assert browser.post(f"{url}betrokkenen/", party).status_code == 302
    assert (initiatief.afspraken.count(), initiatief.betrokkenen.count()) == (10, 12)
    assert queries(browser, url) == few
    _rare(initiatief, breng(Status.verkenning), accountmanager)
    assert few < queries(browser, url) <= DOSSIER_MOST


def _rare(initiatief: Initiatief, other: Initiatief, user: Gebruiker) -> None:
    """What most dossiers have none of, twice, and a handover."""
    now = timezone.now()
    initiatief.toewijzingen.update(overdrachtsnotitie="Bel eerst.", bevestigd_op=now)
    for number in range(2):
        Notitie.objects.create(initiatief=initiatief, tekst=f"Notitie {number}", door=user, op=now)
        used = {
            "naam": f"Werkvorm {number}",
            "met_wie": "de buurt",
            "uitwerking": "goed",
            "ervaring": "Het werkte.",
        }
        WerkvormGebruik.objects.create(initiatief=initiatief, **used)
        Mijlpaal.objects.create(initiatief=initiatief, titel=f"Mijlpaal {number}", gepland_op=now.date())
    Verwant.objects.create(**Verwant.pair(initiatief, other), op=now)
