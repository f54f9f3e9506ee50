"""Wikitext is read as MediaWiki reads it, and nothing in it can become anything but text, links and lists."""

import re

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from handreikingen import richtext
from handreikingen.mediawiki import chunks, mapping, reading, sanitising
from handreikingen.mediawiki.content import silent
from handreikingen.mediawiki.expanding import Expander, own_text
from handreikingen.mediawiki.faults import Verhuisfout
from handreikingen.mediawiki.parts import Alinea, Beeldkaart, Blok, Citaat, Kopje, Rooster
from handreikingen.mediawiki.titles import Namen, Titel

HERE = Titel(0, "Thuis")


def _link(title: Titel, section: str) -> str:
    return f'linktype="page" id="{len(title.naam)}"'


def _no_figure(kaart: Beeldkaart) -> int | None:
    return None


MEANS = mapping.Middelen(len, _no_figure, silent)


def lees(wikitext: str, **sjablonen: str) -> tuple[list[Blok], list[str]]:
    """The parts of a page, and what was told about it."""
    told: list[str] = []
    names = Namen()

    def tell(sentence: str, fragment: str) -> None:
        told.append(sentence)

    expander = Expander(names, lambda title: sjablonen.get(title.naam), HERE, tell)
    reader = reading.reader(names, HERE, _link, tell)
    return reader.blocks(expander.expand(own_text(wikitext))), told


def html(wikitext: str, **sjablonen: str) -> str:
    """The rich text of a page."""
    parts, _ = lees(wikitext, **sjablonen)
    return "".join(part.html for part in parts if isinstance(part, Alinea))


@pytest.mark.parametrize(
    ("wikitext", "expected"),
    [
        ("'''vet''' en ''schuin''", "<p><b>vet</b> en <i>schuin</i></p>"),
        ("een\ntwee\n\ndrie", "<p>een twee</p><p>drie</p>"),
        ("* a\n** b\n*# c\n* d", "<ul><li>a<ul><li>b</li></ul><ol><li>c</li></ol></li><li>d</li></ul>"),
        ("# a\n#: verder\n# b", "<ol><li>a<br>verder</li><li>b</li></ol>"),
        ("*** diep", "<ul><li>diep</li></ul>"),
        ("; Woord : uitleg", "<p><b>Woord</b></p><p>uitleg</p>"),
        (
            "<ul><li>a<ol><li>b</li></ol></li>\n<li>c</li></ul>",
            "<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>",
        ),
        ("[[Doel|tekst]]en", '<p><a linktype="page" id="4">tekst</a>en</p>'),
        ("<nowiki>'''[[x]]'''</nowiki>", "<p>'''[[x]]'''</p>"),
        ("a &lt;b&gt; &euro; <!-- weg -->c", "<p>a &lt;b&gt; € c</p>"),
        ("__NOTOC__\n----\nTekst", "<p>Tekst</p>"),
        ("{{T|b|x=c}}", "<p>b c std</p>"),
        ("{{#if:{{T2|}}|ja|nee}} {{PAGENAME}}", "<p>nee Thuis</p>"),
    ],
)
def test_wikitext_reads_as_it_was_meant(wikitext: str, expected: str) -> None:
    assert html(wikitext, T="{{{1}}} {{{x}}} {{{y|std}}}", T2="{{{1|}}}") == expected


@pytest.mark.parametrize(
    "evil",
    [
        "<script>alert(1)</script>",
        "[javascript:alert(1) klik]",
        "<a href='javascript:alert(1)'>x</a>",
        "<img src=x onerror=alert(1)>",
        "<b onclick='alert(1)'>x</b>",
        "<iframe src='//elders'></iframe>",
        "<style>body{display:none}</style>",
        '[http://a.nl" onmouseover=alert(1) x]',
        "[[Doel|<svg onload=alert(1)>]]",
        "{|\n| <script>alert(1)</script>\n| x\n|}",
        "&#60;script&#62;alert(1)",
        "<<b>script>alert(1)</<b>script>",
        "{{T|<script>}}alert(1)</script>",
    ],
)
def test_nothing_that_runs_survives(evil: str) -> None:
    parts, _ = lees(evil, T="{{{1}}}")
    assert_clean(parts)


def assert_clean(parts: list[Blok]) -> None:
    """Only our tags, only links to pages, files and safe addresses, and no other attribute."""
    for piece in _pieces(parts):
        for tag in BeautifulSoup(piece, "html.parser").find_all(True):
            assert tag.name in richtext.TAGS
            assert set(tag.attrs) <= ({"href", "linktype", "id"} if tag.name == "a" else set())
            assert re.match(r"https?:|mailto:|tel:|/|#|$", str(tag.get("href", "")), re.IGNORECASE)
        assert sanitising.clean(piece) == piece.strip()


def _pieces(parts: list[Blok]) -> list[str]:
    return list(
        _strings([block["value"] for block in mapping.to_raw(parts, MEANS) if block["type"] != "citaat"])
    )


def _strings(value: object) -> list[str]:
    if isinstance(value, str):
        return [value] if "<" in value else []
    if isinstance(value, dict):
        return [found for key, item in value.items() if key not in ("caption", "heading", "alt_text")
                for found in _strings(item)]  # fmt: skip
    return [found for item in value for found in _strings(item)] if isinstance(value, list) else []


