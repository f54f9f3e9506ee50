"""What 0.1.0 published keeps its first version and its links when the history begins."""

from collections.abc import Callable
from importlib import import_module

import pytest
from django.apps import apps
from wagtail.models import PageLogEntry

from handreikingen.models import Handreiking, Paginaverwijzing, geschiedenis, verwijzingen
from tests.handreikingen.conftest import INTAKE, Write

step = import_module("handreikingen.migrations.0006_wat_er_al_was")


@pytest.fixture
def oude_gids(gids: None, schrijf: Write, laad: Callable[[], str]) -> Handreiking:
    """The small guide as 0.1.0 left it: no entries of what was loaded, no links kept."""
    schrijf(INTAKE, "Lees [de intake](/handreikingen/intake).", pad="/handreikingen/tip/", titel="Een tip")
    laad()
    PageLogEntry.objects.all().delete()
    Paginaverwijzing.objects.all().delete()
    page: Handreiking = Handreiking.objects.get(slug="intake")
    return page


def test_the_first_version_is_there_after_an_editor_published_another(oude_gids: Handreiking) -> None:
    step._first_versions(apps, None)
    step._first_versions(apps, None)
    oude_gids.kern = "Beter."
    oude_gids.save_revision().publish()
    assert [versie.nummer for versie in geschiedenis.versions(oude_gids)] == [1, 2]


def test_a_draft_is_no_first_version(oude_gids: Handreiking) -> None:
    oude_gids.unpublish()
    step._first_versions(apps, None)
    assert geschiedenis.counts([oude_gids.pk]) == {}


def test_links_are_kept(oude_gids: Handreiking) -> None:
    step._links(apps, None)
    step._links(apps, None)
    assert [kaart.title for kaart in verwijzingen.linking_here(oude_gids)] == ["Een tip"]
