"""A wrong or missing value stops the start with one sentence that names the variable and a good value."""

from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from samenwerkingswijzer import configuration


@pytest.mark.parametrize("value", ["abc", "0", "65536", "-1", "80 80", "٨٠", "8000.0"])
def test_port_is_a_number_of_a_port(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("PORT", value)
    with pytest.raises(ImproperlyConfigured, match="PORT=8000"):
        configuration.port()


@pytest.mark.parametrize("url", ["mysql://a/b", "wijzer.sqlite3", "sqlite://", "postgresql://localhost:5432"])
def test_database_url_has_a_known_form(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, url: str) -> None:
    monkeypatch.setenv("DATABASE_URL", url)
    with pytest.raises(ImproperlyConfigured, match=r"DATABASE_URL .*bijvoorbeeld: DATABASE_URL="):
        configuration.database(tmp_path)


def test_password_of_the_database_is_not_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DATABASE_URL", "oracle://piet:kanarie@host/db")
    with pytest.raises(ImproperlyConfigured) as refusal:
        configuration.database(tmp_path)
    assert "kanarie" not in str(refusal.value)


def test_without_database_url_sqlite_lies_in_the_data_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    assert configuration.database(tmp_path)["NAME"] == tmp_path / "wijzer.sqlite3"


def test_postgresql_gets_a_pool(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://u:p@localhost:5432/wijzer")
    config = configuration.database(tmp_path)
    assert (config["NAME"], config["OPTIONS"]["pool"]["max_size"]) == ("wijzer", 8)


def test_postgresql_does_not_compile_queries_and_keeps_what_the_address_asks(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://w:w@localhost/wijzer?options=-c%20work_mem=64MB")
    assert configuration.database(tmp_path)["OPTIONS"]["options"] == "-c jit=off -c work_mem=64MB"


def test_production_needs_a_secret_of_fifty_characters(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("WIJZER_GEHEIM", "kort")
    with pytest.raises(ImproperlyConfigured, match="WIJZER_GEHEIM"):
        configuration.secret_key(tmp_path, is_production=True)


def test_outside_production_the_secret_is_made_once_and_kept(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("WIJZER_GEHEIM", raising=False)
    first = configuration.secret_key(tmp_path, is_production=False)
    assert len(first) >= 50
    assert configuration.secret_key(tmp_path, is_production=False) == first


@pytest.mark.parametrize("value", ["", "*", "https://wijzer.voorbeeld.nl", "a b"])
def test_production_needs_bare_host_names(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("WIJZER_DOMEINEN", value)
    with pytest.raises(ImproperlyConfigured, match="WIJZER_DOMEINEN"):
        configuration.hosts(is_production=True)


@pytest.mark.parametrize("url", ["", "mail.voorbeeld.nl", "http://mail.voorbeeld.nl", "smtp://"])
def test_production_needs_a_mail_server(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, url: str) -> None:
    monkeypatch.setenv("WIJZER_MAIL", url)
    with pytest.raises(ImproperlyConfigured, match="WIJZER_MAIL"):
        configuration.mailer(tmp_path, is_production=True)


def test_data_folder_that_cannot_be_made_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("")
    monkeypatch.setenv("WIJZER_DATA", str(tmp_path / "bestand" / "map"))
    with pytest.raises(ImproperlyConfigured, match="WIJZER_DATA"):
        configuration.data_folder()


@pytest.mark.parametrize("value", ["misschien", "aan/uit"])
def test_a_switch_is_aan_or_uit(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("WIJZER_TWEEDE_FACTOR", value)
    with pytest.raises(ImproperlyConfigured, match="alleen aan of uit"):
        configuration.switch("WIJZER_TWEEDE_FACTOR", default=False)
