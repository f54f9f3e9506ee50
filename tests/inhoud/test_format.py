"""The guide's text files keep the format that the loader reads, and hang together."""

import re
import tomllib
from collections import Counter

import pytest

from .paginas import GIDS, Pagina, all_pages

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
OPTIONAL: dict[str, type] = {"menutitel": str, "deelproces": list}
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
    },
    "doelgroepen": {"initiatiefnemer", "raad", "college", "organisatie"},
    "deelproces": {"verkennen", "ontwerpen", "realiseren", "evalueren"},
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
    "opgaven",
}
SOURCES = tomllib.loads((GIDS / "bronnen.toml").read_text(encoding="utf-8"))["bron"]
PAGES = pytest.mark.parametrize("pagina", all_pages(), ids=lambda pagina: pagina.velden["pad"])
PATHS = [pagina.velden["pad"] for pagina in all_pages()]


def fences(pagina: Pagina) -> list[str]:
    """The names of the containers in order; the closing mark is the empty name."""
    found = re.findall(r"^:::(.*)$", pagina.tekst, re.MULTILINE)
    return [name.split()[0] if name.split() else "" for name in found]


def wrong_fields(pagina: Pagina) -> list[str]:
    needed = VELDEN | PER_SOORT[pagina.velden["soort"]]
    known = needed | OPTIONAL
    missing = [name for name in needed if name not in pagina.velden]
    return missing + [
        name for name, value in pagina.velden.items() if not isinstance(value, known.get(name, ()))
    ]


@PAGES
def test_front_matter_has_the_fields_of_its_kind(pagina: Pagina) -> None:
    assert not wrong_fields(pagina)
    assert all(
        pagina.velden[name] or name in {"stappen", "bronnen"} for name in VELDEN if VELDEN[name] is not bool
    )


@PAGES
def test_lists_hold_only_known_values(pagina: Pagina) -> None:
    for name, allowed in LISTS.items():
        assert set(pagina.velden.get(name, [])) <= allowed


@PAGES
def test_every_source_has_a_name_for_the_reader(pagina: Pagina) -> None:
    assert set(pagina.velden["bronnen"]) <= set(SOURCES)


@PAGES
def test_a_page_has_a_source_or_says_it_is_our_own(pagina: Pagina) -> None:
    assert pagina.velden["bronnen"] or pagina.velden["eigen_uitwerking"]


@PAGES
def test_the_file_stands_where_its_address_says(pagina: Pagina) -> None:
    place = pagina.velden["pad"].strip("/") or "start"
    assert pagina.bestand == GIDS / f"{place}.md"


@PAGES
def test_the_parent_of_a_page_exists(pagina: Pagina) -> None:
    parent = pagina.velden["pad"].rstrip("/").rpartition("/")[0] + "/"
    assert parent in PATHS


@PAGES
def test_links_lead_to_a_page_or_a_known_address(pagina: Pagina) -> None:
    assert set(pagina.links) <= set(PATHS) | SYSTEM


@PAGES
def test_containers_are_known_and_closed(pagina: Pagina) -> None:
    names = fences(pagina)
    assert len(names) % 2 == 0
    assert not any(names[1::2])
    assert set(names[::2]) <= CONTAINERS
    assert all(names[place + 2 :][:1] == ["liever-niet"] for place, name in enumerate(names) if name == "wel")


@PAGES
def test_the_body_is_plain_markdown_below_the_title(pagina: Pagina) -> None:
    assert not re.search(r"<\w|!\[|^# ", pagina.tekst, re.MULTILINE)


def test_addresses_are_unique_and_every_area_has_its_page() -> None:
    assert [pad for pad, times in Counter(PATHS).items() if times > 1] == []
    assert set(PATHS) >= AREAS | {"/"}


@pytest.mark.parametrize("stap", sorted(LISTS["stappen"]))
def test_every_step_of_the_work_has_at_least_two_pages_beside_it(stap: str) -> None:
    assert sum(stap in pagina.velden["stappen"] for pagina in all_pages()) >= 2


def test_the_order_among_brothers_and_sisters_is_settled() -> None:
    children = [pagina for pagina in all_pages() if pagina.velden["pad"] != "/"]
    places = Counter((pagina.bestand.parent, pagina.velden["volgorde"]) for pagina in children)
    assert [place for place, times in places.items() if times > 1] == []
