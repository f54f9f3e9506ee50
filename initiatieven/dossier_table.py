"""Which tables of the register the database keeps from change: the history and the decisions."""

from initiatieven.models import (
    Afspraakmoment,
    Bericht,
    Besluit,
    Gebeurtenis,
    Kaderwijziging,
    StartnotitieVersie,
    Verwachting,
)
from samenwerkingswijzer.ground import append_only


def register() -> None:
    """Protect the history, decisions, messages and expectations; only text can be emptied, in a recorded erasure."""
    append_only.register(append_only.Beschermd.of(StartnotitieVersie, wisbaar=("inhoud", "stand")))
    append_only.register(append_only.Beschermd.of(Gebeurtenis, wisbaar=("toelichting",)))
    append_only.register(
        append_only.Beschermd.of(
            Besluit, wisbaar=("motivering_publiek", "voorwaarden", "afwijking_toelichting")
        )
    )
    append_only.register(append_only.Beschermd.of(Bericht, wisbaar=("tekst",), vrij=("gelezen_op",)))
    append_only.register(
        append_only.Beschermd.of(Verwachting, wisbaar=("wie", "tekst"), vrij=("ingetrokken_op",))
    )
    append_only.register(append_only.Beschermd.of(Afspraakmoment, wisbaar=("wat", "bezwaar")))
    append_only.register(append_only.Beschermd.of(Kaderwijziging, wisbaar=("titel", "velden")))
