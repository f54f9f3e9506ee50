"""The road of an initiative as a table that a civil servant can read: from which states, to which state.

Source: DOMEIN §3.1. Pure data: `initiatieven/actions.py: perform` is the only code that follows it.
"""

from dataclasses import dataclass

from initiatieven.handelingen import OVERGENOMEN, Handeling
from initiatieven.status import EINDSTATUSSEN, OPEN, Status


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
_AANGEMELD = frozenset(Status) - {Status.concept}

OVERGANGEN: dict[Handeling, Overgang] = {
    # The straight road
    Handeling.aanmelden: _row(Status.concept, Status.aangemeld),
    **{handeling: _row(Status.concept, stand) for handeling, stand in OVERGENOMEN.items()},
    Handeling.import_terugdraaien: _row(OVERGENOMEN.values(), Status.concept, reden=True, zichtbaar=False),
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
    Handeling.overdracht_bevestigen: _row(_IN_BEHANDELING, None, zichtbaar=False),
    Handeling.overdracht_aanvullen: _row(_IN_BEHANDELING, None, zichtbaar=False),
    Handeling.slapen_leggen: _row(OPEN, None, reden=True),
    Handeling.wekken: _row(OPEN, None),
    Handeling.openbaar_maken: _row(_AANGEMELD, None),
    Handeling.besloten_maken: _row(_AANGEMELD, None, reden=True),
    Handeling.gegevens_wijzigen: _row(OPEN, None, zichtbaar=False),
    Handeling.betrokkene_vastleggen: _row(OPEN, None, zichtbaar=False),
    Handeling.intake_vastleggen: _row(_VOOR_BESLUIT - {Status.toegewezen}, None),
    Handeling.inschatting_vastleggen: _row(_VOOR_BESLUIT - {Status.toegewezen}, None, zichtbaar=False),
    Handeling.verbreding_vastleggen: _row({Status.verbreding, Status.weging}, None, zichtbaar=False),
    Handeling.advies_geven: _row({Status.verbreding, Status.weging}, None, zichtbaar=False),
    Handeling.speelveld_invullen: _row(_IN_BEHANDELING, None, zichtbaar=False),
    Handeling.belangen_wegen: _row(Status.weging, None, zichtbaar=False),
    Handeling.uitgangspunten_toetsen: _row(Status.weging, None, zichtbaar=False),
    Handeling.weging_vastleggen: _row(Status.weging, None, zichtbaar=False),
    Handeling.startnotitie_vastleggen: _row({Status.weging, Status.besluit}, None, zichtbaar=False),
    Handeling.afspraak_vastleggen: _row(_UITVOERING, None),
    Handeling.belangrijkheid_vaststellen: _row(OPEN, None, zichtbaar=False),
    Handeling.raadsmodus_vaststellen: _row(OPEN, None, zichtbaar=False),
    # What the council said at the end, and what an initiative really took, are noted after it ended too
    Handeling.raadsmoment_vastleggen: _row(_AANGEMELD, None, zichtbaar=False),
    Handeling.inzet_vastleggen: _row(_UITVOERING | {Status.afgerond}, None, zichtbaar=False),
    Handeling.evaluatie_vastleggen: _row(_IN_BEHANDELING | {Status.afgerond}, None, zichtbaar=False),
    Handeling.evaluatie_plannen: _row(_UITVOERING | {Status.afgerond}, None, zichtbaar=False),
    Handeling.uitdaging_vastleggen: _row(OPEN, None, zichtbaar=False),
    Handeling.uitdaging_beantwoorden: _row(OPEN | EINDSTATUSSEN - {Status.ingetrokken}, None),
    Handeling.verwant_koppelen: _row(_AANGEMELD, None, zichtbaar=False),
    Handeling.notitie_vastleggen: _row(_AANGEMELD, None, zichtbaar=False),
    # Files come and go also after the end: a report, a drawing, a mistake that has to go
    Handeling.bestand_vastleggen: _row(_AANGEMELD, None, zichtbaar=False),
    Handeling.bestand_verwijderen: _row(_AANGEMELD, None, reden=True, zichtbaar=False),
    Handeling.bestand_weigeren: _row(_AANGEMELD, None, zichtbaar=False),
    # Following: also after the end people may write, and correct how they are reached
    Handeling.bericht_sturen: _row(_AANGEMELD, None, zichtbaar=False),
    Handeling.contact_vastleggen: _row(_IN_BEHANDELING, None),
    Handeling.contactgegevens_wijzigen: _row(_AANGEMELD, None, zichtbaar=False),
    Handeling.correctie_voorstellen: _row(OPEN, None),
    Handeling.correctie_beantwoorden: _row(OPEN, None),
    Handeling.hartslag_beantwoorden: _row(OPEN, None),
    Handeling.hartslag_oppakken: _row(OPEN, None, zichtbaar=False),
    Handeling.afspraak_bevestigen: _row(_UITVOERING, None),
    Handeling.afspraak_betwisten: _row(_UITVOERING, None, reden=True),
    Handeling.verwachting_vastleggen: _row(OPEN, None),
    Handeling.verwachting_intrekken: _row(OPEN, None),
    Handeling.mijlpaal_vastleggen: _row(_UITVOERING, None),
    Handeling.voortgang_vastleggen: _row(_UITVOERING, None, zichtbaar=False),
    Handeling.bijdrage_vastleggen: _row(_UITVOERING, None, zichtbaar=False),
    Handeling.werkvorm_vastleggen: _row(_IN_BEHANDELING | {Status.afgerond}, None, zichtbaar=False),
    Handeling.raming_vastleggen: _row(_IN_BEHANDELING | {Status.afgerond}, None, zichtbaar=False),
    Handeling.gesprek_vastleggen: _row(_UITVOERING | {Status.afgerond}, None, zichtbaar=False),
    Handeling.les_vastleggen: _row(_IN_BEHANDELING | EINDSTATUSSEN, None, zichtbaar=False),
}


def target(handeling: Handeling, van: Status) -> Status | None:
    """The state after `handeling` from `van`, or None when the table does not allow it."""
    row = OVERGANGEN[handeling]
    if van not in row.van:
        return None
    return row.naar or van
