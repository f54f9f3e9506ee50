"""One look at a dossier: what several parts of its page read, worked out once."""

from dataclasses import dataclass
from functools import cached_property

from initiatieven.actions import Mogelijk
from initiatieven.handelingen import Handeling
from initiatieven.models import Betrokkene, Initiatief, Notitie, Raming
from initiatieven.models.keuzes import SoortBetrokkene
from initiatieven.permissions import may_read_contact
from initiatieven.views import gewogen
from initiatieven.views.presentation import Knop, WatNu, came_in, what_now
from samenwerkingswijzer.ground.actor import Actor

_FIRST = list(SoortBetrokkene)
_READ_FIRST = Handeling.overdracht_bevestigen


@dataclass(frozen=True)
class Lezing:
    """A dossier that was fetched whole: by whom, and what that reader may do now."""

    initiatief: Initiatief
    actor: Actor
    mogelijk: tuple[Mogelijk, ...]

    @cached_property
    def mag(self) -> frozenset[Handeling]:
        """What this reader may do."""
        return frozenset(option.handeling for option in self.mogelijk)

    @cached_property
    def wat_nu(self) -> WatNu:
        """What this reader can do, split into forward, work and rest; a handover is confirmed where it is read."""
        return what_now(self.initiatief, (one for one in self.mogelijk if one.handeling != _READ_FIRST))

    @cached_property
    def binnen(self) -> list[Knop]:
        """What came in from others and waits for this reader."""
        return came_in(self.initiatief, self.mag)

    @cached_property
    def is_eigen(self) -> bool:
        """Whether this reader is the accountmanager of the dossier."""
        held, user = self.initiatief.toewijzing_nu, self.actor.gebruiker
        return held is not None and user is not None and held.accountmanager.gebruiker_id == user.pk

    @cached_property
    def leest_contact(self) -> bool:
        """Whether this reader may see how to reach the parties."""
        return may_read_contact(self.actor, self.initiatief)

    @cached_property
    def gewogen(self) -> gewogen.Rounds:
        """The interests and tests per weighing, with the parties by name."""
        return gewogen.named(self.initiatief)

    @cached_property
    def betrokkenen(self) -> list[Betrokkene]:
        """The parties: the initiator first, then who takes part, then who is affected."""
        rows = self.initiatief.betrokkenen.all()
        return sorted(rows, key=lambda row: _FIRST.index(SoortBetrokkene(row.soort)))

    @cached_property
    def notities(self) -> list[Notitie]:
        """The notes, the newest first."""
        has_some = getattr(self.initiatief, "heeft_notities", True)  # annotated by `inzien.whole`
        return list(self.initiatief.notities.select_related("door")) if has_some else []

    @cached_property
    def ramingen(self) -> list[Raming]:
        """The amounts, by what they are for, in the order in which they came."""
        has_some = getattr(self.initiatief, "heeft_ramingen", True)  # annotated by `inzien.whole`
        return list(self.initiatief.ramingen.all()) if has_some else []
