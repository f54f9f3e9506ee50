"""The council's report: one button, the griffie's words, frozen at sending, the same next year."""

import io
import re
import uuid
from datetime import timedelta
from html import unescape
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from django.utils import timezone
from openpyxl import load_workbook
from pypdf import PdfReader

from evaluatie import verslag_pdf, verslagen
from evaluatie.models import Maatstaf, Norm, Verslag
from evaluatie.verslagen import AlVerzonden
from initiatieven.models import Initiatief, Kern
from samenwerkingswijzer.ground.models import Gebruiker, Mail
from tests.conftest import Als
from tests.evaluatie.verleden import day, dossier, weighed

pytestmark = pytest.mark.django_db


def made(browser: Client, van: int = 400, until: int = 0) -> Verslag:
    """Made with the button, over a period in days ago."""
    sent = {"van": day(van), "tot_en_met": day(until), "sleutel": uuid.uuid4()}
    answer = browser.post("/sturing/verslagen/nieuw/", sent)
    assert answer.status_code == 302
    return Verslag.objects.latest("pk")


@pytest.fixture
def rutten(db: None) -> Initiatief:
    """A dossier that was declined, with a reason that begins like a formula."""
    kern = Kern.objects.create(naam="Rutten", sleutel="rutten")
    initiatief = dossier("=Bank", [("aangemeld", 90), ("niet_ingegaan", 30)], kern=kern)
    weighed(initiatief, "raad", "niet_op_ingaan", 30)
    return initiatief


def main(browser: Client, address: str) -> str:
    """The page without what is around it: its tokens differ each time."""
    return browser.get(address).content.decode().split("<main")[1].split("</main>")[0]


def test_one_button_makes_a_report_that_stays_as_it_was(
    rutten: Initiatief, griffie: Gebruiker, raad: Gebruiker, als: Als
) -> None:
    keeper, reader = als(griffie), als(raad)
    verslag = made(keeper)
    address = f"/sturing/verslagen/{verslag.pk}/"
    assert reader.get(address).status_code == 404  # a draft is the griffie's
    words = {
        "titel": "Halfjaar",
        "inleiding": "Het ging goed.",
        "versie": 1,
        "tekst_wat_is_er": "Weinig nieuws.",
    }
    assert keeper.post(f"{address}tekst/", words).status_code == 302
    keeper.post(f"{address}verzenden/", {"versie": 2})
    before = main(reader, address)
    assert "Het ging goed." in before
    assert "Weinig nieuws." in before
    assert "Reden bij =Bank." in before, "without the marks it was typed with"
    dossier("Later", [("aangemeld", 5)])
    rutten.statusperioden.all().delete()
    assert main(reader, address) == before


def test_a_draft_of_the_wrong_period_is_thrown_away_and_what_was_sent_never(
    rutten: Initiatief, griffie: Gebruiker, raad: Gebruiker, als: Als
) -> None:
    keeper = als(griffie)
    wrong, right = made(keeper), made(keeper)
    assert als(raad).post(f"/sturing/verslagen/{wrong.pk}/weggooien/").status_code == 403
    assert (
        "Het concept is weg."
        in keeper.post(f"/sturing/verslagen/{wrong.pk}/weggooien/", follow=True).content.decode()
    )
    assert (
        keeper.post(f"/sturing/verslagen/{wrong.pk}/weggooien/").headers["Location"] == "/sturing/verslagen/"
    )
    verslagen.drop(wrong)  # two clicks at once
    keeper.post(f"/sturing/verslagen/{right.pk}/verzenden/", {"versie": 1})
    page = keeper.post(f"/sturing/verslagen/{right.pk}/weggooien/", follow=True).content.decode()
    assert "Dit verslag is al verzonden." in page
    assert Verslag.objects.get() == right


def test_who_writes_reads_the_counted_answer_above_each_field(
    rutten: Initiatief, griffie: Gebruiker, als: Als
) -> None:
    keeper = als(griffie)
    verslag = made(keeper)
    verslag.inhoud[0]["zin"] = "De meeste zijn bij: <b>Rutten & Bant</b>."
    Verslag.objects.update(inhoud=verslag.inhoud)
    page = keeper.get(f"/sturing/verslagen/{verslag.pk}/tekst/").content.decode()
    assert "De meeste zijn bij: &lt;b&gt;Rutten &amp; Bant&lt;/b&gt;." in page
    for blok in verslag.inhoud[1:]:
        assert blok["zin"] in unescape(page)


