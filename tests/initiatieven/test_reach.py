"""Who reaches what of a dossier: contact data, the trace of reading, and never a decision on one's own dossier."""

import pytest
from django.contrib.auth.models import Group

from initiatieven.conditions import current_weighing
from initiatieven.handelingen import Handeling
from initiatieven.models import Inzage, Verbreding
from initiatieven.permissions import may
from initiatieven.pool import candidates
from initiatieven.status import Status
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.models import Gebruiker
from samenwerkingswijzer.ground.rollen import Rol
from tests.conftest import Als, Bring

pytestmark = pytest.mark.django_db


def test_who_keeps_the_parties_reads_how_to_reach_them_and_nobody_else(
    breng: Bring,
    als: Als,
    accountmanager: Gebruiker,
    coordinator: Gebruiker,
    directie: Gebruiker,
    medewerker: Gebruiker,
) -> None:
    initiatief = breng(Status.verkenning)
    Verbreding.objects.create(initiatief=initiatief, gebruiker=medewerker, team="Groen", waarom="Beheer.")
    address = f"/werkplek/{initiatief.kenmerk}/"
    for reader, reads in (
        (accountmanager, True),
        (coordinator, True),
        (directie, False),
        (medewerker, False),
    ):
        page = als(reader).get(address)
        assert page.status_code == 200
        text = page.content.decode()
        assert "Groep buren" in text
        assert ("groep@voorbeeld.nl" in text) is reads
        assert ("Contact van de groep" in text) is reads


def test_a_step_screen_that_shows_contact_data_is_noted_as_reading(
    breng: Bring, als: Als, coordinator: Gebruiker
) -> None:
    initiatief = breng(Status.verkenning)
    party = initiatief.betrokkenen.get()
    page = als(coordinator).get(f"/werkplek/{initiatief.kenmerk}/betrokkenen/{party.pk}/")
    assert "groep@voorbeeld.nl" in page.content.decode()
    assert Inzage.objects.filter(initiatief=initiatief, gebruiker=coordinator).count() == 1


def test_nobody_decides_on_the_own_dossier_whatever_roles_came_or_went(
    breng: Bring, accountmanager: Gebruiker, directie: Gebruiker
) -> None:
    initiatief = breng(Status.besluit)
    weging = current_weighing(initiatief)
    assert weging is not None
    assert weging.beslisser == "directie"
    accountmanager.groups.add(Group.objects.get(name=Rol.directie))
    assert not may(Actor.user(_fresh(accountmanager)), Handeling.versterken, initiatief)
    accountmanager.groups.remove(Group.objects.get(name=Rol.accountmanager))
    assert not may(Actor.user(_fresh(accountmanager)), Handeling.versterken, initiatief)
    assert may(Actor.user(directie), Handeling.versterken, initiatief)


def test_who_lost_the_role_is_no_longer_offered_a_dossier(breng: Bring, collega: Gebruiker) -> None:
    initiatief = breng(Status.aangemeld)
    offered = {one.accountmanager.gebruiker for one in candidates(initiatief)}
    assert collega in offered
    collega.groups.clear()
    assert collega not in {one.accountmanager.gebruiker for one in candidates(initiatief)}


def _fresh(user: Gebruiker) -> Gebruiker:
    """Roles are read once per request."""
    return Gebruiker.objects.get(pk=user.pk)
