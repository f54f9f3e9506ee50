"""The part of the dossier page about the initiator: the clock, what waits to be read, what was agreed and put in."""

from typing import Any

from django.urls import reverse
from django.utils.formats import number_format

from initiatieven.models import Initiatief, volgstand
from initiatieven.models.keuzes import SoortBijdrage
from initiatieven.models.volgstand import Som, Volgstand
from initiatieven.status import STATUSGROEPEN, Statusgroep
from initiatieven.views.clock_words import clocks
from samenwerkingswijzer.ground.numbers import euro

_PROGRESS = 8
_BEFORE = (*STATUSGROEPEN[Statusgroep.nieuw], *STATUSGROEPEN[Statusgroep.in_gesprek])


def contact(initiatief: Initiatief, may_write: bool) -> dict[str, Any]:
    """The clocks for every reader and what everyone put in; links only for who keeps contact."""
    stand = volgstand.of(initiatief)
    return {
        "klokken": clocks(initiatief),
        "links": _links(initiatief, stand) if may_write else [],
        "bijdragen": [_total(som) for som in stand.bijdragen],
    }


def progress(initiatief: Initiatief) -> dict[str, Any]:
    """What will be reached, how it goes and which werkvormen were used; before a decision only when there is any."""
    if initiatief.status in _BEFORE and not getattr(initiatief, "heeft_werkvormen", True):
        return {}
    return {"punten": volgstand.work(initiatief, _PROGRESS)}


def _links(initiatief: Initiatief, stand: Volgstand) -> list[dict[str, str]]:
    unread, corrections = stand.ongelezen, stand.correcties
    rows = [
        ("berichten", f"Berichten ({unread} nieuw)" if unread else "Berichten"),
        *([("correcties", f"Verbeteringen: {corrections} te beantwoorden")] if corrections else []),
        *([("hartslag", "De initiatiefnemer antwoordde op de jaarlijkse vraag")] if stand.antwoorden else []),
        *([("verwachtingen", "Verwachtingen")] if initiatief.is_open else []),
        ("dossier_mails", "Verstuurde mail"),
    ]
    return [{"url": reverse(name, args=[initiatief.kenmerk]), "tekst": words} for name, words in rows]


def _total(som: Som) -> dict[str, str]:
    if som.soort == SoortBijdrage.natura or som.totaal is None:
        words = f"{som.keer} keer iets anders dan uren of geld"
    elif som.soort == SoortBijdrage.geld:
        words = euro(som.totaal)
    else:
        words = f"{number_format(som.totaal.normalize())} uur"
    return {"partij": som.partij.label, "tekst": words}
