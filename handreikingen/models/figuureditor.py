"""What an editor fills in for a figure: number fields for the places, refusals of what would not work."""

from itertools import count
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.widgets import Script
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import InlinePanel

from handreikingen import vlakken
from handreikingen.adressen import OWN
from handreikingen.models import doelen

SPARE = 2
"""Empty rows for more points, so that the form works without script too."""


class PuntenWidget(forms.Widget):
    """Places as rows of two number fields."""

    template_name = "handreikingen/beheer/punten.html"
    use_fieldset = True

    class Media:
        css = {"all": ["css/figuureditor.css"]}
        js = [Script("js/figuureditor.js", type="module")]

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """With a row per point, and some empty ones."""
        context = super().get_context(name, value, attrs)
        context["rijen"] = [*(value or []), *([["", ""]] * SPARE)]
        return context

    def format_value(self, value: Any) -> Any:
        """The rows are written by the template."""
        return value

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[list[str]]:
        """The rows in which something stands."""
        across, down = (_all(data, f"{name}-{axis}") for axis in "xy")
        rows = [[x.strip(), y.strip()] for x, y in zip(across, down, strict=False)]
        return [row for row in rows if any(row)]

    def value_omitted_from_datadict(self, data: Any, files: Any, name: str) -> bool:
        """Whether the form was sent without these fields."""
        return f"{name}-x" not in data


def _all(data: Any, name: str) -> list[str]:
    if hasattr(data, "getlist"):
        return list(data.getlist(name))
    value = data.get(name, [])
    return [str(part) for part in value] if isinstance(value, list | tuple) else [str(value)]


class PuntenField(forms.Field):
    """Places from rows of two numbers; a comma in a number is fine."""

    widget = PuntenWidget

    def prepare_value(self, value: Any) -> Any:
        """The rows as they are."""
        return value

    def to_python(self, value: Any) -> list[list[float]]:
        """Raises ValidationError when a place is not two numbers."""
        try:
            return [[float(str(number).replace(",", ".")) for number in row] for row in value or []]
        except (TypeError, ValueError) as error:
            raise ValidationError("Schrijf elk punt als twee getallen.") from error

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether the places are others than before."""
        try:
            return self.to_python(initial) != self.to_python(data)
        except ValidationError:
            return True


class GebiedForm(WagtailAdminModelForm):
    """One area. Refuses a target that leads nowhere."""

    punten = PuntenField(
        label="Punten",
        help_text="In honderdsten van de breedte: eerst van links, dan van boven. "
        "Rechthoek: twee hoeken. Cirkel: het midden.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["doel"].widget.attrs |= {"list": "figuurdoelen", "autocomplete": "off"}

    def clean_doel(self) -> str:
        """Raises ValidationError for an address at which no reader arrives."""
        target = str(self.cleaned_data["doel"])
        OWN(target)
        if not doelen.leads_somewhere(target):
            raise ValidationError(doelen.DOOD)
        return target


class FiguurForm(WagtailAdminModelForm):
    """A figure with its areas: refuses an area that lies outside it, and gives new areas a key of their own."""

    def is_valid(self) -> bool:
        """With the areas laid against the height of the figure."""
        if not super().is_valid():
            return False
        outside = [form for form in self._areas() if self._lies_outside(form.instance)]
        for form in outside:
            form.add_error(
                "punten", f"De figuur is {self.instance.hoogte:g} hoog en 100 breed: dit valt erbuiten."
            )
        return not outside

    def save(self, commit: bool = True) -> Any:
        """Two areas with the same name get different keys."""
        taken: set[str] = set()
        for form in self._areas():
            area = form.instance
            if area.sleutel in taken:
                wanted = area.sleutel[:50]
                area.sleutel = next(key for nr in count(2) if (key := f"{wanted}-{nr}") not in taken)
            taken.add(area.sleutel)
        return super().save(commit=commit)

    def _areas(self) -> list[Any]:
        formset = self.formsets["gebieden"]
        return [form for form in formset.forms if form not in formset.deleted_forms]

    def _lies_outside(self, area: Any) -> bool:
        left, top, right, bottom = vlakken.box(area.hoeken)
        edge = vlakken.RAND
        return left < -edge or top < -edge or right > 100 + edge or bottom > self.instance.hoogte + edge


class GebiedenPanel(InlinePanel):
    """The areas as form fields, with above them the figure in which they can be laid by mouse or keyboard."""

    def get_form_options(self) -> dict[str, Any]:
        """With our own form for an area."""
        options: dict[str, Any] = super().get_form_options()
        options["formsets"][self.relation_name]["form"] = GebiedForm
        return options

    class BoundPanel(InlinePanel.BoundPanel):
        """The panel with the figure."""

        template_name = "handreikingen/beheer/gebieden.html"

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            """With the figure, the addresses to choose from, and what may go wrong for a reader."""
            context: dict[str, Any] = super().get_context_data(parent_context)
            context["figuur"] = self.instance
            context["adressen"] = doelen.addresses()
            context["waarschuwingen"] = self.instance.warnings() if self.instance.pk else []
            context["kleinste"] = round(vlakken.KLEINSTE, 2)
            return context
