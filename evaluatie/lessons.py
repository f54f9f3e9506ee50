"""From a lesson to the guide. A proposal never touches a page or its draft (ONTWERP §3): an editor takes it over."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from evaluatie.models import Evaluatie, Les
from evaluatie.models.les import EEN_LES
from handreikingen import actions as guide
from handreikingen.models import Voorstel
from handreikingen.models.vindbaar import NAAM
from handreikingen.search import engine
from handreikingen.search.registry import kinds
from initiatieven.actions import Geweigerd, perform
from initiatieven.handelingen import Handeling
from initiatieven.models import Initiatief
from samenwerkingswijzer.ground.actor import Actor

MOST_PAGES = 10
AL_VOORGESTELD = "Van deze les is al een voorstel gemaakt. Wacht op het antwoord van de redactie."


@dataclass(frozen=True)
class Gidspagina:
    """A page of the guide that a lesson may be about."""

    pk: int
    titel: str
    soort: str


def begin(initiatief: Initiatief) -> Les:
    """A lesson of this dossier, not kept yet; it belongs to the last look back when there is one."""
    return Les(initiatief=initiatief, evaluatie=Evaluatie.objects.of(initiatief).later().first())


def pages_about(words: str) -> list[Gidspagina]:
    """Pages of the guide that answer to these words, best first."""
    outcome = engine.search(words)
    names = kinds()
    rows = [row for row in outcome.treffers[0 : 2 * MOST_PAGES] if row.bron == NAAM]
    return [Gidspagina(row.sleutel, row.titel, names[row.soort].een) for row in rows[:MOST_PAGES]]


def propose(
    les: Les, voorstel: Voorstel, door: Actor, nu: datetime | None = None, quiet: bool = False
) -> Voorstel:
    """Send the proposal to the editors; their answer goes to who sent it. A second click gives the first one.

    `nu` and `quiet` (no mail with the answer) are for loading what happened in the past.
    Raises Geweigerd when the lesson has a proposal already, and what `perform` raises.
    """
    if les.voorstel and les.voorstel.sleutel == voorstel.sleutel:
        return les.voorstel
    if not les.may_propose:
        raise Geweigerd(AL_VOORGESTELD)
    voorstel.herkomst = EEN_LES
    voorstel.e_mail = door.gebruiker.email if door.gebruiker and not quiet else ""
    with transaction.atomic():
        les.voorstel = guide.propose(voorstel, nu)
        perform(les.initiatief, Handeling.les_vastleggen, door, vastleggen=[les], nu=nu, quiet=quiet)
    return les.voorstel


@dataclass(frozen=True)
class Gevolg:
    """What the experience of one initiative did to the guide: pages that changed, and pages that are going to."""

    veranderd: list[Any]
    wordt_verwerkt: list[Any]


def changed_pages(initiatief: Initiatief) -> Gevolg:
    """Each page once: changed while everyone can read it, or still being changed by the editors. One query."""
    taken = list(Les.objects.of(initiatief).taken_over())
    changed = {page.pk: page for page in (les.veranderde for les in taken) if page}
    coming = {page.pk: page for page in (les.wordt_verwerkt for les in taken) if page and page.live}
    return Gevolg(list(changed.values()), [page for key, page in coming.items() if key not in changed])
