"""Everything that can be done to a dossier, and how it reads when it happened. Pure data."""

from django.db.models import TextChoices

from initiatieven.status import Status


class Handeling(TextChoices):
    """Everything that can be done to a dossier. The label is the text on the button."""

    aanmelden = "aanmelden", "Aanmelden"
    importeren = "importeren", "Overnemen uit een bestand"
    importeren_als_afgerond = "importeren_als_afgerond", "Overnemen uit een bestand, als afgerond"
    importeren_als_toegewezen = "importeren_als_toegewezen", "Overnemen uit een bestand, als toegewezen"
    importeren_als_verkenning = "importeren_als_verkenning", "Overnemen uit een bestand, in verkenning"
    importeren_als_verbreding = "importeren_als_verbreding", "Overnemen uit een bestand, in verbreding"
    importeren_als_weging = "importeren_als_weging", "Overnemen uit een bestand, in weging"
    importeren_als_ontwerp = "importeren_als_ontwerp", "Overnemen uit een bestand, in ontwerp"
    importeren_als_realisatie = "importeren_als_realisatie", "Overnemen uit een bestand, in realisatie"
    importeren_als_gestopt = "importeren_als_gestopt", "Overnemen uit een bestand, als gestopt"
    importeren_als_ingetrokken = "importeren_als_ingetrokken", "Overnemen uit een bestand, als ingetrokken"
    importeren_als_afgewezen = "importeren_als_afgewezen", "Overnemen uit een bestand, als niet op ingegaan"
    import_terugdraaien = "import_terugdraaien", "Import terugdraaien"
    toewijzen = "toewijzen", "Accountmanager toewijzen"
    overdragen = "overdragen", "Overdragen aan een andere accountmanager"
    overdracht_bevestigen = "overdracht_bevestigen", "Overdracht bevestigen"
    overdracht_aanvullen = "overdracht_aanvullen", "Overdracht aanvullen"
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
    advies_geven = "advies_geven", "Advies geven"
    speelveld_invullen = "speelveld_invullen", "Speelveld invullen"
    belangen_wegen = "belangen_wegen", "Belangen wegen"
    uitgangspunten_toetsen = "uitgangspunten_toetsen", "Toetsen aan de uitgangspunten"
    weging_vastleggen = "weging_vastleggen", "Weging vastleggen"
    startnotitie_vastleggen = "startnotitie_vastleggen", "Startnotitie vastleggen"
    afspraak_vastleggen = "afspraak_vastleggen", "Afspraak vastleggen"
    belangrijkheid_vaststellen = "belangrijkheid_vaststellen", "Belangrijkheid vaststellen"
    raadsmodus_vaststellen = "raadsmodus_vaststellen", "Rol van de raad vaststellen"
    raadsmoment_vastleggen = "raadsmoment_vastleggen", "Moment voor de raad vastleggen"
    inzet_vastleggen = "inzet_vastleggen", "Inzet van middelen vastleggen"
    evaluatie_vastleggen = "evaluatie_vastleggen", "Evaluatie vastleggen"
    evaluatie_plannen = "evaluatie_plannen", "Evaluatie plannen"
    uitdaging_vastleggen = "uitdaging_vastleggen", "Uitdaagrecht toetsen"
    uitdaging_beantwoorden = "uitdaging_beantwoorden", "Antwoord geven op het uitdaagrecht"
    verwant_koppelen = "verwant_koppelen", "Verwant initiatief koppelen"
    notitie_vastleggen = "notitie_vastleggen", "Notitie schrijven"
    bestand_vastleggen = "bestand_vastleggen", "Bestand toevoegen"
    bestand_verwijderen = "bestand_verwijderen", "Bestand weghalen"
    bestand_weigeren = "bestand_weigeren", "Besmet bestand weigeren"
    # Following, both ways
    bericht_sturen = "bericht_sturen", "Bericht sturen"
    contact_vastleggen = "contact_vastleggen", "Eerste contact vastleggen"
    contactgegevens_wijzigen = "contactgegevens_wijzigen", "Contactgegevens wijzigen"
    correctie_voorstellen = "correctie_voorstellen", "Verbetering voorstellen"
    correctie_beantwoorden = "correctie_beantwoorden", "Verbetering beantwoorden"
    hartslag_beantwoorden = "hartslag_beantwoorden", "Laten weten of het doorgaat"
    hartslag_oppakken = "hartslag_oppakken", "Antwoord van de initiatiefnemer oppakken"
    # The work after the decision, of both sides
    afspraak_bevestigen = "afspraak_bevestigen", "Akkoord met een afspraak"
    afspraak_betwisten = "afspraak_betwisten", "Niet akkoord met een afspraak"
    verwachting_vastleggen = "verwachting_vastleggen", "Verwachting opschrijven"
    verwachting_intrekken = "verwachting_intrekken", "Verwachting intrekken"
    mijlpaal_vastleggen = "mijlpaal_vastleggen", "Mijlpaal vastleggen"
    voortgang_vastleggen = "voortgang_vastleggen", "Voortgang opschrijven"
    bijdrage_vastleggen = "bijdrage_vastleggen", "Bijdrage vastleggen"
    raming_vastleggen = "raming_vastleggen", "Kosten vastleggen"
    werkvorm_vastleggen = "werkvorm_vastleggen", "Gebruikte werkvorm vastleggen"
    les_vastleggen = "les_vastleggen", "Les vastleggen"
    gesprek_vastleggen = "gesprek_vastleggen", "Evaluatiegesprek vastleggen"


