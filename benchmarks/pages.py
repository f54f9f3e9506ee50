"""Which pages are measured, as whom, and what they may cost (issue "One command, one whole journey", Speed)."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Pagina:
    """One address; `als` is the account that asks (empty: anonymous), `grens` the p95 in milliseconds."""

    naam: str
    pad: str
    grens: float
    als: str = ""
    vragen: int = 0
    """The most queries it may cost; 0 means that no number was set."""


PAGES = (
    Pagina("startpagina", "/", 60, vragen=15),
    Pagina("gidspagina", "/sturen-en-controleren/", 60, vragen=15),
    Pagina("openbaar overzicht", "/initiatieven/", 300),
    Pagina("openbaar overzicht, één dorp", "/initiatieven/?kern=espel", 300),
    Pagina("werklijst coördinator", "/werkplek/", 300, "coordinator"),
    Pagina("werklijst accountmanager", "/werkplek/", 300, "accountmanager"),
    Pagina("dashboard", "/sturing/", 300, "raad"),
)
START_WEIGHT_KB = 150
START_REQUESTS = 12
FIRST_START_SECONDS = 90
LATER_START_SECONDS = 5
