"""Who acts: a user who signed in, someone with a link, or the clock."""

from dataclasses import dataclass
from typing import Literal, Self

from samenwerkingswijzer.ground.models import Gebruiker, Link
from samenwerkingswijzer.ground.rollen import Rol


@dataclass(frozen=True)
class Actor:
    """Exactly one of user, link or clock; `via` tells which, as it is stored in the dossier."""

    via: Literal["gebruiker", "link", "klok"]
    gebruiker: Gebruiker | None = None
    link: Link | None = None

    @classmethod
    def user(cls, gebruiker: Gebruiker) -> Self:
        """A user who signed in."""
        return cls("gebruiker", gebruiker=gebruiker)

    @classmethod
    def holder(cls, link: Link | None) -> Self:
        """A resident or partner: holder of a link, or somebody who registers just now (None)."""
        return cls("link", link=link)

    @classmethod
    def clock(cls) -> Self:
        """The clock: what is due, is done."""
        return cls("klok")

    @property
    def rollen(self) -> frozenset[Rol]:
        """The roles of the user; empty for a link and for the clock."""
        return self.gebruiker.rollen if self.gebruiker else frozenset()
