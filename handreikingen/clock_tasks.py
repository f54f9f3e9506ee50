"""What the clock does for the guide: remind of pages to look at again, forget who proposed, keep search right."""

from datetime import date, datetime, timedelta
from typing import Any

from django.conf import settings
from django.db.models import CharField, DateField, Exists, F, OuterRef, Value
from django.db.models.functions import Cast, Coalesce, Concat
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from handreikingen import following
from handreikingen.models import kaarten
from handreikingen.models.voorstel import Stand, Voorstel
from handreikingen.search import index, missed, registry
from samenwerkingswijzer.ground import clock, mail
from samenwerkingswijzer.ground.models import Gebruiker, Mail
from samenwerkingswijzer.ground.rollen import REDACTIE, Rol

KIND = "nakijken"
PER_RUN = 500
"""The rest waits a minute for the next tick."""
KEEP_ADDRESS = timedelta(days=30)


def due_pages(day: date) -> Any:
    """Published pages whose day to look at them again has come (`nakijken`), the oldest first; one query."""
    days = [F(f"{name}__nakijken_op") for name in kaarten.type_names()]
    pages = Page.objects.live().annotate(nakijken=Coalesce(*days, output_field=DateField()))
    return pages.filter(nakijken__lte=day).select_related("owner").order_by("nakijken", "path")


def remind(now: datetime) -> int:
    """Mail the owner once per page and day; a page without an owner who can edit is for all chief editors."""
    about = Concat(Value("pagina "), Cast(OuterRef("pk"), CharField()))
    sent = Mail.objects.filter(soort=KIND, over=about, moment=Cast(OuterRef("nakijken"), CharField()))
    waiting = due_pages(timezone.localdate(now)).exclude(Exists(sent))
    return sum(_remind_one(page) for page in waiting[:PER_RUN])


def _remind_one(page: Any) -> bool:
    address = settings.BASE_URL + reverse("wagtailadmin_pages:edit", args=[page.pk])
    text = render_to_string("handreikingen/mail/nakijken.txt", {"pagina": page, "adres": address})
    mails = [
        mail.queue(KIND, f"pagina {page.pk}", str(page.nakijken), to, "Wil je een pagina nakijken?", text)
        for to in _keepers(page.owner)
    ]
    return any(one is not None for one in mails)


def _keepers(owner: Gebruiker | None) -> list[str]:
    if owner and owner.is_active and owner.email and owner.rollen & REDACTIE:
        return [owner.email]
    chiefs = Gebruiker.objects.filter(groups__name=Rol.eindredacteur, is_active=True).exclude(email="")
    return list(chiefs.order_by("pk").values_list("email", flat=True))


def forget_proposers(now: datetime) -> int:
    """30 days after the answer nobody needs to be reached: the address goes, the proposal stays (AVG art. 5)."""
    answered = Voorstel.objects.exclude(stand=Stand.nieuw).filter(beantwoord_op__lt=now - KEEP_ADDRESS)
    return answered.exclude(e_mail="").update(e_mail="")


def keep_findable(now: datetime) -> int:
    """Bring in pages that came or went without telling, such as a copied branch of the tree."""
    return sum(index.catch_up(bron.naam, PER_RUN) for bron in registry.sources() if bron.by_clock)


def register() -> None:
    """Hang all of them on the clock."""
    clock.register("gids_nakijken", remind)
    clock.register("gids_volgers", following.tell)
    clock.register("gids_volgers_wissen", following.forget)
    clock.register("gids_voorstellen_wissen", forget_proposers)
    clock.register("gids_zoekindex", keep_findable)
    clock.register("gids_zoekvragen_wissen", missed.prune)
