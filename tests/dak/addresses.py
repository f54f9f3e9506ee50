"""Every address of ours, with what each role gets. Written by hand; a new address that is not here fails the test.

Words: `mag` = the page, or an answer to what was sent; `inloggen` = sent to the sign-in page; 403, 404, 405 = refused so.
"""

from samenwerkingswijzer.ground.rollen import Rol

ROLLEN = ("anoniem", "collega", *(rol.value for rol in Rol))
"""`accountmanager` has the dossier of the test, `collega` is another accountmanager of the pool."""

Profiel = dict[str, str]


def _profile(rest: str, **exceptions: str) -> Profiel:
    return {rol: exceptions.get(rol, rest) for rol in ROLLEN}


def _door(rest: str, *may: str, **exceptions: str) -> Profiel:
    return _profile(rest, anoniem="inloggen", **dict.fromkeys(may, "mag"), **exceptions)


_WERK = ("accountmanager", "collega", "coordinator", "medewerker", "directie")
_STUUR = ("raad", "college", "griffie", "directie", "coordinator")

OPENBAAR = _profile("mag")
LEZEN = _profile("405")
"""POST to a page that is only read."""
NIET = _profile("404")
INGELOGD = _door("mag")
WERKPLEK = _door("403", *_WERK)
WERKPLEK_LEZEN = _door("403", **dict.fromkeys(_WERK, "405"))
COORDINATOR = _door("403", "coordinator")
DOSSIER = _door("403", "accountmanager", "coordinator", "directie", collega="404", medewerker="404")
DOSSIER_LEZEN = _door("403", accountmanager="405", coordinator="405", directie="405", collega="405", medewerker="405")
STURING = _door("403", *_STUUR)
STURING_LEZEN = _door("403", **dict.fromkeys(_STUUR, "405"))
