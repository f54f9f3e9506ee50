"""Which list a colleague looks at: the list, its filters and the rows; the same for the screen and for a file."""

from dataclasses import dataclass

from initiatieven import worklists
from initiatieven.forms.werklijst import WerklijstFilter, kept_question
from initiatieven.models import InitiatiefQuerySet
from initiatieven.narrowing import narrowed
from initiatieven.roles import WERKPLEK, ZICHT, Bereik
from initiatieven.views.access import StaffRequest
from initiatieven.worklists import Lijst


@dataclass(frozen=True)
class Keuze:
    """What is on the screen."""

    lijsten: list[Lijst]
    lijst: Lijst
    filters: WerklijstFilter
    rijen: InitiatiefQuerySet
    vraag: str

    @property
    def gefilterd(self) -> bool:
        """Whether anything narrows the list."""
        return any(self.filters.data.get(name) for name in self.filters.fields if name != "volgorde")


def chosen(request: StaffRequest) -> Keuze:
    """The list, filters and rows that this address asks for; a list that is not this user's gives the first."""
    lijsten = worklists.lists_for(request.user)
    lijst = next((one for one in lijsten if one.sleutel == request.GET.get("lijst")), lijsten[0])
    filters = WerklijstFilter(request.GET or None, everyone=sees_everything(request))
    rows = narrowed(worklists.rows(request.user, lijst), filters.understood())
    return Keuze(
        lijsten, lijst, filters, rows.select_related("kern").with_manager(), kept_question(request.GET)
    )


def sees_everything(request: StaffRequest) -> bool:
    """Whether one of the user's roles reaches every dossier at the work place."""
    return any(ZICHT[rol] == Bereik.alles for rol in request.user.rollen & WERKPLEK)
