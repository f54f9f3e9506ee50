"""Bring a dossier to any state, each step done by who may do it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db.models import Model
from django.utils import timezone

from initiatieven import afweging
from initiatieven.actions import perform
from initiatieven.conditions import current_weighing
from initiatieven.handelingen import BESLUITEN, Handeling
from initiatieven.models import (
    Afspraak,
    Belang,
    Besluit,
    Betrokkene,
    Initiatief,
    Inschatting,
    Intake,
    Opgave,
    Toewijzing,
    Verbreding,
    Weging,
)
from initiatieven.registration import Aanmelder, register
from initiatieven.status import WEG, Status
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.models import Gebruiker


@dataclass(frozen=True)
class Cast:
    """Who does the steps."""

    accountmanager: Gebruiker
    coordinator: Gebruiker
    directie: Gebruiker


def registered(values: dict[str, Any], opgaven: Sequence[Opgave] = ()) -> Initiatief:
    """A dossier as a resident registers it."""
    defaults = {
        "titel": "Voorbeeld: moestuin",
        "samenvatting": "Samen groente telen achter de school.",
        "type_initiatiefnemer": "inwoners",
        "typering": "groen",
    }
    initiatief = Initiatief(**{**defaults, **values})
    aanmelder = Aanmelder("Groep buren", naam="Contact van de groep", e_mail="groep@voorbeeld.nl")
    return register(initiatief, aanmelder, Actor.holder(None), opgaven=opgaven)


def bring(status: Status, cast: Cast, values: dict[str, Any], opgaven: Sequence[Opgave] = ()) -> Initiatief:
    """A new dossier in `status`, reached along the road (decision by directie)."""
    initiatief = registered(values, opgaven)
    ends = {target: handeling for handeling, target in BESLUITEN.items()}
    last = Status.besluit if status in ends and status != Status.ontwerp else status
    last = Status.verkenning if status == Status.gestopt else last
    for state in WEG[1 : WEG.index(last) + 1] if last in WEG else ():
        _steps(initiatief, state, cast)
    _finish(initiatief, status, cast)
    return initiatief


def _finish(initiatief: Initiatief, status: Status, cast: Cast) -> None:
    ends = {target: handeling for handeling, target in BESLUITEN.items()}
    if status in ends and status != Status.ontwerp:
        decide(initiatief, ends[status], cast.directie)
    if status == Status.gestopt:
        perform(initiatief, Handeling.stoppen, Actor.user(cast.accountmanager), "De groep is verhuisd.")
    if status == Status.ingetrokken:
        perform(initiatief, Handeling.intrekken, Actor.user(cast.coordinator), "Op verzoek van de groep.")


def _steps(initiatief: Initiatief, state: Status, cast: Cast) -> None:
    manager = Actor.user(cast.accountmanager)
    if state == Status.toegewezen:
        assign(initiatief, cast.accountmanager, cast.coordinator)
    elif state == Status.ontwerp:
        decide(initiatief, Handeling.versterken, cast.directie)
    else:
        _prepare(initiatief, state, manager)
        perform(initiatief, _INTO[state], manager)


def assign(initiatief: Initiatief, accountmanager: Gebruiker, coordinator: Gebruiker) -> None:
    """The coordinator assigns."""
    toewijzing = Toewijzing(
        initiatief=initiatief,
        accountmanager=accountmanager.accountmanager,
        van=timezone.now(),
        reden="Kent het dorp.",
    )
    perform(initiatief, Handeling.toewijzen, Actor.user(coordinator), vastleggen=[toewijzing])


def decide(initiatief: Initiatief, handeling: Handeling, door: Gebruiker, **values: Any) -> Besluit:
    """Whoever records it, records this decision on the current weighing."""
    weging = current_weighing(initiatief)
    assert weging is not None
    defaults: dict[str, Any] = {
        "besluitdatum": timezone.localdate(),
        "beslisser": weging.beslisser,
        "motivering_publiek": "Het past bij onze opgave.",
        "besluit": handeling.value,
        "afwijking_toelichting": "" if handeling.value == weging.advies else "Het is te druk in de straat.",
    }
    besluit = Besluit(
        initiatief=initiatief,
        weging=weging,
        vastgelegd_door=door,
        vastgelegd_op=timezone.now(),
        **{**defaults, **values},
    )
    perform(initiatief, handeling, Actor.user(door), besluit.motivering_publiek, [besluit])
    return besluit


_INTO = {
    Status.verkenning: Handeling.verkennen,
    Status.verbreding: Handeling.verbreden,
    Status.weging: Handeling.wegen,
    Status.besluit: Handeling.voorleggen,
    Status.realisatie: Handeling.realiseren,
    Status.afgerond: Handeling.afronden,
}


def _prepare(initiatief: Initiatief, state: Status, manager: Actor) -> None:
    for handeling, records in _RECORDS.get(state, {}).items():
        made = [make(initiatief) for make in records]
        rows = [row for one in made for row in (one if isinstance(one, list) else [one])]
        perform(initiatief, handeling, manager, vastleggen=rows)
    if state == Status.afgerond:
        initiatief.afspraken.update(stand="nagekomen")


def intake(initiatief: Initiatief) -> Intake:
    """A complete intake."""
    return Intake(
        initiatief=initiatief,
        initiatiefnemers_beeld="Acht buren.",
        typering_toelichting="Een tuin voor iedereen.",
        maatschappelijke_opgave="Elkaar ontmoeten.",
        afbakening="Alleen het veldje.",
        belanghebbenden_beeld="De school en de buren.",
        stand_van_zaken="Er is een schets.",
        vraag_aan_gemeentebestuur="Mogen we de grond gebruiken?",
        exploitatie_gezond="waarschijnlijk",
        exploitatie_onderbouwing="De kosten zijn klein.",
    )


def _estimate(initiatief: Initiatief) -> Model:
    return Inschatting(
        initiatief=initiatief,
        samenhang="Past bij groen.",
        meerwaarde="hoog",
        meerwaarde_toelichting="Veel energie.",
        relevantie_voor=["organisatie"],
    )


def _colleague(initiatief: Initiatief) -> Model:
    return Verbreding(initiatief=initiatief, team="Team groen", waarom="Beheert het veldje.")


def _interest(initiatief: Initiatief) -> Model:
    party = Betrokkene.objects.create(
        initiatief=initiatief, soort="belanghebbende", aanduiding="De buren", rol="gedupeerde"
    )
    return Belang(betrokkene=party, omschrijving="Rust in de avond.", standpunt="verdeeld")


def weighing(initiatief: Initiatief, **values: Any) -> Weging:
    """A complete weighing; decision by directie unless told otherwise."""
    defaults = {
        "deelnemers": "Team groen en de accountmanager",
        "advies": "versterken",
        "wijze_van_versterken": "faciliteren",
        "motivering_waarom": "Het past bij de opgave.",
        "motivering_hoe": "We stellen grond beschikbaar.",
        "beslisser": "directie",
    }
    return Weging(initiatief=initiatief, **{**defaults, **values})


def propose(initiatief: Initiatief, beslisser: str, door: Gebruiker, toelichting: str = "") -> None:
    """The accountmanager weighs and puts the proposal before this body."""
    step = Actor.user(door)
    perform(initiatief, Handeling.belangen_wegen, step, vastleggen=weighed(initiatief))
    row = weighing(initiatief, beslisser=beslisser)
    perform(initiatief, Handeling.weging_vastleggen, step, vastleggen=[row])
    perform(initiatief, Handeling.voorleggen, step, toelichting)


def weighed(initiatief: Initiatief) -> list[Model]:
    """Every interest weighed, and the initiative tested against every principle."""
    rows = afweging.interests(initiatief)
    for row in rows:
        row.richting, row.gewicht, row.gehoord, row.bron = (
            "remmen",
            "gewoon",
            "gesprek",
            "Gesprek met de buren.",
        )
    tests = afweging.assessments(initiatief)
    for toets in tests:
        toets.oordeel = "past"
    return [*rows, *tests]


def _agreement(initiatief: Initiatief) -> Model:
    day = timezone.localdate() + timedelta(days=30)
    return Afspraak(initiatief=initiatief, partij="gemeente", wat="Grond klaarmaken.", voor_wanneer=day)


_RECORDS: dict[Status, dict[Handeling, list[Any]]] = {
    Status.verbreding: {Handeling.intake_vastleggen: [intake], Handeling.inschatting_vastleggen: [_estimate]},
    Status.weging: {
        Handeling.verbreding_vastleggen: [_colleague],
        Handeling.betrokkene_vastleggen: [_interest],
    },
    Status.besluit: {Handeling.belangen_wegen: [weighed], Handeling.weging_vastleggen: [weighing]},
    Status.realisatie: {Handeling.afspraak_vastleggen: [_agreement]},
}
