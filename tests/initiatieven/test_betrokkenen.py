"""Parties: what is typed about them is guarded, and who is no longer reached no longer follows."""

import re

import pytest

from initiatieven import afweging
from initiatieven.forms.verkenning import VerbredingForm
from initiatieven.models import Belang, Initiatief, Verbreding
from initiatieven.status import Status
from samenwerkingswijzer.ground.models import Gebruiker, Gemeente, Mail
from tests.conftest import Als, Bring

pytestmark = pytest.mark.django_db


def party(initiatief: Initiatief, **changed: object) -> tuple[str, dict[str, object]]:
    """The address of the initiator's screen, and what stands in it."""
    row = initiatief.betrokkenen.get()
    typed: dict[str, object] = {
        "versie": row.versie, "soort": "initiatiefnemer", "aanduiding": row.aanduiding, "naam": "",
        "e_mail": row.contact.e_mail, "belang-TOTAL_FORMS": 1, "belang-INITIAL_FORMS": 0,
        "belang-0-omschrijving": "", "belang-0-standpunt": "onbekend", **changed,
    }  # fmt: skip
    return f"/werkplek/{initiatief.kenmerk}/betrokkenen/{row.pk}/", typed


def interest(initiatief: Initiatief, text: str, **changed: object) -> tuple[str, dict[str, object]]:
    """The screen of the party with the one interest, with this text in it."""
    belang = Belang.objects.get(betrokkene__initiatief=initiatief)
    row = belang.betrokkene
    typed: dict[str, object] = {
        "versie": row.versie, "soort": row.soort, "aanduiding": row.aanduiding, "rol": row.rol,
        "belang-TOTAL_FORMS": 1, "belang-INITIAL_FORMS": 1, "belang-0-id": belang.pk,
        "belang-0-omschrijving": text, "belang-0-standpunt": "tegen", **changed,
    }  # fmt: skip
    return f"/werkplek/{initiatief.kenmerk}/betrokkenen/{row.pk}/", typed


def link_in(mail: Mail) -> str:
    found = re.search(r"/volgen/\S+/", mail.tekst)
    assert found
    return found[0]


def test_a_position_is_not_lost_when_nothing_is_written_with_it(
    breng: Bring, als: Als, accountmanager: Gebruiker
) -> None:
    initiatief, must = breng(Status.verkenning), "Schrijf op wat deze partij wil of vreest."
    address, typed = party(initiatief, **{"belang-0-standpunt": "tegen"})
    answer = als(accountmanager).post(address, typed)
    assert answer.status_code == 422
    assert must in answer.content.decode()
    assert "<title>Fout: " in answer.content.decode()
    assert '<option value="tegen" selected>' in answer.content.decode()
    assert als(accountmanager).post(address, {**typed, "belang-0-omschrijving": "Rust."}).status_code == 302
    assert [(one.standpunt, str(one)) for one in Belang.objects.all()] == [("tegen", "Rust.")]


def test_the_old_link_ends_when_the_address_changes_and_the_new_address_gets_one(
    breng: Bring, als: Als, accountmanager: Gebruiker
) -> None:
    Gemeente.load()
    initiatief = breng(Status.verkenning)
    old = link_in(Mail.objects.filter(soort="toegewezen").get())
    browser = als(accountmanager)
    assert browser.get(old).status_code == 200
    address, typed = party(initiatief, e_mail="nieuw@voorbeeld.nl")
    assert browser.post(address, typed).status_code == 302
    assert browser.get(old).status_code == 404
    renewed = Mail.objects.get(soort="nieuwe_link")
    assert renewed.aan == "nieuw@voorbeeld.nl"
    assert browser.get(link_in(renewed)).status_code == 200


