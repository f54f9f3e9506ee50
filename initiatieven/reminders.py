"""What the clock asks and tells: agreements that come due, the yearly question, and the mail of the day."""

from collections import defaultdict
from datetime import datetime, time, timedelta

from django.conf import settings
from django.db.models import Exists, F, OuterRef, Q
from django.template.loader import render_to_string
from django.utils import timezone

from initiatieven import mailing, notifications
from initiatieven.mailing import Brief, Gewicht
from initiatieven.models import Afspraak, Contactgegevens, Dagregel, Hartslag, Initiatief
from initiatieven.models.keuzes import Mailsoort, Partij
from initiatieven.roles import WERKPLEK
from initiatieven.status import Status
from initiatieven.werkdagen import working_days_after
from samenwerkingswijzer.ground import clock, mail
from samenwerkingswijzer.ground.models import Gebruiker, Gemeente

REMIND_BEFORE = 3
"""So many working days before an agreement is due, who has it gets a mail."""
PER_RUN = 200
"""The rest waits a minute for the next tick."""
A_YEAR = timedelta(days=365)
DAILY_AT = time(7, 0)
"""The mail of the day holds what came before this hour."""


def remind_of_agreements(now: datetime) -> int:
    """Mail the party that has an agreement, once per due date, before it is due (or later, when that was missed)."""
    until = working_days_after(timezone.localdate(now), REMIND_BEFORE)
    rows = Afspraak.objects.open().filter(voor_wanneer__lte=until).exclude(herinnerd_voor=F("voor_wanneer"))
    awake = rows.filter(initiatief__in=Initiatief.objects.open().awake())
    due = awake.select_related("initiatief", "betrokkene").order_by("voor_wanneer", "pk")[:PER_RUN]
    for afspraak in due:
        _remind(afspraak, now)
    Afspraak.objects.filter(pk__in=[row.pk for row in due]).update(herinnerd_voor=F("voor_wanneer"))
    return len(due)


def _remind(afspraak: Afspraak, now: datetime) -> None:
    case = afspraak.initiatief
    moment = f"{afspraak.pk}:{afspraak.voor_wanneer}"
    brief = Brief(
        "afspraak_herinnering", "Een afspraak van {kenmerk} loopt af", moment, now, {"afspraak": afspraak}
    )
    if afspraak.partij == Partij.gemeente:
        letter = Brief("afspraak_pool", brief.titel, moment, now, brief.context)
        notifications.tell_manager(case, Mailsoort.afspraak, letter)
    elif afspraak.partij == Partij.initiatiefnemer:
        mailing.to_initiators(case, brief, Gewicht.bericht)
    elif afspraak.betrokkene:
        letter = Brief("afspraak_partner", brief.titel, moment, now, brief.context)
        mailing.to_partner(afspraak.betrokkene, letter)


def ask_heartbeat(now: datetime) -> int:
    """Ask the initiators of what runs or rests, a year after the last sign of life. No answer ends nothing."""
    before = now - A_YEAR
    recent = Hartslag.objects.filter(initiatief=OuterRef("pk"), gevraagd_op__gt=before)
    running = Q(status__in=(Status.ontwerp, Status.realisatie)) | Q(slaapt_tot__isnull=False)
    cases = Initiatief.objects.open().filter(running, status_sinds__lte=before)
    due = cases.exclude(Exists(recent)).exclude(
        Exists(Hartslag.objects.open().filter(initiatief=OuterRef("pk")))
    )
    return sum(_ask(initiatief, now) for initiatief in due.order_by("status_sinds", "pk")[:PER_RUN])


def _ask(initiatief: Initiatief, now: datetime) -> bool:
    hartslag = Hartslag.objects.create(initiatief=initiatief, gevraagd_op=now)
    brief = Brief("hartslag", "Loopt je initiatief {kenmerk} nog?", str(hartslag.pk), now)
    mailing.to_initiators(initiatief, brief)
    return True


def send_daily(now: datetime) -> int:
    """One mail a day per reader with all that waited; sent lines go. Returns how many mails."""
    local = timezone.localtime(now)
    morning = timezone.make_aware(datetime.combine(local.date(), DAILY_AT))
    if local < morning:
        return 0
    waiting = Dagregel.objects.filter(op__lt=morning).select_related("initiatief", "gebruiker", "contact")
    per_reader: dict[Gebruiker | Contactgegevens, list[Dagregel]] = defaultdict(list)
    for row in waiting[: PER_RUN * 10]:
        reader = row.gebruiker or row.contact
        assert reader is not None  # dagregel_voor_een_lezer
        per_reader[reader].append(row)
    for reader, rows in per_reader.items():
        _send_day(reader, rows, local)
        Dagregel.objects.filter(pk__in=[row.pk for row in rows]).delete()
    return len(per_reader)


def _send_day(reader: Gebruiker | Contactgegevens, rows: list[Dagregel], now: datetime) -> None:
    day = str(now.date())
    if isinstance(reader, Contactgegevens):
        brief = Brief("dag", "Nieuws over je initiatief {kenmerk}", day, now, {"regels": rows})
        mailing.to_one(rows[0].initiatief, reader, brief, stoppable=True)
        return
    if not reader.is_active:
        return
    context = {"regels": rows, "basis": settings.BASE_URL, "gemeente": Gemeente.load()}
    context["werkplek"] = bool(reader.rollen & WERKPLEK)
    text = render_to_string("initiatieven/mail/dag_pool.txt", context).strip() + "\n"
    mail.queue("dag", f"gebruiker {reader.pk}", day, reader.email, "Je initiatieven van vandaag", text)


def register() -> None:
    """Hang all of them on the clock."""
    clock.register("initiatieven_afspraken", remind_of_agreements)
    clock.register("initiatieven_hartslag", ask_heartbeat)
    clock.register("initiatieven_dagmail", send_daily)
