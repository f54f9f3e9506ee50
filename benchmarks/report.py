"""Write what was measured: JSON to compare with, and a table to read."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

RESULTS = Path(__file__).resolve().parent / "results"


@dataclass(frozen=True)
class Regel:
    """One figure with what it may be at most; `grens` 0 means that none was set."""

    wat: str
    waarde: float
    grens: float
    eenheid: str

    @property
    def oordeel(self) -> str:
        """`goed`, `te veel`, or nothing to judge by."""
        if not self.grens:
            return ""
        return "goed" if self.waarde <= self.grens else "TE VEEL"


def table(regels: list[Regel]) -> str:
    """Markdown."""
    lines = ["| wat | gemeten | grens | oordeel |", "|---|---:|---:|---|"]
    for regel in regels:
        grens = f"{regel.grens:g} {regel.eenheid}" if regel.grens else ""
        lines.append(f"| {regel.wat} | {regel.waarde:.1f} {regel.eenheid} | {grens} | {regel.oordeel} |")
    return "\n".join(lines)


def write(regels: list[Regel], computer: dict[str, Any], details: dict[str, Any]) -> Path:
    """Both files, named after the moment; returns the one to read."""
    RESULTS.mkdir(exist_ok=True)
    now = datetime.now(UTC)
    stem = RESULTS / f"{now:%Y-%m-%d-%H%M}"
    rows = [{**vars(regel), "oordeel": regel.oordeel} for regel in regels]
    content = {"op": now.isoformat(), "computer": computer, "regels": rows, **details}
    stem.with_suffix(".json").write_text(json.dumps(content, indent=2, ensure_ascii=False))
    readable = stem.with_suffix(".md")
    readable.write_text(f"# Gemeten op {now:%Y-%m-%d %H:%M} UTC\n\n{computer}\n\n{table(regels)}\n")
    return readable
