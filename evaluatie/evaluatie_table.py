"""Which tables of evaluation the database keeps from change: what hangs on a frozen evaluation, and sent reports."""

from evaluatie.models import (
    Antwoord,
    Bevinding,
    Bewoording,
    Criterium,
    Evaluatie,
    Praktijkevaluatie,
    Uitnodiging,
    Verslag,
)
from samenwerkingswijzer.ground import append_only
from samenwerkingswijzer.ground.append_only import Beschermd

_FROZEN = "{rij}.bevroren_op IS NOT NULL"
_SENT = "{rij}.verzonden_op IS NOT NULL"
_SETTLED = "{rij}.vastgesteld_op IS NOT NULL"
# Where a row of another table decides: which one, and when.
_OF_INVITATION = "1 FROM evaluatie_evaluatie e WHERE e.id = {rij}.evaluatie_id"
_OF_ANSWER = (
    "1 FROM evaluatie_evaluatie e JOIN evaluatie_uitnodiging u ON u.evaluatie_id = e.id "
    "WHERE u.id = {rij}.uitnodiging_id"
)
_OF_FINDING = "1 FROM evaluatie_praktijkevaluatie p WHERE p.id = {rij}.praktijk_id"
_OF_CRITERION = "1 FROM evaluatie_criteriumset s WHERE s.id = {rij}.set_id"
_OF_WORDING = (
    "1 FROM evaluatie_criteriumset s JOIN evaluatie_criterium c ON c.set_id = s.id "
    "WHERE c.id = {rij}.criterium_id"
)


_BESCHERMD = (
    Beschermd.of(Evaluatie, wisbaar=("momentopname", "exploitatie_toelichting"), wanneer=_FROZEN),
    Beschermd.of(
        Uitnodiging,
        houder=_OF_INVITATION,
        wanneer="e.bevroren_op IS NOT NULL",
        dicht=True,
        vrij=("betrokkene_id", "versie"),
    ),
    Beschermd.of(Verslag, wisbaar=("titel", "inleiding", "teksten", "inhoud"), wanneer=_SENT),
    Beschermd.of(
        Antwoord,
        wisbaar=("toelichting",),
        houder=_OF_ANSWER,
        wanneer="e.bevroren_op IS NOT NULL",
        dicht=True,
    ),
    Beschermd.of(Praktijkevaluatie, wanneer=_SETTLED),
    Beschermd.of(Bevinding, houder=_OF_FINDING, wanneer="p.vastgesteld_op IS NOT NULL", dicht=True),
    # An evaluation keeps its own questions: a set that is in use never changes.
    Beschermd.of(Criterium, houder=_OF_CRITERION, wanneer="NOT s.concept"),
    Beschermd.of(Bewoording, houder=_OF_WORDING, wanneer="NOT s.concept"),
)


def register() -> None:
    """Protect frozen evaluations with their invitations and answers (ONTWERP §3.2); no row comes in either.

    Their free text can be emptied inside a recorded erasure. `betrokkene` of an invitation may always be emptied:
    it says who was asked, not what was answered.
    """
    for each in _BESCHERMD:
        append_only.register(each)
