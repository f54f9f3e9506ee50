"""A frozen evaluation stays as it is, whoever sends whatever through any door of the house."""

from typing import Any

import pytest
from django.apps import apps
from django.test import Client
from django.urls import URLPattern
from wagtail.admin.viewsets import viewsets
from wagtail.snippets.models import get_snippet_models

from evaluatie import actions
from evaluatie import urls as addresses
from evaluatie.models import Antwoord, Evaluatie, Moment, Uitnodiging
from initiatieven.handelingen import Handeling
from initiatieven.status import Status
from samenwerkingswijzer.ground.models import Gebruiker
from samenwerkingswijzer.ground.rollen import Rol
from tests import road
from tests.conftest import Als, Bring
from tests.evaluatie.conftest import Fill, door_of, invited, sheet
from tests.evaluatie.test_partner import address, typed

pytestmark = pytest.mark.django_db
_KEPT = (Evaluatie, Uitnodiging, Antwoord)


def rows() -> dict[str, list[Any]]:
    """Every column of all that is frozen, read from the database."""
    return {model.__name__: list(model._default_manager.order_by("pk").values()) for model in _KEPT}


@pytest.fixture
def partner(breng: Bring, evalueer: Fill, accountmanager: Gebruiker, directie: Gebruiker) -> Uitnodiging:
    """The sheet of a partner in an evaluation that the decision froze."""
    evaluatie = evalueer(breng(Status.besluit), Moment.vooraf)
    club = invited(evaluatie, accountmanager)
    actions.answer(club, sheet(evaluatie, 3), door_of(club))
    road.decide(evaluatie.initiatief, Handeling.versterken, directie)
    club.refresh_from_db()
    return club


def written_to(partner: Uitnodiging) -> list[str]:
    """Every address of one evaluation at the work place, with this one filled in."""
    parts = {
        "<kenmerk:kenmerk>": partner.evaluatie.initiatief.kenmerk,
        "<slug:perspectief>": "partner",
        "<slug:vorm>": "csv",
        "<slug:code>": "doelen",
        "<int:punt>": "1",
    }
    found = []
    for route in [one for one in addresses.werkplek if isinstance(one, URLPattern)]:
        path = str(route.pattern)
        if "<int:nummer>" not in path or "criteria/" in path:
            continue
        number = partner.pk if "uitnodiging/" in path else partner.evaluatie_id
        for act in ("opnieuw", "intrekken"):
            filled = path
            for part, value in {**parts, "<int:nummer>": str(number), "<slug:wat>": act}.items():
                filled = filled.replace(part, value)
            found.append(f"/werkplek/{filled}")
    return sorted(set(found))


@pytest.mark.grondig
@pytest.mark.parametrize("rol", [*Rol, "beheerder zonder grenzen"])
def test_no_role_changes_it_through_any_screen(
    partner: Uitnodiging, accountmanager: Gebruiker, als: Als, request: pytest.FixtureRequest, rol: str
) -> None:
    user = request.getfixturevalue(rol) if rol in Rol.values else accountmanager
    if rol not in Rol.values:
        Gebruiker.objects.filter(pk=user.pk).update(is_superuser=True, is_staff=True)
    browser, before = als(user), rows()
    everything = {
        **typed(partner, "1", "Anders."),
        "sleutel": "6c0b2f1e-6a0c-4a8f-9d53-6f2f3d1f7b11",
        "sluitdag-sluit_op": "2099-01-01",
        f"uitnodiging-{partner.evaluatie_id}-wie": "raad",
        f"uitnodiging-{partner.evaluatie_id}-adressen": "nieuw@voorbeeld.nl",
    }
    sent = {path: browser.post(path, everything).status_code for path in written_to(partner)}
    assert len(sent) > 10
    assert max(sent.values()) < 500, sent
    assert rows() == before


def test_its_own_link_does_not_change_it(client: Client, partner: Uitnodiging) -> None:
    before, url = rows(), address(partner)
    for part in ("", "?deel=1", "?deel=alle"):
        page = client.post(f"{url}{part}", typed(partner, "1", "Anders."))
        assert (page.status_code, "Deze evaluatie is gesloten" in page.content.decode()) == (409, True)
    assert rows() == before


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_the_api_only_reads(client: Client, partner: Uitnodiging, method: str) -> None:
    before = rows()
    for path in ("evaluaties", f"evaluaties/{partner.evaluatie_id}", "lessen", "initiatieven"):
        assert getattr(client, method)(f"/api/v1/{path}").status_code in (403, 404, 405)
    assert rows() == before


def test_no_admin_screen_shows_a_form_for_it() -> None:
    """Wagtail edits what is a page, a snippet or in a viewset; Django's own admin is not there."""
    offered = {str(model._meta) for model in get_snippet_models()}
    offered |= {str(getattr(getattr(one, "model", ""), "_meta", "")) for one in viewsets.viewsets}
    assert not offered & {str(model._meta) for model in _KEPT}
    assert not apps.is_installed("django.contrib.admin")
