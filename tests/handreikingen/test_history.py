"""Everyone reads what a page said before: every version that was live, never a draft, never a name."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from django.utils.html import strip_tags
from pytest_django import DjangoAssertNumQueries

from handreikingen.models import Handreiking, geschiedenis
from samenwerkingswijzer.ground.models import Gebruiker

MARK = "zeepaardje"


@pytest.fixture
def intake(gids: None) -> Handreiking:
    """The handreiking of the small guide, as it was loaded."""
    page: Handreiking = Handreiking.objects.get()
    return page


def _publish(page: Handreiking, kern: str, by: Gebruiker | None = None) -> None:
    page.kern = kern
    page.save_revision(user=by).publish(user=by, skip_permission_checks=True)


def _html(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


def test_a_loaded_page_has_one_version(intake: Handreiking, client: Client) -> None:
    html = _html(client, f"/geschiedenis/{intake.pk}/")
    assert "Versie 1 van" in html
    assert "Bij het laden" in html


def test_history_names_the_role_and_never_the_person(
    intake: Handreiking, client: Client, eindredacteur: Gebruiker
) -> None:
    eindredacteur.first_name, eindredacteur.functie = "Zoë", "Zoë van de Vaart"
    eindredacteur.save()
    _publish(intake, "Je kent het plan en de mensen.", eindredacteur)
    for address in (f"/geschiedenis/{intake.pk}/", f"/geschiedenis/{intake.pk}/2/"):
        html = _html(client, address)
        assert "Eindredacteur" in html
        assert "Zoë" not in html


def test_a_difference_marks_the_words_that_came_and_went(intake: Handreiking, client: Client) -> None:
    _publish(intake, "Je kent het plan en de mensen.")
    html = _html(client, f"/geschiedenis/{intake.pk}/2/")
    shown = strip_tags(html.split('class="verschil__kop"')[1].split("<details")[0])
    assert " ".join(shown.split()) == (
        ">Kern Je kent het Weg: plan. (einde weg) Erbij: plan en de mensen. (einde erbij)"
    )


def test_a_draft_is_nowhere_in_history(intake: Handreiking, client: Client) -> None:
    _publish(intake, "Je kent het plan nu.")
    intake.kern = MARK
    intake.title = MARK
    intake.save_revision()
    for address in (
        f"/geschiedenis/{intake.pk}/",
        f"/geschiedenis/{intake.pk}/1/",
        f"/geschiedenis/{intake.pk}/2/",
    ):
        assert MARK not in _html(client, address)
    assert client.get(f"/geschiedenis/{intake.pk}/3/").status_code == 404


def test_a_published_revision_that_an_editor_overwrites_is_a_draft_again(
    intake: Handreiking, client: Client
) -> None:
    _publish(intake, "Je kent het plan nu.")
    intake.kern = MARK
    intake.save_revision(overwrite_revision=intake.latest_revision)
    assert [versie.nummer for versie in geschiedenis.versions(intake)] == [1]
    assert MARK not in _html(client, f"/geschiedenis/{intake.pk}/1/")


def test_a_version_that_waits_for_its_hour_is_a_draft_until_then(intake: Handreiking, client: Client) -> None:
    intake.kern, intake.go_live_at = MARK, timezone.now() + timedelta(days=1)
    intake.save_revision().publish()
    assert len(geschiedenis.versions(intake)) == 1
    assert MARK not in _html(client, f"/geschiedenis/{intake.pk}/1/")


def test_a_page_that_is_not_public_has_no_history(intake: Handreiking, client: Client) -> None:
    intake.unpublish()
    for name in ("geschiedenis", "verwijzingen", "voorstel"):
        assert client.get(f"/{name}/{intake.pk}/").status_code == 404
    assert client.get(f"/geschiedenis/{intake.pk}/1/").status_code == 404


def test_published_again_without_a_change_is_no_new_version(intake: Handreiking) -> None:
    intake.latest_revision.publish()
    assert len(geschiedenis.versions(intake)) == 1


@pytest.mark.parametrize("number", ["0", "2", "999999999999999999999"])
def test_a_version_that_is_not_there_is_404(intake: Handreiking, client: Client, number: str) -> None:
    assert client.get(f"/geschiedenis/{intake.pk}/{number}/").status_code == 404


def test_recent_leads_to_the_difference(intake: Handreiking, client: Client) -> None:
    assert "/geschiedenis/" not in _html(client, "/recent/")
    _publish(intake, "Je kent het plan nu.")
    assert f'href="/geschiedenis/{intake.pk}/2/"' in _html(client, "/recent/")


def test_history_takes_few_queries_however_long_it_is(
    intake: Handreiking,
    client: Client,
    redacteur: Gebruiker,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    for number in range(6):
        _publish(intake, f"Versie {number}.", redacteur)
    client.get(f"/geschiedenis/{intake.pk}/")
    with django_assert_max_num_queries(12):
        client.get(f"/geschiedenis/{intake.pk}/")
