"""Rows with one of many keys, as one parameter: `in` gives some hundreds of keys a placeholder each.

Writing those out costs psycopg and Django several milliseconds a query, and a page may ask five of them.
"""

import json
from collections.abc import Iterable
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import F, Lookup
from django.db.models.sql.compiler import SQLCompiler


class _Among(Lookup[bool]):
    prepare_rhs = False

    def as_postgresql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper) -> tuple[str, list[Any]]:
        column, params = self.process_lhs(compiler, connection)
        return f"{column} = ANY(%s)", [*params, self.rhs]

    def as_sqlite(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper) -> tuple[str, list[Any]]:
        column, params = self.process_lhs(compiler, connection)
        return " IN ".join((column, "(SELECT value FROM json_each(%s))")), [*params, json.dumps(self.rhs)]


def among(field: str, keys: Iterable[int]) -> Lookup[bool]:
    """A condition for `filter`: this field is one of these keys. None of them: no row."""
    return _Among(F(field), list(keys))
