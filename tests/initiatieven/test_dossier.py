"""The dossier page: for who reaches it, everything on one page, and reading it is noted once a day."""

import re
from uuid import uuid4

import pytest

from initiatieven.handelingen import Handeling
from initiatieven.models import Inzage
from initiatieven.status import Status
from samenwerkingswijzer.ground.models import Gebruiker
from tests.conftest import Als, Bring

pytestmark = pytest.mark.django_db


def without_token(page: bytes) -> bytes:
    """The page without the one word that differs at every visit."""
    return re.sub(rb'name="csrfmiddlewaretoken" value="\w+"', b"", page)


def test_the_own_accountmanager_sees_what_is_next_and_what_is_missing(
    breng: Bring, als: Als, accountmanager: Gebruiker
) -> None:
    initiatief = breng(Status.verkenning)
    page = als(accountmanager).get(f"/werkplek/{initiatief.kenmerk}/")
    assert page.status_code == 200
    text = page.content.decode()
    assert "Vul de intake in: de zeven vragen." in text
    assert f"/werkplek/{initiatief.kenmerk}/intake/" in text
    assert "Groep buren" in text


@pytest.mark.parametrize(
    ("status", "done", "work"),
    [
        (Status.verkenning, [], ["Betrokkene vastleggen"]),
        (Status.verbreding, ["Intake aanvullen", "Eerste inschatting aanvullen"], []),
        (Status.weging, [], ["Startnotitie vastleggen"]),
    ],
)
def test_what_is_there_already_is_no_work_any_more_and_its_button_says_so(
    breng: Bring, als: Als, accountmanager: Gebruiker, status: Status, done: list[str], work: list[str]
) -> None:
    initiatief = breng(status)
    now = als(accountmanager).get(f"/werkplek/{initiatief.kenmerk}/").context["wat_nu"]
    offered, rest = [knop.tekst for knop in now.werk], [knop.tekst for knop in now.overig]
    assert set(work) <= set(offered)
    assert set(done) <= set(rest)
    assert not any(words.endswith("aanvullen") for words in offered)
    assert not {"Verbetering beantwoorden", "Intake vastleggen"} & set(rest)
    assert rest[-1] == "Stoppen"


@pytest.mark.parametrize("status", [Status.verkenning, Status.realisatie])
def test_what_there_is_nothing_of_to_do_is_not_offered(
    breng: Bring, als: Als, accountmanager: Gebruiker, status: Status
) -> None:
    """An answer to what nobody sent, and a conversation about an evaluation that is not there."""
    now = als(accountmanager).get(f"/werkplek/{breng(status).kenmerk}/").context["wat_nu"]
    nothing = (
        Handeling.correctie_beantwoorden,
        Handeling.hartslag_oppakken,
        Handeling.gesprek_vastleggen,
        Handeling.overdracht_bevestigen,
    )
    offered = {knop.tekst for knop in (*now.werk, *now.overig)}
    assert offered.isdisjoint(handeling.label for handeling in nothing)


def test_who_cannot_hand_over_reads_who_can(
    breng: Bring, als: Als, accountmanager: Gebruiker, coordinator: Gebruiker
) -> None:
    url, told = f"/werkplek/{breng(Status.verkenning).kenmerk}/", "Vraag het de coördinator."
    assert told in als(accountmanager).get(url).content.decode()
    assert told not in als(coordinator).get(url).content.decode()


@pytest.mark.parametrize("status", [s for s in Status if s != Status.concept])
def test_every_state_has_its_page(breng: Bring, als: Als, coordinator: Gebruiker, status: Status) -> None:
    initiatief = breng(status)
    page = als(coordinator).get(f"/werkplek/{initiatief.kenmerk}/")
    assert page.status_code == 200
    assert status.label in page.content.decode()


def test_anothers_dossier_and_no_dossier_are_the_same_404(breng: Bring, als: Als, collega: Gebruiker) -> None:
    initiatief = breng(Status.verkenning)
    browser = als(collega)
    foreign = browser.get(f"/werkplek/{initiatief.kenmerk}/")
    absent = browser.get("/werkplek/2020-BBBB/")
    assert foreign.status_code == absent.status_code == 404
    asked = foreign.content.replace(initiatief.kenmerk.encode(), b"2020-BBBB")  # a print names its address
    assert without_token(asked) == without_token(absent.content)


def test_reading_is_noted_once_per_user_and_day(breng: Bring, als: Als, coordinator: Gebruiker) -> None:
    initiatief = breng(Status.aangemeld)
    for _ in range(3):
        als(coordinator).get(f"/werkplek/{initiatief.kenmerk}/")
    assert Inzage.objects.filter(initiatief=initiatief, gebruiker=coordinator).count() == 1


def test_a_seat_on_the_council_opens_no_dossier_at_the_work_place(
    breng: Bring, als: Als, raad: Gebruiker, medewerker: Gebruiker
) -> None:
    initiatief = breng(Status.verkenning)
    medewerker.groups.add(*raad.groups.all())
    assert als(raad).get(f"/werkplek/{initiatief.kenmerk}/").status_code == 403
    assert als(medewerker).get(f"/werkplek/{initiatief.kenmerk}/").status_code == 404


def test_each_part_stands_in_the_table_of_contents_and_holds_the_way_to_change_it(
    breng: Bring, als: Als, accountmanager: Gebruiker, directie: Gebruiker
) -> None:
    initiatief = breng(Status.weging)
    url = f"/werkplek/{initiatief.kenmerk}/"
    own, reader = (als(user).get(url).content.decode() for user in (accountmanager, directie))
    for part in ("mensen", "gegevens", "verkenning", "evaluatie", "tijdlijn"):
        assert f'href="#{part}"' in own
        assert f'id="{part}"' in own
    change = f'<a href="{url}betrokkenen/">'
    assert (change in own, change in reader) == (True, False)


def test_what_is_still_empty_is_one_list_with_the_way_to_begin(
    breng: Bring, als: Als, accountmanager: Gebruiker
) -> None:
    initiatief = breng(Status.verkenning)
    url, browser = f"/werkplek/{initiatief.kenmerk}/", als(accountmanager)
    page = browser.get(url)
    assert [part["sleutel"] for part in page.context["nog_leeg"]] == ["speelveld", "notities", "bestanden"]
    assert 'href="#notities"' not in page.content.decode()
    browser.post(f"{url}notities/", {"versie": 0, "tekst": "Bel na vijf uur.", "sleutel": str(uuid4())})
    filled = browser.get(url)
    assert 'href="#notities"' in filled.content.decode()
    assert "Bel na vijf uur." in filled.content.decode()


def test_a_long_history_is_cut_on_the_page_and_whole_behind_it(
    breng: Bring, als: Als, accountmanager: Gebruiker
) -> None:
    initiatief = breng(Status.weging)
    browser = als(accountmanager)
    page = browser.get(f"/werkplek/{initiatief.kenmerk}/")
    shown = next(part for part in page.context["delen"] if part["sleutel"] == "tijdlijn")["inhoud"]
    assert (len(shown["gebeurtenissen"]), shown["meer"]) == (8, True)
    count = initiatief.gebeurtenissen.count()
    found = {
        soort: len(
            browser.get(f"/werkplek/{initiatief.kenmerk}/tijdlijn/?soort={soort}").context["gebeurtenissen"]
        )
        for soort in ("alles", "stappen", "werk", "onzin")
    }
    assert found == {"alles": count, "stappen": 5, "werk": count - 5, "onzin": count}
