"""What partners and the council are mailed. The title holds nothing personal (NORMEN B14)."""

from django.conf import settings
from django.template.loader import render_to_string

from evaluatie.models import Uitnodiging, Verslag
from initiatieven.models import Initiatief
from samenwerkingswijzer.ground import mail
from samenwerkingswijzer.ground.models import Gebruiker, Gemeente, Link
from samenwerkingswijzer.ground.rollen import Rol


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


def report_sent(verslag: Verslag) -> None:
    """Tell every council member that there is a report to read; each once."""
    link = f"{settings.BASE_URL}/sturing/verslagen/{verslag.pk}/"
    context = {"gemeente": Gemeente.load().naam, "verslag": verslag, "link": link}
    tekst = render_to_string("evaluatie/mail/verslag.txt", context)
    readers = Gebruiker.objects.filter(groups__name=Rol.raad, is_active=True).exclude(email="")
    for reader in readers:
        mail.queue(
            "verslag", str(verslag.pk), "verzonden", reader.email, verslag.titel, tekst, rol=Rol.raad.label
        )
