"""What happens when a page is published or taken back; the only signal handlers of ours (ONTWERP §2)."""

from typing import Any

from wagtail.signals import page_published, page_unpublished

from handreikingen.models import begrippen, verwijzingen
from handreikingen.models.basis import Gidsbasis


def keep_links(instance: Any, **kwargs: Any) -> None:
    """The links of what is published now are kept."""
    if isinstance(instance, Gidsbasis):
        verwijzingen.remember(instance)
    begrippen.ask_again()


def drop_links(instance: Any, **kwargs: Any) -> None:
    """A page that was taken back links to nothing."""
    verwijzingen.forget(instance)
    begrippen.ask_again()


def connect() -> None:
    """Listen to Wagtail; called once, from `apps.py: ready()`."""
    page_published.connect(keep_links, dispatch_uid="handreikingen.keep_links")
    page_unpublished.connect(drop_links, dispatch_uid="handreikingen.drop_links")
