"""The worklist."""

from django.http import HttpResponse
from django.shortcuts import render

from initiatieven.models import Initiatief
from initiatieven.views import access
from initiatieven.views.access import StaffRequest


@access.werkplek
def overview(request: StaffRequest) -> HttpResponse:
    """The dossiers this user reaches, newest first."""
    initiatieven = Initiatief.objects.visible_to(request.user).select_related("kern").with_manager()[:50]
    return render(request, "initiatieven/werkplek.html", {"initiatieven": initiatieven})
