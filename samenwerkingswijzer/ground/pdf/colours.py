"""The colours of the municipality's theme on paper."""

import re
from pathlib import Path

from django.contrib.staticfiles import finders

_TOKEN = re.compile(r"--wijzer-([a-z0-9-]+):\s*(#[0-9a-fA-F]{6})\b")
_INK, _PALE = "#1a1a1a", "#f2f2f2"
_DEFAULTS = {
    "accent": _INK,
    "accent-vlak": _PALE,
    "lijn": "#767676",
    **{f"kavel-{number}": _PALE for number in range(1, 7)},
}


def of_theme(theme: str) -> dict[str, str]:
    """The colours that a document uses; black and grey for what the theme does not name."""
    found = finders.find(f"themas/{theme}.css")
    tokens = dict(_TOKEN.findall(Path(found).read_text(encoding="utf-8"))) if isinstance(found, str) else {}
    return {name: tokens.get(name, grey) for name, grey in _DEFAULTS.items()}
