"""A start that cannot succeed says why in one sentence, with the variable and a good value."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from samenwerkingswijzer import checks

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def taken() -> Iterator[int]:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        yield listener.getsockname()[1]


def _start(tmp_path: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("WIJZER_", "DATABASE_URL"))
    }
    settings = {
        **kept,
        "DJANGO_SETTINGS_MODULE": "samenwerkingswijzer.settings",
        "WIJZER_DATA": str(tmp_path),
    }
    return subprocess.run(
        [sys.executable, "manage.py", "demo"],
        cwd=ROOT,
        env={**settings, **environment},
        capture_output=True,
        text=True,
        timeout=110,
        check=False,
    )


def _told(ended: subprocess.CompletedProcess[str]) -> str:
    assert ended.returncode == 1
    assert "Traceback" not in ended.stderr
    lines = ended.stderr.strip().splitlines()
    assert len(lines) == 1, ended.stderr
    return lines[0]


def test_a_wrong_port_is_told(tmp_path: Path) -> None:
    assert "PORT=8000" in _told(_start(tmp_path, PORT="abc"))


@pytest.mark.browser  # a process that imports everything: with the other slow ones
def test_a_taken_port_is_told_before_anything_is_prepared(tmp_path: Path, taken: int) -> None:
    told = _told(_start(tmp_path, PORT=str(taken)))
    assert f"PORT is {taken}" in told
    assert not (tmp_path / "wijzer.sqlite3").exists()


@pytest.mark.browser  # a process that imports everything: with the other slow ones
def test_an_unreachable_database_is_told_quickly(tmp_path: Path) -> None:
    begin = time.monotonic()
    url = "postgresql://wijzer@127.0.0.1:1/wijzer"
    assert "DATABASE_URL" in _told(_start(tmp_path, DATABASE_URL=url, PORT="18651"))
    assert time.monotonic() - begin < 60  # an import of everything on a busy computer, and no waiting


@pytest.mark.browser  # a process that imports everything: with the other slow ones
def test_a_demo_is_never_production(tmp_path: Path) -> None:
    production = {
        "WIJZER_OMGEVING": "productie",
        "WIJZER_GEHEIM": "x" * 60,
        "WIJZER_DOMEINEN": "wijzer.voorbeeld.nl",
        "WIJZER_MAIL": "smtp://wijzer:geheim@mail.voorbeeld.nl:587",
        "DATABASE_URL": "postgresql://wijzer@127.0.0.1:1/wijzer",
    }
    assert "WIJZER_OMGEVING=demo" in _told(_start(tmp_path, **production))


def test_a_folder_has_one_demo_at_a_time(tmp_path: Path) -> None:
    with checks.hold_folder(tmp_path), pytest.raises(ImproperlyConfigured, match="draait al een demo"):
        checks.hold_folder(tmp_path)
    checks.hold_folder(tmp_path).close()


def test_a_taken_port_is_refused_with_the_next(taken: int) -> None:
    with pytest.raises(ImproperlyConfigured, match=f"PORT={taken + 1}|PORT=8001"):
        checks.require_free_port("127.0.0.1", taken)


def test_a_foreign_address_is_refused() -> None:
    with pytest.raises(ImproperlyConfigured, match="WIJZER_HOST"):
        checks.require_free_port("geen.adres.invalid", 8000)
