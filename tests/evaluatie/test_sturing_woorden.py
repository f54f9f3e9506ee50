"""The sentences of the dashboard read as Dutch, say of what they tell a part, and do not speak against each other."""

import pytest

from evaluatie.statistics import stand
from evaluatie.statistics.stand import Deel
from evaluatie.views.blokken.onderdelen import among, at_rest, there_are
from initiatieven.models import Initiatief, Inzet, Kern, Middelen, Opgave
from samenwerkingswijzer.ground.models import Gebruiker
from tests.conftest import Als
from tests.evaluatie.test_cijfers import look
from tests.evaluatie.verleden import at, day, dossier, managed

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("number", "words"), [(0, "is er geen"), (1, "is er 1"), (2, "zijn er 2"), (10, "zijn er 10")]
)
def test_the_verb_goes_with_its_number(number: int, words: str) -> None:
    assert there_are(number) == words


@pytest.mark.parametrize(
    ("deel", "words"),
    [
        (Deel(0, 1), "geen initiatief"),
        (Deel(0, 2), "geen van de 2 initiatieven"),
        (Deel(1, 1), "1 van 1 initiatief"),
        (Deel(2, 3), "2 van 3 initiatieven"),
        (Deel(5, 10), "5 van 10 (50%) initiatieven"),
    ],
)
def test_a_part_of_initiatives(deel: Deel, words: str) -> None:
    assert among(deel) == words


@pytest.fixture
def village(accountmanager: Gebruiker) -> dict[str, Initiatief]:
    """In Rutten one late, one that rests and one that ended; elsewhere one with an accountmanager."""
    kern, bant = (Kern.objects.create(naam=name, sleutel=name.lower()) for name in ("Rutten", "Bant"))
    found = {
        "bank": dossier("Bank", [("aangemeld", 90)], kern=kern, term=5),
        "klavier": dossier("Klavier", [("ontwerp", 90)], kern=kern, rust=50),
        "klaar": dossier("Klaar", [("ontwerp", 90), ("afgerond", 40)], kern=kern),
        "brug": dossier("Brug", [("ontwerp", 90)], kern=bant),
    }
    managed(found["brug"], accountmanager.accountmanager, 80)
    return found


def test_what_rests_is_told_apart_and_waits_for_no_accountmanager(
    village: dict[str, Initiatief], raad: Gebruiker, als: Als
) -> None:
    hold = stand.oversight(look(0))
    assert (hold.lopend, hold.in_rust, hold.zonder_accountmanager) == (3, 1, 1)
    assert stand.oversight(look(60)).in_rust == 0  # it was laid to rest later
    assert stand.oversight(look(60)).zonder_accountmanager == 3  # with what ended since
    page = als(raad).get("/sturing/").content.decode()
    assert "Er lopen 3 initiatieven, waarvan 1 in rust." in page
    assert "Van 3 lopende initiatieven is er 1 over de termijn." in page
    listed = als(raad).get("/sturing/lijst/?feit=zonder_accountmanager")
    assert [row.titel for row in listed.context["page_obj"]] == ["Bank"]
    assert "Zonder accountmanager, en niet in rust" in listed.content.decode()


def test_a_village_says_what_it_counts(village: dict[str, Initiatief], raad: Gebruiker, als: Als) -> None:
    page = als(raad).get("/sturing/?kern=rutten").content.decode()
    assert "Er lopen 2 initiatieven, waarvan 1 in rust. Een periode eerder waren dat er geen." in page
    assert "Lopend en afgelopen bij elkaar zijn er 3 bij: Rutten." in page


@pytest.fixture
def money(village: dict[str, Initiatief]) -> Opgave:
    """Entered today, and partly committed to an initiative outside Rutten."""
    opgave, _ = Opgave.objects.get_or_create(sleutel="samen", defaults={"titel": "Samen"})
    year = {"jaar": day(0).year, "soort": "geld", "opgave": opgave, "van": at(0)}
    Middelen.objects.create(beschikbaar=350_000, **year)
    Inzet.objects.create(initiatief=village["brug"], aantal=120_000, **year)
    return opgave


def test_money_is_of_an_opgave_and_never_of_a_village(
    money: Opgave, village: dict[str, Initiatief], raad: Gebruiker, als: Als
) -> None:
    whole = f"Nu is er voor {day(0).year} in de hele gemeente € 350.000, en daarvan is € 230.000 vrij."
    for query in ("", "?opgave=samen"):
        assert whole in als(raad).get(f"/sturing/{query}").content.decode()
    page = als(raad).get("/sturing/?kern=rutten").content.decode()
    assert "Geld is er per opgave, voor de hele gemeente." in page
    assert "350.000" not in page


def test_everyone_reads_what_there_is_and_not_what_is_committed(
    money: Opgave, village: dict[str, Initiatief], als: Als, raad: Gebruiker
) -> None:
    page = als(raad).get("/initiatieven/cijfers/").content.decode()
    assert "in de hele gemeente € 350.000." in page
    assert "230.000" not in page


def test_what_was_not_entered_yet_is_told_with_its_day(money: Opgave, raad: Gebruiker, als: Als) -> None:
    page = als(raad).get(f"/sturing/?peildatum={day(30)}").content.decode()
    assert f"nog niet ingevuld hoeveel geld er voor {day(30).year} is." in page


@pytest.mark.parametrize(
    ("running", "resting", "words"),
    [(3, 0, ""), (3, 1, ", waarvan 1 in rust"), (1, 1, ", en dat rust"), (2, 2, ", waarvan 2 in rust")],
)
def test_what_rests_stands_behind_what_runs(running: int, resting: int, words: str) -> None:
    assert at_rest(running, resting) == words
