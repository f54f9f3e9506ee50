"""A whole dossier to take away, for who keeps it: its accountmanager and the coordinator."""

from django.core.exceptions import PermissionDenied
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe

from initiatieven import meenemen
from initiatieven.permissions import may_read_contact
from initiatieven.views import access
from initiatieven.views.access import StaffRequest
from samenwerkingswijzer.ground import attachments
from samenwerkingswijzer.ground.actor import Actor


@access.werkplek
@require_safe
def take_away(request: StaffRequest, kenmerk: str) -> HttpResponseBase:
    """The zip, streamed; noted as reading. Raises PermissionDenied for who reads without contact data."""
    initiatief = access.dossier(request, kenmerk)
    if not may_read_contact(Actor.user(request.user), initiatief):
        raise PermissionDenied
    name = f"dossier-{initiatief.kenmerk}.zip"
    return attachments.in_pieces(meenemen.stream(initiatief), attachments.ZIP, name)
