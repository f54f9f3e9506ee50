"""A real clamd of our own: started by the test, as a user without privileges, with one signature in its database."""

import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from tests.databases import free_port

EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
"""The test file of EICAR, harmless, that every scanner calls a virus; in two pieces, so that none refuses this file."""
_NAME = "Proefvirus"
_PATIENCE = 30


@contextmanager
def running() -> Iterator[str]:
    """The address of a clamd that lives as long as the context. Skips loudly where there is none (it fails in CI)."""
    program = shutil.which("clamd") or shutil.which("clamd", path="/usr/sbin:/usr/local/sbin")
    if program is None:
        tell = pytest.fail if os.environ.get("CI") else pytest.skip
        tell("er is geen clamd (op Debian: apt-get install clamav-daemon): EICAR is NIET beproefd")
    folder = Path(tempfile.mkdtemp(prefix="wijzer-clamd-"))
    address = ("127.0.0.1", free_port())
    process = subprocess.Popen(
        [program, "-c", str(_configuration(folder, address[1]))],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait(process, address)
        yield f"tcp://127.0.0.1:{address[1]}"
    finally:
        process.terminate()
        with suppress(subprocess.TimeoutExpired):
            process.wait(10)
        process.kill()
        shutil.rmtree(folder, ignore_errors=True)


def _configuration(folder: Path, port: int) -> Path:
    """The database of viruses cannot be fetched here; a local one knows the one file that the test sends."""
    signatures = folder / "proef.ndb"
    signatures.write_text(f"{_NAME}:0:*:{EICAR.hex()}\n")
    folder.chmod(0o755)
    lines = [f"DatabaseDirectory {folder}", f"TCPSocket {port}", "TCPAddr 127.0.0.1", "StreamMaxLength 12M"]
    lines += ["Foreground yes", *(["User nobody"] if os.geteuid() == 0 else [])]
    path = folder / "clamd.conf"
    path.write_text("\n".join(lines) + "\n")
    return path


def _wait(process: "subprocess.Popen[bytes]", address: tuple[str, int]) -> None:
    until = time.monotonic() + _PATIENCE
    while process.poll() is None and time.monotonic() < until:
        with suppress(OSError), socket.create_connection(address, timeout=1):
            return
        time.sleep(0.1)
    pytest.fail(f"clamd started not (exit {process.poll()})")
