"""Search over everything that is registered. Anything may be asked; nothing that is not public is found."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from django.utils.safestring import SafeString

from handreikingen.search import dutch, excerpt
from handreikingen.search.registry import Treffer, source, sources

LONGEST_QUESTION = 200
MOST_WORDS = 12
_STOPWORDS = frozenset(
    {
        *(
            "de",
            "het",
            "een",
            "en",
            "of",
            "in",
            "op",
            "van",
            "voor",
            "met",
            "aan",
            "bij",
            "te",
            "om",
            "dat",
            "die",
        ),
        *(
            "is",
            "zijn",
            "ik",
            "je",
            "we",
            "wij",
            "hoe",
            "wat",
            "wie",
            "waar",
            "wanneer",
            "kan",
            "mag",
            "moet",
            "er",
        ),
        *(
            "doe",
            "doen",
            "mijn",
            "jouw",
            "ons",
            "onze",
            "als",
            "dan",
            "naar",
            "uit",
            "over",
            "ook",
            "maar",
            "niet",
        ),
    }
)


@dataclass(frozen=True)
class Uitkomst:
    """What was found. `ruimer` says that nothing had all the words, so that one of them was enough."""

    stems: list[str]
    treffers: list[Treffer] = field(default_factory=list)
    soorten: list[tuple[str, int]] = field(default_factory=list)
    ruimer: bool = False


@dataclass(frozen=True)
class Vondst:
    """A match, ready for the screen."""

    titel: SafeString
    url: str
    soort: str
    fragment: SafeString


def clean(question: str) -> str:
    """The question without control characters, on one line and not endless."""
    printable = "".join(
        letter if letter.isprintable() else " " for letter in question[: 2 * LONGEST_QUESTION]
    )
    return " ".join(printable.split())[:LONGEST_QUESTION]


def search(question: str, soort: str = "") -> Uitkomst:
    """Everything that has all words of the question; when nothing has, everything that has one of them."""
    stems = _stems(clean(question))
    if not stems:
        return Uitkomst([])
    found = _find(stems, any_word=False)
    wider = not found and len(stems) > 1
    if wider:
        found = _find(stems, any_word=True)
    counts = Counter(treffer.soort for treffer in found)
    chosen = [treffer for treffer in found if treffer.soort == soort] if soort in counts else found
    return Uitkomst(stems, chosen, sorted(counts.items()), wider and bool(found))


def present(treffers: Sequence[Treffer], stems: list[str]) -> list[Vondst]:
    """One screen of matches with address and excerpt; a match that just vanished is left out."""
    keys: dict[str, list[int]] = defaultdict(list)
    for treffer in treffers:
        keys[treffer.bron].append(treffer.pk)
    documents = {naam: source(naam).show(pks) for naam, pks in keys.items()}
    wanted = frozenset(stems)
    return [
        Vondst(
            excerpt.mark(treffer.titel, wanted),
            documents[treffer.bron][treffer.pk].url,
            treffer.soort,
            excerpt.cut(documents[treffer.bron][treffer.pk].tekst, wanted),
        )
        for treffer in treffers
        if treffer.pk in documents[treffer.bron]
    ]


def _stems(question: str) -> list[str]:
    words = dutch.words(question)
    telling = [word for word in words if word not in _STOPWORDS] or words
    return list(dict.fromkeys(dutch.stem(word) for word in telling))[:MOST_WORDS]


def _find(stems: list[str], *, any_word: bool) -> list[Treffer]:
    found = [treffer for bron in sources() for treffer in bron.find(stems, any_word)]
    wanted = set(stems)
    return sorted(found, key=lambda treffer: _rank(treffer, wanted))


def _rank(treffer: Treffer, wanted: set[str]) -> tuple[int, int, str]:
    """Title before introduction before text: the same order on every database."""
    in_title = len(wanted & set(dutch.stems(treffer.titel)))
    in_intro = len(wanted & set(dutch.stems(treffer.intro)))
    return -in_title, -in_intro, treffer.titel.lower()
