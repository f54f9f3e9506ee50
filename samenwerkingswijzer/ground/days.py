"""Days as people choose them, and the moments at which they begin and end here."""

from datetime import date, datetime, time

from django.core.exceptions import ValidationError
from django.utils import timezone

NOT_LATER = "Kies vandaag of een dag die voorbij is."


def begin_of(day: date) -> datetime:
    """The first moment of that day."""
    return timezone.make_aware(datetime.combine(day, time.min))


def end_of(day: date) -> datetime:
    """The last moment of that day."""
    return timezone.make_aware(datetime.combine(day, time.max))


def not_later[Day: (date, date | None)](day: Day) -> Day:
    """What happened lies behind us: raises ValidationError for a day to come; no day is no mistake."""
    if day and day > timezone.localdate():
        raise ValidationError(NOT_LATER)
    return day
