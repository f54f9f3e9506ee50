"""Own days in one's own calendar programme, by a secret link that can be ended."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from initiatieven import agenda
from initiatieven.views import access
from initiatieven.views.access import StaffRequest
from samenwerkingswijzer.ground.keyed import keyed


@access.werkplek
@require_http_methods(["GET", "HEAD", "POST"])
def manage(request: StaffRequest) -> HttpResponse:
    """Make a link, which is shown once, or end it."""
    context = {"adres": "", "gestopt": False, "kruimels": [("Werkplek", reverse("werkplek")), ("Agenda", "")]}
    if request.method == "POST" and "stoppen" in request.POST:
        agenda.stop(request.user)
        context["gestopt"] = True
    elif request.method == "POST":
        token = agenda.renew(request.user)
        context["adres"] = request.build_absolute_uri(reverse("agenda_feed", args=[token]))
    return render(request, "initiatieven/werkplek/agenda.html", context)


@require_safe
@keyed("no-referrer")
def calendar(request: HttpRequest, token: str) -> HttpResponse:
    """The calendar. Every link that is not valid is the same 404."""
    user = agenda.owner(token)
    if user is None:
        raise Http404
    return HttpResponse(agenda.written(user), content_type="text/calendar; charset=utf-8")
