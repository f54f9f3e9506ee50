"""Every fact behind a figure, counted by hand: today, and on two days that are past. A new fact joins by itself.

`test_cijfers.py` holds that each figure of the dashboard is the number of initiatives behind its fact.
"""

import pytest

from evaluatie.models import Les, Signaal, Signaalsoort
from evaluatie.statistics.feiten import FEITEN, Feit
from initiatieven.models import Initiatief
from samenwerkingswijzer.ground.models import Gebruiker
from tests.evaluatie.test_cijfers import agree, look
from tests.evaluatie.test_cijfers_kader import closed
from tests.evaluatie.verleden import at, day, three_years
from tests.evaluatie.voor_signalen import rule

pytestmark = pytest.mark.django_db

NIEMAND: frozenset[str] = frozenset()
DAGEN = (0, 110, 480)
"""So many days ago one looks, over the year before."""
GETELD: dict[Feit, tuple[set[str] | frozenset[str], ...]] = {
    Feit.aangemeld: ({"winkel", "pad"}, {"winkel", "bank"}, {"moestuin", "brug", "rust"}),
    Feit.afgerond: ({"moestuin"}, {"moestuin"}, NIEMAND),
    Feit.te_laat: ({"bank"}, NIEMAND, NIEMAND),
    Feit.vraagt_aandacht: ({"bank", "brug"}, {"brug"}, {"brug"}),
    Feit.niet_herzien: ({"brug"}, {"brug"}, NIEMAND),
    Feit.besloten: ({"winkel"}, NIEMAND, {"brug", "moestuin"}),
    Feit.zonder_vooraf: ({"winkel"}, NIEMAND, NIEMAND),
    Feit.contact_op_tijd: ({"winkel"}, {"winkel"}, NIEMAND),
    Feit.contact_te_laat: ({"pad"}, {"bank"}, NIEMAND),
    Feit.zonder_accountmanager: ({"pad"}, {"winkel", "rust"}, {"moestuin", "rust"}),
    Feit.gewisseld: ({"bank"}, {"bank"}, NIEMAND),
    Feit.zonder_evaluatie: ({"bank", "pad"}, {"bank"}, NIEMAND),
    Feit.zonder_tussentijds: (NIEMAND, {"brug"}, {"moestuin", "brug"}),
    Feit.nagekomen: ({"brug"}, {"brug"}, NIEMAND),
    Feit.niet_nagekomen: ({"bank"}, {"bank"}, NIEMAND),
    Feit.lager_dan_verwacht: ({"brug", "moestuin"}, {"moestuin"}, NIEMAND),
    Feit.oneens: ({"brug", "moestuin"}, {"moestuin"}, NIEMAND),
    Feit.partners_antwoordden: ({"brug", "moestuin"}, {"moestuin"}, NIEMAND),
    Feit.les: ({"brug", "moestuin"}, {"moestuin"}, NIEMAND),
}


@pytest.fixture
def past(accountmanager: Gebruiker, collega: Gebruiker) -> dict[str, Initiatief]:
    """Six dossiers over three years (`verleden.three_years`), with all that a fact can be about."""
    found = three_years(accountmanager.accountmanager, collega.accountmanager)
    brug, bank, moestuin = (found[name] for name in ("brug", "bank", "moestuin"))
    closed(brug, "vooraf", 500, {"gezamenlijk": [4]})
    closed(brug, "tussentijds", 60, {"gezamenlijk": [2], "raad": [4], "partner": [5, 5, 5]})
    closed(moestuin, "vooraf", 705, {"gezamenlijk": [3]})
    closed(moestuin, "achteraf", 290, {"gezamenlijk": [2], "partner": [4, 4, 4]})
    agree(brug, 120, ("open", 300), ("nagekomen", 115))
    agree(bank, 130, ("open", 140), ("niet_nagekomen", 105))  # on day 110 it was open, and past its day
    for initiatief, ago in ((brug, 30), (moestuin, 200)):
        Les.objects.create(initiatief=initiatief, soort="stimulans", les="Praat eerder.", op=at(ago))
    for name, since, gone in (("brug", 490, None), ("pad", 9, at(5))):
        Signaal.objects.create(
            regel=rule(Signaalsoort.lang_stil, 1, "griffie" if gone else "raad"), initiatief=found[name],
            sinds=day(since), ontdekt_op=at(since), verdwenen_op=gone,
        )  # fmt: skip
    return found


def test_every_fact_on_every_day_holds_for_whom_a_count_by_hand_finds(past: dict[str, Initiatief]) -> None:
    assert set(GETELD) == set(Feit) == set(FEITEN)
    found = {
        feit: tuple(
            {row.titel.lower() for row in Initiatief.objects.filter(pk__in=FEITEN[feit](look(ago)))}
            for ago in DAGEN
        )
        for feit in Feit
    }
    assert found == GETELD
