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

LIJST = {"soort": "IndexPagina", "inleiding": "Kort."}
STEMBUS = {
    "soort": "Valkuil",
    "pad": "/valkuilen/stembus/",
    "titel": "De klankbordgroep als stembus",
    "inleiding": "De groep hoeft het niet eens te worden.",
    "herkenning": "Je vraagt de groep om akkoord te gaan.",
    "gevolg": "Verschillen verdwijnen uit beeld.",
    "wat_wel": "Vraag om verschillende geluiden.",
    "rol": "organisatie",
    "volgorde": 10,
    "bronnen": ["S1"],
}
KLANKBORD = {
    "soort": "Werkvorm",
    "pad": "/werkvormen/klankbordgroep/",
    "titel": "Klankbordgroep",
    "inleiding": "Een vaste groep laat horen hoe iets klinkt.",
    "doel": "Horen hoe een plan valt.",
    "groepsgrootte": "8 tot 15",
    "duur": "twee uur",
    "voorbereiding": "een week",
    "bronnen": ["S1"],
}
WINKEL = {
    "soort": "LeerzaamVoorbeeld",
    "pad": "/voorbeelden/dorpswinkel/",
    "titel": "Een dorpswinkel van iedereen",
    "inleiding": "Het dorp begon zelf een winkel.",
    "les": "Begin klein.",
    "herkomst": "Een dorp",
    "bronnen": ["S1"],
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


@pytest.fixture
def bibliotheek(gids: None, schrijf: Write, laad: Callable[[], str]) -> None:
    """The small guide with a pitfall, a way of working and an example."""
    schrijf(START)
    for pad, titel in (
        ("valkuilen", "Valkuilen"),
        ("werkvormen", "Werkvormen"),
        ("voorbeelden", "Voorbeelden"),
    ):
        schrijf(LIJST, pad=f"/{pad}/", titel=titel)
    schrijf(STEMBUS, "De kracht zit in het verschil.")
    schrijf(KLANKBORD, "Nodig mensen uit die met andere ogen kijken. Samen bereik je meer.")
    schrijf(WINKEL, "Vrijwilligers doen mee. Naast de winkel liggen speeltuinen.")
    kept.keep("bibliotheek", laad)
