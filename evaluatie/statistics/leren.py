"""What initiatives taught in the period (DOMEIN §5.4.10)."""

from dataclasses import dataclass

from django.db.models import Count, Q

from evaluatie.models import Les
from evaluatie.models.les import SoortLes
from evaluatie.statistics.blik import Blik


@dataclass(frozen=True)
class Geleerd:
    """Lessons of a period."""

    lessen: int
    initiatieven: int
    stimulans: int
    obstakel: int
    gids_gewijzigd: int


def lessons(blik: Blik) -> tuple[Geleerd, int]:
    """Of the period, and how many there were in the one before. One query."""
    now, before = blik.during("op"), blik.before().during("op")
    found = (
        Les.objects.filter(blik.of_cases())
        .order_by()
        .aggregate(
            lessen=Count("pk", filter=now),
            toen=Count("pk", filter=before),
            initiatieven=Count("initiatief", distinct=True, filter=now),
            stimulans=Count("pk", filter=now & Q(soort=SoortLes.stimulans)),
            obstakel=Count("pk", filter=now & Q(soort=SoortLes.obstakel)),
            gids_gewijzigd=Count("pk", filter=now & Q(voorstel__verschenen_op__isnull=False)),
        )
    )
    before_count = found.pop("toen")
    return Geleerd(**found), before_count
