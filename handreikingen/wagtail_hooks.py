"""The admin for editors: pages, images, documents and figures; the rest for who administers."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.models import Page
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from handreikingen import slugs
from handreikingen.models import Figuur
from handreikingen.views import redactie
from samenwerkingswijzer.ground.rollen import Rol

EDITORS_MENU = frozenset(
    {"explorer", "images", "documents", "figuren", "voorstellen", "onderhoud", "reports", "settings"}
)


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


def _addresses() -> list[URLPattern]:
    return [
        path("voorstellen/", redactie.proposals, name="gids_voorstellen"),
        path("voorstellen/<int:pk>/", redactie.proposal, name="gids_voorstel"),
        path("onderhoud/", redactie.upkeep, name="gids_onderhoud"),
    ]


def _proposals_item() -> MenuItem:
    return MenuItem("Voorstellen", reverse("gids_voorstellen"), "voorstellen", icon_name="mail", order=150)


def _upkeep_item() -> MenuItem:
    return MenuItem("Onderhoud", reverse("gids_onderhoud"), "onderhoud", icon_name="warning", order=160)


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


hooks.register("register_admin_urls", _addresses)
hooks.register("register_admin_menu_item", _proposals_item)
hooks.register("register_admin_menu_item", _upkeep_item)
hooks.register("construct_main_menu", _keep_what_editors_use)
hooks.register("construct_settings_menu", _settings_for_administrators)
hooks.register("before_move_page", _refuse_reserved_address)
