"""Initiatives named by their kenmerk: the way the council's papers name them."""

import re
from typing import Any

from django import forms

from initiatieven.kenmerk import PATTERN
from initiatieven.models import Initiatief

MOST = 50
_SPLIT = re.compile(r"[\s,;]+")
_KENMERK = re.compile(PATTERN)


class KenmerkenVeld(forms.CharField):
    """Kenmerken with spaces, commas or lines between them; gives the initiatives."""

    widget = forms.Textarea

    def prepare_value(self, value: Any) -> Any:
        """Stored initiatives read as their kenmerken."""
        if isinstance(value, str) or value is None:
            return value
        return ", ".join(sorted(getattr(one, "kenmerk", str(one)) for one in value))

    def to_python(self, value: Any) -> Any:
        """The initiatives. Raises ValidationError that names every kenmerk that is none."""
        if not isinstance(value, str):
            return list(value or [])
        asked = {word.upper() for word in _SPLIT.split(value) if word}
        if len(asked) > MOST:
            raise forms.ValidationError(f"Noem hooguit {MOST} initiatieven.")
        shaped = {word for word in asked if _KENMERK.fullmatch(word)}
        found = list(Initiatief.objects.registered().filter(kenmerk__in=shaped).order_by("kenmerk"))
        unknown = sorted(asked - {one.kenmerk for one in found})
        if unknown:
            raise forms.ValidationError(f"Dit kenmerk kennen we niet: {', '.join(unknown)[:200]}.")
        return found

    def validate(self, value: Any) -> None:
        """Only whether something must be there."""
        if self.required and not value:
            raise forms.ValidationError(self.error_messages["required"], code="required")

    def run_validators(self, value: Any) -> None:
        """Nothing is left of the text by now."""

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Compared as sets of kenmerken."""
        typed = {word.upper() for word in _SPLIT.split(data or "") if word}
        return typed != {getattr(one, "kenmerk", str(one)) for one in initial or []}
