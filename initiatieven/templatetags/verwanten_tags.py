"""What looks like a dossier, on the screen where it is assigned."""

from typing import Any

from django import template
from django.urls import reverse

from initiatieven import verwanten
from initiatieven.models import Initiatief
from initiatieven.roles import WERKPLEK
from samenwerkingswijzer.ground.models import Gebruiker

register = template.Library()


@register.inclusion_tag("initiatieven/werkplek/lijkt_op.html")
def lijkt_op(initiatief: Initiatief, lezer: Gebruiker) -> dict[str, Any]:
    """The dossiers that look like this one among those that this reader reaches."""
    among = Initiatief.objects.visible_to(lezer, through=WERKPLEK)
    found = verwanten.look_alikes(initiatief, among, verwanten.related(initiatief))
    return {"lijkt": found, "adres": reverse("verwanten", args=[initiatief.kenmerk])}
