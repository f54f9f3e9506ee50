"""A decision is refused without a complete joint evaluation beforehand where it is needed."""

import pytest
from django.utils import timezone

from evaluatie.models import Evaluatie, Moment, lacks_baseline, without_baseline
from initiatieven.actions import Geweigerd, perform
from initiatieven.conditions import ahead
from initiatieven.handelingen import BESLUITEN, Handeling
from initiatieven.models import Initiatief, Raadsmodus
from initiatieven.status import Status
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.models import Gebruiker
from tests import road
from tests.conftest import Als, Bring
from tests.evaluatie.conftest import Fill

pytestmark = pytest.mark.django_db


def steer(initiatief: Initiatief, griffie: Gebruiker, modus: str) -> None:
    """The griffie records the council's role."""
    record = Raadsmodus(initiatief=initiatief, modus=modus, reden="Veel mensen.", van=timezone.now())
    perform(initiatief, Handeling.raadsmodus_vaststellen, Actor.user(griffie), vastleggen=[record])


def prepare(breng: Bring, evalueer: Fill, investering: bool, vooraf: str) -> Initiatief:
    initiatief = breng(Status.besluit, investering_gevraagd=investering)
    if vooraf != "geen":
        evalueer(initiatief, Moment.vooraf, leave_out=0 if vooraf == "volledig" else 1)
    return initiatief


MATRIX = [
    # raadsmodus, investment asked, evaluation beforehand, decision allowed
    ("ruimte_met_toezicht", False, "geen", True),
    ("ruimte_met_toezicht", False, "half", True),
    ("ruimte_met_toezicht", False, "volledig", True),
    ("ruimte_met_toezicht", True, "geen", False),
    ("ruimte_met_toezicht", True, "half", False),
    ("ruimte_met_toezicht", True, "volledig", True),
    ("meesturen", False, "geen", False),
    ("meesturen", False, "half", False),
    ("meesturen", False, "volledig", True),
    ("meesturen", True, "geen", False),
    ("meesturen", True, "half", False),
    ("meesturen", True, "volledig", True),
]


@pytest.mark.parametrize(("modus", "investering", "vooraf", "allowed"), MATRIX)
def test_when_a_decision_is_allowed(  # noqa: PLR0917

    breng: Bring, evalueer: Fill, griffie: Gebruiker, directie: Gebruiker,
    modus: str, investering: bool, vooraf: str, allowed: bool,
) -> None:  # fmt: skip
    initiatief = prepare(breng, evalueer, investering, vooraf)
    steer(initiatief, griffie, modus)
    if allowed:
        road.decide(initiatief, Handeling.versterken, directie)
        assert initiatief.status == Status.ontwerp
    else:
        with pytest.raises(Geweigerd, match="evaluatie vooraf") as refusal:
            road.decide(initiatief, Handeling.versterken, directie)
        assert refusal.value.ontbreekt[0].scherm == "evaluatie"


@pytest.mark.parametrize(
    ("status", "investering", "vooraf", "told"),
    [
        (Status.aangemeld, True, "geen", ""),
        (Status.toegewezen, True, "geen", "Start daarom de evaluatie vooraf."),
        (Status.verkenning, False, "geen", ""),
        (Status.weging, True, "half", "Vul daarom de evaluatie vooraf helemaal in."),
        (Status.weging, True, "volledig", ""),
    ],
)
def test_it_is_told_ahead_only_where_it_is_needed(  # noqa: PLR0917

    breng: Bring, evalueer: Fill, accountmanager: Gebruiker, als: Als,
    status: Status, investering: bool, vooraf: str, told: str,
) -> None:  # fmt: skip
    initiatief = breng(status, investering_gevraagd=investering)
    if vooraf != "geen":
        evalueer(initiatief, Moment.vooraf, leave_out=0 if vooraf == "volledig" else 1)
    browser = als(accountmanager)
    if status != Status.aangemeld:
        page = browser.get(f"/werkplek/{initiatief.kenmerk}/").content.decode()
        assert ("Dit kan al. Voor het besluit moet het klaar zijn." in page) is bool(told)
        assert told in page
        screen = browser.get(f"/werkplek/{initiatief.kenmerk}/evaluatie/").content.decode()
        assert ("kan hier niemand besluiten." in screen) is bool(told)
    assert [lack.tekst.endswith(told) for lack in ahead(initiatief)] == [True] * bool(told)


@pytest.mark.parametrize("besluit", BESLUITEN)
def test_the_rule_holds_for_every_decision(breng: Bring, directie: Gebruiker, besluit: Handeling) -> None:
    initiatief = breng(Status.besluit, investering_gevraagd=True)
    with pytest.raises(Geweigerd, match="investering"):
        road.decide(initiatief, besluit, directie)


def test_a_council_that_steered_before_but_not_now_asks_nothing(
    breng: Bring, griffie: Gebruiker, directie: Gebruiker
) -> None:
    initiatief = breng(Status.besluit)
    steer(initiatief, griffie, "meesturen")
    steer(initiatief, griffie, "niet_voor_de_raad")
    road.decide(initiatief, Handeling.versterken, directie)
    assert initiatief.status == Status.ontwerp


@pytest.mark.parametrize(("vooraf", "signalled"), [("geen", True), ("half", True), ("volledig", False)])
def test_a_decision_without_a_complete_evaluation_gives_a_signal(
    breng: Bring, evalueer: Fill, directie: Gebruiker, vooraf: str, signalled: bool
) -> None:
    initiatief = prepare(breng, evalueer, investering=False, vooraf=vooraf)
    road.decide(initiatief, Handeling.versterken, directie)
    assert without_baseline().filter(initiatief=initiatief).exists() == signalled
    last = initiatief.wegingen.get().besluit
    assert (
        lacks_baseline(last, Evaluatie.objects.of(initiatief)) == signalled
    )  # the same rule, for records at hand


def test_a_reopened_dossier_needs_an_evaluation_of_its_own(
    breng: Bring, evalueer: Fill, coordinator: Gebruiker, accountmanager: Gebruiker, directie: Gebruiker
) -> None:
    initiatief = prepare(breng, evalueer, investering=True, vooraf="volledig")
    road.decide(initiatief, Handeling.niet_op_ingaan, directie)
    perform(initiatief, Handeling.heropenen, Actor.user(coordinator), "Er is een nieuw plan.")
    manager = Actor.user(accountmanager)
    for handeling in (Handeling.verbreden, Handeling.wegen):
        perform(initiatief, handeling, manager)
    perform(initiatief, Handeling.belangen_wegen, manager, vastleggen=road.weighed(initiatief))
    perform(initiatief, Handeling.weging_vastleggen, manager, vastleggen=[road.weighing(initiatief)])
    perform(initiatief, Handeling.voorleggen, manager)
    with pytest.raises(Geweigerd, match="evaluatie vooraf"):
        road.decide(initiatief, Handeling.versterken, directie)
    evalueer(initiatief, Moment.vooraf, score=3)
    road.decide(initiatief, Handeling.versterken, directie)
    assert initiatief.evaluaties.filter(bevroren_op__isnull=False).count() == 2
