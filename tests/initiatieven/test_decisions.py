"""Recording a decision: by who may, with its reason, from the advice or explained, and nothing personal in sight."""

import pytest
from django.test import Client
from django.utils import timezone

from initiatieven.actions import Geweigerd, perform
from initiatieven.handelingen import Handeling
from initiatieven.models import Belangrijkheid, Besluit, Initiatief, Weging
from initiatieven.status import Status
from initiatieven.waiting import my_day
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.models import Gebruiker
from tests import road
from tests.conftest import Als, Bring

pytestmark = pytest.mark.django_db


def typed(initiatief: Initiatief, **values: object) -> dict[str, object]:
    return {
        "versie": initiatief.versie,
        "besluit": "versterken",
        "besluitdatum": timezone.localdate().isoformat(),
        "motivering_publiek": "Het past bij onze opgave.",
        **values,
    }


def url(initiatief: Initiatief) -> str:
    return f"/sturing/besluiten/{initiatief.kenmerk}/"


def test_the_body_reads_the_advice_and_no_name(breng: Bring, als: Als, directie: Gebruiker) -> None:
    initiatief = breng(Status.besluit)
    text = als(directie).get(url(initiatief)).content.decode()
    assert "Het past bij de opgave." in text
    for personal in ("Groep buren", "groep@voorbeeld.nl", "Contact van de groep", "Samen groente telen"):
        assert personal not in text


def test_the_body_reads_what_was_written_with_the_proposal_this_time(
    breng: Bring, als: Als, accountmanager: Gebruiker, college: Gebruiker, directie: Gebruiker
) -> None:
    initiatief = breng(Status.weging)
    road.propose(initiatief, "directie", accountmanager, "Graag voor de zomer.")
    perform(initiatief, Handeling.opnieuw_wegen, Actor.user(directie), "Vraag de buren.")
    perform(initiatief, Handeling.voorleggen, Actor.user(accountmanager), "De buren zijn\ngehoord.")
    page = als(college).get(url(initiatief)).content.decode()
    assert "De buren zijn<br>gehoord." in page
    assert "Graag voor de zomer." not in page
    written = "Hierbij schreef de accountmanager"
    assert written in page
    assert written not in als(directie).get(url(breng(Status.besluit))).content.decode()


def test_directie_records_its_decision_once_whatever_is_clicked_twice(
    breng: Bring, als: Als, directie: Gebruiker
) -> None:
    initiatief = breng(Status.besluit)
    browser = als(directie)
    assert [browser.post(url(initiatief), typed(initiatief)).status_code for _ in range(2)] == [302, 302]
    besluit = Besluit.objects.get(initiatief=initiatief)
    assert (besluit.besluit, besluit.beslisser, besluit.vastgelegd_door) == (
        "versterken",
        "directie",
        directie,
    )
    assert Initiatief.objects.get(pk=initiatief.pk).status == Status.ontwerp


def test_a_motivation_carries_marks_that_are_shown_to_everyone_and_not_mailed(
    breng: Bring, als: Als, client: Client, directie: Gebruiker
) -> None:
    initiatief = breng(Status.besluit, publieke_samenvatting="Samen groente telen.")
    Initiatief.objects.filter(pk=initiatief.pk).update(openbaar_sinds=timezone.now())
    reason = "Dit is **goed** voor:\n\n- het dorp\n- de <script>school</script>"
    assert (
        als(directie).post(url(initiatief), typed(initiatief, motivering_publiek=reason)).status_code == 302
    )
    assert "<script" not in Besluit.objects.get().motivering_publiek
    page = client.get(f"/initiatieven/{initiatief.kenmerk}/").content.decode()
    assert "<strong>goed</strong>" in page
    assert "<li>het dorp</li>" in page
    told = initiatief.gebeurtenissen.get(handeling=Handeling.versterken).toelichting
    assert told == "Dit is goed voor:\nhet dorp\nde school"


@pytest.mark.parametrize("orgaan", ["raad", "college"])
def test_a_decision_of_another_body_is_refused_to_directie(
    breng: Bring, als: Als, directie: Gebruiker, orgaan: str
) -> None:
    initiatief = breng(Status.besluit)
    Weging.objects.filter(initiatief=initiatief).update(beslisser=orgaan)
    assert als(directie).post(url(initiatief), typed(initiatief)).status_code == 403
    assert not Besluit.objects.exists()


