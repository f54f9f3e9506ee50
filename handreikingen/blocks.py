"""The small set of blocks from which every page of the guide is built. Fields instead of layout."""

from typing import Any

from django.apps import apps
from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock
from wagtail.snippets.blocks import SnippetChooserBlock

from handreikingen.richtext import RijkeTekst

REGEL = ["bold", "italic", "link", "document-link"]
TEKST = ["h2", "h3", "h4", "ol", "ul", *REGEL]
VIDEO = ("mp4", "webm")
"""Files that browsers play without help."""


def _line(**kwargs: Any) -> RijkeTekst:
    return RijkeTekst(features=REGEL, **kwargs)


def _lines(label: str, name: str, icon: str, **preview: list[str]) -> blocks.ListBlock:
    return blocks.ListBlock(
        _line(label=label),
        label=name.capitalize(),
        icon=icon,
        template=f"handreikingen/blokken/{name}.html",
        preview_value=[f"<p>{line}</p>" for line in preview["preview"]],
    )


class Verdieping(blocks.StructBlock):
    """Text that the reader folds out."""

    titel = blocks.CharBlock(label="Titel", max_length=160)
    tekst = RijkeTekst(label="Tekst", features=["h3", "ol", "ul", *REGEL])

    class Meta:
        label = "Uitklap (verdieping)"
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


def _first(model: str) -> Any:
    """What a preview shows of a kind that an editor chooses from: one that is there."""
    return apps.get_model(model).objects.order_by("-pk").first()


class Verwijzing(blocks.StructBlock):
    """A page that the reader should see next."""

    pagina = blocks.PageChooserBlock(label="Pagina")
    toelichting = blocks.CharBlock(label="Waarom", required=False, max_length=200)

    class Meta:
        label = "Verwijzing"
        icon = "arrow-right"
        template = "handreikingen/blokken/verwijzing.html"

        @staticmethod
        def preview_value() -> dict[str, Any]:
            """A page that is there."""
            return {"pagina": _first("wagtailcore.Page"), "toelichting": "Lees hier hoe je begint."}


class FiguurVanTekst(blocks.StructBlock):
    """A ladder, cards, do and rather not, a matrix or a ring."""

    figuur = SnippetChooserBlock("handreikingen.TekstFiguur", label="Figuur")

    class Meta:
        label = "Figuur van tekst"
        icon = "list-ol"
        template = "handreikingen/blokken/figuur.html"

        @staticmethod
        def preview_value() -> dict[str, Any]:
            """A figure that is there."""
            return {"figuur": _first("handreikingen.TekstFiguur")}

    def get_searchable_content(self, value: Any) -> list[str]:
        """The words of the figure count as words of the page."""
        return [value["figuur"].words()] if value["figuur"] else []


class Klikfiguur(blocks.StructBlock):
    """A drawing or picture with areas that lead somewhere."""

    figuur = SnippetChooserBlock("handreikingen.Figuur", label="Figuur")

    class Meta:
        label = "Figuur met gebieden"
        icon = "site"
        template = "handreikingen/blokken/klikfiguur.html"

        @staticmethod
        def preview_value() -> dict[str, Any]:
            """A figure that is there."""
            return {"figuur": _first("handreikingen.Figuur")}

    def get_searchable_content(self, value: Any) -> list[str]:
        """The names and descriptions of the areas count as words of the page."""
        return [value["figuur"].words()] if value["figuur"] else []


class Bestand(blocks.StructBlock):
    """A file to take along."""

    bestand = DocumentChooserBlock(label="Bestand")
    toelichting = blocks.CharBlock(label="Wat staat erin?", required=False, max_length=200)

    class Meta:
        label = "Bestand"
        icon = "download"
        template = "handreikingen/blokken/bestand.html"

        @staticmethod
        def preview_value() -> dict[str, Any]:
            """A file that is there."""
            return {"bestand": _first("wagtaildocs.Document"), "toelichting": "Neem mee naar het gesprek."}


