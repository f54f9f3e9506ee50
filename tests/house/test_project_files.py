"""The files that say what the project is, and the locks that make it the same everywhere."""

import json
import re
import tomllib

import pytest
import yaml

from tests.house.sources import ROOT, code

LOCKS = ("requirements.lock", "requirements-dev.lock", "requirements-uv.lock")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]


def pinned(lock: str) -> dict[str, str]:
    """Package → version in a lock file."""
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", (ROOT / lock).read_text(), re.MULTILINE))


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_works_with_anyones_index(lock: str) -> None:
    text = (ROOT / lock).read_text()
    assert "://" not in text
    assert not re.search(
        r"^\s*(-i|-f|-e|--(extra-)?index-url|--find-links|--trusted-host)\b", text, re.MULTILINE
    )


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_has_a_hash(lock: str) -> None:
    entries = re.split(r"\n(?=[a-z0-9])", (ROOT / lock).read_text().strip())
    assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []


def test_a_lock_holds_what_it_is_for() -> None:
    assert len(pinned("requirements.lock")) > 50
    assert list(pinned("requirements-uv.lock")) == ["uv"]


def test_the_development_lock_holds_the_other_one() -> None:
    assert pinned("requirements.lock").items() <= pinned("requirements-dev.lock").items()


def test_every_declared_dependency_is_locked() -> None:
    declared = {re.split(r"[\[<>=~!; ]", requirement)[0] for requirement in PROJECT["dependencies"]}
    assert declared <= set(pinned("requirements.lock"))


def test_the_npm_lock_names_no_registry() -> None:
    packages = json.loads((ROOT / "package-lock.json").read_text())["packages"]
    assert [package for package, entry in packages.items() if "resolved" in entry] == []


def test_the_licence_is_complete() -> None:
    text = (ROOT / "LICENSE").read_text()
    assert [number for number in range(1, 16) if f"## {number}. " not in text] == []
    assert text.startswith("# EUROPEAN UNION PUBLIC LICENCE v. 1.2")
    assert "## Appendix" in text
    assert PROJECT["license"] == "EUPL-1.2"


def test_the_catalogue_entry_tells_the_same_story() -> None:
    entry = yaml.safe_load((ROOT / "publiccode.yml").read_text())
    assert entry["softwareVersion"] == PROJECT["version"]
    assert entry["legal"]["license"] == PROJECT["license"]
    assert {"name", "url", "platforms", "developmentStatus", "softwareType", "maintenance"} <= set(entry)
    assert entry["localisation"]["availableLanguages"] == ["nl"]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_catalogue_entry_describes_within_bounds(language: str) -> None:
    description = yaml.safe_load((ROOT / "publiccode.yml").read_text())["description"][language]
    assert len(description["shortDescription"]) <= 150
    assert 150 <= len(description["longDescription"]) <= 10000
    assert description["features"]


def test_the_version_is_in_the_changelog_and_the_settings() -> None:
    assert f"## {PROJECT['version']}" in (ROOT / "CHANGELOG.md").read_text()
    assert f'VERSION = "{PROJECT["version"]}"' in (ROOT / "samenwerkingswijzer/settings.py").read_text()


def test_the_installation_guide_explains_every_variable() -> None:
    """Read from the code: a variable that nobody can look up does not exist."""
    sources = [path.read_text() for path in [*code(), ROOT / "wijzer"]]
    read = {
        found
        for text in sources
        for found in re.findall(r"\b(WIJZER_[A-Z_]+|DATABASE_URL|CLAMD_URL|VIRUSSCAN)\b", text)
    }
    explained = set(
        re.findall(r"^\| `([A-Z_]+)` \|", (ROOT / "docs/installatie.md").read_text(), re.MULTILINE)
    )
    assert read - {"WIJZER_OUDER"} | {"PORT"} == explained
