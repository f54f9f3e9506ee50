"""Agreements of both sides: confirmed by a link, changed by consent, late by the calendar, with their whole history."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from django.utils.formats import date_format

from initiatieven import mailing, reminders
from initiatieven.actions import perform
from initiatieven.handelingen import Handeling
from initiatieven.mailing import Brief
from initiatieven.models import Afspraak, Betrokkene, Contactgegevens, Initiatief
from initiatieven.recording import record
from initiatieven.status import Status
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.models import Gebruiker, Mail
from tests.conftest import Als, Bring
from tests.initiatieven.volgers import own_link

pytestmark = pytest.mark.django_db


def agreed(initiatief: Initiatief, door: Gebruiker, **values: object) -> Afspraak:
    given = {
        "partij": "gemeente",
        "wat": "Hek plaatsen.",
        "voor_wanneer": timezone.localdate() + timedelta(30),
    }
    row = Afspraak(initiatief=initiatief, **{**given, **values})
    perform(initiatief, Handeling.afspraak_vastleggen, Actor.user(door), vastleggen=[row])
    return row


def partner_of(initiatief: Initiatief, name: str = "Dorpsbelang") -> Betrokkene:
    partner = Betrokkene.objects.create(initiatief=initiatief, soort="partner", aanduiding=name)
    Contactgegevens.objects.create(betrokkene=partner, e_mail=f"{name.lower()}@voorbeeld.nl")
    return partner


def partner_link(partner: Betrokkene) -> str:
    now = timezone.now()
    mail = mailing.to_partner(partner, Brief("afspraken_partner", "Proef {kenmerk}", now.isoformat(), now))
    assert mail
    return f"/afspraak/{mail.tekst.split('/afspraak/')[1].split('/')[0]}/"


def test_the_initiator_is_asked_and_says_yes_without_an_account(
    client: Client, breng: Bring, accountmanager: Gebruiker
) -> None:
    initiatief = breng(Status.ontwerp)
    row = agreed(initiatief, accountmanager)
    agreed(initiatief, accountmanager, wat="Nog een.")
    assert Mail.objects.filter(soort="afspraken").count() == 1  # one mail a day, however many agreements
    url = own_link(initiatief)
    assert f"{url}afspraken/{row.pk}/" in client.get(url).content.decode()
    yes = {"akkoord": "ja", "reden": "valt weg", "versie": row.versie}
    assert client.post(f"{url}afspraken/{row.pk}/", yes).status_code == 302
    assert client.post(f"{url}afspraken/{row.pk}/", yes).status_code == 302
    row.refresh_from_db()
    assert row.akkoord.startswith("Akkoord van beide kanten")
    assert [moment.akkoord for moment in row.verloop.all()] == [False, True]
    assert initiatief.gebeurtenissen.filter(handeling="afspraak_bevestigen", via="link").count() == 1


def test_no_is_explained_and_told_to_the_accountmanager(
    client: Client, breng: Bring, accountmanager: Gebruiker
) -> None:
    initiatief = breng(Status.ontwerp)
    row = agreed(initiatief, accountmanager)
    url = f"{own_link(initiatief)}afspraken/{row.pk}/"
    assert client.post(url, {"akkoord": "nee", "versie": row.versie}).status_code == 422
    client.post(url, {"akkoord": "nee", "reden": "Het hek is te laag.", "versie": row.versie})
    row.refresh_from_db()
    assert (row.bevestigd_op, row.bezwaar) == (None, "Het hek is te laag.")
    assert Mail.objects.filter(soort="van_initiatiefnemer", titel__startswith="Niet akkoord").exists()


def test_what_changed_since_it_was_shown_is_shown_again(
    client: Client, breng: Bring, accountmanager: Gebruiker
) -> None:
    initiatief = breng(Status.ontwerp)
    row = agreed(initiatief, accountmanager)
    url = f"{own_link(initiatief)}afspraken/{row.pk}/"
    Afspraak.objects.filter(pk=row.pk).update(wat="Hek van twee meter.", versie=row.versie + 1)
    answer = client.post(url, {"akkoord": "ja", "versie": row.versie})
    assert answer.status_code == 422
    assert "Hek van twee meter." in answer.content.decode()
    assert client.post(url, {"akkoord": "ja", "versie": row.versie + 1}).status_code == 302


@pytest.mark.parametrize(
    ("change", "asks_again"),
    [
        ({"wat": "Hek van twee meter."}, True),
        ({"voor_wanneer": "2031-01-01"}, True),
        ({"stand": "gewijzigd"}, True),
        ({"stand": "nagekomen"}, False),
    ],
)
def test_another_text_or_day_asks_for_consent_again(
    breng: Bring, als: Als, accountmanager: Gebruiker, change: dict[str, str], asks_again: bool
) -> None:
    initiatief = breng(Status.ontwerp)
    row = agreed(initiatief, accountmanager)
    Afspraak.objects.filter(pk=row.pk).update(bevestigd_op=timezone.now())
    typed = {"versie": row.versie, "wat": row.wat, "partij": "gemeente", "stand": "open"}
    typed |= {"voor_wanneer": str(row.voor_wanneer), **change}
    answer = als(accountmanager).post(f"/werkplek/{initiatief.kenmerk}/afspraken/{row.pk}/", typed)
    assert answer.status_code == 302
    row.refresh_from_db()
    assert (row.bevestigd_op is None) == asks_again
    assert row.verloop.count() == 2


def test_an_agreement_of_a_partner_names_the_partner_who_can_agree_to_it(
    breng: Bring, als: Als, accountmanager: Gebruiker
) -> None:
    initiatief = breng(Status.ontwerp)
    partner, url = partner_of(initiatief), f"/werkplek/{initiatief.kenmerk}/afspraken/"
    typed = {"versie": "0", "wat": "Schilderen.", "partij": "partner", "voor_wanneer": "2031-06-01"}
    refused = als(accountmanager).post(url, {**typed, "betrokkene": ""})
    assert refused.status_code == 422
    assert "Kies welke partner het doet." in refused.content.decode()
    assert als(accountmanager).post(url, {**typed, "betrokkene": partner.pk}).status_code == 302
    assert (
        "Wacht op akkoord van de partner"
        in als(accountmanager).get(url.removesuffix("afspraken/")).content.decode()
    )


def test_the_agreements_to_work_on_show_what_is_late_first_and_fold_what_is_settled(
    breng: Bring, als: Als, accountmanager: Gebruiker
) -> None:
    initiatief = breng(Status.ontwerp)
    initiatief.afspraken.all().delete()
    today, long = (
        timezone.localdate(),
        "Het hek aan de noordkant van het veld plaatsen en daarna schilderen. " * 3,
    )
    days = {"Later.": 30, long: -3, "Gedaan.": -30}
    rows = {
        wat: agreed(initiatief, accountmanager, wat=wat, voor_wanneer=today + timedelta(n))
        for wat, n in days.items()
    }
    Afspraak.objects.filter(pk=rows["Gedaan."].pk).update(stand="nagekomen")
    page = als(accountmanager).get(f"/werkplek/{initiatief.kenmerk}/afspraken/").content.decode()
    places = [page.index(f'id="afspraak-{rows[wat].pk}"') for wat in (long, "Later.", "Gedaan.")]
    assert places == sorted(places)
    assert places[1] < page.index("Niet meer open: 1") < places[2]
    late = page[places[0] : places[1]]
    day = date_format(today - timedelta(3), "j F Y")
    for told in (long, f"De gemeente, uiterlijk {day}", "statusmerk--te-laat"):
        assert told in late


def test_a_partner_sees_and_answers_its_own_agreements_only(
    client: Client, breng: Bring, accountmanager: Gebruiker
) -> None:
    initiatief = breng(Status.realisatie)
    partner, other = partner_of(initiatief), partner_of(initiatief, "School")
    mine = agreed(initiatief, accountmanager, partij="partner", betrokkene=partner, wat="Schilderen.")
    theirs = agreed(initiatief, accountmanager, partij="partner", betrokkene=other, wat="Sleutel beheren.")
    url = partner_link(partner)
    page = client.get(url).content.decode()
    assert "Schilderen." in page
    assert "Sleutel beheren." not in page
    assert initiatief.samenvatting not in page
    assert client.post(f"{url}{theirs.pk}/", {"akkoord": "ja", "versie": 1}).status_code == 404
    assert (
        client.post(f"{url}{mine.pk}/", {"akkoord": "ja", "versie": mine.versie})["Location"]
        == f"{url}?gedaan=1"
    )
    mine.refresh_from_db()
    assert mine.bevestigd_op
    token = url.split("/")[2]
    assert client.get(f"/volgen/{token}/").status_code == 404  # a partner's link follows nothing


def test_late_is_computed_on_the_day(breng: Bring, accountmanager: Gebruiker) -> None:
    initiatief = breng(Status.ontwerp)
    today = timezone.localdate()
    days = {"gisteren": today - timedelta(1), "vandaag": today, "morgen": today + timedelta(1)}
    rows = {
        name: agreed(initiatief, accountmanager, wat=name, voor_wanneer=day) for name, day in days.items()
    }
    assert [name for name, row in rows.items() if row.is_late] == ["gisteren"]
    assert [row.wat for row in initiatief.afspraken.late()] == ["gisteren"]
    assert rows["gisteren"].toestand == "Te laat"


def test_each_party_is_reminded_once_per_day_that_was_agreed(breng: Bring, accountmanager: Gebruiker) -> None:
    initiatief = breng(Status.ontwerp)
    soon, now = timezone.localdate() + timedelta(2), timezone.now()
    partner = partner_of(initiatief)
    for partij, who in (("gemeente", None), ("initiatiefnemer", None), ("partner", partner)):
        row = agreed(initiatief, accountmanager, partij=partij, betrokkene=who, voor_wanneer=soon)
    assert [reminders.remind_of_agreements(now) for _ in range(2)] == [3, 0]
    kinds = ("afspraak_pool", "afspraak_herinnering", "afspraak_partner")
    told = {mail.soort: mail.aan for mail in Mail.objects.filter(soort__in=kinds)}
    assert told == dict(
        zip(kinds, (accountmanager.email, "groep@voorbeeld.nl", "dorpsbelang@voorbeeld.nl"), strict=True)
    )
    Afspraak.objects.filter(pk=row.pk).update(voor_wanneer=soon + timedelta(20))
    assert reminders.remind_of_agreements(now + timedelta(20)) == 1


def test_another_address_of_a_partner_ends_its_link(
    client: Client, breng: Bring, accountmanager: Gebruiker
) -> None:
    initiatief = breng(Status.realisatie)
    partner = partner_of(initiatief)
    url = partner_link(partner)
    assert client.get(url).status_code == 200
    partner.contact.e_mail = "nieuw@voorbeeld.nl"
    record(initiatief, Handeling.betrokkene_vastleggen, Actor.user(accountmanager), [partner.contact])
    assert client.get(url).status_code == 404
