"""What lower pages show of evaluation (ONTWERP §2): the block in a dossier, and the goals of an opgave."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django import template
from django.utils import timezone

from evaluatie import lessons
from evaluatie.conditions import needs_baseline
from evaluatie.models import (
    SCHAAL,
    Doelstelling,
    Evaluatie,
    Les,
    Moment,
    ZonderScore,
    lacks_baseline,
)
from evaluatie.statistics import signalen, werkvormen
from initiatieven.models import Besluit, Initiatief, Opgave
from initiatieven.status import STATUSGROEPEN, Statusgroep

register = template.Library()
SHOWN = 6
_BEFORE = (*STATUSGROEPEN[Statusgroep.nieuw], *STATUSGROEPEN[Statusgroep.in_gesprek])


@register.inclusion_tag("evaluatie/in_dossier.html")
def evaluatie_in_dossier(initiatief: Initiatief) -> dict[str, Any]:
    """Evaluations and lessons of a dossier, and the signal when the decision had none. At most three queries."""
    evaluaties = list(Evaluatie.objects.of(initiatief))
    begun = any(evaluatie.moment == Moment.vooraf for evaluatie in evaluaties)
    return {
        "initiatief": initiatief,
        "evaluaties": evaluaties,
        "spiegel": any(evaluatie.moment != Moment.vooraf for evaluatie in evaluaties),
        "nodig": initiatief.status in _BEFORE and not begun and needs_baseline(initiatief),
        "signaal": lacks_baseline(_decided(initiatief), evaluaties),
        "lessen": list(Les.objects.of(initiatief)),
    }


@register.inclusion_tag("evaluatie/signalen_bij.html")
def signalen_bij(initiatief: Initiatief) -> dict[str, Any]:
    """Why this dossier, which was fetched whole, asks for attention, and what ends it. No query."""
    return {"redenen": signalen.reasons(initiatief)}


@register.inclusion_tag("evaluatie/veranderde.html")
def veranderde_paginas(initiatief: Initiatief) -> dict[str, Any]:
    """Which pages of the guide the experience of this initiative changed, or is going to; else nothing. One query."""
    return {"gevolg": lessons.changed_pages(initiatief)}


@register.simple_tag
def aangepast_na(page: Any) -> int:
    """After how many initiatives this page was changed: dossiers of which a lesson stands on it now. One query."""
    if not page.pk:
        return 0
    return Les.objects.that_changed(page.pk).values("initiatief").distinct().count()


@register.inclusion_tag("evaluatie/werkvorm_bewijs.html")
def ervaring_met(page: Any) -> dict[str, Any]:
    """How this werkvorm worked out here. One query."""
    return {"bewijs": werkvormen.evidence(page.pk) if page.pk else None}


@register.simple_tag
def schaal() -> list[str]:
    """What one can answer, in words: for paper."""
    return [*(f"{score}. {label}" for score, label in SCHAAL.items()), *ZonderScore.labels]


@register.simple_tag
def nieuwste_lessen() -> list[Les]:
    """The newest lessons that everyone may read, for the learning environment. One query."""
    return list(Les.objects.public()[:SHOWN])


def _decided(initiatief: Initiatief) -> Besluit | None:
    """The last decision, of a dossier that was fetched whole."""
    made = [weging.besluit for weging in initiatief.wegingen.all() if hasattr(weging, "besluit")]
    return max(made, key=lambda besluit: besluit.pk, default=None)


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
