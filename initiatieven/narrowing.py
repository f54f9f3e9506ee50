"""Filters and orders of a worklist. Each order walks an index (`Initiatief.Meta.indexes`) or a short list."""

from collections.abc import Callable
from typing import Any

from django.db.models import Case, F, IntegerField, OrderBy, QuerySet, Value, When
from django.utils import timezone

from initiatieven.models import Initiatief, InitiatiefQuerySet, Kern, Toewijzing
from initiatieven.worklists import search

VOLGORDE: dict[str, tuple[str, tuple[str | OrderBy, ...]]] = {
    "titel": ("Titel, van a tot z", ("titel", "id")),
    "-titel": ("Titel, van z tot a", ("-titel", "-id")),
    "status": ("Langst in deze status", ("status_sinds", "id")),
    "-status": ("Kortst in deze status", ("-status_sinds", "-id")),
    "termijn": ("Termijn die het eerst afloopt", (F("uiterlijk_op").asc(nulls_last=True), "-id")),
    "-termijn": ("Termijn die het laatst afloopt", (F("uiterlijk_op").desc(nulls_last=True), "-id")),
    "kern": ("Dorp of wijk, van a tot z", ("kern", "id")),
    "-kern": ("Dorp of wijk, van z tot a", ("-kern", "-id")),
    "-aangemeld": ("Nieuwste bovenaan", ("-aangemeld_op", "-id")),
    "aangemeld": ("Oudste bovenaan", ("aangemeld_op", "id")),
}
"""The word in the address, what it reads as, and the columns."""

LET_OP: dict[str, tuple[str, Callable[[InitiatiefQuerySet], InitiatiefQuerySet]]] = {
    "te_laat": ("Over de termijn", lambda rows: rows.overdue()),
    "rust": ("Rust tot een datum", lambda rows: rows.filter(slaapt_tot__isnull=False)),
    "wakker": ("Rust niet", lambda rows: rows.awake()),
    "zonder": ("Zonder accountmanager", lambda rows: rows.unassigned()),
    "onbevestigd": ("Overdracht niet bevestigd", lambda rows: rows.filter(pk__in=_unconfirmed())),
    "openbaar": ("Openbaar", lambda rows: rows.filter(openbaar_sinds__isnull=False)),
}
"""What one looks for besides the columns."""

_COLUMNS = {"status": "status", "kern": "kern", "thema": "typering", "opgave": "opgaven"}


def _unconfirmed() -> QuerySet[Toewijzing]:
    return Toewijzing.objects.unconfirmed().values("initiatief")  # type: ignore[return-value]


def narrowed(rows: InitiatiefQuerySet, wanted: dict[str, Any]) -> InitiatiefQuerySet:
    """Only what the filters ask for, in the order asked for; the list's own order when none is."""
    equal = {column: wanted[name] for name, column in _COLUMNS.items() if wanted.get(name)}
    rows = rows.filter(**equal)
    if wanted.get("accountmanager"):
        rows = rows.filter(toewijzingen__accountmanager=wanted["accountmanager"], toewijzingen__tot=None)
    if wanted.get("let_op"):
        rows = LET_OP[wanted["let_op"]][1](rows)
    if wanted.get("volgorde"):
        rows = _ordered(rows, wanted["volgorde"])
    return search(rows, wanted["q"]) if wanted.get("q", "").strip() else rows


def _ordered(rows: InitiatiefQuerySet, word: str) -> InitiatiefQuerySet:
    columns = VOLGORDE[word][1]
    if word.removeprefix("-") != "kern":
        return rows.order_by(*columns)
    place = _by_alphabet()
    return rows.order_by(place.desc() if word.startswith("-") else place.asc(), columns[-1])


def _by_alphabet() -> Case:
    """The place of a village among their names: sorting 50,000 numbers takes half of what sorting names does."""
    keys = Kern.objects.order_by("naam").values_list("pk", flat=True)
    places = [When(kern=key, then=Value(place)) for place, key in enumerate(keys)]
    return Case(*places, default=Value(len(places)), output_field=IntegerField())


def sort_links(now: str, base: str) -> dict[str, dict[str, str]]:
    """Per column the address that sorts by it (once more: the other way round) and how it is sorted now."""
    found = {}
    for column in ("titel", "status", "termijn", "kern"):
        again = f"-{column}" if now == column else column
        state = {column: "ascending", f"-{column}": "descending"}.get(now, "")
        found[column] = {"url": f"?{base}volgorde={again}", "staat": state, "uitleg": VOLGORDE[again][0]}
    return found


COLUMNS = ("kenmerk", "titel", "status", "status_sinds", "kern", "thema", "termijn", "let_op", "rust_tot",
           "accountmanager", "aangemeld_op", "openbaar")  # fmt: skip
"""What a file of a list holds: no names, no texts of residents, nothing to reach anybody by."""


def line(initiatief: Initiatief) -> list[object]:
    """One row of such a file, in the order of COLUMNS."""
    return [
        initiatief.kenmerk,
        initiatief.titel,
        initiatief.get_status_display(),
        timezone.localdate(initiatief.status_sinds),
        initiatief.kern.naam if initiatief.kern else "",
        initiatief.get_typering_display(),
        initiatief.uiterlijk_op,
        "te laat" if initiatief.is_overdue else "",
        initiatief.slaapt_tot,
        getattr(initiatief, "accountmanager_nu", "") or "",
        timezone.localdate(initiatief.aangemeld_op) if initiatief.aangemeld_op else None,
        "ja" if initiatief.openbaar_sinds else "nee",
    ]
