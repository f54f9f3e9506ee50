"""One search over guide and public initiatives: Dutch words, the same on every database, never a draft."""

from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from handreikingen.models import Zoekwoord
from handreikingen.search import dutch, engine, synonyms
from handreikingen.search import question as question_words
from initiatieven import following
from initiatieven.actions import perform
from initiatieven.handelingen import Handeling
from initiatieven.models import Correctie
from initiatieven.status import Status
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.models import Gebruiker
from tests.conftest import Bring


def found(question: str, soort: str = "") -> list[str]:
    return [document.titel for document in engine.search(question, soort).treffers[:50]]


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
    better = {"veld": "titel", "voorstel": "Klimrek aan de vaart", "op": timezone.now(), "sleutel": uuid4()}
    correctie = Correctie.objects.create(initiatief=dossier, **better)
    following.answer_correction(dossier, actor, correctie, overnemen=True, antwoord="")
    assert (found("speeltuinen"), found("klimrek")) == ([], ["Klimrek aan de vaart"])
    perform(dossier, Handeling.besloten_maken, actor, "Op verzoek.")
    assert found("waterbaan") == []
