"""Rich text carries no script, style or foreign frame: every way in is tried, and every way out is looked at."""

import json
from collections.abc import Callable
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.test import Client
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st
from wagtail.embeds.models import Embed
from wagtail.models import Revision
from wagtail.test.utils.form_data import nested_form_data, streamfield

from handreikingen import as_markdown, richtext
from handreikingen.models import GidsPagina, Handreiking, StartPagina
from samenwerkingswijzer.ground.models import Gebruiker

Als = Callable[[Gebruiker], Client]
EVIL = (
    '<p onclick="alert(1)" style="color:red" class="x" id="hoofdinhoud">Gewoon.</p><script>alert(2)</script>'
    '<style>body{display:none}</style><iframe src="https://elders.example/"></iframe>'
    '<img src="x" onerror="alert(3)"><svg onload="alert(4)"><a xlink:href="javascript:alert(5)">svg</a></svg>'
    '<a href="javascript:alert(6)">een</a><a href=" jAvAscript&#58;alert(7)">twee</a>'
    '<a href="data:text/html,<script>alert(8)</script>">drie</a><a href="vbscript:x">vier</a>'
    '<form action="https://elders.example/"><button formaction="javascript:alert(9)">vijf</button></form>'
    '<embed embedtype="media" url="https://elders.example/film"/><object data="https://elders.example/"></object>'
    '<link rel="stylesheet" href="https://elders.example/x.css"><base href="https://elders.example/">'
    '<meta http-equiv="refresh" content="0;url=https://elders.example/"><math><mtext></mtext></math>'
)
HARM = (
    *("alert(", "javascript:", "vbscript:", "data:text", "elders.example", "onclick", "onerror", "onload"),
    *("display:none", "color:red", "formaction", "<math", "<object", 'id="hoofdinhoud">Gewoon'),
)
FRAGMENTS = st.sampled_from([
    *("<", ">", "</", "/>", '"', "'", "=", " ", "\n", "\t", "\0", "&", "&#", ";", "<!--", "-->", "]]>", "`"),
    *("script", "style", "iframe", "svg", "math", "template", "noscript", "a", "p", "b", "img", "embed", "title"),
    *("href", "src", "onerror", "style", "linktype", "id", "xlink:href", "javascript:", "data:", "//", "alert(1)"),
    *("<p>", "</p>", '<a href="', "<script>", "</script>", "<svg>", "<math>", "<style>", "&lt;script&gt;", "x"),
])  # fmt: skip
ATTRIBUTES = {"a": {"href", "linktype", "id", "data-block-key"}}


