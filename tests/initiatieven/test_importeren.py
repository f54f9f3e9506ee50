"""Existing initiatives from a spreadsheet: nothing before it is confirmed, nothing twice, and back in one press."""

import zipfile
from datetime import date, timedelta
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st

from initiatieven.actions import perform
from initiatieven.handelingen import Handeling
from initiatieven.importeren import bestand, controle, inlezen, lijsten, terug, velden
from initiatieven.importeren.bestand import Tabel
from initiatieven.importeren.datums import Dagveld
from initiatieven.models import Contactgegevens, Importlijst, Initiatief, Kern, Opgave, Toewijzing
from initiatieven.status import Status
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.models import Gebruiker, Mail
from samenwerkingswijzer.ground.uploads.rules import Geweigerd
from tests.conftest import Als

pytestmark = pytest.mark.django_db
CSV = (
    "Nr;Naam initiatief;Dorp;Omschrijving;E-mail;Datum;Status\n"
    "1;Pluktuin;’s-heerenbroek;Samen groente telen;tuin@voorbeeld.nl;25-3-2021;loopt\n"
    "2;Bankjes;;;;;Afgerond\n"
    "3;;;geen naam;;;\n"
    "4;Schommel;Atlantis;;geen adres;31-02-2024;\n"
)


def xlsx(*rows: Any) -> bytes:
    book: Any = openpyxl.Workbook()
    for row in rows:
        book.active.append(list(row))
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def ready(coordinator: Gebruiker, text: str = CSV) -> Importlijst:
    """A file that was read and of which the columns are chosen."""
    table = bestand.read("lijst.csv", text.encode())
    lijst = lijsten.keep("lijst.csv", table, coordinator)
    lijsten.couple(lijst, velden.propose(table.kolommen))
    return lijst


@pytest.fixture
def ingelezen(coordinator: Gebruiker, dorp: Kern) -> Importlijst:
    """The file above, in the register."""
    lijst = ready(coordinator)
    inlezen.start_here(lijst)
    lijst.refresh_from_db()
    return lijst


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_any_usual_csv_is_read(encoding: str, delimiter: str) -> None:
    text = f"Titel{delimiter}Dorp\nCafé à la carte{delimiter}Espel\n"
    table = bestand.read("lijst.csv", text.encode(encoding))
    assert table == Tabel(["Titel", "Dorp"], [(2, ["Café à la carte", "Espel"])])


def test_a_sheet_with_days_formulas_and_merged_cells(dorp: Kern) -> None:
    book: Any = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Initiatieven 2025"])
    sheet.append(["Titel", "Datum", "Nummer", "Omschrijving"])
    sheet.append(["Tuin", date(2024, 2, 29), 7.0, "=1+1"])
    sheet.append(["Samen", None, None, None])
    sheet.append([None, None, 8, "hoort bij Samen"])
    sheet.merge_cells("A4:A5")
    target = BytesIO()
    book.save(target)
    table = bestand.read("lijst.xlsx", target.getvalue())
    assert table.rijen[0] == (3, ["Tuin", "2024-02-29", "7", "=1+1"])
    rows = list(controle.check(table.rijen, velden.propose(table.kolommen), table.kolommen))
    assert [fout.melding[:24] for rij in rows for fout in rij.fouten] == [
        "Hier staat een formule. ",
        "Hier staat geen naam. Vu",
    ]
    assert rows[0].waarden["aangemeld_op"] == date(2024, 2, 29)


def _bomb() -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("xl/workbook.xml", b"\0" * 90_000_000)
    return target.getvalue()


def _billion_laughs() -> bytes:
    source, target = zipfile.ZipFile(BytesIO(xlsx(["Titel", "Dorp"], ["a", "b"]))), BytesIO()
    evil = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
    with zipfile.ZipFile(target, "w") as package:
        for part in source.namelist():
            data = source.read(part)
            package.writestr(part, evil + data if part == "xl/worksheets/sheet1.xml" else data)
    return target.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("lijst.ods", b"x", "dit soort bestand"),
        ("lijst.xlsx", b"Titel;Dorp\n", "ander soort bestand"),
        ("lijst.xlsx", b"PK\x03\x04kapot", "beschadigd"),
        ("lijst.xlsx", _bomb, "veel te groot"),
        ("lijst.xlsx", _billion_laughs, "beschadigd"),
        ("lijst.csv", b"", "geen rij met namen"),
        ("lijst.csv", b"Titel;Dorp\n;\n;\n", "geen rijen"),
        ("lijst.csv", b"<html><script>1</script>", "ander soort bestand"),
        ("lijst.csv", (";".join("k" * 101) + "\n" + ";".join("w" * 101)).encode(), "meer dan 100 kolommen"),
        ("lijst.csv", b"a;b\n" + b"1;2\n" * 10_001, "meer dan 10000 rijen"),
    ],
)
def test_a_file_that_will_not_do_is_refused_with_a_reason(name: str, data: Any, says: str) -> None:
    with pytest.raises(Geweigerd, match=says):
        bestand.read(name, data() if callable(data) else data)


