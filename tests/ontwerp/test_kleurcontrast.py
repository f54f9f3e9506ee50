"""Every theme that we ship keeps the contrast of WCAG 2.2 AA: 4.5 for text, 3 for edges and marks."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
THEMAS = sorted((ROOT / "static/themas").glob("*.css"))
TEXT = [
    *((ink, ground) for ink in ("inkt", "inkt-zacht") for ground in ("papier", "klei", "klei-diep")),
    *(("inkt", f"kavel-{number}") for number in range(1, 7)),
    *(("accent", ground) for ground in ("papier", "klei", "klei-diep", "accent-vlak")),
    *(("accent-donker", ground) for ground in ("papier", "accent-vlak")),
    ("op-accent", "accent"),
    ("op-accent", "accent-donker"),
    ("op-diep", "diep"),
    ("op-diep-zacht", "diep"),
    ("op-signaal", "signaal"),
    ("signaal", "diep"),
    *((soort, f"{soort}-vlak") for soort in ("info", "succes", "waarschuwing", "fout")),
    *(("inkt", f"{soort}-vlak") for soort in ("info", "succes", "waarschuwing", "fout")),
    *((soort, ground) for soort in ("succes", "fout") for ground in ("papier", "klei")),
    *(("papier", f"reeks-{number}") for number in range(1, 7)),
]
EDGES = [
    *(("rand", ground) for ground in ("papier", "klei")),
    *((f"reeks-{number}", "papier") for number in range(1, 7)),
    ("water-diep", "papier"),
    ("inkt", "signaal"),
]


def colours(thema: Path) -> dict[str, str]:
    """The colour tokens of a theme."""
    return dict(re.findall(r"--wijzer-([\w-]+):\s*(#[0-9a-f]{6})", thema.read_text()))


def luminance(colour: str) -> float:
    """Relative luminance as WCAG defines it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """Contrast ratio as WCAG defines it: 1 to 21."""
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def too_weak(thema: Path, pairs: list[tuple[str, str]], least: float) -> list[str]:
    """The pairs of tokens below the least contrast."""
    tokens = colours(thema)
    found = [(ink, ground, contrast(tokens[ink], tokens[ground])) for ink, ground in pairs]
    return [f"{ink} op {ground}: {ratio:.2f}" for ink, ground, ratio in found if ratio < least]


def test_black_on_white_is_21() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("thema", THEMAS, ids=lambda path: path.stem)
def test_text_can_be_read(thema: Path) -> None:
    assert too_weak(thema, TEXT, 4.5) == []


@pytest.mark.parametrize("thema", THEMAS, ids=lambda path: path.stem)
def test_edges_and_marks_can_be_seen(thema: Path) -> None:
    assert too_weak(thema, EDGES, 3) == []


def test_we_ship_two_themes_with_the_same_tokens() -> None:
    tokens = [set(re.findall(r"(--wijzer-[\w-]+):", thema.read_text())) for thema in THEMAS]
    assert len(tokens) == 2
    assert tokens[0] == tokens[1]