class _Reader(HTMLParser):
    """What a browser would find: every element with its attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, list[tuple[str, str | None]]]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, attrs))


@given(st.lists(st.one_of(FRAGMENTS, st.text(max_size=5)), max_size=40).map("".join))
def test_whatever_comes_in_only_words_marks_and_links_come_out(html: str) -> None:
    clean = richtext.clean(html)
    for tag, attributes in _Reader(clean).found:
        assert tag in richtext.TAGS
        assert {name for name, _ in attributes} <= ATTRIBUTES.get(tag, {"data-block-key"})
        for name, value in attributes:
            if name == "href":
                assert urlsplit((value or "").strip()).scheme.lower() in {*richtext.SCHEMES, ""}
    assert richtext.clean(clean) == clean


def _is_clean(html: str) -> None:
    low = html.lower()
    assert [harm for harm in HARM if harm in low] == []


def _everything(client: Client, page: Any) -> None:
    """The page, its Markdown, and every list in which its text stands."""
    assert "Gewoon." in client.get(page.url).content.decode()
    for address in (
        page.url, f"{page.url}?formaat=md", "/recent/", "/recent/atom/", f"/geschiedenis/{page.pk}/",
        "/zoeken/?q=gewoon", "/zoeken/suggesties/?q=gew", f"/voorstel/{page.pk}/",
    ):  # fmt: skip
        response = client.get(address)
        assert response.status_code == 200, address
        main = response.content.decode().partition("<main")[2] or response.content.decode()
        _is_clean(main)


BODY = [
    {"type": "tekst", "value": EVIL},
    {"type": "verdieping", "value": {"titel": "Meer <script>alert(1)</script>", "tekst": EVIL}},
    {"type": "stappen", "value": [{"type": "item", "value": EVIL, "id": "1"}]},
    {"type": "vragen", "value": [EVIL]},
    {"type": "wel_liever_niet", "value": {"wel": [EVIL], "liever_niet": [EVIL]}},
    {"type": "tabel", "value": {
        "columns": [{"type": "tekst", "heading": "Wie"}], "rows": [{"values": [EVIL]}], "caption": "",
    }},
    {"type": "video", "value": {"titel": "Film", "bestand": None, "uitgeschreven": EVIL}},
    {"type": "afbeelding", "value": {"beeld": None, "bijschrift": EVIL}},
    {"type": "html", "value": "<script>alert(1)</script>"},
]  # fmt: skip


def _stored_raw(page: Any) -> None:
    """As a script or another program writes it: past every form of ours."""
    page.inhoud = json.dumps(BODY)
    page.save_revision().publish()


def _stored_in_an_old_version(page: Any) -> None:
    revision = page.save_revision()
    revision.content["inhoud"] = json.dumps(BODY)
    Revision.objects.filter(pk=revision.pk).update(content=revision.content)
    Revision.objects.get(pk=revision.pk).publish()


@pytest.mark.parametrize("way", [_stored_raw, _stored_in_an_old_version])
def test_what_is_stored_past_every_form_shows_nothing_else(
    gids: None, client: Client, way: Callable[[Any], None]
) -> None:
    page = Handreiking.objects.get()
    way(page)
    html = client.get(page.url).content.decode()
    assert html.count("Gewoon.") >= 8
    _is_clean(html.partition("<main")[2].replace("&lt;script&gt;alert(1)&lt;/script&gt;", ""))
    page.inhoud = json.dumps(BODY[:1])
    page.save_revision().publish()
    _everything(client, page)


def test_a_loaded_text_carries_nothing_else(
    schrijf: Callable[..., Any], laad: Callable[[], str], client: Client
) -> None:
    schrijf({"soort": "StartPagina", "pad": "/", "titel": "Wegwijzer", "inleiding": "Hier begin je."})
    schrijf(
        {"soort": "GidsPagina", "pad": "/kwaad/", "titel": "Kwaad", "inleiding": "Kort."},
        f"{EVIL}\n\n[zes](javascript:alert(1)) ![zeven](https://elders.example/x.png)\n\n"
        f"::: verdieping Meer\n{EVIL}\n:::",
    )
    laad()
    html = client.get("/kwaad/").content.decode().partition("<main")[2]
    assert "Gewoon." in html
    _is_clean(html)


WAYS_TO_WRITE = {
    "html": EVIL,
    "json van iets anders": '{"blocks": 5}',
    "een lijst": "[]",
    "een getal": "7",
    "diep": '{"blocks":' + "[" * 2000,
    "blok zonder alles": '{"blocks": [{}], "entityMap": {}}',
    "html als tekst": json.dumps({
        "blocks": [{
            "key": "a", "text": EVIL, "type": "unstyled", "depth": 0, "inlineStyleRanges": [], "entityRanges": [],
        }],
        "entityMap": {},
    }),
}  # fmt: skip


@pytest.mark.parametrize("what", WAYS_TO_WRITE)
@pytest.mark.parametrize("then", ["action-publish", "preview"])
def test_a_raw_request_to_the_editor_brings_in_nothing_else(
    als: Als, eindredacteur: Gebruiker, gids: None, beheer: None, what: str, then: str
) -> None:
    root = StartPagina.objects.get()
    form = {
        "title": "Kwaad", "slug": "kwaad", "menutitel": "", "inleiding": "Kort.", "bronnen": "",
        "inhoud": streamfield([("tekst", WAYS_TO_WRITE[what])]),
        "comments": {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0},
    }  # fmt: skip
    address = f"/beheer/pages/add/handreikingen/gidspagina/{root.pk}/"
    editor = als(eindredacteur)
    if then == "preview":
        assert editor.post(f"{address}preview/", nested_form_data(form)).status_code in (200, 404)
        return
    assert editor.post(address, nested_form_data({**form, then: "1"})).status_code in (200, 302)
    page = GidsPagina.objects.filter(slug="kwaad").first()
    if page:
        assert _is_plain(json.dumps(page.inhoud.get_prep_value()))


def _is_plain(stored: str) -> bool:
    return not any(mark in stored for mark in ("<script", "<iframe", "<svg", "<img", "<style", "<embed"))


def test_no_page_of_another_site_is_fetched_or_framed(
    als: Als, eindredacteur: Gebruiker, gids: None, beheer: None, client: Client
) -> None:
    page = Handreiking.objects.get()
    answer = als(eindredacteur).post(
        "/beheer/embeds/chooser/upload/", {"embed-chooser-url": "https://www.youtube.com/watch?v=_U79Wc965vw"}
    )
    assert answer.status_code == 200
    assert not Embed.objects.exists()
    page.inhoud = [
        {"type": "tekst", "value": '<embed embedtype="media" url="https://www.youtube.com/watch?v=x"/>'}
    ]
    page.save_revision().publish()
    assert "youtube" not in client.get(page.url).content.decode()


def test_an_address_cannot_end_its_own_link_in_markdown() -> None:
    text = as_markdown.of_html(
        '<p><a href="https://a.example/)[klik](javascript:alert(1)">een</a>'
        '<a href="https://a.example/\\">twee</a> [drie](javascript:alert(2)) <b>`</b></p>',
        "https://wijzer.example/",
    )
    assert "](javascript:" not in text.replace("\\]", "")
    assert "[een](https://a.example/%29%5Bklik%5D%28javascript:alert%281%29)" in text


@given(st.lists(st.one_of(FRAGMENTS, st.text(max_size=5)), max_size=30).map("".join))
def test_text_taken_along_as_markdown_holds_no_html(text: str) -> None:
    written = as_markdown.escape(text)
    assert "<" not in written.replace("\\\\", "").replace("\\<", "")


def test_a_proposal_is_shown_as_it_was_typed(
    als: Als, eindredacteur: Gebruiker, gids: None, beheer: None
) -> None:
    page = Handreiking.objects.get()
    proposal = page.voorstellen.create(
        passage="<script>alert(1)</script>", oude_tekst=EVIL, nieuwe_tekst=EVIL, reden=EVIL,
        herkomst="<b>ik</b>", gemaakt_op=timezone.now(),
    )  # fmt: skip
    for address in (
        "/beheer/voorstellen/",
        f"/beheer/voorstellen/{proposal.pk}/",
        f"/beheer/pages/{page.pk}/edit/",
    ):
        html = als(eindredacteur).get(address).content.decode()
        assert "<script>alert" not in html
        assert '<iframe src="https://elders' not in html
        assert '<img src="x"' not in html
