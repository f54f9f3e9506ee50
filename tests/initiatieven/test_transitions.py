"""The road, written down by hand: what is not on these lists is refused by `perform`, whoever asks."""

import pytest

from initiatieven.actions import Geweigerd, perform
from initiatieven.handelingen import Handeling
from initiatieven.models import Initiatief
from initiatieven.overgangen import OVERGANGEN, target
from initiatieven.status import Status
from samenwerkingswijzer.ground.actor import Actor
from tests.conftest import Bring

IN_BEHANDELING = "toegewezen verkenning verbreding weging besluit ontwerp realisatie"
OPEN = f"aangemeld {IN_BEHANDELING}"
EINDE = "afgerond met_rust_gelaten niet_ingegaan geremd gestopt"

MOVES = {
    ("aanmelden", "concept", "aangemeld"),
    ("importeren", "concept", "aangemeld"),
    *((f"importeren_als_{to}", "concept", to) for to in ["toegewezen", "verkenning", "verbreding", "weging"]),
    *((f"importeren_als_{to}", "concept", to) for to in ["ontwerp", "realisatie", "afgerond"]),
    *((f"importeren_als_{to}", "concept", to) for to in ["gestopt", "ingetrokken"]),
    ("importeren_als_afgewezen", "concept", "niet_ingegaan"),
    *(
        ("import_terugdraaien", van, "concept")
        for van in ["aangemeld", "toegewezen", "verkenning", "verbreding"]
    ),
    *(("import_terugdraaien", van, "concept") for van in ["weging", "ontwerp", "realisatie", "afgerond"]),
    *(("import_terugdraaien", van, "concept") for van in ["gestopt", "ingetrokken", "niet_ingegaan"]),
    ("toewijzen", "aangemeld", "toegewezen"),
    ("verkennen", "toegewezen", "verkenning"),
    ("verbreden", "verkenning", "verbreding"),
    ("wegen", "verbreding", "weging"),
    ("voorleggen", "weging", "besluit"),
    ("versterken", "besluit", "ontwerp"),
    ("met_rust_laten", "besluit", "met_rust_gelaten"),
    ("niet_op_ingaan", "besluit", "niet_ingegaan"),
    ("remmen", "besluit", "geremd"),
    ("realiseren", "ontwerp", "realisatie"),
    ("afronden", "realisatie", "afgerond"),
    ("opnieuw_verkennen", "verbreding", "verkenning"),
    ("opnieuw_verkennen", "weging", "verkenning"),
    ("opnieuw_wegen", "besluit", "weging"),
    *(("intrekken", van, "ingetrokken") for van in f"concept {OPEN}".split()),
    *(("stoppen", van, "gestopt") for van in IN_BEHANDELING.split()),
    *(("heropenen", van, "verkenning") for van in EINDE.split()),
}
STAYS = {
    "overdragen": IN_BEHANDELING,
    "overdracht_aanvullen": IN_BEHANDELING,
    "overdracht_bevestigen": IN_BEHANDELING,
    "slapen_leggen": OPEN,
    "wekken": OPEN,
    "openbaar_maken": f"{OPEN} {EINDE} ingetrokken",
    "besloten_maken": f"{OPEN} {EINDE} ingetrokken",
    "gegevens_wijzigen": OPEN,
    "betrokkene_vastleggen": OPEN,
    "intake_vastleggen": "verkenning verbreding weging",
    "inschatting_vastleggen": "verkenning verbreding weging",
    "verbreding_vastleggen": "verbreding weging",
    "weging_vastleggen": "weging",
    "advies_geven": "verbreding weging",
    "speelveld_invullen": IN_BEHANDELING,
    "belangen_wegen": "weging",
    "uitgangspunten_toetsen": "weging",
    "startnotitie_vastleggen": "weging besluit",
    "afspraak_vastleggen": "ontwerp realisatie",
    "belangrijkheid_vaststellen": OPEN,
    "raadsmodus_vaststellen": OPEN,
    "raadsmoment_vastleggen": f"{OPEN} {EINDE} ingetrokken",
    "inzet_vastleggen": "ontwerp realisatie afgerond",
    "evaluatie_vastleggen": f"{IN_BEHANDELING} afgerond",
    "evaluatie_plannen": "ontwerp realisatie afgerond",
    "werkvorm_vastleggen": f"{IN_BEHANDELING} afgerond",
    "raming_vastleggen": f"{IN_BEHANDELING} afgerond",
    "gesprek_vastleggen": "ontwerp realisatie afgerond",
    "les_vastleggen": f"{IN_BEHANDELING} {EINDE} ingetrokken",
    "uitdaging_vastleggen": OPEN,
    "uitdaging_beantwoorden": f"{OPEN} {EINDE}",
    "verwant_koppelen": f"{OPEN} {EINDE} ingetrokken",
    "notitie_vastleggen": f"{OPEN} {EINDE} ingetrokken",
    "bestand_vastleggen": f"{OPEN} {EINDE} ingetrokken",
    "bestand_verwijderen": f"{OPEN} {EINDE} ingetrokken",
    "bestand_weigeren": f"{OPEN} {EINDE} ingetrokken",
    **dict.fromkeys(["bericht_sturen", "contactgegevens_wijzigen"], f"{OPEN} {EINDE} ingetrokken"),
    "contact_vastleggen": IN_BEHANDELING,
    **dict.fromkeys(["correctie_voorstellen", "correctie_beantwoorden"], OPEN),
    **dict.fromkeys(["hartslag_beantwoorden", "hartslag_oppakken"], OPEN),
    **dict.fromkeys(["verwachting_vastleggen", "verwachting_intrekken"], OPEN),
    **dict.fromkeys(["afspraak_bevestigen", "afspraak_betwisten"], "ontwerp realisatie"),
    **dict.fromkeys(
        ["mijlpaal_vastleggen", "voortgang_vastleggen", "bijdrage_vastleggen"], "ontwerp realisatie"
    ),
}
ALLOWED = MOVES | {(handeling, van, van) for handeling, states in STAYS.items() for van in states.split()}
REASON = {
    "versterken", "met_rust_laten", "niet_op_ingaan", "remmen", "opnieuw_verkennen", "opnieuw_wegen", "intrekken",
    "stoppen", "heropenen", "overdragen", "slapen_leggen", "besloten_maken",
    "bestand_verwijderen",
    "import_terugdraaien",
    "afspraak_betwisten",
}  # fmt: skip


def test_the_table_is_the_list_written_by_hand() -> None:
    table = {(h.value, van.value, to.value) for h in Handeling for van in Status if (to := target(h, van))}
    assert table == ALLOWED


def test_these_and_no_others_need_a_reason() -> None:
    assert {h.value for h, row in OVERGANGEN.items() if row.reden_verplicht} == REASON


@pytest.mark.django_db
@pytest.mark.parametrize("van", [s for s in Status if s != Status.concept])
def test_whatever_is_not_on_the_list_is_refused_and_leaves_no_trace(
    breng: Bring, van: Status, everyone: list[Actor]
) -> None:
    initiatief = breng(van)
    events = initiatief.gebeurtenissen.count()
    forbidden = [h for h in Handeling if (h.value, van.value) not in {(a, b) for a, b, _ in ALLOWED}]
    assert forbidden
    for handeling in forbidden:
        for actor in everyone:
            with pytest.raises(Geweigerd, match="kan niet vanuit de status"):
                perform(initiatief, handeling, actor, "Een reden.")
    stored = Initiatief.objects.get(pk=initiatief.pk)
    assert (stored.status, stored.versie) == (van, initiatief.versie)
    assert initiatief.gebeurtenissen.count() == events
