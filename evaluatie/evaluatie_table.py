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

_FROZEN = "{rij}.bevroren_op IS NOT NULL"
_SENT = "{rij}.verzonden_op IS NOT NULL"
_INVITATION_FROZEN = (
    "EXISTS (SELECT 1 FROM evaluatie_evaluatie e "
    "WHERE e.id = {rij}.evaluatie_id AND e.bevroren_op IS NOT NULL)"
)
_ANSWER_FROZEN = (
    "EXISTS (SELECT 1 FROM evaluatie_evaluatie e JOIN evaluatie_uitnodiging u ON u.evaluatie_id = e.id "
    "WHERE u.id = {rij}.uitnodiging_id AND e.bevroren_op IS NOT NULL)"
)
_SET_IN_USE = "EXISTS (SELECT 1 FROM evaluatie_criteriumset s WHERE s.id = {rij}.set_id AND NOT s.concept)"
_WORDING_IN_USE = (
    "EXISTS (SELECT 1 FROM evaluatie_criteriumset s JOIN evaluatie_criterium c ON c.set_id = s.id "
    "WHERE c.id = {rij}.criterium_id AND NOT s.concept)"
)

_SETTLED = "{rij}.vastgesteld_op IS NOT NULL"
_FINDING_SETTLED = (
    "EXISTS (SELECT 1 FROM evaluatie_praktijkevaluatie p "
    "WHERE p.id = {rij}.praktijk_id AND p.vastgesteld_op IS NOT NULL)"
)


def register() -> None:
    """Protect frozen evaluations with their invitations and answers (ONTWERP §3.2); no row comes in either.

    Their free text can be emptied inside a recorded erasure. `betrokkene` of an invitation may always be emptied:
    it says who was asked, not what was answered.
    """
    append_only.register(
        append_only.Beschermd.of(
            Evaluatie, wisbaar=("momentopname", "exploitatie_toelichting"), wanneer=_FROZEN
        )
    )
    append_only.register(
        append_only.Beschermd.of(
            Uitnodiging, wanneer=_INVITATION_FROZEN, dicht=True, vrij=("betrokkene_id", "versie")
        )
    )
    append_only.register(
        append_only.Beschermd.of(Verslag, wisbaar=("titel", "inleiding", "teksten", "inhoud"), wanneer=_SENT)
    )
    append_only.register(
        append_only.Beschermd.of(Antwoord, wisbaar=("toelichting",), wanneer=_ANSWER_FROZEN, dicht=True)
    )
    append_only.register(append_only.Beschermd.of(Praktijkevaluatie, wanneer=_SETTLED))
    append_only.register(append_only.Beschermd.of(Bevinding, wanneer=_FINDING_SETTLED, dicht=True))
    # An evaluation keeps its own questions: a set that is in use never changes.
    append_only.register(append_only.Beschermd.of(Criterium, wanneer=_SET_IN_USE))
    append_only.register(append_only.Beschermd.of(Bewoording, wanneer=_WORDING_IN_USE))
