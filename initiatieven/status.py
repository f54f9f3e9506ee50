"""The road of an initiative as a table that a civil servant can read.

Source: DOMEIN §3.1 (the states and who acts) and the original wiki's "Interne organisatie in dienst van samenwerking".
Pure data: nothing here reads the database. `initiatieven/actions.py: perform` is the only code that follows it.
"""

from dataclasses import dataclass

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


class Handeling(TextChoices):
    """Everything that can be done to a dossier. The label is the text on the button."""

    aanmelden = "aanmelden", "Aanmelden"
    toewijzen = "toewijzen", "Accountmanager toewijzen"
    overdragen = "overdragen", "Overdragen aan een andere accountmanager"
    verkennen = "verkennen", "Verkenning starten"
    verbreden = "verbreden", "Naar verbreding"
    wegen = "wegen", "Naar weging"
    voorleggen = "voorleggen", "Voorleggen voor besluit"
    versterken = "versterken", "Besluit: versterken"
    met_rust_laten = "met_rust_laten", "Besluit: met rust laten"
    niet_op_ingaan = "niet_op_ingaan", "Besluit: niet op ingaan"
    remmen = "remmen", "Besluit: remmen"
    realiseren = "realiseren", "Realisatie starten"
    afronden = "afronden", "Afronden"
    opnieuw_verkennen = "opnieuw_verkennen", "Terug naar verkenning"
    opnieuw_wegen = "opnieuw_wegen", "Terug naar weging"
    intrekken = "intrekken", "Intrekken"
    stoppen = "stoppen", "Stoppen"
    heropenen = "heropenen", "Heropenen"
    slapen_leggen = "slapen_leggen", "Laten rusten tot een datum"
    wekken = "wekken", "Weer oppakken"
    openbaar_maken = "openbaar_maken", "Openbaar maken"
    besloten_maken = "besloten_maken", "Niet meer openbaar maken"
    gegevens_wijzigen = "gegevens_wijzigen", "Gegevens wijzigen"
    betrokkene_vastleggen = "betrokkene_vastleggen", "Betrokkene vastleggen"
    intake_vastleggen = "intake_vastleggen", "Intake vastleggen"
    inschatting_vastleggen = "inschatting_vastleggen", "Eerste inschatting vastleggen"
    verbreding_vastleggen = "verbreding_vastleggen", "Collega betrekken"
    weging_vastleggen = "weging_vastleggen", "Weging vastleggen"
    startnotitie_vastleggen = "startnotitie_vastleggen", "Startnotitie vastleggen"
    afspraak_vastleggen = "afspraak_vastleggen", "Afspraak vastleggen"
    belangrijkheid_vaststellen = "belangrijkheid_vaststellen", "Belangrijkheid vaststellen"
    raadsmodus_vaststellen = "raadsmodus_vaststellen", "Rol van de raad vaststellen"
    evaluatie_vastleggen = "evaluatie_vastleggen", "Evaluatie vastleggen"


GEBEURD: dict[Handeling, str] = {
    Handeling.aanmelden: "Aangemeld",
    Handeling.toewijzen: "Accountmanager toegewezen",
    Handeling.overdragen: "Overgedragen aan een andere accountmanager",
    Handeling.verkennen: "Verkenning gestart",
    Handeling.verbreden: "Verbreding gestart",
    Handeling.wegen: "Weging gestart",
    Handeling.voorleggen: "Voorgelegd voor besluit",
    Handeling.realiseren: "Realisatie gestart",
    Handeling.afronden: "Afgerond",
    Handeling.intrekken: "Ingetrokken",
    Handeling.stoppen: "Gestopt",
    Handeling.heropenen: "Heropend",
    Handeling.slapen_leggen: "Rust tot een datum",
    Handeling.wekken: "Weer opgepakt",
    Handeling.openbaar_maken: "Openbaar gemaakt",
    Handeling.besloten_maken: "Niet meer openbaar gemaakt",
    Handeling.gegevens_wijzigen: "Gegevens gewijzigd",
    Handeling.betrokkene_vastleggen: "Betrokkene vastgelegd",
    Handeling.intake_vastleggen: "Intake vastgelegd",
    Handeling.inschatting_vastleggen: "Eerste inschatting vastgelegd",
    Handeling.verbreding_vastleggen: "Collega betrokken",
    Handeling.weging_vastleggen: "Weging vastgelegd",
    Handeling.startnotitie_vastleggen: "Startnotitie vastgelegd",
    Handeling.afspraak_vastleggen: "Afspraak vastgelegd",
    Handeling.belangrijkheid_vaststellen: "Belangrijkheid vastgesteld",
    Handeling.raadsmodus_vaststellen: "Rol van de raad vastgesteld",
    Handeling.evaluatie_vastleggen: "Evaluatie vastgelegd",
}
"""The handeling as a thing that happened; a decision and a way back read well as they are."""


