"""The good-partner score: counted once at closing, by criterium and year, and never from one or two answers apart."""

import csv
import io
from datetime import date
from importlib import import_module
from typing import Any
from uuid import uuid4

import pytest
from django.apps import apps
from django.utils import timezone
from openpyxl import load_workbook

from evaluatie import actions, counting, inviting
from evaluatie.models import SCORES, Moment, Perspectief, Telling
from evaluatie.statistics import partnerscore, spiegel
from evaluatie.statistics.blik import Blik
from initiatieven.status import Status
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.models import Gebruiker
from tests.conftest import Als, Bring
from tests.evaluatie.conftest import Fill, door_of, invited, sheet
from tests.evaluatie.test_cijfers import listed

pytestmark = pytest.mark.django_db


def counted(jaar: int, *scores: int, code: str = "samenwerkingsspeler", **values: Any) -> Telling:
    """The partners of one closed evaluation gave these scores."""
    given = {name: scores.count(number) for number, name in enumerate(SCORES, start=1)}
    fields = {"perspectief": Perspectief.partner, "gesloten_op": date(jaar, 6, 1), **values}
    return Telling.objects.create(code=code, jaar=jaar, **given, **fields)


@pytest.mark.parametrize(
    ("evaluations", "shown", "all_years"),
    [
        ([(2024, 5, 4, 4)], {2024: ("4,3", "van 4 tot 5", 3)}, 3),
        ([(2024, 5, 4, 4), (2024, 1)], {2024: ("4,3", "van 4 tot 5", 3)}, 3),  # the one stays hidden
        ([(2024, 1), (2024, 2), (2024, 3)], {}, 0),  # nor together: yesterday's whole would tell today's
        ([(2024, 2, 2), (2025, 3, 3, 3)], {2025: ("3", "allemaal 3", 3)}, 3),
        ([(2024, 3, 3, 3), (2025, 5, 5, 5, 5)], {2024: ("3", "allemaal 3", 3), 2025: ("5", "allemaal 5", 4)}, 7),
    ],
)  # fmt: skip
def test_a_year_shows_what_was_promised_and_no_more(
    criteria: None, evaluations: list[tuple[int, ...]], shown: dict[int, tuple[str, str, int]], all_years: int
) -> None:
    for jaar, *scores in evaluations:
        counted(jaar, *scores)
    hoofd = partnerscore.read().hoofd
    cells = {jaar: (one.woorden, one.spreiding, one.aantal) for jaar, one in hoofd.per_jaar.items()}
    assert cells == shown
    everything = hoofd.alles
    assert everything.aantal == all_years
    assert everything == partnerscore.good_partner()


def test_a_period_counts_what_was_closed_in_it(criteria: None) -> None:
    counted(2023, 5, 5, 5)
    counted(2024, 1, 1, 1)
    until_2023, of_2024 = (
        Blik(date(2023, 12, 31), date(2000, 1, 1)),
        Blik(date(2024, 12, 31), date(2024, 1, 1)),
    )
    assert partnerscore.good_partner(until_2023).gemiddelde == 5
    assert partnerscore.read(blik=until_2023).jaren == [2023]
    assert partnerscore.good_partner(of_2024).gemiddelde == 1
    assert partnerscore.good_partner().gemiddelde == 3


def test_the_dashboard_and_the_page_say_the_same_of_the_same_choice(
    breng: Bring, evalueer: Fill, accountmanager: Gebruiker, raad: Gebruiker, als: Als
) -> None:
    evaluatie = evalueer(breng(Status.realisatie), Moment.tussentijds, score=2)
    for name, score in (("Club", 5), ("School", 4), ("Kerk", 4)):
        partner = invited(evaluatie, accountmanager, name)
        actions.answer(partner, sheet(evaluatie, score), door_of(partner))
    actions.close(evaluatie, Actor.user(accountmanager))
    counted(evaluatie.datum.year, 1, 1, gesloten_op=evaluatie.datum)  # two are too few, wherever one looks
    browser, today = als(raad), timezone.localdate().isoformat()
    for choice, said in (
        (f"peildatum={today}", "4,3"), (f"peildatum={today}&kern=s-heerenbroek", "4,3"),
        (f"peildatum={today}&kern=geen", "onbekend"), ("peildatum=2020-01-01", "onbekend"),
    ):  # fmt: skip
        dashboard = browser.get(f"/sturing/?{choice}").context["overzicht"].blokken
        figure = next(blok for blok in dashboard if blok.sleutel == "partner").cijfers[0].getal
        page = browser.get(f"/sturing/goede-partner/?{choice}").context["score"].hoofd.alles
        assert (figure, page.woorden if page.getoond else "onbekend") == (said, said), choice
    assert listed(browser, f"/sturing/lijst/?feit=partners_antwoordden&peildatum={today}") == 1


