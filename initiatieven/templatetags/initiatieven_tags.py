"""What pages of the guide show of the register (ONTWERP §2)."""

from django import template
from django.db.models import Count, Q
from django.utils import timezone

from initiatieven.models import Initiatief, Opgave, Uitgangspunt

register = template.Library()


@register.simple_tag
def open_initiatieven_aantal() -> int:
    """How many initiatives are open now: counts are never hidden (ONTWERP §3.10)."""
    return Initiatief.objects.open().count()


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
    """The opgaven in use, each with `openbaar_aantal`: how many public initiatives belong to it; one query."""
    public = Count("initiatieven", filter=Q(initiatieven__openbaar_sinds__isnull=False))
    return list(Opgave.objects.filter(actief=True).annotate(openbaar_aantal=public))