BESLUITEN = {
    Handeling.versterken: Status.ontwerp,
    Handeling.met_rust_laten: Status.met_rust_gelaten,
    Handeling.niet_op_ingaan: Status.niet_ingegaan,
    Handeling.remmen: Status.geremd,
}
"""Decision → state (ONTWERP §3)."""


@dataclass(frozen=True)
class Overgang:
    """One row of the table: from which states, to which state (None = stays), and whether a reason is obligatory."""

    van: frozenset[Status]
    naar: Status | None
    reden_verplicht: bool = False
    zichtbaar: bool = False
    """Whether the initiator may see the event."""


def _row(van: object, naar: Status | None, *, reden: bool = False, zichtbaar: bool = True) -> Overgang:
    states = frozenset({van}) if isinstance(van, Status) else frozenset(van)  # type: ignore[call-overload]
    return Overgang(states, naar, reden, zichtbaar)


_IN_BEHANDELING = frozenset(
    {
        Status.toegewezen,
        Status.verkenning,
        Status.verbreding,
        Status.weging,
        Status.besluit,
        Status.ontwerp,
        Status.realisatie,
    }
)
_VOOR_BESLUIT = frozenset({Status.toegewezen, Status.verkenning, Status.verbreding, Status.weging})
_UITVOERING = frozenset({Status.ontwerp, Status.realisatie})

OVERGANGEN: dict[Handeling, Overgang] = {
    # The straight road
    Handeling.aanmelden: _row(Status.concept, Status.aangemeld),
    Handeling.toewijzen: _row(Status.aangemeld, Status.toegewezen),
    Handeling.verkennen: _row(Status.toegewezen, Status.verkenning),
    Handeling.verbreden: _row(Status.verkenning, Status.verbreding),
    Handeling.wegen: _row(Status.verbreding, Status.weging),
    Handeling.voorleggen: _row(Status.weging, Status.besluit),
    Handeling.versterken: _row(Status.besluit, Status.ontwerp, reden=True),
    Handeling.met_rust_laten: _row(Status.besluit, Status.met_rust_gelaten, reden=True),
    Handeling.niet_op_ingaan: _row(Status.besluit, Status.niet_ingegaan, reden=True),
    Handeling.remmen: _row(Status.besluit, Status.geremd, reden=True),
    Handeling.realiseren: _row(Status.ontwerp, Status.realisatie),
    Handeling.afronden: _row(Status.realisatie, Status.afgerond),
    # Back, out and again
    Handeling.opnieuw_verkennen: _row({Status.verbreding, Status.weging}, Status.verkenning, reden=True),
    Handeling.opnieuw_wegen: _row(Status.besluit, Status.weging, reden=True),
    Handeling.intrekken: _row(OPEN | {Status.concept}, Status.ingetrokken, reden=True),
    Handeling.stoppen: _row(_IN_BEHANDELING, Status.gestopt, reden=True),
    Handeling.heropenen: _row(EINDSTATUSSEN - {Status.ingetrokken}, Status.verkenning, reden=True),
    # The state stays
    Handeling.overdragen: _row(_IN_BEHANDELING, None, reden=True),
    Handeling.slapen_leggen: _row(OPEN, None, reden=True),
    Handeling.wekken: _row(OPEN, None),
    Handeling.openbaar_maken: _row(set(Status) - {Status.concept}, None),
    Handeling.besloten_maken: _row(set(Status) - {Status.concept}, None, reden=True),
    Handeling.gegevens_wijzigen: _row(OPEN, None, zichtbaar=False),
    Handeling.betrokkene_vastleggen: _row(OPEN, None, zichtbaar=False),
    Handeling.intake_vastleggen: _row(_VOOR_BESLUIT - {Status.toegewezen}, None),
    Handeling.inschatting_vastleggen: _row(_VOOR_BESLUIT - {Status.toegewezen}, None, zichtbaar=False),
    Handeling.verbreding_vastleggen: _row({Status.verbreding, Status.weging}, None, zichtbaar=False),
    Handeling.weging_vastleggen: _row(Status.weging, None, zichtbaar=False),
    Handeling.startnotitie_vastleggen: _row({Status.weging, Status.besluit}, None, zichtbaar=False),
    Handeling.afspraak_vastleggen: _row(_UITVOERING, None),
    Handeling.belangrijkheid_vaststellen: _row(OPEN, None, zichtbaar=False),
    Handeling.raadsmodus_vaststellen: _row(OPEN, None, zichtbaar=False),
    Handeling.evaluatie_vastleggen: _row(_IN_BEHANDELING | {Status.afgerond}, None, zichtbaar=False),
}


def target(handeling: Handeling, van: Status) -> Status | None:
    """The state after `handeling` from `van`, or None when the table does not allow it."""
    row = OVERGANGEN[handeling]
    if van not in row.van:
        return None
    return row.naar or van
