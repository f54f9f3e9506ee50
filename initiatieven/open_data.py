"""What everyone may take of the register, field by field. What does not stand here goes nowhere (NORMEN A51)."""

from datetime import date

from ninja import Field

from initiatieven.models.keuzes import Advies, Orgaan, TypeInitiatiefnemer, Typering
from initiatieven.status import Status
from samenwerkingswijzer.ground.openapi.schema import Gegevens, Lijst, Links, keuze


class OpenInitiatief(Gegevens):
    """A row of the list and of the download."""

    uitleg = "Een openbaar maatschappelijk initiatief."

    kenmerk: str = Field(description="De vaste code: jaar en vier letters.")
    titel: str = Field(description="De naam van het initiatief.")
    samenvatting: str = Field(description="Waar het om gaat, in de tekst voor iedereen.")
    soort_initiatiefnemer: str = keuze(TypeInitiatiefnemer, "Wie het initiatief neemt.")
    thema: str | None = keuze(Typering, "Waar het over gaat. Leeg als dat nog niet gekozen is.")
    kern: str | None = Field(description="De sleutel van het dorp of de wijk. Leeg: de hele gemeente.")
    opgaven: list[str] = Field(description="De sleutels van de opgaven waar het aan meehelpt.")
    status: str = keuze(Status, "De stap waarin het initiatief is.")
    aangemeld_op: date = Field(description="De dag van de aanmelding.")
    laatste_stap_op: date = Field(description="De dag waarop het in deze stap kwam.")
    rust_tot: date | None = Field(description="Het initiatief rust tot deze dag. Leeg: het rust niet.")
    nog_te_evalueren: bool = Field(description="We weten nog niet genoeg om te zeggen hoe het ging.")
    is_voorbeeld: bool = Field(description="Een verzonnen voorbeeld, dat niet echt bestaat.")
    adres: str = Field(description="De pagina van het initiatief op de website.")


class OpenBesluit(Gegevens):
    """The decision as its page tells it."""

    uitleg = "Het laatste besluit over een initiatief."

    besluit: str = keuze(Advies, "Wat er is besloten.")
    beslisser: str = keuze(Orgaan, "Wie het besloot.")
    datum: date = Field(description="De dag van het besluit.")
    motivering: str = Field(description="Waarom, in gewone taal. Kan opmaak bevatten in Markdown.")
    voorwaarden: str = Field(description="Onder welke voorwaarden. Leeg: er zijn er geen.")
    afwijking: str = Field(description="Waarom het besluit anders is dan het advies. Leeg: het is gelijk.")
    document_adres: str = Field(description="Het adres van het besluitstuk. Leeg: dat is er niet.")


class OpenMijlpaal(Gegevens):
    """A public milestone."""

    uitleg = "Iets wat gehaald wordt of gehaald is."

    titel: str = Field(description="Wat er klaar is.")
    gepland_op: date = Field(description="De dag waarop het klaar moet zijn.")
    gehaald_op: date | None = Field(description="De dag waarop het klaar was. Leeg: nog niet.")


class OpenBericht(Gegevens):
    """A new state, or how it goes."""

    uitleg = "Iets wat er gebeurde."

    datum: date = Field(description="De dag waarop het gebeurde.")
    titel: str = Field(description="Wat er gebeurde, in het kort.")
    tekst: str = Field(description="Wat dat betekent. Kan opmaak bevatten in Markdown.")


class OpenDossier(OpenInitiatief):
    """One initiative, with what its page tells."""

    uitleg = "Een openbaar initiatief, met alles wat op zijn pagina staat."

    bronnen: str = Field(
        description="Waar de tekst vandaan komt. Leeg: van de initiatiefnemer en de gemeente."
    )
    besluit: OpenBesluit | None = Field(description="Het laatste besluit. Leeg: er is nog geen besluit.")
    mijlpalen: list[OpenMijlpaal] = Field(description="Wat gehaald wordt of gehaald is.")
    voortgang: list[OpenBericht] = Field(description="Hoe het gaat, het nieuwste eerst.")
    verloop: list[OpenBericht] = Field(description="Elke stap die het zette, de oudste eerst.")


class OpenKern(Gegevens):
    """A village or town."""

    uitleg = "Een dorp of wijk."

    sleutel: str = Field(description="De vaste code.")
    naam: str = Field(description="De naam.")
    in_gebruik: bool = Field(description="Of er nu initiatieven bij komen.")


class OpenOpgave(Gegevens):
    """A task of society."""

    uitleg = "Een maatschappelijke opgave."

    sleutel: str = Field(description="De vaste code.")
    titel: str = Field(description="De naam.")
    programma: str = Field(description="Het programma waar de opgave bij hoort. Leeg: geen.")
    beoogd_effect: str = Field(description="Wat ervan moet komen.")
    toelichting: str = Field(description="Meer uitleg. Kan leeg zijn.")
    portefeuille: str = Field(description="Bij welke portefeuille de opgave hoort. Leeg: niet ingevuld.")
    in_gebruik: bool = Field(description="Of er nu initiatieven bij komen.")


class OpenUitgangspunt(Gegevens):
    """A principle of the council that holds today."""

    uitleg = "Een uitgangspunt van de raad dat nu geldt."

    code: str = Field(description="De code, zoals de raad die gebruikt.")
    versie: int = Field(description="De hoeveelste versie dit is.")
    titel: str = Field(description="Het uitgangspunt in het kort.")
    toelichting: str = Field(description="Wat ermee bedoeld is.")
    subpunten: list[str] = Field(description="Waar het op let.")
    vastgesteld_door: str = Field(description="Wie het vaststelde, en hoe. Leeg: niet ingevuld.")
    geldig_van: date = Field(description="Sinds wanneer deze versie geldt.")


class Initiatieven(Lijst):
    """A page of the list."""

    links: Links = Field(description="Waar je verder bladert.")
    initiatieven: list[OpenInitiatief] = Field(description="De rijen, de nieuwste aanmelding eerst.")


class Kernen(Lijst):
    """Every village and neighbourhood, in one answer: there are too few to leaf through."""

    kernen: list[OpenKern] = Field(description="Alle dorpen en wijken, op naam.")


class Opgaven(Lijst):
    """Every opgave, in one answer: there are too few to leaf through."""

    opgaven: list[OpenOpgave] = Field(description="Alle opgaven, in de volgorde van de gemeente.")


class Uitgangspunten(Lijst):
    """Those in force."""

    uitgangspunten: list[OpenUitgangspunt] = Field(description="De uitgangspunten die nu gelden, op code.")
