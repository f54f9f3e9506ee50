"""The small set of blocks from which every page of the guide is built. Fields instead of layout."""

from typing import Any

from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock

REGEL = ["bold", "italic", "link", "document-link"]
TEKST = ["h2", "h3", "h4", "ol", "ul", *REGEL]


def _line(**kwargs: Any) -> blocks.RichTextBlock:
    return blocks.RichTextBlock(features=REGEL, **kwargs)


class Verdieping(blocks.StructBlock):
    """Text that the reader folds out."""

    titel = blocks.CharBlock(label="Titel", max_length=160)
    tekst = blocks.RichTextBlock(label="Tekst", features=["h3", "ol", "ul", *REGEL])

    class Meta:
        label = "Verdieping"
        icon = "collapse-down"
        template = "handreikingen/blokken/verdieping.html"
        preview_value = {
            "titel": "Wat vraagt dit in de praktijk?",
            "tekst": "<p>Neem de tijd voor de intake.</p>",
        }


class WelLieverNiet(blocks.StructBlock):
    """What to do beside what to leave."""

    wel = blocks.ListBlock(_line(label="Regel"), label="Wel", default=[])
    liever_niet = blocks.ListBlock(_line(label="Regel"), label="Liever niet", default=[])

    class Meta:
        label = "Wel en liever niet"
        icon = "list-ul"
        template = "handreikingen/blokken/wel_liever_niet.html"
        preview_value = {
            "wel": ["<p>Bel dezelfde week terug.</p>"],
            "liever_niet": ["<p>Wachten op een formulier.</p>"],
        }


class Citaat(blocks.StructBlock):
    """Words of somebody else, with the source."""

    tekst = blocks.TextBlock(label="Citaat", rows=3)
    bron = blocks.CharBlock(label="Bron", required=False, max_length=200)

    class Meta:
        label = "Citaat"
        icon = "openquote"
        template = "handreikingen/blokken/citaat.html"
        preview_value = {"tekst": "Begin met luisteren.", "bron": "Een accountmanager"}


class Verwijzing(blocks.StructBlock):
    """A page that the reader should see next."""

    pagina = blocks.PageChooserBlock(label="Pagina")
    toelichting = blocks.CharBlock(label="Waarom", required=False, max_length=200)

    class Meta:
        label = "Verwijzing"
        icon = "arrow-right"
        template = "handreikingen/blokken/verwijzing.html"


class _Tabel(TypedTableBlock):
    class Meta:
        label = "Tabel"
        icon = "table"
        template = "handreikingen/blokken/tabel.html"


def _from_register(label: str, name: str) -> blocks.StaticBlock:
    return blocks.StaticBlock(
        label=label,
        icon="view",
        admin_text="Dit blok vult zich vanzelf met wat er nu geldt.",
        template=f"handreikingen/blokken/{name}.html",
    )


class Inhoud(blocks.StreamBlock):
    """The body of a page."""

    tekst = blocks.RichTextBlock(
        label="Tekst", icon="pilcrow", features=TEKST, template="handreikingen/blokken/tekst.html"
    )
    verdieping = Verdieping()
    stappen = blocks.ListBlock(
        _line(label="Stap"), label="Stappen", icon="list-ol", template="handreikingen/blokken/stappen.html"
    )
    wel_liever_niet = WelLieverNiet()
    vragen = blocks.ListBlock(
        _line(label="Vraag"), label="Vragen", icon="help", template="handreikingen/blokken/vragen.html"
    )
    citaat = Citaat()
    tabel = _Tabel([("tekst", _line(label="Tekst", required=False))])
    verwijzing = Verwijzing()
    uitgangspunten = _from_register("Uitgangspunten van de raad", "uitgangspunten")
    opgaven = _from_register("Opgaven van nu", "opgaven")

    class Meta:
        required = False
