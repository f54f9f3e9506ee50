"""The frames as the coordinator keeps them: all rows, also what is out of use. Villages and opgaven are no secret."""

from datetime import date

from django.db.models import QuerySet
from django.utils import timezone

from initiatieven.models import (
    Accountmanager,
    Afwezigheid,
    Kern,
    Mandaatregel,
    Opgave,
    Raadsperiode,
    Termijn,
    Uitdaagtermijn,
    Uitdaagvoorwaarde,
)


def opgaven() -> QuerySet[Opgave]:
    """Every opgave, in its own order."""
    return Opgave.objects.all()


def kernen() -> QuerySet[Kern]:
    """Every village, by name."""
    return Kern.objects.all()


def termijnen() -> QuerySet[Termijn]:
    """Every term."""
    return Termijn.objects.all()


def mandaatregels() -> QuerySet[Mandaatregel]:
    """Every rule of who decides, in the order in which they are tried."""
    return Mandaatregel.objects.all()


def mandaat_op(day: date) -> QuerySet[Mandaatregel]:
    """The rules that hold on that day."""
    return Mandaatregel.objects.in_force(day)


def uitdaagvoorwaarden() -> QuerySet[Uitdaagvoorwaarde]:
    """Every condition of the right to challenge, in its own order."""
    return Uitdaagvoorwaarde.objects.all()


def uitdaagtermijnen() -> QuerySet[Uitdaagtermijn]:
    """Every term of the right to challenge."""
    return Uitdaagtermijn.objects.all()


def accountmanagers() -> QuerySet[Accountmanager]:
    """Every member of the pool with its villages."""
    return Accountmanager.objects.select_related("gebruiker").prefetch_related("kernen")


def absences(member: Accountmanager) -> QuerySet[Afwezigheid]:
    """When this member is away, today or later."""
    coming = Afwezigheid.objects.coming(timezone.localdate()).filter(accountmanager=member)
    return coming.select_related("vervanger__gebruiker")


def raadsperioden() -> QuerySet[Raadsperiode]:
    """Every council term, the newest first."""
    return Raadsperiode.objects.all()
