"""What the API and the files to take away tell: what everyone may read and nothing else (NORMEN A51, A52)."""

import csv
import json
from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from evaluatie.models import Les
from initiatieven.models import Initiatief, Kern, Mijlpaal, Opgave
from initiatieven.status import Status
from samenwerkingswijzer.ground.models import Gemeente
from tests.conftest import Bring
from tests.dak.openbaar import public

pytestmark = pytest.mark.django_db
BASE = "/api/v1"
LISTS = ("initiatieven", "kernen", "opgaven", "uitgangspunten", "lessen")


def test_only_what_is_public_and_exactly_these_fields(
    client: Client, dorp: Kern, leefbaarheid: Opgave
) -> None:
    shown = public("2026-BCDF", dorp)
    shown.opgaven.add(leefbaarheid)
    Initiatief.objects.filter(pk=public("2026-BCDG").pk).update(openbaar_sinds=None)
    assert client.get(f"{BASE}/initiatieven").json()["initiatieven"] == [
        {
            "kenmerk": "2026-BCDF",
            "titel": "Moestuin 2026-BCDF",
            "samenvatting": "Een tuin voor iedereen.",
            "soortInitiatiefnemer": "inwoners",
            "thema": "groen",
            "kern": "s-heerenbroek",
            "opgaven": ["leefbaarheid"],
            "status": "realisatie",
            "aangemeldOp": timezone.localdate().isoformat(),
            "laatsteStapOp": timezone.localdate().isoformat(),
            "rustTot": None,
            "nogTeEvalueren": False,
            "isVoorbeeld": False,
            "adres": f"{settings.BASE_URL}/initiatieven/2026-BCDF/",
        }
    ]
    assert client.get(f"{BASE}/initiatieven/2026-BCDG").status_code == 404


def test_one_initiative_tells_what_its_page_tells(client: Client, breng: Bring) -> None:
    initiatief = breng(Status.ontwerp, publieke_samenvatting="Een tuin voor iedereen.")
    Initiatief.objects.filter(pk=initiatief.pk).update(openbaar_sinds=timezone.now())
    for titel, publiek in (("Hek geplaatst", "publiek"), ("Offerte binnen", "intern")):
        Mijlpaal.objects.create(
            initiatief=initiatief, titel=titel, gepland_op=timezone.localdate(), zichtbaar_voor=publiek
        )
    found = client.get(f"{BASE}/initiatieven/{initiatief.kenmerk}").json()
    assert [one["titel"] for one in found["mijlpalen"]] == ["Hek geplaatst"]
    assert (found["besluit"]["besluit"], found["besluit"]["beslisser"]) == ("versterken", "directie")
    assert [one["titel"] for one in found["verloop"]][-2:] == ["Besluit", "Ontwerp"]


def test_every_filter_narrows(client: Client, dorp: Kern, leefbaarheid: Opgave) -> None:
    one = public("2026-BCDF", dorp, typering="zorg", aangemeld_op=timezone.now() - timedelta(days=400))
    one.opgaven.add(leefbaarheid)
    public("2026-BCDG")
    day = (timezone.localdate() - timedelta(days=30)).isoformat()
    asked = {
        "kern=s-heerenbroek": ["2026-BCDF"],
        "opgave=leefbaarheid": ["2026-BCDF"],
        "thema=groen": ["2026-BCDG"],
        "status=realisatie": ["2026-BCDG", "2026-BCDF"],
        "stand=klaar": [],
        f"aangemeldVanaf={day}": ["2026-BCDG"],
        f"aangemeldTot={day}": ["2026-BCDF"],
    }
    found = {
        query: [row["kenmerk"] for row in client.get(f"{BASE}/initiatieven?{query}").json()["initiatieven"]]
        for query in asked
    }
    assert found == asked


def test_leafing_shows_every_row_once_in_both_directions(client: Client) -> None:
    codes = [f"2026-BCD{letter}" for letter in "FGHJK"]
    for age, code in enumerate(codes):
        public(code, aangemeld_op=timezone.now() - timedelta(days=age))
    seen, address = [], f"{BASE}/initiatieven?aantal=2&thema=groen"
    while address:
        found = client.get(address).json()
        seen += [row["kenmerk"] for row in found["initiatieven"]]
        last, address = found, found["links"]["volgende"]
    assert seen == codes
    back = client.get(last["links"]["vorige"]).json()
    assert [row["kenmerk"] for row in back["initiatieven"]] == codes[2:4]


