"""What the intake can begin with: answers that the initiator gave already, so that nobody asks or types them twice."""

from collections.abc import Iterator

from initiatieven.models import Initiatief
from initiatieven.models.keuzes import JaNeeDeels, Vraag

AANMELDING = (
    "samenvatting",
    "typering",
    "kern",
    "locatie",
    "draagvlak_toelichting",
    "privaat_belang",
    "privaat_belang_toelichting",
    "vraag_aan_gemeente",
    "investering_gevraagd",
)
"""What was answered at registering, in the order of that form."""


def of(initiatief: Initiatief) -> dict[str, str]:
    """Per question of the intake the text to begin with; a question of which nothing is known is not in it."""
    found = {
        "initiatiefnemers_beeld": _initiators(initiatief),
        "typering_toelichting": f"Thema: {initiatief.get_typering_display()}." if initiatief.typering else "",
        "maatschappelijke_opgave": initiatief.samenvatting,
        "belanghebbenden_beeld": "\n".join(_interests(initiatief)),
        "vraag_aan_gemeentebestuur": _asked(initiatief),
    }
    return {name: text for name, text in found.items() if text}


def _initiators(initiatief: Initiatief) -> str:
    kind = f"{initiatief.get_type_initiatiefnemer_display()}."
    behind = initiatief.draagvlak_toelichting
    return f"{kind}\nWie doen mee of staan erachter: {behind}" if behind else kind


def _interests(initiatief: Initiatief) -> Iterator[str]:
    """Also the own interest: it is one among the others."""
    if initiatief.privaat_belang != JaNeeDeels.nee:
        own = initiatief.privaat_belang_toelichting
        yield (
            f"De initiatiefnemers zelf: {own}"
            if own
            else "De initiatiefnemers hebben er zelf ook voordeel van."
        )
    for party in initiatief.betrokkenen.prefetch_related("belangen"):
        for interest in party.belangen.all():
            yield f"{party.aanduiding}: {interest.omschrijving} ({interest.get_standpunt_display().lower()})"


def _asked(initiatief: Initiatief) -> str:
    labels = dict(Vraag.choices)
    lines = [str(labels.get(word, word)) for word in initiatief.vraag_aan_gemeente]
    lines += ["Een investering"] if initiatief.investering_gevraagd else []
    return "\n".join(lines)
