"""A day as people type it in a spreadsheet."""

import re
from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

_MONTHS = ("jan", "feb", "maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_WRITTEN = re.compile(r"(\d{1,2})[-/. ]+(\d{1,2}|[a-z]{3,9})\.?[-/. ]+(\d{2}|\d{4})", re.ASCII)
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?", re.ASCII)
_SERIAL = re.compile(r"[2-6]\d{4}", re.ASCII)
_DAY_ZERO = date(1899, 12, 30)
"""Spreadsheets count days from here; a day that lost its form is such a number."""
_FIRST_YEAR = 1950


class Dagveld(forms.Field):
    """A day in the past: 25-3-2024, 25/03/24, 2024-03-25, 25 maart 2024, or a spreadsheet's number of days."""

    def to_python(self, value: Any) -> date | None:
        """Raises ValidationError with the way to write it."""
        text = (value or "").strip().lower()
        if not text:
            return None
        try:
            day = _read(text)
        except (ValueError, OverflowError):
            day = None
        if day is None:
            raise ValidationError(f"‘{text[:30]}’ is geen dag die bestaat. Schrijf hem als 25-03-2024.")
        if day > timezone.localdate():
            raise ValidationError("Deze dag moet nog komen. Vul in wanneer het initiatief begon.")
        if day.year < _FIRST_YEAR:
            raise ValidationError(f"Deze dag ligt voor {_FIRST_YEAR}. Kijk het jaartal na.")
        return day


def _read(text: str) -> date | None:
    if iso := _ISO.fullmatch(text):
        return date(*map(int, iso.groups()))
    if written := _WRITTEN.fullmatch(text):
        day, month, year = written.groups()
        return date(_year(year), _month(month), int(day))
    return _DAY_ZERO + timedelta(days=int(text)) if _SERIAL.fullmatch(text) else None


def _month(text: str) -> int:
    """Raises ValueError for a word that is no month."""
    return int(text) if text.isdigit() else _MONTHS.index("maa" if text == "mrt" else text[:3]) + 1


def _year(text: str) -> int:
    return int(text) + (0 if len(text) == 4 else 2000)
