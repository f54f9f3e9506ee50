"""Remembers what people asked and did not find: never who asked, and the words only when they came back another day.

Privacy: a question may be a name, and a name cannot be told from another word. A neighbour or a civil servant that
somebody looked up once must not end in a list that editors read. So the words of a question are not stored when it is
asked first: only a keyed mark of them, from which nobody reads the words back. When the same question is asked on
another day it is what more than a moment was looked for, and then its words are kept. A mark that nobody confirms
is erased after thirty days (data minimisation and storage limitation: AVG art. 5, first paragraph, c and e).
A day counts, not a visitor: telling visitors apart would take personal data.
"""

import re
from datetime import date, datetime, timedelta

from django.db import IntegrityError, transaction
from django.db.models import F, QuerySet
from django.utils import timezone
from django.utils.crypto import salted_hmac

from handreikingen.search import question
from handreikingen.search.tables import GemisteZoekvraag, Zoekspoor

WAIT, OFTEN = timedelta(days=30), timedelta(days=365)
"""How long a mark waits for a second day, and how long a question is kept after it was asked last."""
MOST, MOST_WAITING = 2_000, 10_000
"""More than any editor reads; without it a robot could fill the tables."""
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


def remember(asked: str, today: date) -> None:
    """Count a question that found nothing; keep its words from the second day on. Safe against two at once."""
    words = normalised(asked)
    if not words or _again(words, today):
        return
    try:
        with transaction.atomic():
            _wait_or_keep(words, today)
    except IntegrityError:
        pass  # somebody asked the same at this very moment and was counted: one more or less says nothing


def _wait_or_keep(words: str, today: date) -> None:
    mark = Zoekspoor.objects.select_for_update().filter(afdruk=_mark(words)).first()
    if mark is None:
        if Zoekspoor.objects.count() < MOST_WAITING:
            Zoekspoor.objects.create(afdruk=_mark(words), gezien_op=today)
    elif mark.gezien_op == today:
        Zoekspoor.objects.filter(pk=mark.pk).update(aantal=F("aantal") + 1)
    elif GemisteZoekvraag.objects.count() < MOST:
        GemisteZoekvraag.objects.create(vraag=words, aantal=mark.aantal + 1, laatst_op=today)
        mark.delete()


def _mark(words: str) -> str:
    """The same for the same words, and of no use to who has not the key of this installation."""
    return salted_hmac("handreikingen.zoekspoor", words, algorithm="sha256").hexdigest()[:32]


def _again(words: str, today: date) -> bool:
    rows = GemisteZoekvraag.objects.filter(vraag=words)
    return bool(rows.update(aantal=F("aantal") + 1, laatst_op=today))


def prune(now: datetime) -> int:
    """Forget marks that no second day confirmed, and questions that nobody asks any more; hung on the clock."""
    today = timezone.localdate(now)
    waiting = Zoekspoor.objects.filter(gezien_op__lt=today - WAIT)
    often = GemisteZoekvraag.objects.filter(laatst_op__lt=today - OFTEN)
    return waiting.delete()[0] + often.delete()[0]


def everything() -> QuerySet[GemisteZoekvraag]:
    """What is remembered, most asked first."""
    return GemisteZoekvraag.objects.all()
