"""The council terms, kept by the griffie."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from initiatieven import council_terms, frames
from initiatieven.forms.raadsperiode import RaadsperiodeForm
from initiatieven.models import Raadsperiode
from initiatieven.roles import KADERHOUDERS
from initiatieven.views import access, bijhouden
from initiatieven.views.access import StaffRequest, posted
from initiatieven.views.bijhouden import Blad


@access.requires(KADERHOUDERS)
@require_http_methods(["GET", "HEAD", "POST"])
def add_term(request: StaffRequest) -> HttpResponse:
    """A new council term."""
    return _edit_term(request, Raadsperiode())


@access.requires(KADERHOUDERS)
@require_http_methods(["GET", "HEAD", "POST"])
def change_term(request: StaffRequest, sleutel: str) -> HttpResponse:
    """Other days or another name."""
    return _edit_term(request, get_object_or_404(frames.raadsperioden(), sleutel=sleutel))


def _edit_term(request: StaffRequest, term: Raadsperiode) -> HttpResponse:
    form = RaadsperiodeForm(posted(request), instance=term)
    velden = bijhouden.changed(form) if form.is_bound else []
    title = "Raadsperiode wijzigen" if term.pk else "Raadsperiode toevoegen"
    crumbs = [("Sturing", reverse("sturing")), ("Kader", reverse("raadskader")), (title, "")]
    blad = Blad(title, "raadskader", crumbs, gedaan="De raadsperiode is bewaard.")
    return bijhouden.show(
        request, blad, form, lambda: council_terms.keep(term, form.seen_version(), request.user, velden)
    )
