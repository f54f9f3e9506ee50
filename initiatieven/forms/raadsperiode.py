"""A council term."""

from typing import Any, ClassVar

from django.utils.text import slugify

from initiatieven.forms.versie import VersieForm, date_input
from initiatieven.models import Raadsperiode


class RaadsperiodeForm(VersieForm):
    """From the first day of a council to its last."""

    class Meta:
        model = Raadsperiode
        fields = ("naam", "van", "tot_en_met")
        widgets: ClassVar = {"van": date_input(), "tot_en_met": date_input()}
        help_texts: ClassVar = {"naam": "Bijvoorbeeld: Raad 2026-2030."}

    def clean_naam(self) -> str:
        """A new term has a name of its own."""
        name = str(self.cleaned_data["naam"])
        taken = Raadsperiode.objects.filter(sleutel=slugify(name)[:60]).exclude(pk=self.instance.pk)
        if self.instance._state.adding and taken.exists():
            self.add_error("naam", "Deze naam bestaat al. Kies een andere naam.")
        return name

    def clean(self) -> dict[str, Any]:
        """A term runs forward, and no council sits for more than ten years."""
        data: dict[str, Any] = super().clean() or self.cleaned_data
        van, tot = data.get("van"), data.get("tot_en_met")
        if van and tot and tot <= van:
            self.add_error("tot_en_met", "Kies een laatste dag die later is dan de eerste dag.")
        elif van and tot and (tot - van).days > 3660:
            self.add_error("tot_en_met", "Een raadsperiode duurt hooguit tien jaar. Controleer de dagen.")
        return data
