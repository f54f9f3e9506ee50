"""Values from the environment, each refused with one sentence that names the variable and a good value."""

import os
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import environ
from django.core.exceptions import ImproperlyConfigured

ROOT = Path(__file__).resolve().parent.parent
OMGEVINGEN = ("demo", "productie", "test")
_OWN_FORMS = "samenwerkingswijzer.account_forms."
ACCOUNT_FORMS = {
    "login": f"{_OWN_FORMS}InlogForm",
    "change_password": f"{_OWN_FORMS}WachtwoordForm",
    "reauthenticate": f"{_OWN_FORMS}BevestigForm",
}
MFA_FORMS = {
    "authenticate": f"{_OWN_FORMS}CodeForm",
    "reauthenticate": f"{_OWN_FORMS}BevestigCodeForm",
    "activate_totp": f"{_OWN_FORMS}AppForm",
}
_YES = {"aan", "ja", "1", "true"}
_NO = {"uit", "nee", "0", "false", ""}


def refuse(variable: str, problem: str, example: str) -> ImproperlyConfigured:
    """The one form in which a bad value is told."""
    return ImproperlyConfigured(
        f"{variable} {problem}. Een goede waarde is bijvoorbeeld: {variable}={example}"
    )


def text(variable: str, default: str) -> str:
    """The value of the variable, or the default when it is absent or empty."""
    return os.environ.get(variable, "").strip() or default


def switch(variable: str, default: bool) -> bool:
    """`aan` or `uit`. Raises ImproperlyConfigured on anything else."""
    value = text(variable, "aan" if default else "uit").lower()
    if value not in _YES | _NO:
        raise refuse(variable, f"heeft de waarde '{value}', maar kan alleen aan of uit zijn", "aan")
    return value in _YES


def omgeving() -> str:
    """`demo`, `productie` or `test`. Raises ImproperlyConfigured on anything else."""
    value = text("WIJZER_OMGEVING", "demo")
    if value not in OMGEVINGEN:
        raise refuse("WIJZER_OMGEVING", f"heeft de onbekende waarde '{value}'", "productie")
    return value


def secret_key(data: Path, is_production: bool) -> str:
    """`WIJZER_GEHEIM`; outside production a key is made once and kept in the data folder."""
    value = text("WIJZER_GEHEIM", "")
    if is_production and len(value) < 50:
        raise refuse(
            "WIJZER_GEHEIM",
            "ontbreekt of is korter dan 50 tekens",
            "'<50 willekeurige tekens, bijvoorbeeld van: openssl rand -base64 48>'",
        )
    return value or _kept_key(data / "geheim.txt")


def _kept_key(path: Path) -> str:
    if not path.exists():
        path.write_text(os.urandom(40).hex())
        path.chmod(0o600)
    return path.read_text().strip()


def hosts(is_production: bool) -> list[str]:
    """`WIJZER_DOMEINEN`: comma separated host names, obligatory in production."""
    names = [name.strip() for name in text("WIJZER_DOMEINEN", "").split(",") if name.strip()]
    if is_production and not names:
        raise refuse("WIJZER_DOMEINEN", "ontbreekt", "wijzer.voorbeeld.nl")
    if any("/" in name or " " in name or name == "*" for name in names):
        raise refuse("WIJZER_DOMEINEN", "bevat iets anders dan kale domeinnamen", "wijzer.voorbeeld.nl")
    return names or ["127.0.0.1", "localhost", "[::1]"]


def number(variable: str, default: int, least: int, most: int) -> int:
    """A whole number between two bounds. Raises ImproperlyConfigured on anything else."""
    value = text(variable, str(default))
    if not value.isascii() or not value.isdigit() or not least <= int(value) <= most:
        problem = f"is '{value}', maar moet een getal van {least} tot en met {most} zijn"
        raise refuse(variable, problem, str(default))
    return int(value)


def port() -> int:
    """`PORT`, 1 to 65535."""
    return number("PORT", 8000, 1, 65535)


def data_folder() -> Path:
    """`WIJZER_DATA`: the folder for database, media and private files; made when it is not there."""
    folder = Path(text("WIJZER_DATA", str(ROOT / "var"))).expanduser()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        writable = os.access(folder, os.W_OK)
    except OSError:
        writable = False
    if not writable:
        raise refuse(
            "WIJZER_DATA", f"wijst naar {folder}, maar daar kan niet worden geschreven", "$HOME/wijzer"
        )
    return folder.resolve()


def database(data: Path) -> dict[str, Any]:
    """`DATABASE_URL` (sqlite or PostgreSQL); without it SQLite with WAL in the data folder."""
    url = text("DATABASE_URL", f"sqlite:///{data / 'wijzer.sqlite3'}")
    scheme = urlsplit(url).scheme
    if scheme == "sqlite":
        return _sqlite(url)
    if scheme in ("postgres", "postgresql"):
        return _postgresql(url)
    raise refuse(
        "DATABASE_URL", "heeft een onbekende vorm", "postgresql://gebruiker:wachtwoord@localhost:5432/wijzer"
    )


