"""What evaluation adds to "mijn dag": what comes, what is late, what can be closed (issue 5, "Moments")."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from django.db.models import Exists, OuterRef, Q
from django.urls import reverse

from evaluatie.models import Evaluatie, GeplandMoment, Moment
from initiatieven import waiting
from initiatieven.models import Initiatief
from initiatieven.models.keuzes import Modus
from initiatieven.status import Status
from initiatieven.waiting import PER_BRON, Vrager, Wacht
from samenwerkingswijzer.ground.models import Gebruiker
from samenwerkingswijzer.ground.rollen import Rol

_MANAGER = frozenset({Rol.accountmanager})
AHEAD = timedelta(days=14)
"""A planned evaluation is in sight two weeks before: people must still be invited."""


def _mine(user: Gebruiker) -> Any:
    return Initiatief.objects.visible_to(user, through=_MANAGER)


def _planned(vrager: Vrager) -> Iterator[Wacht]:
    rows = GeplandMoment.objects.among(_mine(vrager.gebruiker)).due(vrager.vandaag + AHEAD)
    for row in rows.order_by("gepland_op", "pk")[:PER_BRON]:
        wat = f"Begin de evaluatie {row.get_moment_display().lower()}"
        yield waiting.in_dossier(wat, row.initiatief, "evaluatie", row.gepland_op)


def _to_close(vrager: Vrager) -> Iterator[Wacht]:
    rows = Evaluatie.objects.past_closing(vrager.vandaag).filter(initiatief__in=_mine(vrager.gebruiker))
    for row in rows.select_related("initiatief").order_by("sluit_op", "pk")[:PER_BRON]:
        wat = f"Bespreek de evaluatie {row.get_moment_display().lower()} en sluit haar"
        yield waiting.in_dossier(wat, row.initiatief, "evaluatie", row.sluit_op)


def _baselines(vrager: Vrager) -> Iterator[Wacht]:
    """Where a decision waits for the evaluation beforehand (`conditions.complete_baseline`)."""
    complete = Evaluatie.objects.running().filter(
        initiatief=OuterRef("pk"), moment=Moment.vooraf, volledig=True
    )
    asked = Q(investering_gevraagd=True) | Q(raadsmodi__modus=Modus.meesturen, raadsmodi__tot=None)
    near = _mine(vrager.gebruiker).awake().filter(asked, status__in=(Status.weging, Status.besluit))
    for one in near.exclude(Exists(complete)).order_by("status_sinds", "pk").distinct()[:PER_BRON]:
        yield waiting.in_dossier("Vul de evaluatie vooraf in", one, "evaluatie", one.uiterlijk_op)


def _late_everywhere(vrager: Vrager) -> Iterator[Wacht]:
    """For the coordinator one line, not one per dossier."""
    late = GeplandMoment.objects.late(vrager.vandaag).count()
    if late:
        over = f"{late} {'evaluatie is' if late == 1 else 'evaluaties zijn'} over hun dag"
        yield Wacht("Kijk waar niet op tijd is teruggekeken", over, f"{reverse('evaluaties')}?stand=te_laat")


def register() -> None:
    """Hang all of them on "mijn dag"."""
    for bron in (_planned, _to_close, _baselines):
        waiting.register(_MANAGER, bron)
    waiting.register(frozenset({Rol.coordinator}), _late_everywhere)
