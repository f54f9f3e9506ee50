"""The frames as the coordinator keeps them: all rows, also what is out of use. Villages and opgaven are no secret."""

from django.db.models import QuerySet

from initiatieven.models import Accountmanager, Kern, Opgave, Termijn


def opgaven() -> QuerySet[Opgave]:
    """Every opgave, in its own order."""
    return Opgave.objects.all()


def kernen() -> QuerySet[Kern]:
    """Every village, by name."""
    return Kern.objects.all()


def termijnen() -> QuerySet[Termijn]:
    """Every term."""
    return Termijn.objects.all()


def accountmanagers() -> QuerySet[Accountmanager]:
    """Every member of the pool with its villages."""
    return Accountmanager.objects.select_related("gebruiker").prefetch_related("kernen")
