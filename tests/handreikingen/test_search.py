"""One search over guide and public initiatives: Dutch words, the same on every database, never a draft."""

import json
from typing import Any

import pytest
from django.test import Client
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from handreikingen.models import Zoekwoord
from handreikingen.search import dutch, engine, synonyms
from handreikingen.search import question as question_words
from initiatieven.actions import perform
from initiatieven.status import Handeling, Status
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.models import Gebruiker
from tests import kept
from tests.conftest import Bring
from tests.handreikingen.conftest import START, Write

LIJST = {"soort": "IndexPagina", "inleiding": "Kort."}
STEMBUS = {
    "soort": "Valkuil",
    "pad": "/valkuilen/stembus/",
    "titel": "De klankbordgroep als stembus",
    "inleiding": "De groep hoeft het niet eens te worden.",
    "herkenning": "Je vraagt de groep om akkoord te gaan.",
    "gevolg": "Verschillen verdwijnen uit beeld.",
    "wat_wel": "Vraag om verschillende geluiden.",
    "rol": "organisatie",
    "volgorde": 10,
    "bronnen": ["S1"],
}
KLANKBORD = {
    "soort": "Werkvorm",
    "pad": "/werkvormen/klankbordgroep/",
    "titel": "Klankbordgroep",
    "inleiding": "Een vaste groep laat horen hoe iets klinkt.",
    "doel": "Horen hoe een plan valt.",
    "groepsgrootte": "8 tot 15",
    "duur": "twee uur",
    "voorbereiding": "een week",
    "bronnen": ["S1"],
}
WINKEL = {
    "soort": "LeerzaamVoorbeeld",
    "pad": "/voorbeelden/dorpswinkel/",
    "titel": "Een dorpswinkel van iedereen",
    "inleiding": "Het dorp begon zelf een winkel.",
    "les": "Begin klein.",
    "herkomst": "Een dorp",
    "bronnen": ["S1"],
}


def found(question: str, soort: str = "") -> list[str]:
    return [document.titel for document in engine.search(question, soort).treffers[:50]]


@pytest.fixture
def bibliotheek(gids: None, schrijf: Write, laad: Any) -> None:
    """The small guide with a pitfall, a way of working and an example."""
    schrijf(START)
    for pad, titel in (
        ("valkuilen", "Valkuilen"),
        ("werkvormen", "Werkvormen"),
        ("voorbeelden", "Voorbeelden"),
    ):
        schrijf(LIJST, pad=f"/{pad}/", titel=titel)
    schrijf(STEMBUS, "De kracht zit in het verschil.")
    schrijf(KLANKBORD, "Nodig mensen uit die met andere ogen kijken. Samen bereik je meer.")
    schrijf(WINKEL, "Vrijwilligers doen mee. Naast de winkel liggen speeltuinen.")
    kept.keep("bibliotheek", laad)


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


@pytest.mark.parametrize("pair", ["gemeente mening", "raad radio", "dorp dop", "weging weg", "eens een"])
def test_different_words_stay_different(pair: str) -> None:
    assert len(set(dutch.stems(pair))) > 1


def test_a_page_is_found_by_title_text_and_another_form_of_its_word(gids: None) -> None:
    for question in ("intake", "vereniging", "verenigingen dorp", "VERENIGING", "het dorp"):
        assert found(question) == ["De intake"], question


def test_all_words_must_be_there_unless_nothing_has_them_all(bibliotheek: None) -> None:
    assert found("klankbordgroep stembus") == ["De klankbordgroep als stembus"]
    outcome = engine.search("stembus vrijwilligers")
    assert outcome.los
    assert {row.titel for row in outcome.treffers[:9]} == {
        "De klankbordgroep als stembus",
        "Een dorpswinkel van iedereen",
    }


def test_a_word_that_is_nowhere_is_named_and_left_out(gids: None) -> None:
    outcome = engine.search("vereniging ruimtevaart")
    assert outcome.onbekend == ["ruimtevaart"]
    assert [row.titel for row in outcome.treffers[:9]] == ["De intake"]


