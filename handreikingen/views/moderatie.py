"""What the editor of pages says around moderation, beside what Wagtail says itself."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html
from wagtail.models import Page

from handreikingen.models.basis import Gidsbasis
from handreikingen.paginacontrole import check
from handreikingen.tekstcontrole.faults import faults


def warn_when_too_late(request: HttpRequest, page: Any) -> None:
    """Two reviewers with the same page: the second hears that it is done; what was typed becomes a draft."""
    if request.POST.get("action-workflow-action") and page.current_workflow_task is None:
        messages.warning(
            request,
            "Deze pagina wacht niet meer op een oordeel. Iemand anders was je voor. "
            "We bewaren jouw versie als concept.",
        )


def warn_at_sending_in(request: HttpRequest, page: Any) -> None:
    """Who sends a page in hears what the check saw, while it can still be taken back."""
    if not request.POST.get("action-submit") or not isinstance(page, Gidsbasis):
        return
    remarks = check(page)
    if remarks:
        points = "1 punt" if len(remarks) == 1 else f"{len(remarks)} punten"
        address = reverse("wagtailadmin_pages:edit", args=[page.pk])
        messages.warning(
            request,
            format_html('De controle zag nog {}. <a href="{}">Bekijk de punten</a>.', points, address),
        )


def refuse_faults(request: HttpRequest, page: Any) -> HttpResponse | None:
    """A page with faults is not published; the editor tells where they stand."""
    if not isinstance(page, Gidsbasis) or not faults(page):
        return None
    messages.error(request, _refusal(page))
    return redirect("wagtailadmin_pages:edit", page.pk)


def refuse_faults_in_bulk(
    request: HttpRequest, action_type: str, objects: list[Any], action: Any
) -> HttpResponse | None:
    """The same when somebody publishes many pages at once, with the drafts below them or without."""
    if action_type != "publish" or action.model is not Page:
        return None
    chosen = list(objects)
    if action.get_execution_context().get("include_descendants"):
        chosen += [below for page in objects for below in page.get_descendants().not_live()]
    wrong = [latest for latest in map(_latest, chosen) if isinstance(latest, Gidsbasis) and faults(latest)]
    for page in wrong:
        messages.error(request, _refusal(page))
    return redirect("wagtailadmin_explore", wrong[0].get_parent().pk) if wrong else None


def _latest(page: Page) -> Any:
    return page.get_latest_revision_as_object()


def _refusal(page: Any) -> str:
    return f"‘{page.title}’ kan nog niet op de site. Open de pagina en kijk bij ‘Let op in deze tekst’."
