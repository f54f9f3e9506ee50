"""What an example is called, and which of the lessons is the lesson."""

from typing import Any

from django import forms
from django.db.models import QuerySet

from evaluatie.models import Les
from samenwerkingswijzer.ground.formulieren import DuidelijkeFouten


class LesKeuze(forms.ModelChoiceField):  # type: ignore[type-arg]
    """Lessons in full."""

    def label_from_instance(self, obj: Les) -> str:
        """The whole lesson: that is what one chooses by."""
        return obj.les


class VoorbeeldForm(DuidelijkeFouten, forms.Form):
    """Title and lesson; the rest comes from the dossier."""

    titel = forms.CharField(label="Hoe heet het voorbeeld?", max_length=120)
    les = LesKeuze(
        label="Wat is de belangrijkste les?",
        queryset=Les.objects.none(),
        empty_label=None,
        widget=forms.RadioSelect,
    )
    gelezen = forms.BooleanField(
        label="Ik heb het gelezen. Er staat niets in over personen.",
        error_messages={"required": "Lees het voorbeeld eerst, en vink dan aan dat er niets over personen in staat."},
    )  # fmt: skip

    def __init__(self, *args: Any, lessen: "QuerySet[Les]", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chosen = self.fields["les"]
        assert isinstance(chosen, forms.ModelChoiceField)  # declared above
        chosen.queryset = lessen
