"""Which pages are measured, as whom, and what they may cost."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Pagina:
    """One address; `als` is the account that asks (empty: anonymous), `grens` the p95 in milliseconds.

    `{dossier}` stands for a dossier of the accountmanager that is being carried out, `{openbaar}` for a public one and
    `{evaluatie}` for a large evaluation of that dossier.
    """

    naam: str
    pad: str
    grens: float
    als: str = ""
    vragen: int = 0
    """The most queries it may cost; 0 means that no number was set."""


_LIJST = "/werkplek/?lijst="
PAGES = (
    Pagina("startpagina", "/", 60, vragen=15),
    Pagina("gidspagina", "/sturen-en-controleren/", 60, vragen=15),
    Pagina("openbaar overzicht", "/initiatieven/", 300),
    Pagina("openbaar overzicht, één dorp", "/initiatieven/?kern=espel", 300),
    Pagina("werklijst coördinator", "/werkplek/", 300, "coordinator"),
    Pagina("werklijst accountmanager", "/werkplek/", 300, "accountmanager"),
    Pagina("dashboard", "/sturing/", 300, "raad", 25),
    Pagina("dashboard, één dorp", "/sturing/?kern=espel", 300, "raad", 25),
    Pagina("dashboard, een dag van toen", "/sturing/?peildatum=2024-03-01", 300, "raad", 25),
    Pagina("lijst achter een getal", "/sturing/lijst/?feit=te_laat", 300, "raad", 25),
    Pagina("lijst van toen", "/sturing/lijst/?open=ja&peildatum=2024-03-01", 300, "raad", 25),
    # The register.
    Pagina("overzicht, gezocht", "/initiatieven/?q=tuin", 200, vragen=20),
    Pagina("overzicht, thema en stand", "/initiatieven/?thema=groen&stand=uitvoering", 200, vragen=20),
    Pagina("openbare pagina", "/initiatieven/{openbaar}/", 200, vragen=20),
    Pagina("dossier", "/werkplek/{dossier}/", 200, "accountmanager", 20),
    Pagina("alle dossiers", f"{_LIJST}alle", 200, "coordinator", 20),
    Pagina("lijst, over de termijn", f"{_LIJST}te_laat", 200, "coordinator", 20),
    Pagina("lijst, status en thema", f"{_LIJST}alle&status=weging&thema=groen", 200, "coordinator", 20),
    Pagina("lijst, gezocht", f"{_LIJST}alle&q=tuin", 200, "coordinator", 20),
    Pagina("lijst, niets gevonden", f"{_LIJST}alle&q=zeilwagen", 200, "coordinator", 20),
    Pagina("lijst, op titel", f"{_LIJST}alle&volgorde=titel", 200, "coordinator", 20),
    Pagina("lijst, op kern", f"{_LIJST}lopend&volgorde=kern", 200, "coordinator", 20),
    Pagina("lijst, overdracht niet bevestigd", f"{_LIJST}alle&let_op=onbevestigd", 200, "coordinator", 20),
    Pagina("eigen lijst, op termijn", f"{_LIJST}mijn&volgorde=termijn", 200, "accountmanager", 20),
    Pagina("pool", "/werkplek/pool/", 200, "coordinator", 20),
    # Open data.
    Pagina("API, 100 per keer", "/api/v1/initiatieven?aantal=100", 100, vragen=5),
    Pagina("API, 100 van een thema", "/api/v1/initiatieven?aantal=100&thema=groen", 100, vragen=5),
    # Evaluation: nine criteria, six parties, two hundred answers of each.
    Pagina("evaluaties van een dossier", "/werkplek/{dossier}/evaluatie/", 150, "accountmanager", 15),
    Pagina("spiegel", "/werkplek/{dossier}/evaluatie/{evaluatie}/spiegel/", 150, "accountmanager", 15),
    Pagina(
        "spiegel, één vraag",
        "/werkplek/{dossier}/evaluatie/{evaluatie}/spiegel/doelen/",
        150,
        "accountmanager",
        15,
    ),
    Pagina("genodigden", "/werkplek/{dossier}/evaluatie/{evaluatie}/genodigden/", 150, "accountmanager", 15),
    Pagina("geplande evaluaties", "/sturing/evaluaties/", 200, "raad", 20),
    Pagina("goede partner, 10.000 evaluaties", "/sturing/goede-partner/", 300, "raad"),
    Pagina("signalen", "/sturing/signalen/", 200, "raad", 20),
    Pagina("signalen van een accountmanager", "/werkplek/signalen/", 200, "accountmanager", 20),
)
COLD = [f"/sturing/?peildatum={year}-{month:02}-14" for year in range(2022, 2026) for month in range(1, 13)]
"""The dashboard of past days, each asked for once."""
COLD_LIMIT = 2000
START_WEIGHT_KB = 150
START_REQUESTS = 12
FIRST_START_SECONDS = 90
LATER_START_SECONDS = 5
