"""What is told to whom when something happens to a dossier. Mail leaves after commit; titles hold nothing personal."""

from collections.abc import Callable
from dataclasses import replace

from django.db.models import QuerySet
from django.utils import timezone

from initiatieven import advies, mailing
from initiatieven.handelingen import BESLUITEN, Handeling
from initiatieven.mailing import Brief, Gewicht
from initiatieven.models import Gebeurtenis, Initiatief
from initiatieven.models.keuzes import MailInitiatiefnemer, Mailsoort, Partij
from initiatieven.permissions import FOLLOW
from initiatieven.roles import LEGT_VAST
from samenwerkingswijzer.ground import links
from samenwerkingswijzer.ground.models import Gebruiker
from samenwerkingswijzer.ground.rollen import Rol

_STAP, _ALTIJD = Gewicht.stap, Gewicht.altijd
_TO_INITIATOR: dict[Handeling, tuple[str, str, Gewicht]] = {
    Handeling.aanmelden: ("aangemeld", "Je aanmelding {kenmerk} is binnen", _ALTIJD),
    Handeling.toewijzen: ("toegewezen", "Je initiatief {kenmerk} heeft een accountmanager", _STAP),
    Handeling.overdragen: ("overgedragen", "Je initiatief {kenmerk} krijgt een andere accountmanager", _STAP),
    **dict.fromkeys(BESLUITEN, ("besluit", "Er is besloten over je initiatief {kenmerk}", _ALTIJD)),
    Handeling.afronden: ("afgerond", "Je initiatief {kenmerk} is afgerond", _ALTIJD),
    Handeling.intrekken: ("ingetrokken", "Je initiatief {kenmerk} is ingetrokken", _ALTIJD),
    Handeling.stoppen: ("gestopt", "Je initiatief {kenmerk} is gestopt", _ALTIJD),
    Handeling.heropenen: ("heropend", "We pakken je initiatief {kenmerk} weer op", _ALTIJD),
    Handeling.slapen_leggen: ("rust", "Je initiatief {kenmerk} rust een tijd", _STAP),
    Handeling.wekken: ("gewekt", "We gaan weer verder met je initiatief {kenmerk}", _STAP),
    Handeling.correctie_beantwoorden: ("correctie", "Antwoord op je verbetering voor {kenmerk}", _STAP),
}
_FROM_INITIATOR: dict[Handeling, str] = {
    Handeling.intrekken: "Initiatief {kenmerk} is ingetrokken",
    Handeling.correctie_voorstellen: "Een verbetering voor initiatief {kenmerk}",
    Handeling.hartslag_beantwoorden: "Antwoord op de jaarlijkse vraag over {kenmerk}",
    Handeling.verwachting_vastleggen: "Een verwachting bij initiatief {kenmerk}",
    Handeling.afspraak_bevestigen: "Een afspraak van {kenmerk} is bevestigd",
    Handeling.afspraak_betwisten: "Niet akkoord met een afspraak van {kenmerk}",
}
_AGREEMENTS = (Handeling.afspraak_bevestigen, Handeling.afspraak_betwisten)


def announce(initiatief: Initiatief, gebeurtenis: Gebeurtenis) -> None:
    """Queue the mails that belong to this event, each once."""
    handeling = Handeling(gebeurtenis.handeling)
    if handeling in _TO_INITIATOR:
        _tell_initiators(initiatief, gebeurtenis, *_TO_INITIATOR[handeling])
    if handeling in _FROM_INITIATOR and gebeurtenis.via == "link":
        soort = Mailsoort.afspraak if handeling in _AGREEMENTS else Mailsoort.bericht
        tell_manager(
            initiatief, soort, _brief(gebeurtenis, "van_initiatiefnemer", _FROM_INITIATOR[handeling])
        )
    also = _ALSO.get(handeling)
    if also:
        also(initiatief, gebeurtenis)


def initiators(initiatief: Initiatief) -> set[str]:
    """The mail addresses of the initiators now."""
    return {contact.e_mail for contact in mailing.initiators(initiatief)}


def renew_links(initiatief: Initiatief, gebeurtenis: Gebeurtenis) -> None:
    """End every link to follow this dossier and mail a new one to who are the initiators now."""
    links.revoke(FOLLOW, initiatief.kenmerk)
    title = "Je nieuwe link naar initiatief {kenmerk}"
    _tell_initiators(initiatief, gebeurtenis, "nieuwe_link", title, _ALTIJD)


def tell_manager(initiatief: Initiatief, soort: Mailsoort, brief: Brief) -> None:
    """Mail who has the dossier now, by the own choice; without one the coordinators see it in their list."""
    held = initiatief.toewijzingen.filter(tot=None).select_related("accountmanager__gebruiker").first()
    if held and held.accountmanager.gebruiker.is_active:
        mailing.to_colleague(
            held.accountmanager.gebruiker, soort, initiatief, brief, Rol.accountmanager.label
        )


def _tell_initiators(
    initiatief: Initiatief, gebeurtenis: Gebeurtenis, soort: str, titel: str, gewicht: Gewicht
) -> None:
    brief = _brief(gebeurtenis, soort, titel)
    brief.context["accountmanager"] = _contact(initiatief)
    mailing.to_initiators(initiatief, brief, gewicht)


def _brief(gebeurtenis: Gebeurtenis, soort: str, titel: str) -> Brief:
    return Brief(soort, titel, str(gebeurtenis.pk), gebeurtenis.op, {"gebeurtenis": gebeurtenis})


