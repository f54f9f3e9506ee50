"""The guide's text files keep the format that the loader reads, and hang together."""

import re
import tomllib
from collections import Counter
from collections.abc import Callable
from itertools import pairwise

import pytest

from handreikingen.search import dutch
from handreikingen.search.tables import synonyms_in

from .paginas import FIXTURES, GIDS, Pagina, all_pages

VELDEN: dict[str, type] = {
    "soort": str,
    "pad": str,
    "titel": str,
    "inleiding": str,
    "volgorde": int,
    "stappen": list,
    "doelgroepen": list,
    "bronnen": list,
    "eigen_uitwerking": bool,
}
OPTIONAL: dict[str, type] = {
    "menutitel": str,
    "deelproces": list,
    "element": list,
    "mensen_vanaf": int,
    "mensen_tot": int,
    "tijd": str,
}
PER_SOORT: dict[str, dict[str, type]] = {
    "StartPagina": {},
    "GidsPagina": {},
    "IndexPagina": {},
    "Handreiking": {"kern": str},
    "Valkuil": {"herkenning": str, "gevolg": str, "wat_wel": str, "rol": str},
    "Werkvorm": {
        "doel": str,
        "geschikt_voor": list,
        "groepsgrootte": str,
        "duur": str,
        "voorbereiding": str,
        "inclusie": str,
    },
    "Begrip": {"definitie": str, "niet_verwarren_met": str},
    "LeerzaamVoorbeeld": {"les": str, "herkomst": str},
}
LISTS: dict[str, set[str]] = {
    "stappen": {
        "aangemeld",
        "toegewezen",
        "verkenning",
        "verbreding",
        "weging",
        "besluit",
        "ontwerp",
        "realisatie",
        "evaluatie",
        "afgerond",
    },
    "doelgroepen": {"initiatiefnemer", "raad", "college", "organisatie"},
    "deelproces": {"verkennen", "ontwerpen", "realiseren", "evalueren"},
    "element": {"opgave", "actoren", "proces"},
    "geschikt_voor": {"informeren", "raadplegen", "adviseren", "coproduceren", "meebeslissen"},
}
AREAS = {
    "/werkwijze/",
    "/sturen-en-controleren/",
    "/leeromgeving/",
    "/maatschappelijke-opgaven/",
    "/smeden-en-formeren/",
    "/levende-democratie/",
    "/initiatiefnemers-en-partners/",
    "/professionals/",
    "/raad-en-college/",
    "/interne-organisatie/",
    "/handreikingen/",
    "/valkuilen/",
    "/werkvormen/",
    "/voorbeelden/",
    "/begrippen/",
    "/colofon/",
}
SYSTEM = {
    "/initiatieven/",
    "/initiatieven/aanmelden/",
    "/werkplek/",
    "/sturing/",
    "/zoeken/",
    "/recent/",
    "/inloggen/",
    "/toegankelijkheid/",
    "/privacy/",
}
CONTAINERS = {
    "verdieping",
    "stappen",
    "wel",
    "liever-niet",
    "vragen",
    "citaat",
    "tabel",
    "uitgangspunten",
    "figuur",
    "speelveld",
    "lessen",
    "opgaven",
}
SOURCES = tomllib.loads((FIXTURES / "bronnen.toml").read_text(encoding="utf-8"))
PAGES = all_pages()
PATHS = [pagina.velden["pad"] for pagina in PAGES]


def offenders(rule: Callable[[Pagina], object]) -> dict[str, object]:
    """The pages that break a rule, each with what is wrong."""
    found = {pagina.velden.get("pad", str(pagina.bestand)): rule(pagina) for pagina in PAGES}
    return {pad: wrong for pad, wrong in found.items() if wrong}


def fences(pagina: Pagina) -> list[str]:
    """The names of the containers in order; the closing mark is the empty name."""
    found = re.findall(r"^:::(.*)$", pagina.tekst, re.MULTILINE)
    return [name.split()[0] if name.split() else "" for name in found]


def wrong_fields(pagina: Pagina) -> list[str]:
    needed = VELDEN | PER_SOORT[pagina.velden["soort"]]
    known = needed | OPTIONAL
    missing = [name for name in needed if name not in pagina.velden]
    wrong = [name for name, value in pagina.velden.items() if not isinstance(value, known.get(name, ()))]
    return missing + wrong


def empty_fields(pagina: Pagina) -> list[str]:
    may_be_empty = {"stappen", "bronnen", "eigen_uitwerking"}
    return [name for name, value in pagina.velden.items() if not value and name not in may_be_empty]


def unknown_words(pagina: Pagina) -> set[str]:
    return {word for name, allowed in LISTS.items() for word in {*pagina.velden.get(name, [])} - allowed}


def wrong_place(pagina: Pagina) -> bool:
    place = pagina.velden["pad"].strip("/") or "start"
    return pagina.bestand != GIDS / f"{place}.md"


def missing_parent(pagina: Pagina) -> bool:
    return pagina.velden["pad"].rstrip("/").rpartition("/")[0] + "/" not in PATHS


def broken_containers(pagina: Pagina) -> list[str]:
    names = fences(pagina)
    unclosed = [name for name in names[1::2] if name] + ([names[-1]] if len(names) % 2 else [])
    unknown = [name for name in names[::2] if name not in CONTAINERS]
    alone = [
        name for at, name in enumerate(names) if name == "wel" and names[at + 2 : at + 3] != ["liever-niet"]
    ]
    return unclosed + unknown + alone


def nameless_blocks(pagina: Pagina) -> list[str]:
    """Tables without a caption and fold-outs without a title."""
    return re.findall(r"^:::\s*(tabel|verdieping)\s*$", pagina.tekst, re.MULTILINE)


