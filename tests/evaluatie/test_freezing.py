"""A frozen evaluation cannot be changed by anybody, not even by SQL, on SQLite and PostgreSQL (ONTWERP §3.2)."""

import pytest
from django.db import DatabaseError, connection, transaction

from evaluatie import actions, inviting
from evaluatie.actions import Oordeel
from evaluatie.models import Antwoord, Evaluatie, Moment, Perspectief, Uitnodiging
from initiatieven.actions import Geweigerd
from initiatieven.handelingen import Handeling
from initiatieven.status import Status
from samenwerkingswijzer.ground import append_only
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.models import Gebruiker
from tests import road
from tests.conftest import Bring
from tests.evaluatie.conftest import Fill, door_of, invited, joint, sheet

pytestmark = pytest.mark.django_db


def sql(statement: str, *values: int) -> int:
    """Rows changed, in a transaction of its own."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement, values or None)
        return int(cursor.rowcount)


def refused(statement: str, *values: int) -> bool:
    try:
        sql(statement, *values)
    except DatabaseError as refusal:
        return "alleen toevoegen" in str(refusal)
    return False


@pytest.fixture
def frozen(breng: Bring, evalueer: Fill, accountmanager: Gebruiker, directie: Gebruiker) -> Evaluatie:
    """Beforehand with a partner's sheet, frozen by the decision."""
    initiatief = breng(Status.besluit)
    evaluatie = evalueer(initiatief, Moment.vooraf)
    partner = invited(evaluatie, accountmanager)
    actions.answer(partner, sheet(evaluatie, 3), door_of(partner))
    road.decide(evaluatie.initiatief, Handeling.versterken, directie)
    evaluatie.refresh_from_db()
    return evaluatie


def test_the_decision_freezes_it_with_a_copy_of_the_situation(frozen: Evaluatie) -> None:
    assert frozen.bevroren_op is not None
    assert frozen.besluit == frozen.initiatief.besluiten.get()
    assert {party["aanduiding"] for party in frozen.momentopname["betrokkenen"]} == {
        "Groep buren",
        "De buren",
        "De voetbalclub",
    }
    assert frozen.momentopname["betrokkenen"][0]["belangen"] == [
        {"omschrijving": "Rust in de avond.", "standpunt": "verdeeld"}
    ]
    assert [opgave["titel"] for opgave in frozen.momentopname["opgaven"]] == ["Leefbare dorpen"]
    assert frozen.momentopname["exploitatie"]["gezond"] == "waarschijnlijk"


def test_the_copy_stays_when_the_dossier_goes_on(frozen: Evaluatie) -> None:
    frozen.initiatief.betrokkenen.update(aanduiding="Iemand anders")
    frozen.refresh_from_db()
    assert frozen.momentopname["betrokkenen"][0]["aanduiding"] == "De buren"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE evaluatie_evaluatie SET bevroren_op = NULL, besluit_id = NULL",
        "UPDATE evaluatie_evaluatie SET moment = 'achteraf', besluit_id = NULL",
        "UPDATE evaluatie_evaluatie SET momentopname = '{}'",
        "UPDATE evaluatie_evaluatie SET volledig = (1 = 0)",
        "DELETE FROM evaluatie_evaluatie",
        "UPDATE evaluatie_antwoord SET score = 4",
        "UPDATE evaluatie_antwoord SET toelichting = 'anders'",
        "DELETE FROM evaluatie_antwoord",
        "UPDATE evaluatie_uitnodiging SET perspectief = 'raad' WHERE perspectief = 'partner'",
        "UPDATE evaluatie_uitnodiging SET ingevuld_op = NULL",
        "DELETE FROM evaluatie_uitnodiging WHERE perspectief = 'partner'",
    ],
)
def test_the_database_refuses_to_change_it(frozen: Evaluatie, statement: str) -> None:
    assert refused(statement)


def test_the_database_refuses_new_answers_and_invitations(frozen: Evaluatie) -> None:
    criterium = frozen.set.criteria.first()
    assert criterium is not None
    assert refused(
        "INSERT INTO evaluatie_antwoord (uitnodiging_id, criterium_id, score, zonder_score, toelichting) "
        "VALUES (%s, %s, 4, '', '')",
        joint(frozen).pk,
        criterium.pk,
    )
    assert refused(
        "INSERT INTO evaluatie_uitnodiging (versie, evaluatie_id, perspectief) VALUES (1, %s, 'partner')",
        frozen.pk,
    )


