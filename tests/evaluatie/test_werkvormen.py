"""The experience of initiatives stands below the werkvorm in the guide, in numbers that are honest when small."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import Page

from handreikingen.models import IndexPagina, Werkvorm
from initiatieven.models import WerkvormGebruik
from initiatieven.status import Status
from samenwerkingswijzer.ground.models import Gebruiker
from tests.conftest import Als, Bring

pytestmark = pytest.mark.django_db


@pytest.fixture
def keukentafel(db: None) -> Werkvorm:
    """A werkvorm of the guide."""
    index = IndexPagina(title="Vormen", slug="vormen", inleiding="Kies.")
    Page.objects.get(depth=2).add_child(instance=index)
    page = Werkvorm(title="Keukentafel", slug="keukentafel", inleiding="Praat thuis.", doel="Horen.",
                    groepsgrootte="6", duur="een uur")  # fmt: skip
    index.add_child(instance=page)
    return page


def test_one_use_is_kept_once_and_read_below_the_werkvorm(
    breng: Bring, accountmanager: Gebruiker, als: Als, keukentafel: Werkvorm
) -> None:
    initiatief = breng(Status.realisatie)
    url = f"/werkplek/{initiatief.kenmerk}/werkvormen/"
    today = timezone.localdate()
    sent = {
        "werkvorm": keukentafel.pk, "dag": today.isoformat(),
        "met_wie": "de buurt", "mensen": "12", "uitwerking": "goed",
        "ervaring": "Koffie <b>helpt</b>.", "kosten": "35,50", "uren": "4", "versie": "0",
    }  # fmt: skip
    browser = als(accountmanager)
    late = browser.post(url, {**sent, "dag": (today + timedelta(days=1)).isoformat()})
    assert "Kies vandaag of een dag die voorbij is." in late.content.decode()
    for _ in range(2):
        assert browser.post(url, sent).status_code == 302
    assert initiatief.werkvormen.count() == 1
    html = Client().get("/vormen/keukentafel/").content.decode()
    assert "1 keer gebruikt, bij 1 initiatief. Werkte goed: 1 van 1." in html
    assert "12 mensen, € 35,50, 4 uur werk" in html
    assert "Koffie &lt;b&gt;helpt&lt;/b&gt;." in html
    assert initiatief.titel not in html, "not public"


def test_unknown_costs_are_not_nothing_and_a_lost_page_keeps_its_name(
    breng: Bring, keukentafel: Werkvorm
) -> None:
    initiatief = breng(Status.realisatie)
    for number, kosten in enumerate((None, 10, 30)):
        WerkvormGebruik.objects.create(
            initiatief=initiatief, werkvorm=keukentafel, naam="Keukentafel", met_wie="jongeren",
            uitwerking="niet" if number else "deels", ervaring="Te laat op de dag.", kosten=kosten,
        )  # fmt: skip
    html = Client().get("/vormen/keukentafel/").content.decode()
    assert "Werkte voor een deel: 1 van 3. Werkte niet: 2 van 3." in html
    assert "€ 20,00" in html
    assert "%" not in html.split("Ervaring in onze gemeente")[1].split("</section>")[0]
    keukentafel.delete()
    assert {row.naam for row in initiatief.werkvormen.all()} == {"Keukentafel"}
