"""Following a public initiative by mail: ask, confirm, be told once a day, stop.

The same promises as following a page of the guide: nobody follows before the address itself confirmed it, and nobody
learns who follows what.
"""

from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone

from initiatieven import nieuws
from initiatieven.models import Initiatief, Volger
from samenwerkingswijzer.ground import mail
from samenwerkingswijzer.ground.models import Gemeente
from samenwerkingswijzer.ground.zegels import Zegel

CONFIRM_WITHIN = timedelta(days=7)
HOUR = 7
"""From this hour on the news of the days before is mailed: one mail per initiative and day."""
PER_RUN = 500
"""The rest waits a minute for the next tick."""
_CONFIRM = Zegel("initiatieven.bijblijven.bevestigen", CONFIRM_WITHIN)
_STOP = Zegel("initiatieven.bijblijven.stoppen")


@transaction.atomic
def ask(initiatief: Initiatief, e_mail: str, nu: datetime | None = None) -> None:
    """Send a mail with the link that confirms; once per initiative, address and day. Who follows gets nothing."""
    moment = nu or timezone.now()
    volger, _ = Volger.objects.get_or_create(
        initiatief=initiatief, e_mail=e_mail.lower(), defaults={"aangevraagd_op": moment}
    )
    if volger.bevestigd_op is None:
        link = _address("initiatief_bijblijven_bevestigen", _CONFIRM.seal(volger.pk))
        day = str(timezone.localdate(moment))
        _send(volger, "bijblijven_vraag", day, "Bevestig dat je een initiatief volgt", {"link": link})


def waiting(token: str) -> Volger | None:
    """Who asked to follow with this link; None when the link is not ours or too old."""
    return _find(_CONFIRM, token)


def follower(token: str) -> Volger | None:
    """Who may stop with this link; it works as long as somebody follows."""
    return _find(_STOP, token)


def confirm(volger: Volger, nu: datetime | None = None) -> None:
    """Follow from now on; twice is once."""
    moment = nu or timezone.now()
    Volger.objects.filter(pk=volger.pk, bevestigd_op=None).update(
        bevestigd_op=moment,
        verteld_tot=moment,
        laatste_voortgang=nieuws.last_progress(volger.initiatief),
    )


def unsubscribe(token: str) -> bool:
    """Stop with the link of a mail, as often as a mail programme asks; False for a link that is not ours."""
    pk = _STOP.open(token)
    if pk is None:
        return False
    Volger.objects.filter(pk=pk).delete()
    return True


def stop(volger: Volger) -> None:
    """Forget the address."""
    volger.delete()


def tell(now: datetime) -> int:
    """Task of the clock: one mail per follower and day with the public news until midnight."""
    here = timezone.localtime(now)
    if here.hour < HOUR:
        return 0
    midnight = here.replace(hour=0, minute=0, second=0, microsecond=0)
    return sum(_tell_one(volger, midnight) for volger in Volger.objects.behind(midnight)[:PER_RUN])


def forget(now: datetime) -> int:
    """Task of the clock: who did not confirm within a week is forgotten."""
    return Volger.objects.filter(bevestigd_op=None, aangevraagd_op__lt=now - CONFIRM_WITHIN).delete()[0]


def _tell_one(volger: Volger, midnight: datetime) -> bool:
    initiatief, since = volger.initiatief, volger.verteld_tot
    assert since is not None  # of everyone who confirmed, by a constraint
    last = nieuws.last_progress(initiatief)
    found = nieuws.between(initiatief, since, midnight, volger.laatste_voortgang)
    if found:
        token = _STOP.seal(volger.pk)
        context = {
            "nieuws": found,
            "stoppen": _address("initiatief_bijblijven_stoppen", token),
            "afmelden": _address("initiatief_bijblijven_afmelden", token),
        }
        day = str(timezone.localdate(midnight))
        _send(volger, "bijblijven", day, "Nieuws over een initiatief dat je volgt", context)
    Volger.objects.filter(pk=volger.pk).update(verteld_tot=midnight, laatste_voortgang=last)
    return bool(found)


def _send(volger: Volger, kind: str, moment: str, title: str, context: dict[str, Any]) -> None:
    frame = {
        "initiatief": volger.initiatief,
        "adres": _address("initiatief", volger.initiatief.kenmerk),
        "gemeente": Gemeente.load(),
    }
    text = render_to_string(f"initiatieven/mail/{kind}.txt", {**frame, **context}).strip() + "\n"
    stop_at = context.get("afmelden", "")
    mail.queue(kind, volger.initiatief.kenmerk, moment, volger.e_mail, title, text, stop_at)


def _address(name: str, *parts: Any) -> str:
    return settings.BASE_URL + reverse(name, args=parts)


def _find(seal: Zegel, token: str) -> Volger | None:
    pk = seal.open(token)
    return Volger.objects.select_related("initiatief").filter(pk=pk).first() if pk is not None else None
