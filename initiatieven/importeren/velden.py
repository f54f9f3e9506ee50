"""What a column can be: each with the words that people use for it and the field that checks a cell."""

import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from initiatieven import pool
from initiatieven.importeren import standen
from initiatieven.importeren.datums import Dagveld
from initiatieven.models import Accountmanager, Initiatief, Kern, Opgave
from initiatieven.models.keuzes import TypeInitiatiefnemer, Typering
from samenwerkingswijzer.ground.formulieren import guard_text
from samenwerkingswijzer.ground.models import Gebruiker


@dataclass(frozen=True)
class Veld:
    """One thing that we can store: its name, what it is called on screen, and other words for it."""

    naam: str
    titel: str
    woorden: tuple[str, ...] = ()
    verplicht: bool = False


VELDEN = (
    Veld("titel", "Naam van het initiatief", ("titel", "naam initiatief", "initiatief", "project"), True),
    Veld("samenvatting", "Waar gaat het om", ("omschrijving", "beschrijving", "toelichting", "inhoud")),
    Veld("kern", "Dorp of wijk", ("dorp", "kern", "wijk", "plaats", "woonplaats", "gebied")),
    Veld("locatie", "Plek", ("locatie", "adres", "straat")),
    Veld("typering", "Thema", ("thema", "typering", "soort", "onderwerp", "categorie")),
    Veld("opgaven", "Opgaven", ("opgave", "programma", "doel", "maatschappelijke opgave")),
    Veld("type_initiatiefnemer", "Soort initiatiefnemer", ("type initiatiefnemer", "soort groep")),
    Veld("aanduiding", "Wie neemt het initiatief", ("initiatiefnemer", "organisatie", "groep", "aanvrager")),
    Veld("naam", "Naam van de contactpersoon", ("contactpersoon", "contact", "naam contact")),
    Veld("e_mail", "E-mailadres", ("email", "e-mail", "mail", "mailadres", "emailadres")),
    Veld("telefoon", "Telefoonnummer", ("telefoon", "tel", "mobiel", "telefoonnummer")),
    Veld("aangemeld_op", "Begonnen op", ("datum", "startdatum", "aangemeld", "datum aanmelding", "begin")),
    Veld("stand", "Hoe ver is het", ("status", "stand", "fase", "voortgang")),
    Veld("stand_sinds", "In deze stand sinds", ("status sinds", "stand sinds", "sinds", "datum status")),
    Veld("accountmanager", "Accountmanager", ("accountmanager", "behandelaar", "contact gemeente")),
    Veld("sleutel", "Eigen nummer", ("nummer", "id", "zaaknummer", "dossiernummer", "kenmerk", "nr")),
)
BY_NAME = {veld.naam: veld for veld in VELDEN}


