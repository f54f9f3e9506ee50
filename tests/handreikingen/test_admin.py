"""Editors find a Dutch admin with what they need, and cannot take the system's own addresses."""

import pytest
from django.test import Client
from wagtail.models import Page, get_page_models

from handreikingen.models import Figuur, Handreiking, StartPagina
from handreikingen.models.basis import Gidsbasis
from handreikingen.models.kaarten import at_step
from samenwerkingswijzer.ground.models import Gebruiker
from tests.conftest import Als

from .formulier import fields


@pytest.fixture
def overzicht(gids: None) -> Page:
    """The list under which handreikingen hang."""
    return Page.objects.get(slug="handreikingen")


def test_an_editor_makes_a_handreiking_that_stands_beside_its_step(
    als: Als, eindredacteur: Gebruiker, overzicht: Page
) -> None:
    address = f"/beheer/pages/add/handreikingen/handreiking/{overzicht.pk}/"
    response = als(eindredacteur).post(address, fields())
    assert response.status_code == 302, response.context["form"].errors
    assert [card.title for card in at_step("afgerond")] == ["Nazorg"]
    assert Client().get("/handreikingen/nazorg/").status_code == 200


def test_the_form_of_a_kind_holds_its_own_fields_in_the_order_of_the_page(
    als: Als, redacteur: Gebruiker, overzicht: Page
) -> None:
    form = als(redacteur).get(f"/beheer/pages/add/handreikingen/handreiking/{overzicht.pk}/").content.decode()
    places = [
        form.index(f'id="id_{name}"') for name in ("title", "inleiding", "kern", "bronnen", "menutitel")
    ]
    assert places == sorted(places)
    assert 'name="deelproces"' in form
    assert 'name="geschikt_voor"' not in form  # only of a werkvorm
    assert "Klik op de plus en kies een blok" in form
    form = als(redacteur).get(f"/beheer/pages/add/handreikingen/werkvorm/{overzicht.pk}/").content.decode()
    assert 'name="geschikt_voor"' in form


def test_every_kind_of_page_says_what_it_is_for_before_you_choose(
    als: Als, redacteur: Gebruiker, overzicht: Page
) -> None:
    choice = als(redacteur).get(f"/beheer/pages/{overzicht.pk}/add_subpage/").content.decode()
    assert "Korte hulp bij één stap of één vraag." in choice
    kinds = [
        model for model in get_page_models() if issubclass(model, Gidsbasis) and model is not StartPagina
    ]
    assert [model for model in kinds if not model.get_page_description()] == []


def test_the_edit_form_shows_the_words_that_were_chosen(als: Als, redacteur: Gebruiker, gids: None) -> None:
    response = als(redacteur).get(f"/beheer/pages/{Handreiking.objects.get().pk}/edit/")
    form = response.context["form"]
    assert form.initial["stappen"] == ["toegewezen", "verkenning"]
    assert "De wijzer hierbij" in response.content.decode()


def test_the_form_refuses_an_address_of_the_system(als: Als, eindredacteur: Gebruiker, gids: None) -> None:
    root = StartPagina.objects.get()
    address = f"/beheer/pages/add/handreikingen/gidspagina/{root.pk}/"
    response = als(eindredacteur).post(address, fields(slug="initiatieven"))
    assert response.status_code == 200
    assert "van het systeem zelf" in response.content.decode()


def test_a_page_cannot_move_to_an_address_of_the_system(als: Als, beheerder: Gebruiker, gids: None) -> None:
    parent = Page.objects.get(slug="handreikingen")
    page = Handreiking.objects.get()
    page.slug = "werkplek"
    page.save()
    root = StartPagina.objects.get()
    als(beheerder).post(f"/beheer/pages/{page.pk}/move/{root.pk}/confirm/")
    page.refresh_from_db()
    assert page.get_parent().pk == parent.pk


def test_nobody_removes_a_drawing_of_ours(als: Als, eindredacteur: Gebruiker, gids: None) -> None:
    browser, figuur = als(eindredacteur), Figuur.objects.get(sleutel="startfiguur")
    assert eindredacteur.has_perm("handreikingen.delete_figuur")
    browser.post(f"/beheer/snippets/handreikingen/figuur/delete/{figuur.pk}/")
    assert Figuur.objects.filter(pk=figuur.pk).exists()


def test_the_menu_holds_what_an_editor_uses(als: Als, redacteur: Gebruiker, gids: None) -> None:
    html = als(redacteur).get("/beheer/").content.decode()
    assert 'lang="nl"' in html
    assert "wagtailusers" not in html


def test_the_editor_shows_a_preview_in_its_frame_under_the_strict_policy(
    als: Als, redacteur: Gebruiker, gids: None
) -> None:
    browser, page = als(redacteur), Handreiking.objects.get()
    address = f"/beheer/pages/{page.pk}/edit/preview/"
    browser.post(address, fields(title="De intake", slug="intake"))
    preview = browser.get(f"{address}?in_preview_panel=true")
    policy = preview.headers["Content-Security-Policy"]
    assert "Bel nog eens." in preview.content.decode()
    assert "wagtail-userbar" in preview.content.decode()
    assert "frame-ancestors 'self'" in policy
    assert "unsafe-inline" not in policy
    assert preview.headers["X-Frame-Options"] == "SAMEORIGIN"
    assert "wagtail-userbar" not in browser.get("/handreikingen/intake/").content.decode()


def test_the_link_to_edit_is_there_for_editors_only(
    als: Als, client: Client, redacteur: Gebruiker, coordinator: Gebruiker, gids: None
) -> None:
    wanted = f"/beheer/pages/{Handreiking.objects.get().pk}/edit/"
    assert wanted in als(redacteur).get("/handreikingen/intake/").content.decode()
    assert wanted not in als(coordinator).get("/handreikingen/intake/").content.decode()
    assert wanted not in client.get("/handreikingen/intake/").content.decode()
