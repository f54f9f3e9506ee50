"""Editors keep synonyms and see what people did not find; of who asked nothing is kept."""

import tomllib
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.template import engines
from django.test import Client
from django.utils import timezone

from handreikingen.models import GemisteZoekvraag, Synoniemen, Zoekspoor
from handreikingen.search import engine, missed, synonyms
from samenwerkingswijzer.ground.models import Gebruiker
from tests.handreikingen.conftest import FIXTURES, START, Write

Als = Callable[[Gebruiker], Client]


@pytest.fixture
def wagtail_templates(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wagtail's own templates rely on undefined variables being empty."""
    monkeypatch.setattr(engines["django"].engine, "string_if_invalid", "")  # type: ignore[attr-defined]  # untyped


TODAY = date(2026, 11, 20)
LATER = date(2026, 11, 22)


def remembered() -> list[tuple[str, int]]:
    return list(GemisteZoekvraag.objects.values_list("vraag", "aantal"))


def test_an_editor_adds_synonyms_that_search_uses_at_once(als: Als, redacteur: Gebruiker, gids: None) -> None:
    assert engine.search("kennismaking").totaal == 0
    answer = als(redacteur).post(
        "/beheer/snippets/handreikingen/synoniemen/add/", {"woorden": "kennismaking, intake"}
    )
    assert answer.status_code == 302
    assert [row.titel for row in engine.search("kennismaking").treffers[:5]] == ["De intake"]


@pytest.mark.parametrize("row", ["winkel", "winkel, Winkel", "winkel, winkel in het dorp", "winkel, , "])
def test_a_row_of_synonyms_is_two_loose_words_or_more(
    als: Als, redacteur: Gebruiker, wagtail_templates: None, row: str
) -> None:
    als(redacteur).post("/beheer/snippets/handreikingen/synoniemen/add/", {"woorden": row})
    assert not Synoniemen.objects.exists()
    with pytest.raises(ValidationError):
        Synoniemen(woorden=row).full_clean()


def test_the_shipped_synonyms_come_once_and_then_belong_to_the_editors(
    schrijf: Write, laad: Callable[[], str]
) -> None:
    path = schrijf(START).parent.parent / "synoniemen.toml"
    path.write_text('rijen = ["winkel, buurtwinkel"]')
    laad()
    Synoniemen.objects.update(woorden="winkel, super")
    path.write_text('rijen = ["winkel, buurtwinkel", "raad, gemeenteraad"]')
    laad()
    assert [str(row) for row in Synoniemen.objects.all()] == ["winkel, super"]


def test_a_question_of_one_day_leaves_no_word_of_itself(client: Client, gids: None) -> None:
    for question in ("Ruimtevaart?", "de  RUIMTEVAART", "waar is ruimtevaart"):
        client.get("/zoeken/", {"q": question})
    client.get("/zoeken/", {"q": "vereniging"})
    client.get("/zoeken/suggesties/", {"q": "sterrenkijker"})
    assert remembered() == []
    mark = Zoekspoor.objects.get()
    assert mark.aantal == 3
    assert "ruimtevaart" not in str(vars(mark))


def test_a_question_that_comes_back_another_day_is_counted_by_its_words(db: None) -> None:
    for question in ("Ruimtevaart?", "de RUIMTEVAART"):
        missed.remember(question, TODAY)
    missed.remember("waar is ruimtevaart", LATER)
    assert remembered() == [("ruimtevaart", 3)]
    assert not Zoekspoor.objects.exists()
    missed.remember("ruimtevaart", LATER)
    assert remembered() == [("ruimtevaart", 4)]


def test_nobody_reads_the_words_back_without_the_key_of_this_installation(db: None, settings: Any) -> None:
    missed.remember("zeepaard", TODAY)
    settings.SECRET_KEY = "een andere sleutel"
    missed.remember("zeepaard", TODAY)
    assert Zoekspoor.objects.count() == 2


@pytest.mark.parametrize(
    "question",
    [
        "p.zeepaard@voorbeeld.nl",
        "zeepaard (at) voorbeeld",
        "06-12345678",
        "06 12 34 56 78 zeepaard",
        "١٢٣٤٥٦٧٨٩",
        "111222333",
        "111.222.333 zeepaard",
        "https://voorbeeld.nl/zeepaard",
        "zeepaard 01-02-1960",
        "12",
        "😀",
        "zeepaard " * 30,
    ],
)
def test_what_may_be_about_a_person_is_not_remembered(client: Client, gids: None, question: str) -> None:
    assert client.get("/zoeken/", {"q": question}).status_code == 200
    missed.remember(question, timezone.localdate() + timedelta(days=1))
    assert remembered() == []
    assert not Zoekspoor.objects.exists()


def test_the_model_holds_nothing_about_who_asked() -> None:
    names = {field.name for field in GemisteZoekvraag._meta.get_fields()}
    assert names == {"id", "vraag", "aantal", "laatst_op"}


def test_the_clock_forgets_marks_sooner_than_what_came_back(db: None) -> None:
    today = timezone.localdate()
    for words, days in (("eenmalig", 31), ("vers", 29)):
        missed.remember(words, today - timedelta(days=days))
    for vraag, days in (("vaker", 364), ("oud", 366)):
        GemisteZoekvraag.objects.create(vraag=vraag, aantal=4, laatst_op=today - timedelta(days=days))
    assert missed.prune(timezone.now()) == 2
    assert [vraag for vraag, _ in remembered()] == ["vaker"]
    missed.remember("vers", today)
    assert {vraag for vraag, _ in remembered()} == {"vaker", "vers"}


def test_a_robot_cannot_fill_the_tables(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(missed, "MOST_WAITING", 2)
    monkeypatch.setattr(missed, "MOST", 1)
    for day in (TODAY, LATER, LATER):
        for question in ("ruimtevaart", "sterrenkijker", "maanreis"):
            missed.remember(question, day)
    assert remembered() == [("ruimtevaart", 3)]
    assert Zoekspoor.objects.count() == 2


def test_editors_read_the_report_and_others_do_not(
    als: Als, redacteur: Gebruiker, raad: Gebruiker, wagtail_templates: None
) -> None:
    missed.remember("ruimtevaart", TODAY)
    missed.remember("ruimtevaart", LATER)
    address = "/beheer/reports/zoekvragen/"
    answer = als(redacteur).get(address)
    assert "ruimtevaart" in answer.content.decode()
    assert als(raad).get(address).status_code in (302, 403)
    assert Client().get(address).status_code == 302
    assert "ruimtevaart" in als(redacteur).get("/beheer/reports/zoekvragen/resultaten/").content.decode()


def test_shipped_synonyms_are_rows_that_an_editor_could_have_made(db: None) -> None:
    rows = tomllib.loads((FIXTURES / "synoniemen.toml").read_text(encoding="utf-8"))["rijen"]
    for row in rows:
        Synoniemen(woorden=row).full_clean()
    assert synonyms.load(rows) == len(rows) > 30
