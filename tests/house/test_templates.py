"""Rules that keep the strict Content Security Policy and the promise of no third party."""

import re

from tests.house.sources import ROOT, files, name, styles_and_scripts, templates

INLINE_STYLE = re.compile(r"""\sstyle\s*=\s*["']|<style\b""")
HANDLER = re.compile(r"""<[^>]*\son[a-z]+\s*=\s*["']""")
INLINE_SCRIPT = re.compile(
    r"<script\b(?![^>]*\bsrc=)(?![^>]*type=\"application/(ld\+)?json\")", re.IGNORECASE
)
LOADED = re.compile(
    r"<(?!a\b|A\b)\w+[^>]*\s(?:src|href|srcset|data|poster|action)\s*=\s*[\"'](?:https?:)?//", re.IGNORECASE
)
NUMBER = re.compile(r"""[="#-]\{\{ ?[\w.]*\b(?:pk|page_number) ?\}\}""")
LOADED_BY_CSS = re.compile(r"(?:url\(\s*[\"']?|@import\s+[\"'])(?:https?:)?//", re.IGNORECASE)
LOADED_BY_SCRIPT = re.compile(r"[\"'`](?:https?:)?//(?!www\.w3\.org/)", re.IGNORECASE)


def lines_with(pattern: re.Pattern[str], *, html_only: bool = True) -> list[str]:
    """Where the pattern occurs in our templates."""
    paths = [path for path in templates() if path.suffix == ".html" or not html_only]
    return [
        f"{name(path)}: {match.group()}" for path in paths for match in pattern.finditer(path.read_text())
    ]


def test_no_template_has_inline_style() -> None:
    assert lines_with(INLINE_STYLE) == []


def test_no_template_has_an_inline_script_or_handler() -> None:
    assert lines_with(INLINE_SCRIPT) + lines_with(HANDLER) == []


def test_no_template_loads_from_elsewhere() -> None:
    assert lines_with(LOADED) == []


def test_no_stylesheet_or_script_loads_from_elsewhere() -> None:
    built = (ROOT / "static").rglob("*.css")
    found = [name(path) for path in built if LOADED_BY_CSS.search(path.read_text())]
    scripts = [path for path in styles_and_scripts() if path.suffix == ".js"]
    found += [name(path) for path in scripts if LOADED_BY_SCRIPT.search(path.read_text())]
    assert found == []


def test_a_drawing_has_no_script_style_or_reference_to_elsewhere() -> None:
    patterns = (INLINE_STYLE, HANDLER, re.compile("<script"), re.compile(r"href=[\"'](https?:)?//"))
    drawings = files("*.svg", "static", "fixtures")
    assert [
        name(path) for path in drawings if any(pattern.search(path.read_text()) for pattern in patterns)
    ] == []


def test_a_component_states_its_parameters_on_its_first_line() -> None:
    components = (ROOT / "templates/componenten").glob("*.html")
    first_lines = {name(path): path.read_text().split("\n", 1)[0] for path in components}
    assert len(first_lines) > 10
    assert [path for path, line in first_lines.items() if not line.startswith("{#")] == []


def test_a_key_in_an_address_or_a_button_has_no_dot_between_its_thousands() -> None:
    """A number is written as 1.234 for who reads it: as a key, the thousandth record would not be found."""
    assert lines_with(NUMBER) == []
