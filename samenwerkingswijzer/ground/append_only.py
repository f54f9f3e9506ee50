"""Tables that the database itself keeps from being changed or emptied (ONTWERP §3.2).

Every app lists its tables with `register` in its `apps.py`; `manage.py migrate` remakes the triggers after each run.
A row can never be removed. A column marked erasable may change only while a `Wissing` is open. A table that hangs
on a closed record (the answers of a frozen evaluation) can also refuse new rows.
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
    """One protected table. `wanneer` is an SQL condition for rows that are protected (default: always).

    It says `{rij}` for the row, such as `{rij}.bevroren_op IS NOT NULL`. With `dicht` a row for which it holds can
    not be added either, nor moved there. `houder` selects the row of another table that decides, if one does: it is
    held until the change is committed, so that nobody freezes it meanwhile.
    """

    tabel: str
    kolommen: tuple[str, ...]
    wisbaar: tuple[str, ...] = ()
    wanneer: str = "1=1"
    dicht: bool = False
    houder: str = ""

    @classmethod
    def of(
        cls,
        model: type[Model],
        wisbaar: tuple[str, ...] = (),
        wanneer: str = "1=1",
        dicht: bool = False,
        vrij: tuple[str, ...] = (),
        houder: str = "",
    ) -> Self:
        """The table of a model with all its columns but `vrij`, which may always change.

        With a `houder` it is the row of that table that `wanneer` is about.
        """
        if houder:
            wanneer = f"EXISTS (SELECT {houder} AND {wanneer})"
        columns = tuple(field.column for field in model._meta.concrete_fields if field.column)
        kolommen = tuple(column for column in columns if column not in vrij)
        return cls(model._meta.db_table, kolommen, wisbaar, wanneer, dicht, houder)

    def old(self) -> str:
        """The condition on the row as it was."""
        return f"({self.wanneer.format(rij='OLD')})"

    def new(self) -> str:
        """The condition on the row as it becomes."""
        return f"({self.wanneer.format(rij='NEW')})"


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
    held = f"({beschermd.old()} OR {beschermd.new()})" if beschermd.dicht else beschermd.old()
    return f"{held} AND ({forbidden})"


def _drop(beschermd: Beschermd) -> list[str]:
    tabel = beschermd.tabel
    on = f" ON {tabel}" if connection.vendor == "postgresql" else ""
    return [f"DROP TRIGGER IF EXISTS {tabel}_blijft_{letter}{on}" for letter in "udit"]


def _create(beschermd: Beschermd) -> list[str]:
    if connection.vendor == "postgresql":
        return _create_postgresql(beschermd)
    tabel = beschermd.tabel
    refuse = f"BEGIN SELECT RAISE(ABORT, '{tabel} is alleen toevoegen'); END"
    events = [("u", "UPDATE", _forbidden_update(beschermd)), ("d", "DELETE", beschermd.old())]
    if beschermd.dicht:
        events.append(("i", "INSERT", beschermd.new()))
    return [
        f"CREATE TRIGGER {tabel}_blijft_{letter} BEFORE {event} ON {tabel} WHEN {when} {refuse}"
        for letter, event, when in events
    ]


def _create_postgresql(beschermd: Beschermd) -> list[str]:
    tabel, refuse = beschermd.tabel, _refusal(beschermd)
    body = (
        f"BEGIN {_hold(beschermd)}IF TG_OP = 'DELETE' THEN IF {beschermd.old()} THEN {refuse} RETURN OLD; END IF; "
        f"IF TG_OP = 'INSERT' THEN IF {beschermd.new()} THEN {refuse} RETURN NEW; END IF; "
        f"IF {_forbidden_update(beschermd)} THEN {refuse} RETURN NEW; END"
    )
    events = [("u", "UPDATE"), ("d", "DELETE")] + ([("i", "INSERT")] if beschermd.dicht else [])
    create = [
        f"CREATE TRIGGER {tabel}_blijft_{letter} BEFORE {event} ON {tabel} "
        f"FOR EACH ROW EXECUTE FUNCTION {tabel}_blijft()"
        for letter, event in events
    ]
    return [_function(f"{tabel}_blijft", body), *create, *_never_emptied(beschermd)]


def _hold(beschermd: Beschermd) -> str:
    """PostgreSQL lets many write at once, each before it sees the other; SQLite has one writer at a time."""
    if not beschermd.houder:
        return ""
    old, new = (f"PERFORM {beschermd.houder.format(rij=rij)} FOR SHARE; END IF; " for rij in ("OLD", "NEW"))
    return f"IF TG_OP <> 'INSERT' THEN {old}IF TG_OP <> 'DELETE' THEN {new}"


def _never_emptied(beschermd: Beschermd) -> list[str]:
    """Emptying a whole table at once passes the triggers of its rows by."""
    tabel, held = beschermd.tabel, beschermd.wanneer.format(rij="rij")
    any_held = f"IF EXISTS (SELECT 1 FROM {tabel} rij WHERE {held})"  # noqa: S608  # our own names
    trigger = f"CREATE TRIGGER {tabel}_blijft_t BEFORE TRUNCATE ON {tabel}"
    return [
        _function(f"{tabel}_blijft_vol", f"BEGIN {any_held} THEN {_refusal(beschermd)} RETURN NULL; END"),
        f"{trigger} FOR EACH STATEMENT EXECUTE FUNCTION {tabel}_blijft_vol()",
    ]


def _refusal(beschermd: Beschermd) -> str:
    return f"RAISE EXCEPTION '{beschermd.tabel} is alleen toevoegen'; END IF;"


def _function(name: str, body: str) -> str:
    return f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ {body} $$"
