"""The periodic review: nothing holds until the decision, then all of it at once, with its history."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from initiatieven import review, review_lists
from initiatieven.actions import Geweigerd
from initiatieven.models import (
    Belangrijkheid,
    Gebeurtenis,
    Herziening,
    Herzieningsregel,
    Initiatief,
    Raadsmodus,
    Raadsmoment,
)
from initiatieven.models.keuzes import Relevantie
from initiatieven.models.raadsmoment import HerzieningQuerySet
from initiatieven.review_lists import Groep
from initiatieven.status import Status
from samenwerkingswijzer.ground.models import Gebruiker
from samenwerkingswijzer.ground.versions import Overschreden
from tests.conftest import Als
from tests.initiatieven.raad import BESLUIT, case, decision

pytestmark = pytest.mark.django_db
SAID = {
    "niveau": "zeer", "waarom": ["opgave"], "modus": "meesturen", "reden": "Groot voor het dorp.",
    "momenten": ["start", "besluit"], "versie": "0",
}  # fmt: skip


@pytest.fixture
def zitting(griffie: Gebruiker) -> Herziening:
    """A sitting of the raad."""
    return review.start(Relevantie.raad, griffie)


def said(zitting: Herziening, initiatief: Initiatief, **values: Any) -> Herzieningsregel:
    line = {"niveau": "zeer", "waarom": ["opgave"], "modus": "meesturen", "reden": "Groot.", "momenten": []}
    row = Herzieningsregel(herziening=zitting, initiatief=initiatief, **{**line, **values})
    review.keep_line(row, 0)
    return row


def confirmed(zitting: Herziening, griffie: Gebruiker, titel: str = "Raadsbesluit kader") -> review.Uitslag:
    zitting.refresh_from_db()
    return review.confirm(zitting, zitting.versie, decision(titel), griffie)


def _discuss(browser: Client, zitting: Herziening, initiatief: Initiatief, **changed: Any) -> Any:
    return browser.post(f"/sturing/herziening/{zitting.pk}/{initiatief.kenmerk}/", {**SAID, **changed})


def test_in_one_sitting_walk_through_set_and_confirm(griffie: Gebruiker, als: Als) -> None:
    first, second = case("BDFG"), case("BDFH")
    browser = als(griffie)
    where = browser.post("/sturing/herziening/begin/raad/").headers["Location"]
    zitting = Herziening.objects.get()
    assert {first.titel, second.titel} <= {row.titel for row in browser.get(where).context["page_obj"]}
    on = _discuss(browser, zitting, second)
    assert on.headers["Location"].startswith(f"{where}{first.kenmerk}/")
    assert not Belangrijkheid.objects.exists()
    _discuss(browser, zitting, first, niveau="niet", waarom=[], modus="niet_voor_de_raad", momenten=[])
    zitting.refresh_from_db()
    sent = {**BESLUIT, "versie": str(zitting.versie), "volgende_op": "2099-01-01"}
    assert browser.post(f"{where}vaststellen/", sent).status_code == 302
    held = {row.initiatief_id: row for row in Belangrijkheid.objects.all()}
    assert (held[second.pk].niveau, held[first.pk].niveau) == ("zeer", "niet")
    assert str(held[second.pk].besluit) == "Raadsbesluit kader (15-01-2026)"
    assert Raadsmodus.objects.get(initiatief=second).reden == "Groot voor het dorp."
    assert set(Raadsmoment.objects.values_list("initiatief", "wanneer")) == {
        (second.pk, "start"), (second.pk, "besluit"),
    }  # fmt: skip
    assert Gebeurtenis.objects.filter(handeling="raadsmodus_vaststellen").count() == 2
    assert "Groot voor het dorp." in browser.get(where).content.decode()


def test_what_stayed_the_same_gets_no_new_row_but_was_reviewed(
    zitting: Herziening, griffie: Gebruiker
) -> None:
    initiatief = case()
    said(zitting, initiatief)
    confirmed(zitting, griffie)
    later = review.start(Relevantie.raad, griffie)
    said(later, initiatief)
    uitslag = confirmed(later, griffie, "Tweede besluit")
    assert (uitslag.veranderd, uitslag.gelijk) == (0, 1)
    assert (Belangrijkheid.objects.count(), Raadsmodus.objects.count()) == (1, 1)
    assert review_lists.last_reviewed(initiatief) == later


def test_what_the_griffie_wrote_down_without_a_sitting_is_not_called_undiscussed(
    griffie: Gebruiker, raad: Gebruiker, als: Als
) -> None:
    initiatief, undiscussed = case(), "De raad besprak nog niet hoe belangrijk dit is."
    url = f"/sturing/dossiers/{initiatief.kenmerk}/"
    assert undiscussed in als(raad).get(url).content.decode()
    finding = {"orgaan": "raad", "niveau": "zeer", "waarom": ["opgave"], "versie": initiatief.versie}
    assert als(griffie).post(f"{url}belangrijkheid/", finding).status_code == 302
    now = als(raad).get(url).content.decode()
    assert "Hoe belangrijk de raad dit vindt, legde de griffie vast op" in now
    assert undiscussed not in now


def test_a_change_closes_what_held_and_keeps_it(zitting: Herziening, griffie: Gebruiker) -> None:
    initiatief = case()
    said(zitting, initiatief)
    confirmed(zitting, griffie)
    later = review.start(Relevantie.raad, griffie)
    said(later, initiatief, niveau="belangrijk", modus="ruimte_met_toezicht")
    confirmed(later, griffie, "Tweede besluit")
    old, new = Belangrijkheid.objects.order_by("van")
    assert (old.niveau, old.tot, new.niveau, new.tot) == ("zeer", new.van, "belangrijk", None)
    assert [row.modus for row in Raadsmodus.objects.order_by("van")] == ["meesturen", "ruimte_met_toezicht"]


def test_what_ended_in_the_meantime_is_left_alone_and_told(zitting: Herziening, griffie: Gebruiker) -> None:
    ended, runs = case("BDFG"), case("BDFH")
    said(zitting, ended)
    said(zitting, runs)
    Initiatief.objects.filter(pk=ended.pk).update(status=Status.gestopt)
    uitslag = confirmed(zitting, griffie)
    assert (uitslag.veranderd, uitslag.overgeslagen) == (1, 1)
    assert Belangrijkheid.objects.get().initiatief == runs


def test_only_one_sitting_runs_for_a_body_and_nothing_changes_after_it(
    zitting: Herziening, griffie: Gebruiker
) -> None:
    with pytest.raises(Geweigerd, match="loopt al"):
        review.start(Relevantie.raad, griffie)
    with pytest.raises(Geweigerd, match="nog geen enkel"):
        confirmed(zitting, griffie)
    zitting.refresh_from_db()
    review.stop(zitting)
    with pytest.raises(Geweigerd, match="al afgesloten"):
        said(zitting, case())
    assert not Belangrijkheid.objects.exists()


def test_each_body_holds_its_own_sitting(
    griffie: Gebruiker, college: Gebruiker, directie: Gebruiker, raad: Gebruiker, als: Als
) -> None:
    initiatief = case()
    assert als(college).post("/sturing/herziening/begin/raad/").status_code == 403
    assert als(raad).post("/sturing/herziening/begin/raad/").status_code == 403
    assert als(college).post("/sturing/herziening/begin/college/").status_code == 302
    assert als(directie).post("/sturing/herziening/begin/organisatie/").status_code == 302
    zitting = Herziening.objects.get(orgaan="college")
    where = f"/sturing/herziening/{zitting.pk}/"
    assert als(griffie).get(where).status_code == 403
    assert "Wat doet de raad?" not in als(college).get(f"{where}{initiatief.kenmerk}/").content.decode()
    assert _discuss(als(college), zitting, initiatief).status_code == 302
    zitting.refresh_from_db()
    sent = {**BESLUIT, "versie": str(zitting.versie)}
    assert als(college).post(f"{where}vaststellen/", sent).status_code == 302
    assert (Belangrijkheid.objects.get().orgaan, Raadsmodus.objects.count()) == ("college", 0)


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"waarom": []}, "Kies minstens één reden"),
        ({"reden": ""}, "Schrijf op waarom de raad dit kiest"),
        ({"modus": "niet_voor_de_raad"}, "De raad wil hier niets over horen"),
    ],
)
def test_a_finding_without_its_reason_is_refused(
    zitting: Herziening, griffie: Gebruiker, als: Als, changed: dict[str, Any], sentence: str
) -> None:
    page = _discuss(als(griffie), zitting, case(), **changed)
    assert page.status_code == 422
    assert sentence in page.content.decode()


def test_two_who_discuss_the_same_initiative_see_both(
    zitting: Herziening, griffie: Gebruiker, als: Als
) -> None:
    initiatief, browser = case(), als(griffie)
    _discuss(browser, zitting, initiatief)
    late = _discuss(browser, zitting, initiatief, niveau="niet", waarom=[])
    assert late.status_code == 409
    assert Herzieningsregel.objects.get().niveau == "zeer"


def test_what_is_said_while_another_confirms_is_looked_at_before_it_holds(
    zitting: Herziening, griffie: Gebruiker, als: Als
) -> None:
    first, second = case("BDFG"), case("BDFH")
    said(zitting, first)
    browser, url = als(griffie), f"/sturing/herziening/{zitting.pk}/vaststellen/"
    seen = browser.get(url).context["form"]["versie"].value()
    said(zitting, second)
    late = browser.post(url, {**BESLUIT, "versie": str(seen)})
    assert "Iemand anders wijzigde dit net" in late.content.decode()
    assert not Belangrijkheid.objects.exists()
    again = late.context["form"]["versie"].value()
    assert browser.post(url, {**BESLUIT, "versie": str(again)}).status_code == 302
    assert Belangrijkheid.objects.count() == 2


def test_who_is_overtaken_in_a_dossier_can_press_again(
    zitting: Herziening, griffie: Gebruiker, als: Als, monkeypatch: pytest.MonkeyPatch
) -> None:
    initiatief = case()
    said(zitting, initiatief)
    zitting.refresh_from_db()
    Initiatief.objects.update(versie=40)

    def overtaken(*args: Any, **kwargs: Any) -> None:
        raise Overschreden(Initiatief.objects.get())

    browser, sent = als(griffie), {**BESLUIT, "versie": str(zitting.versie)}
    with monkeypatch.context() as patched:
        patched.setattr(review, "perform", overtaken)
        late = browser.post(f"/sturing/herziening/{zitting.pk}/vaststellen/", sent)
    assert late.context["form"]["versie"].value() == str(zitting.versie)
    assert browser.post(f"/sturing/herziening/{zitting.pk}/vaststellen/", sent).status_code == 302


def test_two_who_begin_a_sitting_at_once_begin_one(
    griffie: Gebruiker, zitting: Herziening, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(HerzieningQuerySet, "running", lambda rows: rows.none())
    with pytest.raises(Geweigerd, match="loopt al"):
        review.start(Relevantie.raad, griffie)


def test_the_groups_to_walk_through(zitting: Herziening, griffie: Gebruiker) -> None:
    new, important, unimportant, ended = (case(f"BDF{letter}") for letter in "GHJK")
    Initiatief.objects.filter(pk=ended.pk).update(status=Status.afgerond)
    now = timezone.now()
    for one, niveau in ((important, "belangrijk"), (unimportant, "niet")):
        Belangrijkheid.objects.create(initiatief=one, orgaan="raad", niveau=niveau, van=now)
    Belangrijkheid.objects.create(
        initiatief=new, orgaan="college", niveau="zeer", van=now - timedelta(days=1)
    )
    said(zitting, unimportant)
    found = {
        groep: set(review_lists.candidates(Initiatief.objects.registered(), zitting, groep))
        for groep in Groep
    }
    assert found == {
        Groep.nieuw: {new},
        Groep.belangrijk: {important},
        Groep.alles: {new, important, unimportant},
        Groep.besproken: {unimportant},
    }
