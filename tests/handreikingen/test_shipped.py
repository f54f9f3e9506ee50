"""Every page of the guide can be read by everyone, with few queries and without a cookie."""

import re
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from handreikingen import outline
from handreikingen.models import Handreiking, StartPagina
from handreikingen.models.basis import Gidsbasis
from handreikingen.models.kaarten import at_step
from handreikingen.models.route import at
from handreikingen.paginacontrole import check
from handreikingen.stappen import Stap
from samenwerkingswijzer.dossiers.reading import LES, read_all
from samenwerkingswijzer.management.commands.laad_initiatieven import SOURCE

AT_MOST = 12
PER_TYPE = [
    *("/", "/werkwijze/", "/sturen-en-controleren/", "/maatschappelijke-opgaven/", "/handreikingen/"),
    *(
        "/handreikingen/intake/",
        "/valkuilen/mooie-woorden/",
        "/werkvormen/wereldcafe/",
        "/begrippen/mandaat/",
    ),
    "/voorbeelden/mfa-rutten/",
    "/werkvormen/",
    "/werkwijze/speelveld/",
    "/werkwijze/speelveld/verkennen-opgave/",
]


@pytest.fixture(scope="module")
def hele_gids(django_db_setup: None, django_db_blocker: Any) -> Any:
    """The guide as it is shipped, loaded once for this module and taken away after it."""
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("laad_gids", verbosity=0)
        yield
        transaction.set_rollback(True)


@pytest.mark.usefixtures("hele_gids", "db")
@pytest.mark.xdist_group("hele gids")
@pytest.mark.lang
class TestShippedGuide:
    """The guide as it is shipped."""

    @pytest.mark.parametrize("address", PER_TYPE)
    def test_a_page_of_each_type_is_read_with_few_queries_and_no_cookie(
        self, client: Client, address: str
    ) -> None:
        client.get(address)
        with CaptureQueriesContext(connection) as queries:
            response = client.get(address)
        assert response.status_code == 200
        assert response.content.count(b"<h1") == 1
        assert not response.cookies
        assert len(queries) <= AT_MOST, [query["sql"][:90] for query in queries]

    def test_every_page_renders(self, client: Client) -> None:
        pages = Page.objects.live().filter(depth__gt=1)
        assert pages.count() > 80
        assert {page.url: client.get(page.url).status_code for page in pages} == {
            page.url: 200 for page in pages
        }

    def test_a_lesson_of_the_demo_names_a_heading_of_its_page(self) -> None:
        lessons = [les for dossier in read_all(SOURCE) for les in dossier.records.get(LES, [])]
        changes = [(les["pagina"], les["kopje"]) for les in lessons if "pagina" in les]
        assert changes
        for address, heading in changes:
            page = at(address.strip("/") + "/")
            assert page is not None, address
            assert heading in outline.headings(page.inhoud), address

    def test_every_page_can_be_previewed_by_an_editor(self) -> None:
        for model in Gidsbasis.__subclasses__():
            page = model.objects.first()
            assert page is not None, model
            assert page.make_preview_request().status_code == 200

    @pytest.mark.parametrize(
        "question",
        [
            "wat doe je met een klankbordgroep die consensus moet bereiken",
            "klankbordgroep consensus",
            "moet de klankbordgroep het eens worden?",
        ],
    )
    def test_a_resident_finds_what_to_do_with_a_sounding_board_that_must_agree(
        self, client: Client, question: str
    ) -> None:
        html = client.get("/zoeken/", {"q": question}).content.decode()
        first = re.findall(r'vondst__titel"><a href="([^"]+)"', html)[:3]
        assert "/valkuilen/klankbordgroep-als-stembus/" in first, first

    def test_every_area_of_the_figure_is_a_link_in_drawing_and_list_and_answers(self, client: Client) -> None:
        figure = StartPagina.objects.get().figuur
        assert figure is not None
        areas = list(figure.gebieden.all())
        assert len(areas) == 10
        html = client.get("/").content.decode()
        for area in areas:
            assert area.naam
            assert area.beschrijving in html
            assert html.count(f'href="{area.doel}"') >= 2
            assert client.get(area.doel).status_code == 200

    def test_the_drawing_is_only_shapes(self) -> None:
        figure = StartPagina.objects.get().figuur
        assert figure is not None
        drawing = str(figure.tekening_svg)
        assert drawing.count("<path") > 20
        assert not {"script", "style=", "href", "<image", "<text", "onload"} & set(drawing.split())

    @pytest.mark.parametrize("step", Stap.values)
    def test_what_stands_beside_a_step_is_one_query(self, step: str) -> None:
        at_step(step)
        with CaptureQueriesContext(connection) as queries:
            cards = at_step(step)
        assert len(queries) == 1
        assert all(card.title and card.url and card.intro for card in cards)
        if step != Stap.afgerond:
            assert cards

    def test_the_words_of_a_page_count_at_the_next_step(self) -> None:
        intake = Handreiking.objects.get(slug="intake")
        assert intake.title in [card.title for card in at_step("verkenning")]
        assert intake.title not in [card.title for card in at_step("besluit")]

    def test_the_check_of_editors_sees_nothing_in_it(self) -> None:
        pages = Page.objects.live().filter(depth__gt=1).specific()
        seen = {page.url_path: [remark.zin for remark in check(page)] for page in pages}
        assert len(seen) > 100
        assert {path: remarks for path, remarks in seen.items() if remarks} == {}
