"""Pages that go on or off at a set time: Wagtail's own command, as a task of the one clock (ONTWERP §3.8)."""

from datetime import datetime

from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Page, Revision


def publish_scheduled(now: datetime) -> int:
    """Do what is due and return how much that was. Wagtail looks at the real time itself, also with `--nu`."""
    real = timezone.now()
    due: int = Revision.objects.filter(approved_go_live_at__lt=real).count()
    due += Page.objects.filter(live=True, expire_at__lt=real).count()
    if due:
        call_command("publish_scheduled")
    return due