def _sqlite(url: str) -> dict[str, Any]:
    name = url.removeprefix("sqlite://").removeprefix("/")
    if not name:
        raise refuse("DATABASE_URL", "noemt geen bestand", "sqlite:////pad/naar/wijzer.sqlite3")
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": Path(name),
        "CONN_MAX_AGE": 600,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            # without recursive triggers REPLACE would remove a protected row unseen
            "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL;PRAGMA cache_size=-32000;"
            "PRAGMA recursive_triggers=ON;",
        },
        "TEST": {"NAME": str(ROOT / "test.sqlite3")},
    }


_NO_JIT = "-c jit=off"
"""To compile the queries of the dashboard took PostgreSQL twice as long as to answer them (100,000 dossiers)."""


def _postgresql(url: str) -> dict[str, Any]:
    config: dict[str, Any] = dict(environ.Env.db_url_config(url))
    if not config.get("NAME"):
        raise refuse(
            "DATABASE_URL", "noemt geen database", "postgresql://gebruiker:wachtwoord@localhost:5432/wijzer"
        )
    config["ENGINE"] = "django.db.backends.postgresql"
    given = config.get("OPTIONS", {})
    config["OPTIONS"] = {
        **given,
        "options": f"{_NO_JIT} {given.get('options', '')}".strip(),
        "pool": {"min_size": 1, "max_size": 8, "timeout": 10},
        "connect_timeout": 5,
    }
    config["DISABLE_SERVER_SIDE_CURSORS"] = True
    return config


def mailers(data: Path, is_production: bool, is_test: bool) -> dict[str, Any]:
    """`default`, for libraries, is our outbox; `post` really sends (ground/mail.py)."""
    in_memory = {"BACKEND": "django.core.mail.backends.locmem.EmailBackend"}
    return {
        "default": {"BACKEND": "samenwerkingswijzer.ground.outbox.Backend"},
        "post": in_memory if is_test else mailer(data, is_production),
    }


def mailer(data: Path, is_production: bool) -> dict[str, Any]:
    """`WIJZER_MAIL` (smtp://user:password@host:port, smtps for TLS); outside production mail goes to files."""
    url = text("WIJZER_MAIL", "")
    if not url and not is_production:
        folder = data / "post"
        return {
            "BACKEND": "django.core.mail.backends.filebased.EmailBackend",
            "OPTIONS": {"file_path": str(folder)},
        }
    parts = urlsplit(url)
    if parts.scheme not in ("smtp", "smtps") or not parts.hostname:
        raise refuse(
            "WIJZER_MAIL",
            "ontbreekt of heeft een onbekende vorm",
            "smtp://gebruiker:wachtwoord@mail.voorbeeld.nl:587",
        )
    options = {
        "host": parts.hostname,
        "port": parts.port or (465 if parts.scheme == "smtps" else 587),
        "username": parts.username or "",
        "password": parts.password or "",
        "use_ssl": parts.scheme == "smtps",
        "use_tls": parts.scheme == "smtp" and bool(parts.username),
    }
    return {"BACKEND": "django.core.mail.backends.smtp.EmailBackend", "OPTIONS": options}


def storages(data: Path, is_test: bool) -> dict[str, Any]:
    """Public media, private dossier files (owner only, without an address) and static files."""
    static = "django.contrib.staticfiles.storage.StaticFilesStorage"
    private = {
        "location": data / "besloten",
        "base_url": None,
        "file_permissions_mode": 0o600,
        "directory_permissions_mode": 0o700,
    }
    on_disk = "django.core.files.storage.FileSystemStorage"
    return {
        "default": {"BACKEND": on_disk},
        "besloten": {"BACKEND": on_disk, "OPTIONS": private},
        "staticfiles": {"BACKEND": static if is_test else "samenwerkingswijzer.static_files.Storage"},
    }


def scanner() -> str:
    """`CLAMD_URL`: tcp://host:port or unix:///path; empty without a virus scanner. Raises ImproperlyConfigured."""
    url = text("CLAMD_URL", "")
    if url and not _is_socket(url):
        raise refuse("CLAMD_URL", f"heeft een onbekende vorm ('{url}')", "tcp://127.0.0.1:3310")
    return url


def _is_socket(url: str) -> bool:
    parts = urlsplit(url)
    try:
        known_port = parts.port is None or parts.port > 0
    except ValueError:  # above 65535, or no number
        return False
    return known_port and bool(
        parts.hostname if parts.scheme == "tcp" else parts.scheme == "unix" and parts.path
    )
