"""The right to challenge: conditions and terms as data, each tested with a reason, and an answer for everyone."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from initiatieven.models import Initiatief, Uitdaagoordeel, Uitdaagtermijn, Uitdaagvoorwaarde, Uitdaging
from initiatieven.permissions import FOLLOW
from initiatieven.status import Status
from samenwerkingswijzer.ground import links
from samenwerkingswijzer.ground.models import Gebruiker
from tests.conftest import Als, Bring
from tests.initiatieven.aanmelding import ANTWOORDEN, begin, later

pytestmark = pytest.mark.django_db
TAAK = {
    "gemeentelijke_taak": "Het maaien van de berm.",
    "beter_of_goedkoper": "Wij wonen ernaast.",
    "beoogd_budget": "",
    "continuiteit": "We zijn met twaalf.",
}


@pytest.fixture
def voorwaarden(db: None) -> list[Uitdaagvoorwaarde]:
    Uitdaagtermijn.objects.create(stap="beantwoorden", werkdagen=60)
    rows = [("Geen winst", "Wie overneemt, verdient er niet aan."), ("Draagvlak", "De buurt staat erachter.")]
    return [
        Uitdaagvoorwaarde.objects.create(titel=titel, uitleg=uitleg, volgorde=number)
        for number, (titel, uitleg) in enumerate(rows)
    ]


@pytest.fixture
def initiatief(breng: Bring) -> Initiatief:
    return breng(Status.verkenning, is_uitdaagverzoek=True)


@pytest.fixture
def browser(als: Als, accountmanager: Gebruiker) -> Client:
    return als(accountmanager)


def url(initiatief: Initiatief, scherm: str = "uitdaagrecht/") -> str:
    return f"/werkplek/{initiatief.kenmerk}/{scherm}"


def judged(voorwaarden: list[Uitdaagvoorwaarde], versie: int = 0) -> dict[str, Any]:
    answers: dict[str, Any] = {**TAAK, "bevoegd_orgaan": "college", "versie": versie}
    for row in voorwaarden:
        answers |= {f"oordeel_{row.pk}": "past", f"waarom_{row.pk}": f"Omdat {row.titel} klopt."}
    return answers


@pytest.mark.parametrize("asked", [{"vraag_aan_gemeente": ["taak_overnemen"]}, {"is_uitdaagverzoek": "on"}])
def test_who_wants_to_take_over_a_task_gets_its_questions_and_nobody_else(
    client: Client, asked: dict[str, Any]
) -> None:
    base = begin(client)
    client.post(f"{base}plek/", ANTWOORDEN["plek"])
    plain = client.post(f"{base}vraag/", ANTWOORDEN["vraag"])
    assert plain["Location"] == f"{base}jij/"
    assert client.get(f"{base}uitdaging/").status_code == 302
    answer = client.post(f"{base}vraag/", {**ANTWOORDEN["vraag"], **asked})
    assert answer["Location"] == f"{base}uitdaging/"
    assert "stap 4 van 6" in client.get(f"{base}uitdaging/").content.decode()
    assert client.post(f"{base}uitdaging/", {**TAAK, "gemeentelijke_taak": ""}).status_code == 422
    assert client.post(f"{base}uitdaging/", TAAK)["Location"] == f"{base}jij/"
    client.post(f"{base}jij/", ANTWOORDEN["jij"])
    assert "Het maaien van de berm." in client.get(f"{base}controle/").content.decode()
    later(client)
    assert client.post(f"{base}controle/")["Location"] == f"{base}klaar/"
    row = Uitdaging.objects.select_related("initiatief").get()
    assert (row.initiatief.is_uitdaagverzoek, row.continuiteit) == (True, "We zijn met twaalf.")


def test_each_condition_is_tested_by_itself_with_a_reason(
    initiatief: Initiatief, browser: Client, voorwaarden: list[Uitdaagvoorwaarde]
) -> None:
    first, second = voorwaarden
    page = browser.get(url(initiatief)).content.decode()
    assert "Wie overneemt, verdient er niet aan." in page
    silent = {**judged([first]), f"waarom_{first.pk}": ""}
    assert "Schrijf op waarom bij: Geen winst" in browser.post(url(initiatief), silent).content.decode()
    assert browser.post(url(initiatief), judged([first])).status_code == 302
    dossier = browser.get(url(initiatief, "")).content.decode()
    assert "Omdat Geen winst klopt." in dossier
    assert "Nog te toetsen: Draagvlak." in dossier
    assert browser.post(url(initiatief), judged([second], versie=1)).status_code == 302
    assert [row.titel for row in Uitdaagoordeel.objects.all()] == ["Draagvlak"]
    late = browser.post(url(initiatief), {**judged([first], versie=1), "gemeentelijke_taak": "Anders"})
    assert late.status_code == 409


def test_the_answer_waits_for_every_condition_and_is_read_by_everyone(
    initiatief: Initiatief, browser: Client, client: Client, voorwaarden: list[Uitdaagvoorwaarde]
) -> None:
    answer = {"antwoord": "deels", "antwoord_motivering": "Eerst een jaar op proef."}
    browser.post(url(initiatief), judged(voorwaarden[:1]))
    early = browser.post(url(initiatief, "uitdaagantwoord/"), {**answer, "versie": 1})
    assert (early.status_code, Uitdaging.objects.get().antwoord) == (422, "")
    assert "Toets eerst aan elke voorwaarde" in early.content.decode()
    browser.post(url(initiatief), judged(voorwaarden, versie=1))
    without = browser.post(url(initiatief, "uitdaagantwoord/"), {"antwoord": "nee", "versie": 2})
    assert without.status_code == 422
    assert browser.post(url(initiatief, "uitdaagantwoord/"), {**answer, "versie": 2}).status_code == 302
    token = links.issue(FOLLOW, initiatief.kenmerk, timedelta(days=1))[1]
    assert "uitdaagrecht" in client.get(f"/volgen/{token}/").content.decode()
    Initiatief.objects.update(publieke_samenvatting="Tekst", openbaar_sinds=timezone.now())
    page = client.get(f"/initiatieven/{initiatief.kenmerk}/").content.decode()
    assert "Eerst een jaar op proef." in page
    assert "Ja, voor een deel of op proef" in page


def test_the_terms_of_the_ordinance_count_in_working_days_and_say_when_they_passed(
    initiatief: Initiatief, browser: Client, voorwaarden: list[Uitdaagvoorwaarde]
) -> None:
    Initiatief.objects.update(aangemeld_op="2026-03-02T09:00Z")
    browser.post(url(initiatief), judged(voorwaarden))
    ((name, day, is_late),) = Uitdaging.objects.get().terms()
    assert (name, day.isoformat(), is_late) == ("Antwoord geven", "2026-06-02", True)
    assert "Te laat" in browser.get(url(initiatief, "")).content.decode()


def test_another_initiative_has_none_of_this(breng: Bring, browser: Client) -> None:
    plain = breng(Status.verkenning)
    page = browser.get(url(plain, "")).content.decode()
    assert "Uitdaagrecht" not in page
    assert "Uitdaagrecht toetsen" not in page
