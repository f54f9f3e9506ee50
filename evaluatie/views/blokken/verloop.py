"""What was declined, how fast it goes, and whether the process is in order (DOMEIN §5.4: 4, 5, 6)."""

from collections import Counter
from collections.abc import Mapping, Sequence

from django.utils.formats import date_format

from evaluatie.statistics.feiten import Feit
from evaluatie.statistics.periode import GEWEIGERD, Besluiten, Instroom
from evaluatie.statistics.selectie import Duur
from evaluatie.statistics.stand import Deel, Toezicht, Vak, open_of
from evaluatie.views.blokken.onderdelen import (
    Blok,
    Bron,
    Cijfer,
    Feitregel,
    Tekening,
    among,
    count,
    earlier,
    earlier_part,
    part_of,
    there_are,
)
from initiatieven.models import Besluit
from initiatieven.models.keuzes import Advies, Orgaan
from initiatieven.status import Status
from samenwerkingswijzer.ground import markdown
from samenwerkingswijzer.ground.grafieken import Punt, bars, stacked


def refused(bron: Bron, decisions: tuple[Besluiten, Besluiten], latest: Sequence[Besluit]) -> Blok:
    """What was declined or braked, by whom, and why?"""
    now, then = decisions
    points = [Punt(one.label, now.per_besluit.get(one, 0), bron.list_url(besluit=one)) for one in Advies]
    numbers = [(now.per_besluit.get(one, 0), then.per_besluit.get(one, 0)) for one in GEWEIGERD]
    chart = bars("Besluiten in de periode", "Initiatieven per soort besluit.", points, "Initiatieven")
    return Blok(
        "geweigerd",
        "Waar ging de gemeente niet op in, en waarom?",
        _refused_in_words(now),
        [
            Cijfer(str(number), one.label.lower(), bron.list_url(besluit=one), earlier(before))
            for one, (number, before) in zip(GEWEIGERD, numbers, strict=True)
        ],
        [Tekening("staaf", chart)],
        [_reason(bron, besluit) for besluit in latest],
        "De laatste besluiten, met de reden",
    )


def _refused_in_words(now: Besluiten) -> str:
    total = sum(now.per_besluit.get(one, 0) for one in GEWEIGERD)
    if not now.initiatieven:
        return "In deze periode is nergens over besloten."
    if not total:
        return "De gemeente wees in deze periode geen initiatief af."
    bodies = ", ".join(f"{o.label.lower()} {n}" for o in Orgaan if (n := now.geweigerd_door.get(o, 0)))
    part = among(Deel(total, now.initiatieven))
    return f"Op {part} ging de gemeente niet in, of zij remde ze. Wie besloot: {bodies}."


def _reason(bron: Bron, besluit: Besluit) -> Feitregel:
    day = date_format(besluit.besluitdatum, "j F Y")
    return Feitregel(
        besluit.initiatief.titel,
        bron.dossier_url(besluit.initiatief.kenmerk),
        markdown.plain(besluit.motivering_publiek),
        f"{besluit.get_besluit_display()}, {besluit.get_beslisser_display().lower()}, {day}",
    )


def speed(
    bron: Bron,
    inflow: tuple[Instroom, Instroom],
    vakken: Sequence[Vak],
    decisions: tuple[Besluiten, Besluiten],
    durations: Mapping[str, Counter[str]],
) -> Blok:
    """How fast are first contact and decision, and what is late?"""
    return Blok(
        "snelheid",
        "Hoe snel gaat het?",
        _speed_in_words(inflow[0].contact, vakken),
        [_first_contact(bron, inflow), _overdue(bron, vakken), _until_decision(bron, decisions)],
        [_steps(bron, durations), _late(bron, vakken)],
        noot="De duur van een stap telt in kalenderdagen. Dagen in rust tellen niet mee. "
        "Tot het besluit telt in werkdagen, ook die in rust.",
    )


def _first_contact(bron: Bron, inflow: tuple[Instroom, Instroom]) -> Cijfer:
    now, then = inflow
    label, url = "hadden op tijd een eerste contact", bron.list_url(feit=Feit.contact_op_tijd)
    return Cijfer(part_of(now.contact), label, url, earlier_part(then.contact))


def _overdue(bron: Bron, vakken: Sequence[Vak]) -> Cijfer:
    late, before = sum(vak.laat for vak in vakken), sum(vak.laat_toen for vak in vakken)
    return Cijfer(str(late), "zijn over hun termijn", bron.list_url(feit=Feit.te_laat), earlier(before))


