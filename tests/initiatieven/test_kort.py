"""What stands on top of a dossier: everything that a colleague who takes over has to know, once, in one place."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.utils import timezone
from django.utils.formats import date_format

from initiatieven.handelingen import Handeling
from initiatieven.models import Initiatief
from initiatieven.models.keuzes import SoortBetrokkene
from initiatieven.status import Status
from samenwerkingswijzer.ground.models import Gebruiker
from tests import road
from tests.conftest import Als, Bring

pytestmark = pytest.mark.django_db

NOTE = "Bel de kerk voor je iets afspreekt."


def in_short(page: Any) -> str:
    """The block on top, as it reads."""
    return str(page.content.decode().partition('id="kort"')[2].partition("</section>")[0])


def day(days: int) -> Any:
    return timezone.localdate() + timedelta(days=days)


def url(initiatief: Initiatief, screen: str = "") -> str:
    return f"/werkplek/{initiatief.kenmerk}/{screen}"


@pytest.fixture
def besloten(breng: Bring, directie: Gebruiker) -> Initiatief:
    """Decided, with a condition, an interest that weighed heavily and advice."""
    initiatief = breng(Status.besluit)
    initiatief.gewogen_belangen.update(gewicht="zwaar", toelichting="Om tien uur is het stil.")
    initiatief.verbredingen.update(antwoord="Niet na elf uur.", beantwoord_op=timezone.now())
    initiatief.wegingen.update(politiek_gevoelig="ja", bedrag=1200)
    road.decide(initiatief, Handeling.versterken, directie, voorwaarden="Alleen tot 22 uur.")
    return initiatief


def hand_over(initiatief: Initiatief, coordinator: Any, to: Gebruiker) -> None:
    typed = {
        "versie": Initiatief.objects.get(pk=initiatief.pk).versie,
        "accountmanager": to.accountmanager.pk,
        "reden": "De vorige collega krijgt ander werk.",
        "overdrachtsnotitie": NOTE,
    }
    assert coordinator.post(url(initiatief, "toewijzen/"), typed).status_code == 302


def test_all_that_a_successor_asks_stands_on_top_and_on_the_page_where_the_handover_is_confirmed(
    besloten: Initiatief, als: Als, coordinator: Gebruiker, collega: Gebruiker
) -> None:
    besloten.afspraken.create(partij="gemeente", wat="Het geluid meten.", voor_wanneer=day(30))
    hand_over(besloten, als(coordinator), collega)
    browser = als(collega)
    before, confirm = (in_short(browser.get(url(besloten, s))) for s in ("", "doen/overdracht_bevestigen/"))
    party = besloten.betrokkenen.get(belangen__isnull=False)
    for words in (
        "Samen groente telen achter de school.", "Jouw volgende stap:", "Kom de afspraak na: Het geluid meten",
        NOTE, f"Geschreven door {coordinator}", "De vorige collega krijgt ander werk.", "Dit ligt politiek gevoelig.",
        "Groep buren", party.aanduiding, party.belangen.get().omschrijving, "Om tien uur is het stil.",
        "Versterken", "Dat besloot de directie op", "Het past bij onze opgave.", "€ 1.200", "Alleen tot 22 uur.",
        "Niet na elf uur.",
    ):  # fmt: skip
        assert (words in before, words in confirm) == (True, True), words
    assert ("Alles gelezen: bevestig" in before, "Alles gelezen: bevestig" in confirm) == (True, False)
    assert before.count(party.belangen.get().omschrijving) == 1
    assert browser.get(url(besloten)).content.decode().count(NOTE) == 1
    assert "verwacht een kennismaking" in before, "the mail about the handover said so"
    browser.post(url(besloten, "berichten/"), {"tekst": "Ik ben je nieuwe contact.", "sleutel": str(uuid4())})
    assert "verwacht een kennismaking" not in in_short(browser.get(url(besloten)))


def test_who_added_to_the_note_signs_it_too(
    besloten: Initiatief, als: Als, coordinator: Gebruiker, accountmanager: Gebruiker, collega: Gebruiker
) -> None:
    hand_over(besloten, als(coordinator), collega)
    besloten.refresh_from_db()
    more = {"versie": besloten.versie, "overdrachtsnotitie": f"{NOTE} Op dinsdag."}
    als(accountmanager).post(url(besloten, "overdracht/"), more)
    signed = in_short(als(collega).get(url(besloten)))
    assert f"Geschreven door {coordinator}" in signed
    assert f"Aangevuld door {accountmanager}" in signed


def test_of_what_was_only_registered_nothing_is_told_twice(
    breng: Bring, als: Als, coordinator: Gebruiker, accountmanager: Gebruiker
) -> None:
    for initiatief, who in (
        (breng(Status.aangemeld), coordinator),
        (breng(Status.toegewezen), accountmanager),
    ):
        page = als(who).get(url(initiatief))
        assert page.context["kort"] == {}
        assert "Uiterlijk:" in page.content.decode()


LATE, LATER = -3, 40


@pytest.mark.parametrize(
    ("partij", "afspraak", "stap", "told"),
    [
        ("gemeente", LATE, -5, ["Kom de afspraak na: Het hek", "Realisatie starten"]),
        (
            "initiatiefnemer",
            LATE,
            2,
            ["Vraag de initiatiefnemer hoe het staat: Het hek", "Realisatie starten"],
        ),
        ("gemeente", 1, 2, ["Kom de afspraak na: Het hek", "Realisatie starten"]),
        ("gemeente", LATER, 2, ["Realisatie starten"]),
        ("gemeente", LATER, None, ["Kom de afspraak na: Het hek"]),
        ("initiatiefnemer", 1, None, ["Realisatie starten"]),
    ],
)
def test_the_next_step_is_what_is_late_and_else_what_is_due_first(
    breng: Bring,
    als: Als,
    accountmanager: Gebruiker,
    partij: str,
    afspraak: int,
    stap: int | None,
    told: list[str],
) -> None:
    initiatief = breng(Status.ontwerp)
    due = None if stap is None else day(stap)
    Initiatief.objects.filter(pk=initiatief.pk).update(uiterlijk_op=due, eerste_contact_op=day(0))
    initiatief.afspraken.create(partij=partij, wat="Het hek", voor_wanneer=day(afspraak))
    page = als(accountmanager).get(url(initiatief))
    steps = page.context["kort"]["stappen"]
    assert [one.wat for one in steps] == told
    assert ("Te laat" in in_short(page)) == (afspraak == LATE)
    assert "Geen termijn" not in page.content.decode()


def test_who_does_not_take_the_step_reads_what_it_is_about_and_of_rest_until_when(
    breng: Bring, als: Als, accountmanager: Gebruiker, coordinator: Gebruiker
) -> None:
    initiatief = breng(Status.weging)
    told = in_short(als(coordinator).get(url(initiatief)))
    assert "<strong>Volgende stap:</strong>" in told
    assert "Rond de weging af" in told
    rests = {"slaapt_sinds": day(0), "slaapt_tot": day(90), "slaap_reden": "Wacht op de oogst."}
    Initiatief.objects.filter(pk=initiatief.pk).update(**rests, uiterlijk_op=day(-1))
    assert f"Rust tot {date_format(day(90))}. Wacht op de oogst." in in_short(
        als(accountmanager).get(url(initiatief))
    )


def test_advice_that_is_late_and_a_proposal_with_its_reason_stand_there_before_the_decision(
    breng: Bring, als: Als, accountmanager: Gebruiker
) -> None:
    initiatief = breng(Status.besluit)
    told = in_short(als(accountmanager).get(url(initiatief)))
    weging = initiatief.wegingen.get()
    assert f"{weging.motivering_waarom} Het besluit is aan: directie." in told
    asked = {"vraag": "Mag dat?", "gevraagd_op": timezone.now(), "uiterlijk_op": day(-1)}
    Initiatief.objects.filter(pk=initiatief.pk).update(status=Status.weging, uiterlijk_op=day(9))
    initiatief.verbredingen.update(**asked)
    told = in_short(als(accountmanager).get(url(initiatief)))
    assert "Te laat" in told
    assert "nog geen antwoord" in told


def test_whose_consent_is_missing_is_said_once(breng: Bring, als: Als, accountmanager: Gebruiker) -> None:
    initiatief = breng(Status.ontwerp)
    baker = initiatief.betrokkenen.create(soort="partner", aanduiding="De bakker")
    for partij, wie in (("gemeente", None), ("initiatiefnemer", None), ("partner", baker)):
        initiatief.afspraken.create(partij=partij, betrokkene=wie, wat="Brood", voor_wanneer=day(3))
    told = in_short(als(accountmanager).get(url(initiatief)))
    assert told.count("akkoord") == 1
    assert "Nog geen akkoord: de initiatiefnemer (2 afspraken), De bakker (1 afspraak)." in told


def test_a_message_of_the_initiator_stands_there_until_somebody_answers(
    breng: Bring, als: Als, accountmanager: Gebruiker
) -> None:
    initiatief, browser = breng(Status.verkenning), als(accountmanager)
    sent = {"van": "initiatiefnemer", "op": timezone.now(), "sleutel": uuid4()}
    initiatief.berichten.create(tekst="Mag het hek weg?", **sent)
    page = browser.get(url(initiatief))
    assert "Nog geen antwoord</span> <strong>De initiatiefnemer" in in_short(page)
    assert "Beantwoord het bericht" in [knop.tekst for knop in page.context["binnen"]]
    browser.post(url(initiatief, "berichten/"), {"tekst": "Ja.", "sleutel": str(uuid4())})
    answered = browser.get(url(initiatief))
    assert answered.context["binnen"] == []
    told = in_short(answered)
    assert "Nog geen antwoord" not in told
    assert -1 < told.index(": Ja.") < told.index("Mag het hek weg?"), "the newest first"


def test_the_initiator_stands_first_among_the_parties(
    breng: Bring, als: Als, accountmanager: Gebruiker
) -> None:
    initiatief = breng(Status.verbreding)
    for soort in SoortBetrokkene:
        initiatief.betrokkenen.create(soort=soort, aanduiding=f"Nog een {soort}")
    context = als(accountmanager).get(url(initiatief)).context
    people = next(part for part in context["delen"] if part["sleutel"] == "mensen")["inhoud"]["betrokkenen"]
    assert [row.soort for row in people] == sorted(
        (row.soort for row in people), key=list(SoortBetrokkene).index
    )
    assert people[0].soort == SoortBetrokkene.initiatiefnemer
    assert [row["wie"] for row in context["kort"]["partijen"]["rijen"]] == people


def test_the_newest_of_every_source_stands_there_and_what_became_otherwise_costs(
    besloten: Initiatief, als: Als, accountmanager: Gebruiker
) -> None:
    besloten.voortgang.create(tekst="Het dak ligt erop.", dag=day(-1), zichtbaar_voor="intern")
    for bedrag, stand in ((1000, "plan"), (1200, "offerte")):
        besloten.ramingen.create(post="totaal", bedrag=bedrag, stand=stand, bron="Dossier")
    besloten.ramingen.create(post="gemeente", bedrag=500, stand="plan", bron="Dossier")
    besloten.notities.create(tekst="De aannemer **belt**.", door=accountmanager, op=timezone.now())
    told = in_short(als(accountmanager).get(url(besloten)))
    assert -1 < told.index("De aannemer belt.") < told.index("Het dak ligt erop.")
    assert "Kosten in totaal: eerst € 1.000 (plan), nu € 1.200 (offerte)" in told
    assert "Bijdrage van de gemeente" not in told
