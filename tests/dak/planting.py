"""A world with a mark of its own in every text and file field of ours, so that a reader can be caught with it.

The fields come from the table of personal data (`gegevens.table()`): a new model or field joins by itself. Every model
gets one record per place, with the same key in each place, so that an address with a number always finds something.
"""

import re
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from uuid import uuid4

from django.apps import apps
from django.core.files.base import ContentFile
from django.db import IntegrityError, models, transaction
from django.utils import timezone
from wagtail.models import Page

from initiatieven.models import Initiatief
from initiatieven.models.keuzes import Publiek
from samenwerkingswijzer.ground import gegevens
from samenwerkingswijzer.ground.gegevens import Gegeven

MARK = re.compile(r"zqx(\d{4})([a-d])")
LATER = re.compile(r"(^|_)(tot|eind|einde|eindigt|verloopt)(_|$)")
"""Names of the end of a period, which comes after its begin."""
WIDTH = ("publiek", "raad", "intern")
Model = type[models.Model]


@dataclass(frozen=True)
class Plek:
    """A record of each model: of the public dossier, of the closed one, or one that fewer people may read."""

    letter: str
    pk: int
    dossier: int
    lezers: str


OPEN = Plek("a", 9101, 9101, "publiek")
CLOSED = Plek("d", 9201, 9201, "raad")
PLEKKEN = (OPEN, Plek("b", 9102, 9101, "raad"), Plek("c", 9103, 9101, "intern"), CLOSED)
"""`b` and `c` are records of the public dossier meant for raad and intern; `d` is a dossier that is not public."""
KENMERK = {9101: "2026-BCDF", 9201: "2026-GHJK"}

LEFT_OUT = {
    "initiatieven.initiatief.kenmerk": "a reference that opens nothing, of a fixed form",
    "initiatieven.termijn.status": "a state of ours",
    "evaluatie.verslag.inhoud": "figures as the dashboard counted them, in a form of its own",
    "evaluatie.praktijkevaluatie.cijfers": "figures as the dashboard counted them, in a form of its own",
    "ground.link.token_hash": "a hash that nobody can read back",
    "ground.link.doel": "a word of ours",
    "ground.link.onderwerp": "a reference of ours",
    "ground.gebruiker.password": "a hash that nobody can read back",
}
"""Listed fields in which nobody types; a mark would break what reads them."""


@dataclass
class Wereld:
    """What was planted: for each mark the row of the table and its place."""

    rijen: dict[str, Gegeven] = field(default_factory=dict)
    geplant: set[str] = field(default_factory=set)

    def allowed(self, mark: str, lezers: str) -> bool:
        """Whether a reader of this width may see it."""
        plek = next(one for one in PLEKKEN if one.letter == mark[-1])
        publiek = self.rijen[mark[:-1]].publiek
        widest = "publiek" if publiek == "gekozen" else publiek
        return WIDTH.index(lezers) >= max(WIDTH.index(widest), WIDTH.index(plek.lezers))

    def name(self, mark: str) -> str:
        """The field that bears this mark."""
        row = self.rijen[mark[:-1]]
        return f"{row.model}.{row.veld}"

    def told(self, mark: str) -> str:
        """The mark as a person reads it in a failing test."""
        return f"{self.name(mark)} ({self.rijen[mark[:-1]].publiek}, place {mark[-1]})"


def plant() -> Wereld:
    """Make the world; the caller takes the database's own guards away meanwhile."""
    world = Wereld({f"zqx{number:04d}": row for number, row in enumerate(gegevens.table())})
    for plek in PLEKKEN:
        for model in _listed():
            if not issubclass(model, Page):
                _Planter(world, plek).record(model)
    return world


def _listed() -> list[Model]:
    return list(dict.fromkeys(apps.get_model(row.model) for row in gegevens.table()))


def _relations(model: Model) -> list[Any]:
    return [one for one in model._meta.concrete_fields if one.is_relation and one.related_model is not model]


def of_dossier(model: Model, seen: frozenset[Model] = frozenset()) -> bool:
    """Whether a record of this model belongs to a dossier, by itself or by what it points at."""
    if model is Initiatief:
        return True
    further = {one.related_model for one in _relations(model)} - seen
    return any(of_dossier(one, seen | {model}) for one in further)


def _width(model: Model) -> models.Field[Any, Any] | None:
    """The field that says for whom this record is."""
    for one in model._meta.concrete_fields:
        values = {value for value, _ in one.choices or ()}
        if set(Publiek.values) <= values or one.name == "openbaar":
            return one
    return None


@dataclass
class _Planter:
    world: Wereld
    plek: Plek

    def record(self, model: Model) -> Any:
        """The record of this model at this place, made when it is not there; None where it has no place."""
        pk = self._key(model)
        if pk is None:
            return None
        found = model._base_manager.filter(pk=pk).first()
        return found or self._made(model, pk)

    def _key(self, model: Model) -> int | None:
        if model is Initiatief:
            return self.plek.dossier
        if not of_dossier(model) or self.plek is OPEN:
            return OPEN.pk
        return self.plek.pk if self.plek.dossier != OPEN.dossier or self._narrow(model) else None

    def _narrow(self, model: Model) -> bool:
        if _width(model) is not None:
            return True
        return any(_width(one.related_model) is not None for one in _relations(model))

    def related(self, model: Model) -> Any:
        """What a record at this place points at: its own, or that of the public dossier."""
        if issubclass(model, Page):
            return _page(model)
        return self.record(model) or _Planter(self.world, OPEN).record(model)

    def _made(self, model: Model, pk: int) -> Any:
        label = model._meta.label_lower
        record = model(pk=pk)
        for one in model._meta.concrete_fields:
            if not one.primary_key:
                setattr(record, one.name, self._value(label, one))
        try:
            with transaction.atomic():
                record.save(force_insert=True)
        except IntegrityError as refused:
            raise AssertionError(f"say in planting.SET how a {label} is made") from refused
        return record

    def _value(self, label: str, one: Any) -> Any:
        known = SET.get(f"{label}.{one.name}", self)
        if known is not self:
            return known(self.plek) if callable(known) else known
        if one == _width(one.model):
            return (
                {"publiek": True, "raad": False, "intern": False}[self.plek.lezers]
                if one.name == "openbaar"
                else self.plek.lezers
            )
        if one.is_relation:
            empty = one.null and f"{label}.{one.name}" not in FILLED
            return None if empty else self.related(one.related_model)
        mark = self._mark(label, one)
        if mark and (shape := SHAPED.get(f"{label}.{one.name}")):
            return shape(mark)
        return _filled(one, mark) if mark else _plain(one)

    def _mark(self, label: str, one: Any) -> str:
        row = gegevens.of(one.model, one.name)
        if row is None or f"{label}.{one.name}" in LEFT_OUT:
            return ""
        number = next(key for key, value in self.world.rijen.items() if value is row)
        mark = number + self.plek.letter
        self.world.geplant.add(mark)
        return mark


