"""From when to when somebody of the pool is away, and who replaces."""

from typing import Any, ClassVar

from django import forms
from django.utils import timezone

from initiatieven import pool
from initiatieven.forms.versie import date_input
from initiatieven.models import Accountmanager, Afwezigheid
from samenwerkingswijzer.ground.formulieren import DuidelijkeFouten


class AfwezigheidForm(DuidelijkeFouten, forms.ModelForm[Afwezigheid]):
    """Days that are still to come, and somebody who is there then."""

    class Meta:
        model = Afwezigheid
        fields = ("van", "tot", "vervanger")
        widgets: ClassVar = {"van": date_input(), "tot": date_input()}
        labels: ClassVar = {"vervanger": "Wie vervangt?"}
        help_texts: ClassVar = {
            "tot": "Deze dag hoort er nog bij.",
            "vervanger": "Ziet op die dagen alle dossiers en mag er alles in doen.",
        }

    def __init__(self, *args: Any, accountmanager: Accountmanager, **kwargs: Any) -> None:
        super().__init__(*args, instance=Afwezigheid(accountmanager=accountmanager), **kwargs)
        field = self.fields["vervanger"]
        assert isinstance(field, forms.ModelChoiceField)  # a relation
        field.queryset = pool.members().exclude(pk=accountmanager.pk)
        field.empty_label = "Niemand"

    def clean(self) -> dict[str, Any]:
        """The days follow each other, are not over, and nobody is away twice or replaced by who is away too."""
        data = super().clean() or self.cleaned_data
        van, tot = data.get("van"), data.get("tot")
        if not van or not tot:
            return data
        if tot < van:
            self.add_error("tot", "De laatste dag kan niet voor de eerste dag liggen.")
        elif tot < timezone.localdate():
            self.add_error("tot", "Deze dagen zijn al voorbij.")
        elif self._meanwhile(self.instance.accountmanager):
            self.add_error("van", "In deze dagen staat al een afwezigheid.")
        elif data.get("vervanger") and self._meanwhile(data["vervanger"]):
            self.add_error("vervanger", "Die is in deze dagen ook weg. Kies iemand anders.")
        return data

    def _meanwhile(self, who: Accountmanager) -> bool:
        data = self.cleaned_data
        return Afwezigheid.objects.filter(
            accountmanager=who, van__lte=data["tot"], tot__gte=data["van"]
        ).exists()
