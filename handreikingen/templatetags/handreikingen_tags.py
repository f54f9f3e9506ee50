"""The guide in templates: the body of a page, the figure with its numbers, and what stands beside a step."""

from typing import Any

from django import template
from django.urls import reverse
from django.utils.safestring import SafeString

from handreikingen import glossary, outline, veld
from handreikingen.models import Figuur, SpeelveldCel, begrippen
from handreikingen.models.gebied import Telling
from handreikingen.models.kaarten import Kaart, at_step
from handreikingen.stappen import Deelproces, Element
from samenwerkingswijzer.ground.rollen import REDACTIE

register = template.Library()
_EENHEID = {Telling.open_initiatieven: "open initiatieven", Telling.opgaven: "opgaven"}
_EENHEID_VAN_EEN = {Telling.open_initiatieven: "open initiatief", Telling.opgaven: "opgave"}


@register.simple_tag
def gids_bij_stap(stap: str) -> list[Kaart]:
    """The published pages for this step of the work, in one query; a word that is no step has none."""
    return at_step(stap)


@register.simple_tag(takes_context=True)
def lees(context: template.Context, inhoud: Any) -> outline.Lezing:
    """The body of a page as HTML with anchors, and its headings."""
    return outline.read(inhoud.render_as_block(context.flatten()))


@register.simple_block_tag(takes_context=True)
def met_begrippen(context: template.Context, content: str) -> SafeString:
    """What stands inside, with the first use of every term explained; a term is not explained on its own page."""
    own = getattr(context.get("page"), "pk", None)
    return glossary.explain(content, tuple(term for term in begrippen.terms() if term.pk != own))


@register.simple_tag(takes_context=True)
def bewerkadres(context: template.Context) -> str:
    """Where this page is edited, for who may; empty for everyone else and in a preview."""
    request, page = context["request"], context["page"]
    if getattr(request, "is_preview", False) or not getattr(request.user, "rollen", frozenset()) & REDACTIE:
        return ""
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


@register.simple_tag
def figuur(sleutel: str) -> Any:
    """The figure with this key, for a screen that has a place for it; None when the editors took it away."""
    return Figuur.objects.filter(sleutel=sleutel).prefetch_related("gebieden").first()


@register.simple_tag
def met_tellingen(figuur: Figuur, **tellingen: int) -> dict[str, Any]:
    """The figure with the numbers that the template fetched from above; an area without a number has `None`."""
    gebieden = list(figuur.gebieden.all())
    for gebied in gebieden:
        gebied.aantal = tellingen.get(gebied.telling)
        names = _EENHEID_VAN_EEN if gebied.aantal == 1 else _EENHEID
        gebied.eenheid = names.get(Telling(gebied.telling), "")
    shown = ("sleutel", "titel", "uitleg", "hoogte", "tekening_svg", "beeld_url", "toon_namen")
    return {**{name: getattr(figuur, name) for name in shown}, "gebieden": gebieden}


@register.simple_tag
def speelveld() -> dict[str, Any]:
    """The Speelveld as figure and as table: its drawings with a link per cell, in one query for the cells."""
    cellen = SpeelveldCel.objects.in_order()
    return {
        "cellen": cellen,
        "rijen": [(deel.label, [cel for cel in cellen if cel.deelproces == deel]) for deel in Deelproces],
        "elementen": Element.labels,
        "tekeningen": [_drawing(plan, cellen) for plan in (veld.LIGGEND, veld.STAAND)] if cellen else [],
    }


def _drawing(plan: veld.Plan, cellen: list[SpeelveldCel]) -> dict[str, Any]:
    here = {(cel.deelproces, cel.element): cel for cel in cellen}
    vakken = veld.parcels(plan, {place: cel.naam for place, cel in here.items()})
    return {
        "plan": plan,
        "vakken": [(vak, here[vak.deelproces, vak.element]) for vak in vakken],
        "haltes": veld.stops(plan),
        "banden": veld.strips(plan),
    }
