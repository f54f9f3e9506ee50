"""The development agenda: points from lessons and signals, their steps, and what the council said."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Page

from evaluatie.models import Agendabesluit, Les, Ontwikkelpunt, Ontwikkelstap, Signaal
from evaluatie.statistics import ontwikkelagenda
from evaluatie.statistics.ontwikkelagenda import Voortgang
from handreikingen.models import GidsPagina, Voorstel
from initiatieven.models import Initiatief
from samenwerkingswijzer.ground.models import Gebruiker
from tests.conftest import Als
from tests.evaluatie.voor_signalen import VANDAAG, at, case, rule

pytestmark = pytest.mark.django_db
AGENDA = "/sturing/ontwikkelagenda/"


@pytest.fixture
def punt(db: None) -> Ontwikkelpunt:
    """An idea."""
    values = {"wat": "Sneller antwoord", "hoe": "Elke dag kijken.", "eigenaar": "Team initiatieven"}
    return Ontwikkelpunt.objects.create(**values, beoogd_effect="Minder wachten.", sleutel=uuid4())


def lesson(initiatief: Initiatief, les: str, **values: Any) -> Les:
    return Les.objects.create(
        initiatief=initiatief, soort="obstakel", les=les, voor_wie=["raad"], **{"algemeen": True, **values}
    )


def typed(**changed: object) -> dict[str, object]:
    told = {
        "wat": "Een vast contact",
        "hoe": "Op maandag verdelen.",
        "eigenaar": "Coördinator",
        "klaar_op": "",
    }
    return {**told, "beoogd_effect": "Minder wachten.", "versie": "0", "sleutel": str(uuid4()), **changed}


def test_a_point_from_a_signal_counts_the_signals_then_and_now(griffie: Gebruiker, als: Als) -> None:
    regel, browser = rule(), als(griffie)
    for _ in range(2):
        Signaal.objects.create(regel=regel, initiatief=case(), sinds=VANDAAG, ontdekt_op=at(VANDAAG))
    form = browser.get(f"{AGENDA}nieuw/?regel={regel.pk}").content.decode()
    assert f'<option value="{regel.pk}" selected>' in form
    data = typed(regel=regel.pk)
    for _ in range(2):
        browser.post(f"{AGENDA}nieuw/", data)
    made = Ontwikkelpunt.objects.get()
    assert (made.stand, made.signalen_bij_begin, made.regel) == ("idee", 2, regel)
    Signaal.objects.first().delete()  # type: ignore[union-attr]
    page = browser.get(f"{AGENDA}{made.pk}/").content.decode()
    shown = [part.split("<")[0] for part in page.split('<span class="cijfer__getal">')[1:]]
    assert shown == ["2", "1"]
    assert made.wat in browser.get("/sturing/signalen/").content.decode()


def test_a_point_from_a_lesson_holds_it_and_the_lesson_waits_no_longer(
    coordinator: Gebruiker, als: Als
) -> None:
    les = lesson(case(), "Begin met een gesprek.", openbaar=False)
    browser = als(coordinator)
    assert f"?les={les.pk}" in browser.get(AGENDA).content.decode()
    assert "checked" in browser.get(f"{AGENDA}nieuw/?les={les.pk}").content.decode()
    browser.post(f"{AGENDA}nieuw/", typed(lessen=[les.pk]))
    assert list(Ontwikkelpunt.objects.get().lessen.all()) == [les]
    assert f"?les={les.pk}" not in browser.get(AGENDA).content.decode()


@pytest.mark.parametrize("key", ["9" * 20, "-" + "9" * 20, "9" * 5000, "-1", "een", "1\x00", "٣" * 30])
def test_a_lesson_that_cannot_be_is_no_choice(coordinator: Gebruiker, als: Als, key: str) -> None:
    lesson(case(), "Begin met een gesprek.")
    assert als(coordinator).post(f"{AGENDA}nieuw/", typed(lessen=[key])).status_code == 422
    assert not Ontwikkelpunt.objects.exists()


def test_a_lesson_that_is_not_public_is_not_read_out_to_the_council(
    punt: Ontwikkelpunt, raad: Gebruiker, griffie: Gebruiker, coordinator: Gebruiker, als: Als
) -> None:
    les = lesson(case(), "Dit blijft onder ons.", openbaar=False)
    punt.lessen.add(les)
    for who in (raad, griffie):
        page = als(who).get(f"{AGENDA}{punt.pk}/").content.decode()
        assert "Dit blijft onder ons." not in page
        assert "Een les die niet openbaar is" in page
    change = als(griffie).get(f"{AGENDA}{punt.pk}/wijzigen/").content.decode()
    assert "Dit blijft onder ons." not in change
    assert f'value="{les.pk}"' in change
    assert "Dit blijft onder ons." not in als(griffie).get(f"{AGENDA}nieuw/?les={les.pk}").content.decode()
    assert "Dit blijft onder ons." in als(coordinator).get(f"{AGENDA}{punt.pk}/").content.decode()


def test_the_council_reads_no_answer_of_the_editors_and_no_page_that_is_offline(
    punt: Ontwikkelpunt, raad: Gebruiker, als: Als
) -> None:
    page = GidsPagina(title="Goede gesprekken", slug="gesprekken", inleiding="Kort.")
    Page.objects.get(depth=2).add_child(instance=page)
    now, address = timezone.now(), f"{AGENDA}{punt.pk}/"
    voorstel = Voorstel.objects.create(
        sleutel=uuid4(), pagina=page, nieuwe_tekst="Bel.", herkomst="Een les van een initiatief", gemaakt_op=now,
        beantwoord_op=now, verschenen_op=now, stand="overgenomen", antwoord="Dit zeggen we alleen jou.",
    )  # fmt: skip
    punt.lessen.add(lesson(case(), "Bel op tijd.", openbaar=True, voorstel=voorstel))
    assert "Goede gesprekken" in als(raad).get(address).content.decode()
    page.unpublish()
    assert "Goede gesprekken" not in als(raad).get(address).content.decode()
    Voorstel.objects.update(stand="afgewezen", verschenen_op=None)
    assert "Dit zeggen we alleen jou." not in als(raad).get(address).content.decode()


def test_a_step_with_its_reason_is_stored_once_and_collides_with_a_colleague_only(
    punt: Ontwikkelpunt, coordinator: Gebruiker, als: Als
) -> None:
    browser, address = als(coordinator), f"{AGENDA}{punt.pk}/stand/"
    told = {"stand": "loopt", "klaar_op": "2027-03-01", "effect": "", "toelichting": "Begonnen."}
    for _ in range(2):
        assert browser.post(address, {**told, "versie": "1"}).status_code == 302
    assert punt.stappen.count() == 1
    assert browser.post(address, {**told, "versie": "1", "toelichting": "Van mij."}).status_code == 409
    for _ in range(2):
        assert (
            browser.post(address, {**told, "versie": "2", "toelichting": "Loopt stroef."}).status_code == 302
        )
    assert [row.toelichting for row in punt.stappen.order_by("pk")] == ["Begonnen.", "Loopt stroef."]


def test_what_is_planned_has_a_day_and_what_is_done_an_effect(
    punt: Ontwikkelpunt, coordinator: Gebruiker, als: Als
) -> None:
    browser, address = als(coordinator), f"{AGENDA}{punt.pk}/stand/"
    bare = {"klaar_op": "", "effect": "", "toelichting": ""}
    for stand, sentence in (
        ("loopt", "Kies wanneer het klaar moet zijn"),
        ("gereed", "Schrijf op wat het opleverde"),
    ):
        page = browser.post(address, {**bare, "stand": stand, "versie": "1"})
        assert page.status_code == 422
        assert sentence in page.content.decode()
    browser.post(
        address,
        {**bare, "stand": "loopt", "klaar_op": "2027-03-01", "toelichting": "Begonnen.", "versie": "1"},
    )
    browser.post(address, {**bare, "stand": "loopt", "klaar_op": "2027-04-01", "versie": "2"})
    done = {**bare, "stand": "gereed", "effect": "Drie dagen sneller.", "versie": "3"}
    browser.post(address, done)
    assert browser.post(address, {**done, "effect": "Vier dagen sneller."}).status_code == 409
    steps = Ontwikkelstap.objects.values_list("stand", "toelichting", "gebruiker__username")
    assert list(steps) == [("loopt", "Begonnen.", "coordinator"), ("gereed", "", "coordinator")]
    assert "Drie dagen sneller." in browser.get(f"{AGENDA}{punt.pk}/").content.decode()


def test_past_dates_keep_the_state_of_then(punt: Ontwikkelpunt, raad: Gebruiker, als: Als) -> None:
    today = timezone.localdate()
    for days, stand in ((30, "idee"), (20, "gepland"), (5, "gereed")):
        Ontwikkelstap.objects.create(punt=punt, stand=stand, op=timezone.now() - timedelta(days=days))

    def then(days: int) -> dict[str, int]:
        return dict(ontwikkelagenda.standing(today - timedelta(days=days)))

    assert [then(days) for days in (40, 25, 10, 0)] == [{}, {"idee": 1}, {"gepland": 1}, {"gereed": 1}]
    Ontwikkelpunt.objects.update(stand="gereed", effect="Drie dagen sneller.")
    progress = ontwikkelagenda.progress
    assert progress(today - timedelta(days=6), today) == Voortgang(0, 1)
    assert progress(today - timedelta(days=60), today - timedelta(days=6)) == Voortgang(1, 0)
    assert progress(today - timedelta(days=4), today) == Voortgang(0, 0)
    page = als(raad).get("/sturing/").content.decode()
    assert "punten van de ontwikkelagenda kwamen klaar" in page


def test_the_griffie_records_what_the_council_said(
    punt: Ontwikkelpunt, griffie: Gebruiker, coordinator: Gebruiker, raad: Gebruiker, als: Als
) -> None:
    address = f"{AGENDA}{punt.pk}/raad/"
    told = {
        "uitspraak": "afgewezen",
        "datum": "2026-01-15",
        "toelichting": "Niet nu.",
        "sleutel": str(uuid4()),
    }
    assert als(coordinator).post(address, told).status_code == 403
    browser = als(griffie)
    late = browser.post(address, {**told, "datum": "2099-01-01"})
    assert "Kies vandaag of een eerdere dag." in late.content.decode()
    for _ in range(2):
        assert browser.post(address, told).status_code == 302
    assert Agendabesluit.objects.get().vastgelegd_door == griffie
    page = als(raad).get(f"{AGENDA}{punt.pk}/").content.decode()
    assert "De raad wil dit punt niet" in page
    assert "Niet nu." in page


def test_two_who_change_one_point_see_both(punt: Ontwikkelpunt, coordinator: Gebruiker, als: Als) -> None:
    browser, address = als(coordinator), f"{AGENDA}{punt.pk}/wijzigen/"
    data = typed(versie="1", sleutel=str(punt.sleutel))
    assert browser.post(address, {**data, "wat": "Van de eerste"}).status_code == 302
    page = browser.post(address, {**data, "wat": "Van de tweede"})
    assert page.status_code == 409
    assert "Van de eerste" in page.content.decode()
    punt.refresh_from_db()
    assert (punt.wat, Ontwikkelstap.objects.count()) == ("Van de eerste", 0)


def test_board_and_list_show_the_same_and_cost_the_same(
    punt: Ontwikkelpunt, raad: Gebruiker, als: Als
) -> None:
    browser = als(raad)
    Ontwikkelpunt.objects.update(stand="loopt", klaar_op=timezone.localdate() - timedelta(days=1))

    def queries(address: str) -> int:
        with CaptureQueriesContext(connection) as caught:
            assert punt.wat in browser.get(address).content.decode()
        return len(caught)

    addresses = (AGENDA, f"{AGENDA}lijst/", f"{AGENDA}lijst/?stand=loopt&laat=ja&raad=nee")
    queries(AGENDA)  # the first page fills what the process remembers
    before = [queries(address) for address in addresses]
    for number in range(20):
        values = {"wat": f"Punt {number}", "hoe": "Zo.", "eigenaar": "Team", "beoogd_effect": "Meer."}
        other = Ontwikkelpunt.objects.create(**values, stand="idee", sleutel=uuid4(), regel=None)
        other.lessen.add(lesson(case(), f"Les {number}"))
    assert [queries(address) for address in addresses] == before
    assert "1 punt<" in browser.get(f"{AGENDA}lijst/?stand=loopt&laat=ja&raad=nee").content.decode()
    page = browser.get(AGENDA).content.decode()
    assert "Te laat:" in page
    assert f"{AGENDA}lijst/?stand=idee" in page
    assert "Nieuw punt" not in page
