"""The register's rows in the table of personal data and audiences."""

from samenwerkingswijzer.ground.gegevens import listed

_ZAAK: dict[str, str] = {"grond": "taak", "bewaren": "dossier"}
_LIJST: dict[str, str] = {"grond": "geen", "bewaren": "dossier"}

ROWS = [
    *listed("initiatieven.Initiatief", "titel publieke_samenvatting bronnen", "publiek",
            "laten zien wat er speelt", wisbaar=True, **_ZAAK),
    *listed("initiatieven.Initiatief", "kenmerk vraag_aan_gemeente", "raad",
            "het initiatief terugvinden en begrijpen", wisbaar=False, **_LIJST),
    *listed("initiatieven.Initiatief",
            "samenvatting locatie draagvlak_toelichting privaat_belang_toelichting slaap_reden", "intern",
            "het initiatief behandelen", wisbaar=True, **_ZAAK),
    *listed("initiatieven.Betrokkene", "aanduiding", "intern", "weten wie betrokken zijn", wisbaar=True, **_ZAAK),
    *listed("initiatieven.Contactgegevens", "naam e_mail telefoon", "intern", "contact houden over het initiatief",
            grond="toestemming", bewaren="contact", wisbaar=True),
    *listed("initiatieven.Belang", "omschrijving", "raad", "belangen wegen", wisbaar=True, **_ZAAK),
    *listed("initiatieven.Accountmanager", "deskundig_in", "intern", "dossiers goed verdelen",
            grond="dienst", bewaren="account", wisbaar=True),
    *listed("initiatieven.Toewijzing", "reden", "intern", "een vast contact verantwoorden", wisbaar=True, **_ZAAK),
    *listed("initiatieven.Intake",
            "initiatiefnemers_beeld typering_toelichting maatschappelijke_opgave afbakening belanghebbenden_beeld "
            "stand_van_zaken vraag_aan_gemeentebestuur exploitatie_onderbouwing", "intern",
            "begrijpen waar het om gaat", wisbaar=True, **_ZAAK),
    *listed("initiatieven.Inschatting", "samenhang meerwaarde_toelichting relevantie_voor", "intern",
            "een eerste inschatting maken", wisbaar=True, **_ZAAK),
    *listed("initiatieven.Verbreding", "team waarom bijdrage", "intern", "collega's betrekken", wisbaar=True, **_ZAAK),
    *listed("initiatieven.Weging",
            "deelnemers motivering_waarom motivering_hoe argumenten_tegen inzet_middelen structureel_motivering "
            "startnotitie_reden", "raad", "wegen en uitleggen", wisbaar=True, **_ZAAK),
    *listed("initiatieven.Startnotitie",
            "onderwerp cruciale_partijen gewenste_participatie processtappen rol_raad rolverdeling "
            "evaluatie_en_controle", "raad", "het besluit voorbereiden", wisbaar=True, **_ZAAK),
    *listed("initiatieven.Besluit", "motivering_publiek voorwaarden afwijking_toelichting document_url", "publiek",
            "het besluit uitleggen", wisbaar=True, **_ZAAK),
    *listed("initiatieven.Belangrijkheid", "waarom", "raad", "bepalen wat belangrijk is", wisbaar=False, **_LIJST),
    *listed("initiatieven.Raadsmodus", "reden", "raad", "de rol van de raad bepalen", wisbaar=True, **_ZAAK),
    *listed("initiatieven.Afspraak", "wat bezwaar", "raad", "afspraken nakomen", wisbaar=True, **_ZAAK),
    *listed("initiatieven.Afspraakmoment", "wat bezwaar", "raad", "afspraken nakomen", wisbaar=True, **_ZAAK),
    *listed("initiatieven.Bericht", "tekst", "intern", "contact houden over het initiatief", wisbaar=True, **_ZAAK),
    *listed("initiatieven.Verwachting", "wie tekst", "raad", "later vergelijken wat ieder verwachtte",
            wisbaar=True, **_ZAAK),
    *listed("initiatieven.Mijlpaal", "titel", "publiek", "laten zien hoe het gaat", wisbaar=True, **_ZAAK),
    *listed("initiatieven.Voortgang", "tekst", "publiek", "laten zien hoe het gaat", wisbaar=True, **_ZAAK),
    *listed("initiatieven.Bijdrage", "omschrijving", "raad", "laten zien wat ieder inbrengt", wisbaar=True, **_ZAAK),
    *listed("initiatieven.Hartslag", "toelichting", "intern", "weten of het doorgaat", wisbaar=True, **_ZAAK),
    *listed("initiatieven.Correctie", "voorstel antwoord", "intern", "het dossier laten kloppen",
            wisbaar=True, **_ZAAK),
    *listed("initiatieven.Dagregel", "titel", "intern", "mail een keer per dag sturen", wisbaar=False, **_LIJST),
    *listed("initiatieven.Gebeurtenis", "toelichting", "raad", "verantwoorden wat er gebeurde", wisbaar=True, **_ZAAK),
    *listed("initiatieven.Gebeurtenis", "via", "intern", "weten hoe iets gebeurde", wisbaar=False, **_LIJST),
    *listed("initiatieven.Kern", "naam sleutel", "publiek", "plaatsen noemen", wisbaar=False, **_LIJST),
    *listed("initiatieven.Opgave", "sleutel titel programma beoogd_effect toelichting portefeuille", "publiek",
            "opgaven laten zien", wisbaar=False, **_LIJST),
    *listed("initiatieven.Uitgangspunt", "code titel toelichting subpunten vastgesteld_door", "publiek",
            "uitgangspunten laten zien", wisbaar=False, **_LIJST),
    *listed("initiatieven.Termijn", "status", "intern", "termijnen bewaken", wisbaar=False, **_LIJST),
]  # fmt: skip
