"""The databases of a test run: migrated once, then copied for each pytest worker."""

import hashlib
import os
import pwd
import re
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OLDEST = 15  # Django 6.1 needs PostgreSQL 15
PLACES = (
    "/usr/lib/postgresql/*/bin",
    "/usr/pgsql-*/bin",
    "/opt/homebrew/opt/postgresql*/bin",
    "/usr/local/opt/postgresql*/bin",
)

type Migrate = Callable[[str], bool]


class AbsentError(Exception):
    """A part cannot run on this computer; the text says in Dutch what is missing."""


class BrokenError(Exception):
    """A part could not be prepared; the text says in Dutch what went wrong."""


def sqlite_base(migrate: Migrate) -> Path:
    """A freshly migrated SQLite file; it is kept until a migration or a library changes.

    Raises BrokenError when the migrations fail.
    """
    base = ROOT / f"test.sqlite3-{_fingerprint()}"
    if not base.exists():
        _remove("test.sqlite3-*")
        fresh = base.with_name(base.name + ".new")
        if not migrate(f"sqlite:///{fresh}"):
            raise BrokenError("De migraties lopen niet op SQLite.")
        fresh.rename(base)
    return base


def copy_for_workers(base: Path, workers: int) -> None:
    """Puts a copy where each worker expects its own file, in the place of what is there."""
    _remove("test.sqlite3_gw*")
    _remove("test.sqlite3")
    for name in _names("test.sqlite3", workers):
        shutil.copyfile(base, ROOT / name)


def _names(name: str, workers: int) -> list[str]:
    return [f"{name}_gw{worker}" for worker in range(workers)] if workers > 1 else [name]


def _remove(pattern: str) -> None:
    for path in ROOT.glob(pattern):
        path.unlink()


def _fingerprint() -> str:
    """Changes with every migration of ours and every library."""
    digest = hashlib.sha256((ROOT / "requirements-dev.lock").read_bytes())
    for path in sorted([*ROOT.glob("*/migrations/*.py"), *ROOT.glob("*/ground/migrations/*.py")]):
        digest.update(path.relative_to(ROOT).as_posix().encode() + path.read_bytes())
    return digest.hexdigest()[:12]


@contextmanager
def postgresql_url(workers: int, migrate: Migrate) -> Iterator[str]:
    """The address of a database whose test copies are ready, on a server that lives as long as the context."""
    with running_server() as server:
        server.run("psql", "--quiet", "--command=CREATE ROLE wijzer LOGIN CREATEDB", "postgres")
        server.run("createdb", "--owner=wijzer", "migrated")
        if not migrate(server.url("migrated")):
            raise BrokenError("De migraties lopen niet op PostgreSQL.")
        for name in _names("test_wijzer", workers):
            server.run("createdb", "--owner=wijzer", "--template=migrated", name)
        yield server.url("wijzer")


@dataclass(frozen=True)
class Server:
    """A PostgreSQL of our own in a temporary folder, run by a user without privileges."""

    programs: Path
    folder: Path
    port: int
    user: pwd.struct_passwd | None

    def url(self, name: str) -> str:
        """The address of one of its databases, for the role that the application would have."""
        return f"postgresql://wijzer@127.0.0.1:{self.port}/{name}"

    def run(self, program: str, *arguments: str) -> None:
        """Runs one of PostgreSQL's programs against this server. Raises BrokenError when that fails."""
        connection = ("--host=127.0.0.1", f"--port={self.port}", "--username=postgres")
        self.execute(program, *connection, *arguments)

    def execute(self, program: str, *arguments: str) -> None:
        """Runs one of PostgreSQL's programs. Raises BrokenError when that fails."""
        ended = subprocess.run(
            [str(self.programs / program), *arguments],
            cwd=self.folder,
            user=self.user.pw_uid if self.user else None,
            group=self.user.pw_gid if self.user else None,
            extra_groups=[] if self.user else None,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        if ended.returncode:
            raise BrokenError(f"PostgreSQL: {program} mislukt. {ended.stderr.strip()[-500:]}")


@contextmanager
def running_server() -> Iterator[Server]:
    """A PostgreSQL of our own that lives as long as the context. Raises AbsentError without one on this computer."""
    programs = _programs()
    folder = Path(tempfile.mkdtemp(prefix="wijzer-postgresql-"))
    user = _unprivileged()
    if user:
        os.chown(folder, user.pw_uid, user.pw_gid)
    server = Server(programs, folder, free_port(), user)
    data = str(folder / "data")
    try:
        server.execute("initdb", f"--pgdata={data}", "--username=postgres", "--auth=trust", "--encoding=UTF8",
                       "--locale=C.UTF-8", "--no-sync")  # fmt: skip
        # Speed before safety: what is in it is thrown away.
        options = f"-p {server.port} -h 127.0.0.1 -c unix_socket_directories='' -c fsync=off -c full_page_writes=off"
        server.execute(
            "pg_ctl", "start", f"--pgdata={data}", "--wait", f"--log={folder / 'log'}", f"--options={options}"
        )
        yield server
    finally:
        with suppress(BrokenError):
            server.execute("pg_ctl", "stop", f"--pgdata={data}", "--mode=immediate")
        shutil.rmtree(folder, ignore_errors=True)


def _programs() -> Path:
    """The folder with the newest PostgreSQL on this computer. Raises AbsentError when there is none new enough."""
    on_path = shutil.which("initdb")
    folders = {Path(on_path).resolve().parent} if on_path else set()
    for place in PLACES:
        folders |= {path for path in Path("/").glob(place.lstrip("/")) if (path / "initdb").exists()}
    found = max(((_version(folder), folder) for folder in folders), default=(0, Path()))
    if found[0] < OLDEST:
        raise AbsentError(
            f"er is geen PostgreSQL {OLDEST} of nieuwer (op Debian: apt-get install postgresql)"
        )
    return found[1]


def _version(programs: Path) -> int:
    told = subprocess.run(
        [str(programs / "initdb"), "--version"], capture_output=True, text=True, check=False
    )
    number = re.search(r"\d+", told.stdout)
    return int(number.group()) if number else 0


def _unprivileged() -> pwd.struct_passwd | None:
    """PostgreSQL refuses to run as root: then the user that its package made, or else nobody."""
    if os.geteuid() != 0:
        return None
    users = {user.pw_name: user for user in pwd.getpwall()}
    return users.get("postgres") or users["nobody"]


def free_port() -> int:
    """A port of this computer that nobody listens on now."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])
