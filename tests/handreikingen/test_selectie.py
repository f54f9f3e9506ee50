"""Lists of handreikingen, valkuilen and werkvormen can be narrowed by words, people and time."""

from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from handreikingen.models import Werkvorm
from tests import kept
from tests.handreikingen.conftest import INTAKE, START, Write

Laad = Callable[[], str]
VORMEN = {"soort": "IndexPagina", "pad": "/werkvormen/", "titel": "Werkvormen", "inleiding": "Manieren."}
VORM = {
    "soort": "Werkvorm",
    "inleiding": "Zo werkt het.",
    "doel": "Samen praten.",
    "groepsgrootte": "Een groep.",
    "duur": "Even.",
    "bronnen": [],
}
LIJST = {"soort": "IndexPagina", "pad": "/handreikingen/", "titel": "Handreikingen", "inleiding": "Hulp."}


def _vorm(naam: str, **anders: object) -> dict[str, object]:
    return {**VORM, "pad": f"/werkvormen/{naam}/", "titel": naam.capitalize(), **anders}


@pytest.fixture
def lijsten(schrijf: Write, laad: Laad) -> None:
    """Three werkvormen and two handreikingen."""
    schrijf(START)
    schrijf(VORMEN)
    schrijf(_vorm("schouw", geschikt_voor=["adviseren"], mensen_vanaf=6, mensen_tot=12, tijd="uur"))
    schrijf(_vorm("klankbord", geschikt_voor=["adviseren"], mensen_vanaf=8, mensen_tot=15, tijd="langer",
                  deelproces=["ontwerpen"], element=["actoren"]))  # fmt: skip
    schrijf(_vorm("markt", geschikt_voor=["informeren"], mensen_vanaf=30, tijd="dagdeel"))
    schrijf(LIJST)
    schrijf(INTAKE)
    schrijf({**INTAKE, "pad": "/handreikingen/wegen/", "titel": "Wegen", "deelproces": ["ontwerpen"],
             "doelgroepen": ["raad"], "stappen": ["weging"]})  # fmt: skip
    kept.keep("lijsten", laad)


def _titles(client: Client, address: str, **asked: str) -> list[str]:
    html = BeautifulSoup(client.get(address, asked).content, "html.parser")
    return [card.get_text(strip=True) for card in html.select(".gidskaarten .kaart__titel")]


def _options(client: Client, address: str, name: str, **asked: str) -> list[str]:
    html = BeautifulSoup(client.get(address, asked).content, "html.parser")
    return [option.get_text() for option in html.select(f"select[name={name}] option")[1:]]


@pytest.mark.usefixtures("lijsten")
class TestLists:
    """The lists of the small guide."""

    def test_without_a_choice_everything_is_there(self, client: Client) -> None:
        assert _titles(client, "/werkvormen/") == ["Klankbord", "Markt", "Schouw"]
        assert _titles(client, "/handreikingen/") == ["De intake", "Wegen"]

    @pytest.mark.parametrize(
        ("gevraagd", "gevonden"),
        [
            ({"geschikt_voor": "adviseren"}, ["Klankbord", "Schouw"]),
            ({"mensen": "10"}, ["Klankbord", "Schouw"]),
            ({"mensen": "40"}, ["Markt"]),
            ({"mensen": "500"}, ["Markt"]),
            ({"tijd": "uur"}, ["Schouw"]),
            ({"tijd": "dagdeel"}, ["Markt", "Schouw"]),
            ({"geschikt_voor": "adviseren", "mensen": "14", "tijd": "langer"}, ["Klankbord"]),
            ({"deelproces": "ontwerpen", "element": "actoren"}, ["Klankbord"]),
            ({"geschikt_voor": "informeren", "deelproces": "ontwerpen"}, []),
        ],
    )
    def test_the_finder_finds_what_fits(
        self, client: Client, gevraagd: dict[str, str], gevonden: list[str]
    ) -> None:
        assert _titles(client, "/werkvormen/", **gevraagd) == gevonden

    def test_a_count_says_how_many_are_left(self, client: Client) -> None:
        assert _options(client, "/werkvormen/", "geschikt_voor") == ["Informeren (1)", "Adviseren (2)"]
        asked = _options(client, "/werkvormen/", "geschikt_voor", mensen="40")
        assert asked == ["Informeren (1)"]
        assert _options(client, "/werkvormen/", "tijd", geschikt_voor="adviseren") == [
            "een uur (1)", "een dagdeel (1)", "een dag (1)", "meer dagen of keren (2)",
        ]  # fmt: skip

    def test_handreikingen_are_chosen_by_part_audience_and_step(self, client: Client) -> None:
        assert _titles(client, "/handreikingen/", doelgroepen="raad") == ["Wegen"]
        assert _titles(client, "/handreikingen/", stappen="verkenning", deelproces="verkennen") == [
            "De intake"
        ]
        assert _titles(client, "/handreikingen/", stappen="verkenning", deelproces="ontwerpen") == []

    def test_an_empty_answer_helps_on(self, client: Client) -> None:
        html = client.get("/werkvormen/", {"mensen": "40", "tijd": "uur"}).content.decode()
        assert "Hier past niets bij" in html
        assert "0 van 3" in html

    @pytest.mark.parametrize(
        "onzin", ["", "x" * 10_000, "\x00", "' OR 1=1 --", "(.*)+$", "🎈", "-5", "1e9", "٣"]
    )
    def test_nonsense_asks_nothing(self, client: Client, onzin: str) -> None:
        asked = dict.fromkeys(("geschikt_voor", "deelproces", "element", "stappen", "tijd", "mensen"), onzin)
        response = client.get("/werkvormen/", asked)
        assert response.status_code == 200
        assert _titles(client, "/werkvormen/", **asked) == ["Klankbord", "Markt", "Schouw"]
        if onzin.strip():
            assert "Schrijf het aantal mensen als getal" in response.content.decode()

    def test_a_draft_is_not_listed_nor_counted(self, client: Client) -> None:
        Werkvorm.objects.get(slug="markt").unpublish()
        assert _titles(client, "/werkvormen/") == ["Klankbord", "Schouw"]
        assert "Informeren (1)" not in _options(client, "/werkvormen/", "geschikt_voor")

    def test_a_longer_list_costs_as_many_queries(self, client: Client, schrijf: Write, laad: Laad) -> None:
        def count() -> int:
            client.get("/werkvormen/")
            with CaptureQueriesContext(connection) as queries:
                assert (
                    client.get("/werkvormen/", {"mensen": "10", "deelproces": "ontwerpen"}).status_code == 200
                )
            return len(queries)

        before = count()
        for number in range(8):
            schrijf(_vorm(f"vorm-{number}", geschikt_voor=["adviseren"], deelproces=["ontwerpen"]))
        laad()
        assert count() == before


def test_a_list_of_begrippen_has_no_choices(schrijf: Write, laad: Laad, client: Client) -> None:
    schrijf(START)
    schrijf({**VORMEN, "pad": "/begrippen/", "titel": "Begrippen"})
    schrijf({"soort": "Begrip", "pad": "/begrippen/pool/", "titel": "Pool", "inleiding": "Een groep.",
             "definitie": "Wie samen werkt."})  # fmt: skip
    laad()
    html = client.get("/begrippen/").content.decode()
    assert "Pool" in html
    assert "kiezer" not in html