def _ask_to_agree(initiatief: Initiatief, gebeurtenis: Gebeurtenis) -> None:
    """Ask the other side of what is not agreed on yet: one mail a day, however many agreements are written down."""
    waiting = list(initiatief.afspraken.unconfirmed().filter(bezwaar="").select_related("betrokkene"))
    day = str(timezone.localdate(gebeurtenis.op))
    brief = Brief("afspraken", "Ben je akkoord? Een afspraak over {kenmerk}", day, gebeurtenis.op)
    if any(row.partij != Partij.partner for row in waiting):
        mailing.to_initiators(initiatief, brief, Gewicht.bericht)
    partners = {row.betrokkene for row in waiting if row.partij == Partij.partner and row.betrokkene}
    for partner in sorted(partners, key=lambda one: one.pk):
        mailing.to_partner(partner, replace(brief, soort="afspraken_partner"))


def _contact(initiatief: Initiatief) -> str:
    """The function of the present accountmanager; empty as long as there is none."""
    toewijzing = initiatief.toewijzingen.filter(tot=None).select_related("accountmanager__gebruiker").first()
    return str(toewijzing.accountmanager) if toewijzing else ""


def _tell_coordinators(initiatief: Initiatief, gebeurtenis: Gebeurtenis) -> None:
    brief = _brief(gebeurtenis, "nieuw", "Nieuw initiatief {kenmerk}")
    for coordinator in _with_role(Rol.coordinator):
        mailing.to_colleague(coordinator, Mailsoort.nieuw, initiatief, brief, Rol.coordinator.label)


def _with_role(rol: Rol) -> QuerySet[Gebruiker]:
    """Everyone with this role whom mail reaches."""
    return Gebruiker.objects.filter(groups__name=rol, is_active=True).exclude(email="")


def _tell_new_manager(initiatief: Initiatief, gebeurtenis: Gebeurtenis) -> None:
    brief = _brief(gebeurtenis, "jouw_dossier", "Initiatief {kenmerk} is nu van jou")
    tell_manager(initiatief, Mailsoort.jouw_dossier, brief)


def _tell_both_managers(initiatief: Initiatief, gebeurtenis: Gebeurtenis) -> None:
    """The new one has work, the old one still knows it: the note can be added to until it is confirmed."""
    rows = initiatief.toewijzingen.filter(tot=gebeurtenis.op).select_related("accountmanager__gebruiker")
    before = list(rows)
    brief = _brief(gebeurtenis, "overdracht_aan", "Initiatief {kenmerk} is nu van jou")
    brief.context["vorige"] = before[0].accountmanager if before else None
    brief.context["te_bevestigen"] = initiatief.toewijzingen.unconfirmed().exists()
    brief.context["verteld"] = any(
        contact.mail != MailInitiatiefnemer.nodig for contact in mailing.initiators(initiatief)
    )
    tell_manager(initiatief, Mailsoort.jouw_dossier, brief)
    for row in before:
        if row.accountmanager.gebruiker.is_active:
            _tell_previous(initiatief, gebeurtenis, row.accountmanager.gebruiker)


def _tell_previous(initiatief: Initiatief, gebeurtenis: Gebeurtenis, colleague: Gebruiker) -> None:
    brief = _brief(gebeurtenis, "overdracht_weg", "Initiatief {kenmerk} gaat naar een collega")
    brief.context["accountmanager"] = _contact(initiatief)
    mailing.to_colleague(colleague, Mailsoort.jouw_dossier, initiatief, brief, "Vorige accountmanager")


def _ask_colleagues(initiatief: Initiatief, gebeurtenis: Gebeurtenis) -> None:
    advies.ask(initiatief, gebeurtenis.op)


def _tell_advice(initiatief: Initiatief, gebeurtenis: Gebeurtenis) -> None:
    brief = _brief(gebeurtenis, "advies_gegeven", "Een collega gaf advies over {kenmerk}")
    tell_manager(initiatief, Mailsoort.bericht, brief)


def _tell_body(initiatief: Initiatief, gebeurtenis: Gebeurtenis) -> None:
    """A proposal waits: whoever records this body's decision hears it, and reads it in the council's area."""
    weging = initiatief.wegingen.get(afgerond_op=None)
    rol = LEGT_VAST[weging.beslisser]
    brief = _brief(gebeurtenis, "voorgelegd", "Een voorstel over {kenmerk} wacht op een besluit")
    brief.context["beslisser"] = weging.beslisser
    for reader in _with_role(rol):
        mailing.to_colleague(reader, Mailsoort.besluit, initiatief, brief, rol.label)


def _tell_decision(initiatief: Initiatief, gebeurtenis: Gebeurtenis) -> None:
    brief = _brief(gebeurtenis, "besloten_pool", "Er is besloten over initiatief {kenmerk}")
    tell_manager(initiatief, Mailsoort.jouw_dossier, brief)


def _tell_back(initiatief: Initiatief, gebeurtenis: Gebeurtenis) -> None:
    brief = _brief(gebeurtenis, "voorstel_terug", "Het voorstel over initiatief {kenmerk} moet anders")
    tell_manager(initiatief, Mailsoort.jouw_dossier, brief)


_ALSO: dict[Handeling, Callable[[Initiatief, Gebeurtenis], None]] = {
    Handeling.aanmelden: _tell_coordinators,
    Handeling.toewijzen: _tell_new_manager,
    Handeling.overdragen: _tell_both_managers,
    Handeling.afspraak_vastleggen: _ask_to_agree,
    Handeling.verbreding_vastleggen: _ask_colleagues,
    Handeling.advies_geven: _tell_advice,
    Handeling.voorleggen: _tell_body,
    **dict.fromkeys(BESLUITEN, _tell_decision),
    Handeling.opnieuw_wegen: _tell_back,
}
