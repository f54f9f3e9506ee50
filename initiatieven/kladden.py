"""Drafts of a screen: kept per user without an event, offered again, gone when the real record is stored."""

from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone

from initiatieven.models import Initiatief, Klad
from samenwerkingswijzer.ground.models import Gebruiker

KEEP = timedelta(days=90)
_MAX_CHARACTERS = 200_000
"""More than all answers of one screen together."""


def find(initiatief: Initiatief, user: Gebruiker, scherm: str) -> Klad | None:
    """What this user left unfinished here."""
    return initiatief.kladden.filter(gebruiker=user, scherm=scherm).first()


def keep(initiatief: Initiatief, user: Gebruiker, scherm: str, answers: dict[str, Any]) -> Klad | None:
    """Keep what was typed on top of what was kept before, so that a question that is hidden now loses nothing.

    None when it is absurdly long: then it is not kept.
    """
    known = find(initiatief, user, scherm)
    merged = {**(known.antwoorden if known else {}), **answers}
    if len(str(merged)) > _MAX_CHARACTERS:
        return None
    klad, _ = Klad._default_manager.update_or_create(
        initiatief=initiatief,
        gebruiker=user,
        scherm=scherm,
        defaults={"antwoorden": merged, "bijgewerkt_op": timezone.now()},
    )
    return klad


def drop(initiatief: Initiatief, user: Gebruiker, scherm: str) -> None:
    """Throw the draft away."""
    initiatief.kladden.filter(gebruiker=user, scherm=scherm).delete()


def forget(now: datetime) -> int:
    """Task of the clock: what nobody touched for 90 days (table of personal data)."""
    return Klad._default_manager.filter(bijgewerkt_op__lt=now - KEEP).delete()[0]
