"""The addresses of the council's frame and its hand on the initiatives, with what each role gets."""

from tests.dak.addresses import BELANG, GRIFFIE, POOL, STURING, Row
from tests.dak.addresses import _nobody as nobody
from tests.dak.addresses import _read as read
from tests.dak.addresses import _read_only as read_only
from tests.dak.addresses import _write as write

GEEN_KADER = GRIFFIE | {"griffie": "404"}
"""A part of the frame that is not there, for who keeps it."""
GEEN_ORGAAN = BELANG | dict.fromkeys(("griffie", "college", "directie"), "404")
"""A sitting that is not there, for who holds one."""


ROWS = [
    write("werkplek/<kenmerk:kenmerk>/inzet/", POOL),
    read("sturing/doelstellingen/<slug:sleutel>/verloop/", nobody(STURING)),
    write("sturing/doelstellingen/<slug:sleutel>/perioden/nieuw/", GEEN_KADER),
    write("sturing/doelstellingen/<slug:sleutel>/perioden/<int:pk>/", GEEN_KADER),
    read("sturing/maatstaven/", STURING),
    write("sturing/maatstaven/nieuw/", GRIFFIE),
    read("sturing/maatstaven/<slug:sleutel>/", nobody(STURING)),
    write("sturing/maatstaven/<slug:sleutel>/wijzigen/", GEEN_KADER),
    write("sturing/maatstaven/<slug:sleutel>/normen/nieuw/", GEEN_KADER),
    write("sturing/maatstaven/<slug:sleutel>/normen/<int:pk>/", GEEN_KADER),
    read("sturing/kader/", STURING),
    write("sturing/raadsperioden/nieuw/", GRIFFIE),
    write("sturing/raadsperioden/<slug:sleutel>/", GEEN_KADER),
    write("sturing/uitgangspunten/nieuw/", GRIFFIE),
    read("sturing/uitgangspunten/<str:code>/", nobody(STURING)),
    write("sturing/uitgangspunten/<str:code>/versie/", GEEN_KADER),
    write("sturing/uitgangspunten/<str:code>/einde/", GEEN_KADER),
    read("sturing/middelen/", STURING),
    read("sturing/middelen/<int:jaar>/", STURING),
    write("sturing/middelen/<int:jaar>/invullen/", GRIFFIE),
    read("sturing/middelen/<int:jaar>/<slug:soort>/<slug:sleutel>/", nobody(STURING)),
    write("sturing/dossiers/<kenmerk:kenmerk>/momenten/", GRIFFIE),
    write("sturing/dossiers/<kenmerk:kenmerk>/momenten/<int:pk>/", GEEN_KADER),
    read("sturing/herziening/", STURING),
    Row("sturing/herziening/begin/<slug:orgaan>/", read_only(BELANG), GEEN_ORGAAN),
    read("sturing/herziening/<int:pk>/", nobody(STURING)),
    write("sturing/herziening/<int:pk>/vaststellen/", GEEN_ORGAAN),
    Row("sturing/herziening/<int:pk>/stoppen/", read_only(BELANG), GEEN_ORGAAN),
    write("sturing/herziening/<int:pk>/<kenmerk:kenmerk>/", GEEN_ORGAAN),
    read("sturing/planning/", STURING),
    read("sturing/planning/<slug:vorm>/", STURING),
    *(read(f"sturing/{kind}/", STURING) for kind in ("keuzevraagstukken", "toezeggingen")),
    *(write(f"sturing/{kind}/nieuw/", GRIFFIE) for kind in ("keuzevraagstukken", "toezeggingen")),
    *(
        read(f"sturing/{kind}/<slug:sleutel>/", nobody(STURING))
        for kind in ("keuzevraagstukken", "toezeggingen")
    ),
    *(
        write(f"sturing/keuzevraagstukken/<slug:sleutel>/{act}/", GEEN_KADER)
        for act in ("wijzigen", "keuze", "intrekken")
    ),
    *(write(f"sturing/toezeggingen/<slug:sleutel>/{act}/", GEEN_KADER) for act in ("wijzigen", "afdoen")),
]
