"""Texts with marks as a page shows them."""

from django import template
from django.utils.safestring import SafeString

from initiatieven.models import Initiatief
from initiatieven.views.opmaak import addresses
from samenwerkingswijzer.ground import markdown

register = template.Library()


@register.filter
def opgemaakt(text: str, initiatief: Initiatief | None = None) -> SafeString:
    """The text as clean HTML; with the dossier, for who reads at the work place, also its pictures."""
    return markdown.shown(text, addresses(initiatief) if initiatief else None)
