"""Which opgaven get initiatives and means, and what was learned (DOMEIN §5.4: 9, 10)."""

from collections import Counter

from evaluatie.statistics.blik import GEEN
from evaluatie.statistics.feiten import Feit
from evaluatie.statistics.leren import Geleerd
from evaluatie.views.blokken.onderdelen import Blok, Bron, Cijfer, Tekening, count, division, earlier, spread
from samenwerkingswijzer.ground.grafieken import Punt, bars


def opgaven(bron: Bron, counts: dict[int | str | None, Counter[str]]) -> Blok:
    """Which opgaven get no initiative?"""
    rows = division(_known(bron, counts), counts, "Zonder opgave")
    empty = [row for row in rows if not row.totaal and row.sleutel != GEEN]
    sentence = f"Bij {count(len(empty), 'opgave', 'opgaven')} is nog geen initiatief."
    if not empty:
        sentence = "Elke opgave heeft een initiatief." if rows else "Er zijn nog geen opgaven."
    return Blok(
        "opgaven",
        "Welke opgaven krijgen initiatieven en middelen?",
        sentence,
        [Cijfer("0", f"bij: {row.titel}", bron.list_url(opgave=row.sleutel)) for row in empty[:4]],
        [spread(bron, "Per opgave", "opgave", rows)],
        noot="Een initiatief met twee opgaven telt bij allebei.",
    )


def _known(bron: Bron, counts: dict[int | str | None, Counter[str]]) -> list[tuple[int | str, str, str]]:
    blik = bron.blik
    return [
        (one.pk, one.sleutel, one.titel)
        for one in bron.opgaven
        if (one.actief or one.pk in counts)
        and blik.opgave in ("", one.sleutel)
        and blik.portefeuille in ("", one.portefeuille)
    ]


def learned(bron: Bron, now: Geleerd, before: int) -> Blok:
    """What did we learn, and what was done with it?"""
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
        ],
        [
            Tekening(
                "staaf", bars("Lessen in de periode", "Wat hielp, en wat zat in de weg.", points, "Lessen")
            )
        ],
    )
