"""Choosing a spreadsheet, and saying what its columns are."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile

from initiatieven.importeren import bestand, velden
from initiatieven.importeren.bestand import Tabel
from initiatieven.importeren.velden import VELDEN
from samenwerkingswijzer.ground.formulieren import DuidelijkeFouten
from samenwerkingswijzer.ground.uploads.rules import Geweigerd, check_size

_NONE = "Niet overnemen"


class BestandForm(DuidelijkeFouten, forms.Form):
    """One file; `tabel` holds what was read in it."""

    bestand = forms.FileField(
        label="Bestand met initiatieven",
        help_text="Een xlsx of csv van hooguit 10 MB en 10.000 rijen. Bovenaan staat hoe de kolommen heten.",
        max_length=200,
        error_messages={"max_length": "De naam van het bestand is te lang. Geef het een korte naam."},
    )
    tabel: Tabel

    def clean_bestand(self) -> UploadedFile[Any]:
        """Raises ValidationError with why the file cannot be read and what to do."""
        upload: UploadedFile[Any] = self.cleaned_data["bestand"]
        try:
            check_size(upload.size or 0)
            self.tabel = bestand.read(upload.name or "", upload.read())
        except Geweigerd as refused:
            raise ValidationError(refused.zin) from refused
        return upload


class KoppelForm(DuidelijkeFouten, forms.Form):
    """Per thing that we can store the column it stands in."""

    def __init__(self, *args: Any, kolommen: list[str], **kwargs: Any) -> None:
        kwargs.setdefault("initial", velden.propose(kolommen))
        super().__init__(*args, **kwargs)
        columns = [(str(place), name) for place, name in enumerate(kolommen)]
        for veld in VELDEN:
            self.fields[veld.naam] = forms.ChoiceField(
                label=veld.titel,
                choices=[("", "Kies een kolom" if veld.verplicht else _NONE), *columns],
                required=veld.verplicht,
                error_messages={"required": f"Kies de kolom bij: {veld.titel}"},
            )

    def clean(self) -> dict[str, Any]:
        """A column is one thing. Raises ValidationError at the second field that takes it."""
        seen: dict[str, str] = {}
        for veld in VELDEN:
            chosen = self.cleaned_data.get(veld.naam)
            if chosen and chosen in seen:
                self.add_error(veld.naam, f"Deze kolom koos je al bij: {seen[chosen]}")
            elif chosen:
                seen[chosen] = veld.titel
        return self.cleaned_data

    def coupling(self) -> dict[str, int]:
        """Per field the place of its column."""
        return {name: int(place) for name, place in self.cleaned_data.items() if place}
