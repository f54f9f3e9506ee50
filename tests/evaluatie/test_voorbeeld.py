"""A finished dossier becomes a learning example: only public words, no people, with figures, and an editor decides."""

from typing import Any

import pytest
from wagtail.models import Page, WorkflowState

from evaluatie import anonymous, examples
from evaluatie.models import Les, Voorbeeld
from handreikingen.models import IndexPagina, LeerzaamVoorbeeld
from initiatieven.models import Bijdrage, Contactgegevens, Initiatief
from initiatieven.status import Status
from samenwerkingswijzer.ground.models import Gebruiker
from tests.conftest import Als, Bring
from tests.evaluatie.verleden import dossier, weighed

pytestmark = pytest.mark.django_db


@pytest.fixture
def lijst(db: None) -> IndexPagina:
    """The list of examples in the guide."""
    page = IndexPagina(title="Voorbeelden", slug="voorbeelden", inleiding="Leer van anderen.")
    Page.objects.get(depth=2).add_child(instance=page)
    return page


@pytest.fixture
def afgerond(breng: Bring) -> Initiatief:
    """A finished dossier that is not public, with a public lesson and somebody's name in its public text."""
    initiatief = breng(Status.afgerond)
    initiatief.publieke_samenvatting = (
        "De buurt maakte een tuin. Bel Wiebe Kavelaar op 0527-123456 of mail wiebe@voorbeeld.nl."
    )
    initiatief.save()
    Contactgegevens.objects.filter(betrokkene__initiatief=initiatief).update(naam="Wiebe Kavelaar")
    Bijdrage.objects.create(
        initiatief=initiatief, partij="initiatiefnemer", soort="uren", aantal=1200, omschrijving="Spitten"
    )
    lessons = {"Begin met koffie.": True, "Alleen voor ons.": False}
    for text, public in lessons.items():
        Les.objects.create(
            initiatief=initiatief, soort="stimulans", les=text, voor_wie=["raad"], openbaar=public
        )
    return initiatief


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Mail jan@voorbeeld.nl gerust.", "Mail [weggelaten] gerust."),
        ("Bel 06 12345678 of 0527-123456.", "Bel [weggelaten] of [weggelaten]."),
        ("Mevrouw de Boer hielp.", "[weggelaten] hielp."),
        ("Op 8302 AB staat een schuur.", "Op [weggelaten] staat een schuur."),
        ("Rekening NL91ABNA0417164300.", "Rekening [weggelaten]."),
        ("Het dorp telde 1200 uren in 2026.", "Het dorp telde 1200 uren in 2026."),
        ("Kavelaar en de buren.", "[weggelaten] en de buren."),
    ],
)
def test_people_are_taken_out(text: str, left: str) -> None:
    assert anonymous.Schoonmaak(["Wiebe Kavelaar", "Kavelaar"]).clean(text) == left


def url(initiatief: Initiatief) -> str:
    return f"/werkplek/{initiatief.kenmerk}/evaluatie/voorbeeld/"


def test_one_button_makes_a_draft_for_the_editors(
    afgerond: Initiatief, lijst: IndexPagina, accountmanager: Gebruiker, als: Als
) -> None:
    browser = als(accountmanager)
    shown = browser.get(url(afgerond)).content.decode()
    assert "een naam uit het dossier, een e-mailadres, een telefoonnummer" in shown
    les = Les.objects.get(openbaar=True)
    sent: dict[str, Any] = {"titel": "Een tuin van de buurt", "les": les.pk}
    unread = browser.post(url(afgerond), sent)
    assert unread.status_code == 422
    assert not Voorbeeld.objects.exists()
    for _ in range(2):
        browser.post(url(afgerond), {**sent, "gelezen": "on"})
    page = LeerzaamVoorbeeld.objects.get()
    assert Voorbeeld.objects.get().pagina == page
    assert (page.live, page.les, page.title) == (False, "Begin met koffie.", "Een tuin van de buurt")
    assert WorkflowState.objects.get().requested_by == accountmanager
    text = page.leestekst
    assert "1.200 uur" in text
    for personal in ("Wiebe", "Kavelaar", "0527", "@", "Alleen voor ons", "Heerenbroek", afgerond.titel):
        assert personal not in text + page.inleiding, personal
    assert afgerond.gebeurtenissen.filter(handeling="les_vastleggen").count() == 1
    page.delete()
    assert "Maak het voorbeeld" in browser.get(url(afgerond)).content.decode()


def test_a_reason_comes_without_the_marks_it_was_typed_with() -> None:
    initiatief = dossier("Bank", [("aangemeld", 90)])
    weighed(initiatief, "college", "versterken", 30)
    (reason,) = examples._decisions(initiatief)
    assert reason.endswith("Reden bij Bank.")


def test_it_says_what_must_be_there_first(breng: Bring, accountmanager: Gebruiker, als: Als) -> None:
    text = als(accountmanager).get(url(breng(Status.realisatie))).content.decode()
    for sentence in ("Rond het initiatief eerst af", "een tekst voor iedereen", "Schrijf een les op"):
        assert sentence in text
    assert "Maak het voorbeeld" not in text


def test_without_a_list_of_examples_it_is_refused(
    afgerond: Initiatief, accountmanager: Gebruiker, als: Als
) -> None:
    sent = {"titel": "Een tuin", "les": Les.objects.get(openbaar=True).pk, "gelezen": "on"}
    answer = als(accountmanager).post(url(afgerond), sent)
    assert answer.status_code == 422
    assert "geen lijst met voorbeelden" in answer.content.decode()
    assert not Voorbeeld.objects.exists()
