"""Which tables of the register the database keeps from change: the history and the decisions."""

from initiatieven.models import Besluit, Gebeurtenis
from samenwerkingswijzer.ground import append_only


def register() -> None:
    """Protect `Gebeurtenis` and `Besluit`; only their free text can be emptied, inside a recorded erasure."""
    append_only.register(append_only.Beschermd.of(Gebeurtenis, wisbaar=("toelichting",)))
    append_only.register(
        append_only.Beschermd.of(
            Besluit, wisbaar=("motivering_publiek", "voorwaarden", "afwijking_toelichting")
        )
    )
