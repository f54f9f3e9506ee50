"""No field in which a person can type or upload stands outside the table of personal data (ONTWERP §3.5)."""

from django.db import models

from samenwerkingswijzer.ground import append_only, gegevens

APPS = ("ground", "handreikingen", "initiatieven", "evaluatie")


def _label(model: type[models.Model], veld: str) -> tuple[str, str]:
    return model._meta.label, veld


def test_every_free_field_is_listed() -> None:
    fields = {_label(model, field.name) for model, field in gegevens.free_fields(APPS)}
    listed = {(row.model, row.veld) for row in gegevens.table()}
    assert fields - listed == set()


def test_every_row_is_of_a_field_that_exists() -> None:
    fields = {_label(model, field.name) for model, field in gegevens.free_fields(APPS)}
    listed = {(row.model, row.veld) for row in gegevens.table()}
    assert listed - fields == set()


def test_contact_data_is_internal_and_erasable() -> None:
    rows = [row for row in gegevens.table() if row.model == "initiatieven.Contactgegevens"]
    assert {(row.veld, row.publiek, row.wisbaar) for row in rows} == {
        ("naam", "intern", True),
        ("e_mail", "intern", True),
        ("telefoon", "intern", True),
    }


def test_what_the_database_protects_is_erasable_where_the_table_says_so() -> None:
    erasable = {
        (beschermd.tabel, column) for beschermd in append_only.protected() for column in beschermd.wisbaar
    }
    by_table = {(row.model.lower().replace(".", "_"), row.veld) for row in gegevens.table() if row.wisbaar}
    assert erasable <= by_table
