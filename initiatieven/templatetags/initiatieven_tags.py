"""What pages of the guide show of the register (ONTWERP §2)."""

from typing import Any

from django import template
from django.conf import settings
from django.core.cache import cache
from django.db.models import Count, Prefetch, Q
from django.utils import timezone

from handreikingen.models.gebied import Telling
from initiatieven import tellingen
from initiatieven.models import Initiatief, Opgave, Uitgangspunt
from initiatieven.status import OPEN

register = template.Library()
_NIEUWSTE = 3


@register.simple_tag
def open_initiatieven_aantal() -> int:
    """How many initiatives are open: counts are never hidden (ONTWERP §3.10), and at most 90 seconds old."""
    count = Initiatief.objects.open().count
    return int(cache.get_or_set("open_initiatieven", count, settings.GETELD_BEWAREN) or 0)


@register.simple_tag
def tel_achter_links(beeld: dict[str, Any]) -> dict[str, Any]:
    """The figure of `met_tellingen` with, at each area that asks it, how many initiatives stand behind its link."""
    areas = [gebied for gebied in beeld["gebieden"] if gebied.telling == Telling.initiatieven]
    counts = tellingen.behind(gebied.doel for gebied in areas)
    for gebied in areas:
        gebied.aantal = counts.get(gebied.doel)
        gebied.eenheid = "initiatief" if gebied.aantal == 1 else "initiatieven"
    return beeld


@register.simple_tag
def opgaven_aantal() -> int:
    """How many opgaven the municipality works on."""
    return Opgave.objects.filter(actief=True).count()


@register.simple_tag
def uitgangspunten() -> list[Uitgangspunt]:
    """The council's principles in force today, in order."""
    return list(Uitgangspunt.objects.in_force(timezone.localdate()).order_by("code"))


@register.simple_tag
def opgaven_overzicht() -> list[Opgave]:
    """The opgaven in use with `openbaar_aantal`, `lopend_aantal` and the newest public initiatives as `nieuwste`.

    Two queries, whatever the number of opgaven and initiatives.
    """
    is_public = Q(initiatieven__openbaar_sinds__isnull=False, initiatieven__aangemeld_op__isnull=False)
    newest = Initiatief.objects.public().order_by("-aangemeld_op", "-pk")[:_NIEUWSTE]
    return list(
        Opgave.objects.filter(actief=True)
        .annotate(
            openbaar_aantal=Count("initiatieven", filter=is_public),
            lopend_aantal=Count("initiatieven", filter=is_public & Q(initiatieven__status__in=OPEN)),
        )
        .prefetch_related(Prefetch("initiatieven", newest, to_attr="nieuwste"))
    )
