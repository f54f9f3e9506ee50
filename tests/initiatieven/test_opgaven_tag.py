"""What the guide shows of the opgaven: effect, goals, public initiatives, at a flat number of queries."""

import pytest
from django.db import connection
from django.template import Context, Template
from django.test.utils import CaptureQueriesContext

from initiatieven.actions import perform
from initiatieven.handelingen import Handeling
from initiatieven.models import Opgave
from initiatieven.status import Status
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.models import Gebruiker
from tests.conftest import Bring

pytestmark = pytest.mark.django_db
BLOK = "{% include 'handreikingen/blokken/opgaven.html' %}"


def drawn() -> str:
    return Template(BLOK).render(Context())


def test_an_opgave_shows_its_effect_and_its_public_initiatives(
    breng: Bring, coordinator: Gebruiker, leefbaarheid: Opgave
) -> None:
    for status, titel in ((Status.afgerond, "Klaar plan"), (Status.verkenning, "Lopend plan")):
        initiatief = breng(status, titel=titel, publieke_samenvatting="Voor iedereen.")
        perform(initiatief, Handeling.openbaar_maken, Actor.user(coordinator))
    breng(Status.verkenning, titel="Besloten plan")
    page = drawn()
    for words in (
        leefbaarheid.titel,
        "Iedereen kan meedoen.",
        "Klaar plan",
        "Lopend plan",
        "Bekijk alle 2",
        "1 loopt nu",
    ):
        assert words in page
    assert "Besloten plan" not in page
    assert "?opgave=leefbaarheid" in page


def test_an_opgave_out_of_use_is_not_shown(leefbaarheid: Opgave) -> None:
    Opgave.objects.update(actief=False)
    assert "Er zijn nog geen opgaven" in drawn()


def test_the_number_of_queries_does_not_grow(
    breng: Bring, coordinator: Gebruiker, leefbaarheid: Opgave
) -> None:
    with CaptureQueriesContext(connection) as few:
        drawn()
    for number in range(4):
        opgave = Opgave.objects.create(sleutel=f"o{number}", titel=f"O{number}", beoogd_effect="Beter.")
        initiatief = breng(Status.aangemeld, publieke_samenvatting="Voor iedereen.")
        initiatief.opgaven.add(opgave)
        perform(initiatief, Handeling.openbaar_maken, Actor.user(coordinator))
    with CaptureQueriesContext(connection) as many:
        drawn()
    assert len(many) == len(few) == 3
