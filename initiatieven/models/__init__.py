"""The register's records, one file per concept."""

from initiatieven.models.betrokkenen import Belang, Betrokkene, Contactgegevens
from initiatieven.models.dossier import Gebeurtenis, Inzage
from initiatieven.models.initiatief import Initiatief, InitiatiefQuerySet
from initiatieven.models.kaders import Kern, Opgave, Termijn, Uitgangspunt
from initiatieven.models.pool import Accountmanager, Toewijzing
from initiatieven.models.raad import Belangrijkheid, Raadsmodus
from initiatieven.models.realisatie import Afspraak
from initiatieven.models.verkenning import Inschatting, Intake, Verbreding
from initiatieven.models.weging import Besluit, Startnotitie, Weging

__all__ = [
    "Accountmanager",
    "Afspraak",
    "Belang",
    "Belangrijkheid",
    "Besluit",
    "Betrokkene",
    "Contactgegevens",
    "Gebeurtenis",
    "Initiatief",
    "InitiatiefQuerySet",
    "Inschatting",
    "Intake",
    "Inzage",
    "Kern",
    "Opgave",
    "Raadsmodus",
    "Startnotitie",
    "Termijn",
    "Toewijzing",
    "Uitgangspunt",
    "Verbreding",
    "Weging",
]
