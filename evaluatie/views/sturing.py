"""The council's dashboard."""

from django.http import HttpResponse
from django.shortcuts import render

from initiatieven.views import access
from initiatieven.views.access import StaffRequest


@access.sturing
def dashboard(request: StaffRequest) -> HttpResponse:
    """What there is and how it goes."""
    return render(request, "evaluatie/sturing.html")
