"""Dossiers with a past, written down row by row: what figures of any day can be counted against by hand."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from django.utils import timezone

from initiatieven.models import (
    Belangrijkheid,
    Besluit,
    Initiatief,
    Kern,
    Opgave,
    Raadsmodus,
    Statusperiode,
    Toewijzing,
    Weging,
)
from initiatieven.status import EINDSTATUSSEN, Status


def day(ago: int) -> date:
    """The day so many days ago."""
    return timezone.localdate() - timedelta(days=ago)


def at(ago: int) -> datetime:
    """Noon, so many days ago; for today a minute ago."""
    noon = timezone.make_aware(datetime.combine(day(ago), time(12)))
    return min(noon, timezone.now() - timedelta(minutes=1))


_LETTERS = iter(f"{a}{b}{c}{d}" for a in "BCDFGH" for b in "BCDFGH" for c in "BCDFGH" for d in "BCDFGH")


def dossier(titel: str, road: Sequence[tuple[str, int]], **values: Any) -> Initiatief:
    """A dossier that entered each state of `road` so many days ago. `term` gives its last state a term, in days ago."""
    term, rest = values.pop("term", None), values.pop("rust", None)
    status, since = road[-1]
    moment = at(road[0][1])
    initiatief = Initiatief.objects.create(
        kenmerk=f"2020-{next(_LETTERS)}",
        titel=titel,
        samenvatting="Tekst.",
        type_initiatiefnemer="inwoners",
        status=status,
        status_sinds=at(since),
        aangemeld_op=moment,
        uiterlijk_op=None if term is None else day(term),
        **values,
    )
    for number, (state, ago) in enumerate(road):
        left = road[number + 1][1] if number + 1 < len(road) else None
        _period(initiatief, state, ago, left, None if left is not None else term)
    if rest is not None:
        _rest(initiatief, rest)
    return initiatief


def _period(initiatief: Initiatief, state: str, ago: int, left: int | None, term: int | None) -> None:
    ended = Status(state) in EINDSTATUSSEN
    Statusperiode.objects.create(
        initiatief=initiatief,
        status=state,
        sinds=at(ago),
        van=at(ago),
        tot=None if left is None else at(left),
        dagen=None if left is None else ago - left,
        uiterlijk_op=None if term is None or ended else day(term),
    )


def _rest(initiatief: Initiatief, ago: int) -> None:
    """Laid to rest so many days ago, and resting still."""
    held = initiatief.statusperioden.get(tot=None)
    initiatief.statusperioden.filter(pk=held.pk).update(tot=at(ago))
    Statusperiode.objects.create(
        initiatief=initiatief,
        status=held.status,
        sinds=held.sinds,
        van=at(ago),
        rust=True,
        uiterlijk_op=held.uiterlijk_op,
    )
    Initiatief.objects.filter(pk=initiatief.pk).update(
        slaapt_sinds=day(ago), slaapt_tot=day(-90), slaap_reden="Wacht op het voorjaar."
    )


def weighed(initiatief: Initiatief, beslisser: str, besluit: str = "", ago: int = 0) -> Besluit | None:
    """A weighing for this body, and its decision so many days ago when one is given."""
    weging = Weging.objects.create(
        initiatief=initiatief,
        deelnemers="Team",
        advies="versterken",
        wijze_van_versterken="faciliteren",
        motivering_waarom="Goed.",
        motivering_hoe="Samen.",
        beslisser=beslisser,
        afgerond_op=at(ago) if besluit else None,
    )
    if not besluit:
        return None
    return Besluit.objects.create(
        initiatief=initiatief,
        weging=weging,
        besluit=besluit,
        beslisser=beslisser,
        besluitdatum=day(ago),
        motivering_publiek=f"Reden **bij** {initiatief.titel}.",
        vastgelegd_op=at(ago),
    )


def managed(initiatief: Initiatief, manager: Any, van: int, tot: int | None = None) -> None:
    """Assigned so many days ago, perhaps until so many days ago."""
    ended = None if tot is None else at(tot)
    Toewijzing.objects.create(
        initiatief=initiatief, accountmanager=manager, van=at(van), tot=ended, reden="Kent het dorp."
    )


def steered(initiatief: Initiatief, modus: str, van: int, tot: int | None = None) -> None:
    """With this role of the council since so many days ago, perhaps until so many days ago."""
    ended = None if tot is None else at(tot)
    Raadsmodus.objects.create(
        initiatief=initiatief, modus=modus, reden="Veel mensen.", van=at(van), tot=ended
    )


def three_years(manager: Any, colleague: Any) -> dict[str, Initiatief]:
    """Six dossiers over three years. What tests expect was counted from this list by hand."""
    found = _cases()
    _opgaven(found)
    weighed(found["moestuin"], "college", "versterken", 700)
    weighed(found["bank"], "raad")
    weighed(found["winkel"], "directie", "niet_op_ingaan", 50)
    weighed(found["brug"], "college", "versterken", 500)
    managed(found["bank"], manager, 395, 200)
    managed(found["bank"], colleague, 200)
    managed(found["brug"], manager, 590)
    steered(found["bank"], "ruimte_met_toezicht", 380, 120)
    steered(found["bank"], "meesturen", 120)
    steered(found["brug"], "meesturen", 510)
    Belangrijkheid.objects.create(initiatief=found["pad"], orgaan="raad", niveau="zeer", van=at(8))
    return found


def _cases() -> dict[str, Initiatief]:
    rutten, bant, _ = (
        Kern.objects.create(naam=naam, sleutel=naam.lower()) for naam in ("Rutten", "Bant", "Leegdorp")
    )
    tuin = [("aangemeld", 800), ("verkenning", 780), ("besluit", 720), ("realisatie", 700), ("afgerond", 300)]
    bank = [("aangemeld", 400), ("weging", 390), ("besluit", 100)]
    winkel = [("aangemeld", 200), ("toegewezen", 190), ("niet_ingegaan", 50)]
    brug = [("aangemeld", 600), ("besluit", 550), ("realisatie", 500)]
    rust = [("aangemeld", 500), ("verkenning", 450)]
    return {
        "moestuin": dossier("Moestuin", tuin, kern=rutten, typering="groen"),
        "bank": dossier("Bank", bank, kern=rutten, typering="sport", term=20, **contact(395, 390)),
        "winkel": dossier("Winkel", winkel, kern=bant, typering="sport", **contact(195, 196)),
        "pad": dossier("Pad", [("aangemeld", 10)], kern=bant, **contact(5)),
        "rust": dossier("Rust", rust, term=70, rust=60, typering="groen"),
        "brug": dossier("Brug", brug, kern=rutten, typering="groen"),
    }


def _opgaven(found: dict[str, Initiatief]) -> None:
    samen, thuis, _ = (
        Opgave.objects.create(sleutel=key, titel=key.title(), beoogd_effect="Meer.", portefeuille=who)
        for key, who in (("samen", "Zorg"), ("thuis", "Zorg"), ("stil", "Geld"))
    )
    found["moestuin"].opgaven.add(samen)
    found["bank"].opgaven.add(samen, thuis)
    found["brug"].opgaven.add(thuis)


def contact(due: int, made: int | None = None) -> dict[str, date]:
    """First contact due so many days ago, and made so many days ago."""
    norm = {"eerste_contact_uiterlijk_op": day(due)}
    return norm if made is None else {**norm, "eerste_contact_op": day(made)}
