"""From the tables of a dossier file to the records that a step puts down."""

from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any
from uuid import uuid4

from django.db import models
from django.utils import timezone

from handreikingen.models import Vraag, Werkvorm
from initiatieven import route
from initiatieven.conditions import current_weighing
from initiatieven.forms.bestand import new_version
from initiatieven.forms.mandaat import answers
from initiatieven.handelingen import BESLUITEN, Handeling
from initiatieven.models import (
    Afspraak,
    Belang,
    Belangrijkheid,
    Bericht,
    Besluit,
    Bestand,
    Betrokkene,
    Bijdrage,
    Initiatief,
    Inschatting,
    Intake,
    Mijlpaal,
    Notitie,
    Opgave,
    Raadsmodus,
    Raming,
    SpeelveldAntwoord,
    Startnotitie,
    Verbreding,
    Verwachting,
    Voortgang,
    Weging,
    WerkvormGebruik,
)
from initiatieven.werkdagen import working_days_after
from samenwerkingswijzer.dossiers.reading import Dossier
from samenwerkingswijzer.ground import virusscan
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.models import Gebruiker
from samenwerkingswijzer.ground.uploads.dossier import dossier_file

Row = dict[str, Any]
_TERM = 5
"""Working days that a colleague gets for advice in a dossier file."""
Maker = Callable[[Initiatief, Row, datetime, Gebruiker], list[models.Model]]


def to_record(
    dossier: Dossier, initiatief: Initiatief, handeling: Handeling, moment: datetime, door: Gebruiker
) -> list[models.Model]:
    """The records of this step: the next row of its kind, or all rows where a step puts down several."""
    if handeling not in _KINDS:
        return []
    kind, make, several = _KINDS[handeling]
    rows = dossier.records.get(kind, [])
    now, later = (rows, []) if several else (rows[:1], rows[1:])
    dossier.records[kind] = later
    return _answered([record for row in now for record in make(initiatief, dict(row), moment, door)])


def _plain(model: type[models.Model]) -> Maker:
    def make(initiatief: Initiatief, row: Row, moment: datetime, door: Gebruiker) -> list[models.Model]:
        return [model(initiatief=initiatief, **row)]

    return make


def _held(model: type[models.Model]) -> Maker:
    def make(initiatief: Initiatief, row: Row, moment: datetime, door: Gebruiker) -> list[models.Model]:
        return [model(initiatief=initiatief, van=moment, **row)]

    return make


def _colleague(initiatief: Initiatief, row: Row, moment: datetime, door: Gebruiker) -> list[models.Model]:
    row["opgave"] = Opgave.objects.get(sleutel=row["opgave"]) if row.get("opgave") else None
    account = row.pop("account", "")
    row["gebruiker"] = Gebruiker.objects.get(username=account) if account else None
    if row.get("vraag"):
        row["gevraagd_op"], row["uiterlijk_op"] = (
            moment,
            working_days_after(timezone.localdate(moment), _TERM),
        )
    if row.get("antwoord"):
        row["beantwoord_op"] = moment
    return [Verbreding(initiatief=initiatief, **row)]


def _party(initiatief: Initiatief, row: Row, moment: datetime, door: Gebruiker) -> list[models.Model]:
    """A party with what moves it; the initiator is there since the registration and gets its interests only."""
    interests = row.pop("belangen", [])
    party = initiatief.betrokkenen.filter(aanduiding=row["aanduiding"]).first()
    if party is None:
        # Stored here, because its interests point to it; the step's own transaction holds both.
        party = Betrokkene.objects.create(initiatief=initiatief, gesproken=True, **row)
    return [Belang(betrokkene=party, **interest) for interest in interests]


def _weighing(initiatief: Initiatief, row: Row, moment: datetime, door: Gebruiker) -> list[models.Model]:
    """With the rule that points to who decides, where the file answers the questions."""
    vragen = answers(row)
    regel = route.advise(vragen) if vragen else None
    if regel:
        row |= {"route_advies": regel.beslisser, "route_regel": route.words(regel)}
    return [Weging(initiatief=initiatief, **row)]


def _startnotitie(initiatief: Initiatief, row: Row, moment: datetime, door: Gebruiker) -> list[models.Model]:
    return [Startnotitie(weging=current_weighing(initiatief), **row)]


def _decision(initiatief: Initiatief, row: Row, moment: datetime, door: Gebruiker) -> list[models.Model]:
    weging = current_weighing(initiatief)
    assert weging is not None  # a file that decides has weighed before
    values = {"besluitdatum": timezone.localdate(moment), "beslisser": weging.beslisser, **row}
    return [
        Besluit(initiatief=initiatief, weging=weging, vastgelegd_door=door, vastgelegd_op=moment, **values)
    ]


