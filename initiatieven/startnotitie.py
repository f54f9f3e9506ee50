"""The startnotitie from the dossier: seven sections, each paragraph with the record and the day it comes from.

The sections are the points on which the council gives direction (DOMEIN §3.2). The council reads the result: no name of
a party stands in it, only kind and role.
"""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.formats import date_format

from initiatieven import afweging
from initiatieven.handelingen import Handeling
from initiatieven.models import (
    OPGEMAAKT,
    GewogenBelang,
    Initiatief,
    Startnotitie,
    StartnotitieVersie,
    Toets,
    Weging,
)
from samenwerkingswijzer.ground import markdown

SECTIES = (
    "onderwerp",
    "cruciale_partijen",
    "gewenste_participatie",
    "processtappen",
    "rol_raad",
    "rolverdeling",
    "evaluatie_en_controle",
)
"""In the order of the source; also the fields of `Startnotitie`."""
OWN = "Startnotitie"


@dataclass(frozen=True)
class Alinea:
    """One paragraph: `sleutel` names what it says across time, `bron` and `dag` where it comes from."""

    sectie: str
    sleutel: str
    tekst: str
    bron: str
    dag: str


@dataclass(frozen=True)
class Verschil:
    """What a source says now and said then; one of both can be empty."""

    titel: str
    toen: str
    nu: str


class _Dossier:
    """Reads the dossier once: its records, and on which day each was recorded last."""

    def __init__(self, initiatief: Initiatief) -> None:
        self.initiatief = initiatief
        events = initiatief.gebeurtenissen.order_by("op").values_list("handeling", "op")
        self.days = {handeling: timezone.localdate(op) for handeling, op in events}
        self.weging: Weging | None = initiatief.wegingen.last()

    def interests(self) -> list[GewogenBelang]:
        """Those of the last weighing, also when it is decided."""
        if self.weging and self.weging.afgerond_op:
            return list(self.weging.gewogen_belangen.all())
        return afweging.interests(self.initiatief)

    def assessments(self) -> list[Toets]:
        """Those of the last weighing, also when it is decided."""
        if self.weging and self.weging.afgerond_op:
            return list(self.weging.toetsen.select_related("uitgangspunt"))
        return afweging.assessments(self.initiatief)

    def line(self, sectie: str, sleutel: str, tekst: str, bron: str, handeling: Handeling) -> Alinea:
        """A paragraph with the day on which its record was put down last."""
        day = self.days.get(handeling) or self.days.get(Handeling.aanmelden)
        return Alinea(sectie, sleutel, tekst.strip(), bron, _day(day))

    def field(
        self, sectie: str, record: models.Model | None, name: str, handeling: Handeling
    ) -> Iterator[Alinea]:
        """The text of one field of a record, when it is there."""
        text = str(getattr(record, name, "") or "").strip()
        if name in OPGEMAAKT.get(type(record), ()):  # type: ignore[arg-type]  # no record has no marks
            text = markdown.plain(text)
        if record is not None and text:
            label = str(record._meta.get_field(name).verbose_name)  # type: ignore[union-attr]
            bron = f"{record._meta.verbose_name}: {label}".capitalize()
            yield self.line(sectie, f"{record._meta.model_name}.{name}", text, bron, handeling)


def _day(day: date | None) -> str:
    return date_format(day, "j F Y") if day else ""


def compose(initiatief: Initiatief) -> list[Alinea]:
    """Every paragraph that the dossier can tell now, in the order of the sections."""
    dossier = _Dossier(initiatief)
    found = [alinea for tell in _TELLERS for alinea in tell(dossier)]
    return sorted(found, key=lambda alinea: SECTIES.index(alinea.sectie))


def _subject(dossier: _Dossier) -> Iterator[Alinea]:
    intake = getattr(dossier.initiatief, "intake", None)
    for name in ("maatschappelijke_opgave", "afbakening", "stand_van_zaken", "vraag_aan_gemeentebestuur"):
        yield from dossier.field("onderwerp", intake, name, Handeling.intake_vastleggen)
    opgaven = ", ".join(str(opgave) for opgave in dossier.initiatief.opgaven.all())
    if opgaven:
        told = f"Dit raakt deze opgaven: {opgaven}."
        yield dossier.line("onderwerp", "opgaven", told, "Gegevens: opgaven", Handeling.gegevens_wijzigen)


def _parties(dossier: _Dossier) -> Iterator[Alinea]:
    for row in dossier.interests():
        told = f"{row.wie}: {row.omschrijving}"
        if row.richting:
            told += f" {row.get_richting_display()}, weegt {row.get_gewicht_display().lower()}."
        key, source = (
            f"belang.{row.belang_id}",
            "Belangen, gewogen" if row.richting else "Betrokkenen en belangen",
        )
        step = Handeling.belangen_wegen if row.richting else Handeling.betrokkene_vastleggen
        yield dossier.line("cruciale_partijen", key, told, source, step)


