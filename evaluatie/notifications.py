"""What partners are mailed. The title holds nothing personal (NORMEN B14)."""

from django.conf import settings
from django.template.loader import render_to_string

from evaluatie.models import Uitnodiging
from initiatieven.models import Initiatief
from samenwerkingswijzer.ground import mail
from samenwerkingswijzer.ground.models import Gemeente, Link


def invite(uitnodiging: Uitnodiging, initiatief: Initiatief, aan: str, link: Link, token: str) -> None:
    """Mail the link with which someone fills in an evaluation; each link once."""
    context = {
        "gemeente": Gemeente.load().naam,
        "initiatief": initiatief,
        "aantal": uitnodiging.evaluatie.set.criteria.count(),
        "evaluatie": uitnodiging.evaluatie,
        "link": f"{settings.BASE_URL}/evaluatie/{token}/",
        "tot": link.verloopt_op,
    }
    tekst = render_to_string("evaluatie/mail/uitnodiging.txt", context)
    titel = f"Wil je meekijken met initiatief {initiatief.kenmerk}?"
    mail.queue("evaluatie", initiatief.kenmerk, str(link.pk), aan, titel, tekst, rol="Genodigde")
