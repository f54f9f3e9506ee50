"""What the old wiki brought along, in templates."""

from typing import Any

from django import template

from handreikingen.models import verhuizing

register = template.Library()


@register.simple_tag
def tekst_in_beeld(beeld: Any) -> str:
    """The text in this picture, once an editor retyped it; empty for any other picture."""
    return verhuizing.text_in(beeld)
