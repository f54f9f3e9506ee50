"""The learning environment: evidence, changes with their reason, what a year taught, and the own practice by year."""

import csv
import io
from datetime import UTC, date, datetime
from typing import Any
from uuid import uuid4

import openpyxl
import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.test import Client
from django.utils import timezone
from wagtail.models import Page

from evaluatie import practice
from evaluatie.models import Les, Praktijkevaluatie, Telling
from evaluatie.statistics import leerjaar
from handreikingen.models import GidsPagina, Voorstel, Werkvorm
from initiatieven.models import Initiatief, WerkvormGebruik
from initiatieven.status import Status
from initiatieven.views.saving import OVERTAKEN
from samenwerkingswijzer.ground.models import Gebruiker
from tests.conftest import Als, Bring

pytestmark = pytest.mark.django_db


def page_of(kind: Any, title: str, **fields: str) -> Any:
    page = kind(title=title, slug=title.lower().replace(" ", "-"), inleiding="Kort.", **fields)
    Page.objects.get(depth=2).add_child(instance=page)
    return page


@pytest.fixture
def geleerd(breng: Bring) -> int:
    """A year with a public lesson that changed a page, a private one, and a method used twice; of a private dossier."""
    initiatief, now = breng(Status.realisatie, titel="Het geheime terras"), timezone.now()
    page = page_of(GidsPagina, "Goede gesprekken")
    method = page_of(Werkvorm, "Dorpsgesprek", doel="Horen.", groepsgrootte="30", duur="een dagdeel")
    changed = Voorstel.objects.create(
        sleutel=uuid4(), pagina=page, nieuwe_tekst="Bel.", herkomst="Een les van een initiatief",
        gemaakt_op=now, beantwoord_op=now, verschenen_op=now, stand="overgenomen",
    )  # fmt: skip
    values: dict[str, Any] = {"initiatief": initiatief, "voor_wie": ["raad"]}
    Les.objects.create(les="Bel op tijd.", soort="obstakel", openbaar=True, voorstel=changed, **values)
    Les.objects.create(les="Alleen voor ons.", soort="stimulans", **values)
    for uitwerking, kosten in (("goed", 100), ("niet", 300)):
        WerkvormGebruik.objects.create(
            initiatief=initiatief, werkvorm=method, naam="Dorpsgesprek", met_wie="iedereen",
            uitwerking=uitwerking, ervaring="Fijn.", kosten=kosten,
        )  # fmt: skip
    return timezone.localdate().year


@pytest.mark.parametrize(
    ("page", "told"),
    [
        ("wat-leerden-we/{}/", ["weg: Bel op tijd.", "Een les van een initiatief: Bel op tijd.", "1 van 2"]),
        ("werkvormen/", ["Dorpsgesprek", "1 van 2", "€ 200"]),
        ("veranderd/", ["Goede gesprekken", "Bel op tijd."]),
        ("wat-leerden-we/", ["Wat leerden we in {}?"]),
    ],
)  # fmt: skip
def test_everyone_reads_what_was_learned_and_nothing_private(
    geleerd: int, client: Client, page: str, told: list[str], django_assert_max_num_queries: Any
) -> None:
    with django_assert_max_num_queries(20):
        text = client.get(f"/leeromgeving/{page.format(geleerd)}").content.decode()
    for words in told:
        assert words.format(geleerd) in text
    assert "Alleen voor ons" not in text
    assert "geheime terras" not in text


@pytest.mark.parametrize("became", ["open", "dicht", "vernietigd"])
def test_a_change_names_its_initiative_only_as_long_as_everyone_may_know_it(
    geleerd: int, client: Client, became: str
) -> None:
    Voorstel.objects.update(herkomst="Een les van het initiatief ‘Het geheime terras’")
    if became == "open":
        Initiatief.objects.update(openbaar_sinds=timezone.now(), publieke_samenvatting="Samen buiten zitten.")
    if became == "vernietigd":
        Les.objects.filter(openbaar=True).update(voorstel=None)
    for page in ("veranderd/", f"wat-leerden-we/{geleerd}/"):
        text = client.get(f"/leeromgeving/{page}").content.decode()
        assert ("geheime terras" in text) == (became == "open"), page
        assert "Goede gesprekken" in text


def test_a_page_that_was_taken_offline_is_named_to_nobody(geleerd: int, client: Client) -> None:
    GidsPagina.objects.get().unpublish()
    sent = client.get(f"/leeromgeving/wat-leerden-we/{geleerd}/gegevens/csv/").content.decode("utf-8-sig")
    for text in (sent, client.get("/leeromgeving/lessen/").content.decode()):
        assert "Bel op tijd." in text
        assert "Goede gesprekken" not in text


def test_the_year_of_a_lesson_is_the_year_here(geleerd: int, client: Client) -> None:
    Les.objects.update(op=datetime(2030, 12, 31, 23, 30, tzinfo=UTC))
    assert max(leerjaar.years()) == 2031
    assert leerjaar.years() == [2031, geleerd], "and no year between, that taught nothing"
    assert client.get("/leeromgeving/wat-leerden-we/2029/").status_code == 404


