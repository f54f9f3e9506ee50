"""What happens when a page is judged, published, taken back, moved or removed; our only signal handlers."""

from collections.abc import Iterable
from itertools import batched
from typing import Any

from django.db.models.signals import post_delete, post_save
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction, TaskState, WorkflowState
from wagtail.signals import (
    page_published,
    page_unpublished,
    post_page_move,
    task_submitted,
    workflow_approved,
    workflow_cancelled,
    workflow_rejected,
)

from handreikingen import notifications
from handreikingen.models import begrippen, verwijzingen, vindbaar
from handreikingen.models.basis import Gidsbasis
from handreikingen.models.voorstel import Voorstel
from handreikingen.search import index

PER_BATCH = 100
MODERATION = (
    (task_submitted, TaskState, notifications.submitted, "group_approval_task_submitted_email_notification"),
    (workflow_rejected, WorkflowState, notifications.returned, "workflow_state_rejected_email_notification"),
    (workflow_approved, WorkflowState, notifications.approved, "workflow_state_approved_email_notification"),
    (workflow_cancelled, WorkflowState, notifications.ended, "handreikingen.ended"),
)
"""The first three bear the names of Wagtail's own receivers, which come later and find their place taken."""


def keep_links(instance: Any, **kwargs: Any) -> None:
    """The links of what is published now are kept."""
    if isinstance(instance, Gidsbasis):
        verwijzingen.remember(instance)
    begrippen.ask_again()


def drop_links(instance: Any, **kwargs: Any) -> None:
    """A page that was taken back links to nothing."""
    verwijzingen.forget(instance)
    begrippen.ask_again()


def show_taken_over(instance: Page, **kwargs: Any) -> None:
    """What editors took over may stand on the page now; a version that waits for its day is not there yet."""
    if instance.live and isinstance(instance, Gidsbasis):
        Voorstel.objects.appear(instance, timezone.now())


def keep_findable(instance: Page, **kwargs: Any) -> None:
    """Search knows what is public of this page now."""
    index.refresh(vindbaar.NAAM, [instance.pk])


def keep_branch_findable(instance: Page, **kwargs: Any) -> None:
    """What moved may now stand below a page that not everyone may read, or no longer."""
    below = instance.get_descendants(inclusive=True)
    index.refresh(vindbaar.NAAM, list(below.values_list("pk", flat=True)))


def restriction_changed(instance: PageViewRestriction, **kwargs: Any) -> None:
    """A page that gets a password, or loses it, takes the pages below it along."""
    keep_branch_findable(instance.page)


def connect() -> None:
    """Listen to Wagtail; called once, from `apps.py: ready()`."""
    page_published.connect(keep_links, dispatch_uid="handreikingen.keep_links")
    page_published.connect(show_taken_over, dispatch_uid="handreikingen.show_taken_over")
    page_unpublished.connect(drop_links, dispatch_uid="handreikingen.drop_links")
    for changed in (page_published, page_unpublished):
        changed.connect(keep_findable, dispatch_uid="handreikingen.keep_findable")
    post_page_move.connect(keep_branch_findable, dispatch_uid="handreikingen.keep_branch_findable")
    post_delete.connect(keep_findable, sender=Page, dispatch_uid="handreikingen.keep_findable")
    for saved in (post_save, post_delete):
        saved.connect(
            restriction_changed, sender=PageViewRestriction, dispatch_uid="handreikingen.restriction_changed"
        )
    for signal, sender, receiver, name in MODERATION:
        signal.connect(receiver, sender=sender, dispatch_uid=name)


def made_public(pages: Iterable[Page]) -> None:
    """The same for many pages at once, for who made them public without Wagtail's `publish`."""
    for batch in batched(pages, PER_BATCH):
        for page in batch:
            keep_links(page)
        index.refresh(vindbaar.NAAM, [page.pk for page in batch])
