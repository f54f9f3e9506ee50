"""Which opgaven get initiatives and means, and what was learned (DOMEIN §5.4: 9, 10)."""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from django.urls import reverse

from evaluatie.statistics.blik import GEEN
from evaluatie.statistics.feiten import Feit
from evaluatie.statistics.leren import Geleerd
from evaluatie.statistics.middelen import Geld
from evaluatie.statistics.ontwikkelagenda import Voortgang
from evaluatie.views.blokken.onderdelen import Blok, Bron, Cijfer, Tekening, count, division, earlier, spread
from initiatieven.models import Opgave
from samenwerkingswijzer.ground.grafieken import Punt, bars, stacked


def opgaven(bron: Bron, counts: dict[int | str | None, Counter[str]], geld: Geld) -> Blok:
    """Which opgaven get no initiative, which means are committed or still free?"""
    rows = division(_known(bron, counts), counts, "Zonder opgave")
    empty = [row for row in rows if not row.totaal and row.sleutel != GEEN]
    sentence = f"Bij {count(len(empty), 'opgave', 'opgaven')} is nog geen initiatief."
    if not empty:
        sentence = "Elke opgave heeft een initiatief." if rows else "Er zijn nog geen opgaven."
    shown = {key for key, _, _ in _known(bron, counts)}
    known = [one for one in bron.opgaven if one.pk in geld.beschikbaar and one.pk in shown]
    return Blok(
        "opgaven",
        "Welke opgaven krijgen initiatieven en middelen?",
        f"{sentence} {_money_in_words(known, geld)}",
        [Cijfer("0", f"bij: {row.titel}", bron.list_url(opgave=row.sleutel)) for row in empty[:4]],
        [spread(bron, "Per opgave", "opgave", rows), *([_money(bron, known, geld)] if known else [])],
        noot="Een initiatief met twee opgaven telt bij allebei. Wat niet is ingevuld, is onbekend.",
    )


def _money_in_words(known: Sequence[Opgave], geld: Geld) -> str:
    if not known:
        return f"Hoeveel geld er in {geld.jaar} is, is onbekend."
    free = sum((geld.vrij(one.pk) or Decimal(0) for one in known), Decimal(0))
    whole = sum((geld.beschikbaar[one.pk] for one in known), Decimal(0))
    return f"In {geld.jaar} is van € {_euro(whole)} nog € {_euro(free)} vrij."


def _euro(amount: Decimal) -> str:
    return f"{round(amount):,}".replace(",", ".")


def _money(bron: Bron, known: Sequence[Opgave], geld: Geld) -> Tekening:
    """Committed and free; more committed than available leaves nothing free."""
    rows = []
    for one in known:
        url = "" if bron.blik.openbaar else reverse("middelen_inzet", args=[geld.jaar, "geld", one.sleutel])
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
    sentence = f"{where}. De gids is {now.gids_gewijzigd} keer aangepast."
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
            *(_agenda(agenda) if agenda else []),
        ],
        [
            Tekening(
                "staaf", bars("Lessen in de periode", "Wat hielp, en wat zat in de weg.", points, "Lessen")
            )
        ],
    )


def _agenda(agenda: Voortgang) -> list[Cijfer]:
    """Is the development agenda moving?"""
    return [
        Cijfer(
            str(agenda.gereed),
            "punten van de ontwikkelagenda kwamen klaar",
            f"{reverse('ontwikkelpunten')}?stand=gereed",
        ),
        Cijfer(
            str(agenda.in_beweging), "punten van de ontwikkelagenda moeten nog", reverse("ontwikkelagenda")
        ),
    ]
