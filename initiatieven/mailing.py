"""Mail that people can stand: everyone chooses at once, once a day or not; a decision or a question always comes.

Every mail about a dossier has its kenmerk as subject matter (`Mail.over`) and the role of who gets it, so that the
dossier shows what was sent. Titles hold nothing personal.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string

from initiatieven.models import Betrokkene, Contactgegevens, Dagregel, Initiatief, Mailkeuze
from initiatieven.models.keuzes import MailInitiatiefnemer, Mailsoort, Mailwijze, SoortBetrokkene
from initiatieven.permissions import AGREE, FOLLOW
from samenwerkingswijzer.ground import links, mail
from samenwerkingswijzer.ground.models import Gebruiker, Gemeente, Link, Mail

LINK_VALID = timedelta(days=365)


class Gewicht(Enum):
    """How much the initiator must know it: what the own choice can do to this mail."""

    altijd = "at once, whatever was chosen"
    bericht = "may come once a day, never falls away"
    stap = "may come once a day, or not at all"


@dataclass(frozen=True)
class Brief:
    """One mail to be: its kind (also its template), title, what makes it unique, and what the template needs.

    `folder` is the folder of templates: of the app that writes it.
    """

    soort: str
    titel: str
    moment: str
    op: datetime
    context: dict[str, Any] = field(default_factory=dict)
    folder: str = "initiatieven"


def initiators(initiatief: Initiatief) -> list[Contactgegevens]:
    """How to reach the initiators now by mail, each address once."""
    contacts = Contactgegevens.objects.filter(
        betrokkene__initiatief=initiatief, betrokkene__soort=SoortBetrokkene.initiatiefnemer
    )
    by_address = {contact.e_mail: contact for contact in contacts.exclude(e_mail="").order_by("-pk")}
    return [by_address[address] for address in sorted(by_address)]


def partners(initiatief: Initiatief) -> set[tuple[int, str]]:
    """Each partner with its mail address: who reads mail at another one may not go on answering for it."""
    contacts = Contactgegevens.objects.filter(
        betrokkene__initiatief=initiatief, betrokkene__soort=SoortBetrokkene.partner
    )
    return set(contacts.exclude(e_mail="").values_list("betrokkene_id", "e_mail"))


def to_initiators(initiatief: Initiatief, brief: Brief, gewicht: Gewicht = Gewicht.altijd) -> None:
    """Mail the initiators by their own choice, each with a link of their own."""
    for contact in initiators(initiatief):
        if gewicht != Gewicht.altijd and contact.mail == MailInitiatiefnemer.dagelijks:
            _keep_for_the_day(initiatief, brief, contact=contact)
        elif gewicht != Gewicht.stap or contact.mail != MailInitiatiefnemer.nodig:
            to_one(initiatief, contact, brief, stoppable=gewicht == Gewicht.stap)


def to_one(
    initiatief: Initiatief, contact: Contactgegevens, brief: Brief, stoppable: bool = False
) -> Mail | None:
    """Mail one initiator; with a button to have less mail where it may be missed (RFC 8058)."""
    link, address = follow_link(initiatief, contact, brief.op)
    context = {"link": address, "verloopt_op": link.verloopt_op, **brief.context}
    return mail.queue(
        brief.soort,
        initiatief.kenmerk,
        brief.moment,
        contact.e_mail,
        brief.titel.format(kenmerk=initiatief.kenmerk),
        text(brief.soort, initiatief, context),
        f"{address}mail/stoppen/" if stoppable else "",
        rol=SoortBetrokkene.initiatiefnemer.label,
    )


def follow_link(initiatief: Initiatief, contact: Contactgegevens, nu: datetime) -> tuple[Link, str]:
    """A new link to follow this dossier, of this person."""
    subject = f"{initiatief.kenmerk}:{contact.betrokkene_id}"
    link, token = links.issue(FOLLOW, subject, LINK_VALID, nu)
    return link, f"{settings.BASE_URL}/volgen/{token}/"


def to_partner(betrokkene: Betrokkene, brief: Brief) -> Mail | None:
    """Mail a partner about the agreements made with it, with a link to those alone; without an address nothing."""
    contact = Contactgegevens.objects.filter(betrokkene=betrokkene).exclude(e_mail="").first()
    if contact is None:
        return None
    initiatief = betrokkene.initiatief
    subject = f"{initiatief.kenmerk}:{betrokkene.pk}"
    link, token = links.issue(AGREE, subject, LINK_VALID, brief.op)
    address = f"{settings.BASE_URL}/afspraak/{token}/"
    body = text(brief.soort, initiatief, {"link": address, "verloopt_op": link.verloopt_op, **brief.context})
    titel = brief.titel.format(kenmerk=initiatief.kenmerk)
    rol = SoortBetrokkene.partner.label
    return mail.queue(brief.soort, initiatief.kenmerk, brief.moment, contact.e_mail, titel, body, rol=rol)


def to_colleague(
    gebruiker: Gebruiker, keuze: Mailsoort, initiatief: Initiatief, brief: Brief, rol: str
) -> Mail | None:
    """Mail a colleague by the own choice for this kind; None when it waits for the day, or is not wanted."""
    chosen = Mailkeuze.objects.filter(gebruiker=gebruiker, soort=keuze).first()
    if chosen and chosen.wijze == Mailwijze.niet:
        return None
    if chosen and chosen.wijze == Mailwijze.dagelijks:
        _keep_for_the_day(initiatief, brief, gebruiker=gebruiker)
        return None
    titel = brief.titel.format(kenmerk=initiatief.kenmerk)
    body = text(brief.soort, initiatief, brief.context, brief.folder)
    return mail.queue(brief.soort, initiatief.kenmerk, brief.moment, gebruiker.email, titel, body, rol=rol)


def _keep_for_the_day(initiatief: Initiatief, brief: Brief, **reader: Any) -> None:
    titel = brief.titel.format(kenmerk=initiatief.kenmerk)
    Dagregel.objects.create(initiatief=initiatief, titel=titel, op=brief.op, **reader)


def text(soort: str, initiatief: Initiatief, context: dict[str, Any], folder: str = "initiatieven") -> str:
    """The mail as plain text."""
    frame = {"initiatief": initiatief, "gemeente": Gemeente.load(), "basis": settings.BASE_URL}
    return render_to_string(f"{folder}/mail/{soort}.txt", {**frame, **context}).strip() + "\n"
