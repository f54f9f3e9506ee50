"""The mirror: expected, now and the difference; partners from three answers only (ONTWERP §3.10, DOMEIN §4.4)."""

from collections import Counter

import pytest
from django.template.loader import render_to_string

from evaluatie import actions
from evaluatie.actions import Oordeel
from evaluatie.models import Evaluatie, Moment, Perspectief
from evaluatie.statistics import spiegel
from evaluatie.statistics.spiegel import Kant, Spiegel, Spiegelrij
from evaluatie.views import presentation
from initiatieven.handelingen import Handeling
from initiatieven.models import Initiatief
from initiatieven.status import Status
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.models import Gebruiker
from tests import road
from tests.conftest import Als, Bring
from tests.evaluatie.conftest import Fill, door_of, invited, joint, sheet

pytestmark = pytest.mark.django_db


@pytest.fixture
def dossier(breng: Bring, evalueer: Fill, directie: Gebruiker) -> Initiatief:
    """Decided with an expected 4 on everything."""
    initiatief = breng(Status.besluit)
    evaluatie = evalueer(initiatief, Moment.vooraf, score=4)
    road.decide(evaluatie.initiatief, Handeling.versterken, directie)
    return evaluatie.initiatief


def answer_first(evaluatie: Evaluatie, oordeel: Oordeel, door: Gebruiker) -> None:
    """Everything a 3, but the first criterium."""
    answers = sheet(evaluatie, 3)
    answers[next(iter(answers))] = oordeel
    actions.answer(joint(evaluatie), answers, Actor.user(door))


def test_expected_now_and_the_difference_per_criterium(
    dossier: Initiatief, evalueer: Fill, accountmanager: Gebruiker
) -> None:
    evaluatie = evalueer(dossier, Moment.tussentijds)
    answer_first(evaluatie, Oordeel(score=5, toelichting="Beter dan gedacht."), accountmanager)
    (together,) = spiegel.mirrors(evaluatie)
    first, second = together.rijen[:2]
    assert (first.vooraf.score, first.nu.score, first.nu.uitleg) == (4, 5, ["Beter dan gedacht."])
    assert (second.vooraf.score, second.nu.score) == (4, 3)
    assert together.zin == "Van 9 vergeleken criteria: 8 lager dan verwacht, 0 gelijk, 1 hoger."


def test_do_not_know_is_not_a_number(dossier: Initiatief, evalueer: Fill, accountmanager: Gebruiker) -> None:
    evaluatie = evalueer(dossier, Moment.tussentijds)
    answer_first(evaluatie, Oordeel(zonder_score="weet_niet"), accountmanager)
    first = spiegel.mirrors(evaluatie)[0].rijen[0]
    assert (first.nu.score, first.nu.woorden) == (None, "Weet ik niet")


def partners(evaluatie: Evaluatie, scores: list[int], accountmanager: Gebruiker) -> None:
    for number, score in enumerate(scores):
        uitnodiging = invited(evaluatie, accountmanager, f"Partner {number}")
        actions.answer(uitnodiging, sheet(evaluatie, score), door_of(uitnodiging))


@pytest.mark.parametrize(("scores", "shown"), [([1, 5], False), ([1, 5, 3], True)])
def test_partners_are_shown_from_three_answers(
    dossier: Initiatief, evalueer: Fill, accountmanager: Gebruiker, scores: list[int], shown: bool
) -> None:
    evaluatie = evalueer(dossier, Moment.tussentijds)
    partners(evaluatie, scores, accountmanager)
    assert not spiegel.mirrors(evaluatie)[1].getoond, "nobody may subtract the last answer while it runs"
    actions.close(evaluatie, Actor.user(accountmanager))
    together = spiegel.mirrors(evaluatie)[1]
    assert together.getoond == shown
    assert (together.rijen[0].nu.score is not None) == shown
    assert bool(together.rijen[0].nu.uitleg) == shown
    assert together.rijen[0].nu.spreiding == ("van 1 tot 5" if shown else "")


def test_a_criterium_that_only_two_partners_scored_stays_unknown(
    dossier: Initiatief, evalueer: Fill, accountmanager: Gebruiker
) -> None:
    evaluatie = evalueer(dossier, Moment.tussentijds)
    partners(evaluatie, [1, 5], accountmanager)
    third = invited(evaluatie, accountmanager, "Partner 3")
    answers = sheet(evaluatie, 3)
    answers[next(iter(answers))] = Oordeel(zonder_score="nvt")
    actions.answer(third, answers, door_of(third))
    actions.close(evaluatie, Actor.user(accountmanager))
    rows = spiegel.mirrors(evaluatie)[1].rijen
    assert [row.nu.score for row in rows[:2]] == [None, 3]
    assert rows[0].nu.woorden == "minder dan 3 scores"


def test_the_screen_shows_both_sides_with_words(
    dossier: Initiatief, evalueer: Fill, accountmanager: Gebruiker, als: object
) -> None:
    evalueer(dossier, Moment.tussentijds, score=2)
    page = als(accountmanager).get(f"/werkplek/{dossier.kenmerk}/evaluatie/spiegel/")  # type: ignore[operator]
    text = page.content.decode()
    assert "4. Grotendeels" in text
    assert "2. Nauwelijks" in text
    assert "Van 9 vergeleken criteria: 9 lager dan verwacht" in text


def test_what_a_mirror_is_stands_wherever_one_meets_it_first(
    dossier: Initiatief, evalueer: Fill, accountmanager: Gebruiker, als: Als
) -> None:
    browser, base = als(accountmanager), f"/werkplek/{dossier.kenmerk}/evaluatie/"
    before = {path: browser.get(f"{base}{path}").content.decode() for path in ("", "spiegel/")}
    evalueer(dossier, Moment.tussentijds)
    assert "Later leg je daar de praktijk naast: dat is de spiegel." in before[""]
    assert "De spiegel legt wat ieder verwachtte naast hoe het ging." in before["spiegel/"]
    now = browser.get(f"{base}spiegel/").content.decode()
    assert "De spiegel legt wat ieder verwachtte naast hoe het nu is." in now


def test_without_anything_later_the_mirror_says_so(
    dossier: Initiatief, accountmanager: Gebruiker, als: object
) -> None:
    page = als(accountmanager).get(f"/werkplek/{dossier.kenmerk}/evaluatie/spiegel/")  # type: ignore[operator]
    assert "Er is nog niets om te spiegelen" in page.content.decode()


def test_the_number_of_queries_does_not_grow_with_the_answers(
    dossier: Initiatief, evalueer: Fill, accountmanager: Gebruiker, django_assert_num_queries: object
) -> None:
    evaluatie = evalueer(dossier, Moment.tussentijds)
    partners(evaluatie, [3, 3, 4, 4], accountmanager)
    with django_assert_num_queries(4):  # type: ignore[operator]
        spiegel.mirrors(evaluatie)


def test_a_mirror_in_which_nobody_gave_a_score_draws_no_empty_picture(criteria: None) -> None:
    row = Spiegelrij("doelen", "Doelen", Kant(zonder=Counter(nvt=1)), Kant(zonder=Counter(weet_niet=1)))
    mirror = Spiegel(Perspectief.gezamenlijk, [row], 1, getoond=True)
    shown = render_to_string(
        "evaluatie/spiegel_deel.html", {"een": presentation.drawn(mirror), "met_uitleg": True}
    )
    assert "<svg" not in shown
    assert "Niemand gaf een score" in shown
    assert "Weet ik niet" in shown
