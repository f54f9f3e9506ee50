"""A spreadsheet of what runs already: taken over in the state it has, and back again in the background."""

from datetime import date

import pytest
from django.utils import timezone

from initiatieven.actions import perform
from initiatieven.handelingen import Handeling
from initiatieven.importeren import inlezen, lijsten, omvang, standen, terug, velden
from initiatieven.models import Importlijst, Initiatief, Toewijzing
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.models import Gebruiker
from tests.conftest import Als
from tests.initiatieven.test_importeren import ready

pytestmark = pytest.mark.django_db


def test_a_big_undo_runs_in_the_background_and_goes_on_where_it_stopped(
    coordinator: Gebruiker, als: Als, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What somebody takes up meanwhile stays, and the page says so."""
    monkeypatch.setattr(omvang, "SMALL", 2)
    monkeypatch.setattr(terug, "BATCH", 2)
    lijst = ready(coordinator, "Titel;Dorp\n" + "Tuin;\n" * 5)
    inlezen.start_here(lijst)
    url = f"/werkplek/importeren/{lijst.pk}/"
    assert als(coordinator).post(f"{url}terug/").status_code == 302
    assert terug._batch(lijst.pk)
    assert "Nog 3 van de 5 dossiers" in als(coordinator).get(url).content.decode()
    taken = terug.made(lijst).first()
    assert taken
    perform(taken, Handeling.intrekken, Actor.user(coordinator), "Op verzoek.")
    terug.run.call(lijst.pk)
    lijst.refresh_from_db()
    assert (lijst.stand, list(terug.made(lijst))) == ("teruggedraaid", [taken])
    assert "1 dossier bleef" in als(coordinator).get(url).content.decode()


RUNS = (
    "Titel;Status;Sinds;Begonnen op;Behandelaar\n"
    "Zwembad;in uitvoering;3-2-2024;1-1-2023;accountmanager@voorbeeld.nl\n"
    "Kas;Ontwerp;;;\n"
    "Hek;realisatie;3-2-2022;1-1-2023;accountmanager\n"
    "Brug;realisatie;;;wie dan ook\n"
)


def taken_over(coordinator: Gebruiker) -> Importlijst:
    """The file above, in the register; it is small, so nobody waits."""
    lijst = ready(coordinator, RUNS)
    inlezen.start(lijst)
    lijst.refresh_from_db()
    return lijst


def test_what_runs_comes_in_where_it_is_with_since_when(
    coordinator: Gebruiker, accountmanager: Gebruiker
) -> None:
    taken_over(coordinator)
    case = Initiatief.objects.get()
    assert case.toewijzing_nu
    assert case.toewijzing_nu.accountmanager == accountmanager.accountmanager
    assert (case.titel, case.status, timezone.localdate(case.status_sinds)) == (
        "Zwembad", "realisatie", date(2024, 2, 3),
    )  # fmt: skip
    event = case.gebeurtenissen.get()
    assert (event.van, event.naar, event.handeling) == ("concept", "realisatie", "importeren_als_realisatie")
    assert "In deze stand sinds 3 februari 2024." in event.toelichting
    assert timezone.localdate(event.op) == timezone.localdate(), "the history says when it came"
    period = case.statusperioden.get()
    assert (period.sinds, period.van) == (case.status_sinds, event.op)


def test_what_was_before_is_shown_as_unknown(
    coordinator: Gebruiker, accountmanager: Gebruiker, als: Als
) -> None:
    taken_over(coordinator)
    page = als(accountmanager).get(f"/werkplek/{Initiatief.objects.get().kenmerk}/")
    states = [step["staat"] for step in page.context["stappen"]]
    assert states == ["klaar", *["onbekend"] * 6, "nu", "straks"]
    assert "Wat daarvoor gebeurde, is hier niet bekend." in page.content.decode()


def test_what_cannot_be_is_told_per_row_and_what_came_in_can_go_back(
    coordinator: Gebruiker, accountmanager: Gebruiker
) -> None:
    lijst = taken_over(coordinator)
    assert [(row.rij, row.melding.split(".")[0]) for row in lijsten.faults(lijst)] == [
        (3, "Status: Bij deze stand hoort een accountmanager"),
        (4, "Sinds: Deze dag ligt voor de dag waarop het begon"),
        (5, "Behandelaar: We kennen ‘wie dan ook’ niet als accountmanager"),
    ]
    assert terug.start(lijst, coordinator)
    assert not Initiatief.objects.registered().exists()
    assert not Toewijzing.objects.exists()


@pytest.mark.parametrize("word", [*standen.STANDEN])
def test_every_word_for_a_state_leads_to_a_state_that_can_be_taken_over(word: str) -> None:
    assert velden.fold(word) == word
    assert velden.Standveld().clean(word.upper()) in standen.HANDELINGEN
