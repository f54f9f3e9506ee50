"""The Speelveld of a dossier follows the guide, and old answers stay. Opgaven are suggested with a reason."""

from typing import Any

import pytest

from handreikingen.models import SpeelveldCel, Vraag
from initiatieven import speelveld, verwantschap
from initiatieven.models import Initiatief, Kern, Opgave, SpeelveldAntwoord
from initiatieven.status import Status
from samenwerkingswijzer.ground.models import Gebruiker
from tests.conftest import Als, Bring

pytestmark = pytest.mark.django_db


@pytest.fixture
def vak(db: None) -> SpeelveldCel:
    cel = SpeelveldCel.objects.at("verkennen-opgave") or SpeelveldCel.objects.create(
        deelproces="verkennen", element="opgave", titel="Waar gaat het om?", inleiding="De opgave."
    )
    cel.vragen.all().delete()
    for laag in ("kort", "diep"):
        Vraag.objects.create(cel=cel, laag=laag, vraag=f"Wat is de kern ({laag})?")
    return cel


def url(initiatief: Initiatief) -> str:
    return f"/werkplek/{initiatief.kenmerk}/speelveld/verkennen-opgave/"


def typed(vraag: Vraag, antwoord: str, versie: int = 0) -> dict[str, str]:
    return {f"vraag{vraag.pk}-antwoord": antwoord, f"vraag{vraag.pk}-versie": str(versie)}


def sent(vak: SpeelveldCel, **answers: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for vraag in Vraag.objects.filter(cel=vak):
        found |= typed(vraag, answers.get(vraag.laag, ""))
    return found


def test_a_cell_says_how_far_it_is_and_an_emptied_answer_goes(
    vak: SpeelveldCel, breng: Bring, als: Als, accountmanager: Gebruiker, coordinator: Gebruiker
) -> None:
    initiatief = breng(Status.verkenning)
    browser = als(accountmanager)
    assert [browser.post(url(initiatief), sent(vak, kort="Elkaar zien.")).status_code for _ in "12"] == [
        302,
        302,
    ]
    assert initiatief.gebeurtenissen.filter(handeling="speelveld_invullen").count() == 1
    (cell,) = [one for one in speelveld.cells(initiatief) if one.cel == vak]
    assert cell.stand == "1 van 2 vragen"
    assert "Elkaar zien." in als(coordinator).get(url(initiatief)).content.decode()
    assert als(coordinator).post(url(initiatief), sent(vak)).status_code == 403
    kort = Vraag.objects.get(cel=vak, laag="kort")
    assert (
        browser.post(
            url(initiatief), typed(kort, "", 1) | typed(Vraag.objects.get(laag="diep"), "")
        ).status_code
        == 302
    )
    assert not SpeelveldAntwoord.objects.exists()


def test_the_guide_changes_its_questions_and_old_answers_keep_theirs(
    vak: SpeelveldCel, breng: Bring, als: Als, accountmanager: Gebruiker
) -> None:
    initiatief = breng(Status.verkenning)
    browser = als(accountmanager)
    browser.post(url(initiatief), sent(vak, kort="Elkaar zien.", diep="Elke week."))
    Vraag.objects.filter(laag="kort").update(vraag="Wat wil je bereiken?")
    Vraag.objects.filter(laag="diep").delete()
    Vraag.objects.create(cel=vak, laag="standaard", vraag="Voor wie is het?")
    page = browser.get(url(initiatief)).content.decode()
    for text in (
        "Wat wil je bereiken?",
        "Wat is de kern (kort)?",
        "Wat is de kern (diep)?",
        "Elke week.",
        "Voor wie is het?",
    ):
        assert text in page
    assert speelveld.cells(initiatief)[0].stand == "1 van 2 vragen"


def test_the_field_costs_the_same_with_many_answers(
    vak: SpeelveldCel, breng: Bring, als: Als, accountmanager: Gebruiker, django_assert_max_num_queries: Any
) -> None:
    initiatief = breng(Status.verkenning)
    rows = [SpeelveldAntwoord(initiatief=initiatief, vraagtekst=str(n), antwoord="Ja.", deelproces="verkennen",
                              element="opgave") for n in range(30)]  # fmt: skip
    SpeelveldAntwoord.objects.bulk_create(rows)
    browser = als(accountmanager)
    browser.get(f"/werkplek/{initiatief.kenmerk}/speelveld/")
    for address in (f"/werkplek/{initiatief.kenmerk}/speelveld/", url(initiatief)):
        with django_assert_max_num_queries(20):
            assert browser.get(address).status_code == 200


def test_an_opgave_that_shares_telling_words_is_suggested_and_taken_over_in_one_click(
    breng: Bring, als: Als, accountmanager: Gebruiker
) -> None:
    values = {"beoogd_effect": "Inwoners planten bomen en tuinen.", "toelichting": ""}
    groen = Opgave.objects.create(sleutel="groen", titel="Meer groen met moestuinen", **values)
    Opgave.objects.create(sleutel="haven", titel="Sterke haven", beoogd_effect="Schepen varen af en aan.")
    Opgave.objects.create(
        sleutel="oud", titel="Moestuin van vroeger", beoogd_effect="Moestuin.", actief=False
    )
    initiatief = breng(Status.verkenning)
    (voorstel,) = verwantschap.suggest(initiatief)
    assert (voorstel.opgave, voorstel.reden) == (groen, "Beide gaan over: groen, moestuin.")
    browser, screen = als(accountmanager), f"/werkplek/{initiatief.kenmerk}/inschatting/"
    click = {"versie": "0", "samenhang": "Nog niet af", "neem_over": str(groen.pk)}
    for _ in range(2):
        page = browser.post(screen, click)
        assert (page.status_code, "Nog niet af" in page.content.decode()) == (200, True)
    assert groen in initiatief.opgaven.all()
    assert (
        initiatief.gebeurtenissen.filter(toelichting="Opgave erbij: Meer groen met moestuinen.").count() == 1
    )
    assert verwantschap.suggest(initiatief) == []


def test_what_earlier_initiatives_of_the_theme_chose_is_suggested_too(
    breng: Bring, leefbaarheid: Opgave, dorp: Kern
) -> None:
    for number in range(3):
        breng(Status.aangemeld, titel=f"Voorbeeld: iets anders {number}", kern=dorp)
    fresh = breng(Status.aangemeld, titel="Voorbeeld: bankje", samenvatting="Zitten.", kern=dorp)
    fresh.opgaven.clear()
    (voorstel,) = verwantschap.suggest(fresh)
    assert voorstel.opgave == leefbaarheid
    assert voorstel.reden == "Vaak gekozen bij het thema openbare ruimte en groen."