def test_closing_counts_once_and_do_not_know_is_no_score(
    breng: Bring, evalueer: Fill, accountmanager: Gebruiker
) -> None:
    evaluatie = evalueer(breng(Status.realisatie), Moment.tussentijds, score=2)
    partner = invited(evaluatie, accountmanager)
    answers = sheet(evaluatie, 4)
    first = next(iter(answers))
    answers[first] = actions.Oordeel(zonder_score="weet_niet")
    actions.answer(partner, answers, door_of(partner))
    assert not Telling.objects.exists(), "nothing counts while it runs"
    actions.close(evaluatie, Actor.user(accountmanager))
    from_partners = Telling.objects.filter(perspectief=Perspectief.partner)
    assert (from_partners.count(), from_partners.filter(vier=1).count()) == (9, 8)
    assert from_partners.get(zonder=1).vier == 0
    assert Telling.objects.filter(perspectief=Perspectief.gezamenlijk, twee=1).count() == 9
    assert counting.count_all(evaluatie.gestart_op) == 0


@pytest.mark.parametrize(("online", "shown"), [(2, "geen antwoord"), (3, "3,5")])
def test_paper_counts_in_the_mean_and_opens_no_threshold(
    breng: Bring, evalueer: Fill, accountmanager: Gebruiker, online: int, shown: str
) -> None:
    evaluatie = evalueer(breng(Status.realisatie), Moment.tussentijds, score=2)
    for name in ("Club", "School", "Kerk")[:online]:
        partner = invited(evaluatie, accountmanager, name)
        actions.answer(partner, sheet(evaluatie, 4), door_of(partner))
    answers = sheet(evaluatie, 2)
    inviting.transcribe(evaluatie, Perspectief.partner, answers, uuid4(), Actor.user(accountmanager))
    actions.close(evaluatie, Actor.user(accountmanager))
    assert partnerscore.good_partner().woorden == shown
    together = next(one for one in spiegel.mirrors(evaluatie) if one.perspectief == Perspectief.partner)
    assert (together.rijen[0].nu.score is not None) == (online == 3), "the mirror has the same rule"
    Telling.objects.update(op_papier=0)
    import_module("evaluatie.migrations.0014_scores_op_papier").count_paper(apps, None)
    assert partnerscore.good_partner().woorden == shown, "an older database counts them so, too"


def test_the_page_and_its_files_say_the_same(
    criteria: None, raad: Gebruiker, als: Als, django_assert_max_num_queries: Any
) -> None:
    counted(2025, 4, 4, 2)
    counted(2025, 5, 5, 5, code="doelen")
    counted(2025, 1, perspectief=Perspectief.initiatiefnemer)
    browser = als(raad)
    with django_assert_max_num_queries(14):
        page = browser.get("/sturing/goede-partner/").content.decode()
    assert "2 van de 3 scores zijn een 4 of een 5. Gemiddeld 3,3, van 2 tot 4." in page
    assert "Gemiddeld 1" in browser.get("/sturing/goede-partner/?wie=initiatiefnemer").content.decode()
    sent = browser.get("/sturing/goede-partner/gegevens/csv/").content.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(sent), delimiter=";"))
    assert {(row["criterium"], row["jaar"], row["score 5"], row["gemiddelde"]) for row in rows} == {
        ("samenwerkingsspeler", "2025", "0", "3.3"), ("samenwerkingsspeler", "", "0", "3.3"),
        ("doelen", "2025", "3", "5.0"), ("doelen", "", "3", "5.0"),
    }  # fmt: skip
    book = load_workbook(io.BytesIO(browser.get("/sturing/goede-partner/gegevens/xlsx/").content))
    assert [row[0].value for row in book["Codeboek"].iter_rows(min_row=2)] == list(rows[0])
    assert browser.get("/sturing/goede-partner/gegevens/doc/").status_code == 404
    for path in ("", "gegevens/csv/"):
        assert browser.get(f"/sturing/goede-partner/{path}?kern=nergens").status_code == 400
