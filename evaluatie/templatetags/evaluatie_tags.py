"""What lower pages show of evaluation (ONTWERP §2): the block in a dossier, and the goals of an opgave."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django import template
from django.utils import timezone

from evaluatie.conditions import needs_baseline
from evaluatie.models import Doelstelling, Evaluatie, Moment, without_baseline
from initiatieven.models import Initiatief, Opgave

register = template.Library()


@register.inclusion_tag("evaluatie/in_dossier.html")
def evaluatie_in_dossier(initiatief: Initiatief) -> dict[str, Any]:
    """The evaluations of a dossier in short, and the signal when the decision had none. Three queries."""
    evaluaties = list(Evaluatie.objects.of(initiatief))
    begun = any(evaluatie.moment == Moment.vooraf for evaluatie in evaluaties)
    return {
        "initiatief": initiatief,
        "evaluaties": evaluaties,
        "spiegel": any(evaluatie.moment != Moment.vooraf for evaluatie in evaluaties),
        "nodig": not begun and needs_baseline(initiatief),
        "signaal": without_baseline().filter(initiatief=initiatief).exists(),
    }


@register.simple_tag
def met_doelstellingen(opgaven: Iterable[Opgave]) -> list[Opgave]:
    """These opgaven with their goals of today as `doelstellingen_nu`; one query for all of them."""
    rows = list(opgaven)
    goals: dict[int, list[Doelstelling]] = defaultdict(list)
    for goal in Doelstelling.objects.in_force(timezone.localdate()).filter(opgave__in=rows):
        goals[goal.opgave_id].append(goal)
    for opgave in rows:
        opgave.doelstellingen_nu = goals[opgave.pk]  # type: ignore[attr-defined]
    return rows


@register.inclusion_tag("evaluatie/doelstellingen_van.html")
def doelstellingen_van(opgave: Opgave) -> dict[str, Any]:
    """The goals of one opgave, as fetched by `met_doelstellingen`, or now when they were not."""
    if not hasattr(opgave, "doelstellingen_nu"):
        met_doelstellingen([opgave])
    return {"opgave": opgave, "doelstellingen": opgave.doelstellingen_nu}  # type: ignore[attr-defined]
