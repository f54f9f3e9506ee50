"""Which page stands at an address: found at once, instead of step by step from the root of the site."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page, Site


def at(path: str) -> Any:
    """The published page at this address in two queries at any depth; `path` as Wagtail hands it on: `werkwijze/pool/`.

    None where Wagtail has to find the way itself: an alias, more than one site, or nothing there.
    """
    roots = Site.get_site_root_paths()
    if len(roots) != 1:
        return None
    pages = Page.objects.live().filter(url_path=f"{roots[0].root_path}{path}", alias_of=None)
    found = pages.values_list("pk", "content_type_id").first()
    return _whole(*found) if found else None


def _whole(pk: int, content_type: int) -> Any:
    """The page with the fields of its own type, none of them looked up twice."""
    model = ContentType.objects.get_for_id(content_type).model_class()
    return model._base_manager.filter(pk=pk).first() if model else None


def address(url_path: str) -> str:
    """Where visitors find what has this `url_path`: as `Page.get_url`, without a page. Empty outside every site."""
    roots = Site.get_site_root_paths()
    for root in roots:
        if url_path.startswith(root.root_path):
            host = root.root_url if len(roots) > 1 else ""
            return f"{host}/{url_path.removeprefix(root.root_path)}"
    return ""
