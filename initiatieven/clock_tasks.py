"""What the clock does for the register: wake sleepers, remind of terms, forget how to reach who finished."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import CharField, Exists, OuterRef
from django.db.models.functions import Cast
from django.template.loader import render_to_string
from django.utils import timezone

from initiatieven import bijblijven
from initiatieven.actions import Geweigerd, perform
from initiatieven.handelingen import Handeling
from initiatieven.models import Contactgegevens, Initiatief, Toewijzing
from initiatieven.status import EINDSTATUSSEN
from initiatieven.terms import working_days_after
from samenwerkingswijzer.ground import clock, mail
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.models import Mail
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
    sent = Mail.objects.filter(
        soort=_KIND,
        over=OuterRef("initiatief__kenmerk"),
        moment=Cast(OuterRef("initiatief__uiterlijk_op"), CharField()),
    )
    held = Toewijzing.objects.filter(tot=None, accountmanager__gebruiker__is_active=True)
    rows = held.filter(initiatief__in=Initiatief.objects.open().awake())
    near = rows.filter(initiatief__uiterlijk_op__lte=until).exclude(accountmanager__gebruiker__email="")
    waiting = near.exclude(Exists(sent)).select_related("initiatief", "accountmanager__gebruiker")
    return sum(_remind_one(row) for row in waiting.order_by("initiatief__uiterlijk_op")[:PER_RUN])


def _remind_one(toewijzing: Toewijzing) -> bool:
    initiatief = toewijzing.initiatief
    text = render_to_string(
        "initiatieven/mail/termijn.txt", {"initiatief": initiatief, "basis": settings.BASE_URL}
    )
    address = toewijzing.accountmanager.gebruiker.email
    titel = f"De termijn van {initiatief.kenmerk} loopt af"
    return (
        mail.queue(_KIND, initiatief.kenmerk, str(initiatief.uiterlijk_op), address, titel, text) is not None
    )


def erase_contacts(now: datetime) -> int:
    """A year after the end nobody needs to be reached any more: contact data go, the dossier stays (AVG art. 5)."""
    ended = Initiatief.objects.filter(status__in=EINDSTATUSSEN, status_sinds__lt=now - KEEP_CONTACTS)
    gone = Contactgegevens.objects.filter(betrokkene__initiatief__in=ended).values("pk")[:PER_RUN]
    return Contactgegevens.objects.filter(pk__in=list(gone.values_list("pk", flat=True))).delete()[0]


def register() -> None:
    """Hang all of them on the clock."""
    clock.register("initiatieven_bijblijven", bijblijven.tell)
    clock.register("initiatieven_bijblijven_wissen", bijblijven.forget)
    clock.register("initiatieven_contact_wissen", erase_contacts)
    clock.register("initiatieven_wekken", wake)
    clock.register("initiatieven_termijnen", remind)
