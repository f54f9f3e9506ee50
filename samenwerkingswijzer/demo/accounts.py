"""Demo accounts: each bears its role's name and all share one password. They exist only in the demo (ONTWERP §4)."""

import secrets
from datetime import timedelta
from pathlib import Path

from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group
from django.utils import timezone

from initiatieven.models import Accountmanager, Afwezigheid, Kern
from initiatieven.models.keuzes import Typering
from samenwerkingswijzer.configuration import refuse, text
from samenwerkingswijzer.ground.models import Gebruiker
from samenwerkingswijzer.ground.rollen import Rol

_WORDS = Path(__file__).with_name("woorden.txt")
_MIN_LENGTH = 8

ACCOUNTS: tuple[tuple[str, Rol, str], ...] = (
    ("redacteur", Rol.redacteur, "Redacteur van de wijzer"),
    ("eindredacteur", Rol.eindredacteur, "Eindredacteur van de wijzer"),
    ("medewerker", Rol.medewerker, "Medewerker klantcontact"),
    ("accountmanager", Rol.accountmanager, "Accountmanager dorpen"),
    ("accountmanager2", Rol.accountmanager, "Accountmanager stad"),
    ("coordinator", Rol.coordinator, "Coördinator van de pool"),
    ("directie", Rol.directie, "Directie"),
    ("college", Rol.college, "Bestuurssecretaris van het college"),
    ("griffie", Rol.griffie, "Griffie"),
    ("raad", Rol.raad, "Raadslid"),
    ("beheerder", Rol.beheerder, "Beheerder van het systeem"),
)
"""Name to sign in with, role and function."""
_KNOWS_VILLAGES = (Typering.ontmoeting, Typering.groen, Typering.voorziening)
_KNOWS_IN_TOWN = (Typering.sport, Typering.cultuur, Typering.economie)


def password(data: Path) -> str:
    """`WIJZER_DEMO_WACHTWOORD`, or one drawn once and kept in the data folder.

    Raises ImproperlyConfigured when the given one is shorter than eight characters.
    """
    given = text("WIJZER_DEMO_WACHTWOORD", "")
    if given:
        if len(given) < _MIN_LENGTH:
            raise refuse("WIJZER_DEMO_WACHTWOORD", "heeft minder dan 8 tekens", "linde-sluis-akker-42")
        return given
    return _kept(data / "demo_wachtwoord.txt")


def _kept(path: Path) -> str:
    if not path.exists():
        choice = _WORDS.read_text(encoding="utf-8").split()
        words = [secrets.choice(choice) for _ in range(4)]
        path.write_text("-".join([*words, str(secrets.randbelow(90) + 10)]))
        path.chmod(0o600)
    return path.read_text().strip()


def load(shared_password: str) -> None:
    """Make the accounts that are not there and give all of them this password."""
    # One hash for all: they share the password, and each hash costs a third of a second.
    hashed = make_password(shared_password)
    for username, rol, functie in ACCOUNTS:
        user, _ = Gebruiker.objects.get_or_create(
            username=username, defaults={"functie": functie, "email": f"{username}@voorbeeld.nl"}
        )
        user.groups.add(Group.objects.get(name=rol.value))
        if rol == Rol.accountmanager:
            _join_pool(user)
    _plan_absence()
    Gebruiker.objects.filter(username__in=[name for name, _, _ in ACCOUNTS]).update(password=hashed)


def _join_pool(user: Gebruiker) -> None:
    accountmanager, created = Accountmanager.objects.get_or_create(gebruiker=user)
    if not created:
        return
    town = Kern.objects.filter(sleutel="emmeloord")
    villages = Kern.objects.exclude(sleutel="emmeloord")
    in_town = user.username == "accountmanager2"
    accountmanager.kernen.set(town if in_town else villages)
    accountmanager.deskundig_in = list(_KNOWS_IN_TOWN if in_town else _KNOWS_VILLAGES)
    accountmanager.save(update_fields=["deskundig_in"])


def _plan_absence() -> None:
    """The colleague of the town goes on leave next month; the other one replaces."""
    pool = {one.gebruiker.username: one for one in Accountmanager.objects.select_related("gebruiker")}
    away, replacing = pool["accountmanager2"], pool["accountmanager"]
    if not Afwezigheid.objects.filter(accountmanager=away).exists():
        first = timezone.localdate() + timedelta(days=21)
        Afwezigheid.objects.create(
            accountmanager=away, van=first, tot=first + timedelta(days=11), vervanger=replacing
        )
