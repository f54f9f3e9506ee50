"""A whole dossier as one file to take away: what a person can read, what a program can read, and the files themselves.

Which records belong to a dossier is not written down here: everything that hangs on it is found by the relations of
the models, also what a higher app added, so that a new record cannot be forgotten. Who follows by mail is no part of
the dossier. It streams: a dossier of gigabytes takes no more memory than its largest record.
"""

import hashlib
import json
import zipfile
from collections.abc import Callable, Iterator
from io import RawIOBase
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import FileField, ForeignKey, QuerySet
from django.db.models.fields.files import FieldFile
from django.db.models.fields.reverse_related import ForeignObjectRel
from django.template.loader import render_to_string
from django.utils import timezone

from initiatieven.models import Importregel, Initiatief, Volger
from samenwerkingswijzer.ground import gegevens
from samenwerkingswijzer.ground.links import without_keys
from samenwerkingswijzer.ground.models import Mail

_NOT_OURS = (Volger, Importregel)
_CHUNK = 64 * 1024
_Rows = QuerySet[Any]


def records(initiatief: Initiatief) -> dict[str, _Rows]:
    """Per kind of record the rows of this dossier: the case itself, what hangs on it, and what hangs on that."""
    found: dict[str, _Rows] = {"initiatieven.Initiatief": Initiatief.objects.filter(pk=initiatief.pk)}
    todo = [found["initiatieven.Initiatief"]]
    while todo:
        rows = todo.pop()
        for relation in filter(_belongs, rows.model._meta.get_fields(include_hidden=True)):
            child: Any = relation.related_model
            if child._meta.label not in found:
                name = f"{relation.field.name}__in"
                found[child._meta.label] = child._default_manager.filter(**{name: rows.values("pk")})
                todo.append(found[child._meta.label])
    sent = Mail.objects.filter(over=initiatief.kenmerk)
    found[Mail._meta.label] = sent.exclude(soort__startswith="bijblijven")
    return {label: rows.order_by("pk") for label, rows in found.items()}


def _belongs(relation: Any) -> bool:
    """Whether the record goes with what it hangs on; a many-to-many table has no words of its own."""
    if not isinstance(relation, ForeignObjectRel) or relation.many_to_many:
        return False
    is_part = relation.on_delete is models.CASCADE and relation.related_model not in _NOT_OURS
    return is_part and not relation.related_model._meta.auto_created


def stream(initiatief: Initiatief) -> Iterator[bytes]:
    """The zip file, piece by piece: `dossier.html`, `dossier.json`, `bestanden/…` and the checksums."""
    pipe = _Pipe()
    sums: list[str] = []
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as package:
        for name, parts in _contents(initiatief):
            digest = hashlib.sha256()
            with package.open(name, "w", force_zip64=True) as entry:
                for part in parts():
                    digest.update(part)
                    entry.write(part)
                    yield pipe.take()
            sums.append(f"{digest.hexdigest()}  {name}\n")
        package.writestr("SHA256SUMS.txt", "".join(sums))
    yield pipe.take()


def _contents(initiatief: Initiatief) -> Iterator[tuple[str, Callable[[], Iterator[bytes]]]]:
    kinds = records(initiatief)
    yield "dossier.html", lambda: _html(initiatief, kinds)
    yield "dossier.json", lambda: _json(initiatief, kinds)
    for label, rows in kinds.items():
        for field in (one for one in rows.model._meta.concrete_fields if isinstance(one, FileField)):
            for row in rows.exclude(**{field.name: ""}).iterator(chunk_size=100):
                yield _file_name(label, row, field), _reader(row, field)


def _file_name(label: str, row: Any, field: FileField) -> str:
    """Our own name: what somebody called a file could lead out of the folder."""
    last = str(getattr(row, "naam", "")).rpartition(".")[2]
    kind = last if last.isascii() and last.isalnum() and len(last) < 6 else "bin"
    return f"bestanden/{label.rpartition('.')[2].lower()}-{row.pk}-{field.name}.{kind}"


def _reader(row: Any, field: FileField) -> Callable[[], Iterator[bytes]]:
    def read() -> Iterator[bytes]:
        stored = getattr(row, field.name)
        if stored.storage.exists(stored.name):
            with stored.open("rb") as content:
                yield from iter(lambda: content.read(_CHUNK), b"")

    return read


def _json(initiatief: Initiatief, kinds: dict[str, _Rows]) -> Iterator[bytes]:
    yield b'{"kenmerk": ' + _dumped(initiatief.kenmerk) + b', "gemaakt_op": ' + _dumped(timezone.now())
    for label, rows in kinds.items():
        yield b",\n" + _dumped(label) + b": [\n"
        for number, row in enumerate(rows.iterator(chunk_size=500)):
            yield (b",\n" if number else b"") + _dumped(_plain(row))
        yield b"\n]"
    yield b"}\n"


def _dumped(value: Any) -> bytes:
    return json.dumps(value, cls=DjangoJSONEncoder, ensure_ascii=False).encode()


def _plain(row: Any) -> dict[str, Any]:
    values = {field.name: field.value_from_object(row) for field in row._meta.concrete_fields}
    values = {name: _told(value) for name, value in values.items()}
    chosen = {
        field.name: [one.pk for one in getattr(row, field.name).all()] for field in row._meta.many_to_many
    }
    return values | chosen


def _told(value: Any) -> Any:
    """Who takes the dossier away gets nobody's door with it: no key of a mailed address."""
    if isinstance(value, FieldFile):
        return value.name
    return without_keys(value) if isinstance(value, str) else value


def _html(initiatief: Initiatief, kinds: dict[str, _Rows]) -> Iterator[bytes]:
    """Readable without anything else: a heading per kind of record, and per record its fields in words."""
    context = {"initiatief": initiatief, "gemaakt_op": timezone.now()}
    yield render_to_string("initiatieven/meenemen/begin.html", context).encode()
    for rows in kinds.values():
        fields = [field for field in rows.model._meta.concrete_fields if _is_shown(field)]
        related = [field.name for field in fields if isinstance(field, ForeignKey)]
        title = str(rows.model._meta.verbose_name_plural)
        yield render_to_string("initiatieven/meenemen/kop.html", {"titel": title}).encode()
        whole = rows.select_related(*related) if related else rows
        for row in whole.iterator(chunk_size=500):
            context = {"titel": str(row), "velden": [_in_words(row, field) for field in fields]}
            yield render_to_string("initiatieven/meenemen/rij.html", context).encode()
    yield b"</main>\n</body>\n</html>\n"


def _is_shown(field: Any) -> bool:
    return not field.primary_key and field.name not in ("versie", "initiatief")


def _in_words(row: Any, field: Any) -> tuple[str, str, str]:
    """Label, value and who reads it."""
    display = getattr(row, f"get_{field.name}_display", None)
    value = display() if display else getattr(row, field.name)
    if isinstance(value, list):
        value = ", ".join(map(str, value))
    if isinstance(value, bool):
        value = "Ja" if value else "Nee"
    shown = "" if value is None else str(_told(value))
    return str(field.verbose_name).capitalize(), shown, gegevens.reader_note(type(row), field.name)


class _Pipe(RawIOBase):
    """A file that a zip can be written to and that gives away what was written so far."""

    def __init__(self) -> None:
        self._parts: list[bytes] = []

    def writable(self) -> bool:
        """It is written to only."""
        return True

    def write(self, data: Any) -> int:
        """Keep it until it is taken."""
        self._parts.append(bytes(data))
        return len(data)

    def take(self) -> bytes:
        """Everything since the last time."""
        taken = b"".join(self._parts)
        self._parts.clear()
        return taken
