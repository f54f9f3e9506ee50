"""Who decides: the first rule of the municipality that fits, with its words; departing from it has its reason."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st

from initiatieven import route
from initiatieven.models import Initiatief, Mandaatregel, Weging
from initiatieven.models.keuzes import Orgaan
from initiatieven.models.mandaat import Eis
from initiatieven.route import Vragen
from initiatieven.status import Status
from samenwerkingswijzer.ground.models import Gebruiker
from tests.conftest import Als, Bring

LAST_YEAR = date(2025, 1, 1)
asks = st.sampled_from(Eis.values)
amounts = st.none() | st.integers(0, 5)
rules = st.builds(
    Mandaatregel, bedrag_vanaf=amounts, bedrag_tot=amounts, wijzigt_beleid=asks, politiek_gevoelig=asks,
    binnen_mandaat=asks, beslisser=st.sampled_from(Orgaan.values), naam=st.just("Regel"),
)  # fmt: skip
questions = st.builds(Vragen, st.integers(0, 5), st.booleans(), st.booleans(), st.booleans())


@settings(max_examples=30)
@given(st.lists(rules, max_size=5), rules, questions)
def test_the_first_rule_that_fits_is_the_advice_whatever_comes_after(
    regels: list[Mandaatregel], later: Mandaatregel, vragen: Vragen
) -> None:
    advice = route.first(regels, vragen)
    assert route.first([*regels, later], vragen) is (advice or route.first([later], vragen))
    for uitslag in route.judge(regels, vragen):
        assert bool(uitslag.waarom_niet) != uitslag.past
        if uitslag.regel is advice:
            break
        assert not uitslag.past
    always = Mandaatregel(naam="Altijd", beslisser="college")
    assert route.first([always], vragen) is always


@pytest.mark.parametrize(
    ("rule", "yes", "no"),
    [
        ({"bedrag_vanaf": 100}, {"bedrag": 100}, {"bedrag": 99}),
        ({"bedrag_tot": 100}, {"bedrag": 100}, {"bedrag": 101}),
        ({"wijzigt_beleid": "ja"}, {"wijzigt_beleid": True}, {"wijzigt_beleid": False}),
        ({"politiek_gevoelig": "nee"}, {"politiek_gevoelig": False}, {"politiek_gevoelig": True}),
        ({"binnen_mandaat": "ja"}, {"binnen_mandaat": True}, {"binnen_mandaat": False}),
    ],
)
def test_each_condition_has_an_edge(rule: dict[str, Any], yes: dict[str, Any], no: dict[str, Any]) -> None:
    plain = {"bedrag": 0, "wijzigt_beleid": False, "politiek_gevoelig": False, "binnen_mandaat": False}
    regel = Mandaatregel(naam="Regel", beslisser="raad", **rule)
    assert route.first([regel], Vragen(**plain | yes)) is regel
    assert route.first([regel], Vragen(**plain | no)) is None


def keep(sleutel: str, beslisser: str, **values: Any) -> Mandaatregel:
    texts = {"naam": sleutel.capitalize(), "uitleg": f"Dit is aan de {beslisser}.", "geldig_van": LAST_YEAR}
    return Mandaatregel.objects.create(sleutel=sleutel, beslisser=beslisser, **{**texts, **values})


WEGING = {
    "versie": "0", "deelnemers": "Team groen", "advies": "versterken", "wijze_van_versterken": "faciliteren",
    "motivering_waarom": "Past.", "motivering_hoe": "Grond.", "argumenten_tegen": "", "structureel_motivering": "",
    "bedrag": "500", "wijzigt_beleid": "nee", "politiek_gevoelig": "nee", "binnen_mandaat": "ja", "beslisser": "",
    "afwijking_route": "", "startnotitie_reden": "",
}  # fmt: skip


def weigh(browser: Client, initiatief: Initiatief, **values: str) -> Any:
    return browser.post(f"/werkplek/{initiatief.kenmerk}/weging/", {**WEGING, **values})


@pytest.mark.django_db
def test_the_rule_of_that_day_is_followed_and_its_words_stay_when_it_changes(
    breng: Bring, als: Als, accountmanager: Gebruiker
) -> None:
    keep("klein", "directie", bedrag_tot=1000, volgorde=1)
    keep("verlopen", "raad", geldig_tot=timezone.localdate() - timedelta(days=1))
    keep("overig", "college", volgorde=9)
    initiatief = breng(Status.weging)
    assert weigh(als(accountmanager), initiatief).status_code == 302
    Mandaatregel.objects.update(uitleg="Iets heel anders.")
    weging = Weging.objects.get()
    assert (weging.beslisser, weging.route_advies) == ("directie", "directie")
    assert weging.route_regel == "Klein: Dit is aan de directie."


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("typed", "code", "beslisser"),
    [
        ({"beslisser": "raad"}, 422, ""),
        ({"beslisser": "raad", "afwijking_route": "De raad vroeg er zelf om."}, 302, "raad"),
        ({"beslisser": "directie"}, 302, "directie"),
        ({"bedrag": "5000"}, 422, ""),
        ({"bedrag": "5000", "beslisser": "college"}, 302, "college"),
    ],
)
def test_departing_from_the_rule_asks_why_and_without_a_rule_one_chooses(
    breng: Bring, als: Als, accountmanager: Gebruiker, typed: dict[str, str], code: int, beslisser: str
) -> None:
    keep("klein", "directie", bedrag_tot=1000)
    assert weigh(als(accountmanager), breng(Status.weging), **typed).status_code == code
    assert list(Weging.objects.values_list("beslisser", flat=True)) == [beslisser] * (code == 302)


@pytest.mark.django_db
def test_the_advice_can_be_seen_first_and_nothing_typed_is_lost_or_stored(
    breng: Bring, als: Als, accountmanager: Gebruiker
) -> None:
    keep("klein", "directie", bedrag_tot=1000)
    page = weigh(
        als(accountmanager), breng(Status.weging), toon_route="ja", deelnemers="", motivering_hoe="Zo."
    )
    text = page.content.decode()
    assert (page.status_code, Weging.objects.count()) == (200, 0)
    assert "De regel die geldt: Klein. Dit is aan de directie." in text
    assert "Mandaat is de ruimte om zelf te besluiten, zonder de raad." in text
    assert ">Zo.</textarea>" in text.replace("\n", "")
    assert "Dit gaat nog niet goed" not in text


@pytest.mark.django_db
def test_the_coordinator_keeps_the_rules_and_tries_them(als: Als, coordinator: Gebruiker) -> None:
    browser = als(coordinator)
    typed = {
        "versie": "0", "naam": "Veel geld", "uitleg": "De raad gaat over veel geld.", "bedrag_vanaf": "1000",
        "bedrag_tot": "10", "beslisser": "raad", "volgorde": "1", "geldig_van": "2026-01-01",
        **dict.fromkeys(("wijzigt_beleid", "politiek_gevoelig", "binnen_mandaat"), "maakt_niet_uit"),
    }  # fmt: skip
    url = "/werkplek/kaders/mandaat/"
    assert browser.post(f"{url}nieuw/", typed).status_code == 422
    assert browser.post(f"{url}nieuw/", typed | {"bedrag_tot": ""}).status_code == 302
    assert "Vanaf € 1.000." in browser.get(url).content.decode()
    asked = {"bedrag": "1000", "wijzigt_beleid": "nee", "politiek_gevoelig": "nee", "binnen_mandaat": "ja"}
    page = browser.get(f"{url}proberen/", asked | {"dag": "2026-02-01"}).content.decode()
    assert "De raad gaat over veel geld." in page
    before = browser.get(f"{url}proberen/", asked | {"dag": "2025-12-31"}).content.decode()
    assert "Geen enkele regel past" in before
