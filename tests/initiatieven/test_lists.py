"""Worklists as tools: sorted, filtered, kept under a name, taken away as a file, and assigned many at a time."""

from io import BytesIO
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from initiatieven.models import BewaardeLijst, Initiatief, Opgave, Uitvoer
from initiatieven.status import Status
from samenwerkingswijzer.ground.models import Gebruiker
from tests.conftest import Als, Bring

pytestmark = pytest.mark.django_db


@pytest.fixture
def three(breng: Bring) -> list[Initiatief]:
    """A moestuin without a village, a late dorpshuis and a skatebaan that nobody has."""
    tuin = breng(Status.weging, titel="Voorbeeld: a moestuin", typering="groen")
    huis = breng(Status.verkenning, titel="Voorbeeld: b dorpshuis", typering="zorg")
    baan = breng(Status.aangemeld, titel="Voorbeeld: c =skatebaan", typering="sport")
    Initiatief.objects.filter(pk=tuin.pk).update(kern=None, uiterlijk_op="2099-01-01")
    Initiatief.objects.filter(pk=huis.pk).update(uiterlijk_op="2020-01-01")
    tuin.opgaven.clear()
    return [tuin, huis, baan]


def letters(page: Any) -> str:
    return "".join(row["initiatief"].titel.split()[1][0] for row in page.context["rijen"])


ASKED = {
    "volgorde=titel": "abc",
    "volgorde=-titel": "cba",
    "volgorde=termijn": "bac",
    "volgorde=-status": "cba",
    "thema=zorg": "b",
    "let_op=te_laat": "b",
    "let_op=zonder": "c",
    "let_op=rust": "",
    "let_op=onbevestigd": "",
    "let_op=onzin&volgorde=onzin&thema=zorg": "b",
    "opgave={opgave}&volgorde=titel": "bc",
    "accountmanager={manager}&volgorde=titel": "ab",
}


def test_a_list_is_narrowed_and_ordered_as_asked(
    three: list[Initiatief], als: Als, coordinator: Gebruiker, accountmanager: Gebruiker
) -> None:
    browser = als(coordinator)
    rows = {"opgave": Opgave.objects.get().pk, "manager": accountmanager.accountmanager.pk}
    found = {query: letters(browser.get(f"/werkplek/?lijst=alle&{query.format(**rows)}")) for query in ASKED}
    assert found == ASKED


def test_a_kept_list_is_ones_own_and_can_open_first(
    als: Als, coordinator: Gebruiker, directie: Gebruiker
) -> None:
    browser = als(coordinator)
    question = "lijst=alle&thema=zorg"
    typed = {"naam": "Zorg", "standaard": "on", "vraag": f"{question}&page=3&onzin=1"}
    for _ in range(2):
        assert browser.post("/werkplek/lijsten/", typed)["Location"] == f"/werkplek/?{question}"
    kept = BewaardeLijst.objects.get()
    assert (kept.vraag, kept.standaard) == (question, True)
    assert browser.get("/werkplek/")["Location"] == f"/werkplek/?{question}"
    assert "Zorg" in browser.get(f"/werkplek/?{question}").content.decode()
    assert als(directie).get("/werkplek/").status_code == 200
    assert als(directie).post(f"/werkplek/lijsten/{kept.pk}/weg/").status_code == 404
    browser.post("/werkplek/lijsten/", {**typed, "naam": "Anders"})
    assert list(BewaardeLijst.objects.filter(standaard=True).values_list("naam", flat=True)) == ["Anders"]
    assert browser.post(f"/werkplek/lijsten/{kept.pk}/weg/").status_code == 302


@pytest.mark.parametrize("typed", [{"naam": "", "vraag": ""}, {"naam": "x", "vraag": "lijst=onzin"}])
def test_a_list_without_a_name_or_that_is_none_is_not_kept(
    als: Als, coordinator: Gebruiker, typed: Any
) -> None:
    assert als(coordinator).post("/werkplek/lijsten/", typed).status_code == 422
    assert not BewaardeLijst.objects.exists()


def test_the_list_on_the_screen_goes_along_as_a_file_and_that_is_written_down(
    three: list[Initiatief], als: Als, coordinator: Gebruiker
) -> None:
    browser = als(coordinator)
    question = "?lijst=alle&let_op=zonder"
    text = browser.get(f"/werkplek/uitvoer/csv/{question}").content.decode("utf-8-sig")
    book = load_workbook(BytesIO(browser.get(f"/werkplek/uitvoer/xlsx/{question}").content))
    heading, *rows = text.splitlines()
    assert heading.startswith("kenmerk;titel;status")
    assert [row.split(";")[0] for row in rows] == [three[2].kenmerk]
    assert book.active is not None
    assert book.active["B2"].value == three[2].titel
    assert "groep@voorbeeld.nl" not in text
    assert "Groep buren" not in text
    taken = Uitvoer.objects.values_list("gebruiker", "vorm", "vraag", "aantal")
    assert set(taken) == {(coordinator.pk, vorm, question[1:], 1) for vorm in ("csv", "xlsx")}


def test_a_file_holds_no_more_than_its_reader_reaches(
    three: list[Initiatief], als: Als, medewerker: Gebruiker
) -> None:
    assert len(als(medewerker).get("/werkplek/uitvoer/csv/?lijst=alle").content.splitlines()) == 1


def test_many_dossiers_go_to_one_accountmanager_each_by_itself(
    three: list[Initiatief], als: Als, coordinator: Gebruiker, collega: Gebruiker
) -> None:
    browser, codes = als(coordinator), [one.kenmerk for one in three]
    form = browser.get("/werkplek/toewijzen/", {"kies": codes}).context["form"]
    assert "overdrachtsnotitie" in form.fields
    Initiatief.objects.filter(pk=three[1].pk).update(versie=99)
    typed = {
        "kies": codes,
        "versies": form.initial["versies"],
        "accountmanager": collega.accountmanager.pk,
        "reden": "De pool is anders verdeeld.",
    }
    assert browser.post("/werkplek/toewijzen/", typed).status_code == 422
    typed["overdrachtsnotitie"] = "Bel eerst met de groep."
    for _ in range(2):
        page = browser.post("/werkplek/toewijzen/", typed)
        assert [one.initiatief for one in page.context["mislukt"]] == [three[1]]
        assert {one.initiatief for one in page.context["gelukt"]} == {three[0], three[2]}
    held = collega.accountmanager.toewijzingen.order_by("initiatief__titel")
    assert list(held.values_list("overdrachtsnotitie", flat=True)) == ["Bel eerst met de groep.", ""]


def test_all_counts_come_in_one_query(breng: Bring, als: Als, coordinator: Gebruiker) -> None:
    breng(Status.aangemeld)
    breng(Status.besluit)
    browser = als(coordinator)
    with CaptureQueriesContext(connection) as captured:
        page = browser.get("/werkplek/")
    assert {tab["titel"]: tab["aantal"] for tab in page.context["lijsten"]} == {
        "Nog niet toegewezen": "1", "Over de termijn": "0", "Alles wat loopt": "2",
        "Wacht op een besluit": "1", "Rust tot een datum": "0", "Klaar": "0", "Alle dossiers": "2",
    }  # fmt: skip
    assert len(captured) <= 20
