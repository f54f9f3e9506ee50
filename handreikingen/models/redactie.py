"""What an editor fills in: the form and the panels that all page types share."""

from collections.abc import Iterable, Iterator
from typing import Any

from django import forms
from django.utils.functional import cached_property
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, Panel
from wagtail.models import Page, WorkflowState

from handreikingen import slugs
from handreikingen.stappen import WOORDEN, Soort


def _boxes(soort: Soort, label: str, help_text: str) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=label,
        help_text=help_text,
        choices=WOORDEN[soort].choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )


class GidsForm(WagtailAdminPageForm):
    """The page form with the lists of words as tick boxes."""

    stappen = _boxes(
        Soort.stappen, "Stappen", "Bij deze stappen van het werk staat de pagina in ‘De wijzer hierbij’."
    )
    doelgroepen = _boxes(Soort.doelgroepen, "Doelgroepen", "Voor wie schreef je dit?")
    deelproces = _boxes(Soort.deelproces, "Deelproces", "In welk deel van het proces helpt dit?")
    element = _boxes(Soort.element, "Element", "Gaat het over de opgave, de mensen of het proces?")
    geschikt_voor = _boxes(Soort.geschikt_voor, "Geschikt voor", "Wat kun je met deze werkvorm doen?")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        placed = set(_names(type(self.instance).content_panels))
        for soort in Soort:  # a list that has no place on this kind of page is no loose row of boxes below it
            if soort.value not in placed:
                del self.fields[soort.value]
        for soort in self._lists():
            self.initial[soort.value] = self.instance.words(soort)

    def clean(self) -> dict[str, Any]:
        """Refuses a first word of the system's own addresses at the root."""
        cleaned: dict[str, Any] = super().clean()
        depth = self.parent_page.depth + 1 if self.parent_page else None
        sentence = slugs.refusal(cleaned.get("slug", ""), depth)
        if sentence:
            self.add_error("slug", sentence)
        return cleaned

    def save(self, commit: bool = True) -> Any:
        """Lay the ticked words on the page; they are kept with its revision."""
        for soort in self._lists():
            self.instance.set_words(soort, self.cleaned_data[soort.value])
        return super().save(commit=commit)

    def _lists(self) -> list[Soort]:
        return [soort for soort in Soort if soort.value in self.fields]


def _names(panels: Iterable[Any]) -> Iterator[str]:
    """The fields that stand in these panels."""
    for panel in panels:
        if isinstance(panel, FieldPanel):
            yield panel.field_name
        yield from _names(getattr(panel, "children", ()))


class VoorstelPanel(Panel):
    """The proposal that the editor takes over, above the fields: its old and its new text."""

    class BoundPanel(Panel.BoundPanel):
        """Shown when the address names a proposal for this very page."""

        template_name = "handreikingen/beheer/voorstel_paneel.html"

        @cached_property
        def voorstel(self) -> Any:
            """The proposal of the address; None when there is none."""
            asked = self.request.GET.get("voorstel", "") if self.request else ""
            known = asked.isascii() and asked.isdigit() and len(asked) < 12 and self.instance.pk
            return self.instance.voorstellen.filter(pk=asked).first() if known else None

        def is_shown(self) -> bool:
            """Only beside a proposal."""
            return self.voorstel is not None


class TerugPanel(Panel):
    """Why the page came back, for who mends it."""

    class BoundPanel(Panel.BoundPanel):
        """Shown until the page is sent in again."""

        template_name = "handreikingen/beheer/terug_paneel.html"

        @cached_property
        def reden(self) -> str:
            """What the eindredacteur wrote; empty when the page did not come back."""
            state = self.instance.current_workflow_state if self.instance.pk else None
            if state is None or state.status != WorkflowState.STATUS_NEEDS_CHANGES:
                return ""
            return str(state.current_task_state.comment) if state.current_task_state else ""

        def is_shown(self) -> bool:
            """Only with a reason."""
            return bool(self.reden)


class ControlePanel(Panel):
    """What to look at in this text, in the version that was saved last; works without JavaScript."""

    class BoundPanel(Panel.BoundPanel):
        """Shown for a page that was saved once."""

        template_name = "handreikingen/beheer/controle_paneel.html"

        def is_shown(self) -> bool:
            """There is nothing to look at in a page that does not exist yet."""
            return bool(self.instance.pk)


class HulpPanel(Panel):
    """The way to the help page of this kind of page."""

    class BoundPanel(Panel.BoundPanel):
        """A link above the form."""

        template_name = "handreikingen/beheer/hulp_paneel.html"

        @property
        def soort(self) -> str:
            """The kind of page, as the word in the address."""
            return str(self.instance._meta.model_name)

        @property
        def naam(self) -> str:
            """The kind of page, for the editor."""
            return str(self.instance._meta.verbose_name)


KOP = [HulpPanel(), TerugPanel(), VoorstelPanel(), ControlePanel(), *Page.content_panels]
"""What stands first in every page's form."""
INLEIDING = FieldPanel("inleiding")
INHOUD = FieldPanel(
    "inhoud", help_text="Klik op de plus en kies een blok: tekst, stappen, een figuur of iets anders."
)
EIGENSCHAPPEN = [FieldPanel("menutitel"), *Page.promote_panels]
"""What hardly anybody changes: on a tab of its own."""
BRONNEN = MultiFieldPanel([FieldPanel("bronnen"), FieldPanel("eigen_uitwerking")], "Waar komt dit vandaan?")
NAKIJKEN = MultiFieldPanel([FieldRowPanel([FieldPanel("nakijken_op"), FieldPanel("owner")])], "Nakijken")
"""Who looks at the page again, and when."""


def words_panel(*soorten: Soort) -> MultiFieldPanel:
    """The tick boxes of these lists, side by side."""
    boxes = FieldRowPanel([FieldPanel(soort.value) for soort in soorten])
    return MultiFieldPanel([boxes], "Voor wie en wanneer?")


PLAATS = words_panel(Soort.stappen, Soort.doelgroepen)
PLAATS_IN_PROCES = words_panel(Soort.stappen, Soort.doelgroepen, Soort.deelproces, Soort.element)
