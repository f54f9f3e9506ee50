"""The addresses of open data, dashboards, goals, signals, development agenda and reports, with who gets what."""

from tests.dak.addresses import (
    AGENDA,
    GEEN_AGENDA,
    GEEN_SIGNAAL,
    GRIFFIE,
    NIET,
    NOT_MINE,
    OPENBAAR,
    STURING,
    WERKPLEK,
    Row,
)
from tests.dak.addresses import _nobody as nobody
from tests.dak.addresses import _read as read
from tests.dak.addresses import _read_only as read_only
from tests.dak.addresses import _write as write

VERSLAG = "sturing/verslagen/<int:nummer>/"

ROWS = [
    *(
        read(f"api/v1{rest}", OPENBAAR)
        for rest in (
            "",
            "/openapi.json",
            "/initiatieven",
            "/kernen",
            "/opgaven",
            "/uitgangspunten",
            "/lessen",
        )
    ),
    read("api/v1/initiatieven/<kenmerk:kenmerk>", OPENBAAR),
    Row("api/v1/", NIET, NIET),
    *(read(f"open-data/{rest}", OPENBAAR) for rest in ("", "api/")),
    read("open-data/<slug:naam>/<slug:vorm>/", NIET),
    read("sturing/", STURING),
    read("sturing/lijst/", STURING),
    read("sturing/evaluaties/", STURING),
    read("sturing/doelstellingen/", STURING),
    write("sturing/doelstellingen/nieuw/", GRIFFIE),
    write("sturing/doelstellingen/<slug:sleutel>/", GRIFFIE | {"griffie": "404"}),
    read("sturing/verslagen/", STURING),
    Row("sturing/verslagen/nieuw/", read_only(GRIFFIE), GRIFFIE),
    read(f"{VERSLAG}", nobody(STURING)),
    read(f"{VERSLAG}verslag.<slug:vorm>", nobody(STURING)),
    write(f"{VERSLAG}tekst/", nobody(GRIFFIE)),
    Row(f"{VERSLAG}<slug:wat>/", read_only(GRIFFIE), nobody(GRIFFIE)),
    *(read(f"sturing/{page}", STURING) for page in ("signalen/", "signalen/regels/")),
    Row("sturing/signalen/weekmail/", read_only(STURING), STURING),
    Row("sturing/signalen/<int:pk>/oppakken/", read_only(STURING), GEEN_SIGNAAL),
    read("werkplek/signalen/", WERKPLEK),
    Row("werkplek/signalen/weekmail/", read_only(WERKPLEK), WERKPLEK),
    Row("werkplek/signalen/<int:pk>/oppakken/", read_only(WERKPLEK), NOT_MINE),
    read("sturing/signalen/regels/nieuw/", AGENDA),
    write("sturing/signalen/regels/nieuw/<slug:signaal>/", AGENDA),
    write("sturing/signalen/regels/<int:pk>/", GEEN_AGENDA),
    *(read(f"sturing/ontwikkelagenda/{page}", STURING) for page in ("", "lijst/")),
    write("sturing/ontwikkelagenda/nieuw/", AGENDA),
    read("sturing/ontwikkelagenda/<int:pk>/", GEEN_SIGNAAL),
    *(write(f"sturing/ontwikkelagenda/<int:pk>/{act}/", GEEN_AGENDA) for act in ("wijzigen", "stand")),
    write("sturing/ontwikkelagenda/<int:pk>/raad/", GRIFFIE | {"griffie": "404"}),
]