@pytest.mark.parametrize("changed", [{"e_mail": ""}, {"soort": "partner"}])
def test_who_is_no_initiator_any_more_no_longer_follows(
    breng: Bring, als: Als, accountmanager: Gebruiker, changed: dict[str, object]
) -> None:
    initiatief = breng(Status.verkenning)
    old = link_in(Mail.objects.filter(soort="toegewezen").get())
    address, typed = party(initiatief, **changed)
    assert als(accountmanager).post(address, typed).status_code == 302
    assert als(accountmanager).get(old).status_code == 404
    assert not Mail.objects.filter(soort="nieuwe_link").exists()


def test_another_change_leaves_the_link_alone(breng: Bring, als: Als, accountmanager: Gebruiker) -> None:
    initiatief = breng(Status.verkenning)
    old = link_in(Mail.objects.filter(soort="toegewezen").get())
    address, typed = party(initiatief, gesproken="on")
    assert als(accountmanager).post(address, typed).status_code == 302
    assert als(accountmanager).get(old).status_code == 200


def test_a_citizen_service_number_in_an_interest_is_refused(
    breng: Bring, als: Als, accountmanager: Gebruiker
) -> None:
    initiatief = breng(Status.verkenning)
    address, typed = party(initiatief, **{"belang-0-omschrijving": "Bel 111222333 over de speeltuin."})
    answer = als(accountmanager).post(address, typed)
    assert answer.status_code == 422
    assert "burgerservicenummer" in answer.content.decode()


def test_a_colleague_who_left_stays_the_colleague_of_the_old_request(
    breng: Bring, medewerker: Gebruiker
) -> None:
    asked = Verbreding.objects.create(
        initiatief=breng(Status.verbreding), gebruiker=medewerker, team="Groen", waarom="Beheer."
    )
    medewerker.is_active = False
    medewerker.save()
    assert medewerker in VerbredingForm(instance=asked).fields["gebruiker"].queryset  # type: ignore[attr-defined]
    another = VerbredingForm(instance=Verbreding(initiatief=asked.initiatief))
    assert medewerker not in another.fields["gebruiker"].queryset  # type: ignore[attr-defined]


def test_an_interest_leaves_the_weighing_with_a_reason_only_and_the_timeline_tells_which(
    breng: Bring, als: Als, accountmanager: Gebruiker
) -> None:
    initiatief = breng(Status.weging)
    browser = als(accountmanager)
    address, typed = interest(initiatief, "")
    shown = browser.get(address).content.decode()
    assert all(shown.count(f"Bij: belang {number}<") == 2 for number in (1, 2))
    refused = browser.post(address, typed)
    assert refused.status_code == 422
    assert "Schrijf op waarom dit belang weg mag" in refused.content.decode()
    assert Belang.objects.filter(betrokkene__initiatief=initiatief).exists()
    whose = afweging.who(Belang.objects.get(betrokkene__initiatief=initiatief))
    assert browser.post(address, typed | {"weg_omdat": "Staat al bij de buren."}).status_code == 302
    assert not Belang.objects.filter(betrokkene__initiatief=initiatief).exists()
    told = initiatief.gebeurtenissen.latest("op", "pk").toelichting
    assert told == f"Belang weggehaald. {whose}: Rust in de avond.\nReden: Staat al bij de buren."
    page = browser.get(f"/werkplek/{initiatief.kenmerk}/").content.decode()
    assert "Reden: Staat al bij de buren." in page


def test_before_the_weighing_an_interest_goes_without_a_reason_but_not_without_a_trace(
    breng: Bring, als: Als, accountmanager: Gebruiker
) -> None:
    initiatief = breng(Status.verbreding)
    party = initiatief.betrokkenen.get()
    Belang.objects.filter(betrokkene=party).delete()
    Belang.objects.create(betrokkene=party, omschrijving="Een plek voor de jeugd.")
    address, typed = interest(initiatief, "")
    assert als(accountmanager).post(address, typed).status_code == 302
    told = initiatief.gebeurtenissen.latest("op", "pk").toelichting
    assert told.startswith("Belang weggehaald. ")
    assert told.endswith(": Een plek voor de jeugd.")
