"""Markdown of a dossier becomes clean HTML, whatever was typed (NORMEN C6)."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samenwerkingswijzer.ground import markdown

SHOWN = {
    "**vet** en *schuin*": "<p><strong>vet</strong> en <em>schuin</em></p>",
    "# Kop": "<h3>Kop</h3>",
    "- een\n- twee": "<ul>\n<li>een</li>\n<li>twee</li>\n</ul>",
    "een\ntwee": "<p>een<br>\ntwee</p>",
    "3 < 4 en 5 > 4": "<p>3 &lt; 4 en 5 &gt; 4</p>",
    "> citaat": "<blockquote>\n<p>citaat</p>\n</blockquote>",
    "[site](https://voorbeeld.nl)": '<p><a href="https://voorbeeld.nl" rel="noopener noreferrer nofollow">site</a></p>',
    "[fout](javascript:alert(1))": '<p><a rel="noopener noreferrer nofollow">fout</a></p>',
    "<script>alert(1)</script>": "<p>alert(1)</p>",
    "<<b>script>alert(1)<</b>/script>": "<p>alert(1)</p>",
    "<img src=x onerror=alert(1)>": "",
    "![spoor](https://elders.nl/p.gif)": '<p><img alt="spoor"></p>',
    "![spoor](//elders.nl/p.gif)": '<p><img alt="spoor"></p>',
    "![schets](bestand:12)": "<p><em>(beeld: schets)</em></p>",
}


@pytest.mark.parametrize("text", SHOWN)
def test_marks_are_shown_and_html_is_not(text: str) -> None:
    assert markdown.shown(text).strip() == SHOWN[text]


def test_a_picture_of_the_dossier_has_the_address_of_this_reader() -> None:
    html = markdown.shown(
        '![een "schets"](bestand:12)', lambda number: f"/werkplek/2026-KRTM/bestanden/{number}/1/"
    )
    assert html == '<p><img src="/werkplek/2026-KRTM/bestanden/12/1/" alt="een &quot;schets&quot;"></p>'


PIECES = st.sampled_from(
    [
        "<",
        ">",
        "<script>",
        "</",
        "<!--",
        "-->",
        "![",
        "](",
        "javascript:",
        "bestand:1",
        "&lt;",
        "`",
        "\n",
        " onerror=",
        '"',
        "a",
    ]
)


@settings(max_examples=30)
@given(st.lists(PIECES | st.text(max_size=5), max_size=25).map("".join))
def test_whatever_is_typed_no_other_tag_comes_out_and_nothing_runs(text: str) -> None:
    html = markdown.shown(text, lambda number: f"/b/{number}/")
    tags = {name.lower() for name in re.findall(r"<\s*/?\s*([a-zA-Z0-9]+)", html)}
    assert tags <= markdown.TAGS
    assert not re.search(r"<[^>]*\s(?:on\w+|style|srcset)\s*=", html)
    assert not re.search(r'(?:href|src)="(?!https?:|mailto:|tel:|/b/|[^":]*")', html)
    assert markdown.written(markdown.written(text)) == markdown.written(text)


PLAIN = {
    "**vet** en *schuin*": "vet en schuin",
    "- een\n- twee": "een\ntwee",
    "3 < 4 & 5": "3 < 4 & 5",
    "# Kop\n\ntekst": "Kop\ntekst",
    "[site](https://voorbeeld.nl)": "site",
}


@pytest.mark.parametrize("text", PLAIN)
def test_where_there_is_no_html_the_marks_are_gone(text: str) -> None:
    assert markdown.plain(text) == PLAIN[text]
