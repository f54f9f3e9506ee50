"""The report of an evaluation: page, tagged PDF and data say the same, and keep to the thresholds."""

import csv
import io
from typing import Any

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from evaluatie import actions, reporting
from evaluatie.models import Evaluatie, Les, Moment
from evaluatie.rapporten import Tabel
from initiatieven.models import Raming
from initiatieven.status import Status
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.models import Gebruiker
from tests.conftest import Als, Bring
from tests.evaluatie.conftest import Fill, door_of, invited, sheet

pytestmark = pytest.mark.django_db


@pytest.fixture
def gesloten(breng: Bring, evalueer: Fill, accountmanager: Gebruiker) -> Evaluatie:
    """Closed; two partners answered, which is too few to show."""
    evaluatie = evalueer(breng(Status.realisatie), Moment.tussentijds, score=2)
    for number in range(2):
        partner = invited(evaluatie, accountmanager, f"Partner {number}")
        actions.answer(partner, sheet(evaluatie, 5), door_of(partner))
    evaluatie.refresh_from_db()
    actions.close(evaluatie, Actor.user(accountmanager))
    initiatief = evaluatie.initiatief
    Les.objects.create(initiatief=initiatief, soort="obstakel", les="Te laat begonnen.", voor_wie=["raad"])
    Raming.objects.create(
        initiatief=initiatief,
        post="totaal",
        bedrag=3_500_000,
        ongeveer=True,
        stand="februari",
        bron="Het besluit",
    )
    return evaluatie


def url(evaluatie: Evaluatie, rest: str) -> str:
    return f"/werkplek/{evaluatie.initiatief.kenmerk}/evaluatie/{evaluatie.pk}/{rest}"


def test_page_and_data_keep_to_the_threshold(
    gesloten: Evaluatie, accountmanager: Gebruiker, als: Als
) -> None:
    browser = als(accountmanager)
    page = browser.get(url(gesloten, "rapport/")).content.decode()
    for told in (
        "2. Nauwelijks",
        "Daarom een 2.",
        "Te laat begonnen.",
        "ongeveer € 3.500.000",
        "Het besluit",
    ):
        assert told in page, told
    assert "Daarom een 5." not in page
    assert "We laten dit zien vanaf 3 antwoorden" in page
    sent = browser.get(url(gesloten, "gegevens/csv/")).content.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(sent), delimiter=";"))
    assert {row["perspectief"] for row in rows} == {"Accountmanager en initiatiefnemer samen"}
    shown = {
        (row["wanneer"], row["score 2"], row["gemiddelde"], row["waarom geen gemiddelde"]) for row in rows
    }
    assert shown == {("vooraf", "", "", "niet gevraagd"), ("nu", "1", "2.0", "")}
    assert len(rows) == 18
    book = load_workbook(io.BytesIO(browser.get(url(gesloten, "gegevens/xlsx/")).content))
    assert [row[0].value for row in book["Codeboek"].iter_rows(min_row=2)] == list(rows[0])


@pytest.mark.grondig
def test_the_pdf_is_tagged_and_in_dutch(gesloten: Evaluatie, accountmanager: Gebruiker, als: Als) -> None:
    sent = als(accountmanager).get(url(gesloten, "rapport/pdf/"))
    document = PdfReader(io.BytesIO(sent.content))
    catalog: Any = document.trailer["/Root"]
    assert catalog["/MarkInfo"]["/Marked"]
    assert catalog["/Lang"].startswith("nl")
    text = "\n".join(page.extract_text() for page in document.pages)
    assert "Te laat begonnen." in text
    assert "Evaluatie: Voorbeeld: moestuin" in text


def test_the_number_of_queries_does_not_grow_with_the_answers(
    gesloten: Evaluatie, django_assert_max_num_queries: object
) -> None:
    with django_assert_max_num_queries(16):  # type: ignore[operator]
        reporting.report(gesloten)


def test_an_address_in_a_table_is_a_link_and_a_word_is_not() -> None:
    ((word, address),) = Tabel("Kosten", ["Bedrag", "Bron"], [["€ 5", "https://voorbeeld.nl/besluit"]]).cellen
    assert (word["url"], address["url"]) == ("", "https://voorbeeld.nl/besluit")
