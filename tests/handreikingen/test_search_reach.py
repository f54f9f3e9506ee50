"""Search reaches what stands in figures of text and in the Speelveld, and keeps up when an editor changes them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from wagtail.models import ReferenceIndex
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from handreikingen.models import Handreiking, SpeelveldCel, TekstFiguur, vindbaar
from handreikingen.models.speelveld import ORDER, Vraag
from handreikingen.models.tekstfiguur import Deel
from handreikingen.search import engine, index
from samenwerkingswijzer.ground.models import Gebruiker
from tests.handreikingen.conftest import START, Write

Als = Callable[[Gebruiker], Client]
CEL = """deelproces = "{0}"
element = "{1}"
titel = "{0} en {1}"
inleiding = "Waar het om gaat."

[[vragen]]
laag = "diep"
vraag = "Wie pakt de zeilboot in {0} {1}?"
hulp = "Denk aan de havenmeester."
"""


def found(question: str) -> list[tuple[str, str, str]]:
    outcome = engine.search(question)
    found = engine.present(outcome.treffers[:50], outcome.stammen)
    return [(one.titel, one.soort, one.url) for one in found]


@pytest.fixture
def ladder(gids: None) -> TekstFiguur:
    """A figure of text that the handreiking shows."""
    figure = TekstFiguur(
        titel="De ladder", soort="ladder", beschrijving="Hoe hoger, hoe meer.", sleutel="ladder"
    )
    figure.delen = [Deel(titel="Meedromen", tekst="Je tekent een luchtkasteel.")]
    figure.save()
    page = Handreiking.objects.get()
    page.inhoud = [{"type": "figuur", "value": {"figuur": figure.pk}}]
    page.save_revision().publish()
    return figure


@pytest.fixture
def speelveld(map_met_gids: Path, schrijf: Write, laad: Callable[[], str]) -> None:
    """The twelve cells, loaded."""
    folder = map_met_gids / "speelveld"
    folder.mkdir()
    for deelproces, element in ORDER:
        (folder / f"{deelproces}-{element}.toml").write_text(CEL.format(deelproces, element))
    schrijf(START)
    laad()


def test_the_words_of_a_figure_find_the_page_that_shows_it(ladder: TekstFiguur) -> None:
    for question in ("meedromen", "luchtkastelen", "ladder"):
        assert [(titel, url) for titel, _, url in found(question)] == [
            ("De intake", "/handreikingen/intake/")
        ]


def test_a_figure_that_an_editor_changes_is_found_by_its_new_words(
    ladder: TekstFiguur, als: Als, eindredacteur: Gebruiker, beheer: None
) -> None:
    part = ladder.delen.get()
    row = {
        "id": part.pk,
        "nummer": "",
        "titel": "Meebeslissen",
        "tekst": "",
        "groep": "",
        "kolom": "",
        "verwijzing": "",
    }
    form = {
        "titel": "De ladder", "soort": "ladder", "beschrijving": "Hoe hoger, hoe meer.", "kolommen": "",
        "herkomst": "", "bron": "", "sleutel": "ladder", "delen": inline_formset([row], initial=1),
    }  # fmt: skip
    address = f"/beheer/snippets/handreikingen/tekstfiguur/edit/{ladder.pk}/"
    assert als(eindredacteur).post(address, nested_form_data(form)).status_code == 302
    assert [titel for titel, _, _ in found("meebeslissen")] == ["De intake"]
    assert found("luchtkasteel") == []


def test_a_figure_that_changes_without_telling_is_noticed(ladder: TekstFiguur) -> None:
    assert index.catch_up(vindbaar.NAAM) == 0
    Deel.objects.update(titel="Meerekenen", tekst="")
    assert index.catch_up(vindbaar.NAAM) == 1
    assert [titel for titel, _, _ in found("meerekenen")] == ["De intake"]
    ladder.delete()
    assert index.catch_up(vindbaar.NAAM) == 1
    assert found("meerekenen") == []


def test_a_figure_in_a_draft_is_not_found(ladder: TekstFiguur) -> None:
    draft = TekstFiguur(titel="Geheim", soort="ladder", beschrijving="Zeepaardje.", sleutel="geheim")
    draft.delen = [Deel(titel="Zeepaardje")]
    draft.save()
    page = Handreiking.objects.get()
    page.inhoud = [{"type": "figuur", "value": {"figuur": draft.pk}}]
    page.save_revision()
    index.catch_up_all()
    assert found("zeepaardje") == []
    assert ReferenceIndex.get_references_to(ladder).exists()


def test_a_cell_of_the_speelveld_is_a_result_of_its_own(speelveld: None) -> None:
    assert len(found("zeilboot")) == 12
    assert found("zeilboot verkennen opgave")[0] == (
        "<mark>verkennen</mark> en <mark>opgave</mark>", "Speelveld", "/werkwijze/speelveld/verkennen-opgave/",
    )  # fmt: skip
    assert {kind.soort for kind in engine.search("havenmeester").soorten} == {"speelveld"}


def test_a_cell_leads_to_its_page(speelveld: None, client: Client) -> None:
    html = client.get("/zoeken/", {"q": "zeilboot verkennen opgave"}).content.decode()
    assert 'href="/werkwijze/speelveld/verkennen-opgave/"' in html
    assert client.get("/werkwijze/speelveld/verkennen-opgave/").status_code == 200


def test_a_cell_that_an_editor_changes_is_found_by_its_new_words(
    speelveld: None, als: Als, eindredacteur: Gebruiker, beheer: None
) -> None:
    cell = SpeelveldCel.objects.in_order()[0]
    question = cell.vragen.get()
    row = {"id": question.pk, "laag": "kort", "vraag": "Waar ligt de roeiboot?", "hulp": "", "verwijzing": ""}
    form: dict[str, Any] = {
        "titel": cell.titel, "in_figuur": "", "inleiding": "Kort.", "herkomst": "", "bron": "",
        "vragen": inline_formset([row], initial=1),
    }  # fmt: skip
    address = f"/beheer/snippets/handreikingen/speelveldcel/edit/{cell.pk}/"
    assert als(eindredacteur).post(address, nested_form_data(form)).status_code == 302
    assert [url for _, _, url in found("roeiboot")] == [cell.get_absolute_url()]
    assert len(found("zeilboot")) == 11


def test_a_cell_that_changes_without_telling_is_noticed(speelveld: None) -> None:
    assert index.catch_up(vindbaar.SPEELVELD) == 0
    Vraag.objects.filter(pk=Vraag.objects.first().pk).update(vraag="Waar ligt de kano?")  # type: ignore[union-attr]
    assert index.catch_up(vindbaar.SPEELVELD) == 1
    assert len(found("kano")) == 1
