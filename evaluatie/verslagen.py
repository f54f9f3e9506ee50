"""Making, changing and sending a report of the council."""

import uuid
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone

from evaluatie import notifications
from evaluatie.models import Verslag
from evaluatie.models.verslag import VerslagQuerySet
from evaluatie.statistics.blik import Blik
from samenwerkingswijzer.ground import versions
from samenwerkingswijzer.ground.models import Gebruiker
from samenwerkingswijzer.ground.versions import Overschreden


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
    """Store changed words, and only those: the figures are counted, never typed.

    Raises Overschreden when somebody else changed or sent it after version `seen`.
    """
    words = {"titel": verslag.titel, "inleiding": verslag.inleiding, "teksten": verslag.teksten}
    if not _seen(verslag, seen).update(**words, versie=F("versie") + 1):
        raise Overschreden(Verslag.objects.get(pk=verslag.pk))


def _seen(verslag: Verslag, seen: int) -> VerslagQuerySet:
    """The draft, as long as it is as somebody saw it."""
    return Verslag.objects.drafts().filter(pk=verslag.pk, versie=seen)


def count_again(verslag: Verslag, inhoud: list[dict[str, Any]]) -> None:
    """New figures for a draft; its words stay, and who was about to send it looks again. Raises AlVerzonden."""
    rows = Verslag.objects.drafts().filter(pk=verslag.pk)
    if not rows.update(inhoud=inhoud, geteld_op=timezone.now(), versie=F("versie") + 1):
        raise AlVerzonden


def drop(verslag: Verslag) -> None:
    """Take away a draft that nobody needs, such as one of the wrong period. Raises AlVerzonden: what was sent stays.

    A second click changes nothing.
    """
    gone, _ = Verslag.objects.drafts().filter(pk=verslag.pk).delete()
    if not gone and Verslag.objects.filter(pk=verslag.pk).exists():
        raise AlVerzonden


@transaction.atomic
def send(verslag: Verslag, seen: int) -> None:
    """Freeze it and tell the council what somebody read, nothing else.

    Raises AlVerzonden when somebody was first: nobody is mailed twice. Raises Overschreden when words or figures
    changed after version `seen`.
    """
    if not _seen(verslag, seen).update(verzonden_op=timezone.now()):
        stored = Verslag.objects.get(pk=verslag.pk)
        raise AlVerzonden if stored.is_sent else Overschreden(stored)
    notifications.report_sent(verslag)
