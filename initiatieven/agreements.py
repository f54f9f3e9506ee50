"""Agreements of both sides: the history of each, and the other side that says yes or no by a link."""

from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone

from initiatieven.actions import perform
from initiatieven.handelingen import Handeling
from initiatieven.models import Afspraak, Afspraakmoment, Gebeurtenis, Initiatief
from initiatieven.models.keuzes import StandAfspraak
from samenwerkingswijzer.ground import versions
from samenwerkingswijzer.ground.actor import Actor

_TERMS = ("wat", "voor_wanneer")


def keep_history(initiatief: Initiatief, gebeurtenis: Gebeurtenis) -> None:
    """Write down how every agreement reads now, where that changed; a new text or day asks the other side again."""
    last = _last_moments(initiatief)
    for afspraak in initiatief.afspraken.all():
        before = last.get(afspraak.pk)
        if before is None or _differs(afspraak, before, (*_TERMS, "stand")):
            if before is not None and _asks_again(afspraak, before):
                _open_again(afspraak)
            _write(afspraak, gebeurtenis)


def answer(afspraak: Afspraak, door: Actor, akkoord: bool, reden: str = "") -> None:
    """The other side says yes, or no with the reason. Twice the same is once.

    Raises what `perform` raises, and Overschreden when the agreement changed since it was shown.
    """
    if akkoord == bool(afspraak.bevestigd_op) and afspraak.bezwaar == reden:
        return
    afspraak.bevestigd_op = timezone.now() if akkoord else None
    afspraak.bezwaar = reden
    handeling = Handeling.afspraak_bevestigen if akkoord else Handeling.afspraak_betwisten
    with transaction.atomic():
        versions.save(afspraak)
        gebeurtenis = perform(afspraak.initiatief, handeling, door, reden)
        _write(afspraak, gebeurtenis)


def _last_moments(initiatief: Initiatief) -> dict[int, Afspraakmoment]:
    rows: Iterable[Afspraakmoment] = Afspraakmoment.objects.filter(afspraak__initiatief=initiatief)
    return {row.afspraak_id: row for row in rows}


def _differs(afspraak: Afspraak, before: Afspraakmoment, names: Iterable[str]) -> bool:
    return any(getattr(afspraak, name) != getattr(before, name) for name in names)


def _asks_again(afspraak: Afspraak, before: Afspraakmoment) -> bool:
    """Another text or day, or changed by consent: that needs the consent. Kept or not is a fact, and needs none."""
    became_other = afspraak.stand == StandAfspraak.gewijzigd and before.stand != StandAfspraak.gewijzigd
    return became_other or _differs(afspraak, before, _TERMS)


def _open_again(afspraak: Afspraak) -> None:
    afspraak.bevestigd_op, afspraak.bezwaar = None, ""
    versions.save(afspraak)


def _write(afspraak: Afspraak, gebeurtenis: Gebeurtenis) -> None:
    Afspraakmoment.objects.create(
        afspraak=afspraak,
        gebeurtenis=gebeurtenis,
        wat=afspraak.wat,
        voor_wanneer=afspraak.voor_wanneer,
        stand=afspraak.stand,
        akkoord=afspraak.bevestigd_op is not None,
        bezwaar=afspraak.bezwaar,
    )
