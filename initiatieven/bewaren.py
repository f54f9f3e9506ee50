"""Keeping a registration to go on with later: by a mailed link, for some days, then erased (NORMEN C9, A44)."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone

from initiatieven.models import Aanmeldconcept
from samenwerkingswijzer.ground import links, mail
from samenwerkingswijzer.ground.bsn import contains_bsn
from samenwerkingswijzer.ground.models import Gemeente

PURPOSE = "aanmelden"
"""Of the link: it opens a kept registration and nothing else."""
KEEP = timedelta(days=14)
_PER_RUN = 500


def keep(sleutel: UUID, antwoorden: dict[str, Any], e_mail: str) -> None:
    """Keep the answers and mail a link to go on; an earlier link of the same registration ends.

    What holds a citizen service number is left out: we may not keep it (UAVG art. 46).
    """
    now = timezone.now()
    values = {
        "antwoorden": {stap: _allowed(answers) for stap, answers in antwoorden.items()},
        "e_mail": e_mail,
        "bewaard_op": now,
        "vervalt_op": now + KEEP,
    }
    with transaction.atomic():
        Aanmeldconcept.objects.update_or_create(sleutel=sleutel, defaults=values)
        links.revoke(PURPOSE, str(sleutel))
        link, token = links.issue(PURPOSE, str(sleutel), KEEP, now)
        context = {
            "link": f"{settings.BASE_URL}/initiatieven/aanmelden/verder/{token}/",
            "verloopt_op": link.verloopt_op,
            "gemeente": Gemeente.load(),
        }
        text = render_to_string("initiatieven/mail/aanmelding_bewaard.txt", context).strip() + "\n"
        titel = "Ga verder met je aanmelding"
        mail.queue("aanmelding_bewaard", str(sleutel), str(link.pk), e_mail, titel, text)


def _allowed(answers: dict[str, Any]) -> dict[str, Any]:
    return {
        name: "" if isinstance(value, str) and contains_bsn(value) else value
        for name, value in answers.items()
    }


def find(token: str) -> Aanmeldconcept | None:
    """What was kept, for the holder of a valid link; unknown, expired and used are all the same None."""
    link = links.find(PURPOSE, token)
    if link is None:
        return None
    return Aanmeldconcept.objects.filter(sleutel=link.onderwerp, vervalt_op__gt=timezone.now()).first()


def forget(sleutel: UUID) -> None:
    """It was sent: the dossier has the answers now, and the link opens nothing any more."""
    with transaction.atomic():
        Aanmeldconcept.objects.filter(sleutel=sleutel).delete()
        links.revoke(PURPOSE, str(sleutel))


def erase(now: datetime) -> int:
    """The days are over: erase the answers and the address. The clock does this; returns how many."""
    over = Aanmeldconcept.objects.filter(vervalt_op__lte=now).values_list("pk", flat=True)[:_PER_RUN]
    return Aanmeldconcept.objects.filter(pk__in=list(over)).delete()[0]
