"""What there is, where the council steers along, and what must be decided (DOMEIN §5.4: 1, 2, 3)."""

from collections.abc import Sequence

from django.urls import reverse
from django.utils.formats import date_format

from evaluatie.statistics import stand
from evaluatie.statistics.blik import GEEN
from evaluatie.statistics.feiten import Feit
from evaluatie.statistics.periode import Instroom
from evaluatie.statistics.stand import Deel, Toezicht, Vak
from evaluatie.views.blokken.onderdelen import (
    Blok,
    Bron,
    Cijfer,
    Feitregel,
    Tekening,
    among,
    at_rest,
    count,
    division,
    earlier,
    spread,
)
from initiatieven.models import Keuzevraagstuk
from initiatieven.models.keuzes import Modus, Orgaan, Typering
from initiatieven.status import Status
from samenwerkingswijzer.ground.grafieken import Punt, bars


def what_is_there(
    bron: Bron,
    vakken: Sequence[Vak],
    resting: int,
    inflow: tuple[Instroom, Instroom],
    completed: tuple[int, int],
) -> Blok:
    """Which initiatives are there, where, and how far are they?"""
    running, before = stand.open_of(vakken)
    verb, rest = "loopt" if running == 1 else "lopen", at_rest(running, resting)
    return Blok(
        "wat_is_er",
        "Welke initiatieven zijn er, en waar?",
        f"Er {verb} {count(running)}{rest}. "
        f"Een periode eerder {'was' if before == 1 else 'waren'} dat er {before or 'geen'}.",
        [
            Cijfer(str(running), f"{verb}{rest}", bron.list_url(open="ja"), earlier(before)),
            _moved(bron, Feit.aangemeld, inflow[0].aangemeld, inflow[1].aangemeld),
            _moved(bron, Feit.afgerond, *completed),
        ],
        [_per_village(bron, vakken), _per_theme(bron, vakken)],
    )


def _moved(bron: Bron, feit: Feit, now: int, before: int) -> Cijfer:
    label = f"{'is' if now == 1 else 'zijn'} {feit} in de periode"
    return Cijfer(str(now), label, bron.list_url(feit=feit), earlier(before))


def _per_village(bron: Bron, vakken: Sequence[Vak]) -> Tekening:
    counts = stand.per(vakken, "kern")
    chosen = bron.blik.kern
    known = [
        (kern.pk, kern.sleutel, kern.naam)
        for kern in bron.kernen
        if (kern.actief or kern.pk in counts) and chosen in ("", kern.sleutel)
    ]
    return spread(bron, "Per dorp of wijk", "kern", division(known, counts, "Zonder vaste plek"))


def _per_theme(bron: Bron, vakken: Sequence[Vak]) -> Tekening:
    chosen = bron.blik.thema
    known = [(one.value, one.value, one.label) for one in Typering if chosen in ("", one.value)]
    return spread(bron, "Per thema", "thema", division(known, stand.per(vakken, "thema"), "Nog geen thema"))


def steering(bron: Bron, toezicht: Toezicht) -> Blok:
    """Where did the council choose to steer along, where does it leave room, and when was that looked at?"""
    points = [
        Punt(modus.label, toezicht.rollen[modus], bron.list_url(rol=modus, open="ja")) for modus in Modus
    ]
    unknown = toezicht.lopend - sum(toezicht.rollen.values())
    points.append(Punt("Nog niet bepaald", unknown, bron.list_url(rol=GEEN, open="ja")))
    return Blok(
        "meesturen",
        "Waar stuurt de raad mee, en waar laat hij ruimte?",
        _steering_in_words(Deel(toezicht.rollen[Modus.meesturen], toezicht.lopend)),
        [
            Cijfer(str(unknown), "zonder gekozen rol van de raad", points[-1].url),
            Cijfer(
                str(toezicht.niet_herzien),
                "langer dan een jaar niet bekeken",
                bron.list_url(feit=Feit.niet_herzien),
            ),
        ],
        [Tekening("staaf", bars("Rol van de raad", "Lopende initiatieven per rol.", points, "Initiatieven"))],
    )


def _steering_in_words(steered: Deel) -> str:
    if not steered.totaal:
        return "Er lopen geen initiatieven, dus er is niets om op mee te sturen."
    return f"De raad stuurt mee bij {among(steered, 'lopend initiatief', 'lopende initiatieven')}."


def to_decide(bron: Bron, toezicht: Toezicht, questions: Sequence[Keuzevraagstuk]) -> Blok:
    """Which decisions are due, and by whom?"""
    waiting = toezicht.wacht_op
    points = [Punt(o.label, waiting[o], bron.list_url(status=Status.besluit, beslisser=o)) for o in Orgaan]
    total = sum(waiting.values())
    proposals = count(total, "voorstel wacht", "voorstellen wachten")
    sentence = f"{proposals} op een besluit, waarvan {waiting[Orgaan.raad]} van de raad."
    return Blok(
        "besluiten",
        "Welke besluiten liggen er?",
        sentence if total else "Er wacht geen voorstel op een besluit.",
        [Cijfer(str(p.waarde), f"wachten op: {p.label.lower()}", p.url) for p in points],
        [Tekening("staaf", bars("Wie moet besluiten?", "Wat klaarligt.", points, "Voorstellen"))],
        [_question(one) for one in questions],
        "Waarover moet de raad kiezen?",
    )


def _question(one: Keuzevraagstuk) -> Feitregel:
    when = f"Op de agenda van {date_format(one.agenda_op, 'j F Y')}" if one.agenda_op else "Nog niet gepland"
    return Feitregel(one.vraag, reverse("keuzevraagstuk", args=[one.sleutel]), one.toelichting, when)
