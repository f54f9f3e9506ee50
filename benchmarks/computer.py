"""What the computer was like while it measured: a virtual one can lose most of its time to its neighbours."""

import os
import platform
import time
from pathlib import Path
from typing import Any

_STAT = Path("/proc/stat")
_STEAL = 7


class Watch:
    """Which share of the processor time that was wanted went to other machines, since the watch began."""

    def __init__(self) -> None:
        self._begin = _ticks()

    def stolen(self) -> float:
        """Between 0 and 1; 0 where the system does not tell."""
        spent = [now - then for now, then in zip(_ticks(), self._begin, strict=True)]
        wanted = sum(spent) - spent[3] - spent[4] if spent else 0
        return round(spent[_STEAL] / wanted, 3) if wanted else 0.0


def _ticks() -> list[int]:
    """User, nice, system, idle, waiting, interrupts (2), stolen."""
    return [int(word) for word in _STAT.read_text().split()[1:9]] if _STAT.exists() else []


def yardstick() -> float:
    """Milliseconds of processor time for a million additions in this Python."""
    begin = time.process_time()
    total = 0
    for number in range(1_000_000):
        total += number
    return round((time.process_time() - begin) * 1000, 1)


def described(watch: Watch) -> dict[str, Any]:
    """What belongs beside every figure."""
    return {
        "python": platform.python_version(),
        "machine": platform.machine(),
        "cores": os.cpu_count(),
        "load": os.getloadavg(),
        "gestolen": watch.stolen(),
        "meetlat_ms": yardstick(),
    }
