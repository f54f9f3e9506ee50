"""The days that wait for a member of staff, as a calendar (RFC 5545), behind a link of their own.

Written by hand: a calendar of whole days is ten kinds of line, and a library would be one more in the lock. Nothing
personal stands in it, because it is read by a calendar programme on somebody else's computer: kenmerk, step and day.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from django.conf import settings
from django.urls import reverse

from initiatieven.models import Afspraak, Initiatief
from initiatieven.models.keuzes import Partij
from initiatieven.roles import WERKPLEK
from samenwerkingswijzer.ground import links
from samenwerkingswijzer.ground.models import Gebruiker

DOEL = "agenda"
VALID = timedelta(days=365)
MOST = 500
"""Days in one calendar, the nearest first."""
_LINE = 75
"""Octets in a line (RFC 5545 §3.1)."""


def renew(user: Gebruiker) -> str:
    """A new link, and the end of every earlier one; the token is shown once."""
    stop(user)
    return links.issue(DOEL, str(user.pk), VALID)[1]


def stop(user: Gebruiker) -> None:
    """No link opens this calendar any more."""
    links.revoke(DOEL, str(user.pk))


def owner(token: str) -> Gebruiker | None:
    """Whose calendar it is; None for a link that is not valid, and for who no longer works here."""
    link = links.find(DOEL, token)
    user = Gebruiker.objects.filter(pk=int(link.onderwerp), is_active=True).first() if link else None
    return user if user and user.rollen & WERKPLEK else None


def written(user: Gebruiker) -> bytes:
    """The calendar of this user's own dossiers: terms, ends of a rest, and what the municipality promised."""
    stamp = f"{datetime.now(UTC):%Y%m%dT%H%M%SZ}"
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Samenwerkingswijzer//NL",
        "X-WR-CALNAME:Initiatieven",
    ]
    for key, day, title, kenmerk in sorted(_days(user), key=lambda one: one[1])[:MOST]:
        lines += [
            "BEGIN:VEVENT",
            f"UID:{key}@samenwerkingswijzer",
            f"DTSTAMP:{stamp}",
            f"DTSTART;VALUE=DATE:{day:%Y%m%d}",
            f"SUMMARY:{_escaped(title)}",
            f"URL:{settings.BASE_URL}{reverse('dossier', args=[kenmerk])}",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ]
    return "".join(f"{part}\r\n" for line in [*lines, "END:VCALENDAR"] for part in _folded(line)).encode()


def _days(user: Gebruiker) -> Iterator[tuple[str, date, str, str]]:
    """Key, day, words and kenmerk; two queries, whatever the number of dossiers."""
    own = Initiatief.objects.open().filter(
        toewijzingen__accountmanager__gebruiker=user, toewijzingen__tot=None
    )
    for row in own.order_by("uiterlijk_op")[:MOST]:
        if row.slaapt_tot:
            yield f"rust-{row.pk}", row.slaapt_tot, f"{row.kenmerk}: weer oppakken", row.kenmerk
        elif row.uiterlijk_op:
            words = f"{row.kenmerk}: {row.get_status_display().lower()} klaar"
            yield f"termijn-{row.pk}", row.uiterlijk_op, words, row.kenmerk
    promised = Afspraak.objects.open().filter(partij=Partij.gemeente, initiatief__in=own)
    for afspraak in promised.select_related("initiatief").order_by("voor_wanneer")[:MOST]:
        kenmerk = afspraak.initiatief.kenmerk
        words = f"{kenmerk}: afspraak van de gemeente"
        yield f"afspraak-{afspraak.pk}", afspraak.voor_wanneer, words, kenmerk


def _escaped(text: str) -> str:
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return " ".join(text.split())


def _folded(line: str) -> Iterator[str]:
    """Long lines go on below, after a space (RFC 5545 §3.1); our lines are ASCII but for accents in a label."""
    data = line.encode()
    while len(data) > _LINE:
        cut = _LINE
        while data[cut] & 0xC0 == 0x80:  # not within a letter
            cut -= 1
        yield data[:cut].decode()
        data = b" " + data[cut:]
    yield data.decode()
