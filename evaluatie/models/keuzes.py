"""The choice lists of evaluation (DOMEIN §4). Member, stored value and URL word are the same Dutch word."""

from django.db.models import TextChoices

from initiatieven.status import Status


class Moment(TextChoices):
    vooraf = "vooraf", "Vooraf"
    tussentijds = "tussentijds", "Tussentijds"
    achteraf = "achteraf", "Achteraf"


class Perspectief(TextChoices):
    gezamenlijk = "gezamenlijk", "Accountmanager en initiatiefnemer samen"
    initiatiefnemer = "initiatiefnemer", "Initiatiefnemer"
    partner = "partner", "Partners"
    belanghebbende = "belanghebbende", "Belanghebbenden"
    accountmanager = "accountmanager", "Accountmanager"
    college = "college", "College"
    raad = "raad", "Raad"


class ZonderScore(TextChoices):
    """An answer that is no number and never counts as one (DOMEIN §4.4)."""

    weet_niet = "weet_niet", "Weet ik niet"
    nvt = "nvt", "Niet van toepassing"


SCHAAL: dict[int, str] = {
    1: "Helemaal niet",
    2: "Nauwelijks",
    3: "Deels",
    4: "Grotendeels",
    5: "Volledig",
}
"""The scale of DOMEIN §4.4."""

TOELICHTING_BIJ = frozenset({1, 2, 5})
"""Scores that ask for an explanation (DOMEIN §4.4)."""

DREMPEL: dict[str, int] = {Perspectief.partner: 3, Perspectief.belanghebbende: 3}
"""From how many answers a perspective is shown; one for who is not named here (ONTWERP §3.10)."""

ZELFDE_VRAAG: dict[str, str] = {Perspectief.belanghebbende: Perspectief.partner}
"""Whose wording a perspective gets that has none of its own; after that the joint wording."""

APART = [perspectief for perspectief in Perspectief if perspectief != Perspectief.gezamenlijk]
"""Who answers apart and unseen (DOMEIN §4.3)."""


def everyone() -> list[str]:
    """A question is for everyone unless the coordinator says otherwise."""
    return list(Perspectief.values)


STATUS_BIJ_MOMENT: dict[Moment, frozenset[Status]] = {
    Moment.vooraf: frozenset(
        {Status.toegewezen, Status.verkenning, Status.verbreding, Status.weging, Status.besluit}
    ),
    Moment.tussentijds: frozenset({Status.ontwerp, Status.realisatie}),
    Moment.achteraf: frozenset({Status.realisatie, Status.afgerond}),
}
"""In which states an evaluation of this moment can start (DOMEIN §4.2)."""
