"""Raad, college and griffie get what the table of audiences gives them and nothing more.

A mark is planted in every text and file field of ours, every address is opened as every role, also exports, search,
feeds and the API, forms are sent that come back with errors, and each mark that comes back is held against the table.
Who comes by a link, and who gets mail: `test_planted_links.py`.
"""

import itertools

import pytest
from django.apps import apps
from django.test import Client
from wagtail.models import Page

from evaluatie.models import Evaluatie
from initiatieven.models import Besluit, Initiatief, Weging
from initiatieven.status import Status
from samenwerkingswijzer.ground import append_only
from samenwerkingswijzer.ground.models import Gebruiker
from tests.conftest import Als
from tests.dak import planting
from tests.dak.addresses import OPENBAAR, ROLLEN, Row
from tests.dak.planting import Wereld
from tests.dak.reading import MOST_LINKS, Reader, addresses
from tests.dak.test_addresses import ROWS

pytestmark = [pytest.mark.django_db, pytest.mark.grondig]

LEEST = {"raad": "raad", "college": "raad", "griffie": "raad", "directie": "intern", "coordinator": "intern"}
"""How far a role may read in a dossier that is not its work; for the others: what everyone reads."""
EIGEN = ("accountmanager", "coordinator", "directie")
"""They may read all of the dossiers of this world, so that nothing can leak to them."""


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
        for address in itertools.islice(addresses(row), _most(row, rol)):
            reader.open(address)
    for question in ("zqx", *reader.seen):
        reader.further.append(f"/zoeken/?q={question}")
    reader.wander(MOST_LINKS)
    for row in (row for row in ROWS if row.post[rol] == "mag" and row.route not in LEAVES):
        for address in itertools.islice(addresses(row), 2):
            reader.send(address)


LEAVES = ("uitloggen/", "inloggen/")
"""After these somebody is somebody else."""


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
            for address in itertools.islice(addresses(row), _most(row, rol)):
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
