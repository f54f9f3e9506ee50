"""Time has one clock (ONTWERP §3.8): `manage.py klok` runs every task that an app registered, idempotent."""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from django.db import transaction

from samenwerkingswijzer.ground.models import Kloktik

_logger = logging.getLogger("wijzer.klok")
Taak = Callable[[datetime], int]
_tasks: dict[str, Taak] = {}
MAX_AGE = timedelta(minutes=10)


def register(name: str, taak: Taak) -> None:
    """Hang a task on the clock; called from `apps.py: ready()`. It returns how many things it did."""
    _tasks[name] = taak


def run(now: datetime) -> dict[str, int]:
    """Do all that is due at `now`: each task in a transaction of its own, so that one failure stops no other.

    Returns per task how many things it did, -1 for one that failed (its trace is in the log).
    """
    return {name: _run_one(name, taak, now) for name, taak in _tasks.items()}


def _run_one(name: str, taak: Taak, now: datetime) -> int:
    try:
        with transaction.atomic():
            done = taak(now)
            Kloktik.objects.update_or_create(taak=name, defaults={"laatst_op": now})
    except Exception:
        _logger.exception(
            "task of the clock failed", extra={"action": "klok", "object": name, "result": "failed"}
        )
        return -1
    return done


def is_fresh(now: datetime) -> bool:
    """Whether every registered task ran in the last ten minutes."""
    recent = set(Kloktik.objects.filter(laatst_op__gte=now - MAX_AGE).values_list("taak", flat=True))
    return set(_tasks) <= recent
