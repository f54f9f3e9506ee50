"""No field in which a person can type or upload stands outside the table of personal data (ONTWERP §3.5)."""

from django.apps import apps
from django.db import models

from samenwerkingswijzer.ground import append_only, gegevens

APPS = ("ground", "handreikingen", "initiatieven", "evaluatie")
KINDS = (models.CharField, models.TextField, models.JSONField, models.FileField)


def _free_fields() -> set[tuple[str, str]]:
    """Every field in which a person can type or upload something: what the table must list."""
    models_of_ours = [model for label in APPS for model in apps.get_app_config(label).get_models()]
    return {
        _label(model, field.name)
        for model in models_of_ours
        for field in model._meta.local_fields
        if isinstance(field, KINDS) and not field.choices and not field.primary_key
    }


def _label(model: type[models.Model], veld: str) -> tuple[str, str]:
    return model._meta.label, veld


def test_every_free_field_is_listed() -> None:
    fields = _free_fields()
    listed = {(row.model, row.veld) for row in gegevens.table()}
    assert fields - listed == set()


def test_every_row_is_of_a_field_that_exists() -> None:
    fields = _free_fields()
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
