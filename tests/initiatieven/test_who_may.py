"""Who may do what, written down by hand: every handeling × every kind of actor."""

import pytest

from initiatieven.handelingen import Handeling
from initiatieven.models import Weging
from initiatieven.permissions import may
from initiatieven.status import Status
from samenwerkingswijzer.ground.actor import Actor
from tests.conftest import Bring

MANAGER = "accountmanager"
TABLE = {
    "aanmelden": "accountmanager collega_uit_de_pool coordinator medewerker",
    "importeren": "coordinator",
    **dict.fromkeys(
        (
            f"importeren_als_{state}"
            for state in (
                *("toegewezen", "verkenning", "verbreding", "weging", "ontwerp", "realisatie"),
                *("afgerond", "gestopt", "ingetrokken", "afgewezen"),
            )
        ),
        "coordinator",
    ),
    "import_terugdraaien": "coordinator",
    "toewijzen": "coordinator",
    "overdragen": "coordinator",
    "overdracht_aanvullen": "coordinator",
    "overdracht_bevestigen": MANAGER,
    "verkennen": MANAGER,
    "verbreden": MANAGER,
    "wegen": MANAGER,
    "voorleggen": MANAGER,
    "realiseren": MANAGER,
    "afronden": MANAGER,
    "opnieuw_verkennen": MANAGER,
    "intrekken": "accountmanager coordinator",
    "stoppen": "accountmanager coordinator",
    "heropenen": "coordinator",
    "slapen_leggen": "accountmanager coordinator",
    "wekken": "accountmanager coordinator klok",
    "openbaar_maken": "accountmanager coordinator",
    "besloten_maken": "accountmanager coordinator",
    "gegevens_wijzigen": "accountmanager coordinator",
    "betrokkene_vastleggen": "accountmanager coordinator",
    "intake_vastleggen": MANAGER,
    "inschatting_vastleggen": MANAGER,
    "verbreding_vastleggen": MANAGER,
    "advies_geven": "",
    "speelveld_invullen": MANAGER,
    "belangen_wegen": MANAGER,
    "uitgangspunten_toetsen": MANAGER,
    "weging_vastleggen": MANAGER,
    "startnotitie_vastleggen": MANAGER,
    "afspraak_vastleggen": MANAGER,
    "belangrijkheid_vaststellen": "griffie college directie",
    "raadsmodus_vaststellen": "griffie",
    "raadsmoment_vastleggen": "griffie",
    "inzet_vastleggen": "accountmanager coordinator",
    "evaluatie_vastleggen": MANAGER,
    "evaluatie_plannen": "accountmanager coordinator",
    "werkvorm_vastleggen": MANAGER,
    "raming_vastleggen": MANAGER,
    "gesprek_vastleggen": MANAGER,
    "les_vastleggen": "accountmanager coordinator",
    "uitdaging_vastleggen": "accountmanager coordinator",
    "uitdaging_beantwoorden": "accountmanager coordinator",
    "verwant_koppelen": "accountmanager coordinator",
    "notitie_vastleggen": "accountmanager coordinator",
    "bestand_vastleggen": "accountmanager coordinator",
    "bestand_verwijderen": "accountmanager coordinator",
    "bestand_weigeren": "accountmanager coordinator",
    "bericht_sturen": "accountmanager coordinator",
    "contact_vastleggen": "accountmanager coordinator",
    "contactgegevens_wijzigen": "",
    "correctie_voorstellen": "",
    "correctie_beantwoorden": "accountmanager coordinator",
    "hartslag_beantwoorden": "",
    "hartslag_oppakken": "accountmanager coordinator",
    "afspraak_bevestigen": "",
    "afspraak_betwisten": "",
    "verwachting_vastleggen": MANAGER,
    "verwachting_intrekken": MANAGER,
    "mijlpaal_vastleggen": MANAGER,
    "voortgang_vastleggen": MANAGER,
    "bijdrage_vastleggen": MANAGER,
}
DECISIONS = ("versterken", "met_rust_laten", "niet_op_ingaan", "remmen", "opnieuw_wegen")
RECORDS_FOR = {"raad": "griffie", "college": "college", "directie": "directie"}


def name(actor: Actor) -> str:
    return actor.gebruiker.username if actor.gebruiker else actor.via


def test_no_handeling_is_forgotten() -> None:
    assert {*TABLE, *DECISIONS} == {h.value for h in Handeling}


@pytest.mark.django_db
def test_each_handeling_is_for_these_and_for_nobody_else(breng: Bring, everyone: list[Actor]) -> None:
    initiatief = breng(Status.verkenning)
    may_do = {h: {name(a) for a in everyone if may(a, Handeling(h), initiatief)} for h in TABLE}
    assert may_do == {h: set(who.split()) for h, who in TABLE.items()}


@pytest.mark.django_db
@pytest.mark.parametrize("orgaan", RECORDS_FOR)
def test_a_decision_is_recorded_by_who_records_for_that_body(
    breng: Bring, everyone: list[Actor], orgaan: str
) -> None:
    initiatief = breng(Status.besluit)
    Weging.objects.filter(initiatief=initiatief).update(beslisser=orgaan)
    for handeling in DECISIONS:
        assert {name(a) for a in everyone if may(a, Handeling(handeling), initiatief)} == {
            RECORDS_FOR[orgaan]
        }


@pytest.mark.django_db
def test_the_dossiers_accountmanager_never_records_its_decision(breng: Bring, everyone: list[Actor]) -> None:
    initiatief = breng(Status.besluit)
    manager = next(a.gebruiker for a in everyone if name(a) == MANAGER)
    directie = next(a.gebruiker for a in everyone if name(a) == "directie")
    assert manager
    assert directie
    manager.groups.add(*directie.groups.all())
    vars(manager).pop("rollen", None)  # asked before, and remembered
    assert not may(Actor.user(manager), Handeling.versterken, initiatief)
