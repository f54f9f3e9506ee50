"""Looking at the municipality's own practice, once a year: kept by the coordinator, public and closed when settled."""

from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Count, Q
from django.utils import timezone

from evaluatie.codeboek import Gegevensset, Kolom
from evaluatie.models import Bevinding, CriteriumSet, Evaluatie, Les, Moment, Praktijkevaluatie
from evaluatie.rapporten import Hoofdstuk, Rapport, Tabel
from evaluatie.statistics import partnerscore
from evaluatie.statistics.blik import Blik
from handreikingen.models import Voorstel
from initiatieven.actions import Geweigerd
from initiatieven.models import Afspraak, Besluit, Initiatief
from initiatieven.models.keuzes import Partij, StandAfspraak
from samenwerkingswijzer.ground import versions

AL_VAST = "Deze evaluatie staat vast. Er verandert niets meer."
NOG_LEEG = "Schrijf eerst bij minstens één onderwerp op wat goed gaat of beter kan."
GEEN_CRITERIA = "Er zijn nog geen criteria. Vraag de coördinator om ze in te laden."
KOLOMMEN = [
    Kolom("jaar", "Over welk jaar de gemeente terugkeek."),
    Kolom("van", "Eerste dag van de periode."),
    Kolom("tot en met", "Laatste dag van de periode."),
    Kolom(
        "wat voor regel", "cijfer = geteld bij het vaststellen. bevinding = opgeschreven door wie meededen."
    ),
    Kolom("criterium", "Code van het criterium. In elke versie van de vragen dezelfde. Leeg bij een cijfer."),
    Kolom("onderwerp", "Wat er is geteld, of hoe het criterium heet."),
    Kolom("soort bevinding", "Wat gaat goed, wat kan beter of een idee. Leeg bij een cijfer."),
    Kolom("waarde", "Het cijfer of de tekst, zoals vastgesteld."),
]
TEXTS = {"gaat_goed": "Wat gaat goed", "kan_beter": "Wat kan beter", "idee": "Een idee"}


def begin(today: date) -> Praktijkevaluatie:
    """One over last year, not kept yet, in the set of criteria of today. Raises Geweigerd without criteria."""
    criteria = CriteriumSet.objects.in_force(today).first()
    if criteria is None:
        raise Geweigerd(GEEN_CRITERIA)
    jaar = today.year - 1
    return Praktijkevaluatie(jaar=jaar, set=criteria, van=date(jaar, 1, 1), tot=date(jaar, 12, 31))


def findings(praktijk: Praktijkevaluatie) -> list[Bevinding]:
    """One per criterium, in the order of the set; empty where nothing was written yet."""
    known = {row.criterium_id: row for row in praktijk.bevindingen.all()} if praktijk.pk else {}
    criteria = praktijk.set.criteria.all()
    return [known.get(one.pk) or Bevinding(praktijk=praktijk, criterium=one) for one in criteria]


def keep(praktijk: Praktijkevaluatie, bevindingen: list[Bevinding], seen: int) -> None:
    """Store it with what was found.

    Raises Geweigerd when it is settled, and Overschreden when somebody else changed it after version `seen`.
    """
    if praktijk.vastgesteld_op:
        raise Geweigerd(AL_VAST)
    if not praktijk._state.adding:
        praktijk.versie = seen
    with transaction.atomic():
        versions.save(praktijk)
        for row in bevindingen:
            row.praktijk = praktijk
            versions.save(row)


def settle(praktijk: Praktijkevaluatie, seen: int) -> None:
    """Close it with the figures of its period; from now on everyone reads it and nobody changes it.

    Raises Geweigerd when it is settled already or says nothing, and Overschreden when it changed after version `seen`.
    """
    if praktijk.vastgesteld_op:
        raise Geweigerd(AL_VAST)
    if not any(getattr(row, name) for row in praktijk.bevindingen.all() for name in TEXTS):
        raise Geweigerd(NOG_LEEG)
    praktijk.cijfers = figures(praktijk.van, praktijk.tot)
    praktijk.vastgesteld_op, praktijk.versie = timezone.now(), seen
    versions.save(praktijk)


