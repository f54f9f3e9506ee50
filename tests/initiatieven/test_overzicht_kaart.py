"""The map of villages and the search of `/initiatieven/`: the number on the map is what its link leads to."""

from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from handreikingen.loading import figures
from handreikingen.loading.pages import Uitkomst
from handreikingen.models import Figuur
from initiatieven import tellingen
from initiatieven.actions import perform
from initiatieven.handelingen import Handeling
from initiatieven.models import Kern
from initiatieven.status import Status
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.models import Gebruiker
from tests import kept
from tests.conftest import Bring

pytestmark = pytest.mark.django_db
FIGUREN = Path(__file__).parents[2] / "fixtures/figuren"


@pytest.fixture
def kaart() -> Figuur:
    """The figures as they are shipped."""

    def load() -> Figuur:
        figures.load(FIGUREN, Uitkomst())
        figure: Figuur = Figuur.objects.get(sleutel="dorpen")
        return figure

    return kept.keep("kaart van de dorpen", load)


@pytest.fixture
def drie(breng: Bring, coordinator: Gebruiker) -> None:
    """Three public initiatives in Espel, of which one has ended, and one in no village."""
    espel = Kern.objects.create(naam="Espel", sleutel="espel")
    tekst = {"publieke_samenvatting": "Voor iedereen in het dorp."}
    made = [
        breng(Status.verkenning, titel="Pluktuin bij de school", kern=espel, **tekst),
        breng(Status.aangemeld, titel="Speeltuinen opknappen", kern=espel, **tekst),
        breng(Status.afgerond, titel="Bankjes langs de vaart", kern=espel, **tekst),
        breng(Status.aangemeld, titel="Deelauto", kern=None, **tekst),
    ]
    for initiatief in made:
        perform(initiatief, Handeling.openbaar_maken, Actor.user(coordinator))


def test_every_village_is_an_area_without_warnings(kaart: Figuur) -> None:
    areas = kaart.gebieden.all()
    assert len(areas) == 12
    assert all(gebied.doel == f"/initiatieven/?kern={gebied.sleutel}&stand=lopend" for gebied in areas)
    assert kaart.warnings() == []


def test_the_number_on_the_map_is_what_the_link_leads_to(client: Client, kaart: Figuur, drie: None) -> None:
    page = client.get("/initiatieven/").content.decode()
    assert 'aria-label="2 initiatieven: Espel"' in page
    assert 'aria-label="0 initiatieven: Ens"' in page
    behind = client.get("/initiatieven/?kern=espel&stand=lopend")
    assert behind.context["aantal"] == 2


@pytest.mark.parametrize(
    ("address", "number"),
    [
        ("/initiatieven/", 4),
        ("/initiatieven/?kern=espel", 3),
        ("/initiatieven/?kern=espel&stand=klaar", 1),
        ("/initiatieven/?stand=lopend&thema=groen", 3),
        ("/initiatieven/?kern=atlantis", 0),
        ("/initiatieven/?stand=onzin", None),
        ("/initiatieven/?q=tuin", None),
        ("/werkwijze/?kern=espel", None),
    ],
)
def test_an_area_may_lead_to_any_filter(drie: None, address: str, number: int | None) -> None:
    assert tellingen.behind([address]).get(address) == number


@pytest.mark.parametrize(
    ("question", "titles"),
    [
        ("speeltuin", ["Speeltuinen opknappen"]),
        ("vaarten bankje", ["Bankjes langs de vaart"]),
        ("deelauto’s", ["Deelauto"]),
        ("pluktuinen&kern=espel&stand=in_gesprek", ["Pluktuin bij de school"]),
        ("ruimteveer", []),
        ("%00", None),
        ("%20", None),
    ],
)
def test_search_within_the_overview(
    client: Client, drie: None, question: str, titles: list[str] | None
) -> None:
    answer = client.get(f"/initiatieven/?q={question}")
    assert answer.status_code == 200
    found = [row.titel for row in answer.context["bladzijde"].rijen]
    assert found == titles if titles is not None else len(found) == 4


def test_map_and_search_ask_a_fixed_number_of_queries(client: Client, kaart: Figuur, drie: None) -> None:
    with CaptureQueriesContext(connection) as asked:
        client.get("/initiatieven/?q=tuin&kern=espel")
    assert len(asked) <= 16
