"""Links by token: at least 128 bits, kept as a hash, for one purpose, expiring, revocable (NORMEN C9, ASVS 5.0 §7)."""

import hashlib
import re
import secrets
from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db.models import Q
from django.utils import timezone

from samenwerkingswijzer.ground.models import Link

_TOKEN_BYTES = 24
DOORS = (
    "volgen",
    "afspraak",
    "evaluatie",
    "advies",
    "verder",
    "agenda",
    "bevestigen",
    "stoppen",
    "afmelden",
)
"""The words of an address after which a token stands; a test holds this against every address."""
_AFTER_DOOR = re.compile(rf"/({'|'.join(DOORS)})/[^/\s]+")
_KEY = re.compile(rf"/({'|'.join(DOORS)})/[\w:-]{{20,}}", re.ASCII)


def without_token(path: str) -> str:
    """The path with what stands where a token stands hidden, also when it is no token."""
    return _AFTER_DOOR.sub(r"/\1/…", path)


def without_keys(text: str) -> str:
    """The text with what looks like a token hidden; folders and words that bear the name of a door stay."""
    return _KEY.sub(r"/\1/…", text)


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def issue(doel: str, onderwerp: str, valid: timedelta, now: datetime | None = None) -> tuple[Link, str]:
    """A new link with its token. The token is returned once and never stored."""
    moment = now or timezone.now()
    token = secrets.token_urlsafe(_TOKEN_BYTES)
    link = Link.objects.create(
        doel=doel, onderwerp=onderwerp, token_hash=_hash(token), gemaakt_op=moment, verloopt_op=moment + valid
    )
    return link, token


def find(doel: str, token: str, now: datetime | None = None) -> Link | None:
    """The valid link of this purpose, or None: unknown, expired, revoked and foreign tokens are all the same."""
    moment = now or timezone.now()
    return Link.objects.filter(
        doel=doel, token_hash=_hash(token), verloopt_op__gt=moment, ingetrokken_op=None
    ).first()


def about(link: Link) -> str:
    """What the link is about: its subject without what narrows it after a colon (a person, a sheet)."""
    return link.onderwerp.partition(":")[0]


def narrowed(link: Link) -> str:
    """Whose or which one it is: what stands after the colon, or nothing."""
    return link.onderwerp.partition(":")[2]


def extend(doel: str, onderwerpen: Iterable[str], until: datetime, now: datetime | None = None) -> int:
    """Let the standing links of this purpose to these subjects last until then at least; returns how many did not."""
    standing = Link.objects.filter(doel=doel, onderwerp__in=list(onderwerpen), ingetrokken_op=None)
    return standing.filter(verloopt_op__gt=now or timezone.now(), verloopt_op__lt=until).update(
        verloopt_op=until
    )


def revoke(doel: str, onderwerp: str, now: datetime | None = None) -> int:
    """End every link of this purpose to this subject, also those narrowed after a colon; returns how many."""
    moment = now or timezone.now()
    subject = Q(onderwerp=onderwerp) | Q(onderwerp__startswith=f"{onderwerp}:")
    return Link.objects.filter(subject, doel=doel, ingetrokken_op=None).update(ingetrokken_op=moment)
