"""Where parties disagree is the finding: in words, in a picture with its table, and question by question."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.utils import timezone

from evaluatie import actions, inviting, reporting
from evaluatie.actions import Oordeel
from evaluatie.models import (
    Antwoord,
    Criterium,
    CriteriumSet,
    Evaluatie,
    Gesprek,
    Moment,
    Perspectief,
    Uitnodiging,
)
from evaluatie.rapporten import Hoofdstuk
from evaluatie.statistics import gevraagd, spiegel, verschil, verwachtingen
from evaluatie.statistics.spiegel import Kant
from evaluatie.statistics.verschil import Mening, Verschil
from evaluatie.views import stippen
from initiatieven.handelingen import Handeling
from initiatieven.models import Afspraak, Verwachting
from initiatieven.status import Status
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.models import Gebruiker
from tests import road
from tests.conftest import Als, Bring
from tests.evaluatie.conftest import Fill, sheet

pytestmark = pytest.mark.django_db


def opinions(**scores: float) -> Verschil:
    """One question with these scores."""
    return Verschil(
        "doelen", "Doelen", [Mening(Perspectief(who), Kant(), score) for who, score in scores.items()]
    )


@pytest.mark.parametrize(
    ("row", "distance", "sentence"),
    [
        (
            opinions(initiatiefnemer=2, accountmanager=4.5, raad=3),
            2.5,
            "Doelen: de initiatiefnemer geeft een 2, de accountmanager een 4,5.",
        ),
        (opinions(raad=3, college=3), 0, "Doelen: hierover denken de partijen hetzelfde."),
        (opinions(raad=3), None, "Doelen: hierover denken de partijen hetzelfde."),
    ],
)
def test_a_difference_in_words(row: Verschil, distance: float | None, sentence: str) -> None:
    assert (row.afstand, row.zin) == (distance, sentence)


def test_the_largest_come_first_and_agreement_is_no_difference() -> None:
    rows = [
        opinions(raad=3, college=3),
        opinions(raad=1, college=3),
        opinions(raad=1, college=5),
        opinions(raad=2),
    ]
    assert [one.afstand for one in verschil.largest(rows)] == [4, 2]


def test_no_dot_covers_another_and_every_number_stands_in_the_table() -> None:
    rows = [opinions(gezamenlijk=3, initiatiefnemer=3, partner=3.1, raad=5)]
    picture = stippen.dots("Titel", "Zin", rows, [""], {})
    dots = picture.rijen[0].stippen
    assert [stip.letter for stip in dots] == ["S", "I", "P", "R"]
    places = {(stip.x, stip.y) for stip in dots}
    assert len({y for _, y in places}) == 3
    assert [cell.tekst for cell in picture.tabel[0]] == ["Doelen", "3", "3", "3,1", "5", "2"]
    assert [kolom.titel for kolom in picture.kolommen][-1] == "Verschil"


def test_a_party_without_a_score_says_why_and_a_party_alone_differs_from_nobody() -> None:
    rows = [opinions(raad=5, college=4), opinions(raad=5)]
    words: stippen.Woorden = {(Perspectief.college, "doelen"): "niet gevraagd"}
    picture = stippen.dots("Titel", "Zin", rows, ["", ""], words)
    assert [cell.tekst for cell in picture.tabel[1]] == ["Doelen", "niet gevraagd", "5", "1 partij"]
    assert picture.rijen[1].afstand == "1 partij"


@pytest.fixture
def interim(breng: Bring, evalueer: Fill, directie: Gebruiker, accountmanager: Gebruiker) -> Evaluatie:
    """Expected a 4 on everything; now together a 4, the college a 5 and the accountmanager a 2 on the first."""
    initiatief = breng(Status.besluit)
    words = {"partij": "initiatiefnemer", "tekst": "Wij verwachten één vast contact.", "sleutel": uuid4()}
    Verwachting.objects.create(initiatief=initiatief, op=timezone.now() - timedelta(days=1), **words)
    before = evalueer(initiatief, Moment.vooraf, score=4)
    road.decide(before.initiatief, Handeling.versterken, directie)
    evaluatie = evalueer(before.initiatief, Moment.tussentijds, score=4)
    for who, score in ((Perspectief.college, 5), (Perspectief.accountmanager, 2)):
        answers = sheet(evaluatie, 4)
        answers[next(iter(answers))] = Oordeel(score=score, toelichting=f"Omdat het een {score} is.")
        inviting.transcribe(evaluatie, who, answers, uuid4(), Actor.user(accountmanager))
    return evaluatie


def page(als: Als, user: Gebruiker, evaluatie: Evaluatie, rest: str = "") -> str:
    url = f"/werkplek/{evaluatie.initiatief.kenmerk}/evaluatie/{evaluatie.pk}/spiegel/{rest}"
    answer = als(user).get(url)
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_answers_apart_are_hidden_until_nobody_can_answer(
    interim: Evaluatie, als: Als, accountmanager: Gebruiker
) -> None:
    running = page(als, accountmanager, interim)
    assert "Zolang mensen nog kunnen antwoorden" in running
    assert "het college een 5" not in running
    assert "Omdat het een" not in page(als, accountmanager, interim, "doelen/")
    actions.close(interim, Actor.user(accountmanager))
    assert "Doelen en opgaven: de accountmanager geeft een 2, het college een 5." in page(
        als, accountmanager, interim
    )
    one = page(als, accountmanager, interim, "doelen/")
    assert "Omdat het een 2 is." in one
    assert "Omdat het een 5 is." in one
    assert (
        als(accountmanager)
        .get(f"/werkplek/{interim.initiatief.kenmerk}/evaluatie/{interim.pk}/spiegel/niets/")
        .status_code
        == 404
    )


def test_when_nobody_filled_in_together_the_table_says_whose_expectation_it_shows(
    interim: Evaluatie, als: Als, accountmanager: Gebruiker
) -> None:
    assert "wat jullie samen antwoordden" in page(als, accountmanager, interim)
    together = interim.uitnodigingen.get(perspectief=Perspectief.gezamenlijk)
    together.antwoorden.all().delete()
    shown = page(als, accountmanager, interim)
    assert "Vooraf en nu: alleen accountmanager, want samen is er nog niets ingevuld." in shown
    assert "Verwacht en nu, per partij" not in shown, "no heading with nothing below it"


def test_a_question_shows_what_the_conversation_changed(
    interim: Evaluatie, als: Als, accountmanager: Gebruiker
) -> None:
    gesprek = Gesprek.objects.create(initiatief=interim.initiatief, evaluatie=interim)
    criterium = interim.set.criteria.get(code="doelen")
    punt = gesprek.punten.create(criterium=criterium, onderwerp="Doelen", conclusie="We mikken lager.")
    values = {"partij": "gemeente", "wat": "Nieuw plan maken.", "voor_wanneer": timezone.localdate()}
    punt.bijsturingen.create(afspraak=Afspraak.objects.create(initiatief=interim.initiatief, **values))
    shown = page(als, accountmanager, interim, "doelen/")
    assert "We mikken lager." in shown
    assert "Nieuw plan maken." in shown
    assert "We mikken lager." not in page(als, accountmanager, interim, "relaties/")


def test_the_ledger_comes_back_word_for_word_with_what_came_later(
    interim: Evaluatie, als: Als, accountmanager: Gebruiker
) -> None:
    later = {"partij": "partner", "wie": "De club", "tekst": "Wij rekenen op lage huur.", "sleutel": uuid4()}
    Verwachting.objects.create(initiatief=interim.initiatief, op=timezone.now(), **later)
    first = Verwachting.objects.get(partij="initiatiefnemer")
    Verwachting.objects.filter(pk=first.pk).update(ingetrokken_op=timezone.now())
    shown = page(als, accountmanager, interim)
    assert "Wij verwachten één vast contact." in shown
    assert "Ingetrokken op" in shown
    assert "(na het besluit opgeschreven)" in shown
    chapters = {part.kop: part.punten for part in reporting.report(interim).hoofdstukken}
    printed = " ".join(chapters["Wat iedereen verwachtte, in eigen woorden"])
    assert "De club: Wij rekenen op lage huur. (na het besluit opgeschreven)" in printed
    assert "Wij verwachten één vast contact. (ingetrokken op" in printed


def test_what_was_withdrawn_before_the_decision_is_no_expectation(breng: Bring, evalueer: Fill) -> None:
    initiatief = breng(Status.besluit)
    day = timezone.now() - timedelta(days=2)
    words = {"partij": "initiatiefnemer", "tekst": "Oud.", "sleutel": uuid4(), "ingetrokken_op": day}
    Verwachting.objects.create(initiatief=initiatief, op=day, **words)
    evaluatie = evalueer(initiatief, Moment.vooraf)
    assert spiegel.baseline_for(evaluatie) is None
    assert verwachtingen.ledger(initiatief, evaluatie) == []


def test_what_parties_expect_differently_shows_before_the_decision(
    breng: Bring, evalueer: Fill, accountmanager: Gebruiker, als: Als
) -> None:
    evaluatie = evalueer(breng(Status.besluit), Moment.vooraf, score=5)
    inviting.transcribe(evaluatie, Perspectief.raad, sheet(evaluatie, 2), uuid4(), Actor.user(accountmanager))
    Evaluatie.objects.filter(pk=evaluatie.pk).update(sluit_op=timezone.localdate() - timedelta(days=1))
    shown = page(als, accountmanager, evaluatie)
    assert "de raad geeft een 2, het gezamenlijke antwoord een 5" in shown
    assert "Anders" not in shown


def test_the_council_sees_who_disagrees_but_not_why(
    interim: Evaluatie, als: Als, raad: Gebruiker, accountmanager: Gebruiker
) -> None:
    actions.close(interim, Actor.user(accountmanager))
    shown = als(raad).get(f"/sturing/dossiers/{interim.initiatief.kenmerk}/").content.decode()
    assert "de accountmanager geeft een 2, het college een 5" in shown
    assert "Omdat het een" not in shown


@pytest.mark.grondig
def test_two_hundred_answers_of_every_party_cost_no_more_queries(
    interim: Evaluatie, als: Als, accountmanager: Gebruiker, django_assert_max_num_queries: object
) -> None:
    fill(interim, 40)
    actions.close(interim, Actor.user(accountmanager))
    browser = als(accountmanager)
    base = f"/werkplek/{interim.initiatief.kenmerk}/evaluatie/"
    for rest in (f"{interim.pk}/spiegel/", "", f"{interim.pk}/genodigden/", f"{interim.pk}/spiegel/doelen/"):
        browser.get(base + rest)
        with django_assert_max_num_queries(15):  # type: ignore[operator]
            browser.get(base + rest)


def fill(evaluatie: Evaluatie, number: int) -> None:
    """So many sheets of every party apart, straight into the database."""
    criteria = list(Criterium.objects.filter(set=evaluatie.set))
    sheets = Uitnodiging.objects.bulk_create(
        Uitnodiging(evaluatie=evaluatie, perspectief=who, ingevuld_op=timezone.now())
        for who in ("initiatiefnemer", "partner", "belanghebbende", "accountmanager", "college", "raad")
        for _ in range(number)
    )
    Antwoord.objects.bulk_create(
        Antwoord(uitnodiging=one, criterium=criterium, score=one.pk % 5 + 1, toelichting=f"Reden {one.pk}.")
        for one in sheets
        for criterium in criteria
    )


def test_who_was_not_asked_beforehand_reads_so_everywhere(
    interim: Evaluatie, als: Als, accountmanager: Gebruiker, raad: Gebruiker
) -> None:
    actions.close(interim, Actor.user(accountmanager))
    baseline = spiegel.baseline_for(interim)
    told = gevraagd.mirrored(interim, baseline)
    words = {
        (one.perspectief, row.code): (row.vooraf.woorden, row.nu.woorden) for one in told for row in one.rijen
    }
    assert words[Perspectief.gezamenlijk, "doelen"] == ("4. Grotendeels", "4. Grotendeels")
    assert words[Perspectief.college, "doelen"] == ("niet gevraagd", "5. Volledig")
    shown = page(als, accountmanager, interim)
    for html in (shown, als(raad).get(f"/sturing/dossiers/{interim.initiatief.kenmerk}/").content.decode()):
        assert ">gevraagd</text>" in html
        assert ">?<" not in html
    assert "niet gevraagd" in page(als, accountmanager, interim, "doelen/")
    rows = [row for chapter in reporting.report(interim).hoofdstukken for row in _rows(chapter, "College")]
    assert rows[0][1:] == ["niet gevraagd", "5. Volledig", "niet te vergelijken"]


def test_who_was_asked_and_did_not_answer_gave_no_answer(
    interim: Evaluatie, django_assert_num_queries: Any
) -> None:
    older = CriteriumSet.objects.create(nummer=99, geldig_van="2020-01-01", geldig_tot="2021-01-01")
    Criterium.objects.create(set=older, code="doelen", titel="Doelen", volgorde=1)
    earlier = Evaluatie.objects.create(
        initiatief=interim.initiatief,
        moment=Moment.vooraf,
        set=older,
        datum="2020-06-01",
        sluit_op="2020-07-01",
        gestart_op=timezone.now(),
    )
    Uitnodiging.objects.create(evaluatie=earlier, perspectief=Perspectief.college)
    mirrors = [one for one in spiegel.mirrored(interim, earlier) if one.perspectief == Perspectief.college]
    with django_assert_num_queries(2):
        (college,) = gevraagd.told(interim, earlier, mirrors)
    found = {row.code: row.vooraf.woorden for row in college.rijen}
    assert (found.pop("doelen"), set(found.values())) == ("geen antwoord", {"niet gevraagd"})


def test_a_mirror_full_of_answers_asks_nothing_more(
    interim: Evaluatie, django_assert_num_queries: Any
) -> None:
    together = spiegel.mirrored(interim, spiegel.baseline_for(interim))[:1]
    with django_assert_num_queries(0):
        assert gevraagd.told(interim, None, together) == together


def _rows(chapter: Hoofdstuk, name: str) -> list[Sequence[str]]:
    return [row for table in chapter.tabellen for row in table.rijen] if chapter.kop == name else []
