"""The filters of the list behind a figure; the words are those of the address."""

from typing import Any

from evaluatie.forms.blik import BlikForm, choice
from evaluatie.statistics.blik import GEEN
from evaluatie.statistics.feiten import Feit
from evaluatie.statistics.selectie import Duur
from initiatieven.models.keuzes import Advies, Belang, Modus, Orgaan
from initiatieven.status import Status, Statusgroep

_KNOWN = [one for one in Status.choices if one[0] != Status.concept]


class SelectieForm(BlikForm):
    """What the list is narrowed to."""

    stand = choice("Hoe ver is het?", Statusgroep.choices)
    status = choice("Status", _KNOWN)
    open = choice("Loopt het nog?", [("ja", "Alleen wat loopt")])
    feit = choice("Wat is er aan de hand?", Feit.choices)
    rol = choice("Rol van de raad", [*Modus.choices, (GEEN, "Nog niet bepaald")])
    belang = choice("Belang voor de raad", Belang.choices)
    beslisser = choice("Wie moet besluiten?", Orgaan.choices)
    besluit = choice("Wat werd besloten?", Advies.choices)
    besloten_door = choice("Wie besloot?", Orgaan.choices)
    stap = choice("Welke stap was klaar?", _KNOWN)
    duur = choice("Hoe lang duurde die stap?", Duur.choices)

    def __init__(self, data: Any, *args: Any, **kwargs: Any) -> None:
        if "signaal" in data and "feit" not in data:  # the word of version 0.1.0: bookmarks go on working
            data = data.copy()
            data["feit"] = data["signaal"]
        super().__init__(data, *args, **kwargs)