def test_it_begins_with_every_answer_and_asks_before_it_is_sent(
    rutten: Initiatief, griffie: Gebruiker, als: Als
) -> None:
    keeper = als(griffie)
    verslag = made(keeper)
    page = main(keeper, f"/sturing/verslagen/{verslag.pk}/")
    short, _, rest = page.partition('<section class="stapel" id="wat_is_er"')
    assert short.count('<a href="#') == len(verslag.inhoud) == 10
    for blok in verslag.inhoud:
        assert blok["zin"] in unescape(short)
        assert blok["zin"] in unescape(rest)
    assert "Na het verzenden verandert er niets meer" in short
    assert '<wijzer-bevestig vraag="Wil je dit verslag nu aan de raad verzenden?' in short
    assert (
        short.index("Schrijf de tekst") < short.index("Verzend aan de raad") < short.index("Download als PDF")
    )
    assert '<a href="#stappen">' in rest, "who read it all finds the button again"
    assert [one["answer"] for one in verslag_pdf.data(verslag)["summary"]] == [
        blok["zin"] for blok in verslag.inhoud
    ]


def _opened(reader: Client, address: str) -> tuple[str, str, list[Any]]:
    """What page, PDF and spreadsheet say."""
    pdf = PdfReader(io.BytesIO(reader.get(f"{address}verslag.pdf").content))
    sheet = load_workbook(io.BytesIO(reader.get(f"{address}verslag.xlsx").content))["Verslag"]
    text = "".join(page.extract_text() for page in pdf.pages)
    return main(reader, address), text, list(sheet.iter_rows(values_only=True))


@pytest.mark.grondig
def test_next_year_page_pdf_and_spreadsheet_open_the_same(
    rutten: Initiatief, griffie: Gebruiker, raad: Gebruiker, als: Als, monkeypatch: pytest.MonkeyPatch
) -> None:
    maatstaf = Maatstaf.objects.create(
        sleutel="reden", titel="Altijd een reden", meetwijze="Tellen.", meting="met_reden", eenheid="procent",
        geldig_van=day(900),
    )  # fmt: skip
    Norm.objects.create(maatstaf=maatstaf, norm=90, is_voorbeeld=True, geldig_van=day(900))
    verslag = made(als(griffie))
    verslagen.send(verslag, verslag.versie)
    address = f"/sturing/verslagen/{verslag.pk}/"

    before = _opened(als(raad), address)
    assert all("Altijd een reden" in str(part) and "Norm gehaald" in str(part) for part in before)
    then = timezone.now() + timedelta(days=400)
    monkeypatch.setattr("django.utils.timezone.now", lambda: then)
    dossier("Later", [("aangemeld", 5)], kern=rutten.kern)
    rutten.statusperioden.all().delete()
    Initiatief.objects.update(titel="Anders")
    Kern.objects.update(naam="Elders")
    Norm.objects.update(norm=1)
    assert _opened(als(raad), address) == before


def test_its_links_mean_the_same_next_year(rutten: Initiatief, griffie: Gebruiker, als: Als) -> None:
    verslag = made(als(griffie))
    urls = [cijfer["url"] for blok in verslag.inhoud for cijfer in blok["cijfers"] if cijfer["url"]]
    assert urls
    assert [url for url in urls if not (f"peildatum={day(0)}" in url and f"van={day(400)}" in url)] == []


def test_once_sent_nothing_changes_it(
    rutten: Initiatief, griffie: Gebruiker, raad: Gebruiker, als: Als
) -> None:
    keeper = als(griffie)
    verslag = made(keeper)
    verslagen.send(verslag, 1)
    with pytest.raises(AlVerzonden):
        verslagen.send(verslag, 1)
    assert Mail.objects.filter(soort="verslag").count() == 1
    for step in ("tellen", "verzenden"):
        page = keeper.post(f"/sturing/verslagen/{verslag.pk}/{step}/", follow=True)
        assert "Dit verslag is al verzonden." in page.content.decode()
    assert keeper.get(f"/sturing/verslagen/{verslag.pk}/tekst/").status_code == 302
    with pytest.raises(DatabaseError, match="alleen toevoegen"), transaction.atomic():
        Verslag.objects.filter(pk=verslag.pk).update(titel="Anders")


def test_counting_again_keeps_the_words(rutten: Initiatief, griffie: Gebruiker, als: Als) -> None:
    keeper = als(griffie)
    verslag = made(keeper)
    keeper.post(f"/sturing/verslagen/{verslag.pk}/tekst/", {"titel": "Eigen titel", "versie": 1})
    dossier("Later", [("aangemeld", 5)])
    keeper.post(f"/sturing/verslagen/{verslag.pk}/tellen/")
    verslag.refresh_from_db()
    assert verslag.titel == "Eigen titel"
    assert verslag.inhoud[0]["cijfers"][0]["getal"] == "1"


