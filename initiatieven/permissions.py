"""May this actor do this? Read from the role table (`roles.py`); each refusal is a sentence."""

from collections.abc import Callable

from django.db import models
from django.utils import timezone

from initiatieven.conditions import current_weighing
from initiatieven.handelingen import Handeling
from initiatieven.models import Afwezigheid, Belangrijkheid, Initiatief, Toewijzing, Verbreding
from initiatieven.models.verkenning import ADVIES_GEVRAAGD
from initiatieven.roles import LEGT_VAST, VINDT, WIE, Relatie
from samenwerkingswijzer.ground import links
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.models import Gebruiker
from samenwerkingswijzer.ground.rollen import Rol

FOLLOW = "volgen"
"""Purpose of the initiator's link; its subject is the kenmerk, with a colon and whose link it is when that is known."""
AGREE = "afspraak"
"""Purpose of the link with which a partner confirms an agreement; its subject is the kenmerk, a colon and the party."""
ADVISE = "advies"
"""Purpose of the link for a colleague without account; its subject is the kenmerk, a colon and the question."""
EVALUATE = "evaluatie"
"""Purpose of the link with which a partner fills in an evaluation; its subject begins with the kenmerk and a colon."""


def is_own_manager(actor: Actor, initiatief: Initiatief) -> bool:
    """Whether the actor is the accountmanager of this dossier now, or replaces who is and is away today."""
    return Rol.accountmanager in actor.rollen and _holds(actor, initiatief)


def _holds(actor: Actor, initiatief: Initiatief) -> bool:
    """Whether the dossier is in this user's name now, also when the role was taken away since."""
    if actor.gebruiker is None:
        return False
    held = initiatief.toewijzing_nu
    if held is None:
        return False
    return held.accountmanager.gebruiker_id == actor.gebruiker.pk or _replaces(actor.gebruiker, held)


def _replaces(gebruiker: Gebruiker, held: Toewijzing) -> bool:
    away = Afwezigheid.objects.on(timezone.localdate())
    return away.filter(accountmanager=held.accountmanager_id, vervanger__gebruiker=gebruiker).exists()


def _handed_over(actor: Actor, initiatief: Initiatief) -> bool:
    """Whether the actor had this dossier until the handover that nobody confirmed yet."""
    held = initiatief.toewijzing_nu if Rol.accountmanager in actor.rollen else None
    if held is None or not held.wacht_op_bevestiging:
        return False
    before = [row for row in initiatief.toewijzingen.all() if row.tot and row.tot >= held.van]
    return any(row.accountmanager.gebruiker_id == getattr(actor.gebruiker, "pk", None) for row in before)


def _is_initiator(actor: Actor, initiatief: Initiatief) -> bool:
    if actor.via != "link":
        return False
    if actor.link is None:
        return initiatief.aangemeld_op is None
    return actor.link.doel == FOLLOW and links.about(actor.link) == initiatief.kenmerk


def _made_the_agreement(actor: Actor, initiatief: Initiatief) -> bool:
    """Whether the link is of a partner in an agreement of this dossier; which one, the screen looks up."""
    if actor.link is None or actor.link.doel != AGREE:
        return False
    return links.about(actor.link) == initiatief.kenmerk


def _is_clock(actor: Actor, initiatief: Initiatief) -> bool:
    return actor.via == "klok"


def _is_invited(actor: Actor, initiatief: Initiatief) -> bool:
    """Whether the link invites to an evaluation of this dossier; the sheet it opens is checked by evaluatie."""
    if actor.link is None or actor.link.doel != EVALUATE:
        return False
    return actor.link.onderwerp.startswith(f"{initiatief.kenmerk}:")


def _is_asked(actor: Actor, initiatief: Initiatief) -> bool:
    """Whether a question for advice waits for this user, or for who holds the link that was mailed with it."""
    if actor.link is not None:
        return actor.link.doel == ADVISE and initiatief.verbredingen.waiting().by_link(actor.link).exists()
    if actor.gebruiker is None or initiatief.status not in ADVIES_GEVRAAGD:
        return False
    asked = [row for row in initiatief.verbredingen.all() if row.gebruiker_id == actor.gebruiker.pk]
    return any(row.gevraagd_op and not row.beantwoord_op for row in asked)


def _records_for_body(actor: Actor, initiatief: Initiatief) -> bool:
    """Griffie for the raad, college and directie for themselves, never the dossier's accountmanager (ONTWERP §3)."""
    weging = current_weighing(initiatief)
    if weging is None or LEGT_VAST[weging.beslisser] not in actor.rollen:
        return False
    return not _holds(actor, initiatief)


_RELATIES: dict[Relatie, Callable[[Actor, Initiatief], bool]] = {
    Relatie.eigen_accountmanager: is_own_manager,
    Relatie.vorige_accountmanager: _handed_over,
    Relatie.initiatiefnemer: _is_initiator,
    Relatie.afspraakpartij: _made_the_agreement,
    Relatie.genodigde: _is_invited,
    Relatie.beslisser: _records_for_body,
    Relatie.gevraagde: _is_asked,
    Relatie.klok: _is_clock,
}


def capacities(actor: Actor, initiatief: Initiatief) -> frozenset[Rol | Relatie]:
    """In which of the table's capacities the actor stands before this dossier: its roles and its relations."""
    relations = (relatie for relatie, holds in _RELATIES.items() if holds(actor, initiatief))
    return frozenset((*actor.rollen, *relations))


def may(actor: Actor, handeling: Handeling, initiatief: Initiatief) -> bool:
    """Whether the role table lets this actor do this to this dossier."""
    return not capacities(actor, initiatief).isdisjoint(WIE[handeling])


def may_read_contact(actor: Actor, initiatief: Initiatief) -> bool:
    """How to reach the parties is for who keeps them; who thinks along or decides does not need it."""
    return may(actor, Handeling.betrokkene_vastleggen, initiatief)


def may_record(actor: Actor, record: models.Model) -> bool:
    """A finding of raad, college or organisation is for who records for it (ONTWERP §3); other records: always."""
    if isinstance(record, Belangrijkheid):
        return VINDT[record.orgaan] in actor.rollen
    if isinstance(record, Verbreding) and actor.link is not None:
        return actor.link.onderwerp == f"{record.initiatief.kenmerk}:{record.pk}"
    return True


def why_not(handeling: Handeling) -> str:
    """What somebody reads who may not do this: whose work it is."""
    who = " of ".join(who.label.lower() if isinstance(who, Rol) else who.value for who in WIE[handeling])
    return f"Dit mag jij niet doen. Het is werk voor: {who}."
