"""A new link for who lost it: by kenmerk and mail address, with always the same answer after the same time (NORMEN C9).

The request only puts work in the queue. Whether the two belong together is looked up later, by the worker, so that
neither the answer nor its time tells anything. The queue holds a print of the address, never the address.
"""

import hashlib
from datetime import timedelta

from django.core.cache import caches
from django.tasks import task
from django.utils import timezone

from initiatieven import mailing
from initiatieven.mailing import Brief
from initiatieven.models import Contactgegevens, Initiatief
from initiatieven.permissions import FOLLOW
from samenwerkingswijzer.ground import links
from samenwerkingswijzer.ground.models import Link

PER_HOUR = 3
"""So many links an hour go to one address, however often they are asked for."""
_HOUR = timedelta(hours=1)


def ask(kenmerk: str, e_mail: str) -> None:
    """Put the question in the queue, whatever it is."""
    renew.enqueue(kenmerk, _print(e_mail))


@task
def renew(kenmerk: str, afdruk: str) -> None:
    """Mail a new link when this address is of an initiator of this dossier; otherwise do nothing."""
    initiatief = Initiatief.objects.registered().filter(kenmerk=kenmerk).first()
    contacts = mailing.initiators(initiatief) if initiatief else []
    for contact in contacts:
        if initiatief and _print(contact.e_mail) == afdruk and _has_place(contact):
            now = timezone.now()
            brief = Brief("link_opnieuw", "Je nieuwe link naar initiatief {kenmerk}", now.isoformat(), now)
            mailing.to_one(initiatief, contact, brief)


def holder(link: Link) -> Contactgegevens | None:
    """How the person of this link is reached; None for a link of nobody in particular, and after an erasure."""
    person = links.narrowed(link)
    contacts = Contactgegevens.objects.filter(betrokkene__initiatief__kenmerk=links.about(link))
    if link.doel != FOLLOW or not person.isdecimal():
        return None
    return contacts.select_related("betrokkene").filter(betrokkene_id=int(person)).first()


def _print(e_mail: str) -> str:
    return hashlib.sha256(e_mail.strip().lower().encode()).hexdigest()


def _has_place(contact: Contactgegevens) -> bool:
    cache = caches["gedeeld"]
    names = (f"volglink:{contact.pk}:{number}" for number in range(PER_HOUR))
    return any(cache.add(name, 1, int(_HOUR.total_seconds())) for name in names)
