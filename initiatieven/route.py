"""The route adviser: which body decides, by the municipality's own rules, and which rule said so."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from initiatieven.models import Mandaatregel
from initiatieven.models.mandaat import Eis
from samenwerkingswijzer.ground.numbers import euro

_QUESTIONS = {
    "wijzigt_beleid": ("het beleid verandert", "het beleid verandert niet"),
    "politiek_gevoelig": ("het politiek gevoelig ligt", "het niet politiek gevoelig ligt"),
    "binnen_mandaat": ("het binnen het mandaat valt", "het buiten het mandaat valt"),
}


@dataclass(frozen=True)
class Vragen:
    """The four answers on which the advice rests."""

    bedrag: int
    wijzigt_beleid: bool
    politiek_gevoelig: bool
    binnen_mandaat: bool


@dataclass(frozen=True)
class Uitslag:
    """One rule held against the answers: `waarom_niet` is empty when it fits."""

    regel: Mandaatregel
    waarom_niet: str

    @property
    def past(self) -> bool:
        """Whether all conditions of the rule hold."""
        return not self.waarom_niet


def judge(regels: Iterable[Mandaatregel], vragen: Vragen) -> list[Uitslag]:
    """Every rule, in order, with why it does not fit."""
    return [Uitslag(regel, _why_not(regel, vragen)) for regel in regels]


def first(regels: Iterable[Mandaatregel], vragen: Vragen) -> Mandaatregel | None:
    """The advice: the first rule that fits; None when none does."""
    return next((uitslag.regel for uitslag in judge(regels, vragen) if uitslag.past), None)


def advise(vragen: Vragen, on: date | None = None) -> Mandaatregel | None:
    """The first rule in force that day that fits."""
    return first(Mandaatregel.objects.in_force(on or timezone.localdate()), vragen)


def _why_not(regel: Mandaatregel, vragen: Vragen) -> str:
    if regel.bedrag_vanaf is not None and vragen.bedrag < regel.bedrag_vanaf:
        return f"Geldt vanaf {euro(regel.bedrag_vanaf)}."
    if regel.bedrag_tot is not None and vragen.bedrag > regel.bedrag_tot:
        return f"Geldt tot en met {euro(regel.bedrag_tot)}."
    for name, (yes, no) in _QUESTIONS.items():
        asked, answer = getattr(regel, name), getattr(vragen, name)
        if asked != Eis.maakt_niet_uit and (asked == Eis.ja) != answer:
            return f"Geldt alleen als {yes if asked == Eis.ja else no}."
    return ""


def conditions(regel: Mandaatregel) -> str:
    """The conditions of a rule in one line."""
    amounts = [
        f"vanaf {euro(regel.bedrag_vanaf)}" if regel.bedrag_vanaf is not None else "",
        f"tot en met {euro(regel.bedrag_tot)}" if regel.bedrag_tot is not None else "",
    ]
    answers = [
        words[0 if getattr(regel, name) == Eis.ja else 1]
        for name, words in _QUESTIONS.items()
        if getattr(regel, name) != Eis.maakt_niet_uit
    ]
    parts = [part for part in (*amounts, *answers) if part]
    return f"Als {', en '.join(parts)}." if answers else (", ".join(parts).capitalize() or "Altijd") + "."


def words(regel: Mandaatregel) -> str:
    """The rule as it is kept with a weighing: its name and what it says, also when it changes later."""
    return f"{regel.naam}: {regel.uitleg}"
