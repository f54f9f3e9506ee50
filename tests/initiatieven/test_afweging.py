"""Weighing every interest and testing against every principle: what blocks, what overrides, what is kept."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from initiatieven import afweging
from initiatieven.actions import Geweigerd, perform
from initiatieven.conditions import missing
from initiatieven.forms.afweging import GewogenBelangForm, ToetsForm
from initiatieven.forms.speelveld import SpeelveldAntwoordForm
from initiatieven.handelingen import Handeling
from initiatieven.models import Belang, GewogenBelang, Initiatief, SpeelveldAntwoord, Toets, Uitgangspunt
from initiatieven.models.afweging import Richting
from initiatieven.status import Status
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.formulieren import Veld
from samenwerkingswijzer.ground.models import Gebruiker
from tests.conftest import Als, Bring
from tests.road import decide, weighed

pytestmark = pytest.mark.django_db
WHOLE = {"richting": "remmen", "gewicht": "zwaar", "gehoord": "gesprek", "bron": "Gesprek op 3 mei."}


def principle(nummer: int = 1, **values: Any) -> Uitgangspunt:
    start = timezone.localdate() - timedelta(days=30)
    texts = {"titel": "We wegen alle belangen", "toelichting": "Ook van wie er last van heeft."}
    return Uitgangspunt.objects.create(code="U1", nummer=nummer, **{"geldig_van": start, **texts, **values})


def sent(initiatief: Initiatief, versie: int = 0, /, **values: str) -> dict[str, str]:
    belang = Belang.objects.get(betrokkene__initiatief=initiatief)
    empty = dict.fromkeys(("richting", "gewicht", "gehoord", "bron", "toelichting", "reden_open"), "")
    answers = {**empty, "versie": str(versie), **values}
    return {f"belang{belang.pk}-{name}": value for name, value in answers.items()}


def screens(initiatief: Initiatief) -> set[str]:
    return {lack.scherm for lack in missing(initiatief, Handeling.voorleggen)}


def post(browser: Client, initiatief: Initiatief, data: dict[str, str]) -> int:
    return browser.post(f"/werkplek/{initiatief.kenmerk}/belangen/", data).status_code


@pytest.mark.parametrize(
    ("typed", "opens"),
    [
        (WHOLE, True),
        *((WHOLE | {name: ""}, False) for name in WHOLE),
        ({"reden_open": "De buren waren er niet. We spreken hen in mei."}, True),
        ({}, False),
    ],
)
def test_a_row_that_is_not_complete_blocks_unless_a_reason_says_why(
    breng: Bring, als: Als, accountmanager: Gebruiker, typed: dict[str, str], opens: bool
) -> None:
    initiatief = breng(Status.weging)
    assert "belangen" in screens(initiatief)
    assert post(als(accountmanager), initiatief, sent(initiatief, 0, **typed)) == 302
    assert ("belangen" not in screens(initiatief)) == opens


def test_the_answers_answer_the_question() -> None:
    assert GewogenBelangForm.Meta.labels["richting"] == "Waar pleit dit belang voor?"
    assert all(label.startswith("Pleit voor ") for label in Richting.labels)


def test_the_reason_to_go_on_without_stands_in_the_history(
    breng: Bring, als: Als, accountmanager: Gebruiker
) -> None:
    initiatief = breng(Status.weging)
    post(als(accountmanager), initiatief, sent(initiatief, reden_open="Zij zijn op vakantie."))
    event = initiatief.gebeurtenissen.get(handeling=Handeling.belangen_wegen)
    assert event.toelichting == "Niet gewogen: Rust in de avond. Reden: Zij zijn op vakantie."
    both = sent(initiatief, 1, **WHOLE, reden_open="Zij zijn op vakantie.")
    assert post(als(accountmanager), initiatief, both) == 422


def test_a_second_click_is_one_effort_and_another_persons_row_is_not_overwritten(
    breng: Bring, als: Als, accountmanager: Gebruiker
) -> None:
    initiatief = breng(Status.weging)
    first, second = als(accountmanager), als(accountmanager)
    assert [post(first, initiatief, sent(initiatief, 0, **WHOLE)) for _ in range(2)] == [302, 302]
    assert initiatief.gebeurtenissen.filter(handeling=Handeling.belangen_wegen).count() == 1
    url = f"/werkplek/{initiatief.kenmerk}/belangen/"
    page = second.post(url, sent(initiatief, 0, **WHOLE | {"gewicht": "licht"}))
    assert page.status_code == 409
    text = page.content.decode()
    assert "Iemand anders was je voor" in text
    assert "Zwaar" in text
    shown = page.context["rijen"][0]["versie"].value()
    assert post(second, initiatief, sent(initiatief, int(shown), **WHOLE | {"gewicht": "licht"})) == 302
    assert GewogenBelang.objects.get().gewicht == "licht"


def test_an_interest_that_is_written_anew_is_weighed_anew(
    breng: Bring, als: Als, accountmanager: Gebruiker
) -> None:
    initiatief = breng(Status.weging)
    post(als(accountmanager), initiatief, sent(initiatief, 0, **WHOLE))
    Belang.objects.update(omschrijving="Ook rust in de ochtend.")
    assert "belangen" in screens(initiatief)
    assert post(als(accountmanager), initiatief, sent(initiatief, 1, **WHOLE)) == 302
    assert GewogenBelang.objects.get().omschrijving == "Ook rust in de ochtend."
    assert "belangen" not in screens(initiatief)


def test_the_test_is_against_the_version_of_that_day_and_a_new_version_asks_again(
    breng: Bring, als: Als, accountmanager: Gebruiker
) -> None:
    initiatief = breng(Status.weging)
    today = timezone.localdate()
    old = principle()
    assert "toets" in screens(initiatief)
    url, name = f"/werkplek/{initiatief.kenmerk}/toets/", f"punt{old.pk}"
    typed = {f"{name}-versie": "0", f"{name}-oordeel": "past_niet", f"{name}-toelichting": ""}
    browser = als(accountmanager)
    assert browser.post(url, typed).status_code == 422
    typed[f"{name}-toelichting"] = "De buren zijn nog niet gehoord."
    assert browser.post(url, typed).status_code == 302
    assert "toets" not in screens(initiatief)
    Uitgangspunt.objects.filter(pk=old.pk).update(geldig_tot=today)
    new = principle(2, geldig_van=today, titel="We wegen ook de natuur")
    assert "toets" in screens(initiatief)
    assert "We wegen ook de natuur" in browser.get(url).content.decode()
    assert Toets.objects.get().uitgangspunt == old
    assert afweging.assessments(initiatief)[0].uitgangspunt == new


def test_what_was_weighed_stays_with_its_decision_and_a_new_round_begins_empty(
    breng: Bring, accountmanager: Gebruiker, coordinator: Gebruiker, directie: Gebruiker
) -> None:
    initiatief = breng(Status.weging)
    principle()
    manager = Actor.user(accountmanager)
    perform(initiatief, Handeling.belangen_wegen, manager, vastleggen=weighed(initiatief))
    with pytest.raises(Geweigerd):
        perform(initiatief, Handeling.voorleggen, manager)
    initiatief = breng(Status.besluit, titel="Voorbeeld: bankje")
    besluit = decide(initiatief, Handeling.remmen, directie, afwijking_toelichting="Te druk.")
    kept = besluit.weging.gewogen_belangen.get()
    assert (kept.omschrijving, kept.wie) == ("Rust in de avond.", "Belanghebbende, kan er last van hebben")
    perform(initiatief, Handeling.heropenen, Actor.user(coordinator), "Er is een nieuw plan.")
    assert [row.richting for row in afweging.interests(initiatief)] == [""]


def test_the_rows_cost_as_many_queries_for_twenty_interests_as_for_one(
    breng: Bring, als: Als, accountmanager: Gebruiker, django_assert_max_num_queries: Any
) -> None:
    initiatief = breng(Status.weging)
    party = initiatief.betrokkenen.last()
    Belang.objects.bulk_create([Belang(betrokkene=party, omschrijving=f"Belang {n}") for n in range(19)])
    browser = als(accountmanager)
    browser.get(f"/werkplek/{initiatief.kenmerk}/belangen/")
    with django_assert_max_num_queries(20):
        page = browser.get(f"/werkplek/{initiatief.kenmerk}/belangen/")
    assert len(page.context["rijen"]) == 20


def test_each_label_that_stands_there_for_every_row_says_of_which_row_it_is(
    breng: Bring, als: Als, accountmanager: Gebruiker
) -> None:
    initiatief = breng(Status.weging)
    party = Belang.objects.get(betrokkene__initiatief=initiatief).betrokkene
    Belang.objects.create(betrokkene=party, omschrijving="Genoeg plek om te parkeren.")
    principle()
    Uitgangspunt.objects.create(
        code="U2", nummer=1, titel="We zijn er vroeg bij", toelichting="Dan kan het nog.",
        geldig_van=timezone.localdate(),
    )  # fmt: skip
    browser = als(accountmanager)
    for screen in ("belangen", "toets"):
        page = browser.get(f"/werkplek/{initiatief.kenmerk}/{screen}/").content.decode()
        names = re.findall(
            r"<(?:label|legend) class=\"veld__label[^>]*>(.*?)</(?:label|legend)>", page, re.DOTALL
        )
        assert len(names) >= 4
        assert len(set(names)) == len(names)


def test_a_row_says_what_may_be_left_empty_and_nothing_of_what_may_wait() -> None:
    """What makes a row complete is asked, and only not yet needed."""
    interest = GewogenBelangForm(instance=GewogenBelang(), titel="De kerk")
    test = ToetsForm(instance=Toets(), titel="U1")
    play = SpeelveldAntwoordForm(instance=SpeelveldAntwoord(), titel="Vraag")
    marked = {
        field.name: field.marking
        for field in [*interest.visible_fields(), test["oordeel"], play["antwoord"]]
        if isinstance(field, Veld) and field.marking
    }
    assert marked == {"toelichting": "(niet verplicht)", "reden_open": "(soms verplicht)"}
    explained = test["toelichting"]
    assert isinstance(explained, Veld)
    assert explained.marking == "(soms verplicht)"


def test_who_writes_the_advice_reads_what_it_rests_on_with_who_it_is_and_the_council_reads_no_names(
    breng: Bring, als: Als, accountmanager: Gebruiker, directie: Gebruiker
) -> None:
    initiatief = breng(Status.besluit)
    parties = [str(one.betrokkene) for one in Belang.objects.select_related("betrokkene")]
    dossier = als(accountmanager).get(f"/werkplek/{initiatief.kenmerk}/").content.decode()
    read = als(directie).get(f"/sturing/besluiten/{initiatief.kenmerk}/").content.decode()
    assert "De belangen, gewogen" in read
    tables = [
        page.partition("De belangen, gewogen</caption>")[2].partition("</table>")[0]
        for page in (dossier, read)
    ]
    assert [all(name in table for name in parties) for table in tables] == [True, False]


def test_the_advice_of_colleagues_stands_above_the_form_of_the_weighing(
    breng: Bring, als: Als, accountmanager: Gebruiker
) -> None:
    initiatief = breng(Status.weging)
    url = f"/werkplek/{initiatief.kenmerk}/weging/"
    assert "gewogen en geadviseerd" not in als(accountmanager).get(url).content.decode()
    initiatief.verbredingen.update(antwoord="Niet na elf uur.", beantwoord_op=timezone.now())
    perform(
        initiatief, Handeling.belangen_wegen, Actor.user(accountmanager), vastleggen=weighed(initiatief)[:1]
    )
    text = als(accountmanager).get(url).content.decode()
    assert "Niet na elf uur." in text
    assert str(Belang.objects.get().betrokkene) in text


def test_what_was_written_down_about_a_party_is_not_asked_again(
    breng: Bring, als: Als, accountmanager: Gebruiker
) -> None:
    """It stands there to begin with, and is stored only with what is typed beside it."""
    initiatief = breng(Status.weging)
    party = initiatief.betrokkenen.create(
        soort="belanghebbende", aanduiding="De kerk", rol="gedupeerde", gesproken=True
    )
    party.belangen.create(omschrijving="Stilte.", standpunt="tegen")
    page = als(accountmanager).get(f"/werkplek/{initiatief.kenmerk}/belangen/").content.decode()
    assert page.count('<option value="remmen" selected>') == 1
    assert page.count('<option value="gesprek" selected>') == 1
    assert not initiatief.gewogen_belangen.exists()
