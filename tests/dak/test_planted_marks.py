"""Raad, college and griffie get what the table of audiences gives them and nothing more (issue "Steering", 6).

A mark is planted in every text and file field of ours, every address is opened as every role, also exports, search,
feeds and the API, and each mark that comes back is held against the table.
"""

import io
import itertools
import re
import zipfile
from collections.abc import Iterator
from typing import Any

import pypdf
import pytest
from django.apps import apps
from django.http.response import HttpResponseBase
from django.test import Client
from django.urls import Resolver404, resolve
from wagtail.models import Page

from evaluatie.models import Evaluatie
from handreikingen.search import index
from initiatieven.models import Besluit, Initiatief, Weging
from initiatieven.status import Status
from samenwerkingswijzer.ground import append_only, gegevens
from samenwerkingswijzer.ground.models import Gebruiker
from samenwerkingswijzer.open_data import DATASETS
from tests import kept
from tests.conftest import Als
from tests.dak import planting
from tests.dak.addresses import OPENBAAR, ROLLEN, Row
from tests.dak.planting import Wereld
from tests.dak.test_addresses import EXAMPLES, ROWS

pytestmark = [pytest.mark.django_db, pytest.mark.grondig]

LEEST = {"raad": "raad", "college": "raad", "griffie": "raad", "directie": "intern", "coordinator": "intern"}
"""How far a role may read in a dossier that is not its work; for the others: what everyone reads."""
EIGEN = ("accountmanager", "coordinator", "directie")
"""They may read all of the dossiers of this world, so that nothing can leak to them."""
LINK = re.compile(r'(?:href|src|action)="(/[^"#]*)')
MOST_LINKS = 60
NOWHERE = "999999"
"""The number in the examples: here every number is of a record."""
WORDS = {
    "kader": ["kernen", "opgaven", "termijnen", "pool", "mandaat", "voorwaarden"],
    "publiek": ["publiek", "initiatiefnemer", "partner", "raad"],
    "vorm": ["csv", "xlsx", "pdf"],
    "moment": ["vooraf", "tussentijds", "achteraf"],
    "token": ["geen-geldige-sleutel"],
}
"""All words for a place of an address where they differ in what they show; elsewhere the example will do."""


def _places(route: str, name: str) -> list[str]:
    if route.startswith("open-data/"):
        return {"naam": [*DATASETS], "vorm": ["csv", "json", "woordenboek"]}[name]
    if name == "kenmerk" or "<kenmerk:code>" in route:
        return [*planting.KENMERK.values()]
    if name == "pagina" or EXAMPLES.get(name) == NOWHERE:
        return [str(plek.pk) for plek in planting.PLEKKEN]
    return _keys(route, name) if name in ("sleutel", "code") else WORDS.get(name) or [EXAMPLES[name]]


def _keys(route: str, name: str) -> list[str]:
    """Of the model that the address names, or else of every model with such a key: it finds its record."""
    if "uuid" in route:
        return ["00000000-0000-0000-0000-000000000000"]
    models = [apps.get_model(row.model) for row in gegevens.table() if row.veld == name]
    named = [model for model in models if str(model._meta.verbose_name_plural) in route]
    return [str(key) for model in named or models for key in model._base_manager.values_list(name, flat=True)]


def _addresses(row: Row) -> Iterator[str]:
    names = re.findall(r"<(?:\w+:)?(\w+)>", row.route)
    for values in itertools.product(*(_places(row.route, name) for name in names)):
        yield "/" + row.address(dict(zip(names, values, strict=True)))


def _text(answer: HttpResponseBase) -> str:
    """Everything in an answer that a person could read: also in a PDF, a spreadsheet, an archive or a header."""
    body: bytes = b"".join(answer.streaming_content) if answer.streaming else answer.content  # type: ignore[attr-defined]
    if body[:4] == b"%PDF":
        body = "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(body)).pages).encode()
    if body[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(body)) as archive:
            body = b"".join(name.encode() + archive.read(name) for name in archive.namelist())
    return body.decode(errors="replace") + repr(answer.headers)


def _kind(address: str) -> tuple[str, str] | None:
    """What makes an address a different one: its pattern and the keys of its question."""
    path, _, query = address.partition("?")
    try:
        route = str(resolve(path).route)
    except Resolver404:
        return None
    return route, " ".join(sorted({part.split("=")[0] for part in query.split("&")}))


class Reader:
    """Somebody who opens addresses, and every further one that a page leads to."""

    def __init__(self, browser: Client) -> None:
        self.browser = browser
        self.seen: dict[str, str] = {}
        self.known: set[tuple[str, str]] = set()
        self.further: list[str] = []
        self.opened = 0

    def open(self, address: str) -> None:
        """Read one address; remember where each mark stood and what else there is to open."""
        self.known.add(_kind(address) or (address, ""))
        # Wagtail's own templates lean on variables that are not there, which our tests forbid.
        self.browser.raise_request_exception = not address.startswith("/beheer/")
        answer = self.browser.get(address)
        self.opened += answer.status_code == 200
        text = _text(answer)
        for number, letter in planting.MARK.findall(text.lower()):
            if (mark := f"zqx{number}{letter}") not in address:  # what one asks for is no news
                self.seen.setdefault(mark, address)
        if answer.headers.get("Content-Type", "").startswith("text/html"):
            self.further += [link.replace("&amp;", "&") for link in LINK.findall(text)]

    def wander(self, most: int) -> None:
        """Open what pages led to and was not opened yet, one of each kind."""
        while self.further and most:
            address = self.further.pop()
            kind = _kind(address)
            if kind and kind not in self.known and not address.startswith(("/static/", "/uitloggen/")):
                self.known.add(kind)
                self.open(address)
                most -= 1


