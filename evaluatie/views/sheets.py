"""Showing and storing one sheet of answers: the same for who signed in and for who has a link."""

from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest

from evaluatie import actions
from evaluatie.forms.antwoorden import AntwoordenForm, initial
from evaluatie.models import Criterium, Uitnodiging
from initiatieven.actions import Geweigerd
from initiatieven.handelingen import Handeling
from initiatieven.permissions import may
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.versions import Overschreden


@dataclass
class Blad:
    """What came of it."""

    form: AntwoordenForm
    status: int = 200
    saved: bool = False
    rijen: list[dict[str, str]] = field(default_factory=list)

    def context(self) -> dict[str, Any]:
        """For the template; `rijen` are the differences when another saved first."""
        return {"form": self.form, "fout": bool(self.form.errors), "rijen": self.rijen}


def attempt(
    request: HttpRequest, uitnodiging: Uitnodiging, door: Actor, criteria: list[Criterium] | None = None
) -> Blad:
    """Show the sheet or these questions of it, or store what was sent. Nothing that was typed is lost."""
    evaluatie = uitnodiging.evaluatie
    criteria = actions.questions(uitnodiging) if criteria is None else criteria
    if request.method != "POST":
        return Blad(AntwoordenForm(uitnodiging, criteria))
    form = AntwoordenForm(uitnodiging, criteria, request.POST)
    if not may(door, Handeling.evaluatie_vastleggen, evaluatie.initiatief):
        form.add_error(None, "Dit kan alleen de accountmanager van dit dossier doen.")
        return Blad(form, status=403)
    return _store(form, uitnodiging, door) if form.is_valid() else Blad(form, status=422)


def _store(form: AntwoordenForm, uitnodiging: Uitnodiging, door: Actor, *, once_more: bool = True) -> Blad:
    uitnodiging.versie = form.cleaned_data["versie"]
    try:
        actions.answer(uitnodiging, form.oordelen(), door, asked=form.criteria)
    except Geweigerd as refused:
        form.add_error(None, refused.reden)
        return Blad(form, status=409)
    except Overschreden:
        uitnodiging.refresh_from_db()
        form.cleaned_data["versie"] = uitnodiging.versie
        rows = _differing(form, uitnodiging)
        if rows and once_more and not any(row["van_ander"] for row in rows):
            return _store(form, uitnodiging, door, once_more=False)
        return _collision(form, rows)
    return Blad(form, saved=True)


def _differing(form: AntwoordenForm, uitnodiging: Uitnodiging) -> list[dict[str, str]]:
    """What was typed and what is stored, where these differ. Where nothing stood yet nothing would be lost."""
    stored = initial(uitnodiging)
    return [
        {"label": f"{part.criterium.titel}: {name}", "van_jou": mine, "van_ander": theirs}
        for part in form.parts()
        for name, bound in (("antwoord", part.score), ("uitleg", part.toelichting))
        if (mine := str(bound.value() or "")) != (theirs := stored.get(bound.name, ""))
    ]


def _collision(form: AntwoordenForm, rows: list[dict[str, str]]) -> Blad:
    """Both versions; the next save is on the version that is stored now. A double click is no conflict."""
    form.data = {**form.data.dict(), "versie": str(form.cleaned_data["versie"])}  # type: ignore[attr-defined]
    shown = [{name: text or "Leeg" for name, text in row.items()} for row in rows]
    return Blad(form, status=409, saved=not rows, rijen=shown)


def progress(uitnodiging: Uitnodiging) -> str:
    """How far the sheet is, in one sentence."""
    total = len(actions.questions(uitnodiging))
    done = uitnodiging.antwoorden.count()
    if done == total:
        return f"Bewaard. Alle {total} vragen zijn beantwoord."
    return (
        f"Bewaard. Je hebt {done} van de {total} vragen beantwoord. Later verdergaan kan met dezelfde link. "
        "Weet je een antwoord niet? Kies dan ‘Weet ik niet’."
    )