def test_the_lessons_of_a_year_go_along_as_data(geleerd: int, client: Client) -> None:
    sent = client.get(f"/leeromgeving/wat-leerden-we/{geleerd}/gegevens/csv/").content.decode("utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(sent), delimiter=";")
    assert (row["les"], row["veranderde pagina"]) == ("Bel op tijd.", "Goede gesprekken")
    assert client.get(f"/leeromgeving/wat-leerden-we/{geleerd - 1}/").status_code == 404


def keep(browser: Client, jaar: int, **texts: str) -> Any:
    sent = {
        "jaar": jaar,
        "van": f"{jaar}-01-01",
        "tot": f"{jaar}-12-31",
        "deelnemers": "college en teams",
        "versie": "0",
    }
    return browser.post("/sturing/praktijk/nieuw/", {**sent, **texts})


@pytest.mark.parametrize(("last", "status"), [("2024-01-01", 302), ("2023-12-31", 422)])
def test_the_last_day_of_a_look_back_belongs_to_it(
    criteria: None, coordinator: Gebruiker, als: Als, last: str, status: int
) -> None:
    browser = als(coordinator)
    assert "Deze dag hoort er nog bij." in browser.get("/sturing/praktijk/nieuw/").content.decode()
    page = keep(browser, 2024, tot=last)
    assert page.status_code == status
    assert (status == 302) or "De laatste dag kan niet voor de eerste dag liggen." in page.content.decode()


@pytest.fixture
def vastgesteld(criteria: None, coordinator: Gebruiker, als: Als, client: Client) -> Client:
    """The coordinator looked back over two years; partners gave three times a 4 in the second."""
    browser = als(coordinator)
    fields = browser.get("/sturing/praktijk/nieuw/").context["form"].fields
    field = next(name for name in fields if "beter" in name)
    Telling.objects.create(
        perspectief="partner", code="samenwerkingsspeler", jaar=2025, gesloten_op=date(2025, 5, 1), vier=3
    )
    assert keep(browser, 2024, deelnemers="").status_code == 422
    for jaar in (2024, 2025):
        assert keep(browser, jaar, **{field: f"Sneller bellen in {jaar}."}).status_code == 302
        assert client.get(f"/leeromgeving/praktijk/{jaar}/").status_code == 404, "not settled yet"
        assert 'name="versie" value="1"' in browser.get(f"/sturing/praktijk/{jaar}/").content.decode()
        browser.post(f"/sturing/praktijk/{jaar}/vaststellen/", {"versie": "1"})
    return browser


def test_the_own_practice_is_read_by_everyone_beside_the_year_before(
    vastgesteld: Client, client: Client
) -> None:
    text = client.get("/leeromgeving/praktijk/2025/").content.decode()
    for told in ("Sneller bellen in 2025.", "4 (3 antwoorden)", ">2024<"):
        assert told in text, told
    assert "Sneller bellen in 2024." not in text


def test_the_own_practice_is_taken_along_with_its_codebook(vastgesteld: Client, client: Client) -> None:
    place = "/leeromgeving/praktijk/2025/"
    assert f"{place}gegevens/xlsx/" in client.get(place).content.decode()
    rows = list(
        csv.DictReader(
            io.StringIO(client.get(f"{place}gegevens/csv/").content.decode("utf-8-sig")), delimiter=";"
        )
    )
    told = {row["onderwerp"]: row["waarde"] for row in rows if row["wat voor regel"] == "cijfer"}
    assert told["Goede partner, volgens partners"] == "4 (3 antwoorden)"
    (finding,) = [row for row in rows if row["wat voor regel"] == "bevinding"]
    assert (finding["waarde"], finding["soort bevinding"]) == ("Sneller bellen in 2025.", "Wat kan beter")
    book = openpyxl.load_workbook(io.BytesIO(client.get(f"{place}gegevens/xlsx/").content))
    columns = [cell.value for cell in book.worksheets[0][1]]
    assert columns == [row[0].value for row in book["Codeboek"].iter_rows(min_row=2)]
    for wrong in (f"{place}gegevens/pdf/", "/leeromgeving/praktijk/2023/gegevens/csv/"):
        assert client.get(wrong).status_code == 404


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE evaluatie_praktijkevaluatie SET conclusie = 'anders'",
        "UPDATE evaluatie_bevinding SET kan_beter = 'anders'",
        "DELETE FROM evaluatie_bevinding",
    ],
)
def test_what_is_settled_stays(vastgesteld: Client, statement: str) -> None:
    assert vastgesteld.get("/sturing/praktijk/2025/").headers["Location"] == "/leeromgeving/praktijk/2025/"
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


def test_an_empty_look_back_is_not_settled(criteria: None, coordinator: Gebruiker, als: Als) -> None:
    browser = als(coordinator)
    keep(browser, 2023)
    browser.post("/sturing/praktijk/2023/vaststellen/", {"versie": "1"})
    assert Praktijkevaluatie.objects.get().vastgesteld_op is None


def test_what_a_colleague_just_changed_is_not_settled_unread(
    criteria: None, coordinator: Gebruiker, als: Als
) -> None:
    browser = als(coordinator)
    field = next(
        name for name in browser.get("/sturing/praktijk/nieuw/").context["form"].fields if "beter" in name
    )
    keep(browser, 2023, **{field: "Sneller bellen."})
    Praktijkevaluatie.objects.update(versie=2)
    for seen in ({"versie": "1"}, {}, {"versie": "x"}):
        late = browser.post("/sturing/praktijk/2023/vaststellen/", seen, follow=True)
        assert OVERTAKEN in late.content.decode()
    browser.post("/sturing/praktijk/2023/vaststellen/", {"versie": "2"})
    assert Praktijkevaluatie.objects.get().vastgesteld_op is not None


def test_two_who_begin_the_same_year_at_once_get_a_sentence(
    criteria: None, coordinator: Gebruiker, als: Als, monkeypatch: pytest.MonkeyPatch
) -> None:
    def first(*args: Any) -> None:
        raise IntegrityError

    monkeypatch.setattr(practice, "keep", first)
    answer = keep(als(coordinator), 2023)
    assert answer.status_code == 422
    assert "Iemand anders deed dit net ook" in answer.content.decode()
