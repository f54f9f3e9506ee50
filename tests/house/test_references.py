"""What a comment or a page refers to can be found: a paragraph of docs/, a file, a heading."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.house.sources import ROOT, all_python, files, name, styles_and_scripts, templates

DOCS = {"ONTWERP": "docs/ontwerp.md", "NORMEN": "docs/normen.md", "DOMEIN": "docs/domein.md"}
NUMBER = r"(?:§\d+(?:\.\d+)*|[A-Z]\d+(?:-[A-Z]\d+)?)"
REFERENCE = re.compile(rf"\b({'|'.join(DOCS)})\b((?: {NUMBER}(?:, {NUMBER})*)?)")
ELSEWHERE = re.compile(r"\b(PEERS|STACK|VOORBEELDEN|[Dd]esign) §")
HEADING = re.compile(r"^#+ (?P<number>(?:\d+(?:\.\d+)*|[A-Z])(?=[. ]))?\.? ?(?P<words>.*)$")
ITEM = re.compile(r"^(\d+)\. ")
NORM = re.compile(r"^\| ([A-Z]\d+) \|")
LINK = re.compile(r"\]\((?!https?://|mailto:)([^)#\s]*)(?:#([^)\s]+))?\)")
KEPT = re.compile(r"`((?:[\w.-]+/)+[\w.-]*)`")
PAGES = sorted([*ROOT.glob("*.md"), *files("*.md", "docs", "static")])


def sources() -> list[Path]:
    """Everything in which a person writes a reference."""
    loose = [*PAGES, ROOT / "pyproject.toml", ROOT / "wijzer"]
    return [
        *all_python(),
        *templates(),
        *styles_and_scripts(),
        *loose,
        *files("*.toml", "fixtures", "handreikingen"),
    ]


@cache
def numbers(page: str) -> frozenset[str]:
    """Every number that can be referred to: headings as §3.10, points below one as §5.4.10, norms as A44."""
    found, below = set(), ""
    for line in (ROOT / page).read_text().splitlines():
        if heading := HEADING.match(line):
            below = heading["number"] or ""
            found.add(f"§{below}")
        elif item := ITEM.match(line):
            found.add(f"§{below}.{item[1]}")
        elif norm := NORM.match(line):
            found.add(norm[1])
    return frozenset(found)


def single(number: str) -> list[str]:
    """A10-A12 is three norms."""
    first, _, last = number.partition("-")
    if not last:
        return [first]
    return [f"{first[0]}{one}" for one in range(int(first[1:]), int(last[1:]) + 1)]


def unknown(text: str) -> Iterator[tuple[int, str]]:
    """Place in the text and what is wrong with it."""
    for found in ELSEWHERE.finditer(text):
        yield found.start(), f"{found[1]} is not in this repository: say here what it says"
    for found in REFERENCE.finditer(text):
        page = DOCS[found[1]]
        asked = [one for number in re.findall(NUMBER, found[2]) for one in single(number)]
        if not asked:
            yield found.start(), f"{found[1]} without a number: name a paragraph of {page}"
        for one in sorted(set(asked) - numbers(page)):
            yield (
                found.start(),
                f"{found[1]} {one} is not in {page}: write it there, or say here what it says",
            )


def test_every_reference_leads_to_a_paragraph_of_ours() -> None:
    lost = []
    for path in sources():
        text = path.read_text()
        if path != Path(__file__):
            lost += [f"{name(path)}:{text.count('\n', 0, at) + 1} {what}" for at, what in unknown(text)]
    assert lost == [], "\n".join(lost)


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("ONTWERP §3.10", 0),
        ("DOMEIN §4.4, §5.4.10", 0),
        ("NORMEN A10-A12, A44", 0),
        ("`WIJZER_DOMEINEN`", 0),
        ("ONTWERP §3.99", 1),
        ("DOMEIN §4.4, §5.4.11", 1),
        ("NORMEN A10-A13", 1),
        ("see NORMEN", 1),
        ("STACK §3", 1),
        ("design §6", 1),
    ],
)
def test_a_lost_reference_is_seen(text: str, lost: int) -> None:
    assert len(list(unknown(text))) == lost


def anchors(page: Path) -> set[str]:
    """The headings of a page as a forge makes addresses of them."""
    heads = re.findall(r"^#+ (.*)$", page.read_text(), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


def test_every_link_between_our_pages_leads_somewhere() -> None:
    broken = []
    for page in PAGES:
        for target, anchor in LINK.findall(page.read_text()):
            there = page.parent / target if target else page
            if not there.exists() or (anchor and anchor not in anchors(there)):
                broken.append(f"{name(page)}: {target}#{anchor}")
    assert broken == []


@pytest.mark.parametrize("page", DOCS.values())
def test_a_file_that_a_page_of_rules_names_exists(page: str) -> None:
    named = KEPT.findall((ROOT / page).read_text())
    assert named
    assert [path for path in named if not (ROOT / path).exists()] == []
