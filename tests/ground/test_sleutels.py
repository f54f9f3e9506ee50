"""Rows by many keys: one parameter, the same rows as `in`."""

from typing import Any

import pytest

from initiatieven.models import Kern
from samenwerkingswijzer.ground.sleutels import among

pytestmark = pytest.mark.django_db


def test_many_keys_are_one_parameter_and_give_the_rows_of_these_keys() -> None:
    rows = [Kern.objects.create(sleutel=naam, naam=f"’t {naam}") for naam in ("Veld", "Zand", "Brés")]
    wanted: list[Any] = [rows[0].pk, rows[2].pk, 10**9]
    found = Kern.objects.filter(among("pk", wanted))
    assert set(found) == {rows[0], rows[2]}
    assert len(found.query.sql_with_params()[1]) == 1
    assert found.count() == Kern.objects.filter(pk__in=wanted).count()


def test_no_key_is_no_row() -> None:
    Kern.objects.create(sleutel="Veld", naam="Veld")
    assert not Kern.objects.filter(among("pk", [])).exists()
