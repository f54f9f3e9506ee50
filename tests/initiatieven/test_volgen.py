"""`/volgen/<token>/`: the initiator sees where it stands; every token that is not valid is the same 404 (NORMEN C9)."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from initiatieven.actions import perform
from initiatieven.handelingen import VERTELD, Handeling
from initiatieven.models import Gebeurtenis, Initiatief, Toewijzing
from initiatieven.overgangen import OVERGANGEN
from initiatieven.permissions import FOLLOW
from initiatieven.status import Status
from samenwerkingswijzer.ground import links
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.models import Gebruiker, Link
from tests import road
from tests.conftest import Als, Bring

pytestmark = pytest.mark.django_db


def token_for(initiatief: Initiatief, doel: str = FOLLOW) -> str:
    return links.issue(doel, initiatief.kenmerk, timedelta(days=1))[1]


def page(client: Client, token: str) -> str:
    answer = client.get(f"/volgen/{token}/")
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize("status", [status for status in Status if status != Status.concept])
def test_in_every_state_it_says_where_it_stands_and_what_happens_now(
    client: Client, breng: Bring, status: Status
) -> None:
    initiatief = breng(status)
    text = page(client, token_for(initiatief))
    assert initiatief.uitleg in text.replace("&#x27;", "'")
    assert initiatief.kenmerk in text
    assert "Je initiatief is aangemeld" in text


def test_it_names_the_contact_by_function_only(
    client: Client, breng: Bring, accountmanager: Gebruiker
) -> None:
    accountmanager.first_name, accountmanager.last_name = "Persoonlijk", "Zonder-Reden"
    accountmanager.functie = "Gebiedsregisseur oost"
    accountmanager.save()
    text = page(client, token_for(breng(Status.verkenning)))
    assert "Gebiedsregisseur oost" in text
    assert "Zonder-Reden" not in text
    assert accountmanager.email not in text


def test_the_initiator_does_not_see_what_stays_inside(
    client: Client, breng: Bring, collega: Gebruiker, coordinator: Gebruiker
) -> None:
    initiatief = breng(Status.weging)
    nieuw = Toewijzing(
        initiatief=initiatief, accountmanager=collega.accountmanager, van=timezone.now(), reden="Ziek thuis"
    )
    perform(initiatief, Handeling.overdragen, Actor.user(coordinator), "Ziek thuis", [nieuw])
    text = page(client, token_for(initiatief))
    assert "Je kreeg een andere accountmanager" in text
    assert "Ziek thuis" not in text
    assert "inschatting" not in text.lower()


def test_the_reason_of_a_decision_is_there(client: Client, breng: Bring) -> None:
    assert "Het past bij onze opgave." in page(client, token_for(breng(Status.niet_ingegaan)))


@pytest.mark.parametrize(
    ("status", "scherm", "reads"),
    [
        (Status.toegewezen, "doen/verkennen", True),
        (Status.weging, "doen/opnieuw_verkennen", True),
        (Status.toegewezen, "contact", False),
    ],
)
def test_what_the_form_says_the_initiator_reads_stands_on_the_page(
    client: Client,
    breng: Bring,
    als: Als,
    accountmanager: Gebruiker,
    status: Status,
    scherm: str,
    reads: bool,
) -> None:
    initiatief = breng(status)
    manager, url = als(accountmanager), f"/werkplek/{initiatief.kenmerk}/{scherm}/"
    form = manager.get(url).content.decode()
    assert ("De initiatiefnemer leest dit ook." in form) is reads
    today = timezone.localdate().isoformat()
    typed = {
        "toelichting": "We vragen ook de buren.",
        "versie": initiatief.versie,
        "eerste_contact_op": today,
    }
    assert manager.post(url, typed).status_code == 302
    assert ("We vragen ook de buren." in page(client, token_for(initiatief))) is reads


def test_what_is_told_belongs_to_events_that_the_initiator_sees() -> None:
    assert all(OVERGANGEN[handeling].zichtbaar for handeling in VERTELD)


def test_a_conversation_that_is_added_to_is_told_once_until_it_is_explored_again(
    client: Client, breng: Bring, accountmanager: Gebruiker
) -> None:
    initiatief = breng(Status.verbreding)
    actor, intake, told = Actor.user(accountmanager), Handeling.intake_vastleggen, []
    perform(initiatief, Handeling.opnieuw_verkennen, actor, "De groep is groter.")
    for _ in range(2):
        perform(initiatief, intake, actor, vastleggen=[initiatief.intake])
        told.append(page(client, token_for(initiatief)).count("Jullie gesprek is vastgelegd"))
    assert told == [2, 2]


def test_a_decision_is_there_whole_with_who_decided_and_its_conditions(
    client: Client, breng: Bring, directie: Gebruiker
) -> None:
    initiatief = breng(Status.besluit)
    token = token_for(initiatief)
    assert "Wat is er besloten?" not in page(client, token)
    road.decide(initiatief, Handeling.versterken, directie, voorwaarden="Alleen tot 22 uur.")
    text = page(client, token)
    assert "Dat besloot de directie op" in text
    assert "Onder deze voorwaarden" in text
    assert "Alleen tot 22 uur." in text


def test_reading_changes_nothing(client: Client, breng: Bring) -> None:
    initiatief = breng(Status.verkenning)
    token = token_for(initiatief)
    before = (Gebeurtenis.objects.count(), Initiatief.objects.values().get())
    client.get(f"/volgen/{token}/")
    client.get(f"/volgen/{token}/intrekken/")
    assert (Gebeurtenis.objects.count(), Initiatief.objects.values().get()) == before
    assert client.post(f"/volgen/{token}/").status_code == 405


def test_nothing_of_the_page_is_kept_or_passed_on(client: Client, breng: Bring) -> None:
    token = token_for(breng(Status.aangemeld))
    answer = client.get(f"/volgen/{token}/")
    assert answer["Cache-Control"] == "no-store"
    assert answer["Referrer-Policy"] == "no-referrer"
    assert not client.cookies
    form = client.get(f"/volgen/{token}/intrekken/")
    assert form["Cache-Control"] == "no-store"
    assert form["Referrer-Policy"] == "strict-origin"  # with "no-referrer" a browser sends `Origin: null`


def test_withdrawing_with_a_reason(client: Client, breng: Bring) -> None:
    initiatief = breng(Status.verkenning)
    token = token_for(initiatief)
    answer = client.post(f"/volgen/{token}/intrekken/", {"reden": "We zijn verhuisd."})
    assert answer["Location"] == f"/volgen/{token}/"
    initiatief.refresh_from_db()
    assert initiatief.status == Status.ingetrokken
    event = initiatief.gebeurtenissen.last()
    assert event is not None
    assert (event.via, event.gebruiker, event.toelichting) == ("link", None, "We zijn verhuisd.")
    text = page(client, token)
    assert "We zijn verhuisd." in text
    assert "intrekken/" not in text


def test_withdrawing_works_in_a_browser_that_sends_its_origin(breng: Bring) -> None:
    browser = Client(enforce_csrf_checks=True)
    token = token_for(breng(Status.verkenning))
    form = browser.get(f"/volgen/{token}/intrekken/").content.decode()
    found = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', form)
    assert found
    data = {"reden": "We stoppen.", "csrfmiddlewaretoken": found[1]}
    answer = browser.post(f"/volgen/{token}/intrekken/", data, headers={"origin": "http://testserver"})
    assert answer.status_code == 302


@pytest.mark.parametrize(
    ("reden", "message"),
    [
        ("", "Vul iets in bij: Waarom trek je je initiatief in?"),
        ("x" * 2001, "Maak het korter: er passen 2000 tekens in."),
        ("Mijn nummer is 111222333", "Haal het burgerservicenummer (BSN) weg."),
    ],
)
def test_withdrawing_without_a_good_reason_is_refused(
    client: Client, breng: Bring, reden: str, message: str
) -> None:
    initiatief = breng(Status.verkenning)
    answer = client.post(f"/volgen/{token_for(initiatief)}/intrekken/", {"reden": reden})
    assert answer.status_code == 422
    assert message in answer.content.decode()
    assert "<title>Fout: " in answer.content.decode()
    initiatief.refresh_from_db()
    assert initiatief.status == Status.verkenning


def test_what_is_over_cannot_be_withdrawn(client: Client, breng: Bring) -> None:
    initiatief = breng(Status.afgerond)
    token = token_for(initiatief)
    answer = client.post(f"/volgen/{token}/intrekken/", {"reden": "Toch niet."})
    assert answer["Location"] == f"/volgen/{token}/"
    initiatief.refresh_from_db()
    assert initiatief.status == Status.afgerond


def test_every_token_that_is_not_valid_gets_the_same_404(client: Client, breng: Bring) -> None:
    initiatief = breng(Status.aangemeld)
    verlopen = token_for(initiatief)
    Link.objects.filter(token_hash=links._hash(verlopen)).update(
        gemaakt_op=timezone.now() - timedelta(days=9), verloopt_op=timezone.now() - timedelta(days=1)
    )
    ingetrokken = token_for(initiatief)
    links.revoke(FOLLOW, initiatief.kenmerk)
    weg = links.issue(FOLLOW, "2026-BBBB", timedelta(days=1))[1]
    tokens = [
        "onzin",
        initiatief.kenmerk,
        verlopen,
        ingetrokken,
        weg,
        token_for(initiatief, "evaluatie"),
        "é" * 40,
    ]
    answers = [client.get(f"/volgen/{token}/") for token in tokens]
    assert {_same(answer, token) for answer, token in zip(answers, tokens, strict=True)} == {
        _same(answers[0], tokens[0])
    }
    assert answers[0].status_code == 404
    assert client.post(f"/volgen/{verlopen}/intrekken/", {"reden": "Weg"}).status_code == 404


def _same(answer: Any, token: str) -> tuple[int, str, str]:
    return answer.status_code, answer.content.decode().replace(token, ""), answer["Cache-Control"]


def test_someone_elses_link_shows_someone_elses_dossier_only(client: Client, breng: Bring) -> None:
    mine, other = breng(Status.aangemeld, titel="Mijn tuin"), breng(Status.aangemeld, titel="Andere bus")
    text = page(client, token_for(mine))
    assert "Mijn tuin" in text
    assert other.titel not in text