_LAST = "SET id = (SELECT min(id) FROM {0}) WHERE id = (SELECT max(id) FROM {0})"
_TAKES_THE_PLACE = {
    "sqlite": (
        "REPLACE INTO evaluatie_evaluatie SELECT * FROM evaluatie_evaluatie WHERE bevroren_op IS NOT NULL",
        f"UPDATE OR REPLACE evaluatie_antwoord {_LAST.format('evaluatie_antwoord')}",
        f"UPDATE OR REPLACE evaluatie_uitnodiging {_LAST.format('evaluatie_uitnodiging')}",
    ),
    "postgresql": (
        "TRUNCATE evaluatie_antwoord",
        "TRUNCATE evaluatie_uitnodiging CASCADE",
        "TRUNCATE evaluatie_evaluatie CASCADE",
    ),
}


def test_no_other_row_takes_its_place_and_no_table_is_emptied_at_once(
    frozen: Evaluatie, breng: Bring, evalueer: Fill
) -> None:
    """What each database has beside UPDATE and DELETE; the last rows are of an evaluation that runs."""
    evalueer(breng(Status.weging), Moment.vooraf)
    connection.check_constraints()  # PostgreSQL empties no table that waits for the check of a foreign key
    assert [one for one in _TAKES_THE_PLACE[connection.vendor] if not refused(one)] == []


def test_nothing_moves_into_a_frozen_evaluation(frozen: Evaluatie, breng: Bring, evalueer: Fill) -> None:
    other = evalueer(breng(Status.weging), Moment.vooraf)
    invitations = "UPDATE evaluatie_uitnodiging SET evaluatie_id = %s WHERE evaluatie_id = %s"
    assert refused(invitations, frozen.pk, other.pk)
    answers = "UPDATE evaluatie_antwoord SET uitnodiging_id = %s WHERE uitnodiging_id = %s"
    assert refused(answers, joint(frozen).pk, joint(other).pk)


def test_a_running_evaluation_can_still_change(frozen: Evaluatie, breng: Bring, evalueer: Fill) -> None:
    running = joint(evalueer(breng(Status.weging), Moment.vooraf)).pk
    assert sql("UPDATE evaluatie_antwoord SET score = 3 WHERE uitnodiging_id = %s", running) == 9
    assert sql("DELETE FROM evaluatie_antwoord WHERE uitnodiging_id = %s", running) == 9


def test_only_free_text_can_be_emptied_in_a_recorded_erasure(frozen: Evaluatie) -> None:
    with append_only.erasure("op verzoek"):
        Antwoord.objects.update(toelichting="(gewist)")
        assert refused("UPDATE evaluatie_antwoord SET score = 3")
        assert refused("DELETE FROM evaluatie_antwoord")
    assert set(Antwoord.objects.values_list("toelichting", flat=True)) == {"(gewist)"}


def test_no_action_changes_it(frozen: Evaluatie, accountmanager: Gebruiker) -> None:
    manager = Actor.user(accountmanager)
    partner = frozen.uitnodigingen.get(perspectief="partner")
    with pytest.raises(Geweigerd, match="gesloten"):
        actions.answer(joint(frozen), {}, manager)
    with pytest.raises(Geweigerd, match="gesloten"):
        actions.answer(partner, {}, door_of(partner))
    party = frozen.initiatief.betrokkenen.first()
    assert party is not None
    with pytest.raises(Geweigerd, match="gesloten"):
        inviting.invite(frozen, Perspectief.partner, party, ["nieuw@voorbeeld.nl"], manager)
    assert Uitnodiging.objects.count() == 2


def test_an_interim_evaluation_freezes_when_it_is_closed(
    breng: Bring, evalueer: Fill, accountmanager: Gebruiker
) -> None:
    evaluatie = evalueer(breng(Status.realisatie), Moment.tussentijds)
    actions.close(evaluatie, Actor.user(accountmanager))
    assert refused("UPDATE evaluatie_antwoord SET score = 3")
    with pytest.raises(Geweigerd, match="gesloten"):
        actions.answer(joint(evaluatie), {1: Oordeel(score=3)}, Actor.user(accountmanager))
