"""Many rows at once: COPY on PostgreSQL, bulk inserts elsewhere, with keys that we give out ourselves."""

import json
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from django.core.management.color import no_style
from django.db import connection
from django.db.models import JSONField, Max, Model

_BATCH = 500


class Writer:
    """Collects rows per table and writes them in the order in which the tables were first used."""

    def __init__(self) -> None:
        self._next: dict[type[Model], int] = {}
        self._waiting: dict[type[Model], list[Model]] = defaultdict(list)
        self._later: list[tuple[Model, dict[str, Any]]] = []

    def add(self, row: Model) -> None:
        """Give the row its key and keep it until `flush`; what refers to it comes after it."""
        model = type(row)
        if model not in self._next:
            self._next[model] = (model._default_manager.aggregate(last=Max("pk"))["last"] or 0) + 1
            self._waiting[model] = []
        row.pk = self._next[model]
        self._next[model] += 1
        self._waiting[model].append(row)

    def later(self, row: Model, **values: Any) -> None:
        """Give the row these values once everything else is written: a frozen record lets nothing in any more."""
        self._later.append((row, values))

    def flush(self) -> None:
        """Write everything that waits."""
        for model, rows in self._waiting.items():
            if rows and connection.vendor == "postgresql":
                _copy(model, rows)
            elif rows:
                model._default_manager.bulk_create(rows, batch_size=_BATCH)
            rows.clear()
        for row, values in self._later:
            type(row)._default_manager.filter(pk=row.pk).update(**values)
        self._later.clear()

    def study(self) -> None:
        """Let PostgreSQL look at the tables: it planned its triggers when they were empty, and reads them whole."""
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                for model in self._next:
                    cursor.execute(f'ANALYZE "{model._meta.db_table}"')

    def close(self) -> None:
        """Write the rest and let the database count on from our keys."""
        self.flush()
        with connection.cursor() as cursor:
            for statement in connection.ops.sequence_reset_sql(no_style(), list(self._next)):
                cursor.execute(statement)


def _copy(model: type[Model], rows: Sequence[Model]) -> None:
    fields = [field for field in model._meta.concrete_fields if not field.generated]
    columns = ", ".join(f'"{field.column}"' for field in fields)
    plan = [(field.attname, isinstance(field, JSONField)) for field in fields]
    statement = f'COPY "{model._meta.db_table}" ({columns}) FROM STDIN'
    with connection.cursor() as cursor, cursor.cursor.copy(statement) as copy:
        for row in rows:
            copy.write_row([_value(getattr(row, name), is_json) for name, is_json in plan])


def _value(value: Any, is_json: bool) -> Any:
    return json.dumps(value) if is_json and value is not None else value
