"""An editor lays areas over a picture; what would not work for a reader is refused or warned for."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.core.files.images import ImageFile
from django.test import Client
from PIL import Image as Pillow
from wagtail.images import get_image_model
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from handreikingen import vlakken
from handreikingen.models import Figuur, Gebied, Handreiking, StartPagina, doelen
from samenwerkingswijzer.ground.models import Gebruiker

# Wagtail leaves the temporary file of a rendition to the garbage collector.
pytestmark = [
    pytest.mark.filterwarnings("ignore:Unclosed file:ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
Als = Callable[[Gebruiker], Client]
NIEUW = "/beheer/snippets/handreikingen/figuur/add/"
VIERKANT = [[10, 10], [40, 40]]


@pytest.fixture(autouse=True)
def _media(settings: Any, tmp_path: Any, beheer: None) -> None:
    settings.MEDIA_ROOT = tmp_path / "media"
    cache.clear()  # Wagtail remembers renditions there, also those of the test before


@pytest.fixture
def plein(gids: None) -> Any:
    """A picture twice as wide as high, as an editor uploads it."""
    file = BytesIO()
    Pillow.new("RGB", (800, 400), "green").save(file, "PNG")
    file.seek(0)
    return get_image_model().objects.create(title="Plein", file=ImageFile(file, name="plein.png"))


def _area(**anders: Any) -> dict[str, Any]:
    return {
        "naam": "Speelplek", "beschrijving": "Hier spelen kinderen.", "doel": "/handreikingen/",
        "vorm": "rechthoek", "straal": "", "korte_naam": "", "groep": "gebied", "telling": "geen",
        "regels_tekst": "", "korte_regels_tekst": "", "label_x": "", "label_y": "", "uitlijning": "midden",
        "punten": VIERKANT, **anders,
    }  # fmt: skip


def _rows(areas: tuple[dict[str, Any], ...]) -> dict[str, list[str]]:
    """The number fields of the points: two per row, of the same name."""
    return {
        f"gebieden-{number}-punten-{axis}": [str(point[place]) for point in area["punten"]]
        for number, area in enumerate(areas)
        for place, axis in enumerate("xy")
    }


@pytest.fixture
def bewaar(als: Als, eindredacteur: Gebruiker, plein: Any) -> Callable[..., Any]:
    """`bewaar(_area(), ...)`: send the form as an editor."""

    def send(*areas: dict[str, Any], **anders: Any) -> Any:
        rows = _rows(areas)
        fields = [{name: value for name, value in area.items() if name != "punten"} for area in areas]
        form = {"titel": "Het plein", "uitleg": "Zo ligt het plein.", "beeld": plein.pk, **anders}
        data = nested_form_data({**form, "gebieden": inline_formset(fields)})
        return als(eindredacteur).post(NIEUW, {**data, **rows})

    return send


def _faults(response: Any) -> str:
    form = response.context["form"]
    return str([form.errors, [area.errors for area in form.formsets["gebieden"].forms]])


def test_an_editor_lays_an_area_by_its_numbers_alone(bewaar: Callable[..., Any]) -> None:
    response = bewaar(_area(), _area(punten=[[50, 10], [90, 45]]))
    assert response.status_code == 302, _faults(response)
    figure = Figuur.objects.get(titel="Het plein")
    first, second = figure.gebieden.all()
    assert (figure.sleutel, figure.hoogte) == ("het-plein", 50.0)
    assert (first.sleutel, second.sleutel) == ("speelplek", "speelplek-2")
    assert (first.korte_naam, first.regels, first.label_x) == ("Speelplek", ["Speelplek"], 25.0)
    assert first.punten_svg == "10,10 40,10 40,40 10,40"


def test_the_figure_is_shown_on_a_page_with_its_picture_and_links(
    bewaar: Callable[..., Any], client: Client
) -> None:
    bewaar(_area())
    page = StartPagina.objects.get()
    page.inhoud = [{"type": "klikfiguur", "value": {"figuur": Figuur.objects.get(titel="Het plein").pk}}]
    page.save_revision().publish()
    html = client.get("/").content.decode()
    assert '<image href="/media/images/plein' in html
    assert html.count('aria-label="Speelplek"') == 1
    assert "Hier spelen kinderen." in html
    assert "Speelplek" in StartPagina.objects.get().leestekst


def test_only_the_rendition_of_a_picture_is_served(
    bewaar: Callable[..., Any], client: Client, plein: Any
) -> None:
    bewaar(_area())
    address = Figuur.objects.get(titel="Het plein").beeld_url
    response = client.get(address)
    assert response.status_code == 200
    assert response.headers["Content-Type"] == "image/png"
    assert b"".join(response.streaming_content).startswith(b"\x89PNG")  # type: ignore[attr-defined]  # a stream
    assert "sandbox" in response.headers["Content-Security-Policy"]
    assert client.get(address, headers={"If-None-Match": response.headers["ETag"]}).status_code == 304
    assert client.get(f"/media/{plein.file.name}").status_code == 404
    assert client.get("/media/images/../original_images/plein.png").status_code == 404


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"naam": ""}, "verplicht"),
        ({"beschrijving": ""}, "verplicht"),
        ({"doel": ""}, "verplicht"),
        ({"doel": "//elders.example/"}, "adres van deze site"),
        ({"doel": "https://elders.example/"}, "adres van deze site"),
        ({"doel": "javascript:alert(1)"}, "adres van deze site"),
        ({"doel": "/\\elders.example/"}, "adres van deze site"),
        ({"doel": "/bestaat-niet/"}, "bestaat niet"),
        ({"doel": "/handreikingen"}, "bestaat niet"),
        ({"doel": "/beheer/"}, "bestaat niet"),
        ({"doel": "/werkwijze/speelveld/verkennen-opgave/"}, "bestaat niet"),
        ({"punten": []}, "verplicht"),
        ({"punten": [[10, 10]]}, "twee punten"),
        ({"punten": [[10, 10], [10, 40]]}, "leeg"),
        ({"punten": [["tien", 10], [40, 40]]}, "twee getallen"),
        ({"punten": [["nan", 10], [40, 40]]}, "twee punten"),
        ({"punten": [[-5, 10], [40, 40]]}, "twee punten"),
        ({"punten": [[10, 10], [40, 60]]}, "valt erbuiten"),
        ({"punten": [[10, 10], [140, 40]]}, "valt erbuiten"),
        ({"vorm": "veelhoek"}, "minstens drie"),
        ({"vorm": "cirkel", "punten": [[20, 20]]}, "straal"),
        ({"vorm": "cirkel", "punten": [[20, 20]], "straal": "30"}, "valt erbuiten"),
        ({"vorm": "ster"}, "geldige keuze"),
    ],
)
def test_an_area_that_would_not_work_is_refused(
    bewaar: Callable[..., Any], anders: dict[str, Any], zin: str
) -> None:
    response = bewaar(_area(**anders))
    assert response.status_code == 200
    assert zin in _faults(response)
    assert not Figuur.objects.filter(titel="Het plein").exists()


def test_what_was_typed_stays_in_a_refused_form(bewaar: Callable[..., Any]) -> None:
    html = bewaar(_area(naam="", punten=[[12.5, 10], ["veel", 40]])).content.decode()
    assert 'value="12.5"' in html
    assert 'value="veel"' in html


def test_a_figure_without_a_picture_is_refused(bewaar: Callable[..., Any]) -> None:
    assert "Kies een beeld" in _faults(bewaar(_area(), beeld=""))


def test_a_comma_in_a_number_is_fine(bewaar: Callable[..., Any]) -> None:
    assert bewaar(_area(punten=[["10,5", "10"], ["40", "40"]])).status_code == 302
    assert Gebied.objects.get(naam="Speelplek").punten[0] == [10.5, 10.0]


def test_overlap_and_too_small_are_warned_for_and_saved(
    bewaar: Callable[..., Any], als: Als, eindredacteur: Gebruiker
) -> None:
    response = bewaar(
        _area(),
        _area(naam="Zandbak", punten=[[30, 30], [60, 45]]),
        _area(naam="Paal", punten=[[90, 5], [92, 40]]),
    )
    assert response.status_code == 302
    figure = Figuur.objects.get(titel="Het plein")
    assert figure.warnings() == [
        "‘Paal’ is te klein om op een telefoon aan te raken: minder dan 24 bij 24 pixels.",
        "‘Speelplek’ en ‘Zandbak’ liggen over elkaar.",
    ]
    html = als(eindredacteur).get(f"/beheer/snippets/handreikingen/figuur/edit/{figure.pk}/").content.decode()
    assert html.count("liggen over elkaar") >= 1
    assert 'name="gebieden-0-punten-x" value="10.0"' in html


def test_a_draft_is_no_target_and_a_restricted_page_neither(gids: None) -> None:
    assert doelen.leads_somewhere("/handreikingen/intake/#begin")
    assert doelen.leads_somewhere("/initiatieven/")
    assert doelen.leads_somewhere("/")
    Handreiking.objects.get().unpublish()
    assert not doelen.leads_somewhere("/handreikingen/intake/")
    assert "/handreikingen/intake/" not in doelen.addresses()


def test_the_drawing_of_the_start_page_can_be_changed_and_stays_a_drawing(
    als: Als, eindredacteur: Gebruiker, gids: None
) -> None:
    figure = Figuur.objects.get(sleutel="startfiguur")
    html = als(eindredacteur).get(f"/beheer/snippets/handreikingen/figuur/edit/{figure.pk}/").content.decode()
    assert "<wijzer-figuureditor" in html
    assert "fig-zee" in html
    for area in figure.gebieden.all():
        area.full_clean(exclude=["figuur"])


class TestFlatShapes:
    """Sizes and overlap, in hundredths of the width."""

    def test_shapes_that_touch_do_not_overlap(self) -> None:
        one = [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)]
        beside = [(10.0, 0.0), (20.0, 0.0), (20.0, 10.0), (10.0, 10.0)]
        assert not vlakken.overlap(one, beside)
        assert vlakken.overlap(one, [(x - 1, y) for x, y in beside])
        assert vlakken.overlap(one, one)

    def test_a_cross_overlaps_without_a_corner_inside(self) -> None:
        lying = [(0.0, 4.0), (10.0, 4.0), (10.0, 6.0), (0.0, 6.0)]
        standing = [(4.0, 0.0), (6.0, 0.0), (6.0, 10.0), (4.0, 10.0)]
        assert vlakken.overlap(lying, standing)

    def test_one_within_the_other_overlaps(self) -> None:
        assert vlakken.overlap(vlakken.circle(50, 50, 30), vlakken.circle(50, 50, 5))
        assert not vlakken.overlap(vlakken.circle(20, 20, 10), vlakken.circle(60, 60, 10))

    def test_small_is_under_24_pixels_at_320(self) -> None:
        enough = vlakken.KLEINSTE
        assert vlakken.too_small([(0, 0), (enough - 0.1, 0), (enough - 0.1, 50), (0, 50)])
        assert not vlakken.too_small([(0, 0), (enough, 0), (enough, enough), (0, enough)])
        assert not vlakken.too_small(vlakken.circle(50, 50, enough / 2 + 0.1))
        assert pytest.approx(24) == enough / 100 * (320 - 32)


def test_a_model_without_a_shape_does_not_break_on_checking(gids: None) -> None:
    with pytest.raises(ValidationError):
        Gebied(figuur=Figuur.objects.first(), naam="Iets", doel="/", beschrijving="x").full_clean()
