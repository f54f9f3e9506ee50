"""Making, changing and sending a report of the council."""

import uuid
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from evaluatie import notifications
from evaluatie.models import Verslag
from evaluatie.statistics.blik import Blik
from samenwerkingswijzer.ground import versions
from samenwerkingswijzer.ground.models import Gebruiker


class AlVerzonden(Exception):
    """The report was sent meanwhile: nothing in it changes any more."""


def make(
    blik: Blik, titel: str, inhoud: list[dict[str, Any]], door: Gebruiker, sleutel: uuid.UUID
) -> Verslag:
    """A draft of this period. A second click with the same key gives the first one."""
    verslag = Verslag(
        titel=titel,
        van=blik.van,
        tot_en_met=blik.peildatum,
        inhoud=inhoud,
        geteld_op=timezone.now(),
        gemaakt_door=door,
        sleutel=sleutel,
    )
    try:
        with transaction.atomic():
            versions.save(verslag)
    except IntegrityError:
        return Verslag.objects.get(sleutel=sleutel)
    return verslag


def keep(verslag: Verslag, seen: int) -> None:
    """Store changed words. Raises Overschreden when somebody else changed or sent it after version `seen`."""
    verslag.versie = seen
    versions.save(verslag, verzonden_op=None)


def count_again(verslag: Verslag, inhoud: list[dict[str, Any]]) -> None:
    """New figures for a draft; its words stay. Raises AlVerzonden."""
    rows = Verslag.objects.drafts().filter(pk=verslag.pk)
    if not rows.update(inhoud=inhoud, geteld_op=timezone.now()):
        raise AlVerzonden


@transaction.atomic
def send(verslag: Verslag) -> None:
    """Freeze it and tell the council. Raises AlVerzonden when somebody was first: nobody is mailed twice."""
    now = timezone.now()
    if not Verslag.objects.drafts().filter(pk=verslag.pk).update(verzonden_op=now):
        raise AlVerzonden
    notifications.report_sent(verslag)
