"""A lesson, and the change of the guide that is proposed because of it."""

from typing import Any, ClassVar

from django import forms

from evaluatie.models import Les, SoortLes
from handreikingen.models import Voorstel
from handreikingen.stappen import Doelgroep
from initiatieven.forms.versie import VersieForm
from samenwerkingswijzer.ground.formulieren import DuidelijkeFouten

LANG = 5000


class LesForm(VersieForm):
    """What helped or hindered, and who can learn from it."""

    soort = forms.ChoiceField(label="Hielp het of niet?", choices=SoortLes.choices, widget=forms.RadioSelect)
    voor_wie = forms.MultipleChoiceField(
        label="Wie leert hiervan?", choices=Doelgroep.choices, widget=forms.CheckboxSelectMultiple
    )

    class Meta:
        model = Les
        fields = ("soort", "les", "voor_wie", "algemeen", "openbaar")
        labels: ClassVar = {
            "les": "Wat is de les?",
            "algemeen": "Geldt ook voor andere initiatieven",
            "openbaar": "Zet deze les in de leeromgeving",
        }
        help_texts: ClassVar = {
            "les": "Eén of twee zinnen. Schrijf wat een ander anders kan doen.",
            "openbaar": "Iedereen leest hem dan, met het thema en zonder de naam van het initiatief.",
        }
        widgets: ClassVar = {"les": forms.Textarea(attrs={"rows": 3})}


class LesvoorstelForm(DuidelijkeFouten, forms.ModelForm[Any]):
    """The change of a page that follows from a lesson."""

    passage = forms.ChoiceField(label="Bij welk kopje hoort het?", required=False)
    nieuwe_tekst = forms.CharField(
        label="Wat moet er staan?",
        help_text="Schrijf het zo dat iedereen er iets aan heeft, zonder namen.",
        max_length=LANG,
        widget=forms.Textarea(attrs={"rows": 6}),
    )

    class Meta:
        model = Voorstel
        fields = ("passage", "oude_tekst", "nieuwe_tekst", "reden")
        labels: ClassVar = {"oude_tekst": "Welke tekst kan beter?", "reden": "Waarom is dat beter?"}
        help_texts: ClassVar = {
            "oude_tekst": "Kopieer de zin van de pagina. Laat dit leeg als er iets ontbreekt.",
            "reden": "De redactie leest dit. Schrijf geen namen van mensen op.",
        }
        widgets: ClassVar = {
            "oude_tekst": forms.Textarea(attrs={"rows": 3}),
            "reden": forms.Textarea(attrs={"rows": 3}),
        }

    def __init__(self, *args: Any, kopjes: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        passage = self.fields["passage"]
        assert isinstance(passage, forms.ChoiceField)  # declared above
        passage.choices = [("", "De hele pagina"), *((kopje, kopje) for kopje in kopjes)]