def _agreement(initiatief: Initiatief, row: Row, moment: datetime, door: Gebruiker) -> list[models.Model]:
    if "dag" in row:
        row["voor_wanneer"] = timezone.localdate() + timedelta(days=row.pop("dag"))
    if row.pop("akkoord", False):
        row["bevestigd_op"] = moment
    return [Afspraak(initiatief=initiatief, **row)]


def _dated(model: type[models.Model], **days: str) -> Maker:
    """A record with days that the file counts from today: `dag=gepland_op` fills that field from `dag`."""

    def make(initiatief: Initiatief, row: Row, moment: datetime, door: Gebruiker) -> list[models.Model]:
        for key, name in days.items():
            if key in row:
                row[name] = timezone.localdate() + timedelta(days=row.pop(key))
        return [model(initiatief=initiatief, **row)]

    return make


def _said(model: type[models.Model]) -> Maker:
    """What a party said at that moment."""

    def make(initiatief: Initiatief, row: Row, moment: datetime, door: Gebruiker) -> list[models.Model]:
        own = row.get("partij", row.get("van")) != "initiatiefnemer"
        values = {"gebruiker": door if own else None, "sleutel": uuid4(), "op": moment, **row}
        return [model(initiatief=initiatief, **values)]

    return make


def _answered(said: list[models.Model]) -> list[models.Model]:
    """Every message was read when the other side wrote the next: nothing waits behind an answer."""
    for message, later in pairwise(said):
        if isinstance(message, Bericht) and isinstance(later, Bericht) and message.van != later.van:
            message.gelezen_op = later.op
    return said


def _method(initiatief: Initiatief, row: Row, moment: datetime, door: Gebruiker) -> list[models.Model]:
    """A werkvorm by its place in the guide; without a guide its name stays."""
    page = Werkvorm.objects.filter(slug=row.pop("slug")).first()
    row["dag"] = timezone.localdate() + timedelta(days=row["dag"])
    return [WerkvormGebruik(initiatief=initiatief, werkvorm=page, **row)]


def _answer(initiatief: Initiatief, row: Row, moment: datetime, door: Gebruiker) -> list[models.Model]:
    """An answer to a question of the guide, found by its words."""
    vraag = Vraag.objects.filter(vraag=row["vraagtekst"]).first()
    return [SpeelveldAntwoord(initiatief=initiatief, vraag=vraag, **row)]


def _note(initiatief: Initiatief, row: Row, moment: datetime, door: Gebruiker) -> list[models.Model]:
    return [Notitie(initiatief=initiatief, door=door, op=moment, **row)]


def _file(initiatief: Initiatief, row: Row, moment: datetime, door: Gebruiker) -> list[models.Model]:
    """A text as a file, looked at like every upload."""
    piece = row.pop("inhoud").encode()
    bestand = Bestand(initiatief=initiatief, titel=row["titel"], lezers=row["lezers"])
    versie = new_version(bestand, dossier_file(row["naam"], piece), virusscan.scan(piece), Actor.user(door))
    versie.op = moment
    return [bestand, versie]


_KINDS: dict[Handeling, tuple[str, Maker, bool]] = {
    Handeling.intake_vastleggen: ("intake", _plain(Intake), False),
    Handeling.inschatting_vastleggen: ("inschatting", _plain(Inschatting), False),
    Handeling.verbreding_vastleggen: ("verbreding", _colleague, True),
    Handeling.betrokkene_vastleggen: ("betrokkene", _party, True),
    Handeling.weging_vastleggen: ("weging", _weighing, False),
    Handeling.startnotitie_vastleggen: ("startnotitie", _startnotitie, False),
    Handeling.afspraak_vastleggen: ("afspraak", _agreement, True),
    Handeling.verwachting_vastleggen: ("verwachting", _said(Verwachting), True),
    Handeling.bericht_sturen: ("bericht", _said(Bericht), True),
    Handeling.mijlpaal_vastleggen: (
        "mijlpaal",
        _dated(Mijlpaal, dag="gepland_op", gehaald="gehaald_op"),
        True,
    ),
    Handeling.voortgang_vastleggen: ("voortgang", _dated(Voortgang, dag="dag"), True),
    Handeling.bijdrage_vastleggen: ("bijdrage", _dated(Bijdrage, dag="dag"), True),
    Handeling.werkvorm_vastleggen: ("werkvorm", _method, True),
    Handeling.speelveld_invullen: ("speelveld", _answer, True),
    Handeling.notitie_vastleggen: ("notitie", _note, True),
    Handeling.bestand_vastleggen: ("bestand", _file, True),
    Handeling.raming_vastleggen: ("raming", _plain(Raming), True),
    Handeling.raadsmodus_vaststellen: ("raadsmodus", _held(Raadsmodus), False),
    Handeling.belangrijkheid_vaststellen: ("belangrijkheid", _held(Belangrijkheid), False),
    **dict.fromkeys(BESLUITEN, ("besluit", _decision, False)),
}
