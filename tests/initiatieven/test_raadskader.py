"""The council's frame: principles in versions, terms that do not overlap, means that are unknown until entered."""

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone

from initiatieven import means, principles
from initiatieven.models import (
    Initiatief,
    Inzet,
    Kaderbesluit,
    Kaderwijziging,
    Middelen,
    Opgave,
    Raadsperiode,
    Uitgangspunt,
    Weging,
)
from initiatieven.models.raadskeuzes import SoortMiddel
from initiatieven.status import Status
from samenwerkingswijzer.ground.models import Gebruiker
from tests.conftest import Als, Bring
from tests.initiatieven.raad import BESLUIT, case, decision

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate
NEW_TEXT = {"titel": "Samen eerst", "toelichting": "Nieuwe tekst.", "subpunten": "Een\nTwee", "versie": "1"}


@pytest.fixture
def u1(db: None) -> Uitgangspunt:
    """A principle that holds since 2020."""
    return Uitgangspunt.objects.create(
        code="U1", titel="Samen", toelichting="Oude tekst.", subpunten=["Een"], geldig_van=date(2020, 1, 1)
    )


def test_a_new_version_closes_the_old_one_and_keeps_it_with_the_decision(
    u1: Uitgangspunt, griffie: Gebruiker, als: Als
) -> None:
    sent = {**NEW_TEXT, **BESLUIT, "geldig_van": "2026-02-01"}
    assert als(griffie).post("/sturing/uitgangspunten/U1/versie/", sent).status_code == 302
    new, old = principles.versions_of("U1")
    assert (new.nummer, new.subpunten, new.geldig_van, old.geldig_tot) == (
        2, ["Een", "Twee"], date(2026, 2, 1), date(2026, 2, 1),
    )  # fmt: skip
    assert new.besluit == Kaderbesluit.objects.get()
    assert old.toelichting == "Oude tekst."
    assert Uitgangspunt.objects.in_force(date(2026, 1, 31)).get() == old
    assert Uitgangspunt.objects.in_force(date(2026, 2, 1)).get() == new
    line = Kaderwijziging.objects.about("uitgangspunt", "U1").get()
    assert (line.stap, line.gebruiker, line.besluit) == ("nieuwe_versie", griffie, new.besluit)
    assert {"veld": "Titel", "oud": "Samen", "nieuw": "Samen eerst"} in line.velden


def test_a_double_click_makes_one_version_and_a_colleague_first_shows_both(
    u1: Uitgangspunt, griffie: Gebruiker, als: Als
) -> None:
    sent = {**NEW_TEXT, **BESLUIT, "geldig_van": "2026-02-01"}
    browser = als(griffie)
    for _ in range(2):
        assert browser.post("/sturing/uitgangspunten/U1/versie/", sent).status_code == 302
    assert Uitgangspunt.objects.count() == 2
    late = browser.post("/sturing/uitgangspunten/U1/versie/", {**sent, "titel": "Iets anders"})
    assert late.status_code == 409
    assert "Samen eerst" in late.content.decode()
    assert Uitgangspunt.objects.count() == 2


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"geldig_van": "2019-01-01"}, "Kies een latere dag"),
        ({"besluit_titel": "", "besluit_datum": ""}, "Kies een besluit"),
        ({"besluit_datum": ""}, "een titel en een datum"),
        ({"besluit_datum": "2099-01-01"}, "Kies vandaag of een dag die voorbij is"),
        ({"geldig_van": "2026-02-31"}, "geldige datum"),
    ],
)
def test_a_version_that_cannot_be_is_refused_with_a_sentence(
    u1: Uitgangspunt, griffie: Gebruiker, als: Als, changed: dict[str, str], sentence: str
) -> None:
    sent = {**NEW_TEXT, **BESLUIT, "geldig_van": "2026-02-01", **changed}
    page = als(griffie).post("/sturing/uitgangspunten/U1/versie/", sent)
    assert page.status_code == 422
    assert sentence in page.content.decode()
    assert "Nieuwe tekst." in page.content.decode()
    assert Uitgangspunt.objects.count() == 1


