"""What a visitor may ask of the guide, and propose for it."""

from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.core import signing
from django.core.exceptions import ValidationError

from handreikingen.models.voorstel import Stand
from handreikingen.search import question
from samenwerkingswijzer.ground.formulieren import DuidelijkeFouten

LANG = 5000
"""Characters of a proposed text: three pages."""
_WRONG_ADDRESS = "Schrijf het e-mailadres voluit, zoals naam@voorbeeld.nl."
MIN_SECONDS = 2
"""Between showing a form and sending it; a machine takes less."""


class Zoekform(forms.Form):
    """A question and the kind to keep. Anything is a question: it is cleaned, never refused."""

    q = forms.Field(required=False)
    soort = forms.Field(required=False)

    def clean_q(self) -> str:
        """The question as search reads it."""
        return question.clean(self.cleaned_data["q"] or "")

    def clean_soort(self) -> str:
        """The kind as asked; a kind that does not exist shows everything."""
        return question.clean(self.cleaned_data["soort"] or "")


class _VanBezoeker(DuidelijkeFouten, forms.Form):
    """A form that anyone may send: it refuses what a machine sent, with a sentence for who is none."""

    def __init__(self, *args: Any, refusal: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.refusal = refusal

    def clean(self) -> dict[str, Any]:
        """Raises ValidationError with the refusal."""
        if self.refusal:
            raise ValidationError(self.refusal)
        return self.cleaned_data


class VolgForm(_VanBezoeker):
    """Who wants to follow a page."""

    e_mail = forms.EmailField(
        label="Je e-mailadres",
        help_text="Alleen om je te mailen over deze pagina. Stop je, dan wissen we het adres.",
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={"invalid": _WRONG_ADDRESS},
    )


class VoorstelForm(_VanBezoeker):
    """A change that a reader proposes. Only the new text is needed; too long is refused, never cut off."""

    passage = forms.ChoiceField(label="Bij welk kopje hoort het?", required=False)
    oude_tekst = forms.CharField(
        label="Welke tekst kan beter?",
        help_text="Kopieer de zin van de pagina. Laat dit leeg als er iets ontbreekt.",
        max_length=LANG,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    nieuwe_tekst = forms.CharField(
        label="Wat stel je voor?",
        help_text="Schrijf het zoals jij het zou zeggen. Wij letten op de spelling.",
        max_length=LANG,
        widget=forms.Textarea(attrs={"rows": 6}),
    )
    reden = forms.CharField(
        label="Waarom is dat beter?",
        help_text="Bijvoorbeeld: zo werkt het bij ons in het dorp. Schrijf geen namen van mensen op.",
        max_length=LANG,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    e_mail = forms.EmailField(
        label="Je e-mailadres",
        help_text="Alleen om je te antwoorden. 30 dagen na ons antwoord wissen we het adres hier.",
        max_length=254,
        required=False,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={"invalid": _WRONG_ADDRESS},
    )

    def __init__(self, *args: Any, kopjes: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = [(kopje, kopje) for kopje in kopjes]
        self.fields["passage"].choices = [("", "De hele pagina, of dat weet ik niet"), *known]  # type: ignore[attr-defined]
        if not kopjes:
            del self.fields["passage"]
        for name, field in self.fields.items():
            if isinstance(field, forms.CharField) and field.max_length:
                field.widget.attrs.pop("maxlength", None)
                field.error_messages["max_length"] = _too_long(str(self.fields[name].label))


class Verzending(forms.Form):
    """What goes along with a form unseen: a key that is used once, and a field that people leave empty."""

    sleutel = forms.CharField(required=False)
    website = forms.CharField(required=False)

    @staticmethod
    def new_key() -> str:
        """A key for a form that is shown now; the moment is sealed in it."""
        return _seal().sign(str(uuid4()))

    def key(self) -> UUID | None:
        """The key of the form; None when it is not ours."""
        try:
            return UUID(_seal().unsign(self.cleaned_data["sleutel"]))
        except (signing.BadSignature, ValueError):
            return None

    def refusal(self) -> str:
        """Why this was not sent by a person, as a sentence; empty when it was."""
        if self.cleaned_data["website"]:
            return "Er stond iets in een verborgen veld. We maakten het leeg. Verstuur nog een keer."
        if self.key() is None:
            return "Het formulier was te oud. Je tekst staat er nog. Verstuur nog een keer."
        return (
            "Dat ging wel erg snel. Wacht een paar tellen en verstuur nog een keer." if self._fast() else ""
        )

    def _fast(self) -> bool:
        try:
            _seal().unsign(self.cleaned_data["sleutel"], max_age=MIN_SECONDS)
        except signing.SignatureExpired:
            return False
        return True


class AntwoordForm(DuidelijkeFouten, forms.Form):
    """What the editors answer to a proposal."""

    stand = forms.ChoiceField(choices=Stand.choices[1:], widget=forms.HiddenInput)
    antwoord = forms.CharField(
        label="Antwoord aan wie het voorstelde",
        help_text="Wat doen jullie ermee, en waarom? Dit sturen we op als er een e-mailadres bij staat.",
        max_length=LANG,
        widget=forms.Textarea(attrs={"rows": 5}),
    )


def _seal() -> signing.TimestampSigner:
    return signing.TimestampSigner(salt="handreikingen.voorstel")


def _too_long(label: str) -> str:
    return (
        f"Maak je antwoord korter bij: {label} "
        "Er passen %(limit_value)d tekens in, nu zijn het er %(show_value)d."
    )
