"""Every address of ours, with what each role gets. Written by hand; a new address that is not here fails the test.

Words: `mag` = the page, or an answer to what was sent; `inloggen` = sent to the sign-in page; 403, 404 and 405 =
refused so.
"""
# ceiling 450: addresses are read as one table, a row each

import re
from dataclasses import dataclass

from samenwerkingswijzer.ground.rollen import Rol

ACCOUNT_ELSEWHERE = ("aanmelden", "wachtwoord-vergeten", "e-mail", "wachtwoord-instellen")
"""Names that allauth looks up and that lead to our one door."""

ROLLEN = ("anoniem", "collega", *(rol.value for rol in Rol))
"""`accountmanager` has the dossier of the test, `collega` is another accountmanager of the pool."""

Profiel = dict[str, str]


def _profile(rest: str, **exceptions: str) -> Profiel:
    return {rol: exceptions.get(rol, rest) for rol in ROLLEN}


def _door(rest: str, *may: str, **exceptions: str) -> Profiel:
    return _profile(rest, anoniem="inloggen", **dict.fromkeys(may, "mag"), **exceptions)


_WERK = ("accountmanager", "collega", "coordinator", "medewerker", "directie")
_STUUR = ("raad", "college", "griffie", "directie", "coordinator")
_ANDER = {"collega": "404", "medewerker": "404"}
"""At the work place another's dossier and one that is not there are the same."""


def _read_only(profile: Profiel) -> Profiel:
    """POST to a page that is only read: 405 for who may read it, the same refusal for who may not."""
    return {rol: "405" if word in ("mag", "404") else word for rol, word in profile.items()}


OPENBAAR = _profile("mag")
NIET = _profile("404")
INLOG = _profile("mag")
INGELOGD = _door("mag")
WERKPLEK = _door("403", *_WERK)
COORDINATOR = _door("403", "coordinator")
GEEN_IMPORT = COORDINATOR | {"coordinator": "404"}
DOSSIER = _door("403", "accountmanager", "coordinator", "directie", **_ANDER)
EIGEN = _door("403", "accountmanager", **_ANDER)
"""Work on a dossier: its own accountmanager; coordinator and directie read it but do not do it."""
POOL = _door("403", "accountmanager", "coordinator", **_ANDER)
TOEWIJZEN = _door("403", "coordinator", **_ANDER)
STURING = _door("403", *_STUUR)
GRIFFIE = _door("403", "griffie")
AGENDA = _door("403", "griffie", "coordinator")
GEEN_AGENDA = AGENDA | dict.fromkeys(("griffie", "coordinator"), "404")
GEEN_SIGNAAL = STURING | dict.fromkeys(_STUUR, "404")
BALIE = _door("403", "medewerker", "accountmanager", "collega", "coordinator")
ABSENT = {rol: "404" if word == "mag" else word for rol, word in DOSSIER.items()}
"""A part of the dossier that is not there."""
MIST_POOL = POOL | dict.fromkeys(("accountmanager", "coordinator"), "404")
"""A record of the dossier that is not there, for who keeps such records."""
NOT_POOL = _door("403", **dict.fromkeys(("accountmanager", "collega", "coordinator"), "404"))
NOT_MINE = _door("403", **dict.fromkeys(_WERK, "404"))
BELANG = _door("403", "griffie", "college", "directie")
BESLISSER = _door("403", "directie")
"""The dossier of the test waits for the directie."""


@dataclass(frozen=True)
class Row:
    """One address: its pattern, and what each role gets on GET and on an empty POST."""

    route: str
    get: Profiel
    post: Profiel

    def address(self, examples: dict[str, str]) -> str:
        """The pattern with an example filled in for each part between angle brackets."""
        return re.sub(r"<(?:\w+:)?(\w+)>", lambda part: examples[part[1]], self.route)


def _read(route: str, get: Profiel) -> Row:
    return Row(route, get, _read_only(get) if get is not NIET else NIET)


def _nobody(profile: Profiel) -> Profiel:
    """What is not there, behind a door that is."""
    return {rol: "404" if word == "mag" else word for rol, word in profile.items()}


def _write(route: str, who: Profiel) -> Row:
    return Row(route, who, who)


STEP_SCREENS = ("intake", "inschatting", "weging", "startnotitie", "verbreding", "afspraken")
BY_PREFIX = ("beheer/", "documenten/", "account/tweede-factor/", "_util/", "^")
"""Of libraries: Wagtail's admin, documents and pages, allauth's second factor."""

WORK = ("mijlpalen", "voortgang", "bijdragen")
"""Of the state realisatie: in the dossier of the test they say that it is too early."""

