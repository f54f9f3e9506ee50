"""Narrowing the list of signals, and keeping the rules that make them."""

from collections.abc import Iterable
from typing import Any, ClassVar

from django import forms

from evaluatie.models import SignaalQuerySet, Signaalregel, Signaalsoort
from evaluatie.models.signaal import ROLLEN
from evaluatie.statistics.signalen import VOORWAARDEN
from initiatieven.forms.versie import VersieForm
from initiatieven.models import Kern
from samenwerkingswijzer.ground.formulieren import DuidelijkeFouten
from samenwerkingswijzer.ground.keuzelijst import MAAKT_NIET_UIT
from samenwerkingswijzer.ground.rollen import Rol

_ALL = ("", MAAKT_NIET_UIT)
MEESTE = 366
"""Nobody waits longer for a signal than a year."""


def _choice(label: str, choices: Iterable[tuple[Any, str]] = ()) -> forms.ChoiceField:
    wrong = {"invalid_choice": f"Kies iets uit de lijst bij: {label}"}
    return forms.ChoiceField(label=label, choices=[_ALL, *choices], required=False, error_messages=wrong)


class Signaalfilter(DuidelijkeFouten, forms.Form):
    """Whose work, which rule, which village, and whether somebody works on it."""

    voor = _choice("Voor wie?", [(rol.value, rol.label) for rol in ROLLEN])
    soort = _choice("Waarover?", Signaalsoort.choices)
    kern = _choice("Dorp of wijk")
    opgepakt = _choice("Is het opgepakt?", [("ja", "Ja"), ("nee", "Nee")])

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        villages = Kern.objects.values_list("sleutel", "naam")
        self.fields["kern"].choices = [_ALL, *villages]  # type: ignore[attr-defined]

    def narrow(self, rows: SignaalQuerySet) -> SignaalQuerySet:
        """The signals that answer to every filter that is set."""
        chosen = self.cleaned_data
        wanted = {
            "regel__rol": chosen["voor"],
            "regel__soort": chosen["soort"],
            "initiatief__kern__sleutel": chosen["kern"],
        }
        rows = rows.filter(**{name: value for name, value in wanted.items() if value})
        return rows.filter(opgepakt_op__isnull=chosen["opgepakt"] == "nee") if chosen["opgepakt"] else rows

    def is_narrowed(self) -> bool:
        """Whether anything was chosen."""
        return any(self.cleaned_data.values())


class SignaalregelForm(VersieForm):
    """The number, whose work it is and why. What is watched is chosen before and stays."""

    rol = forms.ChoiceField(label="Voor wie?", widget=forms.RadioSelect)

    class Meta:
        model = Signaalregel
        fields = ("rol", "getal", "waarom", "actief")
        labels: ClassVar = {"waarom": "Waarom letten jullie hierop?", "actief": "Deze regel is in gebruik"}
        help_texts: ClassVar = {
            "actief": "Haal het vinkje weg om te stoppen. De signalen verdwijnen dan.",
        }
        widgets: ClassVar = {"waarom": forms.Textarea(attrs={"rows": 3})}

    def __init__(self, *args: Any, rollen: frozenset[Rol], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        own = [(rol.value, rol.label) for rol in ROLLEN if rol in rollen]
        self.fields["rol"].choices = own  # type: ignore[attr-defined]
        condition = VOORWAARDEN[Signaalsoort(self.instance.soort)]
        self.fields["getal"].label = condition.vraag
        self._rollen = rollen

    def of(self, stored: Any) -> "SignaalregelForm":
        """The same form for what is stored, to hold the two against each other."""
        return type(self)(instance=stored, rollen=self._rollen)

    def clean_getal(self) -> int:
        """At most a year of days."""
        number: int = self.cleaned_data["getal"]
        if number > MEESTE:
            raise forms.ValidationError(f"Kies een getal van hooguit {MEESTE}.")
        return number

    def clean_rol(self) -> str:
        """One rule per role: another number is a change of that one."""
        rol: str = self.cleaned_data["rol"]
        if Signaalregel.objects.twins(self.instance, rol).exists():
            raise forms.ValidationError("Voor deze rol is er al zo’n regel. Wijzig die.")
        return rol
