"""Freezing: what was expected stays as it was expected (DOMEIN §4.2)."""

from typing import Any

from evaluatie import conditions
from evaluatie.models import Evaluatie, Moment
from initiatieven import actions
from initiatieven.conditions import register as ask
from initiatieven.conditions import register_ahead
from initiatieven.handelingen import BESLUITEN
from initiatieven.models import Besluit, Betrokkene, Gebeurtenis, Initiatief
from samenwerkingswijzer.ground import versions


def freeze_baseline(initiatief: Initiatief, gebeurtenis: Gebeurtenis) -> None:
    """Consequence of a decision: the running evaluation beforehand is frozen with a copy of the situation."""
    evaluatie = Evaluatie.objects.of(initiatief).running().filter(moment=Moment.vooraf).first()
    if evaluatie is None:
        return
    evaluatie.besluit = Besluit.objects.filter(initiatief=initiatief).latest("pk")
    evaluatie.momentopname = snapshot(initiatief)
    evaluatie.bevroren_op = gebeurtenis.op
    versions.save(evaluatie)


def snapshot(initiatief: Initiatief) -> dict[str, Any]:
    """A copy of stakeholders, interests, opgaven and operation as they are now."""
    parties = initiatief.betrokkenen.prefetch_related("belangen")
    intake = getattr(initiatief, "intake", None)
    return {
        "betrokkenen": [_party(party) for party in parties],
        "opgaven": list(initiatief.opgaven.values("sleutel", "titel", "beoogd_effect")),
        "exploitatie": {
            "gezond": intake.exploitatie_gezond if intake else "",
            "onderbouwing": intake.exploitatie_onderbouwing if intake else "",
            "investering_gevraagd": initiatief.investering_gevraagd,
        },
    }


def _party(party: Betrokkene) -> dict[str, Any]:
    return {
        "soort": party.soort,
        "rol": party.rol,
        "aanduiding": party.aanduiding,
        "belangen": [
            {"omschrijving": belang.omschrijving, "standpunt": belang.standpunt}
            for belang in party.belangen.all()
        ],
    }


def register() -> None:
    """Every decision asks for the evaluation beforehand where it is needed, and freezes it; it is told ahead."""
    register_ahead(conditions.baseline_ahead)
    for besluit in BESLUITEN:
        ask(besluit, conditions.complete_baseline)
        actions.on(besluit, freeze_baseline)
