"""Does it go well here? The answer in two sentences, and what goes wrong first, each with its reason."""

from collections.abc import Sequence

from evaluatie.statistics import stand
from evaluatie.statistics.aandacht import Aandacht, Zorg, attention
from evaluatie.statistics.blik import GEEN
from evaluatie.statistics.feiten import Feit
from evaluatie.statistics.stand import Vak
from evaluatie.views.blokken.onderdelen import Blok, Bron, Cijfer, Feitregel, at_rest, count


def in_short(bron: Bron, vakken: Sequence[Vak], resting: int) -> Blok:
    """What a member of the council asks first, of a village or of everything that was chosen."""
    running, _ = stand.open_of(vakken)
    found = attention(bron.blik, sum(vak.laat for vak in vakken))
    total = found.laat + found.anders
    links = [
        Cijfer(str(running), "Alles wat loopt", bron.list_url(open="ja")),
        Cijfer(str(total), "Alles wat aandacht vraagt", bron.list_url(feit=Feit.vraagt_aandacht)),
    ]
    return Blok(
        "antwoord",
        f"Hoe gaat het {_where(bron)}?",
        f"{_running_in_words(bron, running, resting)} {_wrong_in_words(bron, found)}",
        links if total > len(found.zorgen) else links[:1],
        regels=[_line(bron, zorg) for zorg in found.zorgen],
    )


def _where(bron: Bron) -> str:
    blik = bron.blik
    if blik.kern == GEEN:
        return "zonder vaste plek"
    if blik.kern:
        return f"in {next((kern.naam for kern in bron.kernen if kern.sleutel == blik.kern), blik.kern)}"
    return "met wat je koos" if blik.thema or blik.opgave or blik.portefeuille else "in de gemeente"


def _running_in_words(bron: Bron, running: int, resting: int) -> str:
    where = _where(bron)
    verb = ("loopt", "lopen") if not bron.blik.is_past else ("liep", "liepen")
    number = count(running) if running else "geen initiatieven"
    return f"{where[0].upper()}{where[1:]} {verb[running != 1]} {number}{at_rest(running, resting)}."


def _wrong_in_words(bron: Bron, found: Aandacht) -> str:
    past = bron.blik.is_past
    if not found.laat and not found.anders:
        return f"Niets {'was' if past else 'is'} te laat, en er {'was' if past else 'is'} geen signaal."
    are, ask = (("was", "waren"), ("vroeg", "vroegen")) if past else (("is", "zijn"), ("vraagt", "vragen"))
    late = f"{found.laat or 'Geen'} {are[found.laat > 1]} te laat."
    if not found.anders:
        return late
    other = "ander" if found.anders == 1 else "andere"
    return f"{late} {found.anders} {f'{other} ' if found.laat else ''}{ask[found.anders > 1]} aandacht."


def _line(bron: Bron, zorg: Zorg) -> Feitregel:
    return Feitregel(zorg.titel, bron.dossier_url(zorg.kenmerk), " ".join(zorg.redenen), "")