SNIPPETS = ["'''", "''", "[[", "]]", "|", "{{", "}}", "{|\n", "|}\n", "|-\n", "! ", "\n* ", "\n# ", "\n== ", " ==\n",
            "<b>", "</b>", "<ul>", "<li>", "</ul>", "<script>", "</script>", "<a href=javascript:x>", "http://a.nl ",
            "[javascript:a b]", "<gallery>\n", "</gallery>", "<imagemap>\n", "</imagemap>", "Bestand:A.png",
            "rect 0 0 1 1 [[A]]\n", "<ref>", "</ref>", "&lt;", "&#0;", "<nowiki>", "onerror=", "\"", "<", ">", "\n\n",
            "colspan=99999999", "{{{1}}}", "#REDIRECT", "é", "\u202e", "\x0b"]  # fmt: skip


@given(st.lists(st.one_of(st.sampled_from(SNIPPETS), st.text(max_size=8)), max_size=40).map("".join))
def test_any_wikitext_becomes_clean_text(wikitext: str) -> None:
    parts, _ = lees(wikitext, A="{{{1}}}")
    assert_clean(parts)


@given(st.text(max_size=300))
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    once = sanitising.clean(text)
    assert sanitising.clean(once) == once


@given(st.lists(st.one_of(st.sampled_from(SNIPPETS), st.text(max_size=8)), max_size=40).map("".join))
def test_parts_together_are_the_whole_text(wikitext: str) -> None:
    assert "".join(chunks.divide(wikitext)) == wikitext


def test_a_heading_within_a_table_or_template_divides_nothing() -> None:
    text = "a\n== 1 ==\n{|\n|\n== 2 ==\n|}\n{{X|\n== 3 ==\n}}\n== 4 ==\n<div>\n== 5 ==\n</div>"
    assert [part[:8].strip() for part in chunks.divide(text)] == ["a", "== 1 ==", "== 4 =="]


def test_headings_start_at_the_second_level_and_skip_none() -> None:
    parts, _ = lees("=== Eerste ===\na\n===== Diep =====\nb\n=== Tweede ===\nc")
    (block,) = mapping.to_raw(parts, MEANS)
    assert re.findall(r"<h\d>[^<]+", block["value"]) == ["<h2>Eerste", "<h3>Diep", "<h2>Tweede"]


def test_a_table_is_as_wide_in_every_row() -> None:
    parts, told = lees("{|\n! a !! b !! c\n|-\n| colspan=2 | 1 || 2\n|-\n| 3\n|}")
    (table,) = [part for part in parts if isinstance(part, Rooster)]
    assert table.rijen == [["a", "b", "c"], ["1", "1", "2"], ["3", "", ""]]
    assert told == ["Een tabel had samengevoegde cellen. De inhoud staat nu in elke cel."]


def test_a_table_of_one_column_is_layout() -> None:
    assert html("{|\n| * a\n|-\n|\n* b\n|}") == "<p>* a</p><ul><li>b</li></ul>"


def test_a_hostile_span_makes_no_endless_table() -> None:
    parts, _ = lees("{|\n| colspan=99999999 rowspan=99999999 | x || y\n|-\n| z\n|}")
    (table,) = [part for part in parts if isinstance(part, Rooster)]
    assert max(map(len, table.rijen)) <= 31


def test_an_image_map_is_read_with_all_its_shapes() -> None:
    parts, told = lees(
        "<imagemap>\nBestand:Start.png|600px|De start\n# uitleg\nrect 1 2 3 4 [[A|b]]\ncircle 5 6 7 [[C]]\n"
        "poly 1 1 2 2 3 3 [http://d.nl D]\ndefault [[E]]\nrect 1 2 [[F]]\nonzin\ndesc none\n</imagemap>"
    )
    (figure,) = parts
    assert isinstance(figure, Beeldkaart)
    assert [(area.vorm, area.doel, area.naam) for area in figure.vlakken] == [
        ("rect", "A", "b"), ("circle", "C", "C"), ("poly", "http://d.nl", "D"), ("default", "E", "E"),
    ]  # fmt: skip
    assert figure.vlakken[0].punten == [(1, 2), (3, 2), (3, 4), (1, 4)]
    assert len(told) == 2


def test_a_quotation_and_a_heading_are_their_own_parts() -> None:
    parts, _ = lees("== Kop '''vet''' ==\n<blockquote>Wijs ''woord''</blockquote>")
    assert parts == [Kopje(2, "Kop vet"), Citaat("Wijs woord")]


def test_a_template_that_calls_itself_stops() -> None:
    parts, told = lees("{{A}}", A="a{{B}}", B="b{{A}}")
    assert [part.html for part in parts if isinstance(part, Alinea)] == ["<p>ab</p>"]
    assert told == ["Het sjabloon ‘A’ roept zichzelf aan. De plek bleef leeg."]


def test_templates_that_grow_without_end_are_refused() -> None:
    bomb = {f"T{level}": f"{{{{T{level + 1}}}}}" * 10 for level in range(15)} | {"T15": "boem" * 100}
    with pytest.raises(Verhuisfout, match="maken samen te veel tekst"):
        lees("{{T0}}", **bomb)
