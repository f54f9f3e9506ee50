"""Who may see which dossiers, and who may do what: one table, pure data.

`visible_to` (models), `permissions` and the doors of views read it; nothing else decides, but `evaluatie/roles.py`
for what is kept there. Sources: ONTWERP §3 (roles), DOMEIN §2, §3.1.
"""

from enum import Enum

from initiatieven.handelingen import OVERGENOMEN, Handeling
from samenwerkingswijzer.ground.rollen import Rol


class Bereik(Enum):
    """Which dossiers a role reaches."""

    alles = "alles"
    """Every registered dossier (concepts excepted)."""
    eigen = "eigen"
    """Dossiers of which one is the accountmanager now, or replaces who is and is away today."""
    betrokken = "betrokken"
    """Dossiers one registered for someone else, or was asked to think along with."""


ZICHT: dict[Rol, Bereik] = {
    Rol.coordinator: Bereik.alles,
    Rol.directie: Bereik.alles,
    Rol.college: Bereik.alles,
    Rol.griffie: Bereik.alles,
    Rol.raad: Bereik.alles,
    Rol.accountmanager: Bereik.eigen,
    Rol.medewerker: Bereik.betrokken,
}
"""The council sees every dossier ("all initiatives in view", Sturen en controleren), but only its audience's fields."""

WERKPLEK = frozenset({Rol.accountmanager, Rol.coordinator, Rol.medewerker, Rol.directie})
"""Who may open `/werkplek/`, where names and contact data stand (ONTWERP §4)."""

STURING = frozenset({Rol.raad, Rol.college, Rol.griffie, Rol.directie, Rol.coordinator})
"""Who may open `/sturing/`, where nothing personal stands (ONTWERP §4)."""


MANAGERS = frozenset({Rol.accountmanager})
"""Whose work the own dossiers are."""

COORDINATOR = frozenset({Rol.coordinator})
"""Who assigns, imports and keeps the municipality's own lists (ONTWERP §3)."""

POOL = frozenset({Rol.accountmanager, Rol.coordinator})
"""Who answers questions to the pool and keeps when its members are away."""

READS_POOL = POOL | {Rol.directie}
"""Who sees what each member of the pool carries."""

READS_EVERYTHING = frozenset({Rol.coordinator, Rol.directie})
"""Who reads every dossier at the work place."""

DIRECTIE = frozenset({Rol.directie})
"""Who decides for the organisation."""


class Relatie(Enum):
    """Those who act otherwise than by a role."""

    eigen_accountmanager = "accountmanager van dit dossier"
    """Or who replaces an accountmanager who is away today."""
    vorige_accountmanager = "wie dit dossier overdroeg"
    """Who had it until the handover, as long as the new one did not confirm."""
    initiatiefnemer = "initiatiefnemer met een geldige link"
    afspraakpartij = "wie de afspraak mee maakte, met een geldige link"
    genodigde = "wie voor een evaluatie is uitgenodigd"
    beslisser = "wie het besluit van dit orgaan vastlegt"
    gevraagde = "wie om advies is gevraagd"
    klok = "de klok"


_DOSSIER = (Relatie.eigen_accountmanager,)
_POOL = (Relatie.eigen_accountmanager, Rol.coordinator)
_BESLISSER = (Relatie.beslisser,)

