"""What the dossier page shows, composed from records: step bar, what is next, what is missing, timeline."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import models
from django.urls import reverse
from django.utils.formats import date_format, number_format

from initiatieven import binnengekomen, overname
from initiatieven.actions import Mogelijk
from initiatieven.conditions import Ontbreekt, ahead, current_weighing, missing
from initiatieven.handelingen import BESLUITEN, Handeling
from initiatieven.models import OPGEMAAKT, Gebeurtenis, Initiatief
from initiatieven.models.keuzes import Middel, Relevantie, Vraag
from initiatieven.status import EINDSTATUSSEN, WEG, Status
from initiatieven.views import knoppen
from initiatieven.views.schermen import ELSEWHERE, screen_of
from samenwerkingswijzer.ground import markdown

_LONG = 10_000
"""A number with more digits than a year reads better in groups of three."""

VOORUIT = (
    Handeling.toewijzen,
    Handeling.verkennen,
    Handeling.verbreden,
    Handeling.wegen,
    Handeling.voorleggen,
    Handeling.realiseren,
    Handeling.afronden,
    Handeling.wekken,
)
"""The steps along the straight road: one of these is the big button."""

WERK: dict[Status, tuple[Handeling, ...]] = {
    Status.toegewezen: (
        Handeling.contact_vastleggen,
        Handeling.gegevens_wijzigen,
        Handeling.betrokkene_vastleggen,
    ),
    Status.verkenning: (
        Handeling.intake_vastleggen,
        Handeling.inschatting_vastleggen,
        Handeling.betrokkene_vastleggen,
        Handeling.gegevens_wijzigen,
    ),
    Status.verbreding: (Handeling.verbreding_vastleggen, Handeling.betrokkene_vastleggen),
    Status.weging: (
        Handeling.belangen_wegen,
        Handeling.uitgangspunten_toetsen,
        Handeling.weging_vastleggen,
        Handeling.startnotitie_vastleggen,
        Handeling.evaluatie_vastleggen,
    ),
    Status.besluit: (Handeling.evaluatie_vastleggen,),
    Status.ontwerp: (Handeling.afspraak_vastleggen,),
    Status.realisatie: (
        Handeling.afspraak_vastleggen,
        Handeling.voortgang_vastleggen,
        Handeling.evaluatie_vastleggen,
    ),
}
"""The work that belongs to a state, in order; everything else is one level further away."""

_HANDOVER = Handeling.overdracht_aanvullen
"""Work in any state, for who handed the dossier over, until the new one confirms."""

WOORDEN: dict[str, str] = {
    str(v): str(t) for choices in (Vraag, Middel, Relevantie) for v, t in choices.choices
}
"""Stored words of the multiple choice fields."""


@dataclass(frozen=True)
class Knop:
    """One thing to do, with the address where it is done."""

    tekst: str
    url: str


@dataclass(frozen=True)
class WatNu:
    """What this user can do now: the step forward, what it still lacks, the work of this state, and the rest."""

    vooruit: Knop | None
    ontbreekt: list[dict[str, str]]
    straks: list[dict[str, str]]
    """What a later step asks and can be done already; only for who has the step forward."""
    werk: list[Knop]
    overig: list[Knop]
    wacht_op: str


def dossier_url(initiatief: Initiatief, scherm: str = "") -> str:
    """The address of the dossier, of one of its screens, or of a place on it (`intake#place`, `#place`)."""
    page, mark, place = scherm.partition("#")
    base = reverse("dossier", args=[initiatief.kenmerk])
    return f"{base}{page}/{mark}{place}" if page else f"{base}{mark}{place}"


def lacking(initiatief: Initiatief, lacks: Iterable[Ontbreekt]) -> list[dict[str, str]]:
    """What is missing, each with the screen where it can be mended."""
    return [{"tekst": lack.tekst, "url": dossier_url(initiatief, lack.scherm)} for lack in lacks]


def what_now(initiatief: Initiatief, possible: Iterable[Mogelijk]) -> WatNu:
    """Split what somebody may do (`actions.available`) into forward, work and rest."""
    options = {option.handeling: option for option in possible}
    forward = next((options[h] for h in VOORUIT if h in options), None)
    work = [
        h
        for h in (_HANDOVER, *WERK.get(Status(initiatief.status), ()))
        if h in options and not knoppen.is_begun(initiatief, h)
    ]
    done = {forward.handeling if forward else None, *work, *ELSEWHERE, *knoppen.ONLY_ASKED}
    rest = sorted((h for h in options if h not in done), key=lambda h: h in knoppen.LAST)
    lacks = lacking(initiatief, forward.ontbreekt if forward else before_decision(initiatief))
    named = {lack["url"].partition("#")[0] for lack in lacks}
    step = _forward_button(initiatief, forward, options)
    return WatNu(
        vooruit=step,
        ontbreekt=lacks,
        straks=lacking(initiatief, ahead(initiatief)) if forward else [],
        werk=[knop for h in work if (knop := button(initiatief, h)).url not in named],
        overig=[button(initiatief, h) for h in rest],
        wacht_op="" if step or (work and initiatief.status != Status.besluit) else waits_for(initiatief),
    )


def came_in(initiatief: Initiatief, allowed: Container[Handeling]) -> list[Knop]:
    """What others sent and nobody took up, as far as this reader may: each with where it is handled."""
    return [
        Knop(soort.wat, dossier_url(initiatief, soort.scherm))
        for soort in binnengekomen.waiting(initiatief)
        if soort.handeling in allowed
    ]


def before_decision(initiatief: Initiatief) -> list[Ontbreekt]:
    """What keeps the body from deciding: the accountmanager mends it while the proposal lies there."""
    return missing(initiatief, Handeling.versterken) if initiatief.status == Status.besluit else []


def _forward_button(
    initiatief: Initiatief, forward: Mogelijk | None, options: dict[Handeling, Mogelijk]
) -> Knop | None:
    if not options.keys().isdisjoint(BESLUITEN):
        return Knop("Besluit vastleggen", reverse("besluit", args=[initiatief.kenmerk]))
    return button(initiatief, forward.handeling) if forward else None


def button(initiatief: Initiatief, handeling: Handeling) -> Knop:
    """The handeling with the address where it is done."""
    return Knop(knoppen.words(initiatief, handeling), dossier_url(initiatief, screen_of(handeling)))


def waits_for(initiatief: Initiatief) -> str:
    """Who has the next step, for somebody who has not."""
    status = Status(initiatief.status)
    if status == Status.aangemeld:
        return "De coördinator wijst een accountmanager toe."
    if status == Status.besluit:
        weging = current_weighing(initiatief)
        return f"Het besluit is aan: {weging.get_beslisser_display().lower()}." if weging else ""
    if status in EINDSTATUSSEN:
        return "Dit dossier is afgesloten."
    return "De accountmanager van dit dossier zet de volgende stap."


def step_bar(initiatief: Initiatief) -> list[dict[str, str]]:
    """The straight road with where this dossier is. After another end than `afgerond`: as far as it came."""
    status = Status(initiatief.status)
    if status in WEG:
        here = WEG.index(status)
        done = here + 1 if status == Status.afgerond else here
    else:
        reached = set(initiatief.gebeurtenissen.order_by().values_list("naar", flat=True).distinct())
        here, done = -1, max((i + 1 for i, state in enumerate(WEG) if state in reached), default=0)
    unknown = overname.unknown_steps(initiatief)
    return [
        {"titel": state.label, "staat": "onbekend" if state in unknown else _place(i, here, done), "url": ""}
        for i, state in enumerate(WEG)
    ]


def _place(index: int, here: int, done: int) -> str:
    if index < done:
        return "klaar"
    return "nu" if index == here else "straks"


def timeline(gebeurtenissen: Iterable[Gebeurtenis]) -> list[dict[str, Any]]:
    """What happened, in the order given, who by function."""
    return [
        {
            "wanneer": e.op,
            "titel": happened(e),
            "wie": _who(e),
            "tekst": e.toelichting,
        }
        for e in gebeurtenissen
    ]


def happened(event: Gebeurtenis) -> str:
    """What happened, in a few words."""
    return event.gebeurd


def _who(event: Gebeurtenis) -> str:
    if event.gebruiker:
        return str(event.gebruiker)
    return {"klok": "Vanzelf, op de afgesproken dag", "link": "De initiatiefnemer"}.get(event.via, "")


def summary(record: models.Model | None, names: Sequence[str]) -> list[dict[str, str]]:
    """The filled-in texts of a record, with their labels."""
    if record is None:
        return []
    return [
        {"label": _label(record, name), "waarde": _formatted(record, name), "url_wijzig": ""}
        for name in names
        if shown(record, name)
    ]


def _formatted(record: models.Model, name: str) -> str:
    """As `shown`, with the marks of a motivation made up."""
    text = shown(record, name)
    return markdown.shown(text) if name in OPGEMAAKT.get(type(record), ()) else text


def _label(record: models.Model, name: str) -> str:
    label = str(getattr(record._meta.get_field(name), "verbose_name", name))
    return label[:1].upper() + label[1:]


def shown(record: models.Model, name: str) -> str:
    """One field as it reads on the screen: labels instead of stored words."""
    display = getattr(record, f"get_{name}_display", None)
    value = display() if display else getattr(record, name)
    if isinstance(value, bool):
        return "Ja" if value else "Nee"
    if isinstance(value, list):
        return ", ".join(WOORDEN.get(str(word), str(word)) for word in value)
    if isinstance(value, date):
        return date_format(value)
    if isinstance(value, int | Decimal):
        return number_format(value, force_grouping=value >= _LONG)
    return str(value) if value not in (None, "") else ""
