"""Which opgaven get initiatives and means, and what was learned (DOMEIN §5.4: 9, 10)."""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from django.urls import reverse
from django.utils.formats import date_format

from evaluatie.statistics.blik import GEEN
from evaluatie.statistics.feiten import Feit
from evaluatie.statistics.leren import Geleerd
from evaluatie.statistics.middelen import Geld
from evaluatie.statistics.ontwikkelagenda import Voortgang
from evaluatie.views.blokken.onderdelen import Blok, Bron, Cijfer, Tekening, count, division, earlier, spread
from initiatieven.models import Opgave
from samenwerkingswijzer.ground.grafieken import Punt, bars, stacked
from samenwerkingswijzer.ground.numbers import euro


def opgaven(bron: Bron, counts: dict[int | str | None, Counter[str]], geld: Geld) -> Blok:
    """Which opgaven get no initiative, which means are committed or still free?"""
    rows = division(_known(bron, counts), counts, "Zonder opgave")
    empty = [row for row in rows if not row.totaal and row.sleutel != GEEN]
    sentence = f"Bij {count(len(empty), 'opgave', 'opgaven')} is nog geen initiatief."
    if not empty:
        sentence = "Elke opgave heeft een initiatief." if rows else "Er zijn nog geen opgaven."
    shown = {key for key, _, _ in _known(bron, counts)}
    known = [one for one in bron.opgaven if one.pk in geld.beschikbaar and one.pk in shown]
    drawn = [] if bron.blik.openbaar or _narrowed(bron) or not known else [_money(bron, known, geld)]
    return Blok(
        "opgaven",
        "Welke opgaven krijgen initiatieven en middelen?",
        f"{sentence} {_money_in_words(bron, known, geld)}",
        [Cijfer("0", f"bij: {row.titel}", bron.list_url(opgave=row.sleutel)) for row in empty[:4]],
        [spread(bron, "Per opgave", "opgave", rows), *drawn],
        noot="Een initiatief met twee opgaven telt bij allebei. Wat niet is ingevuld, is onbekend.",
    )


def _narrowed(bron: Bron) -> bool:
    """To a village or a theme: no money belongs to those."""
    return bool(bron.blik.kern or bron.blik.thema)


def _money_in_words(bron: Bron, known: Sequence[Opgave], geld: Geld) -> str:
    """With the day, when one looks at a day that is past. What is committed is not for everyone."""
    if _narrowed(bron):
        return "Geld is er per opgave, voor de hele gemeente. Kies geen dorp of thema om dat te zien."
    day = f"Op {date_format(bron.blik.peildatum, 'j F Y')}" if bron.blik.is_past else ""
    if not known:
        return (
            f"{day or 'Nu'} {'was' if day else 'is'} nog niet ingevuld hoeveel geld er voor {geld.jaar} is."
        )
    whole = euro(sum((geld.beschikbaar[one.pk] for one in known), Decimal(0)))
    free = euro(sum((geld.vrij(one.pk) or Decimal(0) for one in known), Decimal(0)))
    left = "" if bron.blik.openbaar else f", en daarvan {'was' if day else 'is'} {free} vrij"
    return f"{day or 'Nu'} {'was' if day else 'is'} er voor {geld.jaar} in de hele gemeente {whole}{left}."


def _money(bron: Bron, known: Sequence[Opgave], geld: Geld) -> Tekening:
    """Committed and free; more committed than available leaves nothing free."""
    rows = []
    for one in known:
        url = reverse("middelen_inzet", args=[geld.jaar, "geld", one.sleutel])
        taken = Punt("Vastgelegd", round(geld.vastgelegd.get(one.pk, Decimal(0))), url)
        rows.append((one.titel, [taken, Punt("Vrij", max(round(geld.vrij(one.pk) or 0), 0))]))
    titel, sentence = f"Geld in {geld.jaar}", "Euro, per opgave waarvoor de raad geld heeft ingevuld."
    return Tekening("gestapeld", stacked(titel, sentence, ["Vastgelegd", "Vrij"], rows))


def _known(bron: Bron, counts: dict[int | str | None, Counter[str]]) -> list[tuple[int | str, str, str]]:
    blik = bron.blik
    return [
        (one.pk, one.sleutel, one.titel)
        for one in bron.opgaven
        if (one.actief or one.pk in counts)
        and blik.opgave in ("", one.sleutel)
        and blik.portefeuille in ("", one.portefeuille)
    ]


def learned(bron: Bron, now: Geleerd, before: int, agenda: Voortgang | None) -> Blok:
    """What did we learn, and what was done with it? The agenda is the municipality's: it is not for everyone."""
    points = [Punt("Dit hielp", now.stimulans), Punt("Dit zat in de weg", now.obstakel)]
    where = f"{count(now.lessen, 'les', 'lessen')} uit {count(now.initiatieven)}"
    sentence = f"{where}. De wijzer is {now.gids_gewijzigd} keer aangepast."
    return Blok(
        "geleerd",
        "Wat leerden we, en doen we er iets mee?",
        sentence if now.lessen else "In deze periode is nog geen les opgeschreven.",
        [
            Cijfer(
                str(now.initiatieven),
                "initiatieven leverden een les op",
                bron.list_url(feit=Feit.les),
            ),
            Cijfer(str(now.lessen), "lessen", "", earlier(before)),
            *(_agenda(agenda, bron.vast) if agenda else []),
        ],
        [
            Tekening(
                "staaf", bars("Lessen in de periode", "Wat hielp, en wat zat in de weg.", points, "Lessen")
            )
        ],
    )


def _agenda(agenda: Voortgang, vast: bool) -> list[Cijfer]:
    """Is the development agenda moving? It shows how it stands now: a figure that must last has no link to it."""
    return [
        Cijfer(
            str(agenda.gereed),
            "punten van de ontwikkelagenda kwamen klaar",
            "" if vast else f"{reverse('ontwikkelpunten')}?stand=gereed",
        ),
        Cijfer(
            str(agenda.in_beweging),
            "punten van de ontwikkelagenda moeten nog",
            "" if vast else reverse("ontwikkelagenda"),
        ),
    ]
