"""The evaluations of a dossier file: the joint sheet and those of the parties apart, all on the day they were given."""

from datetime import date, datetime, timedelta
from typing import Any

from django.utils.text import slugify

from evaluatie import actions, inviting
from evaluatie.forms.antwoorden import AntwoordenForm
from evaluatie.forms.uitnodiging import UitnodigForm
from evaluatie.models import Evaluatie, Moment, Perspectief, Uitnodiging
from initiatieven.models import Initiatief
from initiatieven.permissions import EVALUATE
from samenwerkingswijzer.ground import links
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.commands import filled
from samenwerkingswijzer.ground.models import Gebruiker


def evaluate(initiatief: Initiatief, row: dict[str, Any], door: Gebruiker, moment: datetime) -> None:
    """Start, fill in together, ask the parties apart and close; an expectation beforehand closes at the decision."""
    actor = Actor.user(door)
    kind = Moment(row["moment"])
    datum: date | None = row.get("datum")
    evaluatie = actions.start(initiatief, kind, actor, datum, nu=moment)
    joint = evaluatie.uitnodigingen.get(perspectief=Perspectief.gezamenlijk)
    _answer(joint, row["gezamenlijk"], actor, moment)
    for number, sheet in enumerate(row.get("apart", []), start=1):
        _apart(evaluatie, dict(sheet), number, actor, moment)
    evaluatie.refresh_from_db()
    if kind != Moment.vooraf and evaluatie.volledig:
        evaluatie.initiatief = initiatief
        actions.close(evaluatie, actor, nu=moment)


def _apart(evaluatie: Evaluatie, sheet: dict[str, Any], number: int, door: Actor, moment: datetime) -> None:
    """A party, or somebody of a group (`perspectief`), is invited and answers by its own link.

    No mail leaves for what lies in the past. Who has no address yet gets an invented one.
    """
    role, who = sheet.pop("perspectief", ""), sheet.pop("wie", "")
    party = evaluatie.initiatief.betrokkenen.get(aanduiding=who) if who else None
    told = {"wie": str(party.pk) if party else role or Perspectief.belanghebbende.value}
    form = filled(lambda data: UitnodigForm(evaluatie, data), told)
    perspectief, party = form.chosen()
    known = inviting.known_addresses(evaluatie.initiatief, perspectief, party)[:1]
    adressen = known or [f"{slugify(who or perspectief)}-{number}@voorbeeld.nl"]
    for uitnodiging in inviting.invite(evaluatie, perspectief, party, adressen, door, moment, quiet=True):
        if sheet:
            link, _ = links.issue(EVALUATE, actions.subject(uitnodiging), timedelta(days=90), moment)
            _answer(uitnodiging, sheet, Actor.holder(link), moment)


def _answer(uitnodiging: Uitnodiging, told: dict[str, Any], door: Actor, moment: datetime) -> None:
    """From `doelen = [4, "Waarom"]`; a word instead of a number is why there is no score."""
    criteria = actions.questions(uitnodiging)
    fields = {one.code: f"c{one.pk}" for one in criteria}
    typed = {f"{fields.get(code, code)}_score": str(answer[0]) for code, answer in told.items()}
    typed |= {f"{fields.get(code, code)}_toelichting": "".join(answer[1:]) for code, answer in told.items()}
    form = filled(lambda data: AntwoordenForm(uitnodiging, criteria, data), typed)
    actions.answer(uitnodiging, form.oordelen(), door, nu=moment, asked=criteria)