class Video(blocks.StructBlock):
    """A film from our own files: nothing is asked from another site, and nobody needs to hear it to follow it."""

    titel = blocks.CharBlock(label="Titel", max_length=160)
    bestand = DocumentChooserBlock(label="Video", help_text="Een bestand van het type mp4 of webm.")
    zonder_spraak = blocks.BooleanBlock(label="In de video spreekt niemand", required=False)
    ondertiteling = DocumentChooserBlock(
        label="Ondertiteling", required=False, help_text="Een bestand van het type vtt."
    )
    uitgeschreven = RijkeTekst(
        label="Uitgeschreven tekst",
        features=["h3", "ol", "ul", *REGEL],
        help_text="Wat je hoort, en wat je moet zien om het te begrijpen.",
    )

    class Meta:
        label = "Video"
        icon = "media"
        template = "handreikingen/blokken/video.html"
        preview_value = {
            "titel": "Zo gaat een dorpsgesprek",
            "uitgeschreven": "<p>Een kring stoelen. Iemand stelt de eerste vraag.</p>",
        }

    def clean(self, value: Any) -> Any:
        """Raises StructBlockValidationError for a file that is no video, and for speech without subtitles."""
        cleaned = super().clean(value)
        film, subtitles = cleaned["bestand"], cleaned["ondertiteling"]
        faults = {}
        if film.file_extension.lower() not in VIDEO:
            faults["bestand"] = ValidationError("Kies een bestand van het type mp4 of webm.")
        if subtitles and subtitles.file_extension.lower() != "vtt":
            faults["ondertiteling"] = ValidationError("Kies een bestand van het type vtt.")
        if not subtitles and not cleaned["zonder_spraak"]:
            faults["ondertiteling"] = ValidationError(
                "Kies ondertiteling. Zonder kan niet iedereen de video volgen."
            )
        if faults:
            raise blocks.StructBlockValidationError(block_errors=faults)
        return cleaned


class Afbeelding(blocks.StructBlock):
    """A picture with what it shows in words. Text in it is retyped below it."""

    beeld = ImageBlock(label="Beeld")
    bijschrift = _line(label="Bijschrift", required=False)

    class Meta:
        label = "Beeld"
        icon = "image"
        template = "handreikingen/blokken/afbeelding.html"

        @staticmethod
        def preview_value() -> dict[str, Any]:
            """A picture that is there."""
            return {"beeld": _first("wagtailimages.Image"), "bijschrift": "Zo zag de oude figuur eruit."}


class _Tabel(TypedTableBlock):
    class Meta:
        label = "Tabel"
        icon = "table"
        template = "handreikingen/blokken/tabel.html"
        preview_value = {
            "columns": [{"type": "tekst", "heading": "Wie"}, {"type": "tekst", "heading": "Wat"}],
            "rows": [{"values": ["<p>Raad</p>", "<p>Kiest doelen.</p>"]}],
            "caption": "Wie doet wat",
        }

    def get_preview_value(self) -> Any:
        """The example as a table."""
        return self.to_python(self.meta.preview_value)


def _from_register(label: str, name: str) -> blocks.StaticBlock:
    return blocks.StaticBlock(
        label=label,
        icon="view",
        admin_text="Dit blok vult zich vanzelf met wat er nu geldt.",
        template=f"handreikingen/blokken/{name}.html",
        preview_value=None,
    )


class Inhoud(blocks.StreamBlock):
    """The body of a page."""

    tekst = RijkeTekst(
        label="Tekst",
        icon="pilcrow",
        features=TEKST,
        template="handreikingen/blokken/tekst.html",
        preview_value="<h2>Begin klein</h2><p>Ga eerst op bezoek. <b>Luister</b> en vraag door.</p>",
    )
    verdieping = Verdieping()
    stappen = _lines("Stap", "stappen", "list-ol", preview=["Bel de initiatiefnemer.", "Kom langs."])
    wel_liever_niet = WelLieverNiet()
    vragen = _lines("Vraag", "vragen", "help", preview=["Voor wie is het?", "Wie heeft er last van?"])
    citaat = Citaat()
    tabel = _Tabel([("tekst", _line(label="Tekst", required=False))])
    figuur = FiguurVanTekst()
    klikfiguur = Klikfiguur()
    afbeelding = Afbeelding()
    verwijzing = Verwijzing()
    bestand = Bestand()
    video = Video()
    uitgangspunten = _from_register("Uitgangspunten van de raad", "uitgangspunten")
    opgaven = _from_register("Opgaven van nu", "opgaven")
    lessen = _from_register("Lessen uit initiatieven", "lessen")
    speelveld = _from_register("Het speelveld", "speelveld")

    class Meta:
        required = False
