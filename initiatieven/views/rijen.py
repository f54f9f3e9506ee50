"""Storing the rows of one screen together: one event, no lost update, a second click changes nothing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import IntegrityError

from initiatieven.actions import Geweigerd
from initiatieven.forms.rijen import RijForm
from initiatieven.handelingen import Handeling
from initiatieven.models import Initiatief
from initiatieven.recording import record
from initiatieven.views.access import StaffRequest, posted
from initiatieven.views.saving import CONFLICT, REFUSED, Botsing, Uitkomst, last_actor, words
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.versions import Overschreden

Rows = Sequence[RijForm]


def _nothing(rows: Rows) -> str:
    return ""


@dataclass(frozen=True)
class Tabel:
    """The rows of one screen: what storing them is called, how they are built, and what the event says of them."""

    initiatief: Initiatief
    handeling: Handeling
    build: Callable[[Any], Rows]
    tell: Callable[[Rows], str] = _nothing


def attempt(request: StaffRequest, tabel: Tabel) -> tuple[Rows, Uitkomst]:
    """Show the rows on GET; on POST check all and store those that changed, in one step of the dossier.

    Somebody who stored in the same second makes us look once more: then their rows stand beside ours.
    """
    rows = tabel.build(posted(request))
    if request.method != "POST":
        return rows, Uitkomst()
    try:
        return rows, _keep(request, tabel, rows)
    except (Overschreden, IntegrityError):
        tabel.initiatief.refresh_from_db()
        rows = tabel.build(request.POST)
        return rows, _keep(request, tabel, rows)


def _keep(request: StaffRequest, tabel: Tabel, rows: Rows) -> Uitkomst:
    wrong = [row for row in rows if not row.is_valid()]  # asked of every row, so that each says what is wrong
    if wrong:
        return Uitkomst(code=REFUSED)
    overtaken = [row for row in rows if row.is_overtaken()]
    if overtaken:
        return Uitkomst(code=CONFLICT, botsing=_collide(overtaken, tabel.initiatief))
    try:
        _store(request, tabel, [row for row in rows if row.must_be_stored()])
    except Geweigerd as refused:
        rows[0].add_error(None, refused.reden)
        return Uitkomst(code=REFUSED)
    return Uitkomst(klaar=True)


def _store(request: StaffRequest, tabel: Tabel, rows: Rows) -> None:
    if rows:
        records = [one for row in rows for one in row.records()]
        lapsed = [one for row in rows for one in row.lapsed()]
        actor = Actor.user(request.user)
        record(tabel.initiatief, tabel.handeling, actor, records, lapsed, toelichting=tabel.tell(rows))


def _collide(rows: Rows, initiatief: Initiatief) -> Botsing:
    differences = [
        {
            "label": f"{row.titel}: {row[name].label}",
            "van_jou": words(row.fields[name], row[name].data),
            "van_ander": words(row.fields[name], row.initial.get(name)),
        }
        for row in rows
        for name in row.differs()
    ]
    for row in rows:
        row.go_on_from_stored()
    return Botsing(differences, last_actor(initiatief))
