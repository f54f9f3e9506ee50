"""The pool of accountmanagers: what waits, who carries what, who is away and who replaces."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from initiatieven import frames, pool_overview
from initiatieven.forms.afwezigheid import AfwezigheidForm
from initiatieven.models import Accountmanager, Afwezigheid
from initiatieven.roles import COORDINATOR, POOL, READS_POOL
from initiatieven.views import access
from initiatieven.views.access import StaffRequest, posted
from initiatieven.views.saving import REFUSED

_PER_PAGE = 50


@access.requires(READS_POOL)
@require_safe
def overview(request: StaffRequest) -> HttpResponse:
    """Unassigned and late on top, then every member with load, knowledge and absence."""
    is_coordinator = bool(request.user.rollen & COORDINATOR)
    found = pool_overview.overview(request.user)
    context = {
        **found,
        "page_obj": Paginator(found["leden"], _PER_PAGE).get_page(request.GET.get("page")),
        "is_coordinator": is_coordinator,
        "zelf": request.user.pk,
        "kruimels": [("Werkplek", reverse("werkplek")), ("Pool", "")],
    }
    return render(request, "initiatieven/werkplek/pool.html", context)


def _kept_by(request: StaffRequest) -> QuerySet[Accountmanager]:
    """Whose absence this user keeps: the coordinator everyone's, an accountmanager the own."""
    everyone = frames.accountmanagers()
    return everyone if request.user.rollen & COORDINATOR else everyone.filter(gebruiker=request.user)


@access.requires(POOL)
def absences(request: StaffRequest, pk: int) -> HttpResponse:
    """When this member is away, and below it the form for one more."""
    member = get_object_or_404(_kept_by(request), pk=pk)
    form = AfwezigheidForm(posted(request), accountmanager=member)
    if form.is_bound and form.is_valid():
        form.save()
        messages.success(request, "De afwezigheid is bewaard.")
        return redirect("pool_afwezig", pk=pk)
    context = {
        "lid": member,
        "afwezigheden": frames.absences(member),
        "form": form,
        "fout": form.errors,
        "kruimels": [("Werkplek", reverse("werkplek")), ("Pool", reverse("pool")), ("Afwezigheid", "")],
    }
    status = REFUSED if form.errors else 200
    return render(request, "initiatieven/werkplek/afwezig.html", context, status=status)


@access.requires(POOL)
@require_POST
def drop_absence(request: StaffRequest, pk: int, afwezigheid: int) -> HttpResponse:
    """Back earlier, or not away after all: from this moment the replacement sees nothing any more."""
    member = get_object_or_404(_kept_by(request), pk=pk)
    rows: QuerySet[Afwezigheid] = frames.absences(member)
    get_object_or_404(rows, pk=afwezigheid).delete()
    messages.success(request, "De afwezigheid is weg.")
    return redirect("pool_afwezig", pk=pk)
