"""What links here, what leads nowhere, and what nobody leads to: of what is published only."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.test import Client
from wagtail.models import Page

from handreikingen import clock_tasks, linkcontrole
from handreikingen.models import GidsPagina, Handreiking, StartPagina, verwijzingen
from samenwerkingswijzer.ground.models import Gebruiker, Mail
from tests.handreikingen.conftest import INTAKE, Write

TODAY = datetime(2026, 11, 22, 9, tzinfo=ZoneInfo("Europe/Amsterdam"))


@pytest.fixture
def intake(gids: None) -> Handreiking:
    """The handreiking of the small guide."""
    page: Handreiking = Handreiking.objects.get(slug="intake")
    return page


@pytest.fixture
def tip(intake: Handreiking, schrijf: Write, laad: Callable[[], str]) -> Handreiking:
    """A loaded page that links by address to the intake, to nothing and to a screen of the system."""
    links = "[intake](/handreikingen/intake/#kop) [droom](/droom/) [zoek](/zoeken/?q=a) [elders](https://voorbeeld.nl/x/)"
    schrijf(INTAKE, links, pad="/handreikingen/tip/", titel="Een tip")
    laad()
    page: Handreiking = Handreiking.objects.get(slug="tip")
    return page


def _titles(page: Page) -> list[str]:
    return [kaart.title for kaart in verwijzingen.linking_here(page)]


def test_a_link_by_address_counts(intake: Handreiking, tip: Handreiking, client: Client) -> None:
    assert _titles(intake) == ["Een tip"]
    assert "Een tip" in client.get(f"/verwijzingen/{intake.pk}/").content.decode()
    assert "Geen andere pagina" in client.get(f"/verwijzingen/{tip.pk}/").content.decode()


def test_a_link_from_the_tree_counts_when_it_is_published(intake: Handreiking) -> None:
    start = StartPagina.objects.get()
    start.inhoud = [{"type": "verwijzing", "value": {"pagina": intake.pk, "toelichting": ""}}]
    revision = start.save_revision()
    assert _titles(intake) == []
    revision.publish()
    assert _titles(intake) == ["Wegwijzer"]


def test_a_draft_or_a_page_that_was_taken_back_does_not_link(intake: Handreiking, tip: Handreiking) -> None:
    tip.inhoud = []
    tip.save_revision()
    assert _titles(intake) == ["Een tip"]
    tip.unpublish()
    assert _titles(intake) == []


def test_an_address_without_a_page_is_wanted_and_one_without_public_page_is_broken(
    intake: Handreiking, tip: Handreiking
) -> None:
    wanted = {doel.adres: [page.title for page in doel.paginas] for doel in linkcontrole.check().gewenst}
    assert wanted["/droom/"] == ["Een tip"]
    assert not {"/zoeken/", "/handreikingen/intake/", "/x/"} & set(wanted)
    assert linkcontrole.check().kapot == []
    intake.unpublish()
    assert [doel.adres for doel in linkcontrole.check().kapot] == ["/handreikingen/intake/"]


def test_an_area_of_a_figure_that_leads_nowhere_is_wanted(gids: None) -> None:
    assert "/werkwijze/" in [doel.adres for doel in linkcontrole.check().gewenst if doel.figuren]
    page = GidsPagina(title="Werkwijze", slug="werkwijze", inleiding="Zo.")
    StartPagina.objects.get().add_child(instance=page)
    assert "/werkwijze/" not in [doel.adres for doel in linkcontrole.check().gewenst]


def test_a_page_that_nobody_leads_to_is_an_orphan(intake: Handreiking, tip: Handreiking) -> None:
    assert [page.title for page in linkcontrole.check().wezen] == ["Een tip"]


def test_editors_see_what_is_wrong(
    als: Callable[[Gebruiker], Client], redacteur: Gebruiker, tip: Handreiking
) -> None:
    Handreiking.objects.filter(pk=tip.pk).update(nakijken_op=date(2020, 1, 5))
    html = als(redacteur).get("/beheer/onderhoud/").content.decode()
    assert "/droom/" in html
    assert "5 januari 2020" in html
    assert 'href="/beheer/onderhoud/"' in html or "Onderhoud" in html


def test_the_owner_gets_one_mail_when_the_day_comes(intake: Handreiking, redacteur: Gebruiker) -> None:
    Page.objects.filter(pk=intake.pk).update(owner=redacteur)
    Handreiking.objects.update(nakijken_op=date(2026, 11, 23))
    assert clock_tasks.remind(TODAY) == 0
    assert clock_tasks.remind(TODAY + timedelta(days=1)) == 1
    assert clock_tasks.remind(TODAY + timedelta(days=2)) == 0
    sent = Mail.objects.get(soort="nakijken")
    assert sent.aan == redacteur.email
    assert f"/beheer/pages/{intake.pk}/edit/" in sent.tekst
    Handreiking.objects.update(nakijken_op=date(2026, 11, 24))
    assert clock_tasks.remind(TODAY + timedelta(days=2)) == 1


def test_a_page_whose_owner_cannot_edit_is_for_the_chief_editors(
    intake: Handreiking, coordinator: Gebruiker, eindredacteur: Gebruiker
) -> None:
    Page.objects.filter(pk=intake.pk).update(owner=coordinator)
    Handreiking.objects.update(nakijken_op=date(2026, 11, 1))
    assert clock_tasks.remind(TODAY) == 1
    assert Mail.objects.get(soort="nakijken").aan == eindredacteur.email


def test_a_page_that_is_not_published_reminds_nobody(intake: Handreiking, eindredacteur: Gebruiker) -> None:
    Handreiking.objects.update(nakijken_op=date(2026, 11, 1))
    intake.unpublish()
    assert clock_tasks.remind(TODAY) == 0


def test_a_day_to_look_again_is_no_change_of_an_editor(
    intake: Handreiking, schrijf: Write, laad: Callable[[], str]
) -> None:
    intake.nakijken_op = date(2027, 1, 1)
    intake.save_revision().publish()
    schrijf(INTAKE, "Nieuwe tekst.")
    assert "1 bijgewerkt" in laad()
