"""Who hears what of moderation, by the outbox: written with what happened, so that no mail is lost or sent twice.

Wagtail mails the same moments from inside the request and forgets what the mail server refused. Our receivers connect
under the names that Wagtail uses for its own; who is first keeps the place (`receivers.py`).
"""

from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from wagtail.models import Page, TaskState, WorkflowState
from wagtail.users.models import UserProfile

from samenwerkingswijzer.ground import mail
from samenwerkingswijzer.ground.models import Gebruiker
from samenwerkingswijzer.ground.rollen import Rol

KIND = "moderatie"


def submitted(instance: TaskState, user: Gebruiker | None = None, **kwargs: Any) -> None:
    """A page waits: for the eindredacteuren, or for whoever else may decide when there is none."""
    state = instance.workflow_state
    groups = getattr(instance.task.specific, "groups", None)
    if groups is None:
        return
    active = Gebruiker.objects.filter(is_active=True, groups__in=groups.all()).distinct().order_by("pk")
    chiefs = active.filter(groups__name=Rol.eindredacteur)
    for reviewer in chiefs if chiefs.exists() else active:
        if reviewer != user:
            _tell(reviewer, "submitted", state, instance, "Er wacht een pagina op je oordeel")


def returned(instance: WorkflowState, user: Gebruiker | None = None, **kwargs: Any) -> None:
    """The writer hears what has to change."""
    _tell_author(instance, user, "rejected", "Je pagina komt bij je terug")


def approved(instance: WorkflowState, user: Gebruiker | None = None, **kwargs: Any) -> None:
    """The writer hears that the page is public, or when it will be."""
    _tell_author(instance, user, "approved", "Je pagina is goedgekeurd")


def ended(instance: WorkflowState, user: Gebruiker | None = None, **kwargs: Any) -> None:
    """Somebody else published the page, or took it out of moderation: the writer hears of that too."""
    _tell_author(instance, user, "approved", "Je pagina wacht niet meer op een oordeel", ended=True)


def _tell_author(
    state: WorkflowState, user: Gebruiker | None, event: str, title: str, *, ended: bool = False
) -> None:
    author = state.requested_by
    if author is not None and author != user:
        _tell(author, event, state, state.current_task_state, title, ended=ended)


def _tell(
    reader: Gebruiker,
    event: str,
    state: WorkflowState,
    step: TaskState | None,
    title: str,
    *,
    ended: bool = False,
) -> None:
    """`event` is Wagtail's word; everyone chooses in their own account which of these they want."""
    page = Page.objects.filter(pk=state.object_id).first()
    if page is None or not reader.is_active or not _wants(reader, event):
        return
    context = {
        "pagina": page.get_latest_revision_as_object(),
        "openbaar": page,
        "schrijver": state.requested_by,
        "opmerking": step.comment if step else "",
        "afgebroken": ended,
        "bewerken": settings.BASE_URL + reverse("wagtailadmin_pages:edit", args=[page.pk]),
        "adres": f"{settings.BASE_URL}{page.get_url() or '/'}",
    }
    text = render_to_string(f"handreikingen/mail/moderatie_{_TEMPLATES[event]}.txt", context)
    moment = f"{event} {step.pk if step else state.pk}"
    mail.queue(KIND, f"pagina {page.pk}", moment, reader.email, title, text.strip() + "\n")


_TEMPLATES = {"submitted": "wacht", "rejected": "terug", "approved": "klaar"}


def _wants(reader: Gebruiker, event: str) -> bool:
    return bool(getattr(UserProfile.get_for_user(reader), f"{event}_notifications"))
