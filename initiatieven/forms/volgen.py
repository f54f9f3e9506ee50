"""What an initiator can send from the own page, or a partner by a link."""

from typing import Any, ClassVar
from uuid import uuid4

from django import forms

from initiatieven.kenmerk import PATTERN
from initiatieven.models import Contactgegevens
from initiatieven.models.keuzes import AntwoordHartslag, CorrectieVeld, MailInitiatiefnemer
from samenwerkingswijzer.ground.formulieren import DuidelijkeFouten

LANG = 2000
_REACH = "Vul een e-mailadres of een telefoonnummer in. Allebei mag ook."


def long_text(label: str, help_text: str = "", rows: int = 4, required: bool = True) -> forms.CharField:
    """A text of at most a page; the browser cuts nothing off, because that loses text unseen."""
    field = forms.CharField(
        label=label,
        help_text=help_text,
        widget=forms.Textarea(attrs={"rows": rows}),
        max_length=LANG,
        required=required,
        error_messages={"max_length": "Maak het korter: er passen %(limit_value)d tekens in."},
    )
    field.widget.attrs.pop("maxlength", None)
    return field


class Eenmalig(DuidelijkeFouten, forms.Form):
    """A form that carries a key: sent twice, it does its work once."""

    sleutel = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["initial"] = {"sleutel": uuid4(), **(kwargs.get("initial") or {})}
        super().__init__(*args, **kwargs)


class IntrekForm(DuidelijkeFouten, forms.Form):
    """Why an initiative is withdrawn."""

    reden = long_text(
        "Waarom trek je je initiatief in?", "Een zin is genoeg. Schrijf geen namen van mensen op.", 3
    )


class BerichtForm(Eenmalig):
    """One message."""

    tekst = long_text("Je bericht", "Schrijf geen gegevens van andere mensen op.", 6)


class CorrectieForm(Eenmalig):
    """What is wrong in the text of the initiative, and how it should read."""

    veld = forms.ChoiceField(
        label="Wat klopt er niet?", choices=CorrectieVeld.choices, widget=forms.RadioSelect
    )
    voorstel = long_text(
        "Hoe moet het zijn?", "Schrijf de hele nieuwe tekst op. Je accountmanager kijkt ernaar.", 6
    )

    def clean(self) -> dict[str, Any]:
        """A title and a place are one line, as long as they fit in the dossier."""
        data = super().clean() or self.cleaned_data
        fits = {"titel": 250, "locatie": 200}.get(data.get("veld", ""), LANG)
        if len(data.get("voorstel", "")) > fits:
            self.add_error("voorstel", f"Maak het korter: er passen {fits} tekens in.")
        if "\n" in data.get("voorstel", "") and fits < LANG:
            self.add_error("voorstel", "Schrijf dit op één regel.")
        return data


class ContactForm(DuidelijkeFouten, forms.ModelForm[Contactgegevens]):
    """How the initiator is reached."""

    soms_verplicht = ("e_mail", "telefoon")

    class Meta:
        model = Contactgegevens
        fields = ("naam", "e_mail", "telefoon")
        help_texts: ClassVar = {"e_mail": _REACH, "telefoon": _REACH}

    def clean(self) -> dict[str, Any]:
        """At least one way to reach somebody."""
        data = super().clean() or self.cleaned_data
        if not data.get("e_mail") and not data.get("telefoon") and not self.errors:
            self.add_error("e_mail", "Vul een e-mailadres of telefoonnummer in.")
        return data


class MailForm(DuidelijkeFouten, forms.ModelForm[Contactgegevens]):
    """When the initiator wants mail."""

    mail = forms.ChoiceField(
        label="Wanneer wil je mail?", choices=MailInitiatiefnemer.choices, widget=forms.RadioSelect
    )

    class Meta:
        model = Contactgegevens
        fields = ("mail",)


class HartslagForm(DuidelijkeFouten, forms.Form):
    """Does it still go on?"""

    antwoord = forms.ChoiceField(
        label="Loopt je initiatief nog?", choices=AntwoordHartslag.choices, widget=forms.RadioSelect
    )
    toelichting = long_text("Wil je er iets bij vertellen?", rows=4, required=False)


class VerwachtingForm(Eenmalig):
    """What is expected, in one's own words."""

    tekst = long_text(
        "Wat verwacht je?",
        "Bijvoorbeeld van de gemeente, van jezelf of van het resultaat. Schrijf geen namen op. "
        "Bij de evaluatie lees je dit woord voor woord terug.",
        4,
    )


class AkkoordForm(DuidelijkeFouten, forms.Form):
    """Yes, or no with the reason; on the version of the agreement that was on the screen."""

    soms_verplicht = ("reden",)

    akkoord = forms.ChoiceField(
        label="Ben je akkoord?",
        choices=[("ja", "Ja, dit hebben we zo afgesproken"), ("nee", "Nee, dit klopt niet")],
        widget=forms.RadioSelect,
    )
    reden = long_text(
        "Wat klopt er niet?", "Vul dit in als je niet akkoord bent. Schrijf geen namen op.", 4, required=False
    )
    versie = forms.IntegerField(min_value=0, widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        """A no is explained; with a yes the text falls away."""
        data = super().clean() or self.cleaned_data
        if data.get("akkoord") == "nee" and not data.get("reden"):
            self.add_error("reden", "Schrijf op wat er niet klopt. Dan kunnen jullie erover praten.")
        if data.get("akkoord") == "ja":
            data["reden"] = ""
        return data

    def agrees(self) -> bool:
        """Whether it is a yes."""
        return bool(self.cleaned_data["akkoord"] == "ja")


class Kenmerkveld(forms.RegexField):
    """A reference code; small letters and spaces around it are no mistake."""

    def to_python(self, value: Any) -> str:
        """In capitals."""
        return str(super().to_python(value)).upper()


class NieuweLinkForm(DuidelijkeFouten, forms.Form):
    """Code and address of somebody who lost the link."""

    kenmerk = Kenmerkveld(
        rf"^(?:{PATTERN})\Z",
        strip=True,
        label="Je kenmerk",
        help_text="Dit staat in de mails die je kreeg, bijvoorbeeld 2026-KRTM.",
        error_messages={
            "invalid": "Een kenmerk is een jaartal, een streepje en vier letters, zoals 2026-KRTM."
        },
    )
    e_mail = forms.EmailField(
        label="Je e-mailadres",
        help_text="Het adres waarmee je het initiatief hebt aangemeld.",
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