_D = "werkplek/<kenmerk:kenmerk>/"
_E = f"{_D}evaluatie/"
_Q = "werkplek/criteria/<int:nummer>/"
_B = "sturing/besluiten/<kenmerk:kenmerk>/"
ROWS = [
    _write("inloggen/", INLOG),
    _write("uitloggen/", INLOG),
    _write("account/wachtwoord/", INGELOGD),
    _write("account/bevestigen/", INGELOGD),
    _read("account/gesloten/", OPENBAAR),
    *(_write(f"account/{name}/", _profile("inloggen")) for name in ACCOUNT_ELSEWHERE),
    _read("welkom/", INGELOGD),
    _read("initiatieven/", OPENBAAR),
    _write("initiatieven/aanmelden/", OPENBAAR),
    _write("initiatieven/aanmelden/<uuid:sleutel>/<slug:stap>/", NIET),
    _write("initiatieven/aanmelden/<uuid:sleutel>/controle/", NIET),
    _read("initiatieven/aanmelden/<uuid:sleutel>/klaar/", NIET),
    _write("initiatieven/aanmelden/<uuid:sleutel>/bewaren/", NIET),
    _write("initiatieven/aanmelden/verder/<str:token>/", NIET),
    _read("initiatieven/<kenmerk:code>/", OPENBAAR),
    _write("initiatieven/vraag/", OPENBAAR),
    _read("initiatieven/vraag/klaar/", OPENBAAR),
    _write("initiatieven/<kenmerk:code>/bijblijven/", OPENBAAR),
    _read("initiatieven/<kenmerk:code>/bijblijven/klaar/", OPENBAAR),
    _read("initiatieven/atom/", OPENBAAR),
    Row("initiatieven/agenda/<str:token>/", NIET, _read_only(NIET)),
    _write("initiatieven/bijblijven/bevestigen/<str:token>/", NIET),
    _write("initiatieven/bijblijven/stoppen/<str:token>/", NIET),
    Row("initiatieven/bijblijven/afmelden/<str:token>/", OPENBAAR, NIET),
    Row("initiatieven/<kenmerk:code>/bestanden/<int:pk>/", NIET, _read_only(OPENBAAR)),
    _read("volgen/<str:token>/", OPENBAAR),
    _write("volgen/<str:token>/intrekken/", OPENBAAR),
    _write("volgen/<str:token>/bestanden/", OPENBAAR),
    Row("volgen/<str:token>/bestanden/<int:pk>/", NIET, _read_only(OPENBAAR)),
    _write("initiatieven/volgen/", OPENBAAR),
    _read("initiatieven/volgen/verstuurd/", OPENBAAR),
    *(
        _write(f"volgen/<str:token>/{screen}/", OPENBAAR)
        for screen in (
            "berichten",
            "verbeteren",
            "gegevens",
            "mail",
            "mail/stoppen",
            "hartslag",
            "verwachtingen",
        )
    ),
    Row("volgen/<str:token>/berichten/gelezen/", _profile("405"), OPENBAAR),
    Row("volgen/<str:token>/verwachtingen/<int:pk>/intrekken/", _profile("405"), NIET),
    _write("volgen/<str:token>/afspraken/<int:pk>/", NIET),
    # The link of the test is an initiator's, not a partner's.
    Row("afspraak/<str:token>/", NIET, _profile("405")),
    _write("afspraak/<str:token>/<int:pk>/", NIET),
    _read("werkplek/", WERKPLEK),
    _write("werkplek/aanmelden/", BALIE),
    _write("werkplek/lijsten/", WERKPLEK),
    Row("werkplek/lijsten/<int:pk>/weg/", _read_only(WERKPLEK), NOT_MINE),
    _read("werkplek/uitvoer/<slug:vorm>/", WERKPLEK),
    _write("werkplek/toewijzen/", COORDINATOR),
    _write("werkplek/mail/", WERKPLEK),
    _read("werkplek/pool/", _door("403", "accountmanager", "collega", "coordinator", "directie")),
    _read("werkplek/vragen/", _door("403", "accountmanager", "collega", "coordinator")),
    _write("werkplek/vragen/<int:pk>/", NOT_POOL),
    _write("werkplek/pool/<int:pk>/afwezig/", NOT_POOL),
    Row(
        "werkplek/pool/<int:pk>/afwezig/<int:afwezigheid>/weg/",
        _read_only(NOT_POOL),
        NOT_POOL,
    ),
    _write("werkplek/agenda/", WERKPLEK),
    _write("werkplek/importeren/", COORDINATOR),
    _read("werkplek/importeren/<int:pk>/", GEEN_IMPORT),
    _write("werkplek/importeren/<int:pk>/kolommen/", GEEN_IMPORT),
    _write("werkplek/importeren/<int:pk>/controle/", GEEN_IMPORT),
    Row("werkplek/importeren/<int:pk>/terug/", _read_only(GEEN_IMPORT), GEEN_IMPORT),
    _read("werkplek/kaders/", COORDINATOR),
    _read("werkplek/kaders/mandaat/proberen/", COORDINATOR),
    _read("werkplek/kaders/<slug:kader>/", COORDINATOR),
    _write("werkplek/kaders/<slug:kader>/nieuw/", COORDINATOR),
    _write("werkplek/kaders/<slug:kader>/<int:pk>/", COORDINATOR | {"coordinator": "404"}),
    _read("werkplek/criteria/", COORDINATOR),
    Row("werkplek/criteria/nieuw/", _read_only(COORDINATOR), COORDINATOR),
    _read(_Q, _nobody(COORDINATOR)),
    *(Row(f"{_Q}{act}/", _read_only(COORDINATOR), _nobody(COORDINATOR)) for act in ("ingaan", "weg")),
    *(_write(f"{_Q}{rest}/", _nobody(COORDINATOR)) for rest in ("ritme", "vragen/nieuw", "vragen/<int:pk>")),
    Row(f"{_Q}vragen/<int:pk>/weg/", _read_only(COORDINATOR), _nobody(COORDINATOR)),
    _read(_E, DOSSIER),
    _read(f"{_E}spiegel/", DOSSIER),
    _write(f"{_E}plannen/", POOL),
    *(_write(f"{_E}plannen/<int:nummer>/{rest}", ABSENT) for rest in ("", "vervallen/")),
    *(
        _read(f"{_E}<int:nummer>/{rest}/", ABSENT)
        for rest in ("genodigden", "spiegel", "spiegel/<slug:code>")
    ),
    _read(f"{_E}<int:nummer>/papier/<slug:perspectief>/", ABSENT),
    _write(f"{_E}<int:nummer>/overnemen/<slug:perspectief>/", ABSENT),
    # Who may only read is sent back to the evaluation with the sentence why not.
    Row(f"{_E}start/<slug:moment>/", _read_only(WERKPLEK), DOSSIER),
    _write(f"{_E}lessen/", POOL),
    *(_write(f"{_E}lessen/<int:nummer>/{rest}", ABSENT) for rest in ("", "voorstel/")),
    *(_write(f"{_E}<int:nummer>/{rest}", ABSENT) for rest in ("", "sluiten/")),
    *(Row(f"{_E}<int:nummer>/{act}/", _read_only(WERKPLEK), ABSENT) for act in ("sluitdag", "uitnodigen")),
    Row(f"{_E}uitnodiging/<int:nummer>/<slug:wat>/", _read_only(WERKPLEK), ABSENT),
    _write("evaluatie/<str:token>/", NIET),
    _read(_D, DOSSIER),
    _read(f"{_D}tijdlijn/", DOSSIER),
    _read(f"{_D}afspraken/verloop/", DOSSIER),
    *(_write(f"{_D}{scherm}/", TOEWIJZEN) for scherm in ("toewijzen", "overdracht")),
    *(_write(f"{_D}{scherm}/", EIGEN) for scherm in ("belangen", "toets")),
    _write(f"{_D}rust/", POOL),
    Row(f"{_D}notitie/", DOSSIER, EIGEN),
    _read(f"{_D}notitie/<int:nummer>/pdf/", ABSENT),
    _read(f"{_B}startnotitie/", _nobody(STURING)),
    Row(f"{_D}verbreding/gelezen/", _read_only(WERKPLEK), EIGEN),
    _read(f"{_D}speelveld/", DOSSIER),
    _write(f"{_D}speelveld/<slug:sleutel>/", ABSENT),
    _read("werkplek/advies/", WERKPLEK),
    _write("werkplek/advies/<int:pk>/", _nobody(WERKPLEK)),
    _write("advies/<str:token>/", NIET),
    Row(f"{_D}meenemen/", POOL, _read_only(DOSSIER)),
    _read(f"{_D}toon-als/<slug:publiek>/", DOSSIER),
    *(_write(f"{_D}{screen}/", POOL) for screen in ("contact", "berichten", "hartslag")),
    *(Row(f"{_D}{screen}/", POOL, _read_only(WERKPLEK)) for screen in ("mails", "correcties")),
    Row(f"{_D}berichten/gelezen/", _read_only(WERKPLEK), POOL),
    _write(f"{_D}correcties/<int:pk>/", POOL | dict.fromkeys(("accountmanager", "coordinator"), "404")),
    _write(f"{_D}verwachtingen/", EIGEN),
    Row(
        f"{_D}verwachtingen/<int:pk>/intrekken/",
        _read_only(WERKPLEK),
        EIGEN | {"accountmanager": "404"},
    ),
    *(_write(f"{_D}{screen}/", EIGEN) for screen in WORK),
    *(_write(f"{_D}{screen}/<int:pk>/", EIGEN) for screen in WORK),
    _write(f"{_D}werkvormen/", EIGEN),
    _write(f"{_D}werkvormen/<int:pk>/", EIGEN | {"accountmanager": "404"}),
    _write(f"{_D}doen/<slug:handeling>/", EIGEN),
    *(_write(f"{_D}{scherm}/", POOL) for scherm in ("gegevens", "betrokkenen")),
    *(
        _write(f"{_D}{scherm}/", EIGEN)
        for scherm in ("intake", "inschatting", "weging", "startnotitie", "verbreding", "afspraken")
    ),
    _write(f"{_D}betrokkenen/<int:pk>/", POOL | dict.fromkeys(("accountmanager", "coordinator"), "404")),
    _write(f"{_D}verbreding/<int:pk>/", EIGEN),
    *(_write(f"{_D}{scherm}/", POOL) for scherm in ("bestanden", "notities", "verwanten")),
    *(_write(f"{_D}{scherm}/", POOL) for scherm in ("uitdaagrecht", "uitdaagantwoord")),
    _write(f"{_D}notities/<int:pk>/", MIST_POOL),
    Row(f"{_D}opmaak/voorbeeld/", _read_only(WERKPLEK), DOSSIER),
    Row(f"{_D}opmaak/plaatje/", _read_only(WERKPLEK), POOL),
    *(_write(f"{_D}bestanden/<int:pk>/{act}", MIST_POOL) for act in ("", "weghalen/")),
    _read(f"{_D}bestanden/<int:pk>/<int:nummer>/", ABSENT),
    _write(f"{_D}afspraken/<int:pk>/", EIGEN),
    _read("initiatieven/cijfers/", OPENBAAR),
    _read("sturing/dossiers/<kenmerk:kenmerk>/", STURING),
    _read(
        "sturing/dossiers/<kenmerk:kenmerk>/bestanden/<int:pk>/", _door("403", **dict.fromkeys(_STUUR, "404"))
    ),
    _read("sturing/besluiten/", STURING),
    _write("sturing/mail/", BELANG),
    Row(_B, STURING, BESLISSER),
    _write(f"{_B}terug/", BESLISSER),
    _write("sturing/dossiers/<kenmerk:kenmerk>/belangrijkheid/", BELANG),
    _write("sturing/dossiers/<kenmerk:kenmerk>/raadsmodus/", GRIFFIE),
    _read("zoeken/", OPENBAAR),
    _read("zoeken/suggesties/", OPENBAAR),
    _read("demo/postbus/", NIET),
    _read("demo/postbus/<int:pk>/", NIET),
    _read("health/live", OPENBAAR),
    _read("health/ready", OPENBAAR),
    _read(".well-known/security.txt", OPENBAAR),
    _read("toegankelijkheid/", OPENBAAR),
    _read("privacy/", OPENBAAR),
    _read("stijlgids/", OPENBAAR),
    *(_read(route, OPENBAAR) for route in ("boekje/", "boekje/maken/")),
    _read("recent/", OPENBAAR),
    _read("recent/atom/", OPENBAAR),
    _read("geschiedenis/<int:pagina>/", OPENBAAR),
    Row("geschiedenis/<int:pagina>/<int:nummer>/", NIET, _read_only(OPENBAAR)),
    _read("verwijzingen/<int:pagina>/", OPENBAAR),
    _write("voorstel/<int:pagina>/", OPENBAAR),
    _read("voorstel/<int:pagina>/klaar/", OPENBAAR),
    _write("bijblijven/<int:pagina>/", OPENBAAR),
    _read("bijblijven/<int:pagina>/klaar/", OPENBAAR),
    _write("bijblijven/bevestigen/<str:token>/", NIET),
    _write("bijblijven/stoppen/<str:token>/", NIET),
    Row("bijblijven/afmelden/<str:token>/", OPENBAAR, NIET),
    _read("werkwijze/speelveld/", OPENBAAR),
    Row("media/images/<str:naam>", NIET, _read_only(OPENBAAR)),
    Row("werkwijze/speelveld/<slug:sleutel>/", NIET, _read_only(OPENBAAR)),
    *(_read(f"{folder}index.php", OPENBAAR) for folder in ("", "w/")),
    *(Row(f"{prefix}/<path:titel>", NIET, _profile("405")) for prefix in ("index.php", "wiki")),
    Row("<met_spaties:titel>", NIET, _profile("405")),
]
