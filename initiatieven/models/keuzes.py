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


class Publiek(TextChoices):
    """For whom a piece of text is, from wide to narrow (ONTWERP §3.5)."""

    publiek = "publiek", "Iedereen"
    raad = "raad", "De raad"
    intern = "intern", "Alleen de gemeente"