def _filled(one: Any, mark: str) -> Any:
    if isinstance(one, models.FileField):
        return ContentFile(f"Bestand {mark}".encode(), f"{mark}.txt")
    if isinstance(one, models.JSONField):
        return {"veld": mark} if one.get_default() == {} else [mark]
    if isinstance(one, models.EmailField):
        return f"{mark}@voorbeeld.nl"
    return f"https://voorbeeld.nl/{mark}" if isinstance(one, models.URLField) else mark


def _plain(one: Any) -> Any:
    if one.has_default() or one.null or one.blank:
        return one.get_default()
    if one.choices:
        return next(value for value, _ in one.flatchoices if value)
    later = timedelta(days=365 if LATER.search(one.name) else 0)
    kinds: dict[Any, Any] = {
        models.UUIDField: uuid4(),
        models.DateTimeField: timezone.now() + later,
        models.DateField: timezone.localdate() + later,
        models.BooleanField: False,
    }
    found = next((value for kind, value in kinds.items() if isinstance(one, kind)), 1)
    return f"woord{uuid4()}"[: one.max_length] if isinstance(one, models.CharField) else found


def _page(model: Model) -> Any:
    found = model._base_manager.filter(depth__gt=2).first()
    if found is None:
        parent = Page.objects.get(depth=2)
        kinds = (models.CharField, models.TextField)
        texts = {
            one.name: "Tekst" for one in model._meta.local_fields if isinstance(one, kinds) and not one.blank
        }
        found = parent.add_child(
            instance=model(title=f"Pagina {model.__name__}", slug=model.__name__.lower(), **texts)
        )
    return found


SET: dict[str, Any] = {
    "evaluatie.verslag.inhoud": [],
    "evaluatie.praktijkevaluatie.cijfers": [],
    "evaluatie.verslag.verzonden_op": lambda _: timezone.now(),
    "initiatieven.initiatief.kenmerk": lambda plek: KENMERK[plek.dossier],
    "initiatieven.initiatief.status": "realisatie",
    "initiatieven.initiatief.aangemeld_op": lambda _: timezone.now(),
    "initiatieven.initiatief.openbaar_sinds": lambda plek: timezone.now() if plek is not CLOSED else None,
    "initiatieven.initiatief.is_uitdaagverzoek": True,
    "initiatieven.uitdaging.antwoord": "ja",
    "initiatieven.uitdaging.beantwoord_op": lambda _: timezone.now(),
    "initiatieven.weging.wijze_van_versterken": "faciliteren",
    "initiatieven.verbreding.gevraagd_op": lambda _: timezone.now(),
    "initiatieven.verbreding.uiterlijk_op": lambda _: timezone.localdate(),
    "initiatieven.bijdrage.soort": "natura",
    "initiatieven.importregel.rij": lambda plek: plek.pk,
    "initiatieven.termijn.status": "verkenning",
    "initiatieven.weging.afgerond_op": lambda _: timezone.now(),
    "initiatieven.bericht.van": "initiatiefnemer",
    "initiatieven.gebeurtenis.voor_initiatiefnemer": True,
    "evaluatie.antwoord.score": 5,
    "evaluatie.geplandmoment.moment": "tussentijds",
    "evaluatie.geplandmoment.vervallen_op": lambda _: timezone.now(),
    "evaluatie.evaluatie.bevroren_op": lambda _: timezone.now(),
    "evaluatie.evaluatie.volledig": True,
}
"""Values without which a record cannot be, or would not be seen; a constant or made from the place."""

SHAPED: dict[str, Any] = {
    "initiatieven.startnotitieversie.inhoud": lambda mark: [
        {"titel": "Onderwerp", "alineas": [{"tekst": mark, "bron": "Intake", "dag": "1 mei 2026"}]}
    ],
    "initiatieven.startnotitieversie.stand": lambda mark: [
        {"sleutel": "intake", "tekst": mark, "bron": "Intake", "sectie": "onderwerp", "dag": ""}
    ],
}
"""Fields of which the reader expects a shape."""

FILLED = {
    "evaluatie.signaal.initiatief",
    "initiatieven.initiatief.kern",
    "initiatieven.dagregel.gebruiker",
    "initiatieven.gewogenbelang.weging",
    "initiatieven.gewogenbelang.belang",
    "initiatieven.toets.weging",
    "initiatieven.afspraak.betrokkene",
    "initiatieven.werkvormgebruik.werkvorm",
    "evaluatie.les.evaluatie",
    "evaluatie.uitnodiging.betrokkene",
}
"""Relations that may be empty and are not, here."""
