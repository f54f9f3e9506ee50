"""What partners, colleagues and the council are mailed. Titles hold nothing personal (NORMEN B14)."""

from datetime import datetime

from django.conf import settings
from django.template.loader import render_to_string

from evaluatie.models import GeplandMoment, Uitnodiging, Verslag
from evaluatie.models.keuzes import DREMPEL
from initiatieven import notifications
from initiatieven.mailing import Brief
from initiatieven.models.keuzes import Mailsoort
from samenwerkingswijzer.ground import mail
from samenwerkingswijzer.ground.models import Gebruiker, Gemeente, Link
from samenwerkingswijzer.ground.rollen import Rol


def invite(uitnodiging: Uitnodiging, aan: str, link: Link, token: str, *, reminder: bool) -> None:
    """Mail the link with which someone fills in an evaluation; each link once. A reminder says that it is one."""
    evaluatie = uitnodiging.evaluatie
    initiatief = evaluatie.initiatief
    questions = evaluatie.set.criteria.asked_of(uitnodiging.perspectief, evaluatie.wording_moment)
    context = {
        "gemeente": Gemeente.load().naam,
        "initiatief": initiatief,
        "aantal": len(questions),
        "evaluatie": evaluatie,
        "drempel": DREMPEL.get(uitnodiging.perspectief, 1),
        "groep": uitnodiging.get_perspectief_display().lower(),
        "herinnering": reminder,
        "link": f"{settings.BASE_URL}/evaluatie/{token}/",
        "tot": evaluatie.sluit_op or link.verloopt_op,
    }
    tekst = render_to_string("evaluatie/mail/uitnodiging.txt", context)
    vraag = f"Wil je meekijken met initiatief {initiatief.kenmerk}?"
    titel = f"Herinnering: {vraag[0].lower()}{vraag[1:]}" if reminder else vraag
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


def remind_of_plan(gepland: GeplandMoment, now: datetime) -> None:
    """Tell the accountmanager that an evaluation comes, or is late; by the own choice for mail about terms."""
    brief = Brief(
        "evaluatie_gepland",
        "Kijk terug op initiatief {kenmerk}",
        f"{gepland.pk}:{gepland.gepland_op}",
        now,
        {"gepland": gepland},
        folder="evaluatie",
    )
    notifications.tell_manager(gepland.initiatief, Mailsoort.termijn, brief)