def source_codes_in_text(pagina: Pagina) -> list[str]:
    """Codes of sources mean nothing to a reader; the page names its sources itself."""
    return re.findall(rf"\b(?:{'|'.join(SOURCES)})\b", "\n".join(pagina.zinnen))


def skipped_headings(pagina: Pagina) -> list[str]:
    """Headings that stand more than one level below the heading before them; the title is level one."""
    marks = re.findall(r"^(#+) ", pagina.tekst, re.MULTILINE)
    return [mark for above, mark in pairwise(["#", *marks]) if len(mark) > len(above) + 1]


def empty_header_cells(pagina: Pagina) -> list[str]:
    headers = re.findall(r"^\|(.+)\|[ ]*\n\|-", pagina.tekst, re.MULTILINE)
    return [header for header in headers if not all(cell.strip() for cell in header.split("|"))]


def test_front_matter_has_the_fields_of_its_kind() -> None:
    assert not offenders(wrong_fields)
    assert not offenders(empty_fields)


def test_lists_hold_only_known_words() -> None:
    assert not offenders(unknown_words)


def test_every_source_has_a_name_for_the_reader() -> None:
    assert not offenders(lambda pagina: set(pagina.velden["bronnen"]) - set(SOURCES))


def test_no_code_of_a_source_stands_in_the_text() -> None:
    assert not offenders(source_codes_in_text)


def test_a_page_has_a_source_or_says_it_is_our_own() -> None:
    assert not offenders(
        lambda pagina: not pagina.velden["bronnen"] and not pagina.velden["eigen_uitwerking"]
    )


def test_a_page_with_a_year_or_an_amount_names_its_source() -> None:
    """A figure is a fact, and a fact is somebody's; our own pages hold none."""
    fact = re.compile(r"\b(?:19|20)\d\d\b|\d euro\b")
    assert not offenders(lambda pagina: not pagina.velden["bronnen"] and fact.findall(pagina.tekst))


def test_an_example_is_told_from_a_source_and_says_what_is_not_known() -> None:
    examples = [pagina for pagina in PAGES if pagina.velden["soort"] == "LeerzaamVoorbeeld"]
    assert [pagina.velden["pad"] for pagina in examples if not pagina.velden["bronnen"]] == []
    assert [pagina.velden["pad"] for pagina in examples if "## Wat weten we niet?" not in pagina.tekst] == []


@pytest.mark.parametrize(
    ("soort", "at_least"), [("Werkvorm", 22), ("Begrip", 34), ("Valkuil", 10), ("Handreiking", 20)]
)
def test_there_is_enough_of_each_kind(soort: str, at_least: int) -> None:
    assert sum(pagina.velden["soort"] == soort for pagina in PAGES) >= at_least


@pytest.mark.parametrize("soort", ["Handreiking", "Valkuil", "Werkvorm"])
def test_what_can_be_filtered_says_where_in_the_field_it_helps(soort: str) -> None:
    kind = [pagina for pagina in PAGES if pagina.velden["soort"] == soort]
    silent = [pagina for pagina in kind if not {"deelproces", "element"} <= set(pagina.velden)]
    assert [pagina.velden["pad"] for pagina in silent] == []


def test_every_figure_of_text_stands_on_a_page() -> None:
    placed = {
        name for pagina in PAGES for name in re.findall(r"^::: figuur (\S+)$", pagina.tekst, re.MULTILINE)
    }
    assert placed == {path.stem for path in (FIXTURES / "figuren-in-tekst").glob("*.toml")}


def test_the_file_stands_where_its_address_says() -> None:
    assert not offenders(wrong_place)


def test_the_parent_of_a_page_exists() -> None:
    assert not offenders(missing_parent)


def test_links_lead_to_a_page_or_a_known_address() -> None:
    assert not offenders(lambda pagina: set(pagina.links) - set(PATHS) - SYSTEM)


def test_every_word_of_the_synonyms_leads_to_a_page() -> None:
    """Words that mean the same, while no page says any of them, find nothing."""
    said = {stem for page in PAGES for stem in dutch.stems(page.all_text)}
    rows = tomllib.loads((FIXTURES / "synoniemen.toml").read_text(encoding="utf-8"))["rijen"]
    assert [row for row in rows if said.isdisjoint(dutch.stem_of(word) for word in synonyms_in(row))] == []


def test_containers_are_known_and_closed() -> None:
    assert not offenders(broken_containers)


def test_the_body_is_plain_markdown_below_the_title() -> None:
    assert not offenders(lambda pagina: re.findall(r"<\w|!\[|^# ", pagina.tekst, re.MULTILINE))


def test_headings_and_tables_can_be_followed_by_a_screen_reader() -> None:
    assert not offenders(skipped_headings)
    assert not offenders(empty_header_cells)
    assert not offenders(nameless_blocks)


def test_addresses_are_unique_and_every_area_has_its_page() -> None:
    assert [pad for pad, times in Counter(PATHS).items() if times > 1] == []
    assert set(PATHS) >= AREAS | {"/"}


@pytest.mark.parametrize("stap", sorted(LISTS["stappen"]))
def test_every_step_of_the_work_has_at_least_two_pages_beside_it(stap: str) -> None:
    assert sum(stap in pagina.velden["stappen"] for pagina in PAGES) >= 2


def test_the_order_among_brothers_and_sisters_is_settled() -> None:
    children = [pagina for pagina in PAGES if pagina.velden["pad"] != "/"]
    places = Counter((pagina.bestand.parent, pagina.velden["volgorde"]) for pagina in children)
    assert [place for place, times in places.items() if times > 1] == []
