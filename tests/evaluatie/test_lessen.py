"""Lessons: kept in the dossier, proposed to the guide without touching it, counted when an editor takes them over."""

from typing import Any
from uuid import uuid4

import pytest
from django.template.loader import render_to_string
from django.test import Client
from wagtail.models import Page

from evaluatie import lessons, open_data
from evaluatie.models import Les
from evaluatie.statistics import leerjaar, leren
from evaluatie.statistics.blik import Blik
from evaluatie.templatetags.evaluatie_tags import aangepast_na
from handreikingen import actions as guide
from handreikingen.models import GidsPagina, Voorstel
from handreikingen.models.voorstel import Stand
from initiatieven.models import Initiatief
from initiatieven.status import Status
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.models import Gebruiker
from tests.conftest import Als, Bring

pytestmark = pytest.mark.django_db
LES: dict[str, Any] = {
    "soort": "stimulans",
    "les": "Vaste koffie-uren houden het gesprek gaande.",
    "voor_wie": ["organisatie"],
}


@pytest.fixture
def pagina(db: None) -> GidsPagina:
    """A page of the guide with an editor's unfinished draft."""
    page = GidsPagina(title="Goede gesprekken", slug="gesprekken", inleiding="Zo praat je samen.")
    Page.objects.get(depth=2).add_child(instance=page)
    page.save_revision().publish()
    page.inleiding = "Dit ben ik nog aan het schrijven."
    page.save_revision()
    return page


def les(initiatief: Initiatief, **fields: Any) -> Les:
    values = {
        "soort": "obstakel",
        "les": "Te veel overleg kost vrijwilligers.",
        "voor_wie": ["raad"],
        **fields,
    }
    return Les.objects.create(initiatief=initiatief, **values)


def publish(pagina: GidsPagina, inleiding: str) -> None:
    pagina.inleiding = inleiding
    pagina.save_revision().publish()


def propose(one: Les, page: Page, door: Gebruiker) -> Voorstel:
    row = Voorstel(
        sleutel=uuid4(), pagina_id=page.pk, nieuwe_tekst="Spreek vaste uren af.", reden="Dat hielp."
    )
    return lessons.propose(one, row, Actor.user(door))


def test_a_lesson_is_written_once_and_stands_in_the_dossier(
    breng: Bring, accountmanager: Gebruiker, als: Als
) -> None:
    initiatief = breng(Status.realisatie)
    url = f"/werkplek/{initiatief.kenmerk}/evaluatie/lessen/"
    browser = als(accountmanager)
    assert browser.post(url, {**LES, "les": "", "versie": "0"}).status_code == 422
    for _ in range(2):
        browser.post(url, {**LES, "versie": "0"})
    assert initiatief.lessen.count() == 1
    assert initiatief.gebeurtenissen.filter(handeling="les_vastleggen").count() == 1
    assert LES["les"] in browser.get(f"/werkplek/{initiatief.kenmerk}/").content.decode()


def test_who_may_write_lessons(breng: Bring, als: Als, coordinator: Gebruiker, directie: Gebruiker) -> None:
    url = f"/werkplek/{breng(Status.realisatie).kenmerk}/evaluatie/lessen/"
    assert als(coordinator).post(url, {**LES, "versie": "0"}).status_code == 302
    assert als(directie).post(url, {**LES, "versie": "0"}).status_code == 403
    assert Les.objects.count() == 1


def test_a_proposal_reaches_the_editors_and_leaves_page_and_draft_alone(
    breng: Bring, accountmanager: Gebruiker, als: Als, pagina: GidsPagina
) -> None:
    one = les(breng(Status.realisatie))
    before = (pagina.revisions.count(), Page.objects.get(pk=pagina.pk).latest_revision_id)
    url = f"/werkplek/{one.initiatief.kenmerk}/evaluatie/lessen/{one.pk}/voorstel/"
    browser = als(accountmanager)
    assert "Welke pagina wordt beter" in browser.get(url, {"q": "gesprekken"}).content.decode()
    key = browser.get(url, {"pagina": pagina.pk}).context["sleutel"]
    sent = {"sleutel": key, "nieuwe_tekst": "Spreek vaste uren af.", "reden": "Dat hielp."}
    for _ in range(2):
        assert browser.post(f"{url}?pagina={pagina.pk}", sent).status_code == 302
    voorstel = Voorstel.objects.get()
    assert voorstel.e_mail == accountmanager.email
    assert voorstel.herkomst == "Een les van een initiatief", "a proposal outlives the dossier"
    assert (pagina.revisions.count(), Page.objects.get(pk=pagina.pk).latest_revision_id) == before
    again = browser.post(f"{url}?pagina={pagina.pk}", {**sent, "sleutel": str(uuid4())})
    assert lessons.AL_VOORGESTELD in again.content.decode()
    assert Voorstel.objects.count() == 1


