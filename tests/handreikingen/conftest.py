"""A small guide of its own, loaded from text files as the real one is."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.management import call_command
from django.template import engines

from tests import kept

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"
START = {"soort": "StartPagina", "pad": "/", "titel": "Wegwijzer", "inleiding": "Hier begin je."}
INDEX = {
    "soort": "IndexPagina",
    "pad": "/handreikingen/",
    "titel": "Handreikingen",
    "inleiding": "Korte hulp.",
}
INTAKE = {
    "soort": "Handreiking",
    "pad": "/handreikingen/intake/",
    "titel": "De intake",
    "inleiding": "Zeven vragen voor een goed gesprek.",
    "kern": "Je kent het plan.",
    "stappen": ["verkenning", "toegewezen"],
    "doelgroepen": ["organisatie"],
    "deelproces": ["verkennen"],
    "bronnen": ["S2"],
    "eigen_uitwerking": True,
}

Write = Callable[..., Path]


def _toml(value: object) -> str:
    if isinstance(value, int):
        return str(value).lower()
    if isinstance(value, int):
        return str(value)
    return f"[{', '.join(map(_toml, value))}]" if isinstance(value, list) else f'"{value}"'


@pytest.fixture
def map_met_gids(tmp_path: Path) -> Path:
    """A folder as `laad_gids` wants it: a start page, a list and one handreiking."""
    (tmp_path / "gids").mkdir()
    (tmp_path / "figuren").symlink_to(FIXTURES / "figuren")
    (tmp_path / "bronnen.toml").symlink_to(FIXTURES / "bronnen.toml")
    return tmp_path


@pytest.fixture
def schrijf(map_met_gids: Path) -> Write:
    """`schrijf(INTAKE, "tekst", titel=...)`: one file of the guide."""

    def write(velden: dict[str, object], tekst: str = "Tekst.", **anders: object) -> Path:
        fields = {**velden, **anders}
        lines = "\n".join(f"{name} = {_toml(value)}" for name, value in fields.items())
        name = str(fields["pad"]).strip("/").replace("/", "-") or "start"
        path = map_met_gids / "gids" / f"{name}.md"
        path.write_text(f"+++\n{lines}\n+++\n{tekst}\n", encoding="utf-8")
        return path

    return write


@pytest.fixture
def laad(map_met_gids: Path, db: None, capsys: pytest.CaptureFixture[str]) -> Callable[[], str]:
    """Load the folder and hear what the command says."""

    def load() -> str:
        call_command("laad_gids", map=map_met_gids)
        return capsys.readouterr().out

    return load


@pytest.fixture
def gids(schrijf: Write, laad: Callable[[], str]) -> None:
    """The small guide, loaded."""
    schrijf(START)
    schrijf(INDEX)
    schrijf(INTAKE, "Vraag door naar de verenigingen in het dorp.")
    kept.keep("gids", laad)


@pytest.fixture
def beheer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Screens of Wagtail itself: its templates count on variables that are not there."""
    monkeypatch.setattr(engines["django"].engine, "string_if_invalid", "")  # type: ignore[attr-defined]  # untyped
