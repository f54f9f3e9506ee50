"""What the council of the example municipality did is loaded once, and a wrong file is told in one sentence."""

from pathlib import Path

import pytest
from django.core.management import call_command

from initiatieven.models import Belangrijkheid, Keuzevraagstuk, Raadsperiode
from samenwerkingswijzer.ground.commands import Fout
from samenwerkingswijzer.ground.models import Gebruiker
from tests.initiatieven.raad import case

pytestmark = pytest.mark.django_db
FILE = """
[[periode]]
naam = "Raad 2026-2030"
van = 2026-04-01
tot_en_met = 2030-03-27

[[herziening]]
dag = -3
volgende = 90
besluit = "Voorbeeld"
regels = [{ initiatief = "BDFG", niveau = "zeer", waarom = ["opgave"], modus = "meesturen", reden = "Groot." }]

[[vraagstuk]]
vraag = "Waar komt het?"
agenda = 25
initiatieven = ["BDFG"]
opties = [{ titel = "Hier" }, { titel = "Daar" }]
belangen = [{ wie = "Buren", belang = "Rust." }]
"""


@pytest.fixture
def bestand(tmp_path: Path) -> Path:
    """A small file."""
    path = tmp_path / "raad.toml"
    path.write_text(FILE)
    return path


def load(bestand: Path) -> None:
    call_command("laad_raad", bestand=bestand, verbosity=0)


def test_it_is_loaded_once(bestand: Path, griffie: Gebruiker) -> None:
    initiatief = case()
    for _ in range(2):
        load(bestand)
    assert Raadsperiode.objects.count() == 1
    assert Belangrijkheid.objects.get().initiatief == initiatief
    assert list(Keuzevraagstuk.objects.get().initiatieven.all()) == [initiatief]


def test_a_dossier_that_is_not_there_loads_nothing(bestand: Path, griffie: Gebruiker) -> None:
    with pytest.raises(Fout, match="BDFG"):
        load(bestand)
    assert not Raadsperiode.objects.exists()
