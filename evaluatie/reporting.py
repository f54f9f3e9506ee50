"""The report of one evaluation: what was expected, what came of it, where parties differ, and what follows."""

from collections.abc import Iterator

from django.utils import timezone
from django.utils.formats import date_format

from evaluatie import conversation
from evaluatie.codeboek import Gegevensset, Kolom
from evaluatie.models import SCHAAL, Evaluatie, Les
from evaluatie.rapporten import Hoofdstuk, Rapport, Tabel
from evaluatie.statistics import agenda, gevraagd, spiegel, verwachtingen
from evaluatie.statistics.spiegel import Kant, Spiegel, Spiegelrij
from evaluatie.statistics.verwachtingen import Uitspraak
from initiatieven.models import Afspraak, Raming
from samenwerkingswijzer.ground.grafieken import difference_in_words

KOLOMMEN = [
    Kolom("kenmerk", "Het kenmerk van het dossier."),
    Kolom("evaluatie", "Tussentijds of achteraf."),
    Kolom("datum", "Dag van de evaluatie."),
    Kolom("perspectief", "Wie antwoordde: de rol, nooit een naam."),
    Kolom("criterium", "Code van het criterium. In elke versie van de vragen dezelfde."),
    Kolom("titel", "Hoe het criterium heet."),
    Kolom("wanneer", "vooraf = wat werd verwacht. nu = hoe het is op de dag van de evaluatie."),
    Kolom("antwoorden", "Aantal scores. Leeg: te weinig antwoorden, geen antwoord of niet gevraagd."),
    *(Kolom(f"score {score}", f"Hoe vaak {score} is gegeven: {label.lower()}.") for score, label in SCHAAL.items()),
    Kolom("zonder score", "Hoe vaak ‘weet ik niet’ of ‘niet van toepassing’ is gegeven."),
    Kolom("gemiddelde", "Gemiddelde van de scores, op één cijfer achter de komma."),
    Kolom("waarom geen gemiddelde", "In woorden. ‘Niet gevraagd’: deze vraag is toen niet gesteld."),
]  # fmt: skip


def report(evaluatie: Evaluatie) -> Rapport:
    """For who works on the dossier: with explanations and notes. Thresholds hold here too."""
    baseline = spiegel.baseline_for(evaluatie)
    mirrors = gevraagd.mirrored(evaluatie, baseline, most=None)
    initiatief = evaluatie.initiatief
    chapters = [
        _about(evaluatie, baseline, mirrors),
        _in_short(mirrors),
        *(_perspective(mirror) for mirror in mirrors),
        Hoofdstuk(
            "Waar partijen het meest verschillen",
            punten=[f"{punt.titel}. {' '.join(punt.zinnen)}" for punt in agenda.points(evaluatie)],
            leeg="Er zijn geen verschillen van een heel punt of meer.",
        ),
        _ledger(evaluatie, baseline),
        Hoofdstuk("Kosten: eerst en later", tabellen=[_costs(list(initiatief.ramingen.all()))]),
        _reasons(mirrors),
        _conversation(evaluatie),
        Hoofdstuk(
            "Lessen",
            punten=[f"{les.get_soort_display()}: {les.les}" for les in Les.objects.of(initiatief)],
            leeg="Er is nog geen les opgeschreven.",
        ),
    ]
    over = f"{initiatief.kenmerk}, evaluatie {evaluatie.get_moment_display().lower()} van {_day(evaluatie)}"
    return Rapport(f"Evaluatie: {initiatief.titel}", over, chapters)


def _day(evaluatie: Evaluatie) -> str:
    return date_format(evaluatie.datum, "j F Y")


def _about(evaluatie: Evaluatie, baseline: Evaluatie | None, mirrors: list[Spiegel]) -> Hoofdstuk:
    state = "Deze evaluatie is gesloten." if evaluatie.bevroren_op else "Deze evaluatie loopt nog."
    beside = (
        f"Ernaast ligt de verwachting van {_day(baseline)}."
        if baseline
        else "Er is geen evaluatie vooraf. Daarom is niet te zien wat er anders ging dan verwacht."
    )
    asked = [f"{mirror.perspectief.label}: {mirror.blaadjes} ingevuld." for mirror in mirrors]
    return Hoofdstuk("Waar dit over gaat", [state, beside], asked)


def _in_short(mirrors: list[Spiegel]) -> Hoofdstuk:
    lines = [f"{mirror.perspectief.label}. {mirror.zin}" for mirror in mirrors if mirror.getoond]
    return Hoofdstuk("In het kort", punten=lines, leeg="Er is nog niets te laten zien.")


def _perspective(mirror: Spiegel) -> Hoofdstuk:
    name = mirror.perspectief.label
    if not mirror.getoond:
        sentence = (
            f"We laten dit zien vanaf {mirror.drempel} antwoorden, en als de evaluatie is gesloten. "
            f"Nu zijn het er {mirror.blaadjes}."
        )
        return Hoofdstuk(name, [sentence])
    rows = [_row(row) for row in mirror.rijen]
    return Hoofdstuk(name, tabellen=[Tabel(f"{name}: verwacht en nu", _HEADS, rows)])


