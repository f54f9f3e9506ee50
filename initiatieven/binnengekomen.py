"""What came in from others and waits for an answer: the same words and screens in the dossier and in "mijn dag"."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from initiatieven.handelingen import Handeling
from initiatieven.models import Initiatief, volgstand
from initiatieven.models.keuzes import Partij, StandAfspraak


@dataclass(frozen=True)
class Soort:
    """One kind of thing that comes in: what to do about it, where, and who may."""

    wat: str
    scherm: str
    handeling: Handeling


SOORTEN: dict[str, Soort] = {
    "bericht": Soort("Beantwoord het bericht", "berichten", Handeling.bericht_sturen),
    "verbetering": Soort("Beantwoord de verbetering", "correcties", Handeling.correctie_beantwoorden),
    "hulp": Soort("Pak het antwoord op de jaarlijkse vraag op", "hartslag", Handeling.hartslag_oppakken),
    "advies": Soort("Lees het advies dat binnenkwam", "#advies", Handeling.verbreding_vastleggen),
    "betwist": Soort(
        "Bespreek de afspraak: iemand is niet akkoord", "afspraken/verloop", Handeling.afspraak_vastleggen
    ),
    "te_laat": Soort(
        "Vraag hoe het staat met de afspraak die te laat is", "afspraken", Handeling.afspraak_vastleggen
    ),
}
"""The most pressing first."""


def _disputed(initiatief: Initiatief) -> bool:
    return any(one.stand == StandAfspraak.open and one.bezwaar for one in initiatief.afspraken.all())


_WAITS: dict[str, Callable[[Initiatief], bool]] = {
    "bericht": lambda case: volgstand.of(case).ongelezen > 0,
    "verbetering": lambda case: volgstand.of(case).correcties > 0,
    "hulp": lambda case: volgstand.of(case).antwoorden > 0,
    "advies": lambda case: any(one.is_ongelezen for one in case.verbredingen.all()),
    "betwist": _disputed,
    "te_laat": lambda case: any(
        one.is_late and one.partij != Partij.gemeente for one in case.afspraken.all()
    ),
}


def waiting(initiatief: Initiatief) -> Iterator[Soort]:
    """What waits in this dossier, which was fetched whole. No query."""
    return (soort for name, soort in SOORTEN.items() if _WAITS[name](initiatief))
