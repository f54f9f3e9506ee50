"""The admin for editors: pages, images, documents and figures; the rest for who administers."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail import hooks
from wagtail.models import Page
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from handreikingen import slugs
from handreikingen.models import Figuur
from samenwerkingswijzer.ground.rollen import Rol

EDITORS_MENU = frozenset({"explorer", "images", "documents", "figuren", "reports", "settings"})


class FiguurViewSet(SnippetViewSet):
    """Figures can be changed, not made: a drawing comes from `fixtures/`, never from an upload."""

    model = Figuur
    icon = "site"
    menu_label = "Figuren"
    menu_name = "figuren"
    menu_order = 350
    add_to_admin_menu = True
    copy_view_enabled = False
    list_display = ["titel"]


register_snippet(FiguurViewSet)


def _keep_what_editors_use(request: HttpRequest, menu_items: list[Any]) -> None:
    menu_items[:] = [item for item in menu_items if item.name in EDITORS_MENU]


def _settings_for_administrators(request: HttpRequest, menu_items: list[Any]) -> None:
    if Rol.beheerder not in getattr(request.user, "rollen", frozenset()):
        menu_items.clear()


def _refuse_reserved_address(request: HttpRequest, page: Page, destination: Page) -> HttpResponse | None:
    """Moving a page to the root may not take one of the system's own addresses."""
    sentence = slugs.refusal(page.slug, destination.depth + 1)
    if not sentence:
        return None
    messages.error(request, sentence)
    return redirect("wagtailadmin_pages:edit", page.pk)


hooks.register("construct_main_menu", _keep_what_editors_use)
hooks.register("construct_settings_menu", _settings_for_administrators)
hooks.register("before_move_page", _refuse_reserved_address)
