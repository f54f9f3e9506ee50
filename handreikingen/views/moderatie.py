"""What the editor of pages says around moderation, beside what Wagtail says itself."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest


def warn_when_too_late(request: HttpRequest, page: Any) -> None:
    """Two reviewers with the same page: the second hears that it is done; what was typed becomes a draft."""
    if request.POST.get("action-workflow-action") and page.current_workflow_task is None:
        messages.warning(
            request,
            "Deze pagina wacht niet meer op een oordeel. Iemand anders was je voor. "
            "We bewaren jouw versie als concept.",
        )
