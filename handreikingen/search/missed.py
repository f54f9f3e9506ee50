"""Remembers what people asked and did not find: the words only, never who asked, never what may be about a person."""

import re
from datetime import date, datetime, timedelta

from django.db import IntegrityError, transaction
from django.db.models import F, QuerySet
from django.utils import timezone

from handreikingen.search import question
from handreikingen.search.tables import GemisteZoekvraag

ONCE, OFTEN = timedelta(days=30), timedelta(days=365)
"""How long a question is kept that was asked once, and one that came back."""
MOST = 2_000
"""More than any editor reads; without it a robot could fill the table."""
_LONGEST = 80
_ADDRESS = re.compile(r"@|\bwww\.|://|\(at\)|\bapenstaart", re.IGNORECASE)
_MANY_DIGITS = 5
"""Five figures may be of a phone number, a BSN, a date of birth or a bank account; a year or a house has less."""


def normalised(asked: str) -> str:
    """The question as it is remembered; empty when it must not be."""
    asked = question.clean(asked)
    if _ADDRESS.search(asked) or sum(letter.isnumeric() for letter in asked) >= _MANY_DIGITS:
        return ""
    words = " ".join(question.telling(asked))
    return words if any(letter.isalpha() for letter in words) and len(words) <= _LONGEST else ""


def remember(asked: str) -> None:
    """Count a question that found nothing. Safe against two at once."""
    words = normalised(asked)
    if not words:
        return
    today = timezone.localdate()
    if _again(words, today) or GemisteZoekvraag.objects.count() >= MOST:
        return
    try:
        with transaction.atomic():
            GemisteZoekvraag.objects.create(vraag=words, laatst_op=today)
    except IntegrityError:
        _again(words, today)


def _again(words: str, today: date) -> bool:
    rows = GemisteZoekvraag.objects.filter(vraag=words)
    return bool(rows.update(aantal=F("aantal") + 1, laatst_op=today))


def prune(now: datetime) -> int:
    """Forget what was asked long ago, and sooner what was asked only once; hung on the clock."""
    today = timezone.localdate(now)
    once = GemisteZoekvraag.objects.filter(aantal=1, laatst_op__lt=today - ONCE)
    often = GemisteZoekvraag.objects.filter(laatst_op__lt=today - OFTEN)
    return once.delete()[0] + often.delete()[0]


def everything() -> QuerySet[GemisteZoekvraag]:
    """What is remembered, most asked first."""
    return GemisteZoekvraag.objects.all()
