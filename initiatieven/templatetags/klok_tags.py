"""A day against today, in Dutch working days."""

from datetime import date

from django import template
from django.utils import timezone

from initiatieven.terms import in_words

register = template.Library()


@register.filter
def werkdagen(day: date) -> str:
    """How many working days are left or over, in words: never colour alone."""
    return in_words(day, timezone.localdate())
