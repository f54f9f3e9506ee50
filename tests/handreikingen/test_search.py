"""One search over guide and public initiatives: Dutch words, the same on every database, never a draft."""

from typing import Any

import pytest
from django.test import Client

from handreikingen.models import Handreiking
from handreikingen.search import dutch, engine
from initiatieven.actions import perform
from initiatieven.status import Handeling, Status
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.models import Gebruiker
from tests.conftest import Bring


def found(question: str, soort: str = "") -> list[str]:
    return [treffer.titel for treffer in engine.search(question, soort).treffers]


@pytest.mark.parametrize(
    "same",
    [
        "fiets fietsen",
        "initiatief initiatieven",
        "vereniging verenigingen",
        "opgave opgaven",
        "huis huizen huisje",
        "idee ideeën",
        "foto foto’s",
        "proces processen",
        "evaluatie evalueren evaluaties",
        "Coördinatie coordinatie",
    ],
)
def test_forms_of_one_word_are_one_word(same: str) -> None:
    assert len(set(dutch.stems(same))) == 1


@pytest.mark.parametrize("pair", ["gemeente mening", "raad radio", "dorp dop", "weging weg"])
def test_different_words_stay_different(pair: str) -> None:
    assert len(set(dutch.stems(pair))) > 1


def test_a_page_is_found_by_title_text_and_another_form_of_its_word(gids: None) -> None:
    for question in ("intake", "vereniging", "verenigingen dorp", "VERENIGING", "het dorp"):
        assert found(question) == ["De intake"], question


def test_all_words_must_be_there_unless_nothing_has_them_all(gids: None) -> None:
    outcome = engine.search("vereniging ruimtevaart")
    assert outcome.ruimer
    assert [treffer.titel for treffer in outcome.treffers] == ["De intake"]


def test_a_draft_is_never_found(gids: None) -> None:
    intake = Handreiking.objects.get()
    intake.kern = "Het geheime woord is zeepaardje."
    intake.save_revision()
    assert found("zeepaardje") == []
    intake.unpublish()
    assert found("vereniging") == []


def test_a_public_initiative_is_found_by_its_public_words_only(
    breng: Bring, accountmanager: Gebruiker, gids: None
) -> None:
    dossier = breng(
        Status.verkenning,
        titel="Speeltuin aan de vaart",
        samenvatting="Mevrouw Zeepaard belt.",
        publieke_samenvatting="Kinderen bouwen een waterbaan.",
    )
    assert found("waterbaan") == []
    actor = Actor.user(accountmanager)
    perform(dossier, Handeling.openbaar_maken, actor)
    assert found("waterbanen") == ["Speeltuin aan de vaart"]
    assert found("speeltuinen", "Initiatief") == ["Speeltuin aan de vaart"]
    assert found("zeepaard") == []
    perform(dossier, Handeling.besloten_maken, actor, "Op verzoek.")
    assert found("waterbaan") == []


HOSTILE = [
    "",
    " ",
    "a" * 10_000,
    "vereniging " * 2_000,
    "\x00\x01\x1f",
    "'; DROP TABLE wagtailcore_page; --",
    '"NEAR(" OR * AND NOT (',
    "😀🏳️‍🌈",
    "<script>alert(1)</script>",
    "%s %d {0} {{ x }}",
    "\ud7ff\u202e\ufeff",
]


@pytest.mark.parametrize("question", HOSTILE)
def test_search_takes_anything(client: Client, gids: None, question: str) -> None:
    response = client.get("/zoeken/", {"q": question, "page": question[:50], "soort": question[:50]})
    assert response.status_code == 200
    assert b"<script>alert" not in response.content


def test_the_page_marks_the_word_and_says_how_much_there_is(client: Client, gids: None) -> None:
    html = client.get("/zoeken/", {"q": "verenigingen"}).content.decode()
    assert "<mark>verenigingen</mark>" in html
    assert "1 resultaat voor" in html


def test_nothing_found_says_what_helps(client: Client, gids: None) -> None:
    assert (
        "Kijk of het woord goed gespeld is." in client.get("/zoeken/", {"q": "ruimtevaart"}).content.decode()
    )


def test_query_count_is_flat(client: Client, gids: None, django_assert_max_num_queries: Any) -> None:
    client.get("/zoeken/", {"q": "intake"})
    with django_assert_max_num_queries(12):
        client.get("/zoeken/", {"q": "intake"})
