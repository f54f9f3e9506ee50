"""The whole dashboard: counted once, kept for a minute, in the order of who reads it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from django.conf import settings
from django.core.cache import caches
from django.core.cache.backends.base import BaseCache
from django.db import transaction
from django.utils import timezone

from evaluatie.statistics import (
    leren,
    middelen,
    ontwikkelagenda,
    partnerscore,
    periode,
    raad,
    spiegeling,
    stand,
)
from evaluatie.statistics.blik import Blik, frames
from evaluatie.views.blokken import antwoord, normen, oordeel, opbrengst
from evaluatie.views.blokken import stand as stand_blokken
from evaluatie.views.blokken import verloop as verloop_blokken
from evaluatie.views.blokken.onderdelen import Blok, Bron
from samenwerkingswijzer.ground.rollen import Rol

VOLGORDE: dict[Rol, tuple[str, ...]] = {
    Rol.college: ("besluiten", "snelheid", "wat_is_er", "geweigerd", "opgaven"),
    Rol.directie: ("besluiten", "snelheid", "wat_is_er", "geweigerd", "opgaven"),
    Rol.coordinator: ("snelheid", "proces", "wat_is_er", "partner", "spiegel"),
}
"""What comes first for whom; the rest follows in the order of the council's questions."""
OPENBAAR = ("wat_is_er", "geweigerd", "snelheid", "opgaven", "geleerd")
"""The questions that everyone can see answered, over public initiatives."""


@dataclass(frozen=True)
class Overzicht:
    """The answer in short, the blocks, when they were counted, and whether there was nothing at all on the peildatum.

    Everyone gets no answer in short: it tells signals, and those are for who steers.
    """

    blokken: Sequence[Blok]
    geteld_om: datetime
    leeg: bool
    antwoord: Blok | None = None


def overview(bron: Bron) -> Overzicht:
    """What was counted less than a minute and a half ago, or else a count; the page says when."""
    cache, key = _place(bron.blik)
    found = cache.get(key) if settings.CIJFERS_BEWAREN else None
    return found if isinstance(found, Overzicht) else _counted(bron)


def recount(now: datetime) -> int:
    """A task of the clock: the council never waits for a count over all dossiers. No dossier changes."""
    _counted(Bron(Blik.today(), *frames()))
    return 0


def _counted(bron: Bron) -> Overzicht:
    found = compose(bron)
    if settings.CIJFERS_BEWAREN:
        cache, key = _place(bron.blik)
        cache.set(key, found, settings.CIJFERS_BEWAREN)
    return found


def _place(blik: Blik) -> tuple[BaseCache, str]:
    """What the clock counts is shared; what somebody chose stays with the process, and crowds out nothing shared."""
    words = sha256(repr(blik).encode()).hexdigest()
    cache = caches["gedeeld"] if blik == Blik.today() else caches["default"]
    return cache, f"overzicht-{settings.VERSION}-{words}"


@transaction.atomic
def compose(bron: Bron) -> Overzicht:
    """Count once, show in blocks."""
    blik = bron.blik
    vakken, toezicht = stand.standing(blik), stand.oversight(blik)
    inflow, decisions = periode.inflow(blik), periode.decisions(blik)
    partners, agreements = partnerscore.good_partner(blik), periode.agreements(blik)
    blokken = [
        stand_blokken.what_is_there(bron, vakken, toezicht.in_rust, inflow, periode.completed(blik)),
        stand_blokken.steering(bron, toezicht),
        stand_blokken.to_decide(bron, toezicht, raad.questions(blik)),
        verloop_blokken.refused(bron, decisions, periode.latest_refusals(blik)),
        verloop_blokken.speed(bron, inflow, vakken, decisions, periode.durations(blik)),
        verloop_blokken.process(bron, decisions, toezicht),
        oordeel.mirrored(bron, spiegeling.read(blik)),
        oordeel.partner(bron, partners, agreements),
        opbrengst.opgaven(bron, stand.per_opgave(blik), middelen.money(blik)),
        opbrengst.learned(bron, *leren.lessons(blik), _agenda(blik)),
    ]
    figures = normen.values(inflow[0], decisions[0], toezicht, partners, agreements)
    empty = not any(vak.nu for vak in vakken)
    answer = None if blik.openbaar else antwoord.in_short(bron, vakken, toezicht.in_rust)
    return Overzicht(normen.added(blokken, blik, figures), timezone.now(), empty, answer)


def _agenda(blik: Blik) -> ontwikkelagenda.Voortgang | None:
    """The development agenda is of the whole municipality: beside one village or theme it would say nothing."""
    narrowed = blik.kern or blik.thema or blik.opgave or blik.portefeuille or blik.openbaar
    return None if narrowed else ontwikkelagenda.progress(blik.van, blik.peildatum)


def ordered(blokken: Sequence[Blok], rollen: frozenset[Rol]) -> list[Blok]:
    """First what this reader comes for."""
    first = next((VOLGORDE[rol] for rol in VOLGORDE if rol in rollen), ())
    place = {sleutel: number for number, sleutel in enumerate(first)}
    return sorted(blokken, key=lambda blok: place.get(blok.sleutel, len(place)))


def for_everyone(blokken: Sequence[Blok]) -> list[Blok]:
    """Only what says nothing about how council and organisation work inside."""
    return [blok for blok in blokken if blok.sleutel in OPENBAAR]
