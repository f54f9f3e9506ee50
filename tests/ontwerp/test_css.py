"""The committed CSS is the built one, carries its licence, and stays light."""

import gzip
import hashlib
import json
import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
CSS = ROOT / "static/css"
NLDS = ROOT / "static/nlds"
MANIFEST = json.loads((NLDS / "manifest.json").read_text())
OURS = re.compile(r"\b((?:nl|utrecht)-[\w-]+)")


def sha256(path: Path) -> str:
    """The hash of a file's text."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_the_built_css_belongs_to_the_sources_that_stand_here() -> None:
    sources = {
        path.relative_to(CSS).as_posix(): sha256(path)
        for path in CSS.rglob("*.css")
        if not path.name.endswith(".min.css")
    }
    assert sources == MANIFEST["sources"], 'run "npm ci && npm run css" and commit the result'


def test_nobody_edited_the_built_css_by_hand() -> None:
    assert {name: sha256(NLDS / name) for name in MANIFEST["built"]} == MANIFEST["built"]


def test_the_packages_are_the_ones_of_the_lock_file_and_may_be_shipped() -> None:
    locked = json.loads((ROOT / "package-lock.json").read_text())["packages"]
    used = {part["package"]: (part["version"], part["license"]) for part in MANIFEST["packages"]}
    assert used == {name: (locked[f"node_modules/{name}"]["version"], "EUPL-1.2") for name in used}
    assert "EUPL-1.2" in (NLDS / "NOTICE.md").read_text()


def test_the_lock_file_names_no_registry() -> None:
    assert "resolved" not in (ROOT / "package-lock.json").read_text()


def test_a_class_of_the_design_system_in_a_template_has_its_rules() -> None:
    built = (NLDS / "nlds.css").read_text()
    named = {
        name
        for path in (ROOT / "templates").rglob("*.html")
        for attribute in re.findall(r'class="([^"]*)"', path.read_text())
        for name in OURS.findall(attribute)
    }
    assert "nl-button" in named
    assert [name for name in sorted(named) if f".{name}" not in built] == []


def test_css_and_font_stay_light() -> None:
    files = [CSS / "wijzer.min.css", ROOT / "static/themas/polder.css", ROOT / "static/js/wijzer.js"]
    assert sum(len(gzip.compress(path.read_bytes())) for path in files) < 25_000
    assert len((ROOT / "static/js/wijzer.js").read_bytes()) < 5_000
    assert sum(path.stat().st_size for path in (ROOT / "static/letters").glob("*.woff2")) < 60_000


def test_the_font_carries_its_licence() -> None:
    assert "SIL OPEN FONT LICENSE" in (ROOT / "static/letters/LICENSE-OFL-1.1.txt").read_text()
