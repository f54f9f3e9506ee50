"""One file is one dossier: its fields, the road it went, and the records made along that road."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from initiatieven.handelingen import Handeling
from initiatieven.kenmerk import CONSONANTS
from initiatieven.models import Initiatief
from samenwerkingswijzer.ground.commands import Fout

EVALUATIE = "evaluatie"
"""A step of the road that is several handelingen: start, fill in, ask the parties apart, and close."""
GESPREK = "gesprek"
"""Another: make the agenda, write down what was said, and agree what will be done otherwise."""
LES = "les"
"""Another: every lesson of the file, with the change of the guide that it led to."""
_SEVERAL = frozenset({EVALUATIE, GESPREK, LES})

_OWN = {"letters", "opgaven", "weg", "aanmelder", "kern"}
RECORDS = (
    "intake",
    "inschatting",
    "verbreding",
    "betrokkene",
    "afweging",
    "weging",
    "startnotitie",
    "besluit",
    "afspraak",
    "verwachting",
    "bericht",
    "mijlpaal",
    "voortgang",
    "bijdrage",
    "raadsmodus",
    "belangrijkheid",
    "werkvorm",
    "speelveld",
    "notitie",
    "bestand",
    "raming",
    EVALUATIE,
    GESPREK,
    LES,
)
_STEP = {"dag", "doe", "door", "waarom", "tot", "accountmanager", "notitie"}


@dataclass
class Stap:
    """One step: `dag` days from today (negative is past), what, by whom (username) and why."""

    dag: int
    doe: str
    door: str = ""
    waarom: str = ""
    tot: int = 0
    accountmanager: str = "accountmanager"
    notitie: str = ""


@dataclass
class Dossier:
    """What a file says. `records` holds per kind what is still to be recorded, in order."""

    path: Path
    letters: str
    velden: dict[str, Any]
    kern: str
    opgaven: list[str]
    aanmelder: dict[str, str]
    weg: list[Stap]
    records: dict[str, list[dict[str, Any]]] = field(default_factory=dict)

    @property
    def naam(self) -> str:
        """The name of the file: what makes loading idempotent."""
        return self.path.stem


def read_all(folder: Path) -> list[Dossier]:
    """Every dossier of the folder. Raises Fout that names the file and what is wrong in it."""
    paths = sorted(folder.glob("*.toml"))
    if not paths:
        raise Fout(f"In {folder} staat geen enkel bestand dat op .toml eindigt.")
    dossiers = [read(path) for path in paths]
    letters = [dossier.letters for dossier in dossiers]
    double = {code for code in letters if letters.count(code) > 1}
    if double:
        raise Fout(f"Deze letters staan in meer dan één bestand: {', '.join(sorted(double))}.")
    return dossiers


def read(path: Path) -> Dossier:
    """One dossier. Raises Fout that names the file and what is wrong in it."""
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Fout(f"{path.name} is niet te lezen: {error}") from None
    problem = next(_problems(content), None)
    if problem:
        raise Fout(f"{path.name}: {problem}")
    return _dossier(path, content)


def _dossier(path: Path, content: dict[str, Any]) -> Dossier:
    records = {kind: content.pop(kind) for kind in RECORDS if kind in content}
    return Dossier(
        path=path,
        letters=content.pop("letters"),
        kern=content.pop("kern", ""),
        opgaven=content.pop("opgaven", []),
        aanmelder=content.pop("aanmelder"),
        weg=[Stap(**step) for step in content.pop("weg", [])],
        velden=content,
        records={kind: rows if isinstance(rows, list) else [rows] for kind, rows in records.items()},
    )


def _problems(content: dict[str, Any]) -> Iterator[str]:
    fields = {field.name for field in Initiatief._meta.concrete_fields}
    for key in content.keys() - fields - _OWN - set(RECORDS):
        yield f"het veld '{key}' bestaat niet."
    for key in ({"titel", "letters", "samenvatting", "type_initiatiefnemer", "aanmelder"}) - content.keys():
        yield f"het veld '{key}' ontbreekt."
    if not re.fullmatch(f"[{CONSONANTS}]{{4}}", content.get("letters", "")):
        yield "letters moet uit vier medeklinkers bestaan, zoals KRTM."
    if content.get("is_voorbeeld", False) != content.get("titel", "").startswith("Voorbeeld: "):
        yield "een titel begint met 'Voorbeeld: ' als is_voorbeeld waar is, en anders niet."
    for step in content.get("weg", []):
        yield from _step_problems(step)


def _step_problems(step: dict[str, Any]) -> Iterator[str]:
    for key in step.keys() - _STEP:
        yield f"een stap kent geen '{key}'."
    if step.get("doe") not in {*Handeling.values, *_SEVERAL}:
        yield f"de handeling '{step.get('doe')}' bestaat niet."
    if not isinstance(step.get("dag"), int):
        yield f"bij '{step.get('doe')}' ontbreekt de dag."