def fold(text: str) -> str:
    """For comparing: small letters without accents, and only letters and digits."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in plain if letter.isalnum())


def propose(kolommen: list[str]) -> dict[str, int]:
    """Per field the column that is probably it: the same word first, then one that looks like it. Each column once."""
    known = {fold(word): veld.naam for veld in VELDEN for word in (veld.naam, veld.titel, *veld.woorden)}
    found: dict[str, int] = {}
    left = dict(enumerate(map(fold, kolommen)))
    for near in (False, True):
        for place, name in list(left.items()):
            word = _near(name, known) if near else name
            if word in known and known[word] not in found:
                found[known[word]] = place
                del left[place]
    return found


def _near(name: str, known: Iterable[str]) -> str:
    return next(iter(get_close_matches(name, known, 1, 0.85)), "")


class Woordveld(forms.Field):
    """One of a list, by its name or key, whatever its capitals and accents."""

    def __init__(self, choices: Iterable[tuple[Any, Iterable[str]]], wat: str) -> None:
        super().__init__(required=False)
        self.known = {fold(word): value for value, words in choices for word in words}
        self.wat = wat

    def to_python(self, value: Any) -> Any:
        """Raises ValidationError for a word that is not in the list."""
        if not (value or "").strip():
            return None
        if fold(value) not in self.known:
            raise ValidationError(
                f"We kennen ‘{value[:40]}’ niet als {self.wat}. Verbeter het of laat het leeg."
            )
        return self.known[fold(value)]


class Woordenveld(Woordveld):
    """Any number of a list, with a comma or semicolon between them."""

    def to_python(self, value: Any) -> Any:
        """Raises ValidationError for a word that is not in the list."""
        words = (value or "").replace(";", ",").split(",")
        return [found for word in words if (found := super(Woordenveld, self).to_python(word)) is not None]


class Standveld(forms.Field):
    """How far it was: one of our states, or the words as they stood when we do not know them."""

    def to_python(self, value: Any) -> str:
        """A Status, or the words: never refused, they are kept in the history."""
        text = (value or "").strip()
        return standen.STANDEN.get(fold(text), text[:200])


def _managers() -> list[tuple[Accountmanager, list[str]]]:
    """The pool by function, name of the account and mail address, as far as a word means one of them."""
    people = [(one, _words(one.gebruiker)) for one in pool.members()]
    seen = Counter(word for _, words in people for word in words)
    return [(one, [word for word in words if seen[word] == 1]) for one, words in people]


def _words(user: Gebruiker) -> set[str]:
    return {fold(word) for word in (user.functie, user.username, user.email) if fold(word)}


def fields() -> dict[str, forms.Field]:
    """The checks of every field, with the villages and opgaven of this moment."""
    kernen = [(kern, (kern.naam, kern.sleutel)) for kern in Kern.objects.filter(actief=True)]
    opgaven = [(opgave, (opgave.titel, opgave.sleutel)) for opgave in Opgave.objects.filter(actief=True)]
    made: dict[str, forms.Field] = {
        "titel": forms.CharField(max_length=_longest("titel")),
        "samenvatting": forms.CharField(required=False, max_length=8000, widget=forms.Textarea),
        "kern": Woordveld(kernen, "dorp of wijk"),
        "locatie": forms.CharField(required=False, max_length=_longest("locatie")),
        "typering": Woordveld([(one, (one.value, one.label)) for one in Typering], "thema"),
        "opgaven": Woordenveld(opgaven, "opgave"),
        "type_initiatiefnemer": Woordveld(
            [(one, (one.value, one.label)) for one in TypeInitiatiefnemer], "soort initiatiefnemer"
        ),
        "aanduiding": forms.CharField(required=False, max_length=200),
        "naam": forms.CharField(required=False, max_length=120),
        "e_mail": forms.EmailField(required=False, max_length=254),
        "telefoon": forms.CharField(required=False, max_length=30, widget=forms.TextInput({"type": "tel"})),
        "aangemeld_op": Dagveld(required=False),
        "stand": Standveld(required=False),
        "stand_sinds": Dagveld(required=False),
        "accountmanager": Woordveld(_managers(), "accountmanager"),
        "sleutel": forms.CharField(required=False, max_length=120),
    }
    return _guarded(made)


def _guarded(made: dict[str, forms.Field]) -> dict[str, forms.Field]:
    made["titel"].error_messages["required"] = (
        "Hier staat geen naam. Vul hem in. Zijn er cellen samengevoegd? Maak die dan weer los."
    )
    made["e_mail"].error_messages["invalid"] = "Dit is geen e-mailadres. Schrijf het voluit."
    for field in made.values():
        guard_text(field)
        for check in field.validators:
            if getattr(check, "limit_value", None):
                check.message = "Deze tekst is te lang: hooguit %(limit_value)d tekens."  # type: ignore[attr-defined]
    return made


def _longest(name: str) -> int | None:
    length: int | None = Initiatief._meta.get_field(name).max_length  # type: ignore[union-attr]
    return length
