"""A page as Markdown and the changes as a feed: published text only."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from defusedxml import ElementTree
from django.test import Client

from handreikingen import as_markdown
from handreikingen.models import Handreiking
from samenwerkingswijzer.ground import links
from tests.handreikingen.conftest import INTAKE, Write

MARK = "zeepaardje"
HERE = "http://testserver/handreikingen/tip/"
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def intake(gids: None) -> Handreiking:
    """The handreiking of the small guide."""
    page: Handreiking = Handreiking.objects.get(slug="intake")
    return page


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        (
            "<h2>Kop</h2><p>Een <b>vet</b> en <i>schuin</i> woord.</p>",
            "## Kop\n\nEen **vet** en *schuin* woord.",
        ),
        ('<p><a href="/droom/">Droom</a></p>', "[Droom](http://testserver/droom/)"),
        ('<p><a href="#kop">Kop</a></p>', f"[Kop]({HERE}#kop)"),
        ('<p><a href="javascript:alert(1)">klik</a></p>', "klik"),
        ("<ul><li>Een</li><li>Twee<ul><li>Diep</li></ul></li></ul>", "- Een\n- Twee\n\n  - Diep"),
        ("<ol><li><p>Bel</p></li><li><p>Kom</p></li></ol>", "1. Bel\n2. Kom"),
        ("<blockquote><p>Luister.</p></blockquote>", "> Luister."),
        ("<details><summary>Meer</summary><div><p>Lees.</p></div></details>", "**Meer**\n\nLees."),
        (
            "<table><thead><tr><th>Wie</th><th>Wat</th></tr></thead><tbody><tr><th>Raad</th><td>Kiest</td></tr></tbody></table>",
            "| Wie | Wat |\n| --- | --- |\n| Raad | Kiest |",
        ),
        ("<p>&lt;script&gt; *ster* [haak] a|b</p>", r"\<script\> \*ster\* \[haak\] a\|b"),
        ("<p># geen kop</p><p>1. geen lijst</p>", "\\# geen kop\n\n1\\. geen lijst"),
        ("<svg><title>x</title></svg><!-- weg --><script>x</script>", ""),
    ],
)
def test_html_becomes_markdown(html: str, markdown: str) -> None:
    assert as_markdown.of_html(html, HERE) == markdown


def test_a_page_is_markdown_with_its_address(
    intake: Handreiking, client: Client, schrijf: Write, laad: Callable[[], str]
) -> None:
    schrijf(INTAKE, "Bel [de intake](/handreikingen/intake/).", pad="/handreikingen/tip/", titel="Een tip")
    laad()
    answer = client.get("/handreikingen/tip/?formaat=md")
    assert answer.headers["Content-Type"] == "text/markdown; charset=utf-8"
    text = answer.content.decode()
    assert text.startswith("# Een tip\n\nZeven vragen voor een goed gesprek.\n\n**Kern:** Je kent het plan.")
    assert "Bel [de intake](http://testserver/handreikingen/intake/)." in text
    assert text.endswith(f"Bron: <{HERE}>\n")


def test_a_draft_is_in_no_markdown_and_no_feed(intake: Handreiking, client: Client) -> None:
    intake.title = intake.inleiding = intake.kern = MARK
    intake.save_revision()
    for address in (
        "/handreikingen/intake/?formaat=md",
        "/recent/atom/",
        "/recent/",
        "/handreikingen/intake/",
    ):
        assert MARK not in client.get(address).content.decode()
    intake.unpublish()
    assert client.get("/handreikingen/intake/?formaat=md").status_code == 404
    assert "De intake" not in client.get("/recent/atom/").content.decode()


def test_any_other_format_is_the_page(intake: Handreiking, client: Client) -> None:
    for word in ("pdf", "", "md2", "\x00"):
        answer = client.get("/handreikingen/intake/", {"formaat": word})
        assert answer.headers["Content-Type"] == "text/html; charset=utf-8"


@pytest.mark.django_db
def test_the_feed_keeps_the_rules_of_atom(intake: Handreiking, client: Client) -> None:
    """RFC 4287 §4.1.1, §4.1.2 and §4.2.6, also with what an editor should not have typed."""
    intake.title = "Vraag & <antwoord> \x0b\uffff"
    intake.inleiding = "Groter > kleiner <script>alert(1)</script>"
    intake.save_revision().publish()
    feed = ElementTree.fromstring(client.get("/recent/atom/").content)
    for one in ("id", "title", "updated", "author"):
        assert len(feed.findall(f"{ATOM}{one}")) == 1, one
    assert feed.findtext(f"{ATOM}author/{ATOM}name")
    assert len([link for link in feed.findall(f"{ATOM}link") if link.attrib["rel"] == "self"]) == 1
    entries = feed.findall(f"{ATOM}entry")
    identities = [entry.findtext(f"{ATOM}id") for entry in entries]
    assert len(set(identities)) == len(entries)
    for entry in entries:
        assert datetime.fromisoformat(entry.findtext(f"{ATOM}updated") or "").tzinfo
        assert entry.find(f"{ATOM}link[@rel='alternate']") is not None
    summary = entries[0].find(f"{ATOM}summary")
    assert summary is not None
    assert summary.attrib["type"] == "html"
    assert summary.text == "Groter &gt; kleiner &lt;script&gt;alert(1)&lt;/script&gt;"
    assert entries[0].findtext(f"{ATOM}title") == "Vraag & <antwoord> "
    intake.slug = "elders"
    intake.save_revision().publish()
    moved = ElementTree.fromstring(client.get("/recent/atom/").content)
    assert moved.findtext(f"{ATOM}entry/{ATOM}id") == identities[0]


def test_odd_blocks_are_markdown_that_reads_back() -> None:
    """Ladders count down, cards keep their number, pictures their words, a figure without text says nothing."""
    html = (
        '<figure class="figuur"><figcaption>Plein</figcaption><svg class="figuur__beeld" viewBox="0 0 1 1">'
        '<g aria-hidden="true"><path d="M0 0"/></g><text>Markt</text></svg></figure>'
        '<section class="figuurlijst__groep"><ul><li><a href="/x/">Haven</a><p>Wie komt.</p></li></ul></section>'
        '<ol class="ladder" reversed><li><span aria-hidden="true">2</span><p class="tekstfiguur__kop">Samen</p></li>'
        '<li><p class="tekstfiguur__kop">Apart</p></li></ol>'
        '<ul><li><span class="figuurkaarten__nummer">1</span><p class="tekstfiguur__kop">Kaart</p></li></ul>'
        '<figure><img src="/media/images/plein.png" alt="Een plein"><figcaption>Zomer</figcaption></figure>'
        '<figure><video><a href="/documenten/1/f.mp4">Haal de video op</a></video></figure>'
        '<p><a href="/x/"><svg aria-hidden="true"><title>pijl</title></svg>Verder</a> <span>Lees dit</span></p>'
    )
    assert as_markdown.of_html(html, HERE).split("\n\n") == [
        "*Plein*",
        "- [Haven](http://testserver/x/)",
        "  Wie komt.",
        "- 2: **Samen**\n- 1: **Apart**",
        r"- **1\. Kaart**",
        "![Een plein](http://testserver/media/images/plein.png)",
        "*Zomer*",
        "[Haal de video op](http://testserver/documenten/1/f.mp4)",
        "[Verder](http://testserver/x/) Lees dit",
    ]


def test_paper_says_whose_page_it_is_and_where_it_stands(intake: Handreiking, client: Client) -> None:
    assert (
        "<span>http://testserver/handreikingen/intake/</span>"
        in client.get("/handreikingen/intake/").content.decode()
    )


def test_a_link_with_a_key_comes_on_no_paper(client: Client, db: None) -> None:
    _, token = links.issue("volgen", "2026-KRTM", timedelta(days=1))
    assert f"{token}/</span>" not in client.get(f"/volgen/{token}/").content.decode()


def test_the_feed_is_atom_with_the_newest_on_top(intake: Handreiking, client: Client) -> None:
    intake.save_revision().publish()
    answer = client.get("/recent/atom/")
    assert answer.headers["Content-Type"].startswith("application/atom+xml")
    feed = ElementTree.fromstring(answer.content)
    entries = feed.findall(f"{ATOM}entry")
    assert entries[0].findtext(f"{ATOM}title") == "De intake"
    assert entries[0].findtext(f"{ATOM}updated")
    link = entries[0].find(f"{ATOM}link")
    assert link is not None
    assert link.attrib["href"] == "http://testserver/handreikingen/intake/"
    assert 'type="application/atom+xml"' in client.get("/recent/").content.decode()