def test_lessons_of_everyone_without_their_initiative(client: Client, breng: Bring) -> None:
    initiatief = breng(Status.realisatie)
    for number in range(3):
        Les.objects.create(initiatief=initiatief, soort="stimulans", les=f"Les {number}", openbaar=number > 0)
    first = client.get(f"{BASE}/lessen?aantal=1&soort=stimulans").json()
    assert [row["les"] for row in first["lessen"]] == ["Les 2"]
    second = client.get(first["links"]["volgende"]).json()
    assert ([row["les"] for row in second["lessen"]], second["links"]["volgende"]) == (["Les 1"], None)
    assert initiatief.kenmerk not in json.dumps(first) + json.dumps(second)


def test_a_hundred_rows_cost_as_many_queries_as_one(
    client: Client, dorp: Kern, leefbaarheid: Opgave, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for letter in "FGHJKLMN":
        public(f"2026-BCD{letter}", dorp).opgaven.add(leefbaarheid)
    for size in (1, 8):
        with django_assert_num_queries(3):
            client.get(f"{BASE}/initiatieven?aantal={size}")


def test_the_begin_leads_to_every_list(client: Client) -> None:
    found = client.get(BASE).json()
    assert set(found["lijsten"]) == set(LISTS)
    assert all(client.get(address).status_code == 200 for address in found["lijsten"].values())


# Files to take away


def _body(client: Client, address: str) -> bytes:
    answer: Any = client.get(address)
    return b"".join(answer.streaming_content)


def _rows(client: Client, address: str) -> list[dict[str, str]]:
    text = _body(client, address).decode("utf-8-sig")
    return list(csv.DictReader(StringIO(text), delimiter=";"))


def test_csv_and_json_hold_the_same_rows_and_no_formula(client: Client, dorp: Kern) -> None:
    public("2026-BCDF", dorp)
    Initiatief.objects.filter(pk=public("2026-BCDG", dorp).pk).update(titel='=HYPERLINK("x")')
    sheet = _rows(client, "/open-data/initiatieven/csv/")
    listed = json.loads(_body(client, "/open-data/initiatieven/json/"))["initiatieven"]
    assert (
        [row["kenmerk"] for row in sheet] == [row["kenmerk"] for row in listed] == ["2026-BCDG", "2026-BCDF"]
    )
    assert (sheet[0]["titel"], listed[0]["titel"]) == ('\'=HYPERLINK("x")', '=HYPERLINK("x")')
    assert list(sheet[0]) == list(listed[0])


@pytest.mark.parametrize("name", ["initiatieven", "opgaven", "kernen", "lessen"])
def test_the_dictionary_explains_every_column_of_a_file(client: Client, name: str) -> None:
    header = _body(client, f"/open-data/{name}/csv/").decode("utf-8-sig").splitlines()[0]
    words = client.get(f"/open-data/{name}/woordenboek/").json()["tableSchema"]["columns"]
    assert [column["name"] for column in words] == header.split(";")
    assert all(column["dc:description"] for column in words)
    assert all(column["name"] in client.get("/open-data/").content.decode() for column in words)


def test_an_unknown_set_or_form_is_not_there(client: Client) -> None:
    assert [client.get(f"/open-data/{one}/").status_code for one in ("namen/csv", "kernen/xml")] == [404, 404]


@pytest.mark.parametrize(
    ("chosen", "name", "address", "words"),
    [
        ("cc0", "CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/", "geen bron te noemen"),
        ("cc_by", "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/", "als bron, met de datum"),
    ],
)
def test_the_licence_is_the_municipality_s_choice_and_stands_everywhere(
    client: Client, chosen: str, name: str, address: str, words: str
) -> None:
    assert Gemeente.load().licentie_open_data == "cc0"
    Gemeente.objects.update_or_create(defaults={"licentie_open_data": chosen})
    page = client.get("/open-data/").content.decode()
    assert f'<a href="{address}deed.nl" rel="license">{name}</a>' in page
    assert words in page
    document = client.get(f"{BASE}/openapi.json").json()
    assert document["info"]["license"] == {"name": name, "url": address}
    assert client.get("/open-data/kernen/woordenboek/").json()["dc:license"] == {"@id": address}
