"""Following a page by mail: ask, confirm, be told, stop. Nobody follows before the address itself confirmed it."""

from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from handreikingen.models import geschiedenis, kaarten
from handreikingen.models.volger import Volger
from samenwerkingswijzer.ground import mail
from samenwerkingswijzer.ground.models import Gemeente
from samenwerkingswijzer.ground.zegels import Zegel

CONFIRM_WITHIN = timedelta(days=7)
PER_RUN = 500
"""The rest waits a minute for the next tick."""
_CONFIRM, _STOP = Zegel("handreikingen.bevestigen", CONFIRM_WITHIN), Zegel("handreikingen.stoppen")


@transaction.atomic
def ask(page: Page, e_mail: str, nu: datetime | None = None) -> None:
    """Send a mail with the link that confirms; once per page, address and day, whoever asks how often.

    Who follows already gets nothing, and the screen says the same: nobody learns who follows what.
    """
    moment = nu or timezone.now()
    volger, _ = Volger.objects.get_or_create(
        pagina_id=page.pk, e_mail=e_mail.lower(), defaults={"aangevraagd_op": moment}
    )
    if volger.bevestigd_op is None:
        link = _address("bijblijven_bevestigen", _CONFIRM.seal(volger.pk))
        day = str(timezone.localdate(moment))
        _send(volger, "volgen_vraag", day, "Bevestig dat je een pagina volgt", {"link": link, "pagina": page})


def waiting(token: str) -> Volger | None:
    """Who asked to follow with this link; None when the link is not ours or too old."""
    return _find(_CONFIRM, token)


def follower(token: str) -> Volger | None:
    """Who may stop with this link; it works as long as somebody follows."""
    return _find(_STOP, token)


def confirm(volger: Volger, nu: datetime | None = None) -> None:
    """Follow from now on; twice is once."""
    Volger.objects.filter(pk=volger.pk, bevestigd_op=None).update(
        bevestigd_op=nu or timezone.now(), gezien=volger.pagina.live_revision_id
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
    """Task of the clock: one mail per follower and version. A page that not everyone may read is silent."""
    behind = Volger.objects.behind().filter(pagina__in=kaarten.readable().values("pk"))[:PER_RUN]
    versions = geschiedenis.counts({volger.pagina_id for volger in behind})
    for volger in behind:
        _tell_one(volger, versions.get(volger.pagina_id, 0))
    return len(behind)


def forget(now: datetime) -> int:
    """Task of the clock: who did not confirm within a week is forgotten."""
    return Volger.objects.filter(bevestigd_op=None, aangevraagd_op__lt=now - CONFIRM_WITHIN).delete()[0]


def _tell_one(volger: Volger, number: int) -> None:
    page = volger.pagina
    token = _STOP.seal(volger.pk)
    context = {
        "pagina": page,
        "adres": f"{settings.BASE_URL}{page.get_url() or '/'}",
        "verschil": _address("verschil", page.pk, number) if number > 1 else "",
        "stoppen": _address("bijblijven_stoppen", token),
        "afmelden": _address("bijblijven_afmelden", token),
    }
    _send(volger, "volgen", str(page.live_revision_id), "Een pagina die je volgt is aangepast", context)
    Volger.objects.filter(pk=volger.pk).update(gezien=page.live_revision_id)


def _send(volger: Volger, kind: str, moment: str, title: str, context: dict[str, Any]) -> None:
    text = render_to_string(f"handreikingen/mail/{kind}.txt", {**context, "gemeente": Gemeente.load()})
    about, body, stop_at = f"pagina {volger.pagina_id}", text.strip() + "\n", context.get("afmelden", "")
    mail.queue(kind, about, moment, volger.e_mail, title, body, stop_at)


def _address(name: str, *parts: Any) -> str:
    return settings.BASE_URL + reverse(name, args=parts)


def _find(seal: Zegel, token: str) -> Volger | None:
    pk = seal.open(token)
    return Volger.objects.select_related("pagina").filter(pk=pk).first() if pk is not None else None
