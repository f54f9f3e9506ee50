"""A whole dossier to take away: everything that hangs on it, checked, and nobody's door."""

import hashlib
import json
import zipfile
from io import BytesIO
from typing import Any

import pytest
from django.apps import apps
from django.db.models import CASCADE, ForeignKey

from initiatieven import bijblijven, meenemen
from initiatieven.models import Initiatief, Inzage, Volger
from initiatieven.status import Status
from samenwerkingswijzer.ground.models import Gebruiker, Mail
from tests.conftest import Als, Bring

pytestmark = pytest.mark.django_db


def package(als: Als, user: Gebruiker, initiatief: Initiatief) -> zipfile.ZipFile:
    answer: Any = als(user).get(f"/werkplek/{initiatief.kenmerk}/meenemen/")
    assert answer.status_code == 200
    assert answer["Cache-Control"] == "private, no-store"
    return zipfile.ZipFile(BytesIO(b"".join(answer.streaming_content)))


def test_it_holds_what_a_person_and_a_program_can_read_with_checksums(
    als: Als, breng: Bring, accountmanager: Gebruiker
) -> None:
    initiatief = breng(Status.realisatie, titel="Tuin <b>van</b> Ens")
    found = package(als, accountmanager, initiatief)
    lines = found.read("SHA256SUMS.txt").decode().splitlines()
    assert {line.split("  ")[1] for line in lines} == {*found.namelist()} - {"SHA256SUMS.txt"}
    for line in lines:
        digest, name = line.split("  ")
        assert hashlib.sha256(found.read(name)).hexdigest() == digest
    data = json.loads(found.read("dossier.json"))
    assert data["initiatieven.Initiatief"][0]["titel"] == "Tuin <b>van</b> Ens"
    assert len(data["initiatieven.Gebeurtenis"]) == initiatief.gebeurtenissen.count()
    assert len(data["initiatieven.Besluit"]) == 1
    html = found.read("dossier.html").decode()
    assert "Tuin &lt;b&gt;van&lt;/b&gt; Ens" in html
    assert "Alleen de gemeente leest dit." in html
    assert Inzage.objects.filter(initiatief=initiatief, gebruiker=accountmanager).exists()


def test_nothing_that_hangs_on_a_dossier_is_forgotten(breng: Bring) -> None:
    kinds = set(meenemen.records(breng(Status.aangemeld)))
    left_out = {"initiatieven.Volger", "initiatieven.Importregel"}
    for model in apps.get_models():
        parents = [field for field in model._meta.concrete_fields if isinstance(field, ForeignKey)]
        if any(field.related_model is Initiatief and _is_part(field) for field in parents):
            assert model._meta.label in kinds | left_out or model._meta.auto_created


def _is_part(field: Any) -> bool:
    return bool(field.remote_field.on_delete is CASCADE)


def test_it_holds_nobodys_door_and_no_followers(als: Als, breng: Bring, coordinator: Gebruiker) -> None:
    initiatief = breng(Status.verkenning, publieke_samenvatting="Voor iedereen.")
    bijblijven.ask(initiatief, "volger@voorbeeld.nl")
    bijblijven.confirm(Volger.objects.get())
    found = package(als, coordinator, initiatief)
    everything = b"".join(found.read(name) for name in found.namelist()).decode()
    sent = Mail.objects.filter(over=initiatief.kenmerk, tekst__contains="/volgen/").first()
    assert sent is not None
    token = sent.tekst.split("/volgen/")[1].split("/")[0]
    assert token not in everything
    assert "/volgen/…" in everything
    assert "volger@voorbeeld.nl" not in everything


@pytest.mark.parametrize("who", ["collega", "directie", "medewerker", "raad"])
def test_only_who_keeps_the_dossier_takes_it_away(
    als: Als, breng: Bring, who: str, request: pytest.FixtureRequest
) -> None:
    initiatief = breng(Status.verkenning)
    answer = als(request.getfixturevalue(who)).get(f"/werkplek/{initiatief.kenmerk}/meenemen/")
    assert answer.status_code in {403, 404}
