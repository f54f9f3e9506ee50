"""The choice lists of the register (DOMEIN §3.2, §5.3). Member, stored value and URL word are the same Dutch word."""

from django.db.models import TextChoices


class TypeInitiatiefnemer(TextChoices):
    inwoners = "inwoners", "Inwoner of groep inwoners"
    vereniging = "vereniging", "Vereniging of stichting"
    dorpsbelang = "dorpsbelang", "Dorpsbelang"
    wijkplatform = "wijkplatform", "Wijkplatform"
    ondernemers = "ondernemers", "Ondernemer of groep ondernemers"
    organisatie = "organisatie", "Maatschappelijke organisatie"


class Vraag(TextChoices):
    meedenken = "meedenken", "Meedenken over het idee"
    ondersteuning = "ondersteuning", "Ondersteuning of begeleiding"
    materialen = "materialen", "Materialen lenen"
    budget = "budget", "Een bijdrage in geld"
    netwerk = "netwerk", "In contact komen met anderen"
    vergunning = "vergunning", "Een vergunning of ruimte in regels"
    taak_overnemen = "taak_overnemen", "Een taak van de gemeente overnemen"
    laten_weten = "laten_weten", "Niets, ik wil het alleen laten weten"


class JaNee(TextChoices):
    ja = "ja", "Ja"
    nee = "nee", "Nee"


class JaNeeDeels(TextChoices):
    ja = "ja", "Ja"
    deels = "deels", "Voor een deel"
    nee = "nee", "Nee"


class Typering(TextChoices):
    ontmoeting = "ontmoeting", "Ontmoeting en sociaal"
    zorg = "zorg", "Zorg en welzijn"
    groen = "groen", "Openbare ruimte en groen"
    sport = "sport", "Spelen, sport en bewegen"
    cultuur = "cultuur", "Kunst en cultuur"
    voorziening = "voorziening", "Voorziening of accommodatie"
    energie = "energie", "Energie en duurzaamheid"
    wonen = "wonen", "Wonen en dorpsontwikkeling"
    economie = "economie", "Economie en ondernemen"
    overig = "overig", "Overig"


class Herkomst(TextChoices):
    website = "website", "Aangemeld op de website"
    balie = "balie", "Aangemeld door een medewerker"
    bestand = "bestand", "Overgenomen uit een bestand"
    telefoon = "telefoon", "Aangemeld door een medewerker, na een telefoontje"
    mail = "mail", "Aangemeld door een medewerker, na een mail of brief"
    gesprek = "gesprek", "Aangemeld door een medewerker, na een gesprek in het dorp"
    wiki = "wiki", "Genoemd in de oorspronkelijke wijzer"


class SoortBetrokkene(TextChoices):
    initiatiefnemer = "initiatiefnemer", "Initiatiefnemer"
    partner = "partner", "Partner"
    belanghebbende = "belanghebbende", "Belanghebbende"


class RolBetrokkene(TextChoices):
    coproducent = "coproducent", "Maakt het mee (coproducent)"
    doelgroep = "doelgroep", "Heeft er baat bij (doelgroep)"
    gedupeerde = "gedupeerde", "Kan er last van hebben"


class Standpunt(TextChoices):
    voor = "voor", "Voor"
    tegen = "tegen", "Tegen"
    verdeeld = "verdeeld", "Verdeeld"
    onbekend = "onbekend", "Nog niet bekend"


class Diepgang(TextChoices):
    kort = "kort", "Kort"
    standaard = "standaard", "Standaard"
    verdiepend = "verdiepend", "Verdiepend"


class Exploitatie(TextChoices):
    ja = "ja", "Ja"
    waarschijnlijk = "waarschijnlijk", "Waarschijnlijk"
    onduidelijk = "onduidelijk", "Onduidelijk"
    nee = "nee", "Nee"
    niet_van_toepassing = "niet_van_toepassing", "Niet van toepassing"


class Niveau(TextChoices):
    hoog = "hoog", "Hoog"
    midden = "midden", "Midden"
    laag = "laag", "Laag"


class Orgaan(TextChoices):
    raad = "raad", "Raad"
    college = "college", "College"
    directie = "directie", "Directie"


class Relevantie(TextChoices):
    raad = "raad", "Raad"
    college = "college", "College"
    organisatie = "organisatie", "Ambtelijke organisatie"


class Advies(TextChoices):
    versterken = "versterken", "Versterken"
    met_rust_laten = "met_rust_laten", "Met rust laten"
    niet_op_ingaan = "niet_op_ingaan", "Niet op ingaan"
    remmen = "remmen", "Remmen"


class Wijze(TextChoices):
    faciliteren = "faciliteren", "Faciliteren"
    samenwerken = "samenwerken", "Samenwerken (coproductie)"
    eenmalige_steun = "eenmalige_steun", "Eenmalige steun"
    kennis_en_netwerk = "kennis_en_netwerk", "Kennis en netwerk"
    regelruimte = "regelruimte", "Ruimte in regels"


