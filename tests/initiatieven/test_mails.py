"""Every mail says what happened, what it means, what comes next and who to ask; nothing personal in its title."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from initiatieven import reminders
from initiatieven.actions import perform
from initiatieven.handelingen import Handeling
from initiatieven.models import Initiatief, Toewijzing
from initiatieven.registration import Aanmelder, register
from initiatieven.status import Status
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.models import Gebruiker, Gemeente, Mail
from tests import road
from tests.conftest import Als, Bring

pytestmark = pytest.mark.django_db
TITEL = "Café ’t Gat & <b>Zoë</b> “€ 1”"
SOORT = {
    Status.aangemeld: "aangemeld",
    Status.toegewezen: "toegewezen",
    Status.ontwerp: "besluit",
    Status.met_rust_gelaten: "besluit",
    Status.niet_ingegaan: "besluit",
    Status.geremd: "besluit",
    Status.afgerond: "afgerond",
    Status.ingetrokken: "ingetrokken",
    Status.gestopt: "gestopt",
}


@pytest.fixture
def gemeente(db: None) -> Gemeente:
    gemeente: Gemeente = Gemeente.load()
    gemeente.naam, gemeente.e_mail, gemeente.telefoon = "Polderland", "hallo@polder.nl", "0527 12 34 56"
    gemeente.save()
    return gemeente


@pytest.mark.parametrize("status", SOORT)
def test_a_mail_to_the_initiator_is_complete(breng: Bring, gemeente: Gemeente, status: Status) -> None:
    initiatief = breng(status, titel=TITEL)
    mail = Mail.objects.get(soort=SOORT[status])
    assert mail.aan == "groep@voorbeeld.nl"
    assert initiatief.kenmerk in mail.titel
    assert TITEL not in mail.titel
    assert TITEL in mail.tekst
    assert re.search(r"http://\S+/volgen/[\w-]{32}/\n", mail.tekst)
    for words in ("Hallo,", initiatief.kenmerk, "hallo@polder.nl", "0527 12 34 56", "Polderland"):
        assert words in mail.tekst
    assert not re.search(r"ONBEKENDE VARIABELE|&amp;|&#|\n\n\n|{{|{%|#}", mail.tekst)


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        (Status.ontwerp, "De gemeente gaat je initiatief versterken. Dat besloot de directie op "),
        (Status.ontwerp, "Je maakt samen met de gemeente afspraken"),
        (Status.met_rust_gelaten, "Je kunt zelf verder."),
        (Status.niet_ingegaan, "De gemeente gaat niet op het initiatief in."),
        (Status.geremd, "De gemeente remt het initiatief af."),
    ],
)
def test_the_mail_about_a_decision_says_what_and_why(
    breng: Bring, gemeente: Gemeente, status: Status, sentence: str
) -> None:
    breng(status)
    text = Mail.objects.get(soort="besluit").tekst
    assert sentence in text
    assert "Het past bij onze opgave." in text


def test_the_mail_about_a_decision_holds_its_conditions(breng: Bring, directie: Gebruiker) -> None:
    road.decide(breng(Status.besluit), Handeling.versterken, directie, voorwaarden="Alleen tot 22 uur.")
    assert "Onder deze voorwaarden:\n\nAlleen tot 22 uur.\n\nWat gebeurt er nu?" in (
        Mail.objects.get(soort="besluit").tekst
    )


def test_the_accountmanager_hears_what_was_decided_or_that_the_proposal_comes_back(
    breng: Bring, accountmanager: Gebruiker, directie: Gebruiker
) -> None:
    initiatief = breng(Status.besluit)
    again = breng(Status.besluit)
    road.decide(initiatief, Handeling.versterken, directie, voorwaarden="Alleen tot 22 uur.")
    perform(again, Handeling.opnieuw_wegen, Actor.user(directie), "Vraag ook de buren.")
    decided, back = (Mail.objects.get(soort=soort) for soort in ("besloten_pool", "voorstel_terug"))
    assert [mail.aan for mail in (decided, back)] == [accountmanager.email] * 2
    for words in ("Besluit: versterken", "Het past bij onze opgave.", "Alleen tot 22 uur."):
        assert words in decided.tekst
    assert "Vraag ook de buren." in back.tekst


@pytest.mark.parametrize(
    ("body", "role"), [("raad", "griffie"), ("college", "college"), ("directie", "directie")]
)
def test_who_records_the_decision_of_a_body_hears_that_a_proposal_waits(
    breng: Bring,
    accountmanager: Gebruiker,
    directie: Gebruiker,
    college: Gebruiker,
    griffie: Gebruiker,
    body: str,
    role: str,
) -> None:
    initiatief = breng(Status.weging)
    road.propose(initiatief, body, accountmanager, "Graag voor de zomer.")
    mail = Mail.objects.get(soort="voorgelegd")
    assert (mail.aan, mail.over) == (f"{role}@voorbeeld.nl", initiatief.kenmerk)
    assert mail.titel == f"Een voorstel over {initiatief.kenmerk} wacht op een besluit"
    for words in (initiatief.titel, "Graag voor de zomer.", f"/sturing/besluiten/{initiatief.kenmerk}/"):
        assert words in mail.tekst
    assert ("van het college." in mail.tekst) == (body == "college")


@pytest.mark.parametrize(("wijze", "daily"), [("dagelijks", 1), ("niet", 0)])
def test_who_records_decisions_chooses_when_to_hear_of_a_proposal(
    breng: Bring,
    als: Als,
    accountmanager: Gebruiker,
    directie: Gebruiker,
    college: Gebruiker,
    wijze: str,
    daily: int,
) -> None:
    directie.groups.set(college.groups.all())
    assert als(college).post("/sturing/mail/", {"besluit": wijze}).status_code == 302
    initiatief = breng(Status.weging)
    road.propose(initiatief, "college", accountmanager)
    assert [mail.aan for mail in Mail.objects.filter(soort="voorgelegd")] == [directie.email]
    tomorrow = timezone.localtime().replace(hour=8) + timedelta(days=1)
    assert reminders.send_daily(tomorrow) == daily
    for mail in Mail.objects.filter(soort="dag"):
        assert "/sturing/mail/" in mail.tekst
        assert "/werkplek/" not in mail.tekst


def test_only_mail_that_can_come_is_offered_to_choose_about(
    als: Als, coordinator: Gebruiker, directie: Gebruiker, medewerker: Gebruiker
) -> None:
    pages = {user: als(user).get("/werkplek/mail/") for user in (coordinator, directie, medewerker)}
    offered = {user: list(page.context["form"].fields) for user, page in pages.items()}
    assert offered == {coordinator: ["nieuw"], directie: ["besluit"], medewerker: []}
    assert "geen mail waarover je kunt kiezen" in pages[medewerker].content.decode()


def test_the_first_mail_names_the_term(gemeente: Gemeente) -> None:
    gemeente.eerste_reactie_werkdagen = 7
    gemeente.save()
    initiatief = Initiatief(titel="Bus", samenvatting="Rijden.", type_initiatiefnemer="inwoners")
    register(initiatief, Aanmelder("Groep", e_mail="groep@voorbeeld.nl"), Actor.holder(None))
    assert "neemt binnen 7 werkdagen contact met je op" in Mail.objects.get().tekst


def test_without_an_address_no_mail_is_written(gemeente: Gemeente) -> None:
    initiatief = Initiatief(titel="Bus", samenvatting="Rijden.", type_initiatiefnemer="inwoners")
    register(initiatief, Aanmelder("Groep", telefoon="0527 12 34 56"), Actor.holder(None))
    assert not Mail.objects.exists()


def test_a_handover_names_the_new_contact_and_not_why(
    breng: Bring, gemeente: Gemeente, collega: Gebruiker, coordinator: Gebruiker
) -> None:
    initiatief = breng(Status.verkenning)
    nieuw = Toewijzing(
        initiatief=initiatief, accountmanager=collega.accountmanager, van=timezone.now(), reden="Ziek thuis"
    )
    perform(initiatief, Handeling.overdragen, Actor.user(coordinator), "Ziek thuis", [nieuw])
    text = Mail.objects.get(soort="overgedragen").tekst
    assert "Je accountmanager is nu: Collega uit de pool." in text
    assert "Ziek" not in text


def test_who_takes_over_reads_the_handover_and_is_not_sent_back_to_the_intake(
    breng: Bring, gemeente: Gemeente, collega: Gebruiker, coordinator: Gebruiker
) -> None:
    """The initiator is told that nothing has to be told again and who gets in touch: the mails agree."""
    initiatief = breng(Status.realisatie)
    Mail.objects.all().delete()
    nieuw = Toewijzing(
        initiatief=initiatief,
        accountmanager=collega.accountmanager,
        van=timezone.now(),
        reden="Ander werk",
        overdrachtsnotitie="Bel op dinsdag.",
    )
    perform(initiatief, Handeling.overdragen, Actor.user(coordinator), "Ander werk", [nieuw])
    mail = Mail.objects.get(aan=collega.email)
    assert f"/werkplek/{initiatief.kenmerk}/doen/overdracht_bevestigen/" in mail.tekst
    assert "Vorige accountmanager: Accountmanager" in mail.tekst
    assert "om kennis te maken. Die hoort van ons dat jij dat doet." in mail.tekst
    assert "om kennis te maken" in Mail.objects.get(soort="overgedragen").tekst
    assert "intake" not in mail.tekst


def test_coordinator_and_accountmanager_hear_what_to_do(breng: Bring, gemeente: Gemeente) -> None:
    initiatief = breng(Status.toegewezen, titel=TITEL)
    for soort, act in (("nieuw", "Wijs een accountmanager toe."), ("jouw_dossier", "Neem contact op met")):
        mail = Mail.objects.get(soort=soort)
        assert act in mail.tekst
        assert TITEL in mail.tekst
        assert f"/werkplek/{initiatief.kenmerk}/" in mail.tekst
        assert TITEL not in mail.titel
