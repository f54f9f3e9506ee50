"""The states of an initiative as a civil servant reads them.

Source: DOMEIN §3.1 (the states and who acts) and the original wiki's "Interne organisatie in dienst van samenwerking".
Pure data: nothing here reads the database. What can be done stands in `handelingen.py`, the road in `overgangen.py`.
"""

from collections.abc import Collection

from django.db.models import TextChoices


class Status(TextChoices):
    """Every state a dossier can have. Member, stored value and URL word are the same."""

    concept = "concept", "Concept"
    aangemeld = "aangemeld", "Aangemeld"
    toegewezen = "toegewezen", "Toegewezen"
    verkenning = "verkenning", "Verkenning"
    verbreding = "verbreding", "Verbreding"
    weging = "weging", "Weging"
    besluit = "besluit", "Besluit"
    ontwerp = "ontwerp", "Ontwerp"
    realisatie = "realisatie", "Realisatie"
    afgerond = "afgerond", "Afgerond"
    met_rust_gelaten = "met_rust_gelaten", "Met rust gelaten"
    niet_ingegaan = "niet_ingegaan", "Niet op ingegaan"
    geremd = "geremd", "Geremd"
    ingetrokken = "ingetrokken", "Ingetrokken"
    gestopt = "gestopt", "Gestopt"


EINDSTATUSSEN = frozenset(
    {
        Status.afgerond,
        Status.met_rust_gelaten,
        Status.niet_ingegaan,
        Status.geremd,
        Status.ingetrokken,
        Status.gestopt,
    }
)
OPEN = frozenset(set(Status) - EINDSTATUSSEN - {Status.concept})
"""Open = neither concept nor an end state."""

WEG = (
    Status.aangemeld,
    Status.toegewezen,
    Status.verkenning,
    Status.verbreding,
    Status.weging,
    Status.besluit,
    Status.ontwerp,
    Status.realisatie,
    Status.afgerond,
)
"""The straight road, in order, as the step bar shows it."""


class Statusgroep(TextChoices):
    """States taken together, for who looks from outside."""

    nieuw = "nieuw", "Net binnen"
    in_gesprek = "in_gesprek", "In gesprek en in de weging"
    uitvoering = "uitvoering", "In uitvoering"
    klaar = "klaar", "Klaar"
    zonder_gemeente = "zonder_gemeente", "Zonder de gemeente verder, of gestopt"


STATUSGROEPEN = {
    Statusgroep.nieuw: (Status.aangemeld, Status.toegewezen),
    Statusgroep.in_gesprek: (Status.verkenning, Status.verbreding, Status.weging, Status.besluit),
    Statusgroep.uitvoering: (Status.ontwerp, Status.realisatie),
    Statusgroep.klaar: (Status.afgerond,),
    Statusgroep.zonder_gemeente: (
        Status.met_rust_gelaten,
        Status.niet_ingegaan,
        Status.geremd,
        Status.ingetrokken,
        Status.gestopt,
    ),
}

LOPEND = "lopend"
STANDEN: dict[str, Collection[Status]] = {LOPEND: OPEN} | {
    str(groep): states for groep, states in STATUSGROEPEN.items()
}
"""The words of the filter on how far it is, each with its states."""

UITLEG = {
    Status.concept: "De aanmelding is nog niet verstuurd.",
    Status.aangemeld: "Het initiatief is binnen. We zoeken een accountmanager.",
    Status.toegewezen: "Er is een accountmanager. Die neemt contact op.",
    Status.verkenning: "We verkennen samen waar het om gaat.",
    Status.verbreding: "Collega's denken mee over de opgaven die hierbij horen.",
    Status.weging: "Een breder team weegt wat de gemeente gaat doen.",
    Status.besluit: "Het voorstel ligt klaar voor een besluit.",
    Status.ontwerp: "We spreken af hoe we samenwerken.",
    Status.realisatie: "Het initiatief wordt uitgevoerd.",
    Status.afgerond: "Het initiatief is klaar.",
    Status.met_rust_gelaten: "Het initiatief kan zonder de gemeente verder.",
    Status.niet_ingegaan: "De gemeente gaat niet op het initiatief in.",
    Status.geremd: "De gemeente remt het initiatief af.",
    Status.ingetrokken: "De initiatiefnemer heeft het initiatief ingetrokken.",
    Status.gestopt: "Het initiatief is gestopt.",
}
"""What the state means to a resident: one plain sentence."""