_HEADS = ["Criterium", "Verwacht", "Nu", "Verschil"]


def _row(row: Spiegelrij) -> list[str]:
    now = f"{row.nu.woorden} ({row.nu.spreiding})" if row.nu.spreiding else row.nu.woorden
    return [row.titel, row.vooraf.woorden, now, difference_in_words(row.vooraf.score, row.nu.score)]


def _ledger(evaluatie: Evaluatie, baseline: Evaluatie | None) -> Hoofdstuk:
    """What was expected, word for word: the same ledger as beside the mirror."""
    lines = [_said(each) for each in verwachtingen.ledger(evaluatie.initiatief, baseline or evaluatie)]
    return Hoofdstuk("Wat iedereen verwachtte, in eigen woorden", punten=lines)


def _said(een: Uitspraak) -> str:
    later = " (na het besluit opgeschreven)" if een.later else ""
    gone = f" (ingetrokken op {date_format(een.ingetrokken_op, 'j F Y')})" if een.ingetrokken_op else ""
    return f"{een.wie}: {een.tekst}{later}{gone}"


def _costs(rows: list[Raming]) -> Tabel:
    cells = [[row.get_post_display(), row.stand, row.in_woorden, row.bron] for row in rows]
    return Tabel("Elk bedrag met zijn bron", ["Waarvan", "Wanneer", "Bedrag", "Waar staat dit"], cells)


def _reasons(mirrors: list[Spiegel]) -> Hoofdstuk:
    """By criterium, so that one sees beside each other what parties say of the same."""
    lines = [line for mirror in mirrors if mirror.getoond for line in _explained(mirror)]
    codes = [row.titel for mirror in mirrors[:1] for row in mirror.rijen]
    rows = sorted(lines, key=lambda line: codes.index(line[0]))
    return Hoofdstuk(
        "Waarom mensen dit vinden",
        tabellen=[Tabel("Per vraag, van elke partij", ["Criterium", "Wie", "Waarom"], rows)],
    )


def _explained(mirror: Spiegel) -> Iterator[list[str]]:
    for row in mirror.rijen:
        for sentence in row.nu.uitleg:
            yield [row.titel, mirror.perspectief.label, sentence]


def _conversation(evaluatie: Evaluatie) -> Hoofdstuk:
    gesprek = conversation.of(evaluatie)
    if gesprek is None:
        return Hoofdstuk("Het gesprek", leeg="Er is nog geen gesprek over deze evaluatie.")
    where = (
        f"Op {date_format(gesprek.datum, 'j F Y')}{f', met {gesprek.aanwezig}' if gesprek.aanwezig else ''}."
    )
    lines = []
    for punt in gesprek.punten.all():
        said = [punt.notitie, punt.conclusie, *(_agreed(row.afspraak) for row in punt.bijsturingen.all())]
        lines.append(f"{punt.onderwerp}. {' '.join(text for text in said if text)}".strip())
    return Hoofdstuk("Het gesprek", [where, *([gesprek.conclusie] if gesprek.conclusie else [])], lines)


def _agreed(afspraak: Afspraak) -> str:
    who, day = afspraak.get_partij_display(), date_format(afspraak.voor_wanneer, "j F Y")
    return f"Afspraak: {afspraak.wat} {who}, voor {day}. {afspraak.toestand}."


def as_data(evaluatie: Evaluatie) -> Gegevensset:
    """One row per criterium, perspective and side of the mirror; only what the mirror shows."""
    first = [evaluatie.initiatief.kenmerk, evaluatie.get_moment_display(), evaluatie.datum]
    baseline = spiegel.baseline_for(evaluatie)
    rows: list[list[object]] = []
    for mirror in gevraagd.mirrored(evaluatie, baseline):
        for row in mirror.rijen if mirror.getoond else ():
            names = [*first, mirror.perspectief.label, row.code, row.titel]
            sides = (("vooraf", row.vooraf), ("nu", row.nu))
            rows += [[*names, name, *_counts(side)] for name, side in sides]
    day = timezone.localdate(evaluatie.gestart_op).isoformat()
    return Gegevensset(f"evaluatie-{evaluatie.initiatief.kenmerk}-{day}", "Evaluatie", KOLOMMEN, rows)


def _counts(side: Kant) -> list[object]:
    """How often each score was given and their mean; below the threshold no number at all, and why."""
    if side.score is None and not (side.drempel == 1 and side.zonder):
        return [*([None] * (len(SCHAAL) + 3)), side.woorden]
    counts = [side.aantal, *(side.tellingen[score] for score in SCHAAL), side.zonder.total()]
    return [*counts, side.score, "" if side.score is not None else side.woorden]