WIE: dict[Handeling, tuple[Rol | Relatie, ...]] = {
    Handeling.aanmelden: (Relatie.initiatiefnemer, Rol.medewerker, Rol.accountmanager, Rol.coordinator),
    **dict.fromkeys(OVERGENOMEN, (Rol.coordinator,)),
    Handeling.import_terugdraaien: (Rol.coordinator,),
    Handeling.toewijzen: (Rol.coordinator,),
    Handeling.overdragen: (Rol.coordinator,),
    Handeling.overdracht_bevestigen: _DOSSIER,
    Handeling.overdracht_aanvullen: (Relatie.vorige_accountmanager, Rol.coordinator),
    Handeling.verkennen: _DOSSIER,
    Handeling.verbreden: _DOSSIER,
    Handeling.wegen: _DOSSIER,
    Handeling.voorleggen: _DOSSIER,
    Handeling.versterken: _BESLISSER,
    Handeling.met_rust_laten: _BESLISSER,
    Handeling.niet_op_ingaan: _BESLISSER,
    Handeling.remmen: _BESLISSER,
    Handeling.opnieuw_wegen: _BESLISSER,
    Handeling.realiseren: _DOSSIER,
    Handeling.afronden: _DOSSIER,
    Handeling.opnieuw_verkennen: _DOSSIER,
    Handeling.intrekken: (Relatie.initiatiefnemer, *_POOL),
    Handeling.stoppen: _POOL,
    Handeling.heropenen: (Rol.coordinator,),
    Handeling.slapen_leggen: _POOL,
    Handeling.wekken: (*_POOL, Relatie.klok),
    Handeling.openbaar_maken: _POOL,
    Handeling.besloten_maken: _POOL,
    Handeling.gegevens_wijzigen: _POOL,
    Handeling.betrokkene_vastleggen: _POOL,
    Handeling.intake_vastleggen: _DOSSIER,
    Handeling.inschatting_vastleggen: _DOSSIER,
    Handeling.verbreding_vastleggen: _DOSSIER,
    Handeling.advies_geven: (Relatie.gevraagde,),
    Handeling.speelveld_invullen: _DOSSIER,
    Handeling.belangen_wegen: _DOSSIER,
    Handeling.uitgangspunten_toetsen: _DOSSIER,
    Handeling.weging_vastleggen: _DOSSIER,
    Handeling.startnotitie_vastleggen: _DOSSIER,
    Handeling.afspraak_vastleggen: _DOSSIER,
    Handeling.belangrijkheid_vaststellen: (Rol.griffie, Rol.college, Rol.directie),
    Handeling.raadsmodus_vaststellen: (Rol.griffie,),
    Handeling.raadsmoment_vastleggen: (Rol.griffie,),
    Handeling.inzet_vastleggen: _POOL,
    Handeling.evaluatie_vastleggen: (*_DOSSIER, Relatie.genodigde),
    Handeling.evaluatie_plannen: _POOL,
    Handeling.uitdaging_vastleggen: _POOL,
    Handeling.uitdaging_beantwoorden: _POOL,
    Handeling.verwant_koppelen: _POOL,
    Handeling.notitie_vastleggen: _POOL,
    Handeling.bestand_vastleggen: (*_POOL, Relatie.initiatiefnemer),
    Handeling.bestand_verwijderen: _POOL,
    Handeling.bestand_weigeren: (*_POOL, Relatie.initiatiefnemer),
    Handeling.bericht_sturen: (Relatie.initiatiefnemer, *_POOL),
    Handeling.contact_vastleggen: _POOL,
    Handeling.contactgegevens_wijzigen: (Relatie.initiatiefnemer,),
    Handeling.correctie_voorstellen: (Relatie.initiatiefnemer,),
    Handeling.correctie_beantwoorden: _POOL,
    Handeling.hartslag_beantwoorden: (Relatie.initiatiefnemer,),
    Handeling.hartslag_oppakken: _POOL,
    Handeling.afspraak_bevestigen: (Relatie.initiatiefnemer, Relatie.afspraakpartij),
    Handeling.afspraak_betwisten: (Relatie.initiatiefnemer, Relatie.afspraakpartij),
    Handeling.verwachting_vastleggen: (Relatie.initiatiefnemer, *_DOSSIER),
    Handeling.verwachting_intrekken: (Relatie.initiatiefnemer, *_DOSSIER),
    Handeling.mijlpaal_vastleggen: _DOSSIER,
    Handeling.voortgang_vastleggen: _DOSSIER,
    Handeling.bijdrage_vastleggen: _DOSSIER,
    Handeling.raming_vastleggen: _DOSSIER,
    Handeling.werkvorm_vastleggen: _DOSSIER,
    Handeling.les_vastleggen: _POOL,
    Handeling.gesprek_vastleggen: _DOSSIER,
}

LEGT_VAST: dict[str, Rol] = {"raad": Rol.griffie, "college": Rol.college, "directie": Rol.directie}
"""Which role records whose decision: griffie for the raad, college and directie for themselves (ONTWERP §3)."""

BESLISSERS = frozenset(LEGT_VAST.values())
"""For whom proposals wait."""

VINDT: dict[str, Rol] = {"raad": Rol.griffie, "college": Rol.college, "organisatie": Rol.directie}
"""Which role records how important an initiative is to whom (DOMEIN §5.3)."""

KADERHOUDERS = frozenset({Rol.griffie})
"""Who keeps the council's frame (ONTWERP §3, "Keepers")."""
