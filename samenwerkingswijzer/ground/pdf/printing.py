"""From data to PDF, in a process of its own: hostile text can keep no web process busy, nor take its memory."""

import json
import logging
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from samenwerkingswijzer.ground import limits
from samenwerkingswijzer.ground.pdf import letters

TIMEOUT = 20
AT_ONCE = 2
"""Documents of one kind in the making, over all server processes."""
_HERE = Path(__file__).parent
_KEPT = ("LD_LIBRARY_PATH", "LANG")
"""What the other process may know of this one: no secret of ours is in its environment."""
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Drukwerk:
    """One kind of document: its Typst program, its name, and what people read when it cannot be made now or at all."""

    program: Path
    naam: str
    bezig: str
    mislukt: str


class NietGemaakt(Exception):
    """The document could not be made; the sentence is for the visitor."""

    status = 503


class TeLang(NietGemaakt):
    """There is more text than the document can hold."""

    status = 400


def make(werk: Drukwerk, write: Callable[[Path], dict[str, Any]]) -> bytes:
    """The PDF of the data that `write` returns; it may put pictures in the folder that it gets.

    Raises NietGemaakt when that takes too much time or memory, cannot be done, or when others are busy: a few at
    once, so that readers of the site always find a free process.
    """
    with (
        limits.place(werk.naam, AT_ONCE, TIMEOUT * 2) as free,
        TemporaryDirectory(prefix=f"{werk.naam}-") as place,
    ):
        if not free:
            raise NietGemaakt(werk.bezig)
        folder = Path(place)
        lay_out(write(folder), folder, werk.program)
        _press(folder, werk.mislukt)
        return (folder / "document.pdf").read_bytes()


def lay_out(data: dict[str, Any], folder: Path, program: Path) -> None:
    """Put everything that the press reads in the folder."""
    (folder / "document.json").write_text(json.dumps(data), encoding="utf-8")
    shutil.copy(program, folder / "document.typ")
    shutil.copy(_HERE / "huisstijl.typ", folder)


def _press(folder: Path, sentence: str) -> None:
    command = [sys.executable, "-I", str(_HERE / "press.py"), str(folder), str(letters.FOLDER)]
    environment = {name: os.environ[name] for name in _KEPT if name in os.environ}
    environment |= {"RAYON_NUM_THREADS": "2", "MALLOC_ARENA_MAX": "2"}
    try:
        subprocess.run(  # noqa: S603  our own script; nothing that a visitor typed is in it
            command, env=environment, cwd=folder, timeout=TIMEOUT, check=True, capture_output=True
        )
    except subprocess.SubprocessError as error:
        _log.warning("document not made: %s %s", error, _said(error))
        raise NietGemaakt(sentence) from error


def _said(error: subprocess.SubprocessError) -> str:
    return (getattr(error, "stderr", None) or b"").decode(errors="replace")[-500:]
