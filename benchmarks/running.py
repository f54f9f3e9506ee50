"""Start what is measured: the demo in an empty folder, and the same pages on a PostgreSQL full of practice data."""

import json
import os
import secrets
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.databases import ROOT, free_port

_OURS = ("WIJZER_", "DATABASE_URL", "PORT", "DJANGO_")


class Place:
    """A data folder and a database with the variables that point to them."""

    def __init__(self, folder: Path, url: str = "") -> None:
        folder.mkdir(parents=True, exist_ok=True)
        kept = {name: value for name, value in os.environ.items() if not name.startswith(_OURS)}
        self.port = free_port()
        self.environment = {
            **kept,
            "WIJZER_DATA": str(folder),
            "WIJZER_DEMO_WACHTWOORD": secrets.token_urlsafe(12),
            "PORT": str(self.port),
            **({"DATABASE_URL": url} if url else {}),
        }

    def manage(self, *arguments: str, given: str | None = None) -> str:
        """The output of a command of manage.py. Raises CalledProcessError when it fails."""
        command = [sys.executable, "manage.py", *arguments]
        ended = subprocess.run(
            command,
            cwd=ROOT,
            env=self.environment,
            input=given,
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
        return ended.stdout

    def inside(self) -> dict[str, Any]:
        """Cookies and queries per page, from inside the application."""
        told = self.manage("shell", "-v0", given="import benchmarks.inside\n")
        result: dict[str, Any] = json.loads(told.strip().splitlines()[-1])
        return result

    @contextmanager
    def demo(self) -> Iterator[float]:
        """The demo, running; yields after how many seconds it answered."""
        begin = time.monotonic()
        process = subprocess.Popen(
            [sys.executable, "manage.py", "demo"], cwd=ROOT, env=self.environment, stdout=subprocess.DEVNULL
        )
        try:
            yield self._until_it_answers(process, begin)
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(30)

    def _until_it_answers(self, process: subprocess.Popen[bytes], begin: float) -> float:
        while process.poll() is None:
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/", timeout=30):
                    return time.monotonic() - begin
            except (urllib.error.URLError, ConnectionError, TimeoutError):
                time.sleep(0.05)
        raise RuntimeError("De demo is gestopt voordat hij antwoord gaf.")
