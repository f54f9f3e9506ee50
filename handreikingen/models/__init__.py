"""The guide's page types and figures, one file per concept."""

from handreikingen.models.begrip import Begrip
from handreikingen.models.figuur import Figuur
from handreikingen.models.gebied import Gebied
from handreikingen.models.handreiking import Handreiking
from handreikingen.models.herkomst import Herkomst
from handreikingen.models.kenmerk import PaginaKenmerk
from handreikingen.models.moderatie import Eindredactie
from handreikingen.models.pagina import GidsPagina, IndexPagina, StartPagina
from handreikingen.models.speelveld import Laag, SpeelveldCel, Vraag
from handreikingen.models.tekstfiguur import Deel, TekstFiguur
from handreikingen.models.valkuil import Valkuil
from handreikingen.models.verhuizing import Wikibestand, Wikiherkomst, Wikinotitie, Wikiversie
from handreikingen.models.verwijzingen import Paginaverwijzing
from handreikingen.models.volger import Volger
from handreikingen.models.voorbeeld import LeerzaamVoorbeeld
from handreikingen.models.voorstel import Voorstel
from handreikingen.models.werkvorm import Werkvorm
from handreikingen.search.tables import (
    GemisteZoekvraag,
    Synoniemen,
    Vindplaats,
    Zoekdocument,
    Zoekspoor,
    Zoekwoord,
)

__all__ = [
    "Begrip",
    "Deel",
    "Eindredactie",
    "Figuur",
    "Gebied",
    "GemisteZoekvraag",
    "GidsPagina",
    "Handreiking",
    "Herkomst",
    "IndexPagina",
    "Laag",
    "LeerzaamVoorbeeld",
    "PaginaKenmerk",
    "Paginaverwijzing",
    "SpeelveldCel",
    "StartPagina",
    "Synoniemen",
    "TekstFiguur",
    "Valkuil",
    "Vindplaats",
    "Volger",
    "Voorstel",
    "Vraag",
    "Werkvorm",
    "Wikibestand",
    "Wikiherkomst",
    "Wikinotitie",
    "Wikiversie",
    "Zoekdocument",
    "Zoekspoor",
    "Zoekwoord",
]