def test_an_ended_principle_stays_readable_and_ends_once(
    u1: Uitgangspunt, griffie: Gebruiker, als: Als
) -> None:
    browser = als(griffie)
    sent = {"geldig_tot": "2026-03-01", **BESLUIT}
    for _ in range(2):
        assert browser.post("/sturing/uitgangspunten/U1/einde/", sent).status_code == 302
    assert not Uitgangspunt.objects.in_force(date(2026, 3, 1)).exists()
    page = browser.get("/sturing/uitgangspunten/U1/").content.decode()
    assert "Oude tekst." in page
    assert Kaderwijziging.objects.count() == 1


def test_history_of_the_frame_cannot_be_rewritten(u1: Uitgangspunt, griffie: Gebruiker) -> None:
    principles.end("U1", date(2026, 3, 1), griffie, decision())
    with pytest.raises(DatabaseError, match="alleen toevoegen"), transaction.atomic():
        Kaderwijziging.objects.update(stap="gewijzigd")


@pytest.mark.parametrize(
    ("van", "tot", "sentence"),
    [
        ("2024-01-01", "2027-01-01", "overlapt met Raad 2022-2026"),
        ("2030-01-01", "2029-01-01", "later is dan de eerste dag"),
        ("2030-01-01", "2050-01-01", "hooguit tien jaar"),
        ("2026-04-01", "2030-03-31", ""),
    ],
)
def test_council_terms_never_share_a_day(
    griffie: Gebruiker, als: Als, van: str, tot: str, sentence: str
) -> None:
    Raadsperiode.objects.create(
        naam="Raad 2022-2026", sleutel="raad-2022-2026", van=date(2022, 4, 1), tot_en_met=date(2026, 3, 31)
    )
    sent = {"naam": "Nieuwe raad", "van": van, "tot_en_met": tot, "versie": "0"}
    page = als(griffie).post("/sturing/raadsperioden/nieuw/", sent)
    assert page.status_code == (422 if sentence else 302)
    assert sentence in page.content.decode()
    assert Raadsperiode.objects.count() == (1 if sentence else 2)


def sheet(opgave: Opgave, geld: str = "", uren: str = "", seen: int = 0) -> dict[str, str]:
    pk = opgave.pk
    return {
        f"geld_{pk}": geld, f"gezien_geld_{pk}": str(seen), f"uren_{pk}": uren, f"gezien_uren_{pk}": "0",
    }  # fmt: skip


def money(opgave: Opgave, at: datetime | None = None) -> means.Stand:
    return next(row for row in means.standing(2026, SoortMiddel.geld, at) if row.opgave == opgave)


def test_what_was_not_entered_is_unknown_and_zero_is_zero(
    leefbaarheid: Opgave, griffie: Gebruiker, als: Als
) -> None:
    browser = als(griffie)
    assert (money(leefbaarheid).beschikbaar, money(leefbaarheid).vrij) == (None, None)
    assert "onbekend" in browser.get("/sturing/middelen/2026/").content.decode()
    assert browser.post("/sturing/middelen/2026/invullen/", sheet(leefbaarheid, "0")).status_code == 302
    assert (money(leefbaarheid).beschikbaar, money(leefbaarheid).vrij) == (Decimal(0), Decimal(0))


def test_free_is_available_minus_committed_also_at_a_past_moment(leefbaarheid: Opgave) -> None:
    now, row = timezone.now(), {"opgave": leefbaarheid, "jaar": 2026, "soort": "geld"}
    long_ago, lately = now - timedelta(days=60), now - timedelta(days=10)
    Middelen.objects.create(**row, beschikbaar=1000, van=long_ago, tot=lately)
    Middelen.objects.create(**row, beschikbaar=5000, van=lately)
    one, other = case("BDFG"), case("BDFH")
    Inzet.objects.create(initiatief=one, **row, aantal=400, van=long_ago, tot=lately)
    Inzet.objects.create(initiatief=one, **row, aantal=700, van=lately)
    Inzet.objects.create(initiatief=other, **row, aantal=50, van=lately)
    Inzet.objects.create(initiatief=other, **{**row, "jaar": 2027}, aantal=9999, van=lately)
    Inzet.objects.create(initiatief=other, **{**row, "soort": "uren"}, aantal=9999, van=lately)
    held = money(leefbaarheid)
    assert (held.beschikbaar, held.vastgelegd, held.vrij) == (Decimal(5000), Decimal(750), Decimal(4250))
    then = money(leefbaarheid, now - timedelta(days=30))
    assert (then.beschikbaar, then.vastgelegd, then.vrij) == (Decimal(1000), Decimal(400), Decimal(600))
    assert [row.initiatief for row in means.behind(leefbaarheid, 2026, SoortMiddel.geld)] == [one, other]


