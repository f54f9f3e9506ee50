"""The database itself keeps history from being changed or emptied, on SQLite and PostgreSQL."""

from collections.abc import Callable

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction

from initiatieven.models import Gebeurtenis
from initiatieven.status import Status
from samenwerkingswijzer.ground import append_only
from samenwerkingswijzer.ground.models import Wissing
from tests.conftest import Bring

pytestmark = pytest.mark.django_db


def _refused(statement: Callable[[], object]) -> bool:
    try:
        with transaction.atomic():
            statement()
    except DatabaseError as refusal:
        return "alleen toevoegen" in str(refusal)
    return False


def _sql(statement: str) -> Callable[[], object]:
    def run() -> object:
        with connection.cursor() as cursor:
            return cursor.execute(statement)

    return run


def _triggers() -> set[str]:
    query = (
        "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal"
        if connection.vendor == "postgresql"
        else "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    )
    with connection.cursor() as cursor:
        cursor.execute(query)
        return {row[0] for row in cursor.fetchall()}


def test_every_protected_table_has_its_triggers_after_migrate() -> None:
    call_command("migrate", verbosity=0)
    present = _triggers()
    for beschermd in append_only.protected():
        assert {f"{beschermd.tabel}_blijft_u", f"{beschermd.tabel}_blijft_d"} <= present


@pytest.mark.parametrize("column", ["naar", "van", "op", "gebruiker_id", "handeling", "toelichting", "id"])
def test_no_column_of_an_event_can_be_changed(breng: Bring, column: str) -> None:
    breng(Status.aangemeld)
    value = {"op": "'2001-01-01'", "gebruiker_id": "99", "id": "99"}.get(column, "'x'")
    statement = f"UPDATE initiatieven_gebeurtenis SET {column} = {value}"  # noqa: S608  # our own words
    assert _refused(_sql(statement))


def test_an_event_cannot_be_removed_not_even_in_an_erasure(breng: Bring) -> None:
    breng(Status.aangemeld)
    assert _refused(_sql("DELETE FROM initiatieven_gebeurtenis"))
    with append_only.erasure("op verzoek"):
        assert _refused(_sql("DELETE FROM initiatieven_gebeurtenis"))


def test_a_dossier_with_history_cannot_be_removed(breng: Bring) -> None:
    initiatief = breng(Status.aangemeld)
    assert _refused(initiatief.delete)


def test_inside_an_erasure_only_erasable_columns_change(breng: Bring) -> None:
    breng(Status.ingetrokken)
    with append_only.erasure("op verzoek") as wissing:
        Gebeurtenis.objects.update(toelichting="")
        assert _refused(_sql("UPDATE initiatieven_gebeurtenis SET naar = 'x'"))
    assert Wissing.objects.get(pk=wissing.pk).klaar_op is not None
    assert _refused(_sql("UPDATE initiatieven_gebeurtenis SET toelichting = 'x'"))


def test_a_recorded_decision_cannot_be_changed(breng: Bring) -> None:
    breng(Status.geremd)
    assert _refused(_sql("UPDATE initiatieven_besluit SET besluit = 'versterken'"))
    assert _refused(_sql("DELETE FROM initiatieven_besluit"))