def figures(van: date, tot: date) -> list[dict[str, str]]:
    """The numbers of a period, each with its name: the same every time, so that years can be compared."""
    during = {"evaluaties": _closed(van, tot), "lessen": _lessons(van, tot), "paginas": _pages(van, tot)}
    partners = partnerscore.good_partner(Blik(tot, van))
    score = f"{partners.woorden} ({partners.aantal} antwoorden)" if partners.getoond else partners.woorden
    named = {
        "Initiatieven aangemeld": str(_registered(van, tot)),
        "Besluiten genomen": str(Besluit.objects.filter(besluitdatum__range=(van, tot)).count()),
        "Afspraken van de gemeente nagekomen": _kept(van, tot),
        "Evaluaties gesloten": str(during["evaluaties"]),
        "Goede partner, volgens partners": score,
        "Lessen voor iedereen": str(during["lessen"]),
        "Pagina’s van de wijzer veranderd": str(during["paginas"]),
    }
    return [{"naam": naam, "waarde": waarde} for naam, waarde in named.items()]


def _registered(van: date, tot: date) -> int:
    return Initiatief.objects.registered().filter(aangemeld_op__date__range=(van, tot)).count()


def _closed(van: date, tot: date) -> int:
    rows = Evaluatie.objects.filter(bevroren_op__date__range=(van, tot)).exclude(moment=Moment.vooraf)
    return rows.count()


def _lessons(van: date, tot: date) -> int:
    return Les.objects.public().filter(op__date__range=(van, tot)).count()


def _pages(van: date, tot: date) -> int:
    rows = Voorstel.objects.filter(verschenen_op__date__range=(van, tot))
    return rows.order_by().values("pagina").distinct().count()


def _kept(van: date, tot: date) -> str:
    """Of the agreements that fell due in the period and were judged."""
    due = Afspraak.objects.filter(partij=Partij.gemeente, voor_wanneer__range=(van, tot))
    counts = due.aggregate(
        kept=Count("pk", Q(stand=StandAfspraak.nagekomen)), judged=Count("pk", ~Q(stand=StandAfspraak.open))
    )
    return f"{counts['kept']} van {counts['judged']}"


def report(praktijk: Praktijkevaluatie, earlier: Praktijkevaluatie | None) -> Rapport:
    """The evaluation as it is read: figures beside those of the time before, and per subject what was found."""
    chapters = [
        Hoofdstuk("Hoe we terugkeken", [text for text in (praktijk.werkwijze,) if text], [
            f"Wie meededen: {praktijk.deelnemers}.",
        ]),
        Hoofdstuk("De cijfers", tabellen=[_compared(praktijk, earlier)]),
        *(_finding(row) for row in praktijk.bevindingen.all()),
        Hoofdstuk("Conclusie", [praktijk.conclusie] if praktijk.conclusie else []),
    ]  # fmt: skip
    over = f"{praktijk.van:%d-%m-%Y} tot en met {praktijk.tot:%d-%m-%Y}"
    return Rapport(f"Onze praktijk in {praktijk.jaar}", over, chapters)


def _compared(praktijk: Praktijkevaluatie, earlier: Praktijkevaluatie | None) -> Tabel:
    before = {row["naam"]: row["waarde"] for row in earlier.cijfers} if earlier else {}
    heads = ["Wat", str(praktijk.jaar), *([str(earlier.jaar)] if earlier else [])]
    rows = [_compared_row(row, before, bool(earlier)) for row in praktijk.cijfers]
    return Tabel("Cijfers van de periode", heads, rows)


def _compared_row(row: dict[str, Any], before: dict[str, str], beside: bool) -> list[str]:
    return [row["naam"], row["waarde"], *([before.get(row["naam"], "onbekend")] if beside else [])]


def _finding(row: Bevinding) -> Hoofdstuk:
    told = [f"{label}: {text}" for name, label in TEXTS.items() if (text := getattr(row, name))]
    return Hoofdstuk(row.criterium.titel, told)


def as_data(praktijk: Praktijkevaluatie) -> Gegevensset:
    """The settled figures and findings, one row each; years can be laid below each other."""
    period: list[object] = [praktijk.jaar, praktijk.van, praktijk.tot]
    rows = [[*period, "cijfer", "", one["naam"], "", one["waarde"]] for one in praktijk.cijfers]
    rows += [
        [*period, "bevinding", row.criterium.code, row.criterium.titel, label, text]
        for row in praktijk.bevindingen.all()
        for name, label in TEXTS.items()
        if (text := getattr(row, name))
    ]
    return Gegevensset(f"onze-praktijk-{praktijk.jaar}", "Onze praktijk", KOLOMMEN, rows)
