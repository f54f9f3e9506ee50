"""What the coordinator keeps: opgaven, villages, terms and the pool."""

from typing import Any, ClassVar

from django import forms
from django.utils.text import slugify

from initiatieven.forms.gegevens import in_use
from initiatieven.forms.versie import VersieForm
from initiatieven.models import Accountmanager, Kern, Opgave, Termijn
from initiatieven.models.keuzes import Typering
from initiatieven.status import OPEN, WEG
from samenwerkingswijzer.ground.models import Gebruiker
from samenwerkingswijzer.ground.rollen import Rol

_MEANING = {"", "geen"}
"""Words that mean something else in an address: everything, and what has none."""
_TERMED = [(status.value, status.label) for status in WEG if status in OPEN]


class SleutelForm(VersieForm):
    """A record with a key in addresses: made from its name once and never changed, so that links keep working."""

    source = "naam"

    def clean(self) -> dict[str, Any]:
        """Give a new record its key. Raises nothing; a name that is taken is said beside its field."""
        data = super().clean() or self.cleaned_data
        name = data.get(self.source)
        if not name or not self.instance._state.adding:
            return data
        self.instance.sleutel = slugify(name)[:80]
        model = type(self.instance)
        taken = model._default_manager.filter(sleutel=self.instance.sleutel)
        if self.instance.sleutel in _MEANING or taken.exists():
            self.add_error(self.source, "Deze naam bestaat al of heeft geen letters. Kies een andere naam.")
        return data


class KernForm(SleutelForm):
    """A village or town."""

    class Meta:
        model = Kern
        fields = ("naam", "x", "y", "actief")
        localized_fields = ("x", "y")
        help_texts: ClassVar = {
            "x": "Waar het dorp of de wijk ligt op de kaart. 0 is links, 100 is rechts.",
            "y": "0 is boven, 100 is onder.",
            "actief": "Uit: niet meer te kiezen. Dossiers van dit dorp of deze wijk veranderen niet.",
        }

    def clean(self) -> dict[str, Any]:
        """A place on the plan lies between 0 and 100 percent."""
        data = super().clean()
        for name in ("x", "y"):
            if data.get(name) is not None and not 0 <= data[name] <= 100:
                self.add_error(name, "Vul een getal van 0 tot en met 100 in.")
        return data


class OpgaveForm(SleutelForm):
    """A societal task of the municipality."""

    source = "titel"

    class Meta:
        model = Opgave
        fields = ("titel", "beoogd_effect", "toelichting", "programma", "portefeuille", "volgorde", "actief")
        help_texts: ClassVar = {
            "portefeuille": "De portefeuille, geen naam van een persoon.",
            "volgorde": "Lage getallen staan bovenaan.",
            "actief": "Uit: niet meer te kiezen. Dossiers die de opgave hebben, houden hem.",
        }


class TermijnForm(VersieForm):
    """How many working days a state may last."""

    status = forms.ChoiceField(label="Status", choices=_TERMED)
    werkdagen = forms.IntegerField(
        label="Werkdagen",
        min_value=1,
        max_value=2000,
        help_text="Weekenden en feestdagen tellen niet mee. Lopende dossiers houden hun datum.",
    )

    class Meta:
        model = Termijn
        fields = ("status", "werkdagen")


class PoolForm(VersieForm):
    """A member of the pool: available or not, and for which villages."""

    deskundig_in = forms.MultipleChoiceField(
        label="Weet veel van", choices=Typering.choices, required=False, widget=forms.CheckboxSelectMultiple
    )

    class Meta:
        model = Accountmanager
        fields = ("gebruiker", "beschikbaar", "kernen", "deskundig_in")
        labels: ClassVar = {"kernen": "Dorpen en wijken"}
        widgets: ClassVar = {"kernen": forms.CheckboxSelectMultiple}
        help_texts: ClassVar = {
            "beschikbaar": "Uit: geen voorstel meer bij toewijzen. Eigen dossiers blijven."
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            del self.fields["gebruiker"]
        else:
            free = Gebruiker.objects.filter(
                is_active=True, groups__name=Rol.accountmanager, accountmanager=None
            )
            self._offer("gebruiker", free)
        known = self.instance.kernen.values("pk") if self.instance.pk else []
        self._offer("kernen", in_use(Kern, known))

    def _offer(self, name: str, rows: Any) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ModelChoiceField)  # gebruiker and kernen are relations
        field.queryset = rows
