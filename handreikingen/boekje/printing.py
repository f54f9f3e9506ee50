"""From data to PDF, in a process of its own: hostile text can keep no web process busy, nor take its memory."""

import json
import logging
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from handreikingen.boekje import letters

TIMEOUT = 30
_HERE = Path(__file__).parent
_KEPT = ("LD_LIBRARY_PATH", "LANG")
"""What the other process may know of this one: no secret of ours is in its environment."""
_log = logging.getLogger(__name__)


class NietGemaakt(Exception):
    """The booklet could not be made; the sentence is for the visitor."""


def make(write: Callable[[Path], dict[str, Any]]) -> bytes:
    """The PDF of the data that `write` returns; it may put pictures in the folder that it gets.

    Raises NietGemaakt when that takes too much time or memory, or cannot be done.
    """
    with TemporaryDirectory(prefix="boekje-") as place:
        folder = Path(place)
        lay_out(write(folder), folder)
        _press(folder)
        return (folder / "boekje.pdf").read_bytes()


def lay_out(data: dict[str, Any], folder: Path) -> None:
    """Put everything that the press reads in the folder."""
    (folder / "boekje.json").write_text(json.dumps(data), encoding="utf-8")
    shutil.copy(_HERE / "boekje.typ", folder)


def _press(folder: Path) -> None:
    command = [sys.executable, "-I", str(_HERE / "press.py"), str(folder), str(letters.FOLDER)]
    environment = {name: os.environ[name] for name in _KEPT if name in os.environ}
    environment |= {"RAYON_NUM_THREADS": "2", "MALLOC_ARENA_MAX": "2"}
    try:
        subprocess.run(  # noqa: S603  our own script; nothing that a visitor typed is in it
            command, env=environment, cwd=folder, timeout=TIMEOUT, check=True, capture_output=True
        )
    except subprocess.SubprocessError as error:
        _log.warning("booklet not made: %s %s", error, _said(error))
        raise NietGemaakt("Het boekje kon niet worden gemaakt. Probeer het met minder pagina’s.") from error


def _said(error: subprocess.SubprocessError) -> str:
    return (getattr(error, "stderr", None) or b"").decode(errors="replace")[-500:]
