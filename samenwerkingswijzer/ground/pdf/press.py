"""Runs in a process of its own: makes the PDF of what stands in one folder, within limits of time and memory.

Nothing that people typed is program: `document.typ` reads texts from `document.json` as data. Files are read from
this folder only, packages are not fetched, and letters of the computer itself are not used.
"""

import resource
import sys
from pathlib import Path

import typst

SECONDS = 15
MEMORY = 1536 * 2**20
SIZE = 100 * 2**20


def main(folder: Path, letters: Path) -> None:
    """Write `document.pdf` within the limits. Raises typst.TypstError for what cannot be made."""
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_FSIZE, (SIZE, SIZE))
    press(folder, letters)


def press(folder: Path, letters: Path) -> None:
    """Write `document.pdf` from `document.typ` and `document.json`. Raises typst.TypstError."""
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[letters])
    compiler = typst.Compiler(
        folder / "document.typ",
        root=folder,
        font_paths=fonts,
        ignore_system_fonts=True,
        package_path=folder / "geen",
        package_cache_path=folder / "geen",
    )
    compiler.compile(output=folder / "document.pdf", format="pdf", pdf_standards=["ua-1"])


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
