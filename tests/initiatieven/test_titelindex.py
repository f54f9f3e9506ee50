"""Searching the register reads an index of pieces of titles where the database has one, and works without."""

import pytest
from django.db import connection

from initiatieven import titelindex, worklists
from initiatieven.models import Initiatief

pytestmark = pytest.mark.django_db


def test_a_search_asks_for_what_the_index_holds() -> None:
    on_postgresql = connection.vendor == "postgresql"
    assert titelindex.make() is on_postgresql
    if on_postgresql:
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL enable_seqscan = off")
        asked = worklists.search(Initiatief.objects.order_by(), "zwembad")
        assert titelindex.NAAM in asked.explain()


def test_a_database_without_the_extension_still_searches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(titelindex, "_EXTENSION", "CREATE EXTENSION bestaat_niet")
    assert titelindex.make() is False
    assert not worklists.search(Initiatief.objects.all(), "zwembad").exists()
