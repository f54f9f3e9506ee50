"""How far an initiative was: the words that files use, and what belongs to that state."""

from initiatieven.handelingen import OVERGENOMEN, Handeling
from initiatieven.status import OPEN, Status

_WOORDEN: dict[Status, str] = {
    Status.aangemeld: "aangemeld nieuw ingediend ontvangen",
    Status.toegewezen: "toegewezen",
    Status.verkenning: "verkenning inverkenning verkennen intake onderzoek inonderzoek",
    Status.verbreding: "verbreding verbreden inverbreding",
    Status.weging: "weging wegen inweging besluit besluitvorming wachtopbesluit",
    Status.ontwerp: "ontwerp inontwerp voorbereiding invoorbereiding planvorming",
    Status.realisatie: "realisatie inrealisatie uitvoering inuitvoering",
    Status.afgerond: "klaar afgerond gereed voltooid gerealiseerd afgesloten",
    Status.gestopt: "gestopt gestaakt beeindigd vervallen",
    Status.ingetrokken: "ingetrokken teruggetrokken",
    Status.niet_ingegaan: "nietopingegaan nietingegaan afgewezen",
}
"""A decision that was still waited for is weighed here again: who decides reads the proposal of this register."""
STANDEN = {word: stand for stand, words in _WOORDEN.items() for word in words.split()}
"""Folded words: see `velden.fold`."""
HANDELINGEN: dict[Status, Handeling] = {stand: handeling for handeling, stand in OVERGENOMEN.items()}


def needs_manager(stand: object) -> bool:
    """Whether this state exists with an accountmanager only: it runs, and the coordinator assigned it already."""
    return stand in OPEN - {Status.aangemeld}
