"""The register's records, one file per concept."""

from initiatieven.models.aanmelding import Aanmeldconcept, Verwant
from initiatieven.models.afweging import GewogenBelang, Toets
from initiatieven.models.bericht import Bericht
from initiatieven.models.bestand import Bestand, BestandQuerySet, BestandVersie
from initiatieven.models.betrokkenen import Belang, Betrokkene, Contactgegevens
from initiatieven.models.dossier import Gebeurtenis, Inzage
from initiatieven.models.importlijst import Importlijst, Importregel
from initiatieven.models.initiatief import Initiatief, InitiatiefQuerySet
from initiatieven.models.kaderbesluit import Kaderbesluit, Kaderwijziging, Raadsperiode
from initiatieven.models.kaders import Kern, Opgave, Termijn, Uitgangspunt
from initiatieven.models.keuzevraagstuk import Keuzebelang, Keuzeoptie, Keuzevraagstuk
from initiatieven.models.klad import Klad
from initiatieven.models.lijst import BewaardeLijst, Uitvoer
from initiatieven.models.mailkeuze import Dagregel, Mailkeuze
from initiatieven.models.mandaat import Mandaatregel
from initiatieven.models.middelen import Inzet, Middelen
from initiatieven.models.notitie import Notitie
from initiatieven.models.pool import Accountmanager, Afwezigheid, Toewijzing
from initiatieven.models.poolvraag import Poolvraag, Vragersgegevens
from initiatieven.models.raad import Belangrijkheid, Raadsmodus
from initiatieven.models.raadsmoment import Herziening, Herzieningsregel, Raadsmoment
from initiatieven.models.raadspunt import Raadspunt
from initiatieven.models.raming import Raming
from initiatieven.models.realisatie import Afspraak, Afspraakmoment, Bijdrage, Mijlpaal, Voortgang
from initiatieven.models.speelveld import SpeelveldAntwoord
from initiatieven.models.startnotitie import StartnotitieVersie
from initiatieven.models.statusperiode import Statusperiode, StatusperiodeQuerySet, held_at
from initiatieven.models.uitdaging import Uitdaagoordeel, Uitdaagtermijn, Uitdaagvoorwaarde, Uitdaging
from initiatieven.models.verkenning import Inschatting, Intake, Verbreding
from initiatieven.models.verwachting import Verwachting
from initiatieven.models.volgen import Correctie, Hartslag
from initiatieven.models.volger import Volger
from initiatieven.models.weging import OPGEMAAKT, Besluit, Startnotitie, Weging
from initiatieven.models.werkvorm import WerkvormGebruik

__all__ = [
    "OPGEMAAKT",
    "Aanmeldconcept",
    "Accountmanager",
    "Afspraak",
    "Afspraakmoment",
    "Afwezigheid",
    "Belang",
    "Belangrijkheid",
    "Bericht",
    "Besluit",
    "Bestand",
    "BestandQuerySet",
    "BestandVersie",
    "Betrokkene",
    "BewaardeLijst",
    "Bijdrage",
    "Contactgegevens",
    "Correctie",
    "Dagregel",
    "Gebeurtenis",
    "GewogenBelang",
    "Hartslag",
    "Herziening",
    "Herzieningsregel",
    "Importlijst",
    "Importregel",
    "Initiatief",
    "InitiatiefQuerySet",
    "Inschatting",
    "Intake",
    "Inzage",
    "Inzet",
    "Kaderbesluit",
    "Kaderwijziging",
    "Kern",
    "Keuzebelang",
    "Keuzeoptie",
    "Keuzevraagstuk",
    "Klad",
    "Mailkeuze",
    "Mandaatregel",
    "Middelen",
    "Mijlpaal",
    "Notitie",
    "Opgave",
    "Poolvraag",
    "Raadsmodus",
    "Raadsmoment",
    "Raadsperiode",
    "Raadspunt",
    "Raming",
    "SpeelveldAntwoord",
    "Startnotitie",
    "StartnotitieVersie",
    "Statusperiode",
    "StatusperiodeQuerySet",
    "Termijn",
    "Toets",
    "Toewijzing",
    "Uitdaagoordeel",
    "Uitdaagtermijn",
    "Uitdaagvoorwaarde",
    "Uitdaging",
    "Uitgangspunt",
    "Uitvoer",
    "Verbreding",
    "Verwachting",
    "Verwant",
    "Volger",
    "Voortgang",
    "Vragersgegevens",
    "Weging",
    "WerkvormGebruik",
    "held_at",
]
