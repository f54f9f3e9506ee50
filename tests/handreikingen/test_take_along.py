"""A page as Markdown and the changes as a feed: published text only."""

from collections.abc import Callable

import pytest
from defusedxml import ElementTree
from django.test import Client

from handreikingen import as_markdown
from handreikingen.models import Handreiking
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
