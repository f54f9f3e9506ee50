"""Evaluations in the named cast: the criteria of the house, and sheets filled in by who may."""

from collections.abc import Callable

import pytest
from django.core.management import call_command

from evaluatie import actions, inviting
from evaluatie.actions import Oordeel
from evaluatie.models import Evaluatie, Moment, Perspectief, Uitnodiging
from initiatieven.models import Betrokkene, Contactgegevens, Initiatief
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.models import Gebruiker, Link
from tests import kept

Fill = Callable[..., Evaluatie]


@pytest.fixture
def criteria(db: None) -> None:
    """The nine criteria as the house ships them."""
    kept.keep("criteria", lambda: call_command("laad_criteria", verbosity=0))


def sheet(evaluatie: Evaluatie, score: int, leave_out: int = 0) -> dict[int, Oordeel]:
    """The same score for every criterium (explained), but for the last `leave_out`."""
    ids = list(evaluatie.set.criteria.values_list("pk", flat=True))
    return {
        pk: Oordeel(score=score, toelichting=f"Daarom een {score}.") for pk in ids[: len(ids) - leave_out]
    }


def joint(evaluatie: Evaluatie) -> Uitnodiging:
    """The sheet of accountmanager and initiator."""
    return evaluatie.uitnodigingen.get(perspectief=Perspectief.gezamenlijk)


@pytest.fixture
def evalueer(criteria: None, accountmanager: Gebruiker) -> Fill:
    """`evalueer(initiatief, Moment.vooraf, score=4)`: start one and fill in the joint sheet, but for `leave_out`."""

    def fill(initiatief: Initiatief, moment: Moment, score: int = 4, leave_out: int = 0) -> Evaluatie:
        manager = Actor.user(accountmanager)
        evaluatie = actions.start(initiatief, moment, manager)
        actions.answer(joint(evaluatie), sheet(evaluatie, score, leave_out), manager)
        return evaluatie

    return fill


def invited(evaluatie: Evaluatie, accountmanager: Gebruiker, name: str = "De voetbalclub") -> Uitnodiging:
    """A partner of the dossier, invited by mail."""
    party = Betrokkene.objects.create(initiatief=evaluatie.initiatief, soort="partner", aanduiding=name)
    Contactgegevens.objects.create(betrokkene=party, e_mail=f"{party.pk}@voorbeeld.nl")
    (sheet,) = inviting.invite(evaluatie, Perspectief.partner, party, [], Actor.user(accountmanager))
    return sheet


def door_of(uitnodiging: Uitnodiging) -> Actor:
    """The partner with the link of this invitation."""
    link = Link.objects.filter(doel="evaluatie", onderwerp=actions.subject(uitnodiging)).latest("pk")
    return Actor.holder(link)
