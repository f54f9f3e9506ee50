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
from samenwerkingswijzer.ground import limits

TIMEOUT = 20
AT_ONCE = 2
"""Booklets in the making, over all server processes."""
_HERE = Path(__file__).parent
_KEPT = ("LD_LIBRARY_PATH", "LANG")
"""What the other process may know of this one: no secret of ours is in its environment."""
_log = logging.getLogger(__name__)


class NietGemaakt(Exception):
    """The booklet could not be made; the sentence is for the visitor."""

    status = 503


class TeLang(NietGemaakt):
    """The chosen pages hold more text than a booklet."""

    status = 400


def make(write: Callable[[Path], dict[str, Any]]) -> bytes:
    """The PDF of the data that `write` returns; it may put pictures in the folder that it gets.

    Raises NietGemaakt when that takes too much time or memory, cannot be done, or when others are busy: a few at
    once, so that readers of the site always find a free process.
    """
    with limits.place("boekje", AT_ONCE, TIMEOUT * 2) as free, TemporaryDirectory(prefix="boekje-") as place:
        if not free:
            raise NietGemaakt("Er worden nu veel boekjes gemaakt. Probeer het over een minuut opnieuw.")
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