def test_griffie_records_for_the_raad(breng: Bring, als: Als, griffie: Gebruiker) -> None:
    initiatief = breng(Status.besluit)
    Weging.objects.filter(initiatief=initiatief).update(beslisser="raad")
    assert initiatief.titel in als(griffie).get("/sturing/besluiten/").content.decode()
    assert als(griffie).post(url(initiatief), typed(initiatief)).status_code == 302
    assert Besluit.objects.get().beslisser == "raad"


def test_what_waits_stands_on_top_of_the_council_area_for_who_records_it(
    breng: Bring, als: Als, college: Gebruiker, griffie: Gebruiker, raad: Gebruiker
) -> None:
    initiatief = breng(Status.besluit)
    Weging.objects.filter(initiatief=initiatief).update(beslisser="college")
    waits = "Wacht op een besluit dat jij vastlegt"
    pages = {user: als(user).get("/sturing/").content.decode() for user in (college, griffie, raad)}
    assert {user for user in pages if waits in pages[user]} == {college}
    assert f'href="{url(initiatief)}"' in pages[college]
    assert [one.wat for one in my_day(college)] == ["Leg het besluit vast"]


def refused(browser: Client, initiatief: Initiatief, **values: object) -> str:
    page = browser.post(url(initiatief), typed(initiatief, **values))
    assert page.status_code == 422
    return page.content.decode()


def test_departing_from_the_advice_is_explained(breng: Bring, als: Als, directie: Gebruiker) -> None:
    initiatief = breng(Status.besluit)
    assert "Leg uit waarom het besluit anders is" in refused(als(directie), initiatief, besluit="remmen")
    explained = typed(initiatief, besluit="remmen", afwijking_toelichting="Het is te druk in de straat.")
    assert als(directie).post(url(initiatief), explained).status_code == 302
    assert Initiatief.objects.get(pk=initiatief.pk).status == Status.geremd


@pytest.mark.parametrize(
    ("day", "sentence"), [("2099-01-01", "tot en met vandaag"), ("2001-01-01", "na de aanmelding")]
)
def test_an_impossible_date_is_refused(
    breng: Bring, als: Als, directie: Gebruiker, day: str, sentence: str
) -> None:
    assert sentence in refused(als(directie), breng(Status.besluit), besluitdatum=day)


def test_the_body_can_ask_for_a_better_proposal(breng: Bring, als: Als, directie: Gebruiker) -> None:
    initiatief = breng(Status.besluit)
    back = {"versie": initiatief.versie, "toelichting": "De buren zijn niet gehoord."}
    assert als(directie).post(f"{url(initiatief)}terug/", back).status_code == 302
    assert Initiatief.objects.get(pk=initiatief.pk).status == Status.weging


def test_college_finds_for_itself_and_not_for_the_raad(breng: Bring, als: Als, college: Gebruiker) -> None:
    initiatief = breng(Status.verkenning)
    adres = f"/sturing/dossiers/{initiatief.kenmerk}/belangrijkheid/"
    found = {"versie": initiatief.versie, "orgaan": "raad", "niveau": "zeer", "waarom": ["kansen"]}
    assert als(college).post(adres, found).status_code == 422
    assert als(college).post(adres, {**found, "orgaan": "college"}).status_code == 302
    assert Belangrijkheid.objects.get().orgaan == "college"
    row = Belangrijkheid(initiatief=initiatief, orgaan="raad", niveau="zeer", waarom=[], van=timezone.now())
    initiatief.refresh_from_db()
    with pytest.raises(Geweigerd):
        perform(initiatief, Handeling.belangrijkheid_vaststellen, Actor.user(college), vastleggen=[row])


def test_only_griffie_says_whether_the_raad_steers_along(
    breng: Bring, als: Als, griffie: Gebruiker, college: Gebruiker
) -> None:
    initiatief = breng(Status.verkenning)
    adres = f"/sturing/dossiers/{initiatief.kenmerk}/raadsmodus/"
    chosen = {"versie": initiatief.versie, "modus": "meesturen", "reden": "Grote gevolgen voor het dorp."}
    assert als(college).post(adres, chosen).status_code == 403
    assert als(griffie).post(adres, chosen).status_code == 302
    assert initiatief.raadsmodi.get().modus == "meesturen"
