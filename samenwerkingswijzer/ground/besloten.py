"""The private storage: outside MEDIA_ROOT, under names nobody can guess, read by checked views only (ONTWERP §6)."""

import secrets
from datetime import UTC, datetime
from typing import Any

from django.core.files.storage import Storage, storages


def storage() -> Storage:
    """Where private files lie; a function, so that tests and commands can put it elsewhere."""
    return storages["besloten"]


def name(_record: Any, _given: str) -> str:
    """The name of a new file: nothing of what it is called or whose it is, only the month, for who keeps backups."""
    return f"{datetime.now(UTC):%Y/%m}/{secrets.token_hex(20)}"