GEBEURD: dict[Handeling, str] = {
    Handeling.aanmelden: "Aangemeld",
    Handeling.import_terugdraaien: "Import teruggedraaid",
    Handeling.toewijzen: "Accountmanager toegewezen",
    Handeling.overdragen: "Overgedragen aan een andere accountmanager",
    Handeling.overdracht_bevestigen: "Overdracht bevestigd",
    Handeling.overdracht_aanvullen: "Overdracht aangevuld",
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
    Handeling.advies_geven: "Advies gegeven",
    Handeling.speelveld_invullen: "Speelveld ingevuld",
    Handeling.belangen_wegen: "Belangen gewogen",
    Handeling.uitgangspunten_toetsen: "Getoetst aan de uitgangspunten",
    Handeling.weging_vastleggen: "Weging vastgelegd",
    Handeling.startnotitie_vastleggen: "Startnotitie vastgelegd",
    Handeling.afspraak_vastleggen: "Afspraak vastgelegd",
    Handeling.belangrijkheid_vaststellen: "Belangrijkheid vastgesteld",
    Handeling.raadsmodus_vaststellen: "Rol van de raad vastgesteld",
    Handeling.raadsmoment_vastleggen: "Moment voor de raad vastgelegd",
    Handeling.inzet_vastleggen: "Inzet van middelen vastgelegd",
    Handeling.evaluatie_vastleggen: "Evaluatie vastgelegd",
    Handeling.evaluatie_plannen: "Evaluatie gepland",
    Handeling.uitdaging_vastleggen: "Uitdaagrecht getoetst",
    Handeling.uitdaging_beantwoorden: "Antwoord gegeven op het uitdaagrecht",
    Handeling.verwant_koppelen: "Verwant initiatief gekoppeld of losgemaakt",
    Handeling.notitie_vastleggen: "Notitie geschreven of gewijzigd",
    Handeling.bestand_vastleggen: "Bestand toegevoegd of gewijzigd",
    Handeling.bestand_verwijderen: "Bestand weggehaald",
    Handeling.bestand_weigeren: "Besmet bestand geweigerd",
    Handeling.bericht_sturen: "Bericht gestuurd",
    Handeling.contact_vastleggen: "Eerste contact vastgelegd",
    Handeling.contactgegevens_wijzigen: "Contactgegevens gewijzigd door de initiatiefnemer",
    Handeling.correctie_voorstellen: "Verbetering voorgesteld",
    Handeling.correctie_beantwoorden: "Verbetering beantwoord",
    Handeling.hartslag_beantwoorden: "Jaarlijkse vraag beantwoord",
    Handeling.hartslag_oppakken: "Antwoord opgepakt",
    Handeling.afspraak_bevestigen: "Afspraak bevestigd door de andere kant",
    Handeling.afspraak_betwisten: "Niet akkoord met een afspraak",
    Handeling.verwachting_vastleggen: "Verwachting opgeschreven",
    Handeling.verwachting_intrekken: "Verwachting ingetrokken",
    Handeling.mijlpaal_vastleggen: "Mijlpaal vastgelegd",
    Handeling.voortgang_vastleggen: "Voortgang opgeschreven",
    Handeling.bijdrage_vastleggen: "Bijdrage vastgelegd",
    Handeling.raming_vastleggen: "Kosten vastgelegd",
    Handeling.werkvorm_vastleggen: "Gebruikte werkvorm vastgelegd",
    Handeling.les_vastleggen: "Les vastgelegd",
    Handeling.gesprek_vastleggen: "Evaluatiegesprek vastgelegd",
}
"""The handeling as a thing that happened; a decision and a way back read well as they are."""


OVERGENOMEN = {
    Handeling.importeren: Status.aangemeld,
    Handeling.importeren_als_toegewezen: Status.toegewezen,
    Handeling.importeren_als_verkenning: Status.verkenning,
    Handeling.importeren_als_verbreding: Status.verbreding,
    Handeling.importeren_als_weging: Status.weging,
    Handeling.importeren_als_ontwerp: Status.ontwerp,
    Handeling.importeren_als_realisatie: Status.realisatie,
    Handeling.importeren_als_afgerond: Status.afgerond,
    Handeling.importeren_als_gestopt: Status.gestopt,
    Handeling.importeren_als_ingetrokken: Status.ingetrokken,
    Handeling.importeren_als_afgewezen: Status.niet_ingegaan,
}
"""Taken over from elsewhere → state. What happened before is not known here, and is never invented."""

GEBEURD |= {handeling: f"Geïmporteerd: {handeling.label.lower()}" for handeling in OVERGENOMEN}

BESLUITEN = {
    Handeling.versterken: Status.ontwerp,
    Handeling.met_rust_laten: Status.met_rust_gelaten,
    Handeling.niet_op_ingaan: Status.niet_ingegaan,
    Handeling.remmen: Status.geremd,
}
"""Decision → state (ONTWERP §3)."""


VERTELD = frozenset(BESLUITEN) | {
    Handeling.verkennen,
    Handeling.verbreden,
    Handeling.wegen,
    Handeling.voorleggen,
    Handeling.realiseren,
    Handeling.afronden,
    Handeling.opnieuw_verkennen,
    Handeling.opnieuw_wegen,
    Handeling.intrekken,
    Handeling.stoppen,
    Handeling.heropenen,
    Handeling.slapen_leggen,
    Handeling.wekken,
    Handeling.openbaar_maken,
    Handeling.besloten_maken,
}
"""Of these the initiator reads what was written with it, and the form says so. The reason of a handover can be about a
colleague, and stays inside."""


def choices() -> list[tuple[str, str]]:
    """For a field: a function, so that a new handeling asks for no migration."""
    return list(Handeling.choices)
