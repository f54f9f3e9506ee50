"""The page of search: it takes anything, says what it looked for, and suggests while somebody types."""

import json
from typing import Any

import pytest
from django.test import Client
from hypothesis import example, given, settings
from hypothesis import strategies as st

HOSTILE = [
    "",
    " ",
    "a" * 10_000,
    "vereniging " * 2_000,
    "\x00\x01\x1f",
    "'; DROP TABLE wagtailcore_page; --",
    '"NEAR(" OR * AND NOT (',
    "(a+)+$ [a-z]{1,99} .*",
    "100% __ \\",
    "😀🏳️‍🌈",
    "<script>alert(1)</script>",
    "%s %d {0} {{ x }}",
    "\ud7ff\u202e\ufeff",
    "İ ß ﬃ ｆｕｌｌ ١٢٣ ½",
]


@pytest.mark.parametrize("question", HOSTILE)
def test_search_takes_anything(client: Client, gids: None, question: str) -> None:
    response = client.get("/zoeken/", {"q": question, "page": question[:50], "soort": question[:50]})
    assert response.status_code == 200
    assert b"<script>alert" not in response.content
    assert client.get("/zoeken/suggesties/", {"q": question}).status_code == 200


@settings(max_examples=60)
@given(question=st.text(max_size=300), soort=st.text(max_size=20))
@example(question="verenigingspaviljoen" * 10, soort="valkuil")
def test_whatever_is_asked_gets_an_answer(client: Client, gids: None, question: str, soort: str) -> None:
    values = {
        "q": question.encode("utf-8", "replace").decode(),
        "soort": soort.encode("utf-8", "replace").decode(),
    }
    assert client.get("/zoeken/", values).status_code == 200
    assert isinstance(client.get("/zoeken/suggesties/", values).json()["suggesties"], list)


def test_the_page_marks_the_word_and_says_how_much_there_is(client: Client, gids: None) -> None:
    html = client.get("/zoeken/", {"q": "verenigingen"}).content.decode()
    assert "<mark>verenigingen</mark>" in html
    assert "1 resultaat voor" in html


def test_the_page_says_what_it_looked_for_instead(client: Client, bibliotheek: None) -> None:
    html = client.get("/zoeken/", {"q": "klankbortgroep"}).content.decode()
    assert "We zochten op <strong>klankbordgroep</strong>" in html
    assert "<mark>klankbordgroep</mark>" in html


def test_nothing_found_says_what_helps(client: Client, gids: None) -> None:
    html = client.get("/zoeken/", {"q": "verenslag"}).content.decode()
    assert "Kijk of het woord goed gespeld is." in html
    assert '<a href="?q=verenigingen">verenigingen</a>' in html
    assert 'href="/handreikingen/"' in html


def suggested(client: Client, question: str) -> list[tuple[str, str]]:
    answer = client.get("/zoeken/suggesties/", {"q": question})
    return [(line["tekst"], line["url"]) for line in json.loads(answer.content)["suggesties"]]


def test_typing_suggests_titles_and_words(client: Client, bibliotheek: None) -> None:
    assert suggested(client, "klankb") == [
        ("Klankbordgroep", "/werkvormen/klankbordgroep/"),
        ("De klankbordgroep als stembus", "/valkuilen/stembus/"),
        ("klankbordgroep", "/zoeken/?q=klankbordgroep"),
    ]
    assert suggested(client, "klankbordgroep st")[0] == (
        "De klankbordgroep als stembus",
        "/valkuilen/stembus/",
    )
    assert suggested(client, "klankbrodgroep")[0][0] == "Klankbordgroep"


def test_one_letter_and_nonsense_suggest_nothing(client: Client, bibliotheek: None) -> None:
    assert suggested(client, "k") == suggested(client, "xqzjw") == suggested(client, "") == []


def test_query_count_is_flat(client: Client, bibliotheek: None, django_assert_max_num_queries: Any) -> None:
    for question in ("klankbordgroep", "wat is een klankbordgroep voor het dorp", "klankbortgroep", "xqzjw"):
        client.get("/zoeken/", {"q": question})
        with django_assert_max_num_queries(12):
            client.get("/zoeken/", {"q": question})
    with django_assert_max_num_queries(8):
        client.get("/zoeken/suggesties/", {"q": "klankb"})
