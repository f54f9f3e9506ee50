"""The evaluations of a dossier file: the joint sheet and those of the parties apart, all on the day they were given."""

from datetime import date, datetime, timedelta
from typing import Any

from evaluatie import actions
from evaluatie.actions import Oordeel
from evaluatie.inviting import perspective_of
from evaluatie.models import Evaluatie, Moment, Perspectief, Uitnodiging
from initiatieven.actions import perform
from initiatieven.handelingen import Handeling
from initiatieven.models import Initiatief
from initiatieven.permissions import EVALUATE
from samenwerkingswijzer.ground import links
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.models import Gebruiker


def evaluate(initiatief: Initiatief, row: dict[str, Any], door: Gebruiker, moment: datetime) -> None:
    """Start, fill in together, ask the parties apart and close; an expectation beforehand closes at the decision."""
    actor = Actor.user(door)
    kind = Moment(row["moment"])
    datum: date | None = row.get("datum")
    evaluatie = actions.start(initiatief, kind, actor, datum, nu=moment)
    joint = evaluatie.uitnodigingen.get(perspectief=Perspectief.gezamenlijk)
    actions.answer(joint, _judgements(evaluatie, row["gezamenlijk"]), actor, nu=moment)
    for sheet in row.get("apart", []):
        _apart(evaluatie, dict(sheet), actor, moment)
    evaluatie.refresh_from_db()
    if kind != Moment.vooraf and evaluatie.volledig:
        evaluatie.initiatief = initiatief
        actions.close(evaluatie, actor, nu=moment)


def _apart(evaluatie: Evaluatie, sheet: dict[str, Any], door: Actor, moment: datetime) -> None:
    """A party, or somebody of a group (`perspectief`), answers by its own link, as it would in a browser.

    No mail leaves for what lies in the past.
    """
    role, who = sheet.pop("perspectief", ""), sheet.pop("wie", "")
    party = evaluatie.initiatief.betrokkenen.get(aanduiding=who) if who else None
    uitnodiging = Uitnodiging(
        evaluatie=evaluatie,
        perspectief=Perspectief(role or (perspective_of(party) if party else Perspectief.belanghebbende)),
        betrokkene=party,
        verzonden_op=moment,
    )
    perform(
        evaluatie.initiatief,
        Handeling.evaluatie_vastleggen,
        door,
        vastleggen=[uitnodiging],
        nu=moment,
        quiet=True,
    )
    if sheet:
        link, _ = links.issue(EVALUATE, actions.subject(uitnodiging), timedelta(days=90), moment)
        actions.answer(uitnodiging, _judgements(evaluatie, sheet), Actor.holder(link), nu=moment)


def _judgements(evaluatie: Evaluatie, answers: dict[str, Any]) -> dict[int, Oordeel]:
    """From `doelen = [4, "Waarom"]`; a word instead of a number is why there is no score."""
    codes = dict(evaluatie.set.criteria.values_list("code", "pk"))
    return {codes[code]: _judgement(*answer) for code, answer in answers.items()}


def _judgement(score: int | str, toelichting: str = "") -> Oordeel:
    if isinstance(score, str):
        return Oordeel(zonder_score=score, toelichting=toelichting)
    return Oordeel(score=score, toelichting=toelichting)
