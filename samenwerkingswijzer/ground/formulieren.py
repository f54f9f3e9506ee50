"""How every form of the house is drawn: the rules of NL Design System in one place (NORMEN A10, A11)."""

from datetime import date
from typing import Any

from django.core.validators import ProhibitNullCharactersValidator
from django.forms import (
    BaseForm,
    CharField,
    ChoiceField,
    DateField,
    Field,
    FileField,
    ModelMultipleChoiceField,
    ValidationError,
)
from django.forms.boundfield import BoundField
from django.forms.renderers import TemplatesSetting
from django.forms.utils import pretty_name
from django.forms.widgets import CheckboxInput, CheckboxSelectMultiple, Input, Select, Textarea, Widget

from samenwerkingswijzer.ground import tekens
from samenwerkingswijzer.ground.bsn import no_bsn

NLDS_CLASSES: tuple[tuple[type[Widget], str], ...] = (
    (Textarea, "utrecht-textarea utrecht-textarea--html-textarea"),
    (CheckboxInput, "keuze__invoer"),
    (Input, "utrecht-textbox utrecht-textbox--html-input"),
    (Select, "utrecht-select utrecht-select--html-select"),
)


YEARS = range(1900, 2101)
MOST_DIGITS = 18
DJANGO_REQUIRED = Field.default_error_messages["required"]


def nlds_class(widget: Widget) -> str:
    """The NL Design System class of a widget; groups of choices and hidden fields have none."""
    if widget.is_hidden or widget.use_fieldset:
        return ""
    return next((name for kind, name in NLDS_CLASSES if isinstance(widget, kind)), "")


class Veld(BoundField):
    """A field that tells assistive software what is required and leaves the checking to us.

    The browser's own bubbles speak the browser's language and vanish, so `required` becomes `aria-required`.
    """

    def build_widget_attrs(self, attrs: dict[str, Any], widget: Widget | None = None) -> dict[str, Any]:
        """Add the design system's class; say "required" to assistive software only."""
        widget = widget or self.field.widget
        attrs = super().build_widget_attrs(attrs, widget)
        attrs.pop("required", None)
        if not self._is_of_wagtail():
            attrs["placeholder"] = False  # a label above the field, never a hint that vanishes
        if self.field.required and not widget.is_hidden and not widget.use_fieldset:
            attrs["aria-required"] = "true"
        classes = f"{widget.attrs.get('class', '')} {nlds_class(widget)}".strip()
        if classes:
            attrs["class"] = classes
        return attrs

    def _is_of_wagtail(self) -> bool:
        """The admin shows the title of a page and its search fields with a hint and a label for who listens only."""
        return any(kind.__module__.startswith("wagtail.") for kind in type(self.form).__mro__)

    @property
    def marking(self) -> str:
        """What stands behind the label when the field may be left empty: always, or unless another answer asks for it.

        Nobody expects a filter to be obligatory, so there nothing is said; nor of what is asked but may wait.
        """
        may_wait = self.name in getattr(self.form, "mag_later", ())
        if self.field.required or may_wait or getattr(self.form, "is_filter", False):
            return ""
        sometimes = self.name in getattr(self.form, "soms_verplicht", ())
        return "(soms verplicht)" if sometimes else "(niet verplicht)"

    @property
    def over(self) -> str:
        """What a field is about that stands on a page more than once, for who hears its label alone (WCAG 2.4.6)."""
        told = getattr(self.form, "about", None)
        return str(told(self.name)) if told else ""

    @property
    def is_single_checkbox(self) -> bool:
        """A single tick box has its label behind it."""
        return isinstance(self.field.widget, CheckboxInput)

    @property
    def is_radio_group(self) -> bool:
        """A group of which one can be chosen; a group of tick boxes is not."""
        return self.use_fieldset and not isinstance(self.field.widget, CheckboxSelectMultiple)

    @property
    def first_id(self) -> str:
        """The id that an error in the summary links to: the field, or the first choice of a group."""
        if self.id_for_label:
            return self.id_for_label
        return f"{self.auto_id}_0"


def clear_message(field: Field, label: str) -> str:
    """What to do when a required field is empty: never only "Dit veld is verplicht" (NORMEN A11)."""
    if isinstance(field.widget, CheckboxInput):
        return f"Zet een vinkje bij: {label}"
    if isinstance(field, FileField):
        return f"Kies een bestand bij: {label}"
    if isinstance(field, ChoiceField):
        return f"Kies iets bij: {label}"
    return f"Vul iets in bij: {label}"


_GUARDS = (tekens.running_text, tekens.one_line, no_bsn)


def guard_text(field: Field) -> None:
    """What may not stand in any text that people type: hidden characters, and a BSN (a phone number is none)."""
    if not isinstance(field, CharField) or field.widget.is_hidden:
        return
    kept = [
        one
        for one in field.validators
        if not isinstance(one, ProhibitNullCharactersValidator) and one not in _GUARDS
    ]
    is_long = isinstance(field.widget, Textarea)
    kept.append(tekens.running_text if is_long else tekens.one_line)
    if (is_long or type(field) is CharField) and getattr(field.widget, "input_type", "") != "tel":
        kept.append(no_bsn)
    field.validators = kept


def guard_day(field: Field) -> None:
    """A day that nobody can mean: a slip of the keyboard, or one that no term can be counted from."""
    if isinstance(field, DateField) and _of_our_time not in field.validators:
        field.validators = [*field.validators, _of_our_time]


def _of_our_time(day: date) -> None:
    if day.year not in YEARS:
        raise ValidationError(f"Kies een dag tussen {YEARS[0]} en {YEARS[-1]}.")


def guard_keys(field: Field) -> None:
    """A key that no row can have is no choice: SQLite cannot be asked for a number of more than 64 bits."""
    if not isinstance(field, ModelMultipleChoiceField):
        return

    def possible(key: Any) -> None:
        text = str(key)
        if "\x00" in text or (text.lstrip("-").isdecimal() and len(text) > MOST_DIGITS):
            raise ValidationError(field.error_messages["invalid_choice"], "invalid_choice", {"value": key})

    # asked of each key, before the database is
    field.validate_no_null_characters = possible  # type: ignore[method-assign,assignment]


class DuidelijkeFouten(BaseForm):
    """Mixin for every form of ours: an empty required field says what to do and where, and text is guarded.

    `soms_verplicht` names the fields that another answer can make obligatory; their help text says when.
    It asks no `self[name]`: that would fix label and help text before a form had the chance to change them.
    """

    soms_verplicht: tuple[str, ...] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self._guarded: dict[str, Field] = {}
        super().__init__(*args, **kwargs)
        self._guard_fields()

    def full_clean(self) -> None:
        """Fields that a form made or replaced in its own `__init__` are guarded and speak clearly too."""
        self._guard_fields()
        super().full_clean()

    def _guard_fields(self) -> None:
        new = {name: field for name, field in self.fields.items() if self._guarded.get(name) is not field}
        for name, field in new.items():
            declared = type(field).default_error_messages.get("required", DJANGO_REQUIRED)
            if field.error_messages["required"] == declared:
                field.error_messages["required"] = clear_message(field, str(field.label or pretty_name(name)))
            guard_text(field)
            guard_day(field)
            guard_keys(field)
        self._guarded.update(new)


class Renderer(TemplatesSetting):
    """Forms from our own templates in `templates/componenten/`."""

    form_template_name = "componenten/formulier.html"
    field_template_name = "componenten/veld.html"
    bound_field_class = Veld
