"""Demo accounts: one per role and a second accountmanager, one password, kept between starts."""

from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from samenwerkingswijzer.demo import accounts
from samenwerkingswijzer.ground.models import Gebruiker
from samenwerkingswijzer.ground.rollen import Rol


@pytest.mark.django_db
def test_every_role_has_an_account_of_its_name() -> None:
    accounts.load("linde-sluis-akker-42")
    for rol in Rol:
        user = Gebruiker.objects.get(username=rol.value)
        assert user.rollen == {rol}
        assert user.check_password("linde-sluis-akker-42")


@pytest.mark.django_db
def test_two_accountmanagers_are_in_the_pool() -> None:
    accounts.load("linde-sluis-akker-42")
    pool = Gebruiker.objects.filter(accountmanager__isnull=False).values_list("username", flat=True)
    assert sorted(pool) == ["accountmanager", "accountmanager2"]


@pytest.mark.django_db
def test_loading_again_keeps_what_somebody_changed() -> None:
    accounts.load("linde-sluis-akker-42")
    Gebruiker.objects.filter(username="raad").update(functie="Fractievoorzitter")
    accounts.load("een-ander-wachtwoord")
    assert Gebruiker.objects.get(username="raad").functie == "Fractievoorzitter"
    assert Gebruiker.objects.count() == 11


def test_the_drawn_password_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WIJZER_DEMO_WACHTWOORD", raising=False)
    drawn = accounts.password(tmp_path)
    assert len(drawn) >= 16
    assert accounts.password(tmp_path) == drawn


def test_the_given_password_goes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WIJZER_DEMO_WACHTWOORD", "gekozen-woord")
    assert accounts.password(tmp_path) == "gekozen-woord"


def test_a_short_password_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WIJZER_DEMO_WACHTWOORD", "kort")
    with pytest.raises(ImproperlyConfigured, match="WIJZER_DEMO_WACHTWOORD"):
        accounts.password(tmp_path)
