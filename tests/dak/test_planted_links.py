"""Who has no account and comes by a link, and who gets mail: each reads the own dossier as far as it is for them.

Beside what everyone may read stands, per door, what somebody comes for. Nobody reads a dossier that is not theirs.
"""

import itertools
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from evaluatie.models import Evaluatie, Signaalregel
from initiatieven.models import Betrokkene
from initiatieven.permissions import ADVISE, AGREE, EVALUATE, FOLLOW
from samenwerkingswijzer.ground import append_only, clock, links
from samenwerkingswijzer.ground.models import Gebruiker, Mail
from samenwerkingswijzer.ground.rollen import Rol
from tests.dak.planting import CLOSED, KENMERK, MARK, OPEN, WIDTH, Wereld
from tests.dak.reading import Reader, addresses
from tests.dak.test_addresses import ROWS
from tests.dak.test_planted_marks import LEEST

pytestmark = [pytest.mark.django_db, pytest.mark.grondig]

DOORS = {"volgen": FOLLOW, "afspraak": AGREE, "evaluatie": EVALUATE, "advies": ADVISE}
"""The first word of the address, and the purpose of its link."""
SOORT = {"volgen": "initiatiefnemer", "afspraak": "partner"}
_AFSPRAAK = ("initiatieven.Afspraak.wat", "initiatieven.Betrokkene.aanduiding")
COMES_FOR: dict[str, tuple[str, ...]] = {
    "volgen": (
        *_AFSPRAAK,
        "ground.Gebruiker.functie",
        "initiatieven.Bericht.tekst",
        "initiatieven.Contactgegevens.e_mail",
        "initiatieven.Contactgegevens.naam",
        "initiatieven.Contactgegevens.telefoon",
        "initiatieven.Correctie.antwoord",
        "initiatieven.Correctie.voorstel",
        "initiatieven.Verwachting.tekst",
    ),
    "afspraak": _AFSPRAAK,
    "evaluatie": (),
    "advies": (
        "initiatieven.Initiatief.samenvatting",
        "initiatieven.Verbreding.antwoord",
        "initiatieven.Verbreding.vraag",
        "initiatieven.Verbreding.waarom",
    ),
}
"""What is not for everyone, and what the holder of this link comes for: the own words, and what is between both.

`volgen`: who is the contact, the own contact data, messages, corrections, expectations and agreements. `advies`: the
question to a colleague, what it is about, and the own answer.
"""


def _token(door: str) -> str:
    """A link of this purpose to the public dossier, of the first person or sheet there."""
    if door in SOORT:
        Betrokkene.objects.filter(pk=OPEN.pk).update(soort=SOORT[door])
    if door == "evaluatie":  # the sheet of one that is not closed
        append_only.uninstall()
        Evaluatie.objects.filter(pk=OPEN.pk).update(bevroren_op=None)
        append_only.install()
    subject = f"{KENMERK[OPEN.dossier]}:{OPEN.pk}"
    return links.issue(DOORS[door], subject, timedelta(days=1))[1]


@pytest.mark.parametrize("door", DOORS)
def test_a_link_opens_the_own_dossier_and_no_more(world: Wereld, door: str) -> None:
    reader, token = Reader(Client()), _token(door)
    rows = [row for row in ROWS if row.route.startswith(f"{door}/<str:token>/")]
    for address in itertools.chain(*(addresses(row, token=token) for row in rows)):
        reader.open(address)
    for address in itertools.chain(
        *(addresses(row, token=token) for row in rows if "405" not in row.post["anoniem"])
    ):
        reader.send(address)
    assert reader.opened
    assert [one for one in reader.seen if one.endswith(CLOSED.letter)] == []
    found = {
        world.name(mark): place for mark, place in reader.seen.items() if not world.allowed(mark, "publiek")
    }
    assert set(found) == set(COMES_FOR[door]), found


def test_each_mail_holds_what_its_reader_may_read(world: Wereld, request: pytest.FixtureRequest) -> None:
    for rol in Rol:
        request.getfixturevalue(rol.value)
        Signaalregel.objects.update_or_create(
            soort="lang_stil", rol=rol, defaults={"getal": 1, "waarom": "Zo."}
        )
    known = set(Mail.objects.values_list("pk", flat=True))
    evening = (timezone.localtime() + timedelta(days=1)).replace(
        hour=18
    )  # the daily mail waits for the evening
    for days in (0, 8):  # what is due now, and what is due after the weekly mail
        assert -1 not in clock.run(evening + timedelta(days=days)).values()
    sent = Mail.objects.exclude(pk__in=known)
    assert {"afspraak_pool", "dag", "signalen"} <= set(sent.values_list("soort", flat=True))
    leaks = {
        f"{world.told(mark)}: {one.soort} to {_reader(one.aan)}"
        for one in sent
        for mark in _marks(one)
        if not world.allowed(mark, _width(one.aan))
        and world.name(mark) not in MAILED.get(_reader(one.aan), ())
    }
    assert not leaks, "\n".join(sorted(leaks))


MAILED: dict[str, tuple[str, ...]] = {"resident": COMES_FOR["volgen"]}


def _marks(mail: Mail) -> set[str]:
    return {f"zqx{number}{letter}" for number, letter in MARK.findall(f"{mail.titel} {mail.tekst}".lower())}


def _reader(address: str) -> str:
    user = Gebruiker.objects.filter(email=address).first()
    return ", ".join(sorted(user.rollen)) or "staff" if user else "resident"


def _width(address: str) -> str:
    """As far as the widest role of who gets it; the accountmanager of this world has its dossiers."""
    user = Gebruiker.objects.filter(email=address).first()
    if user is None:
        return "publiek"
    if user.pk == OPEN.pk:
        return "intern"
    return max((LEEST.get(rol, "publiek") for rol in user.rollen), key=WIDTH.index, default="publiek")
