"""With which eyes one looks at the figures: on which day, over which period, and at which initiatives.

What stands (how many run, who is late) is counted on the peildatum; what happens (decisions, first replies) over the
period up to it. Village, theme and opgave are those of today (ONTWERP §3.9).
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from django.db.models import Q
from django.utils import timezone

from initiatieven.models import Initiatief, InitiatiefQuerySet, Kern, Opgave, held_at
from samenwerkingswijzer.ground import days

GEEN = "geen"
"""In an address: without village, without theme, without opgave, without a role of the council."""


def a_year_before(day: date) -> date:
    """The first day of the year that ends with this day."""
    try:
        return day.replace(year=day.year - 1) + timedelta(days=1)
    except ValueError:  # 29 February
        return date(day.year - 1, 3, 1)


def frames() -> tuple[list[Kern], list[Opgave]]:
    """Every village and every opgave, in use or not: an old figure names old ones. Two queries."""
    return list(Kern.objects.all()), list(Opgave.objects.all())


@dataclass(frozen=True)
class Blik:
    """A day, the period up to and with that day, and what the initiatives are narrowed to."""

    peildatum: date
    van: date
    kern: str = ""
    thema: str = ""
    opgave: str = ""
    portefeuille: str = ""
    openbaar: bool = False

    @classmethod
    def today(cls, openbaar: bool = False) -> "Blik":
        """Everything, over the last year."""
        day = timezone.localdate()
        return cls(day, a_year_before(day), openbaar=openbaar)

    @property
    def moment(self) -> datetime:
        """The end of the peildatum."""
        return days.end_of(self.peildatum)

    @property
    def begin(self) -> datetime:
        """The beginning of the period."""
        return days.begin_of(self.van)

    @property
    def is_past(self) -> bool:
        """Whether one looks at another day than today."""
        return self.peildatum < timezone.localdate()

    def before(self) -> "Blik":
        """The period of the same length just before this one."""
        last = self.van - timedelta(days=1)
        return replace(self, peildatum=last, van=last - (self.peildatum - self.van))

    def held(self, prefix: str = "") -> Q:
        """Records with van and tot that held at the end of the peildatum."""
        return held_at(self.moment, prefix)

    def during(self, field: str) -> Q:
        """A moment that lies in the period."""
        return Q(**{f"{field}__gte": self.begin, f"{field}__lte": self.moment})

    def on_days(self, field: str) -> Q:
        """A day that lies in the period."""
        return Q(**{f"{field}__gte": self.van, f"{field}__lte": self.peildatum})

    def of_cases(self, prefix: str = "initiatief__") -> Q:
        """The initiatives that this look is narrowed to; `prefix` is the road to them."""
        found = Q()
        if self.kern:
            place = {f"{prefix}kern": None} if self.kern == GEEN else {f"{prefix}kern__sleutel": self.kern}
            found &= Q(**place)
        if self.thema:
            found &= Q(**{f"{prefix}typering": "" if self.thema == GEEN else self.thema})
        if self.opgave or self.portefeuille:
            found &= Q(**{f"{prefix}pk__in": self._of_opgave().order_by().values("pk")})
        return found & Q(**{f"{prefix}openbaar_sinds__isnull": False}) if self.openbaar else found

    def _of_opgave(self) -> InitiatiefQuerySet:
        rows = Initiatief.objects.all()
        if self.opgave:
            rows = (
                rows.filter(opgaven=None)
                if self.opgave == GEEN
                else rows.filter(opgaven__sleutel=self.opgave)
            )
        return rows.filter(opgaven__portefeuille=self.portefeuille) if self.portefeuille else rows

    def query(self, vast: bool = False) -> dict[str, str]:
        """The words of this look in an address; what goes without saying today is left out, unless it is to last."""
        usual = Blik.today()
        words = {name: getattr(self, name) for name in ("kern", "thema", "opgave", "portefeuille")}
        if vast or self.peildatum != usual.peildatum:
            words["peildatum"] = self.peildatum.isoformat()
        if vast or self.van != a_year_before(self.peildatum):
            words["van"] = self.van.isoformat()
        return {name: word for name, word in words.items() if word}
