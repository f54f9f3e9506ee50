"""Text without people: what of a dossier may become an example for everyone.

Only texts for everyone are read in the first place (ONTWERP §3.5); this takes out what slipped into them: the names
that the dossier knows, and what looks like a name, an address or a number of a person.
"""

import re
from dataclasses import dataclass, field

from initiatieven.models import Contactgegevens, Initiatief
from samenwerkingswijzer.ground.models import Gebruiker

GAP = "[weggelaten]"
_PATTERNS = {
    "een e-mailadres": r"[\w.+-]+@[\w-]+\.[\w.-]+\w",
    "een webadres": r"https?://\S+|www\.\S+",
    "een bankrekening": r"\b[A-Z]{2}\d{2} ?[A-Z]{4}(?: ?\d{2,4}){3,5}\b",
    "een telefoonnummer": r"(?<!\d)(?:\+31|0031|0)[\s-]?\d(?:[\s-]?\d){7,8}(?!\d)",
    "een postcode": r"\b[1-9]\d{3} ?[A-Z]{2}\b",
    "een lang nummer": r"(?<!\d)\d{9}(?!\d)",
    "een naam": r"\b(?:[Mm]evrouw|[Mm]eneer|[Mm]evr\.|[Dd]hr\.|[Dd]e heer|[Ff]amilie|[Ff]am\.|[Ww]ethouder"
    r"|[Bb]urgemeester)(?: (?:van|de|der|den|ter|ten|het|’t|'t))* [A-ZÀ-Þ][\w-]+",
}
_SHORTEST = 3
"""A name of two letters would take away half a text."""


@dataclass
class Schoonmaak:
    """Takes people out of texts, and remembers what it took away."""

    namen: list[str] = field(default_factory=list)
    weggelaten: list[str] = field(default_factory=list)

    def clean(self, text: str) -> str:
        """The text with a gap where a person was."""
        for naam in self.namen:
            text = self._without(text, rf"\b{re.escape(naam)}\b", "een naam uit het dossier")
        for what, pattern in _PATTERNS.items():
            text = self._without(text, pattern, what)
        return text

    def _without(self, text: str, pattern: str, what: str) -> str:
        cleaned, often = re.subn(pattern, GAP, text)
        if often and what not in self.weggelaten:
            self.weggelaten.append(what)
        return cleaned


def for_dossier(initiatief: Initiatief) -> Schoonmaak:
    """Knows the names of everyone who is reached or worked in this dossier, and of a village that stays unnamed."""
    people = Contactgegevens.objects.filter(betrokkene__initiatief=initiatief).values_list("naam", flat=True)
    staff = Gebruiker.objects.filter(gebeurtenis__initiatief=initiatief).distinct()
    names = {*people, *(user.get_full_name() for user in staff)}
    places = [] if initiatief.openbaar_sinds or not initiatief.kern else [initiatief.kern.naam]
    known = {part for name in names for part in (name, *_parts(name))}
    return Schoonmaak(sorted({*known, *places} - {""}, key=len, reverse=True))


def _parts(name: str) -> list[str]:
    """The parts of a name that begin with a capital: a surname alone is a name too."""
    words = [word.strip(".,()") for word in name.split()]
    return [word for word in words if len(word) >= _SHORTEST and word[:1].isupper() and _is_own(word)]


def _is_own(word: str) -> bool:
    """Function words that begin a designation ("Voorzitter van dorpsbelang") are no name."""
    return word.lower() not in _FUNCTIONS


_FUNCTIONS = frozenset(
    {
        *("voorzitter", "secretaris", "penningmeester", "contact", "contactpersoon", "bestuur", "groep"),
        *("dorpsbelang", "stichting", "vereniging", "wijkplatform", "accountmanager", "coordinator", "coördinator"),
    }
)  # fmt: skip
