"""Editors retype the text in pictures of the old wiki, and read its talk pages."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from handreikingen.models import Wikibestand, Wikinotitie
from samenwerkingswijzer.ground.models import Gebruiker
from tests.handreikingen.mediawiki.wiki import Wiki

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.usefixtures("beheer"),
    # Wagtail leaves the temporary file of a rendition to the garbage collector
    pytest.mark.filterwarnings("ignore:Unclosed file:ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
BEELDEN = "wagtailsnippets_handreikingen_wikibestand"
NOTITIES = "wagtailsnippets_handreikingen_wikinotitie"


@pytest.fixture
def verhuisd(oude_wiki: Wiki, verhuis: Callable[..., str]) -> str:
    """The small wiki, moved in."""
    return verhuis(oude_wiki)


def test_an_editor_retypes_the_text_in_a_picture(
    verhuisd: str, redacteur: Gebruiker, als: Callable[[Gebruiker], Client]
) -> None:
    browser = als(redacteur)
    listed = browser.get(reverse(f"{BEELDEN}:list")).content.decode()
    assert "Figuur_ladder.png" in listed
    assert "Foto_dorp.jpg" not in listed
    row = Wikibestand.objects.get(naam="Figuur_ladder.png")
    address = reverse(f"{BEELDEN}:edit", args=[row.pk])
    assert browser.get(address).status_code == 200
    assert browser.post(address, {"overgetypt": "Trede 1: meeweten."}).status_code == 302
    row.refresh_from_db()
    assert (row.overgetypt, row.naam) == ("Trede 1: meeweten.", "Figuur_ladder.png")


def test_nobody_makes_or_removes_what_came_from_the_old_wiki(
    verhuisd: str, eindredacteur: Gebruiker, als: Callable[[Gebruiker], Client]
) -> None:
    browser = als(eindredacteur)
    before = (Wikibestand.objects.count(), Wikinotitie.objects.count())
    for name, key in (
        (BEELDEN, Wikibestand.objects.with_text()[0].pk),
        (NOTITIES, Wikinotitie.objects.get().pk),
    ):
        browser.post(reverse(f"{name}:add"), {"overgetypt": "x"})
        browser.post(reverse(f"{name}:delete", args=[key]))
    assert (Wikibestand.objects.count(), Wikinotitie.objects.count()) == before


def test_an_editor_reads_the_talk_of_then(
    verhuisd: str, redacteur: Gebruiker, als: Callable[[Gebruiker], Client]
) -> None:
    browser = als(redacteur)
    listed = browser.get(reverse(f"{NOTITIES}:list"))
    assert "Overleg:De werkwijze" in listed.content.decode()
    row = Wikinotitie.objects.get()
    shown = browser.get(reverse(f"{NOTITIES}:inspect", args=[row.pk]))
    assert "klopt dit nog?" in shown.content.decode()
