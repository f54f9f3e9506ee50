"""What is told to whom when something happens to a dossier. Mail leaves after commit; titles hold nothing personal."""

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string

from initiatieven.handelingen import BESLUITEN, Handeling
from initiatieven.models import Contactgegevens, Gebeurtenis, Initiatief
from initiatieven.models.keuzes import SoortBetrokkene
from initiatieven.permissions import FOLLOW
from samenwerkingswijzer.ground import links, mail
from samenwerkingswijzer.ground.models import Gebruiker, Gemeente
from samenwerkingswijzer.ground.rollen import Rol

LINK_VALID = timedelta(days=365)

_TO_INITIATOR = {
    Handeling.aanmelden: ("aangemeld", "Je aanmelding {kenmerk} is binnen"),
    Handeling.toewijzen: ("toegewezen", "Je initiatief {kenmerk} heeft een accountmanager"),
    Handeling.overdragen: ("overgedragen", "Je initiatief {kenmerk} krijgt een andere accountmanager"),
    **dict.fromkeys(BESLUITEN, ("besluit", "Er is besloten over je initiatief {kenmerk}")),
    Handeling.afronden: ("afgerond", "Je initiatief {kenmerk} is afgerond"),
    Handeling.intrekken: ("ingetrokken", "Je initiatief {kenmerk} is ingetrokken"),
    Handeling.stoppen: ("gestopt", "Je initiatief {kenmerk} is gestopt"),
}


def announce(initiatief: Initiatief, gebeurtenis: Gebeurtenis) -> None:
    """Queue the mails that belong to this event, each once."""
    handeling = Handeling(gebeurtenis.handeling)
    if handeling in _TO_INITIATOR:
        _tell_initiators(initiatief, gebeurtenis, *_TO_INITIATOR[handeling])
    if handeling == Handeling.aanmelden:
        _tell_coordinators(initiatief, gebeurtenis)
    if handeling in (Handeling.toewijzen, Handeling.overdragen):
        _tell_manager(initiatief, gebeurtenis)


def initiators(initiatief: Initiatief) -> set[str]:
    """The mail addresses of the initiators now."""
    contacts = Contactgegevens.objects.filter(
        betrokkene__initiatief=initiatief, betrokkene__soort=SoortBetrokkene.initiatiefnemer
    )
    return set(contacts.exclude(e_mail="").values_list("e_mail", flat=True))


def renew_links(initiatief: Initiatief, gebeurtenis: Gebeurtenis) -> None:
    """End every link to follow this dossier and mail a new one to who are the initiators now."""
    links.revoke(FOLLOW, initiatief.kenmerk)
    _tell_initiators(initiatief, gebeurtenis, "nieuwe_link", "Je nieuwe link naar initiatief {kenmerk}")


def _tell_initiators(initiatief: Initiatief, gebeurtenis: Gebeurtenis, soort: str, titel: str) -> None:
    for address in sorted(initiators(initiatief)):
        link, token = links.issue(FOLLOW, initiatief.kenmerk, LINK_VALID, gebeurtenis.op)
        context = {
            "gebeurtenis": gebeurtenis,
            "link": f"{settings.BASE_URL}/volgen/{token}/",
            "verloopt_op": link.verloopt_op,
            "accountmanager": _contact(initiatief),
        }
        text = _text(soort, initiatief, context)
        mail.queue(
            soort,
            initiatief.kenmerk,
            str(gebeurtenis.pk),
            address,
            titel.format(kenmerk=initiatief.kenmerk),
            text,
        )


def _contact(initiatief: Initiatief) -> str:
    """The function of the present accountmanager; empty as long as there is none."""
    toewijzing = initiatief.toewijzingen.filter(tot=None).select_related("accountmanager__gebruiker").first()
    return str(toewijzing.accountmanager) if toewijzing else ""


def _text(soort: str, initiatief: Initiatief, context: dict[str, Any]) -> str:
    frame = {"initiatief": initiatief, "gemeente": Gemeente.load(), "basis": settings.BASE_URL}
    return render_to_string(f"initiatieven/mail/{soort}.txt", {**frame, **context}).strip() + "\n"


def _tell_coordinators(initiatief: Initiatief, gebeurtenis: Gebeurtenis) -> None:
    text = _text("nieuw", initiatief, {})
    coordinators = Gebruiker.objects.filter(groups__name=Rol.coordinator, is_active=True).exclude(email="")
    for address in coordinators.values_list("email", flat=True):
        titel = f"Nieuw initiatief {initiatief.kenmerk}"
        mail.queue("nieuw", initiatief.kenmerk, str(gebeurtenis.pk), address, titel, text)


def _tell_manager(initiatief: Initiatief, gebeurtenis: Gebeurtenis) -> None:
    toewijzing = initiatief.toewijzingen.filter(tot=None).select_related("accountmanager__gebruiker").get()
    text = _text("jouw_dossier", initiatief, {})
    titel = f"Initiatief {initiatief.kenmerk} is nu van jou"
    address = toewijzing.accountmanager.gebruiker.email
    mail.queue("jouw_dossier", initiatief.kenmerk, str(gebeurtenis.pk), address, titel, text)
