"""The figures that the council set a norm for, each in the block where it belongs."""

from collections.abc import Sequence
from dataclasses import replace

from evaluatie.models import Meting
from evaluatie.statistics import normen
from evaluatie.statistics.blik import Blik
from evaluatie.statistics.normen import Waarde
from evaluatie.statistics.partnerscore import Stemmen
from evaluatie.statistics.periode import Besluiten, Instroom
from evaluatie.statistics.stand import Deel, Toezicht
from evaluatie.views.blokken.onderdelen import Blok, part_of

_BLOK = {
    Meting.eerste_reactie: "snelheid",
    Meting.doorlooptijd_besluit: "snelheid",
    Meting.vast_contact: "proces",
    Meting.evaluatie_vooraf: "proces",
    Meting.evaluatie_tussentijds: "proces",
    Meting.samenwerkingsspeler: "partner",
    Meting.afspraken_nagekomen: "partner",
    Meting.met_reden: "geweigerd",
}


def values(
    instroom: Instroom, besluiten: Besluiten, toezicht: Toezicht, partners: Stemmen, afspraken: Deel
) -> dict[Meting, Waarde]:
    """Every figure that a norm can be set for, except what is counted elsewhere."""
    days, score = besluiten.werkdagen, partners.gemiddelde
    kept = max(toezicht.met_accountmanager - toezicht.gewisseld, 0)
    return {
        Meting.eerste_reactie: _part(instroom.contact),
        Meting.doorlooptijd_besluit: Waarde(days, "onbekend" if days is None else f"{days} werkdagen"),
        Meting.vast_contact: _part(Deel(kept, toezicht.met_accountmanager), " met een accountmanager"),
        Meting.evaluatie_vooraf: _part(besluiten.zonder_vooraf.rest),
        Meting.evaluatie_tussentijds: _part(toezicht.uitvoering.rest),
        Meting.samenwerkingsspeler: Waarde(
            score, "onbekend" if score is None else str(score).replace(".", ",")
        ),
        Meting.afspraken_nagekomen: _part(afspraken.rest),
        Meting.met_reden: _part(besluiten.met_reden),
    }


def _part(deel: Deel, whole: str = "") -> Waarde:
    """`whole` says of what, where that is not what runs."""
    return Waarde(100 * deel.aantal / deel.totaal if deel.totaal else None, f"{part_of(deel)}{whole}")


def added(blokken: Sequence[Blok], blik: Blik, waarden: dict[Meting, Waarde]) -> list[Blok]:
    """The blocks, each with the norms that held that day."""
    found = normen.held_against(blik, waarden)
    return [
        replace(
            blok,
            normen=[row for meting, rows in found.items() if _BLOK[meting] == blok.sleutel for row in rows],
        )
        for blok in blokken
    ]
