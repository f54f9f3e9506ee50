"""Read the text files of the guide: TOML between +++ lines, Markdown below."""

import hashlib
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from handreikingen.loading.faults import Laadfout
from handreikingen.stappen import WOORDEN, Soort

LEESWIJZE = "3"
"""Part of every file's fingerprint: another number loads all files again after a change of the conversion."""
_MARK = "+++"
_LINE_OF_TOML = re.compile(r"at line (\d+)")
_PATH = re.compile(r"/(?:[a-z0-9]+(?:-[a-z0-9]+)*/)*")
_REQUIRED = ("soort", "pad", "titel", "inleiding")
_FIELDS: dict[str, type] = {
    "soort": str,
    "pad": str,
    "titel": str,
    "menutitel": str,
    "inleiding": str,
    "volgorde": int,
    "bronnen": list,
    "eigen_uitwerking": bool,
    **dict.fromkeys(Soort.values, list),
}

Kinds = dict[str, dict[str, type]]
"""The page types that a file may ask for, with the fields of each: text or a number."""


@dataclass(frozen=True)
class Bestand:
    """One readable file of the guide."""

    path: Path
    velden: dict[str, Any]
    tekst: str
    eerste_regel: int
    afdruk: str

    @property
    def pad(self) -> str:
        """The address of the page."""
        return str(self.velden["pad"])

    @property
    def place(self) -> tuple[int, int, str]:
        """Parents before children, then by the order that the file asks."""
        return self.pad.count("/"), int(self.velden.get("volgorde", 0)), self.pad

    def fault(self, name: str, zin: str) -> Laadfout:
        """This field is wrong."""
        return Laadfout(self.path, self._line_of(name), zin)

    def _line_of(self, name: str) -> int:
        lines = self.path.read_text(encoding="utf-8").splitlines()
        return next((number for number, line in enumerate(lines, 1) if re.match(rf"{name}\s*=", line)), 1)


def read_all(folder: Path, kinds: Kinds) -> list[Bestand]:
    """Every file under this folder, parents first. Raises Laadfout for the first file that is wrong."""
    files = sorted((read(path, kinds) for path in sorted(folder.rglob("*.md"))), key=lambda file: file.place)
    seen: dict[str, Bestand] = {}
    for file in files:
        if file.pad in seen:
            raise file.fault("pad", f"Het adres {file.pad} staat al in {seen[file.pad].path.name}.")
        seen[file.pad] = file
    return files


def read(path: Path, kinds: Kinds) -> Bestand:
    """One file. Raises Laadfout when it cannot be understood."""
    try:
        content = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise Laadfout(path, 1, "Dit is geen tekstbestand in UTF-8.") from error
    lines = content.splitlines()
    end = _end_of_fields(path, lines)
    velden = _toml(path, "\n".join(lines[1:end]))
    afdruk = hashlib.sha256(f"{LEESWIJZE}\n{content}".encode()).hexdigest()
    file = Bestand(path, velden, "\n".join(lines[end + 1 :]), end + 2, afdruk)
    _check_fields(file, kinds)
    _check_words(file)
    return file


def _end_of_fields(path: Path, lines: list[str]) -> int:
    marks = [number for number, line in enumerate(lines) if line.strip() == _MARK]
    if not marks or marks[0] != 0:
        raise Laadfout(path, 1, "Het bestand moet beginnen met een regel +++.")
    if len(marks) < 2:
        raise Laadfout(path, len(lines), "De tweede regel +++ ontbreekt.")
    return marks[1]


def _toml(path: Path, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = _LINE_OF_TOML.search(str(error))
        line = int(found[1]) + 1 if found else 1
        raise Laadfout(path, line, "De velden boven de tekst zijn geen geldige TOML.") from error


def _check_fields(file: Bestand, kinds: Kinds) -> None:
    for name in _REQUIRED:
        if not file.velden.get(name):
            raise Laadfout(file.path, 1, f"Het veld ‘{name}’ ontbreekt of is leeg.")
    if file.velden["soort"] not in kinds:
        raise file.fault("soort", f"De soort ‘{file.velden['soort']}’ bestaat niet.")
    if not _PATH.fullmatch(file.pad):
        raise file.fault("pad", f"Het adres ‘{file.pad}’ heeft niet de vorm /woord/ of /woord/woord/.")
    _check_shapes(file, {**_FIELDS, **kinds[file.velden["soort"]]})


def _check_shapes(file: Bestand, allowed: dict[str, type]) -> None:
    for name, value in file.velden.items():
        if name not in allowed:
            raise file.fault(name, f"Het veld ‘{name}’ bestaat niet bij {file.velden['soort']}.")
        if not isinstance(value, allowed[name]):
            raise file.fault(name, f"De waarde van ‘{name}’ heeft de verkeerde vorm.")


def _check_words(file: Bestand) -> None:
    for soort in Soort:
        for word in file.velden.get(soort.value, []):
            if word not in WOORDEN[soort].values:
                raise file.fault(soort.value, f"Het woord ‘{word}’ bestaat niet bij ‘{soort.value}’.")
