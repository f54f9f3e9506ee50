"""What editors see of the move: pictures whose text must be retyped, and the talk pages as notes."""

from typing import Any

from wagtail.admin.panels import FieldPanel
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from handreikingen.models import Wikibestand, Wikinotitie


class BeeldMetTekstViewSet(SnippetViewSet):
    """Pictures that probably hold text. They come with the move: nobody makes one here."""

    model = Wikibestand
    icon = "image"
    menu_label = "Beelden met tekst"
    menu_name = "wikibeelden"
    copy_view_enabled = False
    list_display = ["naam", "vermoeden", Column("is_overgetypt", label="Overgetypt")]
    search_fields = ["naam"]

    def get_queryset(self, request: Any) -> Any:
        """What still has to be retyped comes first."""
        return Wikibestand.objects.with_text()


class NotitieViewSet(SnippetViewSet):
    """Talk pages of the old wiki, to read."""

    model = Wikinotitie
    icon = "comment"
    menu_label = "Overleg van toen"
    menu_name = "wikinotities"
    copy_view_enabled = False
    inspect_view_enabled = True
    inspect_view_fields = ["titel", "pagina", "op", "tekst"]
    list_display = ["titel", "pagina", "op"]
    search_fields = ["titel", "tekst"]
    panels = [
        FieldPanel("titel", read_only=True),
        FieldPanel("pagina", read_only=True),
        FieldPanel("op", read_only=True),
        FieldPanel("tekst", read_only=True),
    ]


class OudeWiki(SnippetViewSetGroup):
    """Both together in the menu."""

    items = (BeeldMetTekstViewSet, NotitieViewSet)
    menu_label = "Oude wiki"
    menu_name = "oude-wiki"
    menu_icon = "history"
    menu_order = 390
    add_to_admin_menu = True
