"""What people do with the guide beside reading it: propose a change, and answer a proposal."""

from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone
from wagtail.log_actions import log

from handreikingen.models.voorstel import Stand, Voorstel
from samenwerkingswijzer.ground import mail
from samenwerkingswijzer.ground.models import Gebruiker, Gemeente

READER = "Iemand die de pagina las"
"""Where a proposal comes from when it came by the form on the site."""


class Beantwoord(Exception):
    """Somebody else answered this proposal first."""


@transaction.atomic
def propose(voorstel: Voorstel, nu: datetime | None = None) -> Voorstel:
    """Keep a proposal, once per key of its form: sent twice gives the one that was kept first (NORMEN C22).

    It never touches the page or its revisions (ONTWERP §3).
    """
    values = {
        name: getattr(voorstel, name)
        for name in ("pagina", "passage", "oude_tekst", "nieuwe_tekst", "reden", "herkomst", "e_mail")
    }
    kept, made = Voorstel.objects.get_or_create(
        sleutel=voorstel.sleutel, defaults={**values, "gemaakt_op": nu or timezone.now()}
    )
    if made:
        log(instance=kept, action="wagtail.create")
    return kept


@transaction.atomic
def answer(
    voorstel: Voorstel, stand: Stand, antwoord: str, door: Gebruiker, nu: datetime | None = None
) -> None:
    """Close a proposal and mail the answer to whoever left an address.

    Raises Beantwoord when somebody else was first: one proposal has one answer.
    """
    changed = Voorstel.objects.filter(pk=voorstel.pk, stand=Stand.nieuw).update(
        stand=stand, antwoord=antwoord, beantwoord_door=door, beantwoord_op=nu or timezone.now()
    )
    if not changed:
        raise Beantwoord
    voorstel.refresh_from_db()
    log(instance=voorstel, action="wagtail.edit", user=door)
    _tell_proposer(voorstel)


@transaction.atomic
def appeared(voorstel: Voorstel, door: Gebruiker, nu: datetime | None = None) -> bool:
    """An editor says that what was taken over stands on the published page, in other words. Gives whether it counts.

    What no reader can find does not count: the page must be published since. A second click changes nothing.
    """
    if not voorstel.can_stand_there:
        return voorstel.verschenen_op is not None
    if Voorstel.objects.in_the_works().filter(pk=voorstel.pk).update(verschenen_op=nu or timezone.now()):
        log(instance=voorstel, action="wagtail.edit", user=door)
    voorstel.refresh_from_db()
    return voorstel.verschenen_op is not None


def _tell_proposer(voorstel: Voorstel) -> None:
    address = f"{settings.BASE_URL}{voorstel.pagina.get_url() or '/'}"
    context = {"voorstel": voorstel, "adres": address, "gemeente": Gemeente.load(), "Stand": Stand}
    text = render_to_string("handreikingen/mail/voorstel.txt", context).strip() + "\n"
    mail.queue(
        "voorstel", f"voorstel {voorstel.pk}", "antwoord", voorstel.e_mail, "Antwoord op je voorstel", text
    )
