"""The council's goals: kept by the griffie, loaded once, shown with their opgave."""

from decimal import Decimal
from typing import Any

import pytest
from django.core.management import call_command
from django.template import Context, Template
from django.utils import timezone

from evaluatie.models import Bewoording, Criterium, Doelstelling, Maatstaf, Perspectief
from initiatieven.models import Kern, Opgave, Uitgangspunt
from samenwerkingswijzer.ground.models import Gebruiker
from tests.conftest import Als

pytestmark = pytest.mark.django_db


@pytest.fixture
def doel(leefbaarheid: Opgave) -> Doelstelling:
    """A goal without values: unknown, not zero."""
    return Doelstelling.objects.create(
        opgave=leefbaarheid,
        sleutel="ontmoeten",
        titel="Elk dorp heeft een plek",
        meetwijze="Tellen.",
        geldig_van=timezone.localdate(),
    )


def typed(doel: Doelstelling, **changed: str) -> dict[str, str]:
    data = {"opgave": str(doel.opgave_id), "titel": doel.titel, "meetwijze": doel.meetwijze, "eenheid": ""}
    return {**data, "geldig_van": "2026-01-01", "versie": str(doel.versie), **changed}


def test_the_griffie_changes_a_goal(doel: Doelstelling, griffie: Gebruiker, als: Als) -> None:
    als(griffie).post("/sturing/doelstellingen/ontmoeten/", typed(doel, streefwaarde="12"))
    doel.refresh_from_db()
    assert (doel.streefwaarde, doel.nulwaarde, doel.versie) == (Decimal(12), None, 2)


def test_saving_over_a_colleague_shows_both_versions(
    doel: Doelstelling, griffie: Gebruiker, als: Als
) -> None:
    browser = als(griffie)
    browser.post("/sturing/doelstellingen/ontmoeten/", typed(doel, titel="Van de eerste"))
    page = browser.post("/sturing/doelstellingen/ontmoeten/", typed(doel, titel="Van de tweede"))
    assert page.status_code == 409
    assert "Van de eerste" in page.content.decode()
    assert "Van de tweede" in page.content.decode()


def test_a_new_goal_with_the_same_title_gets_a_key_of_its_own(
    doel: Doelstelling, griffie: Gebruiker, als: Als
) -> None:
    for _ in range(2):
        assert als(griffie).post("/sturing/doelstellingen/nieuw/", typed(doel, versie="0")).status_code == 302
    assert Doelstelling.objects.filter(titel=doel.titel).count() == 3


@pytest.mark.parametrize(
    ("model", "url"),
    [(Doelstelling, "/sturing/doelstellingen/nieuw/"), (Maatstaf, "/sturing/maatstaven/nieuw/")],
)
def test_a_double_click_makes_one_and_two_forms_make_two(
    leefbaarheid: Opgave, griffie: Gebruiker, als: Als, model: Any, url: str
) -> None:
    browser = als(griffie)
    sent = {
        "opgave": str(leefbaarheid.pk),
        "titel": "Snel",
        "meetwijze": "Tellen.",
        "eenheid": "",
        "versie": "0",
    }
    sent |= {"geldig_van": "2026-01-01", "meting": "handmatig", "richting": "hoger"}
    for times in (1, 2):
        key = browser.get(url).context["form"]["formulier"].value()
        for _ in range(2):
            assert browser.post(url, {**sent, "formulier": str(key)}).status_code == 302
        assert model.objects.count() == times


def test_a_goal_of_an_opgave_that_is_out_of_use_can_be_ended(
    doel: Doelstelling, griffie: Gebruiker, als: Als
) -> None:
    Opgave.objects.update(actief=False)
    als(griffie).post("/sturing/doelstellingen/ontmoeten/", typed(doel, geldig_tot="2026-06-01"))
    doel.refresh_from_db()
    assert str(doel.geldig_tot) == "2026-06-01"


def test_a_goal_ends_after_it_begins(doel: Doelstelling, griffie: Gebruiker, als: Als) -> None:
    page = als(griffie).post("/sturing/doelstellingen/ontmoeten/", typed(doel, geldig_tot="2025-01-01"))
    assert page.status_code == 422
    assert "Kies een einddatum" in page.content.decode()


@pytest.mark.parametrize("role", ["raad", "college", "directie", "coordinator"])
def test_others_read_and_do_not_keep(
    doel: Doelstelling, als: Als, role: str, request: pytest.FixtureRequest
) -> None:
    browser = als(request.getfixturevalue(role))
    assert doel.titel in browser.get("/sturing/doelstellingen/").content.decode()
    for path in ("nieuw/", "ontmoeten/"):
        assert browser.get(f"/sturing/doelstellingen/{path}").status_code == 403
        assert browser.post(f"/sturing/doelstellingen/{path}", typed(doel, titel="Nee")).status_code == 403


def test_loading_twice_changes_nothing_and_keeps_what_a_screen_changed() -> None:
    for command in ("laad_kaders", "laad_criteria"):
        call_command(command, verbosity=0)
    first = Doelstelling.objects.order_by("pk").first()
    opgave = Opgave.objects.order_by("pk").first()
    assert first is not None
    assert opgave is not None
    Doelstelling.objects.filter(pk=first.pk).update(titel="Door de griffie", versie=2)
    Opgave.objects.filter(pk=opgave.pk).update(titel="Niet van een scherm")
    before = [
        model.objects.count() for model in (Kern, Opgave, Uitgangspunt, Doelstelling, Criterium, Bewoording)
    ]
    for command in ("laad_kaders", "laad_criteria"):
        call_command(command, verbosity=0)
    after = [
        model.objects.count() for model in (Kern, Opgave, Uitgangspunt, Doelstelling, Criterium, Bewoording)
    ]
    first.refresh_from_db()
    opgave.refresh_from_db()
    assert after == before
    assert first.titel == "Door de griffie"
    assert opgave.titel != "Niet van een scherm"


def test_the_nine_criteria_ask_every_perspective(criteria: None) -> None:
    assert Criterium.objects.count() == 9
    assert Bewoording.objects.count() == 9 * 2 * len(Perspectief)


def test_the_goals_of_all_opgaven_are_one_query(
    doel: Doelstelling, django_assert_num_queries: object
) -> None:
    for number in range(3):
        Opgave.objects.create(sleutel=f"o{number}", titel=f"Opgave {number}", beoogd_effect="Meer.")
    template = Template(
        "{% load evaluatie_tags %}{% met_doelstellingen opgaven as rijen %}"
        "{% for opgave in rijen %}{% doelstellingen_van opgave %}{% endfor %}"
    )
    opgaven = list(Opgave.objects.all())
    with django_assert_num_queries(1):  # type: ignore[operator]
        text = template.render(Context({"opgaven": opgaven}))
    assert text.count("Elk dorp heeft een plek") == 1
    assert "Streefwaarde nog niet bekend." in text
