"""Freezing while somebody answers: an answer came before, or it is refused. On SQLite and PostgreSQL (ONTWERP §3.2)."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import OperationalError, connection, connections, transaction

from evaluatie import actions
from evaluatie.models import Antwoord, Evaluatie, Moment, Telling, Uitnodiging
from initiatieven.actions import Geweigerd
from initiatieven.status import Status
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.models import Gebruiker
from tests.conftest import Bring
from tests.evaluatie.conftest import Fill, door_of, invited, sheet

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.grondig]


def outcome(together: Barrier, action: Callable[[], None]) -> str:
    try:
        together.wait(timeout=60)
        action()
    except Geweigerd as refusal:
        return refusal.reden
    finally:
        connections.close_all()
    return ""


def test_an_answer_and_the_closing_at_the_same_moment(
    breng: Bring, evalueer: Fill, accountmanager: Gebruiker
) -> None:
    evaluatie = evalueer(breng(Status.realisatie), Moment.tussentijds)
    partner, together = invited(evaluatie, accountmanager), Barrier(2)
    seen, door = Evaluatie.objects.get(pk=evaluatie.pk), door_of(partner)
    seen.initiatief.refresh_from_db()
    mine = Uitnodiging.objects.select_related("evaluatie__initiatief").get(pk=partner.pk)
    both = (
        lambda: actions.close(seen, Actor.user(accountmanager)),
        lambda: actions.answer(mine, sheet(evaluatie, 3), door),
    )
    with ThreadPoolExecutor(2) as pool:
        closed, answered = pool.map(lambda action: outcome(together, action), both)
    stored = Antwoord.objects.filter(uitnodiging=partner).count()
    assert Evaluatie.objects.get().bevroren_op is not None
    assert (closed, stored) == ("", 0 if answered else 9)
    assert not answered or "gesloten" in answered
    counted = sum(row.drie for row in Telling.objects.filter(perspectief=partner.perspectief))
    assert counted == stored, "what was counted at the closing is what stands"


_CHANGES = {
    "an answer changes": "UPDATE evaluatie_antwoord SET score = 1",
    "an answer goes": "DELETE FROM evaluatie_antwoord",
    "an invitation changes": "UPDATE evaluatie_uitnodiging SET ingevuld_op = NULL",
    "an invitation comes": (
        "INSERT INTO evaluatie_uitnodiging (versie, evaluatie_id, perspectief, op_papier) "
        "SELECT 1, id, 'partner', FALSE FROM evaluatie_evaluatie"
    ),
}
_FREEZE = "UPDATE evaluatie_evaluatie SET bevroren_op = gestart_op"


def execute(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL lock_timeout = '100ms'")
        cursor.execute(statement)


def waits(statement: str) -> bool:
    """In a connection of its own: whether it stands still for what another did and has not committed."""
    try:
        with transaction.atomic():
            execute(statement)
    except OperationalError as waited:
        return "lock timeout" in str(waited)
    finally:
        connections.close_all()
    return False


@pytest.mark.postgres
def test_no_statement_slips_past_a_freeze_that_is_not_committed_yet(breng: Bring, evalueer: Fill) -> None:
    """By hand-written SQL, in either order. SQLite has one writer at a time, so that it cannot happen there."""
    evalueer(breng(Status.realisatie), Moment.tussentijds)
    pairs = [pair for change in _CHANGES.values() for pair in ((change, _FREEZE), (_FREEZE, change))]
    with ThreadPoolExecutor(1) as pool:
        for first, second in pairs:
            with transaction.atomic():
                execute(first)
                assert pool.submit(waits, second).result(), (first, second)
                transaction.set_rollback(True)
