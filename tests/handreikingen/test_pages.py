"""Steps, drafts, restrictions and reserved words, on a small guide."""

from collections.abc import Callable

import pytest
from django.core.exceptions import ValidationError
from wagtail.models import Page, PageViewRestriction

from handreikingen.models import GidsPagina, Handreiking, StartPagina
from handreikingen.models.kaarten import at_step
from handreikingen.stappen import Soort
from tests.handreikingen.conftest import INTAKE, Write


def test_a_word_that_is_no_step_has_no_pages(gids: None) -> None:
    assert at_step("dromen") == []


def test_a_draft_and_a_restricted_page_do_not_stand_beside_a_step(gids: None) -> None:
    intake = Handreiking.objects.get()
    assert [card.pk for card in at_step("verkenning")] == [intake.pk]
    restriction = PageViewRestriction.objects.create(page=intake.get_parent(), restriction_type="login")
    assert at_step("verkenning") == []
    restriction.delete()
    intake.unpublish()
    assert at_step("verkenning") == []


def test_a_change_of_words_in_a_draft_counts_when_it_is_published(gids: None) -> None:
    intake = Handreiking.objects.get()
    intake.set_words(Soort.stappen, ["besluit"])
    revision = intake.save_revision()
    assert at_step("besluit") == []
    revision.publish()
    assert [card.title for card in at_step("besluit")] == ["De intake"]
    assert at_step("verkenning") == []


@pytest.mark.parametrize("slug", ["initiatieven", "werkplek", "beheer", "zoeken", "static"])
def test_the_system_s_own_words_are_refused_at_the_root_only(gids: None, slug: str) -> None:
    page = GidsPagina(title="Iets", slug=slug, inleiding="Iets.")
    with pytest.raises(ValidationError, match="van het systeem zelf"):
        StartPagina.objects.get().add_child(instance=page)
    below = GidsPagina(title="Iets", slug=slug, inleiding="Iets.")
    Page.objects.get(slug="handreikingen").add_child(instance=below)
    assert below.pk


def test_in_the_text_for_search_a_heading_does_not_run_into_what_follows(
    schrijf: Write, gids: None, laad: Callable[[], str]
) -> None:
    schrijf(INTAKE, "## Zo doe je het\n\n1. Spreek af.\n2. Bel terug\n", titel="Anders")
    laad()
    assert "Zo doe je het. Spreek af. Bel terug." in Handreiking.objects.get().leestekst
