"""Everything that must be there before the demo serves; skipped when nothing changed since the last start."""

import hashlib
import json
from collections.abc import Callable, Iterator
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any, NamedTuple

from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.management import call_command, get_commands
from django.db import DatabaseError, connection
from django.utils.crypto import salted_hmac

from samenwerkingswijzer import processes
from samenwerkingswijzer.configuration import ROOT
from samenwerkingswijzer.demo import accounts, municipality
from samenwerkingswijzer.ground.commands import Fout
from samenwerkingswijzer.ground.models import Gebruiker

Tell = Callable[[str], None]
STAMP = "demo_klaar.json"
_STATIC = ("requirements.lock", "static")
_CONTENT = ("requirements.lock", "fixtures", "*/migrations/*.py", "*/ground/migrations/*.py")


class Step(NamedTuple):
    """A sentence for the screen and what is done."""

    sentence: str
    action: Callable[[], object]


def prepare(shared_password: str, tell: Tell) -> None:
    """Do what is needed for this code, these fixtures, this database and this password."""
    stamp = settings.DATA / STAMP
    done = json.loads(stamp.read_text()) if stamp.exists() else {}
    wanted = {"static": _fingerprint(_STATIC), "content": _content(shared_password)}
    stale = done.get("static") != wanted["static"] or not settings.STATIC_ROOT.exists()
    # The files need no database: they are gathered by the other core meanwhile.
    gathering = processes.start(_gather_static_files) if stale else None
    if done.get("content") != wanted["content"] or not _filled():
        _do(_content_steps(shared_password), tell)
    if gathering:
        _finish(gathering)
    stamp.write_text(json.dumps(wanted))


def _gather_static_files() -> None:
    _quiet("collectstatic", interactive=False, clear=True)


def _finish(gathering: BaseProcess) -> None:
    gathering.join()
    if gathering.exitcode:
        raise Fout("De bestanden voor de vormgeving konden niet worden klaargezet.")
    # This process may have read the old list of names meanwhile, and the server's children inherit it.
    storage: Any = staticfiles_storage
    storage.hashed_files, storage.manifest_hash = storage.load_manifest()


def _do(steps: Iterator[Step], tell: Tell) -> None:
    for step in steps:
        tell(step.sentence)
        step.action()


def _content_steps(shared_password: str) -> Iterator[Step]:
    yield Step("Database klaarzetten. De eerste keer duurt dat even …", lambda: _quiet("migrate"))
    yield Step("Gemeente en kaders laden …", municipality.load)
    for command in ("laad_kaders", "laad_criteria", "laad_signaalregels"):
        yield from _when_present(command, "")
    yield Step("Voorbeeldaccounts maken …", lambda: accounts.load(shared_password))
    yield from _when_present("laad_gids", "Wijzer laden …")
    yield from _when_present("laad_initiatieven", "Initiatieven laden …")
    yield from _when_present("laad_raad", "Werk van de raad laden …")
    yield from _when_present("laad_ontwikkelagenda", "Ontwikkelagenda laden …")


def _when_present(command: str, sentence: str) -> Iterator[Step]:
    if command in get_commands():
        yield Step(sentence, lambda: _quiet(command))


def _quiet(command: str, **options: object) -> None:
    call_command(command, verbosity=0, **options)


def _filled() -> bool:
    """Whether the database that is configured now holds a demo; another one may have taken its place."""
    try:
        return Gebruiker.objects.filter(username=accounts.ACCOUNTS[-1][0]).exists()
    except DatabaseError:
        return False


def _content(shared_password: str) -> str:
    parts = [
        _fingerprint(_CONTENT),
        str(connection.settings_dict["NAME"]),
        salted_hmac("wijzer.demo", shared_password).hexdigest(),
        settings.VERSION,
    ]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _fingerprint(patterns: tuple[str, ...]) -> str:
    digest = hashlib.sha256()
    for path in sorted(path for pattern in patterns for path in _files(pattern)):
        digest.update(path.relative_to(ROOT).as_posix().encode() + path.read_bytes())
    return digest.hexdigest()


def _files(pattern: str) -> Iterator[Path]:
    for found in ROOT.glob(pattern):
        yield from (path for path in found.rglob("*") if path.is_file()) if found.is_dir() else (found,)
