"""Dossiers for signals, written down without the road to them: which state, since when, and what hangs on it."""

from datetime import date, datetime, time, timedelta
from typing import Any

from django.utils import timezone

from evaluatie.models import CriteriumSet, Evaluatie, GeplandMoment, Moment, Signaalregel, Signaalsoort
from initiatieven.handelingen import Handeling
from initiatieven.kenmerk import CONSONANTS
from initiatieven.models import (
    Accountmanager,
    Afspraak,
    Besluit,
    Gebeurtenis,
    Herziening,
    Herzieningsregel,
    Initiatief,
    Raadsmodus,
    Raadsmoment,
    Raadspunt,
    Toewijzing,
    Weging,
)
from initiatieven.status import Status
from samenwerkingswijzer.ground.models import Gebruiker

VANDAAG = date(2026, 11, 23)
"""A Monday."""
S = Signaalsoort


def at(day: date, hour: int = 9) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(hour)))


def ago(days: int) -> date:
    return VANDAAG - timedelta(days=days)


def _letters(number: int) -> str:
    found = ""
    for _ in range(4):
        number, rest = divmod(number, len(CONSONANTS))
        found += CONSONANTS[rest]
    return found


def case(status: Status = Status.verkenning, since: int = 0, **values: Any) -> Initiatief:
    """A dossier that is so many days in this state, written down without its road."""
    number = Initiatief.objects.count()
    moment = at(ago(since))
    defaults = {
        "titel": f"Dossier {number}",
        "samenvatting": "Iets moois.",
        "type_initiatiefnemer": "inwoners",
    }
    return Initiatief.objects.create(
        **{**defaults, **values},
        kenmerk=f"2026-{_letters(number)}",
        status=status,
        status_sinds=moment,
        aangemeld_op=moment,
    )


def held(initiatief: Initiatief, times: int = 1) -> Initiatief:
    """Assigned so many times, each a day later; the last one holds."""
    user = Gebruiker.objects.get_or_create(username="houder", email="houder@voorbeeld.nl")[0]
    manager = Accountmanager.objects.get_or_create(gebruiker=user)[0]
    for number in range(times):
        van = at(ago(10 - number))
        tot = None if number == times - 1 else at(ago(9 - number))
        Toewijzing.objects.create(
            initiatief=initiatief, accountmanager=manager, van=van, tot=tot, reden="Zo."
        )
    return initiatief


def event(initiatief: Initiatief, days: int) -> Initiatief:
    Gebeurtenis.objects.create(
        initiatief=initiatief, handeling=Handeling.notitie_vastleggen, van="verkenning", naar="verkenning",
        via="klok", op=at(ago(days)),
    )  # fmt: skip
    return initiatief


def promised(initiatief: Initiatief, days: int, partij: str = "gemeente", stand: str = "open") -> Initiatief:
    Afspraak.objects.create(
        initiatief=initiatief, partij=partij, wat="Een brief", voor_wanneer=ago(days), stand=stand
    )
    return initiatief


def weighed(initiatief: Initiatief, beslisser: str = "raad", **values: Any) -> Weging:
    told = {"deelnemers": "Team", "advies": "versterken", "wijze_van_versterken": "faciliteren"}
    return Weging.objects.create(
        initiatief=initiatief,
        beslisser=beslisser,
        motivering_waarom="Zo.",
        motivering_hoe="Zo.",
        **told,
        **values,
    )


def refused(reason: str | None) -> Initiatief:
    initiatief = case(Status.niet_ingegaan, since=4)
    if reason is not None:
        weging = weighed(initiatief, afgerond_op=at(ago(4)))
        Besluit.objects.create(
            initiatief=initiatief, weging=weging, besluit="niet_op_ingaan", beslisser="raad",
            besluitdatum=ago(4), motivering_publiek=reason, vastgelegd_op=at(ago(4)),
        )  # fmt: skip
    return initiatief


def decided_by(body: str) -> Initiatief:
    initiatief = case(Status.besluit, since=30)
    weighed(initiatief, body)
    return initiatief


def steered(initiatief: Initiatief, days: int, modus: str = "meesturen") -> Initiatief:
    Raadsmodus.objects.create(initiatief=initiatief, modus=modus, reden="Groot.", van=at(ago(days)))
    return initiatief


def evaluated(initiatief: Initiatief, *moments: str, volledig: bool = True) -> Initiatief:
    criteria = CriteriumSet.objects.get_or_create(nummer=1, geldig_van=date(2017, 1, 1))[0]
    for moment in moments:
        Evaluatie.objects.create(
            initiatief=initiatief, moment=Moment(moment), set=criteria, datum=VANDAAG, gestart_op=at(VANDAAG),
            volledig=volledig,
        )  # fmt: skip
    return initiatief


def asked(initiatief: Initiatief, days: int, **values: Any) -> Initiatief:
    """A promise about it that was due so many days ago."""
    told = {
        "titel": "Een brief",
        "tekst": "Een brief aan de raad.",
        "dag": ago(90),
        "sleutel": f"brief-{days}",
    }
    Raadspunt.objects.create(soort="toezegging", uiterlijk_op=ago(days), **told, **values).initiatieven.add(
        initiatief
    )
    return initiatief


def wanted(initiatief: Initiatief, days: int, stand: str = "gepland") -> Initiatief:
    """A day, so long ago, on which the council wanted to be heard."""
    held_on = ago(days) if stand == "gehouden" else None
    Raadsmoment.objects.create(
        initiatief=initiatief, wanneer="datum", dag=ago(days), stand=stand, gehouden_op=held_on
    )
    return initiatief


def reviewed(initiatief: Initiatief, days: int) -> Initiatief:
    """The council looked at it in a sitting that was confirmed so many days ago."""
    sitting = Herziening.objects.create(
        orgaan="raad", gestart_op=at(ago(days)), vastgesteld_op=at(ago(days), 20)
    )
    Herzieningsregel.objects.create(herziening=sitting, initiatief=initiatief, niveau="zeer")
    return initiatief


def planned(initiatief: Initiatief, days: int, moment: str = "tussentijds", **values: Any) -> Initiatief:
    """A look back that was planned so many days ago."""
    GeplandMoment.objects.create(
        initiatief=initiatief, moment=moment, gepland_op=ago(days), aanleiding="Halverwege.", **values
    )
    return initiatief


def rule(
    soort: Signaalsoort = S.over_termijn, getal: int = 0, rol: str = "griffie", **values: Any
) -> Signaalregel:
    return Signaalregel.objects.create(soort=soort, rol=rol, getal=getal, **values)
