"""What must hold before a server starts; each is refused with one sentence that names the variable."""

import copy
import fcntl
import socket
from pathlib import Path
from typing import IO, Any

from django.conf import settings
from django.db import DEFAULT_DB_ALIAS, DatabaseError, connections

from samenwerkingswijzer.configuration import refuse, switch


def require_free_port(host: str, port: int) -> None:
    """Raises ImproperlyConfigured when another program listens there or the address is not of this computer."""
    try:
        family, kind, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    except OSError:
        raise refuse("WIJZER_HOST", f"is '{host}', maar dat adres bestaat hier niet", "127.0.0.1") from None
    with socket.socket(family, kind) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind(address)
        except OSError:
            problem = f"is {port}, maar die poort is al in gebruik of niet toegestaan"
            raise refuse("PORT", problem, str(port + 1 if 1024 <= port < 65535 else 8001)) from None


def require_database() -> None:
    """Raises ImproperlyConfigured when the database does not answer within five seconds."""
    config: dict[str, Any] = copy.deepcopy(settings.DATABASES[DEFAULT_DB_ALIAS])
    config["OPTIONS"].pop("pool", None)  # the pool would keep trying for longer than anyone waits
    probe = connections[DEFAULT_DB_ALIAS].copy()
    probe.settings_dict = {**probe.settings_dict, "OPTIONS": config["OPTIONS"]}
    try:
        with probe.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError as error:
        reason = str(error).strip().splitlines()[0]
        raise refuse(
            "DATABASE_URL",
            f"wijst naar een database die niet antwoordt ({reason})",
            "postgresql://gebruiker:wachtwoord@localhost:5432/wijzer",
        ) from None
    finally:
        probe.close()


def require_scanner() -> None:
    """Raises ImproperlyConfigured in production without a virus scanner, unless VIRUSSCAN=uit says that it is meant."""
    if settings.IS_PRODUCTIE and not settings.CLAMD_URL and switch("VIRUSSCAN", default=True):
        problem = "ontbreekt, dus niemand controleert bestanden op virussen. Is dat de bedoeling? Zet dan VIRUSSCAN=uit"
        raise refuse("CLAMD_URL", problem, "tcp://127.0.0.1:3310")


def hold_folder(folder: Path) -> IO[str]:
    """Keep the data folder for ourselves as long as the returned file is open.

    Raises ImproperlyConfigured when another demo has it.
    """
    lock = (folder / "demo.slot").open("w")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        lock.close()
        problem = (
            f"wijst naar {folder}, maar daar draait al een demo. Stop die, of neem een andere map en poort"
        )
        raise refuse("WIJZER_DATA", problem, "$HOME/wijzer-2") from None
    return lock
