"""Choose from a list of pages: by words that can be combined, with counts, in as many queries however long it is."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from wagtail.models import Page

from handreikingen.models.kaarten import Kaart
from handreikingen.models.kenmerk import PaginaKenmerk
from handreikingen.models.werkvorm import Werkvorm
from handreikingen.stappen import WOORDEN, Soort, Tijd

KINDS = {"Handreiking", "LeerzaamVoorbeeld", "Valkuil", "Werkvorm"}
"""The kinds of which a list can be narrowed."""
FACETS = {
    Soort.geschikt_voor: ("Ik wil", "alles"),
    Soort.deelproces: ("Deel van het proces", "elk deel"),
    Soort.element: ("Waar het over gaat", "alles"),
    Soort.doelgroepen: ("Voor wie", "iedereen"),
    Soort.stappen: ("Waarvoor: de stap in het werk", "elke stap"),
}
MOST_PEOPLE = 100_000

Woorden = dict[int, dict[str, set[str]]]
"""Per page and kind of word the words."""


@dataclass(frozen=True)
class Keuze:
    """One word to choose, with how many pages it leaves."""

    waarde: str
    label: str
    aantal: int
    gekozen: bool


@dataclass(frozen=True)
class Facet:
    """One list of words."""

    naam: str
    label: str
    alles: str
    keuzes: list[Keuze]


@dataclass(frozen=True)
class Vraag:
    """What the visitor asked; what cannot be understood asks nothing."""

    woorden: dict[str, str]
    mensen: int | None
    mensen_tekst: str
    tijd: str

    @property
    def something(self) -> bool:
        """Whether anything was asked."""
        return bool(self.woorden or self.mensen is not None or self.tijd)

    @property
    def fout(self) -> str:
        """What is wrong with the number of people; empty when nothing is."""
        wrong = self.mensen_tekst and self.mensen is None
        return "Schrijf het aantal mensen als getal, bijvoorbeeld 25." if wrong else ""


@dataclass(frozen=True)
class Selectie:
    """A list of pages that can be narrowed."""

    vraag: Vraag
    facetten: list[Facet]
    kaarten: list[Kaart]
    totaal: int
    tijden: list[Keuze]
    """Only filled for werkvormen: the finder."""

    @property
    def zoeker(self) -> bool:
        """Whether the list finds a werkvorm by people and time."""
        return bool(self.tijden)


def narrow(page: Page, found: list[Kaart], request: HttpRequest) -> Selectie | None:
    """The list with what the address asks; None for a list that cannot be narrowed."""
    if not {kaart.soort for kaart in found} & KINDS:
        return None
    asked = read(request)
    words = _words(page)
    forms = (
        {form.pk: form for form in Werkvorm.objects.child_of(page).defer_streamfields()}
        if _has_forms(found)
        else {}
    )
    fitting = [kaart for kaart in found if _fits(forms.get(kaart.pk), asked.mensen, asked.tijd)]
    return Selectie(
        asked,
        [facet for soort in FACETS if (facet := _facet(soort, fitting, words, asked))],
        [kaart for kaart in fitting if _has(words.get(kaart.pk, {}), asked.woorden)],
        len(found),
        _times(found, forms, words, asked) if forms else [],
    )


def read(request: HttpRequest) -> Vraag:
    """What the address asks. Anything is allowed; what is no word of ours is left out."""
    words = {
        soort.value: word
        for soort in FACETS
        if (word := request.GET.get(soort.value, "")) in WOORDEN[soort].values
    }
    people = request.GET.get("mensen", "").strip()
    time = request.GET.get("tijd", "")
    return Vraag(words, _number(people), people[:20], time if time in Tijd.values else "")


def _number(text: str) -> int | None:
    usable = text.isascii() and text.isdigit() and len(text) <= len(str(MOST_PEOPLE))
    return int(text) if usable and 0 < int(text) <= MOST_PEOPLE else None


def _words(page: Page) -> Woorden:
    found: Woorden = {}
    rows = PaginaKenmerk.objects.filter(pagina__path__startswith=page.path, pagina__depth=page.depth + 1)
    for pk, soort, waarde in rows.values_list("pagina_id", "soort", "waarde"):
        found.setdefault(pk, {}).setdefault(soort, set()).add(waarde)
    return found


def _has(words: dict[str, set[str]], asked: dict[str, str]) -> bool:
    return all(word in words.get(soort, ()) for soort, word in asked.items())


def _has_forms(found: list[Kaart]) -> bool:
    return any(kaart.soort == "Werkvorm" for kaart in found)


def _fits(form: Any, people: int | None, time: str) -> bool:
    return form is None or form.fits(people, time)


def _facet(soort: Soort, found: list[Kaart], words: Woorden, asked: Vraag) -> Facet | None:
    """The words of one list with the number of pages each leaves, given what is asked of the other lists."""
    others = {name: word for name, word in asked.woorden.items() if name != soort}
    left = [words.get(kaart.pk, {}) for kaart in found if _has(words.get(kaart.pk, {}), others)]
    chosen = asked.woorden.get(soort, "")
    choices = [
        Keuze(str(word), str(label), sum(word in page.get(soort, ()) for page in left), word == chosen)
        for word, label in WOORDEN[soort].choices
    ]
    shown = [choice for choice in choices if choice.aantal or choice.gekozen]
    known = any(soort in page for page in words.values())
    return Facet(soort.value, *FACETS[soort], shown) if known else None


def _times(found: list[Kaart], forms: dict[int, Any], words: Woorden, asked: Vraag) -> list[Keuze]:
    left = [kaart for kaart in found if _has(words.get(kaart.pk, {}), asked.woorden)]
    return [
        Keuze(
            str(word),
            str(label),
            sum(_fits(forms.get(kaart.pk), asked.mensen, word) for kaart in left),
            word == asked.tijd,
        )
        for word, label in Tijd.choices
    ]