def test_a_title_about_it_comes_before_a_text_that_names_it(bibliotheek: None) -> None:
    assert found("klankbordgroep") == ["Klankbordgroep", "De klankbordgroep als stembus"]


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("speeltuin", "Een dorpswinkel van iedereen"),
        ("winkel", "Een dorpswinkel van iedereen"),
        ("groepsverschillen", "De klankbordgroep als stembus"),
        ("bord", "niets"),
        ("winkelvrijwilligers", "Een dorpswinkel van iedereen"),
        ("klankbordstembus", "niets"),
    ],
)
def test_the_head_of_a_compound_finds_it_and_an_unknown_compound_its_parts(
    bibliotheek: None, question: str, title: str
) -> None:
    assert found(question) == ([] if title == "niets" else [title])


def test_of_very_many_compounds_the_most_used_count(
    bibliotheek: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert {"dorpswinkel"} <= {row.woord for row in _words_of("winkel")}
    monkeypatch.setattr(question_words, "MOST_COMPOUNDS", 0)
    assert "dorpswinkel" not in {row.woord for row in _words_of("winkel")}


def _words_of(asked: str) -> list[Zoekwoord]:
    return list(Zoekwoord.objects.filter(pk__in=question_words.read(asked)[0].woorden))


def test_leafing_shows_every_text_once_in_the_same_order(bibliotheek: None) -> None:
    outcome = engine.search("dorp klankbordgroep winkel lijst kort")
    everything = [row.titel for row in outcome.treffers[:50]]
    assert len(everything) == outcome.totaal > 2
    by_one = [outcome.treffers[place : place + 1][0].titel for place in range(outcome.totaal)]
    assert by_one == everything


def test_half_of_an_unknown_compound_is_not_enough(bibliotheek: None, client: Client) -> None:
    outcome = engine.search("stembusvrijwilligers")
    assert (outcome.totaal, outcome.onbekend) == (0, ["stembusvrijwilligers"])
    assert outcome.groepen[0].lijkt_op == ["stembus", "vrijwilligers"]
    html = client.get("/zoeken/", {"q": "stembusvrijwilligers"}).content.decode()
    assert '<a href="?q=stembus">stembus</a> of <a href="?q=vrijwilligers">vrijwilligers</a>?' in html


def test_beside_an_unknown_compound_the_other_words_are_looked_for(bibliotheek: None) -> None:
    outcome = engine.search("klankbordgroep stembusvrijwilligers")
    assert outcome.onbekend == ["stembusvrijwilligers"]
    assert {row.titel for row in outcome.treffers[:9]} == {"De klankbordgroep als stembus", "Klankbordgroep"}
    assert found("klankbordgroep groepsverschillen") == ["De klankbordgroep als stembus"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("klankbortgroep", "klankbordgroep"),
        ("klankbordgreop", "klankbordgroep"),
        ("klangbordgroepp", "klankbordgroep"),
        ("verengingen", "verenigingen"),
        ("berijk", "bereik"),
        ("itnake", "intake"),
    ],
)
def test_a_typing_error_finds_what_was_meant_and_says_so(bibliotheek: None, typed: str, meant: str) -> None:
    outcome = engine.search(typed)
    assert [group.verbeterd[0] for group in outcome.verbeterd] == [meant]
    assert outcome.totaal == engine.search(meant).totaal > 0


@pytest.mark.parametrize("typed", ["xqzjw", "dor", "2019", "ruimtevaart"])
def test_what_looks_like_nothing_is_not_taken_for_something(bibliotheek: None, typed: str) -> None:
    assert engine.search(typed).verbeterd == []


def test_synonyms_find_one_another(bibliotheek: None) -> None:
    assert found("buurtwinkel") == []
    synonyms.load(["buurtwinkel, dorpswinkel", "consensus, akkoord, eens"])
    assert found("buurtwinkels") == ["Een dorpswinkel van iedereen"]
    assert found("klankbordgroep consensus") == ["De klankbordgroep als stembus"]


def test_a_whole_sentence_finds_the_pitfall(bibliotheek: None) -> None:
    synonyms.load(["consensus, akkoord, eens"])
    question = "Wat doe je met een klankbordgroep die consensus moet bereiken?"
    assert set(found(question)) == {"De klankbordgroep als stembus", "Klankbordgroep"}


