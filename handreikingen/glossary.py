"""Words of the trade get their explanation in a page's text, at first use; it opens without JavaScript."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from handreikingen.search import dutch

_MARKUP = re.compile(
    r"""<!--.*?-->|<(?P<end>/?)(?P<name>[a-zA-Z][\w-]*)(?:[^<>"']|"[^"]*"|'[^']*')*>""", re.DOTALL
)
_WORD = re.compile(r"[^\W_]+")
_NOUN = re.compile(r"ing(?:en)?$")
_BETWEEN = re.compile(r"[\s\-\u2010\u2011]+")
_NOT_INSIDE = frozenset(
    {"a", "button", "caption", "code", "dfn", "dt", "label", "nav", "script", "style", "summary", "svg", "th"}
    | {"h1", "h2", "h3", "h4", "h5", "h6", "form", "select", "textarea"}
)
"""Elements that already are a link, a name or a choice: no explanation inside them."""


@dataclass(frozen=True)
class Term:
    """A word of the trade that everyone may read about."""

    pk: int
    naam: str
    uitleg: str
    url: str

    @property
    def stems(self) -> tuple[str, ...]:
        """The words of its name as they are compared, so that plurals count."""
        return tuple(_stem(word) for word in _WORD.findall(self.naam))


@lru_cache(maxsize=256)
def explain(html: str, terms: tuple[Term, ...]) -> SafeString:
    """The same HTML with the first use of every term as a button that opens its explanation below the text.

    The explanations are popovers of the browser itself: they open by click, tap, Enter and space, close by Escape, and
    stand below the text where a browser does not know them. Text in links, headings and captions stays as it is.
    """
    found: dict[int, Term] = {}
    # The HTML comes from our templates, which escaped what had to be; only buttons around words are added.
    marked = mark_safe("".join(_walk(html, _index(terms), found)))  # noqa: S308
    return marked + _explanations(found.values()) if found else marked


def used(html: str, terms: tuple[Term, ...]) -> list[Term]:
    """The terms that this HTML uses, by name."""
    found: dict[int, Term] = {}
    for _ in _walk(html, _index(terms), found):
        pass
    return sorted(found.values(), key=lambda term: term.naam.lower())


def _index(terms: tuple[Term, ...]) -> dict[str, list[Term]]:
    """The terms by the first word of their name, the longest name first."""
    index: dict[str, list[Term]] = {}
    for term in sorted(terms, key=lambda one: -len(one.stems)):
        if term.stems:
            index.setdefault(term.stems[0], []).append(term)
    return index


def _walk(html: str, index: dict[str, list[Term]], used: dict[int, Term]) -> Iterator[str]:
    place = depth = 0
    for tag in _MARKUP.finditer(html):
        text = html[place : tag.start()]
        yield text if depth else "".join(_mark(text, index, used))
        yield tag[0]
        place = tag.end()
        if (tag["name"] or "").lower() in _NOT_INSIDE:
            depth = max(0, depth - 1) if tag["end"] else depth + 1
    yield html[place:]


def _mark(text: str, index: dict[str, list[Term]], used: dict[int, Term]) -> Iterator[str]:
    words = [(found.start(), found.end(), _stem(found[0])) for found in _WORD.finditer(text)]
    place = 0
    for number, (start, _, stem) in enumerate(words):
        term = next((one for one in index.get(stem, ()) if _stands_here(one, text, words, number)), None)
        if term is None or term.pk in used or start < place:
            continue
        end = words[number + len(term.stems) - 1][1]
        used[term.pk] = term
        yield text[place:start]
        yield (
            f'<button class="begripwoord" type="button" popovertarget="begrip-{term.pk}">'
            f"{text[start:end]}</button>"
        )
        place = end
    yield text[place:]


def _stands_here(term: Term, text: str, words: list[tuple[int, int, str]], number: int) -> bool:
    """Whether the words from here on are this term, with nothing but a space or a hyphen between them."""
    stretch = words[number : number + len(term.stems)]
    if tuple(stem for _, _, stem in stretch) != term.stems:
        return False
    return all(_BETWEEN.fullmatch(text[before[1] : after[0]]) for before, after in pairwise(stretch))


def _explanations(terms: Iterable[Term]) -> SafeString:
    rows = [(term.pk, term.naam, term.uitleg, term.url, term.naam.lower()) for term in terms]
    notes = format_html_join(
        "\n",
        '<div class="begripuitleg" id="begrip-{}" popover><p><dfn>{}</dfn></p><p>{}</p>'
        '<p><a href="{}">Meer over {}</a></p></div>',
        rows,
    )
    return format_html('<div class="begripuitleggen">{}</div>', notes)


@lru_cache(maxsize=50_000)
def _stem(word: str) -> str:
    """The stem, and whether the word is a noun in -ing: "wegen" is not the plural of "weging"."""
    plain = dutch.fold(word)[: dutch.LONGEST]
    return f"{dutch.stem(plain)}{'-ing' if _NOUN.search(plain) else ''}"
