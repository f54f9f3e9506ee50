"""The next step of a dossier and its real deadline: what is late first, whoever promised it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from initiatieven.handelingen import Handeling
from initiatieven.models import Afspraak
from initiatieven.models.keuzes import Partij, StandAfspraak
from initiatieven.status import Status
from initiatieven.views.lezing import Lezing
from initiatieven.views.presentation import dossier_url
from initiatieven.worklists import next_line
from samenwerkingswijzer.ground import tekens

_MOST = 120


@dataclass(frozen=True)
class Volgende:
    """What to do, without a full stop, where (nothing: another has to), and by when (nothing: no term)."""

    wat: str
    url: str = ""
    uiterlijk_op: date | None = None

    @property
    def is_late(self) -> bool:
        """Whether its day is past."""
        return self.uiterlijk_op is not None and self.uiterlijk_op < timezone.localdate()


def steps(lezing: Lezing) -> list[Volgende]:
    """What comes first, and when that is an agreement also what the step itself asks by a day. No query."""
    promised = list(_agreements(lezing))
    work = sorted(_work(lezing), key=_pressing)[:1]
    first = promised[:1]
    if first and (first[0].is_late or not work or _pressing(first[0]) <= _pressing(work[0])):
        return [*first, *(one for one in work if one.uiterlijk_op)]
    return work


def _pressing(one: Volgende) -> tuple[bool, date]:
    return one.uiterlijk_op is None, one.uiterlijk_op or date.max


def _agreements(lezing: Lezing) -> Iterator[Volgende]:
    """Every late one, and of the others what the municipality promised: the earliest day first."""
    may = Handeling.afspraak_vastleggen in lezing.mag
    url = dossier_url(lezing.initiatief, "afspraken")
    for one in lezing.initiatief.afspraken.all():
        if one.stand == StandAfspraak.open and (one.is_late or one.partij == Partij.gemeente):
            yield Volgende(_asked(one), f"{url}#afspraak-{one.pk}" if may else "", one.voor_wanneer)


def _asked(one: Afspraak) -> str:
    what = tekens.shortened(one.wat, _MOST).rstrip(".")
    if one.partij == Partij.gemeente:
        return f"Kom de afspraak na: {what}"
    who = one.wie[:1].lower() + one.wie[1:] if one.betrokkene is None else one.wie
    return f"Vraag {who} hoe het staat: {what}"


def _work(lezing: Lezing) -> Iterator[Volgende]:
    """The first contact that somebody waits for, what the step asks, and what came in from others."""
    initiatief = lezing.initiatief
    if not initiatief.is_open:
        return
    if initiatief.slaapt_tot:
        yield Volgende(f"{next_line(initiatief)}. {initiatief.slaap_reden}".rstrip(". "))
        return
    if initiatief.eerste_contact_op is None and initiatief.eerste_contact_uiterlijk_op:
        url = dossier_url(initiatief, "contact") if Handeling.contact_vastleggen in lezing.mag else ""
        yield Volgende("Neem contact op met de initiatiefnemer", url, initiatief.eerste_contact_uiterlijk_op)
    step = _step(lezing)
    if step.uiterlijk_op or not lezing.binnen:
        yield step
    yield from (Volgende(knop.tekst, knop.url) for knop in lezing.binnen)


def _step(lezing: Lezing) -> Volgende:
    """What the step lacks first, or else the step forward; for who does not take it, what the step is about."""
    initiatief, now, due = lezing.initiatief, lezing.wat_nu, lezing.initiatief.uiterlijk_op
    if now.ontbreekt:
        return Volgende(now.ontbreekt[0]["tekst"].rstrip("."), now.ontbreekt[0]["url"], due)
    if now.vooruit:
        return Volgende(now.vooruit.tekst, now.vooruit.url, due)
    told = now.wacht_op if initiatief.status == Status.besluit else next_line(initiatief)
    return Volgende(told.rstrip("."), "", due)
