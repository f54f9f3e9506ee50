"""What many tests start from is made once per worker; for the next tests its rows are put back in one go.

A guide of three pages takes a third of a second to load and a hundredth to put back, and 350 tests want one.
The rows get identities far above those that a test hands out itself, so that the two never meet.
"""

from collections.abc import Callable, Iterable
from copy import deepcopy
from dataclasses import dataclass
from itertools import batched
from typing import Any

from django.apps import apps
from django.db import connection, transaction
from wagtail.models import Site

Row = tuple[Any, ...]
Table = dict[Any, Row]
APART = 10_000
"""Between the identities of one kept set and the next; more rows than any of them has."""
AT_ONCE = 100


@dataclass(frozen=True)
class Change:
    """What making it did to one table: identities that went or changed, and rows that came."""

    table: str
    identity: str
    gone: list[Any]
    came: list[Row]


@dataclass(frozen=True)
class Kept:
    """What was made, and what its maker returned."""

    changes: list[Change]
    result: Any


_kept: dict[str, Kept] = {}
_SELECT = 'SELECT "{identity}", * FROM "{table}"'
_DELETE = 'DELETE FROM "{table}" WHERE "{identity}" IN {marks}'
_INSERT = 'INSERT INTO "{table}" VALUES {marks}'
_ABOVE = {
    "sqlite": (
        """INSERT INTO sqlite_sequence (name, seq) SELECT name, 0 FROM sqlite_master
           WHERE sql LIKE '%AUTOINCREMENT%' AND name NOT IN (SELECT name FROM sqlite_sequence)""",
        "UPDATE sqlite_sequence SET seq = max(seq, %s)",
    ),
    "postgresql": (
        """SELECT setval(quote_ident(sequencename)::regclass, greatest(last_value, %s))
           FROM pg_sequences WHERE schemaname = current_schema()""",
    ),
}


def keep[Result](name: str, make: Callable[[], Result]) -> Result:
    """What `make` returns: by calling it the first time in this worker, by putting its rows back after that."""
    with transaction.atomic():
        if name not in _kept:
            _kept[name] = _made(make)
        else:
            _put_back(_kept[name].changes)
    result: Result = deepcopy(_kept[name].result)
    return result


def _made(make: Callable[[], Any]) -> Kept:
    _apart(APART * (len(_kept) + 1))
    before = _tables()
    result = make()
    changes = [_change(table, before[table], rows) for table, rows in _tables().items()]
    return Kept([change for change in changes if change.gone or change.came], result)


def _identities() -> dict[str, str]:
    """Every table of a model with the column of its identity."""
    models = apps.get_models(include_auto_created=True)
    return {model._meta.db_table: _column(model) for model in models if model._meta.managed}


def _column(model: Any) -> str:
    return str(model._meta.pk.column)


def _tables() -> dict[str, Table]:
    return {table: _rows(table, identity) for table, identity in _identities().items()}


def _rows(table: str, identity: str) -> Table:
    with connection.cursor() as cursor:
        cursor.execute(_SELECT.format(table=table, identity=identity))
        return {first: tuple(rest) for first, *rest in cursor.fetchall()}


def _change(table: str, before: Table, after: Table) -> Change:
    gone = [key for key, row in before.items() if after.get(key) != row]
    came = [row for key, row in after.items() if before.get(key) != row]
    return Change(table, _identities()[table], gone, came)


def _put_back(changes: Iterable[Change]) -> None:
    with connection.cursor() as cursor:
        for change in changes:
            names = {"table": change.table, "identity": change.identity}
            if change.gone:
                cursor.execute(_DELETE.format(**names, marks=_marks(change.gone)), change.gone)
            for some in batched(change.came, AT_ONCE):
                marks = ", ".join(_marks(row) for row in some)
                cursor.execute(_INSERT.format(**names, marks=marks), [value for row in some for value in row])
    _apart(APART * (len(_kept) + 1))
    Site.clear_site_root_paths_cache()


def _marks(values: Iterable[Any]) -> str:
    return f"({', '.join('%s' for _ in values)})"


def _apart(number: int) -> None:
    """Identities that the database hands out from here are above this number."""
    with connection.cursor() as cursor:
        for statement in _ABOVE[connection.vendor]:
            cursor.execute(statement, [number] if "%s" in statement else None)
