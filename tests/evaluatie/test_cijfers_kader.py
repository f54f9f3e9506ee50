"""Figures against the council's frame, and what evaluations say together: counted by hand, also of days past."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from evaluatie import counting
from evaluatie.models import Antwoord, Criterium, CriteriumSet, Evaluatie, Maatstaf, Norm, Uitnodiging
from evaluatie.statistics import middelen, partnerscore, spiegeling
from initiatieven.models import Besluit, Initiatief, Inzet, Keuzevraagstuk, Middelen, Opgave
from samenwerkingswijzer.ground.models import Gebruiker
from tests.conftest import Als
from tests.evaluatie.test_cijfers import look
from tests.evaluatie.verleden import at, day, three_years

pytestmark = pytest.mark.django_db


@pytest.fixture
def past(accountmanager: Gebruiker, collega: Gebruiker) -> dict[str, Initiatief]:
    """Six dossiers over three years: see `verleden.three_years`."""
    return three_years(accountmanager.accountmanager, collega.accountmanager)


@pytest.fixture
def frame(past: dict[str, Initiatief]) -> None:
    """Money for one opgave of two, and a norm that was raised 100 days ago."""
    samen = Opgave.objects.get(sleutel="samen")
    year = {"jaar": day(0).year, "soort": "geld"}
    Middelen.objects.create(opgave=samen, beschikbaar=1000, van=at(300), **year)
    Inzet.objects.create(initiatief=past["bank"], opgave=samen, aantal=400, van=at(50), **year)
    maatstaf = Maatstaf.objects.create(
        sleutel="eerste-reactie", titel="Eerste reactie", meetwijze="Tellen.", meting="eerste_reactie",
        eenheid="procent", geldig_van=day(900),
    )  # fmt: skip
    for norm, van, tot in ((40, 900, 100), (80, 100, None)):
        Norm.objects.create(
            maatstaf=maatstaf, norm=norm, signaalwaarde=60 if norm == 80 else None, is_voorbeeld=True,
            geldig_van=day(van), geldig_tot=None if tot is None else day(tot),
        )  # fmt: skip


def test_means_that_were_not_entered_are_unknown(frame: None) -> None:
    samen, thuis = (Opgave.objects.get(sleutel=key).pk for key in ("samen", "thuis"))
    geld = middelen.money(look(0))
    assert (geld.vrij(samen), geld.vrij(thuis)) == (Decimal(600), None)
    assert middelen.money(look(60)).vastgelegd == {} or day(60).year != day(0).year


def test_a_figure_is_held_against_the_norm_of_that_day(frame: None, raad: Gebruiker, als: Als) -> None:
    page = als(raad).get("/sturing/").content.decode()
    assert "1 van 2. Norm: 80 procent." in page
    assert "<strong>Signaal</strong>" in page
    then = als(raad).get(f"/sturing/?peildatum={day(110)}").content.decode()
    assert "1 van 2. Norm: 40 procent." in then  # bank was late, winkel on time
    assert "<strong>Norm gehaald</strong>" in then


def test_a_norm_of_a_standard_that_ended_judges_nothing_any_more(
    frame: None, raad: Gebruiker, als: Als
) -> None:
    Maatstaf.objects.update(geldig_tot=day(50))
    assert "Norm: 80 procent" not in als(raad).get("/sturing/").content.decode()
    assert "Norm: 40 procent." in als(raad).get(f"/sturing/?peildatum={day(110)}").content.decode()


def closed(initiatief: Initiatief, moment: str, ago: int, sheets: dict[str, list[int]]) -> None:
    """An evaluation that was closed so many days ago; per perspective the score that each person gave to everything."""
    criteria, made = CriteriumSet.objects.get_or_create(nummer=1, defaults={"geldig_van": day(2000)})
    for number, code in enumerate(("doelen", "samenwerkingsspeler") if made else ()):
        Criterium.objects.create(set=criteria, code=code, titel=code.title(), volgorde=number)
    values: dict[str, Any] = {"moment": moment, "set": criteria, "datum": day(ago), "gestart_op": at(ago)}
    evaluatie = Evaluatie.objects.create(initiatief=initiatief, volledig=True, **values)
    for perspectief, scores in sheets.items():
        for score in scores:
            sheet = Uitnodiging.objects.create(
                evaluatie=evaluatie, perspectief=perspectief, ingevuld_op=at(ago)
            )
            for criterium in criteria.criteria.all():
                Antwoord.objects.create(
                    uitnodiging=sheet, criterium=criterium, score=score, toelichting="Zo is het."
                )
    besluit = Besluit.objects.filter(initiatief=initiatief).first() if moment == "vooraf" else None
    Evaluatie.objects.filter(pk=evaluatie.pk).update(bevroren_op=at(ago), besluit=besluit)
    counting.count_all(at(ago))


def test_expected_beside_found(past: dict[str, Initiatief]) -> None:
    closed(past["brug"], "vooraf", 500, {"gezamenlijk": [4]})
    closed(past["brug"], "tussentijds", 400, {"gezamenlijk": [5]})
    closed(past["brug"], "tussentijds", 60, {"gezamenlijk": [2], "raad": [4], "partner": [5, 5]})
    closed(past["moestuin"], "vooraf", 700, {"gezamenlijk": [3]})
    closed(past["moestuin"], "achteraf", 300, {"gezamenlijk": [4], "partner": [3, 4, 5]})
    found = spiegeling.read(look(0))
    assert found.criteria == [("Doelen", 3.5, 3.0), ("Samenwerkingsspeler", 3.5, 3.0)]
    brug, moestuin = past["brug"].pk, past["moestuin"].pk
    assert set(found.vergeleken) == set(found.meer_kanten) == {brug, moestuin}
    assert set(found.lager) == set(found.oneens) == {brug}
    assert partnerscore.good_partner(look(0)).aantallen == (0, 0, 1, 1, 1)  # two partners of brug are too few
    assert partnerscore.good_partner(look(0)).gemiddelde == 4.0
    then = spiegeling.read(look(365))
    assert set(then.vergeleken) == {brug}
    assert not then.lager
    assert partnerscore.good_partner(look(365)).gemiddelde is None
    assert spiegeling.read(look(0, kern="bant")) == spiegeling.Spiegeling()


def test_what_two_partners_scored_counts_nowhere_also_when_a_third_answered_something_else() -> None:
    def scored(who: str, code: str, *scores: int) -> list[spiegeling.Score]:
        return [spiegeling.Score(1, 1, at(1), at(9), who, code, score, op_papier=False) for score in scores]

    enough = [*scored("partner", "samenwerkingsspeler", 4, 4, 4), *scored("raad", "doelen", 2)]
    assert spiegeling._shown([*enough, *scored("partner", "doelen", 1, 1)]) == enough
    on_paper = [replace(enough[0], op_papier=True), *enough[1:]]
    assert spiegeling._shown(on_paper) == enough[3:]
    assert spiegeling._apart([4.1, 3.1, 3.5]) == spiegeling.ONEENS


def test_the_lists_behind_these_figures(past: dict[str, Initiatief], raad: Gebruiker, als: Als) -> None:
    closed(past["brug"], "vooraf", 500, {"gezamenlijk": [4]})
    closed(past["brug"], "tussentijds", 60, {"gezamenlijk": [2], "raad": [4], "partner": [5, 5, 5]})
    for feit in ("lager_dan_verwacht", "oneens", "partners_antwoordden"):
        page = als(raad).get(f"/sturing/lijst/?feit={feit}")
        assert [row.titel for row in page.context["page_obj"]] == ["Brug"], feit
    shown = als(raad).get("/sturing/").content.decode()
    assert "Bij 1 van 1 initiatief viel het lager uit dan verwacht." in shown
    assert "Partners geven ons gemiddeld een 5 van 5 (3 antwoorden)." in shown


def test_open_questions_of_the_council_stand_with_their_day(
    past: dict[str, Initiatief], raad: Gebruiker, als: Als
) -> None:
    question = Keuzevraagstuk.objects.create(
        sleutel="brug-of-pont", vraag="Brug of pont?", stand="geagendeerd", agenda_op=day(-14)
    )
    question.initiatieven.add(past["brug"])
    browser = als(raad)
    assert "Brug of pont?" in browser.get("/sturing/?kern=rutten").content.decode()
    assert "Brug of pont?" not in browser.get("/sturing/?kern=bant").content.decode()
