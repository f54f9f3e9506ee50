"""What the case is about."""

import hashlib
from collections.abc import Iterable
from typing import Any, ClassVar

from django import forms
from django.db.models import Q

from initiatieven.forms.versie import VersieForm
from initiatieven.models import Initiatief, Kern, Opgave
from initiatieven.models.keuzes import JaNeeDeels, Vraag


def in_use(model: type[Kern | Opgave], chosen: Any) -> Any:
    """The villages or opgaven that are in use, and those that this dossier already has."""
    return model._default_manager.filter(Q(actief=True) | Q(pk__in=chosen))


def fingerprint(values: Iterable[Any]) -> str:
    """A short mark of what a form showed."""
    shown = [[one.pk for one in value] if _is_rows(value) else value for value in values]
    return hashlib.sha256(repr(shown).encode()).hexdigest()[:16]


def _is_rows(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and isinstance(value[0], Opgave)


class GegevensForm(VersieForm):
    """The case's own fields with its opgaven and the text for everyone."""

    soms_verplicht = ("publieke_samenvatting", "privaat_belang_toelichting")

    beeld = forms.CharField(widget=forms.HiddenInput)
    vraag_aan_gemeente = forms.MultipleChoiceField(
        label="Vraag aan de gemeente",
        choices=Vraag.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    class Meta:
        model = Initiatief
        fields = (
            "titel",
            "samenvatting",
            "publieke_samenvatting",
            "type_initiatiefnemer",
            "typering",
            "opgaven",
            "kern",
            "locatie",
            "vraag_aan_gemeente",
            "investering_gevraagd",
            "draagvlak_toelichting",
            "privaat_belang",
            "privaat_belang_toelichting",
            "is_uitdaagverzoek",
        )
        labels: ClassVar = {"kern": "Dorp of wijk"}
        widgets: ClassVar = {"opgaven": forms.CheckboxSelectMultiple, "privaat_belang": forms.RadioSelect}
        help_texts: ClassVar = {
            "samenvatting": "De tekst van de initiatiefnemer. Alleen de gemeente leest dit.",
            "publieke_samenvatting": "Dit komt op de openbare pagina. Nodig als het initiatief openbaar is.",
            "privaat_belang_toelichting": "Nodig als er een eigen belang is, ook voor een deel.",
            "investering_gevraagd": "Dan hoort bij de intake een beeld van de exploitatie.",
            "opgaven": "Aan welke opgaven van de gemeente draagt dit bij?",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.stored = fingerprint(self.initial[name] for name in self._meta.fields or ())
        self.initial["beeld"] = self.stored
        self._offer("kern", in_use(Kern, [self.instance.kern_id]))
        self._offer("opgaven", in_use(Opgave, self.instance.opgaven.values("pk")))

    def seen_version(self) -> int:
        """Every step moves the case's version; what this form showed decides whether it is still what is stored."""
        unchanged = self.cleaned_data["beeld"] == self.stored
        return self.instance.versie if unchanged else super().seen_version()

    def _offer(self, name: str, rows: Any) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ModelChoiceField)  # kern and opgaven are relations
        field.queryset = rows

    def clean(self) -> dict[str, Any]:
        """An own interest is explained; a public initiative keeps its public text."""
        data = super().clean() or self.cleaned_data
        if data.get("privaat_belang") != JaNeeDeels.nee and not data.get("privaat_belang_toelichting"):
            self.add_error("privaat_belang_toelichting", "Leg uit welk eigen belang er is.")
        if self.instance.openbaar_sinds and not data.get("publieke_samenvatting"):
            self.add_error(
                "publieke_samenvatting",
                "Dit initiatief is openbaar. Laat de tekst voor iedereen staan, of maak het eerst besloten.",
            )
        return data
