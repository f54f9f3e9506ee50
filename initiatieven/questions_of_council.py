"""The council's questions: kept, put on the agenda, decided or withdrawn, each with a line of history."""

from collections.abc import Sequence
from datetime import date

from django.db import models, transaction

from initiatieven import frame_history
from initiatieven.actions import Geweigerd
from initiatieven.models import Initiatief, Kaderbesluit, Keuzebelang, Keuzeoptie, Keuzevraagstuk
from initiatieven.models.raadskeuzes import Kaderstap, StandKeuzevraagstuk
from samenwerkingswijzer.ground import versions
from samenwerkingswijzer.ground.models import Gebruiker

Velden = Sequence[dict[str, str]]
AL_BESLOTEN = "Over deze vraag is al besloten. Er verandert niets meer."


def keep(
    question: Keuzevraagstuk,
    seen: int,
    door: Gebruiker,
    opties: Sequence[Keuzeoptie],
    belangen: Sequence[Keuzebelang],
    initiatieven: Sequence[Initiatief],
    velden: Velden = (),
) -> None:
    """Store a question with its options and interests. A day on the agenda puts it there.

    Raises Geweigerd when it was decided or withdrawn, Overschreden when a colleague changed it after `seen`.
    """
    if not question.is_open:
        raise Geweigerd(AL_BESLOTEN)
    on_agenda = question.agenda_op is not None
    question.stand = StandKeuzevraagstuk.geagendeerd if on_agenda else StandKeuzevraagstuk.voorbereiding
    if question._state.adding:
        question.sleutel = frame_history.free_key(Keuzevraagstuk, question.vraag)
    with transaction.atomic():
        frame_history.keep_part(question, seen, door, velden, koppelingen={"initiatieven": initiatieven})
        for old, new in ((question.opties, opties), (question.belangen, belangen)):
            old.all().delete()
            for row in new:
                row.vraagstuk = question
                row.save(force_insert=True)


def decide(
    question: Keuzevraagstuk,
    seen: int,
    door: Gebruiker,
    gekozen: Keuzeoptie | None,
    uitkomst: str,
    besloten_op: date,
    besluit: Kaderbesluit | None,
) -> None:
    """Record what the council chose. Raises Geweigerd when it was closed, Overschreden when it was changed."""
    with transaction.atomic():
        question.gekozen, question.uitkomst, question.besloten_op = gekozen, uitkomst, besloten_op
        question.besluit = frame_history.stored(besluit)
        _close(question, seen, StandKeuzevraagstuk.besloten)
        told = [{"veld": "Gekozen", "oud": "", "nieuw": str(gekozen or "Geen van de opties")}]
        frame_history.note(question, Kaderstap.besloten, door, told, question.besluit)


def withdraw(question: Keuzevraagstuk, seen: int, door: Gebruiker, reden: str) -> None:
    """The question is not put after all. Raises what `decide` raises."""
    with transaction.atomic():
        question.uitkomst = reden
        _close(question, seen, StandKeuzevraagstuk.ingetrokken)
        frame_history.note(question, Kaderstap.gestopt, door, [{"veld": "Waarom", "oud": "", "nieuw": reden}])


def _close(question: Keuzevraagstuk, seen: int, stand: StandKeuzevraagstuk) -> None:
    if not question.is_open:
        raise Geweigerd(AL_BESLOTEN)
    question.stand, question.versie = stand, seen
    versions.save(question)


def lists() -> tuple[list[Keuzevraagstuk], list[Keuzevraagstuk]]:
    """The open questions by their day on the agenda, and the closed ones, the newest first."""
    rows = Keuzevraagstuk.objects.annotate(aantal=models.Count("initiatieven"))
    open_ones = rows.open().order_by(models.F("agenda_op").asc(nulls_last=True), "pk")
    closed = rows.exclude(stand__in=[StandKeuzevraagstuk.voorbereiding, StandKeuzevraagstuk.geagendeerd])
    return list(open_ones), list(closed.order_by("-besloten_op", "-pk")[:100])


def all_questions() -> models.QuerySet[Keuzevraagstuk]:
    """Every question with its decision and the option that was chosen."""
    return Keuzevraagstuk.objects.select_related("besluit", "gekozen")