@settings(max_examples=30)
@given(
    st.one_of(
        st.binary(max_size=300),
        st.text(max_size=300).map(str.encode),
        st.lists(st.lists(st.text(max_size=8), max_size=5), max_size=5).map(
            lambda rows: "\n".join(";".join(row) for row in rows).encode("utf-8", "replace")
        ),
    )
)
def test_whatever_is_in_a_csv_it_is_a_table_or_a_refusal(data: bytes) -> None:
    try:
        table = bestand.read("lijst.csv", data)
    except Geweigerd as refused:
        says = refused.zin
    else:
        says = ""
    if says:
        return
    assert len(set(table.kolommen)) == len(table.kolommen)
    assert all(len(cells) == len(table.kolommen) for _, cells in table.rijen)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        *((text, date(2024, 3, 5)) for text in ("5-3-2024", "05/03/24", "2024-03-05", "5 maart 2024")),
        *((text, date(2024, 3, 5)) for text in ("2024-03-05 00:00:00", "5 mrt. 2024", "45356")),
        ("", None),
        *((text, ValueError) for text in ("31-02-2024", "29-02-2023", "gisteren", "13-13-2024", "0-1-2024")),
        *((text, ValueError) for text in ("1-1-1066", "99999", "5 lentemaand 2024", "١-١-2024")),
        ((timezone.localdate() + timedelta(days=1)).isoformat(), ValueError),
    ],
)
def test_a_day_as_people_type_it(text: str, day: Any) -> None:
    field = Dagveld(required=False)
    if day is ValueError:
        with pytest.raises(Exception, match="dag") as refused:
            field.clean(text)
        assert refused.type.__name__ == "ValidationError"
    else:
        assert field.clean(text) == day


def test_columns_are_recognised_by_other_words_too() -> None:
    names = ["ID", "Projekt", "Dorp/wijk", "E-mailadres ", "Begindatum", "Kleur"]
    found = {name: names[place] for name, place in velden.propose(names).items()}
    assert found == {"sleutel": "ID", "kern": "Dorp/wijk", "e_mail": "E-mailadres ", "titel": "Projekt"}


def test_from_file_to_register_on_the_screens(
    als: Als, coordinator: Gebruiker, dorp: Kern, leefbaarheid: Opgave
) -> None:
    browser = als(coordinator)
    upload = SimpleUploadedFile("lijst.csv", CSV.encode())
    answer = browser.post("/werkplek/importeren/", {"bestand": upload})
    lijst = Importlijst.objects.get()
    assert answer.headers["Location"] == f"/werkplek/importeren/{lijst.pk}/kolommen/"
    form = browser.get(answer.headers["Location"])
    assert "Samen groente telen" in form.content.decode()
    chosen = form.context["form"].initial
    assert browser.post(answer.headers["Location"], {"titel": ""}).status_code == 422
    assert browser.post(answer.headers["Location"], {"titel": "1", "kern": "1"}).status_code == 422
    assert browser.post(answer.headers["Location"], chosen).status_code == 302
    page = browser.get(f"/werkplek/importeren/{lijst.pk}/controle/").content.decode()
    assert "2 rijen zijn goed" in page
    assert "Rij 4, kolom ‘Naam initiatief’: Hier staat geen naam." in page
    assert "We kennen ‘Atlantis’ niet als dorp of wijk." in page
    assert not Initiatief.objects.exists()
    assert browser.post(f"/werkplek/importeren/{lijst.pk}/controle/").status_code == 302
    page = browser.get(f"/werkplek/importeren/{lijst.pk}/").content.decode()
    assert "2 initiatieven zijn nieuw" in page
    assert "Draai deze import terug" in page
    assert browser.get(f"/werkplek/importeren/{lijst.pk}/controle/").status_code == 404, "once is enough"


