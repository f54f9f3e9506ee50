"""The history of a page that everyone may read: only versions that were live, never a draft.

A version is an entry of Wagtail's log that says that a revision was made live, now or at its set time. An editor can
overwrite the last revision when it was published already; such a revision is younger than its entry and does not count.
Whoever brings in old versions (a move from elsewhere) writes a revision and a log entry with the same moment.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, F
from django.utils import timezone
from wagtail.models import Page, PageLogEntry, Revision

from handreikingen.models.kaarten import readable
from samenwerkingswijzer.ground.models import Gebruiker
from samenwerkingswijzer.ground.rollen import REDACTIE, Rol

MADE_LIVE = ("wagtail.publish", "wagtail.publish.scheduled")
_BY_WEIGHT = (Rol.eindredacteur, Rol.redacteur, Rol.beheerder)
SYSTEM = "Bij het laden"
FORMER = "Redactie"
"""Who published has no role among the editors any more."""


@dataclass(frozen=True)
class Versie:
    """One version that was live: numbered from 1, with the day and the role of who published it."""

    nummer: int
    op: datetime
    wie: str
    revisie: int


def public_page(pk: int) -> Any:
    """The page when everyone may read it now; None when not, or when it is no page of the guide."""
    page = readable(Page.objects.filter(pk=pk, depth__gt=1)).first()
    specific = page.specific if page else None
    return specific if hasattr(specific, "searchable") else None


def record(page: Any, revision: Revision) -> None:
    """Write in the log that this revision is live: for pages that were loaded without `publish`."""
    PageLogEntry.objects.log_action(
        page, "wagtail.publish", revision=revision, timestamp=revision.created_at or timezone.now()
    )


def versions(page: Any) -> list[Versie]:
    """Every version of the page that was live, the oldest first; the same one published again counts once."""
    rows = _entries([page.pk]).order_by("timestamp", "pk").values_list("revision_id", "timestamp", "user_id")
    known: dict[int, tuple[datetime, int | None]] = {}
    for revision, moment, user in rows:
        known.setdefault(revision, (moment, user))
    if not known:
        known = _without_log(page)
    roles = _roles({user for _, user in known.values() if user})
    return [
        Versie(number, moment, roles.get(user, FORMER) if user else SYSTEM, revision)
        for number, (revision, (moment, user)) in enumerate(known.items(), 1)
    ]


def counts(pages: Iterable[int]) -> dict[int, int]:
    """How many versions each of these pages has, in one query."""
    rows = _entries(pages).order_by().values("page_id").annotate(how_many=Count("revision", distinct=True))
    return {row["page_id"]: row["how_many"] for row in rows}


def as_it_was(version: Versie) -> Any:
    """The page as this version has it."""
    return Revision.objects.get(pk=version.revisie).as_object()


def _entries(pages: Iterable[int]) -> Any:
    return PageLogEntry.objects.filter(
        page__in=list(pages), action__in=MADE_LIVE, revision__created_at__lte=F("timestamp")
    )


def _without_log(page: Any) -> dict[int, tuple[datetime, int | None]]:
    """What is live now, when nobody wrote down how it came so."""
    revision = page.live_revision
    moment = page.last_published_at
    if revision is None or moment is None or revision.created_at > moment:
        return {}
    return {revision.pk: (moment, None)}


def _roles(users: set[int]) -> dict[int, str]:
    found = Gebruiker.objects.filter(pk__in=users).prefetch_related("groups") if users else []
    return {user.pk: _role({group.name for group in user.groups.all()}) for user in found}


def _role(names: set[str]) -> str:
    roles = [rol for rol in _BY_WEIGHT if rol in names and rol in REDACTIE]
    return str(roles[0].label) if roles else FORMER
