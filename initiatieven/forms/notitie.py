"""A note of a colleague."""

from typing import Any

from initiatieven.forms.opmaak import OpmaakVeld, of_dossier
from initiatieven.forms.versie import VersieForm
from initiatieven.models import Notitie


class NotitieForm(VersieForm):
    """The text; who and when are known."""

    tekst = OpmaakVeld(label="Notitie")

    class Meta:
        model = Notitie
        fields = ("tekst",)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["tekst"].help_text = f"Alleen de gemeente leest dit. {self.fields['tekst'].help_text}"
        of_dossier(self, self.instance.initiatief)