class Middel(TextChoices):
    geld_eenmalig = "geld_eenmalig", "Geld, eenmalig"
    geld_structureel = "geld_structureel", "Geld, structureel"
    uren = "uren", "Uren"
    ruimte = "ruimte", "Ruimte"
    kennis = "kennis", "Kennis"
    materiaal = "materiaal", "Materiaal"


class Belang(TextChoices):
    zeer = "zeer", "Zeer belangrijk"
    belangrijk = "belangrijk", "Belangrijk"
    niet = "niet", "Niet belangrijk"


class Waarom(TextChoices):
    opgave = "opgave", "Een zwaarwegende opgave"
    kansen = "kansen", "Grote kansen"
    risicos = "risicos", "Grote risico's"
    middelen = "middelen", "Veel middelen"


class Modus(TextChoices):
    meesturen = "meesturen", "De raad stuurt mee"
    ruimte_met_toezicht = "ruimte_met_toezicht", "De raad laat ruimte en houdt toezicht"
    niet_voor_de_raad = "niet_voor_de_raad", "Niet voor de raad"


class StandAfspraak(TextChoices):
    open = "open", "Open"
    nagekomen = "nagekomen", "Nagekomen"
    niet_nagekomen = "niet_nagekomen", "Niet nagekomen"
    gewijzigd = "gewijzigd", "In overleg gewijzigd"


class Partij(TextChoices):
    gemeente = "gemeente", "De gemeente"
    initiatiefnemer = "initiatiefnemer", "De initiatiefnemer"
    partner = "partner", "Een partner"


class SoortBijdrage(TextChoices):
    uren = "uren", "Uren"
    geld = "geld", "Geld"
    natura = "natura", "Spullen, ruimte of iets anders"


class Kostenpost(TextChoices):
    totaal = "totaal", "Kosten in totaal"
    gemeente = "gemeente", "Bijdrage van de gemeente"
    initiatiefnemer = "initiatiefnemer", "Bijdrage van de initiatiefnemer"
    anderen = "anderen", "Bijdrage van anderen"


class AntwoordHartslag(TextChoices):
    gaat_door = "gaat_door", "Ja, het gaat door"
    hulp = "hulp", "Het gaat door, maar we willen hulp"
    gestopt = "gestopt", "Nee, we zijn gestopt"


class CorrectieVeld(TextChoices):
    titel = "titel", "De titel"
    samenvatting = "samenvatting", "Waar het om gaat"
    locatie = "locatie", "De plek"
    draagvlak_toelichting = "draagvlak_toelichting", "Wie erachter staan"


class StandCorrectie(TextChoices):
    open = "open", "Wacht op antwoord"
    overgenomen = "overgenomen", "Overgenomen"
    niet_overgenomen = "niet_overgenomen", "Niet overgenomen"


class Seizoen(TextChoices):
    voorjaar = "voorjaar", "Het voorjaar"
    zomer = "zomer", "De zomer"
    najaar = "najaar", "Het najaar"
    winter = "winter", "De winter"


class Mailsoort(TextChoices):
    """The kinds of mail to a colleague, to choose per kind."""

    nieuw = "nieuw", "Er is een nieuw initiatief"
    jouw_dossier = "jouw_dossier", "Een initiatief komt naar jou, of gaat naar een collega"
    bericht = "bericht", "Een initiatiefnemer stuurt iets: bericht, verbetering of antwoord"
    afspraak = "afspraak", "Een afspraak wordt bevestigd, betwist of loopt af"
    termijn = "termijn", "De termijn van een dossier loopt af"
    besluit = "besluit", "Een voorstel wacht op een besluit dat jij vastlegt"


class Mailwijze(TextChoices):
    direct = "direct", "Meteen"
    dagelijks = "dagelijks", "Een keer per dag, samen in een mail"
    niet = "niet", "Niet: ik kijk zelf in de lijst"


class MailInitiatiefnemer(TextChoices):
    direct = "direct", "Meteen, bij elke stap"
    dagelijks = "dagelijks", "Hooguit een keer per dag"
    nodig = "nodig", "Alleen wat ik moet weten: een besluit of een vraag aan mij"


class Publiek(TextChoices):
    """For whom a piece of text is, from wide to narrow (ONTWERP §3.5)."""

    publiek = "publiek", "Iedereen"
    raad = "raad", "De raad"
    intern = "intern", "Alleen de gemeente"


VOOR_DE_RAAD = (Publiek.publiek, Publiek.raad)
"""What raad, college and griffie may read."""


class Uitwerking(TextChoices):
    goed = "goed", "Werkte goed"
    deels = "deels", "Werkte voor een deel"
    niet = "niet", "Werkte niet"