@pytest.fixture
def world(settings: Any, tmp_path_factory: pytest.TempPathFactory) -> Wereld:
    """The planted world, with search brought up to date."""
    settings.MEDIA_ROOT = tmp_path_factory.getbasetemp() / "media"

    def make() -> Wereld:
        planted = planting.plant()
        index.refresh("initiatieven", [*planting.KENMERK])
        return planted

    append_only.uninstall()
    found = kept.keep("merken", make)
    append_only.install()
    return found


@pytest.fixture
def reader(request: pytest.FixtureRequest, world: Wereld, als: Als, rol: str) -> Reader:
    """Somebody with this role. The accountmanager is the planted one, whose dossiers these are."""
    if rol == "anoniem":
        return Reader(Client())
    if rol == "accountmanager":
        return Reader(als(Gebruiker.objects.get(pk=planting.OPEN.pk)))
    return Reader(als(request.getfixturevalue(rol)))


def _visit(reader: Reader, rol: str) -> None:
    """Every address whose door is open to this role: the doors themselves are held by test_addresses."""
    for row in ROWS:
        for address in itertools.islice(_addresses(row), _most(row, rol)):
            reader.open(address)
    for question in ("zqx", *reader.seen):
        reader.further.append(f"/zoeken/?q={question}")
    reader.wander(MOST_LINKS)


def _most(row: Row, rol: str) -> int:
    """How many addresses of a row: all where records differ, one where it is the same page or refusal for everybody."""
    word = row.get[rol]
    if word not in ("mag", "404"):
        return 0
    is_same = row.get == OPENBAAR and rol not in ("anoniem", "raad")
    is_refused = word == "404" and not row.route.startswith("sturing/")
    return 1 if is_same or (is_refused and rol != "anoniem") else 1000


def _leaks(world: Wereld, reader: Reader, rol: str) -> list[str]:
    lezers = LEEST.get(rol, "publiek")
    found = {mark: place for mark, place in reader.seen.items() if not world.allowed(mark, lezers)}
    return sorted(
        f"{world.told(mark)}: {place}" for mark, place in found.items() if not _own(world, mark, rol)
    )


def _own(world: Wereld, mark: str, rol: str) -> bool:
    """What a role reads beside the dossiers: colleagues see whom they work with, editors what was proposed."""
    return world.name(mark) in READ_BY.get(rol, ())


_VRAAG = tuple(f"initiatieven.{name}" for name in ("Poolvraag.vraag", "Poolvraag.antwoord"))
_VRAGER = tuple(f"initiatieven.Vragersgegevens.{name}" for name in ("naam", "e_mail", "telefoon"))
_VOORSTEL = tuple(
    f"handreikingen.Voorstel.{name}"
    for name in ("passage", "oude_tekst", "nieuwe_tekst", "reden", "herkomst", "antwoord", "e_mail")
)
READ_BY: dict[str, tuple[str, ...]] = {
    "collega": (*_VRAAG, *_VRAGER),
    **dict.fromkeys(("redacteur", "eindredacteur", "beheerder"), (*_VOORSTEL, "ground.Gebruiker.functie")),
}
"""Internal fields that are somebody's work: a question to the pool, proposals for the guide, who looks after a page."""


TOLD = {
    "anoniem": {
        "Initiatief.titel",
        "Initiatief.publieke_samenvatting",
        "Besluit.motivering_publiek",
        "Bestand.titel",
    },
    "raad": {"Raadsmodus.reden", "Besluit.motivering_publiek"},
    "collega": {"Poolvraag.vraag"},
    "redacteur": {"Voorstel.reden"},
}
"""Some of what a role is there to read: without it the visit proves nothing."""


@pytest.mark.parametrize("rol", [rol for rol in ROLLEN if rol not in EIGEN])
def test_nobody_reads_more_than_the_table_gives(world: Wereld, reader: Reader, rol: str) -> None:
    _visit(reader, rol)
    told = {".".join(world.name(mark).split(".")[1:]) for mark in reader.seen}
    assert TOLD.get(rol, set()) - told == set()
    assert _leaks(world, reader, rol) == []


@pytest.mark.parametrize("rol", ["raad", "college", "griffie"])
def test_nor_while_a_dossier_waits_for_a_decision(world: Wereld, reader: Reader, rol: str) -> None:
    """The proposal shows most of a dossier to who decides: the weighing, its interests, the note, the mirror."""
    Initiatief.objects.filter(pk__in=planting.KENMERK).update(status=Status.besluit)
    append_only.uninstall()
    Besluit.objects.all()._raw_delete("default")
    for rows in (Weging.objects.all(), Evaluatie.objects.all()):
        rows.update(**{"afgerond_op" if rows.model is Weging else "bevroren_op": None})
    append_only.install()
    for row in ROWS:
        if row.route.startswith("sturing/"):
            for address in itertools.islice(_addresses(row), _most(row, rol)):
                reader.open(address)
    assert any(world.name(mark) == "initiatieven.Weging.motivering_hoe" for mark in reader.seen)
    assert _leaks(world, reader, rol) == []


def test_every_listed_field_bears_a_mark(world: Wereld) -> None:
    rows = {number: row for number, row in world.rijen.items() if not _is_page(row.model)}
    bare = {
        f"{row.model}.{row.veld}".lower() for number, row in rows.items() if f"{number}a" not in world.geplant
    }
    assert bare == set(planting.LEFT_OUT)


def _is_page(model: str) -> bool:
    """A page of the guide is for everyone; drafts are held by tests/handreikingen/test_draft_mark.py."""
    return issubclass(apps.get_model(model), Page)
