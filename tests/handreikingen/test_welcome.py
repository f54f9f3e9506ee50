"""The admin receives an editor: what waits, help per kind of page, and fields that say what they are."""

import gettext
import runpy
from datetime import date
from pathlib import Path

import pytest
import wagtail
from django.template import Context, Template
from django.test import Client
from django.utils import timezone
from wagtail.models import Page

from handreikingen.models import Gebied, Handreiking, StartPagina, Voorstel
from handreikingen.search.tables import GemisteZoekvraag
from handreikingen.views import hulp
from handreikingen.views.wat_wacht import WatWacht
from samenwerkingswijzer.ground.models import Gebruiker
from tests.conftest import Als
from tests.house.sources import ROOT

pytestmark = pytest.mark.usefixtures("beheer", "figuur_zonder_gebieden")


@pytest.fixture
def figuur_zonder_gebieden(gids: None) -> None:
    """The start figure leads to pages that this small guide does not have."""
    Gebied.objects.all().delete()


def _piles(user: Gebruiker) -> dict[str, int]:
    request = type("Request", (), {"user": user})()
    return {pile.naam: pile.aantal for pile in WatWacht().get_context_data({"request": request})["stapels"]}


def test_when_nothing_waits_the_panel_says_so(als: Als, redacteur: Gebruiker, gids: None) -> None:
    assert _piles(redacteur) == {}
    assert "Er wacht niets." in als(redacteur).get("/beheer/").content.decode()


def test_the_panel_counts_what_waits(als: Als, redacteur: Gebruiker, gids: None) -> None:
    page = Handreiking.objects.get()
    Handreiking.objects.update(nakijken_op=date(2020, 1, 1))
    Voorstel.objects.create(
        pagina=page, nieuwe_tekst="Bel eerst.", herkomst="Een lezer", gemaakt_op=timezone.now()
    )
    for vraag in ("moestuin", "zwembad"):
        GemisteZoekvraag.objects.create(vraag=vraag, laatst_op=timezone.localdate())
    assert _piles(redacteur) == {
        "voorstel van een lezer wacht op antwoord": 1,
        "pagina om na te kijken": 1,
        "zoekvragen zonder resultaat": 2,
    }
    html = als(redacteur).get("/beheer/").content.decode()
    assert 'href="/beheer/voorstellen/"' in html
    assert 'href="/beheer/onderhoud/#nakijken"' in html


def test_what_waits_for_whom(redacteur: Gebruiker, eindredacteur: Gebruiker, gids: None) -> None:
    page = Handreiking.objects.get()
    page.save_revision(user=redacteur)
    page.get_workflow().start(page, redacteur)
    assert _piles(redacteur) == {}
    assert _piles(eindredacteur) == {"pagina wacht op je oordeel": 1}
    state = page.current_workflow_task_state
    state.task.specific.on_action(state, eindredacteur, "reject", comment="Noem de buren.")
    assert _piles(redacteur) == {"pagina kwam bij je terug om aan te passen": 1}
    assert _piles(eindredacteur) == {}


def test_every_kind_of_page_has_its_help(als: Als, redacteur: Gebruiker, gids: None) -> None:
    kinds = {model.__name__.lower() for model in StartPagina.__mro__[1].__subclasses__()}
    assert set(hulp.SOORTEN) == kinds
    browser = als(redacteur)
    for soort in hulp.SOORTEN:
        html = browser.get(f"/beheer/hulp/{soort}/").content.decode()
        assert "Waarvoor is deze pagina?" in html
        assert html.count("<li><strong>") >= 2
    assert "De intake" in browser.get("/beheer/hulp/handreiking/").content.decode()
    assert "geen voorbeeld" in browser.get("/beheer/hulp/valkuil/").content.decode()
    assert browser.get("/beheer/hulp/").content.decode().count("/beheer/hulp/") >= len(hulp.SOORTEN)


def test_help_is_for_editors_and_known_kinds(
    als: Als, client: Client, redacteur: Gebruiker, coordinator: Gebruiker, gids: None
) -> None:
    assert als(redacteur).get("/beheer/hulp/onzin/").status_code == 404
    for browser in (client, als(coordinator)):
        assert "Waarvoor" not in browser.get("/beheer/hulp/handreiking/", follow=True).content.decode()


def test_the_form_leads_to_the_help_and_names_the_title(als: Als, redacteur: Gebruiker, gids: None) -> None:
    parent = Page.objects.get(slug="handreikingen")
    html = als(redacteur).get(f"/beheer/pages/add/handreikingen/handreiking/{parent.pk}/").content.decode()
    assert 'href="/beheer/hulp/handreiking/"' in html
    assert 'placeholder="Paginatitel' in html


def test_a_remark_is_shown_as_text(gids: None) -> None:
    page = Handreiking.objects.get()
    page.kern = "Middels <script>alert(1)</script>."
    shown = Template('{% include "handreikingen/beheer/controle_paneel.html" %}').render(
        Context({"self": type("Panel", (), {"instance": page})()})
    )
    assert "middels" in shown
    assert "<script>" not in shown


def test_our_words_for_wagtails_are_compiled_and_used(als: Als, redacteur: Gebruiker) -> None:
    build = runpy.run_path(str(ROOT / ".ci" / "bouw-vertaling.py"))
    folder = ROOT / "locale" / "nl" / "LC_MESSAGES"
    source = (folder / "django.po").read_text(encoding="utf-8")
    assert (folder / "django.mo").read_bytes() == build["compiled"](source)
    page = Handreiking.objects.get()
    html = als(redacteur).get(f"/beheer/pages/{page.get_parent().pk}/").content.decode()
    assert "Op de site" in html


def test_every_word_that_we_replace_is_still_one_of_wagtails() -> None:
    """Wagtail may reword; then ours would silently do nothing."""
    with (ROOT / "locale/nl/LC_MESSAGES/django.mo").open("rb") as opened:
        ours = gettext.GNUTranslations(opened)
    theirs: set[str] = set()
    for catalogue in Path(wagtail.__file__).parent.rglob("locale/nl/LC_MESSAGES/django.mo"):
        with catalogue.open("rb") as opened:
            theirs |= {str(message) for message in gettext.GNUTranslations(opened)._catalog}  # type: ignore[attr-defined]
    assert {str(message) for message in ours._catalog} - theirs == set()  # type: ignore[attr-defined]
