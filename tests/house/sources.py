"""The files that the house rules are about."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
APPS = ("samenwerkingswijzer", "evaluatie", "initiatieven", "handreikingen")
GENERATED = re.compile(r"(\.min\.(css|js)$|/nlds/|/migrations/)")


def files(pattern: str, *folders: str) -> list[Path]:
    """Files of ours, not those that a tool makes."""
    found = (path for folder in folders for path in (ROOT / folder).rglob(pattern))
    return sorted(path for path in found if not GENERATED.search(path.as_posix()))


def code() -> list[Path]:
    """Python that runs in production."""
    return [ROOT / "manage.py", *files("*.py", *APPS)]


def all_python() -> list[Path]:
    """Python of ours, tests and benchmarks included."""
    return [*code(), *files("*.py", "tests", "benchmarks")]


def templates() -> list[Path]:
    """All templates, HTML and mail."""
    return files("*.html", "templates", *APPS) + files("*.txt", "templates", *APPS)


def styles_and_scripts() -> list[Path]:
    """CSS and JavaScript that we write ourselves."""
    return files("*.css", "static") + files("*.js", "static") + files("*.mjs", ".ci")


def name(path: Path) -> str:
    """The path as one writes it."""
    return path.relative_to(ROOT).as_posix()


@cache
def tree(path: Path) -> ast.Module:
    """The parsed file."""
    return ast.parse(path.read_text())


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function and method in a file."""
    return (node for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def raised(text: str, ceiling: int) -> int:
    """The ceiling that a comment `ceiling 400: reason` sets for its place, or the usual one."""
    found = re.search(r"ceiling (\d+): \w+", text)
    return int(found.group(1)) if found else ceiling
