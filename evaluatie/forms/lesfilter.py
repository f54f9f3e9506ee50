"""What of the lessons one wants to read."""

from django import forms

from evaluatie.models import LesQuerySet, SoortLes
from handreikingen.stappen import Doelgroep
from initiatieven.models.keuzes import Typering
from samenwerkingswijzer.ground.keuzelijst import MAAKT_NIET_UIT

_ALL = [("", MAAKT_NIET_UIT)]


class Lesfilter(forms.Form):
    """Theme, kind and for whom; what is no choice of ours filters nothing."""

    is_filter = True
    thema = forms.ChoiceField(label="Thema", choices=[*_ALL, *Typering.choices], required=False)
    soort = forms.ChoiceField(label="Hielp het of niet?", choices=[*_ALL, *SoortLes.choices], required=False)
    voor_wie = forms.ChoiceField(label="Voor wie?", choices=[*_ALL, *Doelgroep.choices], required=False)

    def narrow(self, rows: LesQuerySet) -> LesQuerySet:
        """The lessons that fit."""
        self.is_valid()
        chosen = getattr(self, "cleaned_data", {})
        if thema := chosen.get("thema"):
            rows = rows.filter(initiatief__typering=thema)
        if soort := chosen.get("soort"):
            rows = rows.filter(soort=soort)
        if voor_wie := chosen.get("voor_wie"):
            rows = rows.filter(voor_wie__icontains=f'"{voor_wie}"')
        return rows


class Paginazoeker(forms.Form):
    """Words to find the page that a lesson is about."""

    is_filter = True
    q = forms.CharField(
        label="Zoek een pagina", required=False, widget=forms.TextInput(attrs={"type": "search"})
    )
