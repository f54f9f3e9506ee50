"""A real demo in a folder of its own: what a newcomer gets, for journeys to walk through."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PASSWORD = "linde-sluis-akker-42"
_PATIENCE = 300


def free_port() -> int:
    """A port that nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running(data: Path) -> Iterator[str]:
    """Start `manage.py demo` on this data folder; gives its address once it is ready; ends it with all it started."""
    port = free_port()
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("WIJZER_", "DJANGO_"))}
    environment = {
        **kept,
        "WIJZER_DATA": str(data),
        "PORT": str(port),
        "WIJZER_DEMO_WACHTWOORD": PASSWORD,
    }
    environment.pop("DATABASE_URL", None)
    with (data / "uitvoer.txt").open("w") as output:
        process = subprocess.Popen(  # our own command
            [sys.executable, "manage.py", "demo"], cwd=ROOT, env=environment, stdout=output, stderr=output
        )
        try:
            address = f"http://127.0.0.1:{port}"
            _wait(address, process, data)
            yield address
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(timeout=30)


def _wait(address: str, process: subprocess.Popen[bytes], data: Path) -> None:
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        if process.poll() is not None:
            raise RuntimeError(f"the demo ended: {(data / 'uitvoer.txt').read_text()}")
        with suppress(OSError), urllib.request.urlopen(f"{address}/health/live", timeout=5):  # noqa: S310  # our own address
            return
        time.sleep(0.5)
    raise TimeoutError("the demo did not start")
