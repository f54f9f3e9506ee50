"""Tables that the database itself keeps from being changed or emptied (ONTWERP §3.2).

Every app lists its tables with `register` in its `apps.py`; `manage.py migrate` remakes the triggers after each run.
A row can never be removed. A column marked erasable may change only while a `Wissing` is open.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Self

from django.db import connection
from django.db.models import Model
from django.utils import timezone

from samenwerkingswijzer.ground.models import Gebruiker, Wissing


@dataclass(frozen=True)
class Beschermd:
    """One protected table. `wanneer` is an SQL condition on OLD for rows that are protected (default: always)."""

    tabel: str
    kolommen: tuple[str, ...]
    wisbaar: tuple[str, ...] = ()
    wanneer: str = "1=1"

    @classmethod
    def of(cls, model: type[Model], wisbaar: tuple[str, ...] = (), wanneer: str = "1=1") -> Self:
        """The table of a model with all its columns."""
        kolommen = tuple(field.column for field in model._meta.concrete_fields if field.column)
        return cls(model._meta.db_table, kolommen, wisbaar, wanneer)


_registered: dict[str, Beschermd] = {}
_OPEN_ERASURE = "EXISTS (SELECT 1 FROM ground_wissing WHERE klaar_op IS NULL)"


def register(beschermd: Beschermd) -> None:
    """Add a table to the protected ones; called from `apps.py: ready()`."""
    _registered[beschermd.tabel] = beschermd


def protected() -> list[Beschermd]:
    """Every protected table."""
    return list(_registered.values())


def install() -> None:
    """Make all triggers anew on the connected database; tables that do not exist yet are passed over."""
    present = set(connection.introspection.table_names())
    with connection.cursor() as cursor:
        for beschermd in protected():
            if beschermd.tabel in present:
                for statement in _drop(beschermd) + _create(beschermd):
                    cursor.execute(statement)


def uninstall() -> None:
    """Drop all triggers: for emptying a test database only."""
    with connection.cursor() as cursor:
        for beschermd in protected():
            for statement in _drop(beschermd):
                cursor.execute(statement)


@contextmanager
def erasure(reden: str, gebruiker: Gebruiker | None = None) -> Iterator[Wissing]:
    """A recorded erasure: within it the erasable columns may be emptied. Use inside one transaction."""
    wissing = Wissing.objects.create(reden=reden, gebruiker=gebruiker, begonnen_op=timezone.now())
    yield wissing
    wissing.klaar_op = timezone.now()
    wissing.save(update_fields=["klaar_op"])


def _changed(kolommen: tuple[str, ...]) -> str:
    if connection.vendor == "postgresql":
        return " OR ".join(f'OLD."{kolom}" IS DISTINCT FROM NEW."{kolom}"' for kolom in kolommen)
    return " OR ".join(f'OLD."{kolom}" IS NOT NEW."{kolom}"' for kolom in kolommen)


def _forbidden_update(beschermd: Beschermd) -> str:
    fixed = tuple(kolom for kolom in beschermd.kolommen if kolom not in beschermd.wisbaar)
    forbidden = f"({_changed(fixed)})"
    if beschermd.wisbaar:
        forbidden += f" OR (({_changed(beschermd.wisbaar)}) AND NOT {_OPEN_ERASURE})"
    return f"({beschermd.wanneer}) AND ({forbidden})"


def _drop(beschermd: Beschermd) -> list[str]:
    tabel = beschermd.tabel
    if connection.vendor == "postgresql":
        return [
            f"DROP TRIGGER IF EXISTS {tabel}_blijft_u ON {tabel}",
            f"DROP TRIGGER IF EXISTS {tabel}_blijft_d ON {tabel}",
        ]
    return [f"DROP TRIGGER IF EXISTS {tabel}_blijft_u", f"DROP TRIGGER IF EXISTS {tabel}_blijft_d"]


def _create(beschermd: Beschermd) -> list[str]:
    if connection.vendor == "postgresql":
        return _create_postgresql(beschermd)
    tabel = beschermd.tabel
    refuse = f"BEGIN SELECT RAISE(ABORT, '{tabel} is alleen toevoegen'); END"
    return [
        f"CREATE TRIGGER {tabel}_blijft_u BEFORE UPDATE ON {tabel} WHEN {_forbidden_update(beschermd)} {refuse}",
        f"CREATE TRIGGER {tabel}_blijft_d BEFORE DELETE ON {tabel} WHEN {beschermd.wanneer} {refuse}",
    ]


def _create_postgresql(beschermd: Beschermd) -> list[str]:
    tabel = beschermd.tabel
    body = (
        f"BEGIN IF TG_OP = 'DELETE' THEN IF {beschermd.wanneer} THEN "
        f"RAISE EXCEPTION '{tabel} is alleen toevoegen'; END IF; RETURN OLD; END IF; "
        f"IF {_forbidden_update(beschermd)} THEN RAISE EXCEPTION '{tabel} is alleen toevoegen'; END IF; RETURN NEW; END"
    )
    return [
        f"CREATE OR REPLACE FUNCTION {tabel}_blijft() RETURNS trigger LANGUAGE plpgsql AS $$ {body} $$",
        f"CREATE TRIGGER {tabel}_blijft_u BEFORE UPDATE ON {tabel} FOR EACH ROW EXECUTE FUNCTION {tabel}_blijft()",
        f"CREATE TRIGGER {tabel}_blijft_d BEFORE DELETE ON {tabel} FOR EACH ROW EXECUTE FUNCTION {tabel}_blijft()",
    ]
