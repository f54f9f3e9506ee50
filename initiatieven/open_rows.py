"""The register's public rows in the shape of `open_data`. The querysets decide what is public, as on the pages."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.conf import settings
from django.db.models import prefetch_related_objects
from django.urls import reverse
from django.utils import timezone

from initiatieven import nieuws
from initiatieven.models import Initiatief, InitiatiefQuerySet, Kern, Opgave, Uitgangspunt
from initiatieven.models.keuzes import Publiek
from initiatieven.open_data import (
    OpenBericht,
    OpenBesluit,
    OpenDossier,
    OpenInitiatief,
    OpenKern,
    OpenMijlpaal,
    OpenOpgave,
    OpenUitgangspunt,
)
from samenwerkingswijzer.ground.openapi.dataset import Dataset

AT_ONCE = 1000
"""Rows that the database gives at a time for a download."""


def with_names(rows: InitiatiefQuerySet) -> InitiatiefQuerySet:
    """With what a row needs of other tables: two queries, however many rows."""
    return rows.select_related("kern").prefetch_related("opgaven")


def page_rows(found: list[Initiatief]) -> list[OpenInitiatief]:
    """The rows of a page that has its villages; the opgaven of all of them come in one query."""
    prefetch_related_objects(found, "opgaven")
    return [row(one) for one in found]


def row(initiatief: Initiatief) -> OpenInitiatief:
    """A row of the list."""
    return OpenInitiatief(**_shared(initiatief))


def dossier(initiatief: Initiatief) -> OpenDossier:
    """One initiative with what its page tells."""
    return OpenDossier(
        **_shared(initiatief),
        bronnen=initiatief.bronnen,
        besluit=_decision(initiatief),
        mijlpalen=[
            OpenMijlpaal(titel=one.titel, gepland_op=one.gepland_op, gehaald_op=one.gehaald_op)
            for one in initiatief.mijlpalen.filter(zichtbaar_voor=Publiek.publiek)
        ],
        voortgang=_news(nieuws.progress(initiatief.voortgang.public())),
        verloop=_news(
            nieuws.moves(initiatief.gebeurtenissen.filter(handeling__in=nieuws.MOVES).order_by("op", "pk"))
        ),
    )


def _shared(initiatief: Initiatief) -> dict[str, Any]:
    return {
        "kenmerk": initiatief.kenmerk,
        "titel": initiatief.titel,
        "samenvatting": initiatief.publieke_samenvatting,
        "soort_initiatiefnemer": initiatief.type_initiatiefnemer,
        "thema": initiatief.typering or None,
        "kern": initiatief.kern.sleutel if initiatief.kern else None,
        "opgaven": [opgave.sleutel for opgave in initiatief.opgaven.all()],
        "status": initiatief.status,
        "aangemeld_op": _day(initiatief.aangemeld_op),
        "laatste_stap_op": _day(initiatief.status_sinds),
        "rust_tot": initiatief.slaapt_tot,
        "nog_te_evalueren": initiatief.nog_te_evalueren,
        "is_voorbeeld": initiatief.is_voorbeeld,
        "adres": settings.BASE_URL + reverse("initiatief", args=[initiatief.kenmerk]),
    }


def _day(moment: Any) -> date:
    return timezone.localdate(moment)


def _decision(initiatief: Initiatief) -> OpenBesluit | None:
    besluit = initiatief.besluiten.last()
    if besluit is None:
        return None
    return OpenBesluit(
        besluit=besluit.besluit,
        beslisser=besluit.beslisser,
        datum=besluit.besluitdatum,
        motivering=besluit.motivering_publiek,
        voorwaarden=besluit.voorwaarden,
        afwijking=besluit.afwijking_toelichting,
        document_adres=besluit.document_url,
    )


def _news(found: list[nieuws.Bericht]) -> list[OpenBericht]:
    return [OpenBericht(datum=one.dag, titel=one.titel, tekst=one.tekst) for one in found]


def _kern(one: Kern) -> OpenKern:
    return OpenKern(sleutel=one.sleutel, naam=one.naam, in_gebruik=one.actief)


def _opgave(one: Opgave) -> OpenOpgave:
    return OpenOpgave(
        sleutel=one.sleutel,
        titel=one.titel,
        programma=one.programma,
        beoogd_effect=one.beoogd_effect,
        toelichting=one.toelichting,
        portefeuille=one.portefeuille,
        in_gebruik=one.actief,
    )


def _uitgangspunt(one: Uitgangspunt) -> OpenUitgangspunt:
    return OpenUitgangspunt(
        code=one.code,
        versie=one.nummer,
        titel=one.titel,
        toelichting=one.toelichting,
        subpunten=one.subpunten,
        vastgesteld_door=one.vastgesteld_door,
        geldig_van=one.geldig_van,
    )


def _initiatieven() -> Iterator[OpenInitiatief]:
    rows = with_names(Initiatief.objects.public())
    return (row(one) for one in rows.iterator(chunk_size=AT_ONCE))


def opgaven() -> Iterator[OpenOpgave]:
    """All of them, in the municipality's order."""
    return (_opgave(one) for one in Opgave.objects.all())


def kernen() -> Iterator[OpenKern]:
    """All of them, by name."""
    return (_kern(one) for one in Kern.objects.all())


def uitgangspunten() -> Iterator[OpenUitgangspunt]:
    """Those that hold today."""
    return (_uitgangspunt(one) for one in Uitgangspunt.objects.in_force_today())


DATASETS = [
    Dataset(
        "initiatieven",
        "Initiatieven",
        "Alle openbare maatschappelijke initiatieven: waar het om gaat, waar, en hoe ver het is.",
        OpenInitiatief,
        _initiatieven,
    ),
    Dataset(
        "opgaven",
        "Opgaven",
        "De maatschappelijke opgaven waar initiatieven aan meehelpen.",
        OpenOpgave,
        opgaven,
    ),
    Dataset("kernen", "Dorpen en wijken", "De plekken waar initiatieven zijn.", OpenKern, kernen),
]
