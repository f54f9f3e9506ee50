"""The addresses of what evaluation leads to: meeting, report, example, learning environment, the own practice."""

from tests.dak.addresses import _D as DOSSIER_
from tests.dak.addresses import _E as EVALUATIE_
from tests.dak.addresses import (
    ABSENT,
    COORDINATOR,
    EIGEN,
    GEEN_IMPORT,
    NIET,
    OPENBAAR,
    POOL,
    STURING,
    WERKPLEK,
    Row,
)
from tests.dak.addresses import _read as read
from tests.dak.addresses import _read_only as read_only
from tests.dak.addresses import _write as write

_ONE = f"{EVALUATIE_}<int:nummer>/"
_JAAR = "leeromgeving/wat-leerden-we/<int:jaar>/"
_PRAKTIJK = "leeromgeving/praktijk/<int:jaar>/"

ROWS = [
    write(f"{DOSSIER_}kosten/", EIGEN),
    write(f"{DOSSIER_}kosten/<int:pk>/", EIGEN | {"accountmanager": "404"}),
    write(f"{_ONE}gesprek/", ABSENT),
    Row(f"{_ONE}gesprek/agenda/", read_only(WERKPLEK), ABSENT),
    write(f"{_ONE}gesprek/<int:punt>/afspraak/", ABSENT),
    *(read(f"{_ONE}{rest}/", ABSENT) for rest in ("rapport", "rapport/pdf", "gegevens/<slug:vorm>")),
    write(f"{EVALUATIE_}voorbeeld/", POOL),
    read("sturing/goede-partner/", STURING),
    read("sturing/goede-partner/gegevens/<slug:vorm>/", STURING),
    read("sturing/praktijk/", COORDINATOR),
    write("sturing/praktijk/nieuw/", COORDINATOR),
    write("sturing/praktijk/<int:jaar>/", GEEN_IMPORT),
    Row("sturing/praktijk/<int:jaar>/vaststellen/", read_only(GEEN_IMPORT), GEEN_IMPORT),
    *(
        read(f"leeromgeving/{page}/", OPENBAAR)
        for page in ("lessen", "werkvormen", "veranderd", "wat-leerden-we", "praktijk")
    ),
    *(Row(f"{_JAAR}{rest}", NIET, read_only(OPENBAAR)) for rest in ("", "pdf/", "gegevens/<slug:vorm>/")),
    *(Row(f"{_PRAKTIJK}{rest}", NIET, read_only(OPENBAAR)) for rest in ("", "pdf/", "gegevens/<slug:vorm>/")),
]
