"""Twice at once, and after the freeze: a sentence, never an error page; and an invitation reads as it was written."""

import pytest
from django.db.models import F
from django.utils import timezone

from evaluatie import actions, inviting
from evaluatie.models import Evaluatie, Moment, Uitnodiging
from initiatieven.actions import Geweigerd
from initiatieven.models import Initiatief
from initiatieven.status import Status
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.models import Gebruiker, Gemeente, Mail
from tests.conftest import Bring
from tests.evaluatie.conftest import Fill, invited

pytestmark = pytest.mark.django_db


def test_two_starts_at_once_make_one_evaluation(
    breng: Bring, criteria: None, accountmanager: Gebruiker, monkeypatch: pytest.MonkeyPatch
) -> None:
    initiatief = breng(Status.besluit)
    manager = Actor.user(accountmanager)

    def overtaken(_initiatief: Initiatief) -> dict[str, str]:
        monkeypatch.undo()
        actions.start(Initiatief.objects.get(pk=initiatief.pk), Moment.vooraf, manager)
        return {}

    monkeypatch.setattr(actions, "_operation", overtaken)
    with pytest.raises(Geweigerd, match="net al gedaan"):
        actions.start(initiatief, Moment.vooraf, manager)
    assert Evaluatie.objects.of(initiatief).count() == 1


def test_an_evaluation_does_not_start_in_a_state_that_the_dossier_just_left(
    breng: Bring, criteria: None, accountmanager: Gebruiker, monkeypatch: pytest.MonkeyPatch
) -> None:
    initiatief = breng(Status.realisatie)

    def overtaken(_initiatief: Initiatief) -> dict[str, str]:
        Initiatief.objects.filter(pk=initiatief.pk).update(status=Status.afgerond, versie=F("versie") + 1)
        return {}

    monkeypatch.setattr(actions, "_operation", overtaken)
    with pytest.raises(Geweigerd, match="past niet bij de status"):
        actions.start(initiatief, Moment.tussentijds, Actor.user(accountmanager))
    assert not Evaluatie.objects.of(initiatief).exists()


def test_an_invitation_to_a_frozen_evaluation_is_not_taken_back(
    breng: Bring, evalueer: Fill, accountmanager: Gebruiker
) -> None:
    invitation = invited(evalueer(breng(Status.besluit), Moment.vooraf), accountmanager)
    Evaluatie.objects.filter(pk=invitation.evaluatie_id).update(bevroren_op=timezone.now())
    with pytest.raises(Geweigerd, match="gesloten"):
        inviting.withdraw(Uitnodiging.objects.get(pk=invitation.pk), Actor.user(accountmanager))
    assert Uitnodiging.objects.get(pk=invitation.pk).ingetrokken_op is None


def test_the_mail_keeps_apostrophes_and_ampersands(
    breng: Bring, evalueer: Fill, accountmanager: Gebruiker
) -> None:
    gemeente = Gemeente.load()
    gemeente.naam = "’s-Plaats & 't Veld"
    gemeente.save()
    initiatief = breng(Status.besluit, titel="Jan & Piet's <tuin>")
    party = invited(evalueer(initiatief, Moment.vooraf), accountmanager).betrokkene
    assert party is not None
    text = Mail.objects.filter(aan=party.contact.e_mail).latest("pk").tekst
    assert "’s-Plaats & 't Veld" in text
    assert "Jan & Piet's <tuin>" in text
