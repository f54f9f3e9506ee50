"""The weekly mail: what asks for attention of each role, once a week, and nothing when there is nothing."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.conf import settings
from django.db.models import Q
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.formats import date_format

from evaluatie.models import Signaal, SignaalQuerySet, Signaalregel, Weekmail
from evaluatie.statistics.signalen import reason
from initiatieven.roles import STURING
from samenwerkingswijzer.ground import clock, mail
from samenwerkingswijzer.ground.models import Gebruiker, Gemeente
from samenwerkingswijzer.ground.rollen import Rol

MONDAY_AT = time(7, 0)
PER_RUN = 100
PER_REGEL = 5
"""So many of each rule stand in the mail; the list has all."""
A_WEEK = timedelta(days=7)


@dataclass(frozen=True)
class Onderdeel:
    """What one rule has for this reader."""

    regel: Signaalregel
    aantal: int
    nieuw: int
    verdwenen: int
    regels: list[str]

    @property
    def zin(self) -> str:
        """How it stands, in a few words."""
        changes = [f"{n} {word}" for n, word in ((self.nieuw, "nieuw"), (self.verdwenen, "opgelost")) if n]
        told = f" (deze week {' en '.join(changes)})" if changes else ""
        return f"{self.regel}: {self.aantal}{told}"


def send(now: datetime) -> int:
    """A task of the clock: from Monday seven o'clock, or later when that was missed, everyone once a week."""
    local = timezone.localtime(now)
    monday = local.date() - timedelta(days=local.weekday())
    if local < timezone.make_aware(datetime.combine(monday, MONDAY_AT)):
        return 0
    rules = list(Signaalregel.objects.active())
    return sum(_send_one(reader, rules, monday, now) for reader in _readers(rules, monday))


def _readers(rules: Iterable[Signaalregel], monday: date) -> list[Gebruiker]:
    """Who has a role with a rule, wants the mail and did not get it this week."""
    done = Q(weekmail__wil=False) | Q(weekmail__verstuurd_voor=monday)
    people = Gebruiker.objects.filter(groups__name__in={rule.rol for rule in rules}, is_active=True)
    return list(people.exclude(email="").exclude(done).distinct().order_by("pk")[:PER_RUN])


def _send_one(reader: Gebruiker, rules: list[Signaalregel], monday: date, now: datetime) -> int:
    own = [rule for rule in rules if rule.rol in reader.rollen]
    parts = [part for rule in own if (part := _part(rule, reader, now)).aantal or part.verdwenen]
    Weekmail.sent(reader, monday)
    if not parts:
        return 0
    context = {
        "onderdelen": parts,
        "basis": settings.BASE_URL,
        "pad": "sturing" if reader.rollen & STURING else "werkplek",
        "gemeente": Gemeente.load(),
    }
    text = render_to_string("evaluatie/mail/weekmail.txt", context).strip() + "\n"
    titel = f"Wat deze week je aandacht vraagt (week van {date_format(monday, 'j F')})"
    sent = mail.queue("signalen", f"gebruiker {reader.pk}", str(monday), reader.email, titel, text)
    return int(sent is not None)


def _part(regel: Signaalregel, reader: Gebruiker, now: datetime) -> Onderdeel:
    rows = for_reader(Signaal.objects.filter(regel=regel), regel, reader)
    standing = rows.open()
    lines = [
        f"{signaal.initiatief.kenmerk if signaal.initiatief else signaal.onderwerp}: {reason(signaal)}"
        for signaal in standing.longest_first()[:PER_REGEL]
    ]
    return Onderdeel(
        regel,
        standing.count(),
        standing.filter(ontdekt_op__gt=now - A_WEEK).count(),
        rows.filter(verdwenen_op__gt=now - A_WEEK).count(),
        lines,
    )


def for_reader(rows: SignaalQuerySet, regel: Signaalregel, reader: Gebruiker) -> SignaalQuerySet:
    """An accountmanager gets the signals on the own dossiers; the other roles look at all."""
    if regel.rol != Rol.accountmanager:
        return rows
    held = {
        "initiatief__toewijzingen__accountmanager__gebruiker": reader,
        "initiatief__toewijzingen__tot": None,
    }
    return rows.filter(**held)


def register() -> None:
    """Hang it on the clock, after the signals."""
    clock.register("signalen_weekmail", send)