def test_an_amount_that_a_colleague_changed_is_shown_and_not_overwritten(
    leefbaarheid: Opgave, griffie: Gebruiker, als: Als
) -> None:
    browser = als(griffie)
    browser.post("/sturing/middelen/2026/invullen/", sheet(leefbaarheid, "1000"))
    late = browser.post("/sturing/middelen/2026/invullen/", sheet(leefbaarheid, "2000,50"))
    assert late.status_code == 409
    assert "1000,00" in late.content.decode()
    held = Middelen.objects.at().get()
    assert held.beschikbaar == 1000
    again = sheet(leefbaarheid, "2000,50", seen=held.pk)
    assert browser.post("/sturing/middelen/2026/invullen/", again).status_code == 302
    assert money(leefbaarheid).beschikbaar == Decimal("2000.50")
    assert Middelen.objects.count() == 2


@pytest.mark.parametrize("typed", ["-1", "veel", "99999999999999"])
def test_an_amount_that_is_none_is_refused(
    leefbaarheid: Opgave, griffie: Gebruiker, als: Als, typed: str
) -> None:
    page = als(griffie).post("/sturing/middelen/2026/invullen/", sheet(leefbaarheid, typed))
    assert page.status_code == 422
    assert typed in page.content.decode()
    assert not Middelen.objects.exists()


@pytest.mark.parametrize("jaar", ["1999", "2101", "0"])
def test_a_year_that_cannot_be_is_no_address(griffie: Gebruiker, als: Als, jaar: str) -> None:
    assert als(griffie).get(f"/sturing/middelen/{jaar}/").status_code == 404


@pytest.mark.grondig
def test_an_amount_is_put_right_and_back_again(
    breng: Bring, accountmanager: Gebruiker, leefbaarheid: Opgave, als: Als
) -> None:
    initiatief, browser = breng(Status.ontwerp), als(accountmanager)
    url = f"/werkplek/{initiatief.kenmerk}/inzet/"
    sent = {"opgave": str(leefbaarheid.pk), "soort": "geld", "jaar": "2026", "versie": "0"}
    for aantal in ("500", "600", "500", "500"):
        browser.post(url, {**sent, "aantal": aantal})
    assert list(Inzet.objects.order_by("pk").values_list("aantal", flat=True)) == [500, 600, 500]


@pytest.mark.grondig
def test_a_decision_whose_amount_was_let_go_waits_for_an_opgave_again(
    breng: Bring, leefbaarheid: Opgave
) -> None:
    initiatief = breng(Status.realisatie)
    Weging.objects.filter(initiatief=initiatief).update(bedrag=500)
    assert means.unassigned() == (1, Decimal(500))
    inzet = Inzet.objects.create(
        initiatief=initiatief, opgave=leefbaarheid, jaar=2026, soort="geld", aantal=500, van=timezone.now()
    )
    assert means.unassigned() == (0, Decimal(0))
    Inzet.objects.filter(pk=inzet.pk).update(aantal=0)
    assert means.unassigned() == (1, Decimal(500))


@pytest.mark.grondig
def test_the_accountmanager_commits_and_the_council_sees_the_sum(
    breng: Bring, accountmanager: Gebruiker, raad: Gebruiker, leefbaarheid: Opgave, als: Als
) -> None:
    initiatief = breng(Status.ontwerp)
    url = f"/werkplek/{initiatief.kenmerk}/inzet/"
    sent = {"opgave": str(leefbaarheid.pk), "soort": "geld", "jaar": "2026", "aantal": "1500", "versie": "0"}
    for _ in range(2):
        assert als(accountmanager).post(url, sent).status_code == 302
    assert als(accountmanager).post(url, {**sent, "aantal": "1200"}).status_code == 302
    assert [(row.aantal, row.tot is None) for row in Inzet.objects.order_by("pk")] == [
        (Decimal(1500), False),
        (Decimal(1200), True),
    ]
    assert money(leefbaarheid).vastgelegd == 1200
    behind = als(raad).get(f"/sturing/middelen/2026/geld/{leefbaarheid.sleutel}/").content.decode()
    assert initiatief.titel in behind
    assert "1.200" in behind
    assert Initiatief.objects.get(pk=initiatief.pk).versie > initiatief.versie
