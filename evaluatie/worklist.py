"""What evaluation adds to "mijn dag": what comes, what is late, what can be closed."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.db.models import Exists, F, OuterRef, Q, QuerySet, Value
from django.urls import reverse

from evaluatie.models import CriteriumSet, Evaluatie, GeplandMoment, Moment
from initiatieven import waiting
from initiatieven.models import Raadsmodus
from initiatieven.models.keuzes import Modus
from initiatieven.roles import COORDINATOR, MANAGERS
from initiatieven.status import Status
from initiatieven.waiting import PER_BRON, Vrager, Wacht

AHEAD = timedelta(days=14)
"""A planned evaluation is in sight two weeks before: people must still be invited."""


_OF_CASE = {"initiatief": OuterRef("pk")}
_STEERED = Raadsmodus.objects.filter(modus=Modus.meesturen, tot=None, **_OF_CASE)
_EXPECTED = Evaluatie.objects.running().filter(moment=Moment.vooraf, volledig=True, **_OF_CASE)
_WAITS_FOR_BASELINE = (
    Q(slaapt_tot=None) & (Q(investering_gevraagd=True) | Exists(_STEERED)) & ~Exists(_EXPECTED)
)
"""Where a decision waits for the evaluation beforehand (`conditions.complete_baseline`)."""

_TO_WEIGH = frozenset({Status.weging, Status.besluit})

_PLANNED = "Begin de evaluatie {}"
_OVER = "Bespreek de evaluatie {} en sluit haar"
_BEFOREHAND = "Vul de evaluatie {} in"


def _in_dossiers(vrager: Vrager) -> Iterator[Wacht]:
    """One query for all that evaluation asks in one's own dossiers, each thing once in a dossier."""
    planned = GeplandMoment.objects.due(vrager.vandaag + AHEAD).filter(vrager.van_mij())
    over = Evaluatie.objects.past_closing(vrager.vandaag).filter(vrager.van_mij())
    beforehand = vrager.dossiers(_TO_WEIGH).filter(_WAITS_FOR_BASELINE)
    found = _asked(planned, _PLANNED, "gepland_op").union(
        _asked(over, _OVER, "sluit_op"),
        beforehand.order_by().values_list(
            "kenmerk", "titel", Value(_BEFOREHAND), Value(Moment.vooraf), "uiterlijk_op"
        ),
        all=True,
    )
    by_day = found.order_by(F("gepland_op").asc(nulls_last=True), "initiatief__kenmerk")
    first = {row[:3]: row for row in reversed(list(by_day[:PER_BRON]))}
    for kenmerk, titel, wat, moment, day in first.values():
        yield waiting.in_dossier(wat.format(Moment(moment).label.lower()), kenmerk, titel, "evaluatie", day)


def _asked(rows: QuerySet[Any], wat: str, day: str) -> QuerySet[Any, tuple[Any, ...]]:
    return rows.order_by().values_list("initiatief__kenmerk", "initiatief__titel", Value(wat), "moment", day)


def _late_everywhere(vrager: Vrager) -> Iterator[Wacht]:
    """For the coordinator one line, not one per dossier; counted once in a minute and a half."""
    count = GeplandMoment.objects.late(vrager.vandaag).count
    late = cache.get_or_set(f"evaluaties_te_laat_{vrager.vandaag}", count, settings.GETELD_BEWAREN)
    if late:
        over = f"Bij {late} {'evaluatie' if late == 1 else 'evaluaties'} is de dag voorbij"
        yield Wacht("Kijk waar niet op tijd is teruggekeken", over, f"{reverse('evaluaties')}?stand=te_laat")


def _new_questions(vrager: Vrager) -> Iterator[Wacht]:
    """Questions that came with a newer release do nothing until the coordinator decides."""
    for version in CriteriumSet.objects.delivered():
        url = reverse("criteria_versie", args=[version.nummer])
        yield Wacht("Kijk naar de nieuwe vragen voor evaluaties", version.naam, url)


def register() -> None:
    """Hang all of them on "mijn dag"."""
    waiting.register(MANAGERS, _in_dossiers)
    waiting.register(COORDINATOR, _late_everywhere)
    waiting.register(COORDINATOR, _new_questions)
