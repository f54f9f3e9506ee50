"""A database of version 0.1.0 with something in it comes along to this version, and loses nothing (ONTWERP §7)."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.databases import ROOT


@pytest.mark.browser  # migrations take long: with the other slow ones
@pytest.mark.timeout(600)
@pytest.mark.lang
def test_what_was_there_is_there_after_the_upgrade(tmp_path: Path) -> None:
    database = tmp_path / "oud.sqlite3"
    for migrated in ROOT.glob("test.sqlite3-*[0-9a-f]"):
        shutil.copyfile(migrated, database)
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "samenwerkingswijzer.settings",
        "WIJZER_OMGEVING": "test",
        "WIJZER_DATA": str(tmp_path),
        "DATABASE_URL": f"sqlite:///{database}",
    }
    for command in (["manage.py", "migrate", "--verbosity=0"], ["-m", "tests.upgrade"]):
        ended = subprocess.run(
            [sys.executable, *command], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
        )
        assert ended.returncode == 0, ended.stderr[-2000:]
    assert ended.stdout.strip() == "alles is er nog"
