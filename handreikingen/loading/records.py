"""Records with their parts from TOML files: made, updated, and left alone where an editor was."""

import tomllib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError

from handreikingen.loading.bronnen import Bronnen
from handreikingen.loading.faults import Laadfout
from handreikingen.loading.pages import Uitkomst
from handreikingen.models import Herkomst


def read(path: Path) -> dict[str, Any]:
    """The fields of one file. Raises Laadfout when it is no TOML."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Laadfout(path, 1, "Dit is geen geldige TOML.") from error


@contextmanager
def faults_of(path: Path) -> Iterator[None]:
    """Whatever is wrong with the fields of this file becomes one sentence. Raises Laadfout."""
    try:
        yield
    except ValidationError as error:
        raise Laadfout(path, 1, f"De inhoud is niet goed: {' '.join(error.messages)}") from error
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise Laadfout(path, 1, f"De inhoud is niet compleet ({error}).") from error


def only(data: dict[str, Any], *names: str) -> dict[str, Any]:
    """The fields as they are. Raises ValueError for one that this kind of file does not have."""
    unknown = sorted(set(data) - set(names))
    if unknown:
        raise ValueError(f"het veld ‘{unknown[0]}’ bestaat niet")
    return data


def sources(value: str | list[str], known: Bronnen) -> str:
    """One source per line; a code from `bronnen.toml` becomes its description."""
    codes = [value] if isinstance(value, str) else value
    return "\n".join(dict.fromkeys(known.get(code, code) for code in codes if code))


def store(new: Any, old: Any | None, pad: str, says: Callable[[Any], str], outcome: Uitkomst) -> None:
    """Make the record or give it its new text. One that an editor changed or removed is left alone.

    Raises ValidationError when the record is not good.
    """
    row = Herkomst.objects.filter(pad=pad).first()
    wanted = says(new)
    reason = _left_alone(old, row, says, wanted)
    if reason is not None:
        _tell(outcome, pad, reason)
        return
    if old is not None:
        new.pk = old.pk
        new._state.adding = False  # so that the key of the old row is not taken for a double
    new.full_clean()
    new.save()
    Herkomst.objects.update_or_create(pad=pad, defaults={"afdruk_bestand": wanted, "afdruk_pagina": wanted})
    outcome.gemaakt += old is None
    outcome.bijgewerkt += old is not None


def _left_alone(old: Any | None, row: Herkomst | None, says: Callable[[Any], str], wanted: str) -> str | None:
    """Why nothing changes: empty when it says the same already; None when there is work."""
    if old is None:
        return "door de redactie verwijderd" if row else None
    now = says(old)
    if now == wanted:
        return ""
    return "door de redactie aangepast" if row is None or now != row.afdruk_pagina else None


def _tell(outcome: Uitkomst, pad: str, reason: str) -> None:
    if reason:
        outcome.gelaten.append(f"{pad} ({reason})")
    else:
        outcome.gelijk += 1