def test_kinds_are_counted_and_kept(bibliotheek: None) -> None:
    outcome = engine.search("klankbordgroep", "valkuil")
    assert [(kind.soort, kind.aantal) for kind in outcome.soorten] == [("valkuil", 1), ("werkvorm", 1)]
    assert [row.titel for row in outcome.treffers[:9]] == ["De klankbordgroep als stembus"]
    assert found("klankbordgroep", "bestaat-niet") == found("klankbordgroep")


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
    assert found("speeltuinen", "initiatief") == ["Speeltuin aan de vaart"]
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
    "(a+)+$ [a-z]{1,99} .*",
    "100% __ \\",
    "😀🏳️‍🌈",
    "<script>alert(1)</script>",
    "%s %d {0} {{ x }}",
    "\ud7ff\u202e\ufeff",
    "İ ß ﬃ ｆｕｌｌ ١٢٣ ½",
]


@pytest.mark.parametrize("question", HOSTILE)
def test_search_takes_anything(client: Client, gids: None, question: str) -> None:
    response = client.get("/zoeken/", {"q": question, "page": question[:50], "soort": question[:50]})
    assert response.status_code == 200
    assert b"<script>alert" not in response.content
    assert client.get("/zoeken/suggesties/", {"q": question}).status_code == 200


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(question=st.text(max_size=300), soort=st.text(max_size=20))
@example(question="verenigingspaviljoen" * 10, soort="valkuil")
def test_whatever_is_asked_gets_an_answer(client: Client, gids: None, question: str, soort: str) -> None:
    values = {
        "q": question.encode("utf-8", "replace").decode(),
        "soort": soort.encode("utf-8", "replace").decode(),
    }
    assert client.get("/zoeken/", values).status_code == 200
    assert isinstance(client.get("/zoeken/suggesties/", values).json()["suggesties"], list)


def test_the_page_marks_the_word_and_says_how_much_there_is(client: Client, gids: None) -> None:
    html = client.get("/zoeken/", {"q": "verenigingen"}).content.decode()
    assert "<mark>verenigingen</mark>" in html
    assert "1 resultaat voor" in html


def test_the_page_says_what_it_looked_for_instead(client: Client, bibliotheek: None) -> None:
    html = client.get("/zoeken/", {"q": "klankbortgroep"}).content.decode()
    assert "We zochten op <strong>klankbordgroep</strong>" in html
    assert "<mark>klankbordgroep</mark>" in html


def test_nothing_found_says_what_helps(client: Client, gids: None) -> None:
    html = client.get("/zoeken/", {"q": "verenslag"}).content.decode()
    assert "Kijk of het woord goed gespeld is." in html
    assert '<a href="?q=verenigingen">verenigingen</a>' in html
    assert 'href="/handreikingen/"' in html


def suggested(client: Client, question: str) -> list[tuple[str, str]]:
    answer = client.get("/zoeken/suggesties/", {"q": question})
    return [(line["tekst"], line["url"]) for line in json.loads(answer.content)["suggesties"]]


def test_typing_suggests_titles_and_words(client: Client, bibliotheek: None) -> None:
    assert suggested(client, "klankb") == [
        ("Klankbordgroep", "/werkvormen/klankbordgroep/"),
        ("De klankbordgroep als stembus", "/valkuilen/stembus/"),
        ("klankbordgroep", "/zoeken/?q=klankbordgroep"),
    ]
    assert suggested(client, "klankbordgroep st")[0] == (
        "De klankbordgroep als stembus",
        "/valkuilen/stembus/",
    )
    assert suggested(client, "klankbrodgroep")[0][0] == "Klankbordgroep"


def test_one_letter_and_nonsense_suggest_nothing(client: Client, bibliotheek: None) -> None:
    assert suggested(client, "k") == suggested(client, "xqzjw") == suggested(client, "") == []


def test_query_count_is_flat(client: Client, bibliotheek: None, django_assert_max_num_queries: Any) -> None:
    for question in ("klankbordgroep", "wat is een klankbordgroep voor het dorp", "klankbortgroep", "xqzjw"):
        client.get("/zoeken/", {"q": question})
        with django_assert_max_num_queries(12):
            client.get("/zoeken/", {"q": question})
    with django_assert_max_num_queries(8):
        client.get("/zoeken/suggesties/", {"q": "klankb"})