def test_a_row_becomes_a_dossier_with_its_history(ingelezen: Importlijst, dorp: Kern) -> None:
    tuin: Any = Initiatief.objects.get(titel="Pluktuin")
    assert (tuin.status, tuin.kern, tuin.aangemeld_op.date()) == (Status.aangemeld, dorp, date(2021, 3, 25))
    event = tuin.gebeurtenissen.get()
    assert event.handeling == Handeling.importeren
    assert "loopt" in event.toelichting
    assert tuin.uiterlijk_op is None or tuin.uiterlijk_op >= timezone.localdate()
    assert Contactgegevens.objects.get().e_mail == "tuin@voorbeeld.nl"
    assert Initiatief.objects.get(titel="Bankjes").status == Status.afgerond
    assert not Mail.objects.exists(), "nobody is mailed about what was there already"
    assert ingelezen.rijen == [], "what the file said is kept no longer than needed"


def test_the_same_numbers_again_make_no_doubles(ingelezen: Importlijst, coordinator: Gebruiker) -> None:
    lijst = ready(coordinator, CSV.replace("Pluktuin", "Pluktuin bij de school"))
    inlezen.start_here(lijst)
    inlezen.start_here(lijst)
    assert lijsten.counts(lijst) == {"nieuw": 0, "bekend": 2, "fout": 2}
    assert Initiatief.objects.count() == 2


def test_work_that_stopped_half_way_goes_on(coordinator: Gebruiker, monkeypatch: pytest.MonkeyPatch) -> None:
    lijst = ready(coordinator, "Titel;Dorp\n" + "Tuin;\n" * 5)
    monkeypatch.setattr(inlezen, "BATCH", 2)
    inlezen._begin(lijst)
    rows = list(controle.check(lijst.rijen, lijst.koppeling, lijst.kolommen))
    assert inlezen._batch(lijst.pk, rows)
    assert Initiatief.objects.count() == 2
    assert inlezen.go_on(timezone.now() + inlezen.STALLED * 2) == 0
    inlezen.run.call(lijst.pk)
    assert Initiatief.objects.count() == 5
    assert lijsten.counts(lijst)["nieuw"] == 5


def test_who_lost_the_role_meanwhile_stores_nothing(coordinator: Gebruiker, dorp: Kern) -> None:
    lijst = ready(coordinator)
    coordinator.groups.clear()
    inlezen.start_here(lijst)
    lijst.refresh_from_db()
    assert lijst.stand == "klaar"
    assert lijsten.counts(lijst) == {"nieuw": 0, "bekend": 0, "fout": 4}
    assert not Initiatief.objects.exists()


def test_undo_takes_all_back_and_the_file_can_be_read_again(
    ingelezen: Importlijst, als: Als, coordinator: Gebruiker, client: Client
) -> None:
    assert als(coordinator).post(f"/werkplek/importeren/{ingelezen.pk}/terug/").status_code == 302
    assert not Initiatief.objects.registered().exists()
    assert not Contactgegevens.objects.exists()
    assert "Pluktuin" not in str(list(Initiatief.objects.values()))
    assert not terug.start(ingelezen, coordinator), "twice is once"
    again = ready(coordinator)
    inlezen.start_here(again)
    assert lijsten.counts(again)["nieuw"] == 2


def test_undo_is_refused_once_somebody_works_on_one(
    ingelezen: Importlijst, als: Als, coordinator: Gebruiker, accountmanager: Gebruiker
) -> None:
    tuin = Initiatief.objects.get(titel="Pluktuin")
    toewijzing = Toewijzing(
        initiatief=tuin, accountmanager=accountmanager.accountmanager, van=timezone.now(), reden="Past."
    )
    perform(tuin, Handeling.toewijzen, Actor.user(coordinator), "Past.", [toewijzing])
    browser = als(coordinator)
    assert (
        "Terugdraaien kan niet meer" in browser.get(f"/werkplek/importeren/{ingelezen.pk}/").content.decode()
    )
    browser.post(f"/werkplek/importeren/{ingelezen.pk}/terug/")
    assert Initiatief.objects.registered().count() == 2


def test_a_dossier_that_was_not_imported_is_never_taken_back(
    als: Als, coordinator: Gebruiker, breng: Any
) -> None:
    initiatief = breng(Status.aangemeld)
    page = als(coordinator).post(f"/werkplek/{initiatief.kenmerk}/doen/import_terugdraaien/", {"reden": "x"})
    assert page.status_code in {404, 405}
    initiatief.refresh_from_db()
    assert initiatief.status == Status.aangemeld


def test_reading_a_row_costs_a_fixed_number_of_queries(coordinator: Gebruiker, dorp: Kern) -> None:
    asked = []
    for number in (3, 23):
        rows = "".join(f"Idee {row};’s-heerenbroek\n" for row in range(number))
        lijst = ready(coordinator, f"Titel;Dorp\n{rows}")
        with CaptureQueriesContext(connection) as found:
            inlezen.start_here(lijst)
        asked.append(len(found))
    assert (asked[1] - asked[0]) / 20 <= 22