def test_only_what_somebody_read_is_sent(rutten: Initiatief, griffie: Gebruiker, als: Als) -> None:
    keeper = als(griffie)
    verslag = made(keeper)
    address = f"/sturing/verslagen/{verslag.pk}/"
    assert 'name="versie" value="1"' in keeper.get(address).content.decode()
    keeper.post(f"{address}tellen/")
    late = keeper.post(f"{address}verzenden/", {"versie": 1}, follow=True)
    assert "Lees het na en verzend het dan." in late.content.decode()
    keeper.post(f"{address}tekst/", {"titel": "Van een ander", "versie": 2})
    keeper.post(f"{address}verzenden/", {"versie": 2})
    keeper.post(f"{address}verzenden/")
    assert not Mail.objects.filter(soort="verslag").exists()
    keeper.post(f"{address}verzenden/", {"versie": 3})
    verslag.refresh_from_db()
    assert verslag.is_sent


def test_words_are_stored_without_the_figures_of_before(
    rutten: Initiatief, griffie: Gebruiker, als: Als
) -> None:
    verslag = made(als(griffie))
    dossier("Later", [("aangemeld", 5)])
    old = Verslag.objects.get()
    als(griffie).post(f"/sturing/verslagen/{verslag.pk}/tellen/")
    old.titel = "Eigen titel"
    verslagen.keep(old, 2)
    verslag.refresh_from_db()
    assert (verslag.titel, verslag.inhoud[0]["cijfers"][0]["getal"]) == ("Eigen titel", "1")
    twice = als(griffie).post(
        f"/sturing/verslagen/{verslag.pk}/tekst/", {"titel": "Eigen titel", "versie": 1}
    )
    assert twice.status_code == 302, "there is nothing to choose between"


def test_two_griffiers_at_once_lose_nothing(rutten: Initiatief, griffie: Gebruiker, als: Als) -> None:
    keeper = als(griffie)
    verslag = made(keeper)
    address = f"/sturing/verslagen/{verslag.pk}/tekst/"
    assert keeper.post(address, {"titel": "Een", "versie": 1}).status_code == 302
    page = keeper.post(address, {"titel": "Twee", "tekst_wat_is_er": "Van mij.", "versie": 1})
    assert page.status_code == 409
    assert "Een" in page.content.decode()
    assert "Van mij." in page.content.decode()


def test_a_second_click_makes_no_second_report(griffie: Gebruiker, als: Als) -> None:
    sent = {"van": day(400), "tot_en_met": day(0), "sleutel": uuid.uuid4()}
    for _ in range(2):
        assert als(griffie).post("/sturing/verslagen/nieuw/", sent).status_code == 302
    assert Verslag.objects.count() == 1


@pytest.mark.parametrize(
    ("van", "until", "sentence"),
    [
        (-1, -2, "Kies een laatste dag tot en met vandaag."),
        (3, 3, "Kies een laatste dag die later is dan de eerste dag."),
        (3, 30, "Kies een laatste dag die later is dan de eerste dag."),
        (20_000, 0, "Laat de periode beginnen vanaf 1 januari 2000."),
    ],
)
def test_a_period_that_cannot_be(griffie: Gebruiker, als: Als, van: int, until: int, sentence: str) -> None:
    sent = {"van": day(van), "tot_en_met": day(until), "sleutel": uuid.uuid4()}
    page = als(griffie).post("/sturing/verslagen/nieuw/", sent)
    assert page.status_code == 422
    assert sentence in page.content.decode()


def test_the_spreadsheet_holds_every_figure_and_no_formula(
    rutten: Initiatief, griffie: Gebruiker, als: Als
) -> None:
    verslag = made(als(griffie))
    answer = als(griffie).get(f"/sturing/verslagen/{verslag.pk}/verslag.xlsx")
    rows = list(load_workbook(io.BytesIO(answer.content))["Verslag"].iter_rows(values_only=True))
    assert rows[0] == ("Vraag", "Wat", "Kolom", "Getal")
    assert ("Waar ging de gemeente niet op in, en waarom?", "niet op ingaan", None, "1") in rows
    assert not any(str(cell).startswith("=") for row in rows for cell in row)


@pytest.mark.grondig
def test_the_pdf_is_tagged_and_holds_the_words(rutten: Initiatief, griffie: Gebruiker, als: Als) -> None:
    verslag = made(als(griffie))
    answer = als(griffie).get(f"/sturing/verslagen/{verslag.pk}/verslag.pdf")
    assert answer["Content-Type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF")
    assert re.search(rb"/StructTreeRoot|/MarkInfo", answer.content)
    assert verslag_pdf.data(verslag)["about"].startswith("Concept.")


def test_the_last_half_year_is_filled_in(griffie: Gebruiker, als: Als) -> None:
    page = als(griffie).get("/sturing/verslagen/")
    van, until = (page.context["form"].initial[name] for name in ("van", "tot_en_met"))
    assert until < timezone.localdate()
    assert (until - van) in (timedelta(days=180), timedelta(days=181), timedelta(days=183))