def _participation(dossier: _Dossier) -> Iterator[Alinea]:
    for row in dossier.interests():
        if row.gehoord:
            told = f"{row.wie}: {row.get_gehoord_display().lower()}."
            step = Handeling.belangen_wegen
            yield dossier.line(
                "gewenste_participatie", f"gehoord.{row.belang_id}", told, "Belangen: hoe gehoord", step
            )


def _process(dossier: _Dossier) -> Iterator[Alinea]:
    for name in ("motivering_waarom", "motivering_hoe"):
        yield from dossier.field("processtappen", dossier.weging, name, Handeling.weging_vastleggen)
    for row in dossier.initiatief.verbredingen.exclude(antwoord=""):
        told, source = f"Advies van {row.team}: {row.antwoord}", f"Advies van {row.team}"
        yield dossier.line("processtappen", f"advies.{row.pk}", told, source, Handeling.advies_geven)


def _council(dossier: _Dossier) -> Iterator[Alinea]:
    modus = dossier.initiatief.raadsmodi.filter(tot=None).first()
    if modus:
        told = f"{modus.get_modus_display()}. {modus.reden}"
        yield dossier.line(
            "rol_raad", "raadsmodus", told, "Rol van de raad", Handeling.raadsmodus_vaststellen
        )


def _division(dossier: _Dossier) -> Iterator[Alinea]:
    weging = dossier.weging
    if weging:
        told = f"Het besluit is aan: {weging.get_beslisser_display().lower()}."
        yield dossier.line(
            "rolverdeling", "beslisser", told, "Weging: wie besluit", Handeling.weging_vastleggen
        )
        for name in ("route_regel", "afwijking_route"):
            yield from dossier.field("rolverdeling", weging, name, Handeling.weging_vastleggen)


def _control(dossier: _Dossier) -> Iterator[Alinea]:
    intake = getattr(dossier.initiatief, "intake", None)
    yield from dossier.field("evaluatie_en_controle", intake, "maatstaf", Handeling.intake_vastleggen)
    for toets in dossier.assessments():
        if toets.oordeel:
            told = f"{toets.uitgangspunt}: {toets.get_oordeel_display().lower()}. {toets.toelichting}"
            source = f"Toets, versie {toets.uitgangspunt.nummer} van het uitgangspunt"
            step = Handeling.uitgangspunten_toetsen
            yield dossier.line(
                "evaluatie_en_controle", f"toets.{toets.uitgangspunt.code}", told, source, step
            )


_TELLERS = (_subject, _parties, _participation, _process, _council, _division, _control)


def prefill(note: Startnotitie, alineas: list[Alinea]) -> Startnotitie:
    """A new note with what the dossier tells, one paragraph per source; the writer takes it from there."""
    for sectie in SECTIES:
        told = [alinea.tekst for alinea in alineas if alinea.sectie == sectie]
        setattr(note, sectie, "\n\n".join(told))
    return note


def freeze(note: Startnotitie, initiatief: Initiatief, nummer: int, op: datetime) -> StartnotitieVersie:
    """A version of the note as it is now: each paragraph with its source, and what the dossier says today."""
    now = compose(initiatief)
    content = [
        {
            "titel": str(Startnotitie._meta.get_field(sectie).verbose_name).capitalize(),  # type: ignore[union-attr]
            "alineas": _sourced(getattr(note, sectie), now, _day(timezone.localdate(op))),
        }
        for sectie in SECTIES
    ]
    state = [asdict(alinea) for alinea in now]
    return StartnotitieVersie(startnotitie=note, nummer=nummer, inhoud=content, stand=state, gemaakt_op=op)


def _sourced(text: str, now: list[Alinea], today: str) -> list[dict[str, str]]:
    """A paragraph that stands so in the dossier has that source; what was written or changed is the note's own."""
    known = {alinea.tekst: alinea for alinea in now}
    parts = [part.strip() for part in text.replace("\r\n", "\n").split("\n\n") if part.strip()]
    rows = []
    for part in parts:
        source = known.get(part)
        rows.append(
            {"tekst": part, "bron": source.bron if source else OWN, "dag": source.dag if source else today}
        )
    return rows


def changed_since(versie: StartnotitieVersie, initiatief: Initiatief) -> list[Verschil]:
    """What the sources of the note say otherwise now, say new, or say no more."""
    then: dict[str, dict[str, Any]] = {row["sleutel"]: row for row in versie.stand}
    now = {alinea.sleutel: alinea for alinea in compose(initiatief)}
    found = [
        Verschil(alinea.bron, then.get(key, {}).get("tekst", ""), alinea.tekst)
        for key, alinea in now.items()
        if then.get(key, {}).get("tekst") != alinea.tekst
    ]
    gone = [Verschil(row["bron"], row["tekst"], "") for key, row in then.items() if key not in now]
    return [*found, *gone]
