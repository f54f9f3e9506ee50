"""The admin for editors: pages, images, documents and figures; the rest for who administers."""

from pathlib import Path
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.templatetags.static import static
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.models import Page
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from handreikingen import preview_checks, ranges, slugs
from handreikingen.mediawiki.beheer import OudeWiki
from handreikingen.models import Figuur, SpeelveldCel, Synoniemen, TekstFiguur, vindbaar
from handreikingen.views import hulp, moderatie, redactie
from handreikingen.views.wat_wacht import WatWacht
from handreikingen.views.zoekvragen import GemisteZoekvragen
from samenwerkingswijzer.ground.rollen import Rol

EDITORS_MENU = frozenset(
    {"explorer", "images", "documents", "figuren", "tekstfiguren", "speelveld", "voorstellen", "onderhoud"}
    | {"synoniemen", "oude-wiki", "reports", "settings", "hulp"}
)


class FiguurViewSet(SnippetViewSet):
    """Figures with areas: an editor makes one with a picture; drawings come from `fixtures/`, never uploaded."""

    model = Figuur
    icon = "site"
    menu_label = "Figuren"
    menu_name = "figuren"
    menu_order = 350
    add_to_admin_menu = True
    copy_view_enabled = False
    list_display = ["titel"]


class SpeelveldViewSet(SnippetViewSet):
    """The twelve cells can be changed, not made or removed: the field is complete."""

    model = SpeelveldCel
    icon = "grid"
    menu_label = "Speelveld"
    menu_name = "speelveld"
    menu_order = 360
    add_to_admin_menu = True
    copy_view_enabled = False
    list_display = ["titel", "deelproces", "element"]


class TekstFiguurViewSet(SnippetViewSet):
    """Figures of text, made and changed by editors."""

    model = TekstFiguur
    icon = "list-ol"
    menu_label = "Figuren van tekst"
    menu_name = "tekstfiguren"
    menu_order = 355
    add_to_admin_menu = True
    list_display = ["titel", "soort"]
    search_fields = ["titel", "beschrijving"]


class SynoniemenViewSet(SnippetViewSet):
    """Words that search takes for one another."""

    model = Synoniemen
    icon = "search"
    menu_label = "Synoniemen"
    menu_name = "synoniemen"
    menu_order = 365
    add_to_admin_menu = True
    list_display = ["woorden"]
    search_fields = ["woorden"]


register_snippet(FiguurViewSet)
register_snippet(SynoniemenViewSet)
register_snippet(SpeelveldViewSet)
register_snippet(TekstFiguurViewSet)
register_snippet(OudeWiki)


def _addresses() -> list[URLPattern]:
    return [
        path("voorstellen/", redactie.proposals, name="gids_voorstellen"),
        path("voorstellen/<int:pk>/", redactie.proposal, name="gids_voorstel"),
        path("voorstellen/<int:pk>/verschenen/", redactie.appeared, name="gids_voorstel_verschenen"),
        path("hulp/", hulp.index, name="gids_hulp"),
        path("hulp/<slug:soort>/", hulp.page, name="gids_hulp_soort"),
        path("onderhoud/", redactie.upkeep, name="gids_onderhoud"),
        path("reports/zoekvragen/", GemisteZoekvragen.as_view(), name="zoekvragen"),
        path(
            "reports/zoekvragen/resultaten/",
            GemisteZoekvragen.as_view(results_only=True),
            name="zoekvragen_resultaten",
        ),
    ]


def _proposals_item() -> MenuItem:
    return MenuItem("Voorstellen", reverse("gids_voorstellen"), "voorstellen", icon_name="mail", order=150)


def _upkeep_item() -> MenuItem:
    return MenuItem("Onderhoud", reverse("gids_onderhoud"), "onderhoud", icon_name="warning", order=160)


def _help_item() -> MenuItem:
    return MenuItem("Hulp", reverse("gids_hulp"), "hulp", icon_name="help", order=1000)


def _show_what_waits(request: HttpRequest, panels: list[Any]) -> None:
    panels.append(WatWacht())


def _missed_item() -> MenuItem:
    return MenuItem("Niet gevonden", reverse("zoekvragen"), "zoekvragen", icon_name="search", order=900)


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


def _warn(request: HttpRequest, instance: Any) -> None:
    """Say after saving what may go wrong for a reader; it is no reason to refuse."""
    if isinstance(instance, Figuur):
        for sentence in instance.warnings():
            messages.warning(request, sentence)


def _keep_findable(request: HttpRequest, instance: Any) -> None:
    vindbaar.follow(instance)


def _keep_our_drawings(request: HttpRequest, instances: list[Any]) -> HttpResponse | None:
    """A figure with a drawing of ours comes back at the next load: it cannot be removed."""
    if not any(isinstance(instance, Figuur) and instance.tekening for instance in instances):
        return None
    messages.error(request, "Deze figuur hoort bij de wijzer en kan niet weg. Je kunt haar wel aanpassen.")
    return redirect("wagtailsnippets_handreikingen_figuur:list")


def _wait_for_the_draft() -> SafeString:
    """A page that is being saved by itself is not sent a second time by who presses a button."""
    return format_html('<script src="{}" type="module"></script>', static("js/redactie.js"))


def _serve_piece(document: Any, request: HttpRequest) -> HttpResponse | None:
    """A player of video asks for one piece of a file at a time."""
    return ranges.piece(request, Path(document.file.path), document.content_type)


hooks.register("register_admin_urls", _addresses)
hooks.register("register_admin_menu_item", _proposals_item)
hooks.register("register_admin_menu_item", _upkeep_item)
hooks.register("register_admin_menu_item", _help_item)
hooks.register("construct_homepage_panels", _show_what_waits)
hooks.register("insert_editor_js", _wait_for_the_draft)
hooks.register("after_create_snippet", _warn)
hooks.register("after_edit_snippet", _warn)
hooks.register("after_edit_snippet", _keep_findable)
hooks.register("before_delete_snippet", _keep_our_drawings)
hooks.register("before_serve_document", _serve_piece, order=10)  # after the check of who may read it
hooks.register("register_reports_menu_item", _missed_item)
hooks.register("construct_main_menu", _keep_what_editors_use)
hooks.register("construct_settings_menu", _settings_for_administrators)
hooks.register("before_move_page", _refuse_reserved_address)
hooks.register("before_edit_page", moderatie.warn_when_too_late)
hooks.register("after_edit_page", moderatie.warn_at_sending_in)
hooks.register("after_create_page", moderatie.warn_at_sending_in)
hooks.register("before_publish_page", moderatie.refuse_faults)
hooks.register("before_bulk_action", moderatie.refuse_faults_in_bulk)
hooks.register("construct_wagtail_userbar", preview_checks.widen)
