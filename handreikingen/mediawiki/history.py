"""Every version of the old wiki becomes a revision, with its moment, its comment and its author as plain text."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.serializers.json import DjangoJSONEncoder
from django.utils import timezone
from wagtail.models import Page, PageLogEntry, Revision

from handreikingen import receivers
from handreikingen.mediawiki.content import Inhoud
from handreikingen.mediawiki.dump import Kop, Versie
from handreikingen.mediawiki.plan import Bladzij
from handreikingen.mediawiki.titles import Titel
from handreikingen.models import Wikiherkomst, Wikiversie
from handreikingen.models.basis import Gidsbasis

PER_BATCH = 200
_MADE_LIVE = "wagtail.publish"


@dataclass
class Verleden:
    """A page that gets versions: those after `vanaf`, of which the last says what the page says now."""

    bladzij: Bladzij
    pagina: Gidsbasis
    herkomst: Wikiherkomst
    nu: Inhoud
    vanaf: int
    laatste: Revision | None = None
    basis: dict[str, Any] = field(default_factory=dict)


Convert = Callable[[Titel, str], Inhoud]


@dataclass
class Geschiedschrijver:
    """Collects versions and writes them in batches."""

    verleden: dict[Titel, Verleden]
    convert: Convert
    versies: int = 0
    _rows: list[tuple[Verleden, Revision, Versie | None]] = field(default_factory=list)

    def write(self, versions: Iterable[tuple[Kop, Versie]], tell: Callable[[int], None]) -> None:
        """Write every version of the pages that get some, and say of each page which one is live."""
        for number, (head, version) in enumerate(versions, 1):
            past = self.verleden.get(head.titel)
            if past and version.tekst is not None and version.nummer > past.vanaf:
                self._add(past, version)
            tell(number)
        for past in self.verleden.values():
            if past.laatste is None:
                self._now(past)
        self._flush()
        for past in self.verleden.values():
            _point(past)
        receivers.made_public(past.pagina for past in self.verleden.values() if past.pagina.live)

    def _add(self, past: Verleden, version: Versie) -> None:
        is_last = version.nummer == past.bladzij.versie.nummer
        text = version.tekst or ""
        content = past.nu if is_last else self.convert(past.bladzij.titel, text)
        revision = _revision(past, content, version.op)
        if is_last:
            past.laatste = revision
        self._keep(past, revision, version)

    def _now(self, past: Verleden) -> None:
        """A page without new versions whose text changed all the same: a template or a category did."""
        past.laatste = _revision(past, past.nu, timezone.now())
        self._keep(past, past.laatste, None)

    def _keep(self, past: Verleden, revision: Revision, version: Versie | None) -> None:
        self._rows.append((past, revision, version))
        self.versies += 1
        if len(self._rows) >= PER_BATCH:
            self._flush()

    def _flush(self) -> None:
        rows, self._rows = self._rows, []
        Revision.objects.bulk_create([revision for _, revision, _ in rows])
        PageLogEntry.objects.bulk_create(
            [_entry(past, revision) for past, revision, _ in rows if past.pagina.live]
        )
        Wikiversie.objects.bulk_create(
            Wikiversie(
                revisie=revision, nummer=version.nummer, auteur=version.auteur, opmerking=version.opmerking
            )
            for _, revision, version in rows
            if version
        )


def _revision(past: Verleden, content: Inhoud, moment: datetime) -> Revision:
    page = past.pagina
    past.basis = past.basis or page.serializable_data()
    values = content.fields()
    values["inhoud"] = json.dumps(content.blokken, cls=DjangoJSONEncoder)
    return Revision(
        content_type=ContentType.objects.get_for_model(page),
        base_content_type=ContentType.objects.get_for_model(Page),
        object_id=str(page.pk),
        created_at=moment,
        object_str=str(page),
        content=past.basis | values,
    )


def _entry(past: Verleden, revision: Revision) -> PageLogEntry:
    """The log says that this version was live from its own moment on; the public history reads it there."""
    return PageLogEntry(
        content_type=ContentType.objects.get_for_model(past.pagina),
        label=past.pagina.title,
        action=_MADE_LIVE,
        timestamp=revision.created_at,
        page_id=past.pagina.pk,
        revision=revision,
        content_changed=True,
    )


def _point(past: Verleden) -> None:
    page, revision = past.pagina, past.laatste
    assert revision is not None  # given in `write`
    page.latest_revision = revision
    page.latest_revision_created_at = revision.created_at
    changed: dict[str, Any] = {"latest_revision": revision, "latest_revision_created_at": revision.created_at}
    if page.live:
        page.live_revision, page.last_published_at = revision, revision.created_at
        changed |= {"live_revision": revision, "last_published_at": revision.created_at}
    Page.objects.filter(pk=page.pk).update(**changed)
    past.herkomst.laatste_versie = max(past.herkomst.laatste_versie, past.bladzij.versie.nummer)
    past.herkomst.save(update_fields=["laatste_versie", "afdruk_pagina"])
