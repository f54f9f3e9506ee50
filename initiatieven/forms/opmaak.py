"""A text with marks: a textarea that works as it is, with a live preview beside it where there is JavaScript.

Own element since 2026-11-22 instead of django-markdownx 4.0.11: its script takes the Tab key, so that who uses a
keyboard cannot leave the field (WCAG 2.1.2), and writes English words into the text when a picture is refused; its
preview and upload addresses are open to anyone. What would be left of it is a textarea.
"""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.urls import reverse

from initiatieven.models import Initiatief
from samenwerkingswijzer.ground import markdown

HULP = "Opmaak mag: **vet**, *schuin*, een streepje voor een punt, ### voor een kop."


class OpmaakInvoer(forms.Textarea):
    """The textarea within its element; without the addresses of a dossier it has no preview and takes no pictures."""

    template_name = "componenten/opmaak.html"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"rows": 8, **(attrs or {})})
        self.voorbeeld = self.plaatjes = ""

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """The addresses beside what a textarea has."""
        context = super().get_context(name, value, attrs)
        return {**context, "voorbeeld": self.voorbeeld, "plaatjes": self.plaatjes}


class OpmaakVeld(forms.CharField):
    """Text with marks, stored without raw HTML. A form calls `of_dossier` to give it its preview."""

    widget = OpmaakInvoer

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", markdown.LONGEST)
        kwargs.setdefault("help_text", HULP)
        super().__init__(**kwargs)

    def clean(self, value: Any) -> str:
        """The text as it may be stored. Raises ValidationError as any text does."""
        return markdown.written(str(super().clean(value)))


def of_dossier(form: forms.BaseForm, initiatief: Initiatief, *, pictures: bool = True) -> None:
    """Let the texts with marks of this form be previewed within this dossier, by who may reach it.

    No `pictures` in what is read outside the work place: they are private to the dossier.
    """
    for field in form.fields.values():
        if isinstance(field.widget, OpmaakInvoer):
            field.widget.voorbeeld = reverse("opmaak_voorbeeld", args=[initiatief.kenmerk])
            field.widget.plaatjes = reverse("opmaak_plaatje", args=[initiatief.kenmerk]) if pictures else ""


def take_marks(form: forms.BaseForm, names: Iterable[str]) -> None:
    """Let these texts of a model form carry marks, under the labels and with the help that they have."""
    for name in names:
        plain = form.fields[name]
        told = f"{plain.help_text} {HULP}".strip()
        form.fields[name] = OpmaakVeld(label=plain.label, required=plain.required, help_text=told)
