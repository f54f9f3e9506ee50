"""The learning environment: evidence, changes with their reason, what a year taught, and the own practice by year."""

import csv
import io
from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.utils import timezone
from wagtail.models import Page

from evaluatie.models import Les, Praktijkevaluatie, Telling
from handreikingen.models import GidsPagina, Voorstel, Werkvorm
from initiatieven.models import WerkvormGebruik
from initiatieven.status import Status
from samenwerkingswijzer.ground.models import Gebruiker
from tests.conftest import Als, Bring

pytestmark = pytest.mark.django_db


def page_of(kind: Any, title: str, **fields: str) -> Any:
    page = kind(title=title, slug=title.lower().replace(" ", "-"), inleiding="Kort.", **fields)
    Page.objects.get(depth=2).add_child(instance=page)
    return page


def test_a_year_tells_lessons_changes_and_methods_and_nothing_private(
    breng: Bring, client: Client, django_assert_max_num_queries: Any
) -> None:
    initiatief, now = breng(Status.realisatie, titel="Het geheime terras"), timezone.now()
    page, method = (
        page_of(GidsPagina, "Goede gesprekken"),
        page_of(Werkvorm, "Dorpsgesprek", doel="Horen.", groepsgrootte="30", duur="een dagdeel"),
    )
    changed = Voorstel.objects.create(
        sleutel=uuid4(), pagina=page, nieuwe_tekst="Bel.", herkomst="Een les van een initiatief",
        gemaakt_op=now, beantwoord_op=now, stand="overgenomen",
    )  # fmt: skip
    values: dict[str, Any] = {"initiatief": initiatief, "voor_wie": ["raad"]}
    Les.objects.create(les="Bel op tijd.", soort="obstakel", openbaar=True, voorstel=changed, **values)
    Les.objects.create(les="Alleen voor ons.", soort="stimulans", **values)
    for uitwerking, kosten in (("goed", 100), ("niet", 300)):
        WerkvormGebruik.objects.create(
            initiatief=initiatief, werkvorm=method, naam="Dorpsgesprek", met_wie="iedereen",
            uitwerking=uitwerking, ervaring="Fijn.", kosten=kosten,
        )  # fmt: skip
    jaar = timezone.localdate().year
    with django_assert_max_num_queries(20):
        year = client.get(f"/leeromgeving/wat-leerden-we/{jaar}/").content.decode()
    for told in (
        "Dit zat in de weg: Bel op tijd.",
        "Goede gesprekken. Een les van een initiatief: Bel op tijd.",
    ):
        assert told in year
    assert "1 van 2" in year
    methods = client.get("/leeromgeving/werkvormen/").content.decode()
    assert "€ 200" in methods
    changes = client.get("/leeromgeving/veranderd/").content.decode()
    assert "Bel op tijd." in changes
    for private in ("Alleen voor ons", "geheime terras"):
        assert private not in year + methods + changes
    sent = client.get(f"/leeromgeving/wat-leerden-we/{jaar}/gegevens/csv/").content.decode("utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(sent), delimiter=";")
    assert (row["les"], row["veranderde pagina"]) == ("Bel op tijd.", "Goede gesprekken")
    assert client.get(f"/leeromgeving/wat-leerden-we/{jaar - 1}/").status_code == 404


def keep(browser: Client, jaar: int, **texts: str) -> Any:
    sent = {
        "jaar": jaar,
        "van": f"{jaar}-01-01",
        "tot": f"{jaar}-12-31",
        "deelnemers": "college en teams",
        "versie": "0",
    }
    return browser.post("/sturing/praktijk/nieuw/", {**sent, **texts})


def test_the_own_practice_is_repeatable_public_and_closed(
    criteria: None, coordinator: Gebruiker, als: Als, client: Client
) -> None:
    browser = als(coordinator)
    field = next(
        name for name in browser.get("/sturing/praktijk/nieuw/").context["form"].fields if "beter" in name
    )
    Telling.objects.create(
        perspectief="partner", code="samenwerkingsspeler", jaar=2025, gesloten_op=date(2025, 5, 1), vier=3
    )
    assert keep(browser, 2024, deelnemers="").status_code == 422
    for jaar in (2024, 2025):
        assert keep(browser, jaar, **{field: f"Sneller bellen in {jaar}."}).status_code == 302
        assert client.get(f"/leeromgeving/praktijk/{jaar}/").status_code == 404, "not settled yet"
        browser.post(f"/sturing/praktijk/{jaar}/vaststellen/")
    text = client.get("/leeromgeving/praktijk/2025/").content.decode()
    assert "Sneller bellen in 2025." in text
    assert "4,0 (3 antwoorden)" in text
    assert "Sneller bellen in 2024." not in text
    assert ">2024<" in text, "beside the year before"
    assert browser.get("/sturing/praktijk/2025/").url == "/leeromgeving/praktijk/2025/"  # type: ignore[attr-defined]
    for statement in (
        "UPDATE evaluatie_praktijkevaluatie SET conclusie = 'anders'",
        "UPDATE evaluatie_bevinding SET kan_beter = 'anders'",
        "DELETE FROM evaluatie_bevinding",
    ):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)


def test_an_empty_look_back_is_not_settled(criteria: None, coordinator: Gebruiker, als: Als) -> None:
    browser = als(coordinator)
    keep(browser, 2023)
    browser.post("/sturing/praktijk/2023/vaststellen/")
    assert Praktijkevaluatie.objects.get().vastgesteld_op is None