def test_a_page_counts_initiatives_of_which_a_lesson_was_taken_over(
    breng: Bring, accountmanager: Gebruiker, redacteur: Gebruiker, als: Als, pagina: GidsPagina
) -> None:
    initiatief = breng(Status.realisatie)
    first, second, third = (les(initiatief, les=f"Les {number}.") for number in range(3))
    for one, stand in ((first, Stand.overgenomen), (second, Stand.overgenomen), (third, Stand.afgewezen)):
        guide.answer(propose(one, pagina, accountmanager), stand, "Dat staat er al.", redacteur)
        initiatief.refresh_from_db()
    publish(pagina, "Spreek vaste uren af.")
    assert aangepast_na(pagina) == 1
    assert [page.pk for page in lessons.changed_pages(initiatief).veranderd] == [pagina.pk]
    public = Client().get("/gesprekken/").content.decode()
    assert "Aangepast na de ervaring van 1 initiatief." in public
    shown = als(accountmanager).get(f"/werkplek/{initiatief.kenmerk}/").content.decode()
    assert "Deze ervaring veranderde de pagina" in shown
    assert "Niet overgenomen op" in shown
    third.refresh_from_db()
    assert third.may_propose


def test_until_the_page_is_published_a_lesson_is_being_worked_in_and_counts_nowhere(
    breng: Bring, accountmanager: Gebruiker, redacteur: Gebruiker, als: Als, pagina: GidsPagina
) -> None:
    one = les(breng(Status.realisatie), openbaar=True)
    draft = pagina.get_latest_revision()
    guide.answer(propose(one, pagina, accountmanager), Stand.overgenomen, "Dank je wel.", redacteur)
    draft.publish()
    assert aangepast_na(pagina) == 0, "a version without the text"
    assert not leerjaar.changes()
    assert leren.lessons(Blik.today())[0].gids_gewijzigd == 0
    public = Client()
    assert open_data.row(Les.objects.public().get()).veranderde_pagina is None
    assert "Aangepast na" not in public.get("/gesprekken/").content.decode()
    initiatief = Initiatief.objects.get()
    html = render_to_string("evaluatie/veranderde.html", {"gevolg": lessons.changed_pages(initiatief)})
    assert "Jouw ervaring wordt verwerkt in deze pagina" in html
    assert "veranderde" not in html
    dossier = f"/werkplek/{initiatief.kenmerk}/"
    assert "verwerkt het nog in de pagina" in als(accountmanager).get(dossier).content.decode()
    publish(pagina, "Dit hielp: spreek vaste uren af!")
    assert [change.titel for change in leerjaar.changes()] == ["Goede gesprekken"]
    assert leren.lessons(Blik.today())[0].gids_gewijzigd == 1
    html = render_to_string("evaluatie/veranderde.html", {"gevolg": lessons.changed_pages(initiatief)})
    assert "Jouw ervaring veranderde deze pagina" in html
    assert "verwerkt" not in html


def test_everyone_reads_public_lessons_without_the_name_of_a_private_initiative(
    breng: Bring, client: Client, django_assert_max_num_queries: Any
) -> None:
    initiatief = breng(Status.realisatie, titel="Het geheime terras", typering="groen")
    les(initiatief, les="Alleen voor ons.", openbaar=False)
    for number in range(4):
        les(initiatief, les=f"Begin klein {number}.", openbaar=True)
    with django_assert_max_num_queries(6):
        html = client.get("/leeromgeving/lessen/").content.decode()
    assert html.count("Begin klein") == 4
    assert "Alleen voor ons" not in html
    assert "geheime terras" not in html
    for asked, found in ({"thema": "groen"}, 4), ({"thema": "sport"}, 0), ({"voor_wie": "raad"}, 4), (
        {"voor_wie": "college"}, 0,
    ), ({"soort": "stimulans"}, 0), ({"thema": "'; DROP"}, 4):  # fmt: skip
        assert client.get("/leeromgeving/lessen/", asked).content.decode().count("Begin klein") == found, (
            asked
        )
