"""All Dutch that is shipped and that somebody reads: guide, frames, Speelveld, figures, dossiers, screens, messages."""

import ast
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass

from .paginas import FIXTURES, all_pages, split_sentences, strings_in

ROOT = FIXTURES.parent
TEMPLATES = ROOT / "templates"
APPS = ("samenwerkingswijzer", "evaluatie", "initiatieven", "handreikingen")
NOT_READ = frozenset({"sleutel", "code", "bron", "bronnen", "verwijzing", "document_url", "doel", "tekening"})
"""Fields that name something for the machine, or a source by its own title."""
NOT_TEXT = {"bronnen.toml", "synoniemen.toml"}
"""Titles of others, and the words that people type."""
NOT_SCREENS = {"stijlgids", "componenten/iconen"}
WHOLE = re.compile(r"[.!?]$")
TEMPLATE_CODE = re.compile(
    r"\{%\s*comment.*?endcomment\s*%\}|\{#.*?#\}|\{%.*?%\}|<(script|style)\b.*?</\1>", re.DOTALL
)
WITHIN_A_SENTENCE = re.compile(r"</?(?:a|abbr|b|code|em|i|span|strong|time)\b[^>]*>")
TAG = re.compile(r"<[^>]+>")
VALUE = re.compile(r"\{\{.*?\}\}")


@dataclass(frozen=True)
class Tekst:
    """What a reader meets in one file."""

    naam: str
    zinnen: list[str]
    geheel: str
    """With headings, table cells and labels."""


def shipped() -> list[Tekst]:
    """Every text that is shipped, in the order of its file name."""
    pages = [Tekst(pagina.velden["pad"], pagina.zinnen, pagina.all_text) for pagina in all_pages()]
    return [text for text in [*pages, *_records(), *_screens(), *_messages()] if text.zinnen]


def _records() -> Iterator[Tekst]:
    for path in sorted(FIXTURES.rglob("*.toml")):
        if path.name not in NOT_TEXT:
            fields = strings_in(tomllib.loads(path.read_text(encoding="utf-8")), NOT_READ)
            texts = [text for text in fields if " " in text]  # a single word is a choice for the machine
            zinnen = [zin for text in texts for zin in split_sentences(text)]
            yield Tekst(str(path.relative_to(FIXTURES)), zinnen, "\n".join(texts))


def _screens() -> Iterator[Tekst]:
    for path in sorted([*TEMPLATES.rglob("*.html"), *TEMPLATES.rglob("*.txt")]):
        name = str(path.relative_to(TEMPLATES))
        if not any(name.startswith(other) for other in NOT_SCREENS):
            lines = screen_lines(path.read_text(encoding="utf-8"))
            zinnen = [zin for line in lines for zin in split_sentences(line) if WHOLE.search(zin)]
            yield Tekst(name, zinnen, "\n".join(lines))


def screen_lines(template: str) -> list[str]:
    """The lines of text in a template; a value that is filled in counts as one word."""
    plain = VALUE.sub("X", WITHIN_A_SENTENCE.sub("", TEMPLATE_CODE.sub("\n", template)))
    return [line.strip() for line in TAG.sub("\n", plain).splitlines() if line.strip()]


def _messages() -> Iterator[Tekst]:
    for path in sorted(path for app in APPS for path in (ROOT / app).rglob("*.py")):
        if "migrations" not in path.parts:
            zinnen = message_sentences(path.read_text(encoding="utf-8"))
            yield Tekst(str(path.relative_to(ROOT)), zinnen, "\n".join(zinnen))


def message_sentences(code: str) -> list[str]:
    """The whole sentences that code says to people: every text but docstrings."""
    tree = ast.parse(code)
    unsaid = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    unsaid |= {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    texts = [_said(node).replace("\n", " ") for node in ast.walk(tree) if id(node) not in unsaid]
    sentences = [zin for text in texts if text.count(" ") > 1 for zin in split_sentences(text)]
    return [zin for zin in sentences if WHOLE.search(zin)]


def _said(node: ast.AST) -> str:
    if isinstance(node, ast.JoinedStr):
        return "".join(_said(part) if isinstance(part, ast.Constant) else "X" for part in node.values)
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
