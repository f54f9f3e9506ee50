"""What evaluation adds to "mijn dag": what comes, what is late, what can be closed."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.db.models import Case, Exists, OuterRef, Q, Subquery, When
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
    Q(status__in=(Status.weging, Status.besluit), slaapt_tot=None)
    & (Q(investering_gevraagd=True) | Exists(_STEERED))
    & ~Exists(_EXPECTED)
)
"""Where a decision waits for the evaluation beforehand (`conditions.complete_baseline`)."""


def _first(rows: Any, field: str) -> Subquery:
    return Subquery(rows.filter(**_OF_CASE).values(field)[:1])


def _in_dossiers(vrager: Vrager) -> Iterator[Wacht]:
    """One query for all that evaluation asks in one's own dossiers."""
    planned = GeplandMoment.objects.due(vrager.vandaag + AHEAD).order_by("gepland_op", "pk")
    over = Evaluatie.objects.past_closing(vrager.vandaag).order_by("sluit_op", "pk")
    found = (
        vrager.dossiers()
        .annotate(
            gepland=_first(planned, "gepland_op"),
            gepland_moment=_first(planned, "moment"),
            te_sluiten=_first(over, "sluit_op"),
            te_sluiten_moment=_first(over, "moment"),
            vooraf=Case(When(_WAITS_FOR_BASELINE, then=True), default=False),
        )
        .filter(Q(gepland__isnull=False) | Q(te_sluiten__isnull=False) | Q(vooraf=True))
    )
    for one in found.order_by("gepland", "te_sluiten", "pk")[:PER_BRON]:
        yield from _of_dossier(one)


def _of_dossier(one: Any) -> Iterator[Wacht]:
    """`one` is an initiative with what `_in_dossiers` looked up."""
    if one.gepland:
        wat = f"Begin de evaluatie {Moment(one.gepland_moment).label.lower()}"
        yield waiting.in_dossier(wat, one, "evaluatie", one.gepland)
    if one.te_sluiten:
        wat = f"Bespreek de evaluatie {Moment(one.te_sluiten_moment).label.lower()} en sluit haar"
        yield waiting.in_dossier(wat, one, "evaluatie", one.te_sluiten)
    if one.vooraf:
        yield waiting.in_dossier("Vul de evaluatie vooraf in", one, "evaluatie", one.uiterlijk_op)


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
