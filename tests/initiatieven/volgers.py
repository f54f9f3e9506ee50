"""The initiator of a dossier with a link of its own."""

from django.utils import timezone

from initiatieven import mailing
from initiatieven.models import Contactgegevens, Initiatief
from samenwerkingswijzer.ground import links
from samenwerkingswijzer.ground.actor import Actor


def contact(initiatief: Initiatief) -> Contactgegevens:
    """How the initiator is reached."""
    return mailing.initiators(initiatief)[0]


def own_link(initiatief: Initiatief) -> str:
    """A new link of the initiator, as an address on this site."""
    address = mailing.follow_link(initiatief, contact(initiatief), timezone.now())[1]
    return f"/volgen/{address.split('/volgen/')[1]}"


def own_actor(initiatief: Initiatief) -> Actor:
    """The initiator, by a link."""
    token = own_link(initiatief).split("/")[2]
    return Actor.holder(links.find("volgen", token))