def _until_decision(bron: Bron, decisions: tuple[Besluiten, Besluiten]) -> Cijfer:
    now, then = (_days(one.werkdagen) for one in decisions)
    label, url = "werkdagen tot het besluit: de helft is sneller", bron.list_url(feit=Feit.besloten)
    return Cijfer(now, label, url, f"Periode ervoor: {then}")


def _speed_in_words(contact: Deel, vakken: Sequence[Vak]) -> str:
    first = f"Op tijd was het eerste contact bij {among(contact)}."
    if not contact.totaal:
        first = "In deze periode liep voor niemand de termijn van een eerste contact af."
    running, late = open_of(vakken)[0], sum(vak.laat for vak in vakken)
    if not running:
        return f"{first} Er loopt geen initiatief."
    which = count(running, "lopend initiatief", "lopende initiatieven")
    return f"{first} Van {which} {there_are(late)} over de termijn."


def _days(number: int | None) -> str:
    return "onbekend" if number is None else str(number)


def _steps(bron: Bron, durations: Mapping[str, Counter[str]]) -> Tekening:
    rows = [
        (
            Status(status).label,
            [Punt(duur.label, counts[duur], bron.list_url(stap=status, duur=duur)) for duur in Duur],
        )
        for status, counts in durations.items()
    ]
    sentence = "Initiatieven die een stap afsloten, en hoe lang die stap duurde."
    if not rows:
        sentence = "In deze periode is geen stap afgesloten."
    chart = stacked("Hoe lang duurde elke stap?", sentence, [duur.label for duur in Duur], rows)
    return Tekening("gestapeld", chart)


def _late(bron: Bron, vakken: Sequence[Vak]) -> Tekening:
    counts: Counter[str] = Counter()
    for vak in vakken:
        counts[vak.status] += vak.laat
    points = [
        Punt(status.label, counts[status], bron.list_url(feit=Feit.te_laat, status=status))
        for status in Status
        if counts[status]
    ]
    sentence = "Per status wat over de termijn is." if points else "Niets is over de termijn."
    return Tekening("staaf", bars("Wat is te laat?", sentence, points, "Initiatieven"))


def process(bron: Bron, decisions: tuple[Besluiten, Besluiten], toezicht: Toezicht) -> Blok:
    """Is the process in order: expectation put down, looked back, one fixed contact?"""
    bare, before = decisions[0].zonder_vooraf, decisions[1].zonder_vooraf
    lacking = _lacking(bare, toezicht)
    points = [Punt(label, whole.aantal, bron.list_url(feit=feit)) for feit, (label, whole) in lacking.items()]
    cards = [
        Cijfer(
            part_of(whole),
            label.lower(),
            bron.list_url(feit=feit),
            earlier_part(before) if whole is bare else "",
        )
        for feit, (label, whole) in lacking.items()
    ]
    chart = bars("Wat ontbreekt?", "Initiatieven waar iets ontbreekt.", points, "Initiatieven")
    sentence = _process_in_words(bare, toezicht.belangrijk)
    return Blok(
        "proces", "Is het proces op orde?", sentence, cards, [Tekening("staaf", chart)], noot=_PROCES_NOOT
    )


_PROCES_NOOT = (
    "Een evaluatie vooraf is verplicht als de raad meestuurt of als iemand een investering vraagt. "
    "Hier tellen alle besluiten. Geen accountmanager: van wat loopt en niet rust. "
    "Andere accountmanager: van alles wat loopt. De norm telt alleen wat een accountmanager heeft."
)


def _lacking(bare: Deel, toezicht: Toezicht) -> dict[Feit, tuple[str, Deel]]:
    running = toezicht.lopend
    return {
        Feit.zonder_vooraf: ("Besloten zonder evaluatie vooraf", bare),
        Feit.zonder_evaluatie: ("Belangrijk en nog niet geëvalueerd", toezicht.belangrijk),
        Feit.zonder_tussentijds: ("In uitvoering, nog niet teruggekeken", toezicht.uitvoering),
        Feit.gewisseld: ("Andere accountmanager", Deel(toezicht.gewisseld, running)),
        Feit.zonder_accountmanager: (
            "Geen accountmanager",
            Deel(toezicht.zonder_accountmanager, running - toezicht.in_rust),
        ),
    }


def _process_in_words(bare: Deel, important: Deel) -> str:
    first = f"Zonder evaluatie vooraf is besloten over {among(bare)}."
    if not bare.totaal:
        first = "In deze periode is nergens over besloten."
    if not important.totaal:
        return f"{first} De raad wees nog niets aan als belangrijk."
    if not important.aantal:
        return f"{first} Alles wat de raad belangrijk vindt, is geëvalueerd."
    which = there_are(important.aantal, part_of(important))
    return f"{first} Van wat de raad belangrijk vindt, {which} nog niet geëvalueerd."
