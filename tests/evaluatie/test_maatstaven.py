"""A figure is held against the norm of that time; goals keep their periods; the frame can be asked for any day."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from decimal import Decimal
from threading import Barrier

import pytest
from django.db import connections
from django.db.models import ProtectedError
from django.utils import timezone

from evaluatie import for_council
from evaluatie.models import Doelperiode, Doelstelling, GeplandMoment, Maatstaf, Norm, Oordeel, Richting
from evaluatie.statistics import verloop
from initiatieven.models import Initiatief, Kaderwijziging, Opgave, Raadsmodus, Raadsperiode, Uitgangspunt
from initiatieven.status import Status
from samenwerkingswijzer.ground.models import Gebruiker
from tests.conftest import Als
from tests.initiatieven.raad import BESLUIT, case, decision

pytestmark = pytest.mark.django_db
NORM = {"norm": "80", "signaalwaarde": "60", "geldig_van": "2026-01-01", "versie": "0", **BESLUIT}


@pytest.fixture
def snel(db: None) -> Maatstaf:
    """A standard without any norm."""
    return Maatstaf.objects.create(
        sleutel="snel",
        titel="Snel antwoord",
        meetwijze="Tellen.",
        eenheid="procent",
        geldig_van=date(2024, 1, 1),
    )


@pytest.fixture
def doel(leefbaarheid: Opgave) -> Doelstelling:
    """A goal without values."""
    return Doelstelling.objects.create(
        opgave=leefbaarheid, sleutel="ontmoeten", titel="Ontmoeten", meetwijze="Tellen.", eenheid="plekken",
        geldig_van=date(2024, 1, 1),
    )  # fmt: skip


def test_a_new_norm_ends_the_one_before_it_and_each_day_has_its_own(
    snel: Maatstaf, griffie: Gebruiker, als: Als
) -> None:
    browser = als(griffie)
    url = "/sturing/maatstaven/snel/normen/nieuw/"
    assert browser.post(url, NORM).status_code == 302
    assert browser.post(url, {**NORM, "norm": "90,5", "geldig_van": "2026-07-01"}).status_code == 302
    said = [(snel.norm_on(day), day) for day in (date(2025, 12, 31), date(2026, 6, 30), date(2026, 7, 1))]
    assert [norm and norm.norm for norm, _ in said] == [None, Decimal(80), Decimal("90.5")]
    fetched = Maatstaf.objects.with_norm(date(2026, 6, 30)).get().norm_on(date(2026, 6, 30))
    assert fetched == said[1][0]
    page = browser.get("/sturing/maatstaven/snel/").content.decode()
    assert "90,5" in page
    assert "Raadsbesluit kader" in page
    assert Kaderwijziging.objects.about("maatstaf", "snel").count() == 2


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"geldig_van": "2026-03-01", "geldig_tot": "2026-04-01"}, "Er geldt al een norm"),
        ({"geldig_van": "2026-01-01"}, "Er geldt al een norm"),
        ({"geldig_van": "2025-01-01"}, "Er geldt al een norm"),
        ({"geldig_van": "2027-01-01", "geldig_tot": "2026-01-01"}, "Kies een einddatum"),
        ({"geldig_van": "2027-01-01", "signaalwaarde": "85"}, "Kies een signaalwaarde die lager is"),
        ({"geldig_van": "2027-01-01", "besluit_titel": "", "besluit_datum": ""}, "Kies een besluit"),
        ({"geldig_van": "2027-01-01", "norm": "veel"}, "Voer een getal in"),
        ({"geldig_van": "0001-01-01"}, "Kies een dag tussen 1900 en 2100."),
        ({"geldig_van": "2027-01-01", "geldig_tot": "9999-12-31"}, "Kies een dag tussen 1900 en 2100."),
        ({"geldig_van": "2025-01-01", "geldig_tot": "2026-01-01"}, ""),
    ],
)
def test_norms_never_share_a_day(
    snel: Maatstaf, griffie: Gebruiker, als: Als, changed: dict[str, str], sentence: str
) -> None:
    Norm.objects.create(
        maatstaf=snel, norm=80, geldig_van=date(2026, 1, 1), geldig_tot=date(2026, 12, 31), besluit=decision()
    )
    page = als(griffie).post("/sturing/maatstaven/snel/normen/nieuw/", {**NORM, **changed})
    assert page.status_code == (422 if sentence else 302)
    assert sentence in page.content.decode()
    assert Norm.objects.count() == (1 if sentence else 2)


@pytest.mark.django_db(transaction=True)
@pytest.mark.grondig
def test_two_griffiers_at_the_same_moment_make_no_norms_that_share_a_day(
    snel: Maatstaf, griffie: Gebruiker, als: Als
) -> None:
    together, url = Barrier(2), "/sturing/maatstaven/snel/normen/nieuw/"
    days = ({"geldig_van": "2026-01-01"}, {"geldig_van": "2025-07-01", "geldig_tot": "2026-07-01"})

    def send(values: dict[str, str]) -> int:
        browser = als(griffie)
        try:
            together.wait(timeout=60)
            return browser.post(url, {**NORM, **values}).status_code
        finally:
            connections.close_all()

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(send, days)) == [302, 422]
    assert Norm.objects.count() == 1


@pytest.mark.parametrize(
    ("richting", "value", "verdict"),
    [
        (Richting.hoger, 80, Oordeel.gehaald),
        (Richting.hoger, 79.9, Oordeel.let_op),
        (Richting.hoger, 60, Oordeel.signaal),
        (Richting.hoger, 0, Oordeel.signaal),
        (Richting.hoger, None, Oordeel.onbekend),
        (Richting.lager, 80, Oordeel.gehaald),
        (Richting.lager, 81, Oordeel.let_op),
        (Richting.lager, 100, Oordeel.signaal),
    ],
)
def test_a_figure_is_judged_in_the_direction_of_its_standard(
    richting: str, value: float | None, verdict: Oordeel
) -> None:
    signal = Decimal(60) if richting == Richting.hoger else Decimal(100)
    assert Norm(norm=Decimal(80), signaalwaarde=signal).judge(value, richting) == verdict
    assert Norm(norm=Decimal(80)).judge(0 if richting == Richting.hoger else 999, richting) == Oordeel.let_op


def test_the_form_of_a_norm_says_which_day_is_meant(snel: Maatstaf, griffie: Gebruiker, als: Als) -> None:
    page = als(griffie).get("/sturing/maatstaven/snel/normen/nieuw/").content.decode()
    assert "Vanaf deze dag geldt de norm niet meer." in page
    until = Norm.objects.create(
        maatstaf=snel, norm=1, geldig_van=date(2026, 1, 1), geldig_tot=date(2026, 12, 31), is_voorbeeld=True
    )
    days = (date(2026, 12, 30), date(2026, 12, 31))
    assert [snel.norm_on(day) for day in days] == [until, None]


def test_a_norm_that_nobody_set_is_marked_as_an_example(snel: Maatstaf, griffie: Gebruiker, als: Als) -> None:
    sent = {**NORM, "besluit_titel": "", "besluit_datum": "", "is_voorbeeld": "on"}
    assert als(griffie).post("/sturing/maatstaven/snel/normen/nieuw/", sent).status_code == 302
    assert "(voorbeeld)" in als(griffie).get("/sturing/maatstaven/").content.decode()


def test_a_wrong_norm_is_put_right_and_the_history_says_how_it_read(
    snel: Maatstaf, griffie: Gebruiker, als: Als
) -> None:
    browser = als(griffie)
    browser.post("/sturing/maatstaven/snel/normen/nieuw/", NORM)
    norm = Norm.objects.get()
    url = f"/sturing/maatstaven/snel/normen/{norm.pk}/"
    sent = {**NORM, "norm": "85", "versie": "1"}
    assert browser.post(url, sent).status_code == 302
    assert browser.post(url, {**sent, "norm": "95"}).status_code == 409
    norm.refresh_from_db()
    assert norm.norm == 85
    line = Kaderwijziging.objects.about("maatstaf", "snel").first()
    assert line is not None
    assert line.velden == [{"veld": "Norm", "oud": "80.00", "nieuw": "85"}]


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"van": "2025-06-01", "tot_en_met": "2026-06-01"}, "overlapt met"),
        ({"van": "2026-12-31", "tot_en_met": "2026-01-01"}, "later is dan de eerste dag"),
        ({"realisatie": "3"}, "Vul in wanneer dit is gemeten"),
        ({"realisatie": "3", "gemeten_op": "2099-01-01"}, "dag die voorbij is"),
        ({"realisatie": "0", "gemeten_op": "2026-01-01"}, ""),
    ],
)
def test_periods_of_a_goal_never_share_a_day(
    doel: Doelstelling, griffie: Gebruiker, als: Als, changed: dict[str, str], sentence: str
) -> None:
    Doelperiode.objects.create(doelstelling=doel, van=date(2025, 1, 1), tot_en_met=date(2025, 12, 31))
    sent = {"van": "2026-01-01", "tot_en_met": "2026-12-31", "streefwaarde": "5", "versie": "0", **changed}
    page = als(griffie).post("/sturing/doelstellingen/ontmoeten/perioden/nieuw/", sent)
    assert page.status_code == (422 if sentence else 302)
    assert sentence in page.content.decode()


def test_a_goal_with_history_cannot_be_deleted(doel: Doelstelling) -> None:
    Doelperiode.objects.create(doelstelling=doel, van=date(2025, 1, 1), tot_en_met=date(2025, 12, 31))
    with pytest.raises(ProtectedError):
        doel.delete()


def test_not_measured_is_unknown_and_zero_is_not_reached(
    doel: Doelstelling, raad: Gebruiker, als: Als
) -> None:
    for year, reached in ((2023, None), (2024, 0), (2025, 6)):
        Doelperiode.objects.create(
            doelstelling=doel, van=date(year, 1, 1), tot_en_met=date(year, 12, 31), streefwaarde=5,
            realisatie=reached, gemeten_op=date(2026, 1, 1),
        )  # fmt: skip
    steps = verloop.of_goal(doel)
    assert [(one.label, one.bereikt, one.oordeel) for one in steps] == [
        ("2023", "Onbekend", "Nog niet gemeten"),
        ("2024", "0 plekken", "Niet gehaald"),
        ("2025", "6 plekken", "Gehaald"),
    ]
    page = als(raad).get("/sturing/doelstellingen/ontmoeten/verloop/").content.decode()
    assert "6 plekken" in page
    assert "Voeg een periode toe" not in page


def test_the_frame_of_a_past_day_is_what_held_then(
    doel: Doelstelling, snel: Maatstaf, raad: Gebruiker, als: Als
) -> None:
    Raadsperiode.objects.create(
        naam="Raad toen", sleutel="toen", van=date(2022, 4, 1), tot_en_met=date(2026, 3, 31)
    )
    old = {"code": "U1", "toelichting": "Tekst.", "geldig_van": date(2023, 1, 1)}
    Uitgangspunt.objects.create(**old, titel="Van toen", geldig_tot=date(2025, 1, 1))
    Uitgangspunt.objects.create(**{**old, "geldig_van": date(2025, 1, 1)}, nummer=2, titel="Van nu")
    Norm.objects.create(
        maatstaf=snel, norm=42, geldig_van=date(2024, 1, 1), geldig_tot=date(2025, 1, 1), besluit=decision()
    )
    browser = als(raad)
    then = browser.get("/sturing/kader/?dag=2024-06-01").content.decode()
    assert all(text in then for text in ("Van toen", "Raad toen", "minstens 42", "Ontmoeten"))
    assert "Van nu" not in then
    before = browser.get("/sturing/kader/?dag=2010-01-01").content.decode()
    assert "Er golden toen geen uitgangspunten." in before
    assert "Bij deze dag hoort nog geen raadsperiode." in before


@pytest.mark.parametrize("dag", ["2026-02-31", "gisteren", "1066-10-14", "9999-12-31"])
def test_a_day_that_is_none_is_said_so(raad: Gebruiker, als: Als, dag: str) -> None:
    page = als(raad).get("/sturing/kader/", {"dag": dag})
    assert page.status_code == 400
    assert "Kies een dag tussen" in page.content.decode() or "Vul een dag in" in page.content.decode()


def test_evaluations_of_what_the_council_steers_along_are_on_its_planning() -> None:
    steered, left = case("BDFG", Status.realisatie), case("BDFH", Status.realisatie)
    for one, modus in ((steered, "meesturen"), (left, "ruimte_met_toezicht")):
        Raadsmodus.objects.create(initiatief=one, modus=modus, reden="Groot.", van=timezone.now())
        GeplandMoment.objects.create(
            initiatief=one, moment="tussentijds", gepland_op=date(2099, 1, 1), aanleiding="Bij het besluit."
        )
    found = for_council.planned(Initiatief.objects.registered())
    assert [(punt.titel, punt.dag) for punt in found] == [(steered.titel, date(2099, 1, 1))]
