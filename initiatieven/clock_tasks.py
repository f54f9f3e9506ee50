"""What the clock does for the register: wake sleepers, remind of terms, forget how to reach who finished."""

from datetime import datetime, timedelta

from django.db.models import F
from django.utils import timezone

from initiatieven import advies, bewaren, bijblijven, kladden, notifications, questions
from initiatieven.actions import Geweigerd, perform
from initiatieven.handelingen import Handeling
from initiatieven.importeren import inlezen
from initiatieven.mailing import Brief
from initiatieven.models import Contactgegevens, Initiatief, Toewijzing
from initiatieven.models.keuzes import Mailsoort
from initiatieven.status import EINDSTATUSSEN
from initiatieven.werkdagen import working_days_after
from samenwerkingswijzer.ground import clock
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.versions import Overschreden

REMIND_BEFORE = 2
"""So many working days before the term ends the accountmanager gets a mail."""
PER_RUN = 500
"""The rest waits a minute for the next tick, so that one tick never lasts long."""
KEEP_CONTACTS = timedelta(days=365)
_KIND = "termijn"


def wake(now: datetime) -> int:
    """Wake every dossier whose date came. A dossier that somebody changes right now is woken at the next tick."""
    due = Initiatief.objects.open().filter(slaapt_tot__lte=timezone.localdate(now)).order_by("slaapt_tot")
    return sum(_wake_one(initiatief, now) for initiatief in due[:PER_RUN])


def _wake_one(initiatief: Initiatief, now: datetime) -> bool:
    try:
        perform(initiatief, Handeling.wekken, Actor.clock(), nu=now)
    except (Geweigerd, Overschreden):
        return False
    return True


def remind(now: datetime) -> int:
    """Mail the accountmanager once per dossier and due date, before the term ends (or later, when that was missed)."""
    until = working_days_after(timezone.localdate(now), REMIND_BEFORE)
    held = Toewijzing.objects.filter(tot=None, accountmanager__gebruiker__is_active=True)
    rows = held.filter(initiatief__in=Initiatief.objects.open().awake())
    near = rows.filter(initiatief__uiterlijk_op__lte=until).exclude(accountmanager__gebruiker__email="")
    waiting = near.exclude(initiatief__herinnerd_voor=F("initiatief__uiterlijk_op"))
    due = list(waiting.select_related("initiatief").order_by("initiatief__uiterlijk_op")[:PER_RUN])
    for row in due:
        _remind_one(row.initiatief, now)
    told = Initiatief.objects.filter(pk__in=[row.initiatief_id for row in due])
    told.update(herinnerd_voor=F("uiterlijk_op"))
    return len(due)


def _remind_one(initiatief: Initiatief, now: datetime) -> None:
    titel = "De termijn van {kenmerk} loopt af"
    brief = Brief(_KIND, titel, str(initiatief.uiterlijk_op), now)
    notifications.tell_manager(initiatief, Mailsoort.termijn, brief)


def erase_contacts(now: datetime) -> int:
    """A year after the end nobody needs to be reached any more: contact data go, the dossier stays (AVG art. 5)."""
    ended = Initiatief.objects.filter(status__in=EINDSTATUSSEN, status_sinds__lt=now - KEEP_CONTACTS)
    gone = Contactgegevens.objects.filter(betrokkene__initiatief__in=ended).values("pk")[:PER_RUN]
    return Contactgegevens.objects.filter(pk__in=list(gone.values_list("pk", flat=True))).delete()[0]


def register() -> None:
    """Hang all of them on the clock."""
    clock.register("aanmeldingen_wissen", bewaren.erase)
    clock.register("initiatieven_bijblijven", bijblijven.tell)
    clock.register("initiatieven_bijblijven_wissen", bijblijven.forget)
    clock.register("initiatieven_importeren", inlezen.go_on)
    clock.register("initiatieven_contact_wissen", erase_contacts)
    clock.register("initiatieven_kladden", kladden.forget)
    clock.register("initiatieven_adviesvragen", advies.remind)
    clock.register("initiatieven_adviesadressen", advies.forget_addresses)
    clock.register("initiatieven_vragen_wissen", questions.erase)
    clock.register("initiatieven_wekken", wake)
    clock.register("initiatieven_termijnen", remind)
