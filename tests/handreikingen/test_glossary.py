"""Words of the trade are explained at first use; the explanation opens without JavaScript."""

import re
from collections.abc import Callable

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from handreikingen.glossary import Term, explain
from handreikingen.models import Begrip
from tests import kept
from tests.handreikingen.conftest import INTAKE, Write

TERMS = (
    Term(1, "Mandaat", "De ruimte om te beslissen.", "/begrippen/mandaat/"),
    Term(2, "Vitale coalitie", "Een groep die ervoor gaat.", "/begrippen/vitale-coalitie/"),
    Term(3, "Coalitie", "Een groep.", "/begrippen/coalitie/"),
    Term(5, "Weging", "Afwegen.", "/begrippen/weging/"),
    Term(4, "Doe-democratie", "Zelf doen.", "/begrippen/doe-democratie/"),
)


def _marked(html: str) -> list[str]:
    return re.findall(r'<button class="begripwoord"[^>]*>([^<]+)</button>', explain(html, TERMS))


@pytest.mark.parametrize(
    ("html", "marked"),
    [
        ("<p>Geef een mandaat. Een mandaat heeft grenzen.</p>", ["mandaat"]),
        ("<p>Mandaten zijn er ook.</p>", ["Mandaten"]),
        ("<p>Vorm vitale coalities.</p>", ["vitale coalities"]),
        ("<p>Een vitale. Coalitie.</p>", ["Coalitie"]),
        ("<p>De doe-democratie en de doe democratie.</p>", ["doe-democratie"]),
        ("<h2>Mandaat</h2><p>Tekst.</p>", []),
        ('<p><a href="/x/">Lees over mandaat</a></p>', []),
        ('<p><a href="/x/"><b>mandaat</b></a> en mandaat</p>', ["mandaat"]),
        ('<p title="mandaat > coalitie">Niets.</p><!-- mandaat -->', []),
        ("<summary>Mandaat</summary><table><caption>Mandaat</caption></table>", []),
        ("<form><select><option>Mandaat</option></select></form><p>Mandaat</p>", ["Mandaat"]),
        ("<p>Mandaatregel</p>", []),
        ("<p>Wegen leiden naar de wegingen.</p>", ["wegingen"]),
        ("", []),
    ],
)
def test_only_the_first_use_in_running_text_is_explained(html: str, marked: list[str]) -> None:
    assert _marked(html) == marked


def test_nothing_but_buttons_and_explanations_is_added() -> None:
    html = '<p class="x">Een &amp; mandaat <b>en &lt;meer&gt;</b></p>'
    result = explain(html, TERMS)
    stripped = re.sub(r"<button[^>]*>|</button>", "", result.split('<div class="begripuitleggen">')[0])
    assert stripped == html


def test_an_explanation_is_escaped_and_named_by_its_button() -> None:
    term = Term(9, "Mandaat", "<script>alert(1)</script>", "/begrippen/mandaat/")
    result = explain("<p>mandaat</p>", (term,))
    assert "<script>" not in result
    assert 'popovertarget="begrip-9"' in result
    assert '<div class="begripuitleg" id="begrip-9" popover>' in result
    assert '<a href="/begrippen/mandaat/">Meer over mandaat</a>' in result


@pytest.fixture
def begrippen(gids: None, schrijf: Write, laad: Callable[[], str]) -> None:
    """A page that uses two terms, and the pages that explain them."""
    schrijf({"soort": "IndexPagina", "pad": "/begrippen/", "titel": "Begrippen", "inleiding": "Woorden."})
    for word in ("Mandaat", "Weging"):
        schrijf(
            {
                "soort": "Begrip",
                "pad": f"/begrippen/{word.lower()}/",
                "titel": word,
                "inleiding": "Een woord.",
            },
            f"Bij {word.lower()} hoort een grens.",
            definitie=f"Dit is {word.lower()}.",
        )
    schrijf(INTAKE, "Vraag naar het mandaat en de weging.", pad="/handreikingen/tip/", titel="Een tip")
    kept.keep("begrippen", laad)


def test_a_page_explains_the_terms_that_everyone_may_read(begrippen: None, client: Client) -> None:
    html = client.get("/handreikingen/tip/").content.decode()
    assert "Dit is mandaat." in html
    assert "Dit is weging." in html
    Begrip.objects.get(slug="weging").unpublish()
    assert "Dit is weging." not in client.get("/handreikingen/tip/").content.decode()


def test_a_draft_of_a_term_explains_nothing(begrippen: None, client: Client) -> None:
    term = Begrip.objects.get(slug="weging")
    term.definitie = "zeepaardje"
    term.save_revision()
    assert "zeepaardje" not in client.get("/handreikingen/tip/").content.decode()


def test_a_term_is_not_explained_on_its_own_page(begrippen: None, client: Client) -> None:
    assert "begripwoord" not in client.get("/begrippen/mandaat/").content.decode()


def test_more_terms_take_no_more_queries(
    begrippen: None,
    client: Client,
    schrijf: Write,
    laad: Callable[[], str],
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    client.get("/handreikingen/tip/")
    for word in ("Opgave", "Pool", "Spiegelen", "Maatstaf"):
        pad = f"/begrippen/{word.lower()}/"
        schrijf({"soort": "Begrip", "pad": pad, "titel": word, "inleiding": "Een woord."}, definitie="Zo.")
    laad()
    with django_assert_max_num_queries(12):
        client.get("/handreikingen/tip/")
