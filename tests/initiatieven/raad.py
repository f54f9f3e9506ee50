"""Plain builders for what the council does: no road, only rows."""

from datetime import date
from typing import Any

from django.utils import timezone

from initiatieven.models import Initiatief, Kaderbesluit
from initiatieven.status import Status


def case(letters: str = "BDFG", status: str = Status.verkenning, **values: Any) -> Initiatief:
    """A registered initiative in this state."""
    texts = {
        "titel": f"Initiatief {letters}",
        "samenvatting": "Een plan.",
        "type_initiatiefnemer": "inwoners",
    }
    return Initiatief.objects.create(
        kenmerk=f"2026-{letters}", status=status, aangemeld_op=timezone.now(), **{**texts, **values}
    )


def decision(titel: str = "Raadsbesluit kader", day: date | None = None) -> Kaderbesluit:
    """A decision of the raad."""
    return Kaderbesluit.objects.create(titel=titel, datum=day or date(2026, 1, 15))


BESLUIT = {"besluit_titel": "Raadsbesluit kader", "besluit_datum": "2026-01-15"}
"""A new decision, as it is typed below a form."""
