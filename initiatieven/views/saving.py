"""From a valid form to a stored change: no lost update, no double effect, every refusal a sentence."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import IntegrityError, models
from django.forms import BaseForm, Field
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime

from initiatieven.actions import Geweigerd
from initiatieven.forms.versie import VersieForm
from initiatieven.handelingen import Handeling
from initiatieven.models import Gebeurtenis, Initiatief
from initiatieven.overgangen import target
from initiatieven.permissions import may, why_not
from initiatieven.recording import is_repeated, made_meanwhile, record
from initiatieven.status import Status
from initiatieven.views.access import StaffRequest
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.versions import Overschreden

CONFLICT = 409
REFUSED = 422
OVERTAKEN = "Iemand anders wijzigde dit net. Kijk of het nog klopt en probeer het dan opnieuw."
"""When somebody else was first, and what one asked was not done."""
SAME_TIME = "Iemand anders deed dit net ook. Bekijk eerst wat er nu staat."
"""When two made the same in one second and there is nothing to hold side by side."""


@dataclass(frozen=True)
class Botsing:
    """Somebody else was first: what differs, and who it was (by function)."""

    rijen: list[dict[str, str]]
    wie: str


@dataclass(frozen=True)
class Uitkomst:
    """What came of a form: done, or shown again with this answer code and perhaps a collision."""

    klaar: bool = False
    code: int = 200
    botsing: Botsing | None = None


def guard(request: StaffRequest, initiatief: Initiatief, handeling: Handeling) -> HttpResponse | None:
    """The page that says why this screen is closed now, or None: 403 for another's work, 409 for another state."""
    if not may(Actor.user(request.user), handeling, initiatief):
        return refusal(request, initiatief, handeling, why_not(handeling), 403)
    status = Status(initiatief.status)
    if target(handeling, status) is None:
        sentence = f"Dit kan niet zolang de status {status.label.lower()} is."
        return refusal(request, initiatief, handeling, sentence, CONFLICT)
    return None


def refusal(
    request: HttpRequest, initiatief: Initiatief, handeling: Handeling, reden: str, status: int
) -> HttpResponse:
    """One page for every refusal outside a form."""
    inside = request.path.startswith(reverse("werkplek"))
    back = reverse("dossier", args=[initiatief.kenmerk]) if inside else reverse("besluiten")
    context = {"initiatief": initiatief, "handeling": handeling, "reden": reden, "terug": back}
    return render(request, "initiatieven/werkplek/geweigerd.html", context, status=status)


def attempt(
    request: StaffRequest, initiatief: Initiatief, handeling: Handeling, form: VersieForm
) -> Uitkomst:
    """Show the form on GET; on POST check it and store it."""
    if request.method != "POST":
        return Uitkomst()
    if not form.is_valid():
        return Uitkomst(code=REFUSED)
    if is_repeated(form, initiatief, Actor.user(request.user), handeling):
        return Uitkomst(klaar=True)
    botsing = _save(request, initiatief, handeling, form)
    if botsing:
        return Uitkomst(code=CONFLICT, botsing=botsing)
    return Uitkomst(code=REFUSED) if form.errors else Uitkomst(klaar=True)


def _save(
    request: StaffRequest, initiatief: Initiatief, handeling: Handeling, form: VersieForm
) -> Botsing | None:
    """Store what the form holds through `perform`. None when it is done, or when the form now holds an error.

    A version that moved on gives a Botsing, unless what is stored is what was typed: then it was a double click.
    """
    row = form.instance
    if not row._state.adding:
        row.versie = form.seen_version()
    try:
        _store(initiatief, handeling, Actor.user(request.user), form)
    except Geweigerd as refused:
        form.add_error(None, refused.reden)
    except Overschreden as overtaken:
        return _collide(form, overtaken.huidig, initiatief)
    except IntegrityError:
        return _collide(form, made_meanwhile(row), initiatief)
    return None


def _store(initiatief: Initiatief, handeling: Handeling, actor: Actor, form: VersieForm) -> None:
    """Once more when only the case moved on by somebody else's step in the same second."""
    try:
        record(initiatief, handeling, actor, form.records(), form.lapsed(), form.links(), form.told())
    except Overschreden as overtaken:
        if not isinstance(overtaken.huidig, Initiatief) or form.instance == initiatief:
            raise
        initiatief.refresh_from_db()
        if not is_repeated(form, initiatief, actor, handeling):
            record(initiatief, handeling, actor, form.records(), form.lapsed(), form.links(), form.told())


def _collide(form: VersieForm, stored: models.Model, initiatief: Initiatief) -> Botsing | None:
    return collision(form, stored, last_actor(initiatief))


def collision(form: VersieForm, stored: models.Model, wie: str) -> Botsing | None:
    """Both versions, and the form ready to save on the stored one; None when nothing differs."""
    rijen = difference(form, stored)
    if not rijen:
        return None
    show_version(form, getattr(stored, "versie", 0))
    return Botsing(rijen, wie)


def seen_in(sent: Mapping[str, str]) -> int:
    """The version that was on a screen without a form of ours; 0, which nothing has, when it was not sent."""
    typed = sent.get("versie", "")[:9]
    return int(typed) if typed.isdecimal() else 0


def show_version(form: BaseForm, versie: int) -> None:
    """What was typed stays; saving again goes on from the stored version."""
    data = QueryDict(mutable=True)
    data.update(form.data)
    data["versie"] = str(versie)
    form.data = data


def last_event(initiatief: Initiatief) -> Gebeurtenis:
    """The last thing that was done; a registered dossier has at least its registration."""
    rows: models.QuerySet[Gebeurtenis] = initiatief.gebeurtenissen.select_related("gebruiker")
    return rows.latest("op", "pk")


def last_actor(initiatief: Initiatief) -> str:
    """Who did it, by function."""
    return str(last_event(initiatief).gebruiker or "Iemand anders")


def difference(form: VersieForm, stored: models.Model) -> list[dict[str, str]]:
    """Both versions of every field, and of every row beside them, of which the typed value is not the stored one."""
    theirs = form.of(stored)
    rows = []
    for bound in form.visible_fields():
        initial = theirs.get_initial_for_field(theirs.fields[bound.name], bound.name)
        if bound.field.has_changed(initial, bound.data):
            mine, other = words(bound.field, bound.data), words(bound.field, initial)
            rows.append({"label": str(bound.label), "van_jou": mine, "van_ander": other})
    return rows + form.beside(stored)


def words(field: Field, value: Any) -> str:
    """A value of a form as it reads on the screen."""
    if isinstance(value, bool):
        return "Ja" if value else "Nee"
    labels = {str(key): str(label) for key, label in getattr(field, "choices", ())}
    many = value if isinstance(value, (list, tuple)) else [value]
    texts = [labels.get(str(getattr(one, "pk", one)), str(one)) for one in many if one not in (None, "")]
    return ", ".join(texts) or "Niets"


def transition(
    request: StaffRequest,
    initiatief: Initiatief,
    handeling: Handeling,
    form: BaseForm,
    act: Callable[[], object],
) -> Uitkomst:
    """Show the confirmation on GET; on POST do it once, on the version of the case that was on the screen."""
    if request.method != "POST":
        return Uitkomst()
    if not form.is_valid():
        return Uitkomst(code=REFUSED)
    initiatief.versie = form.cleaned_data["versie"]
    try:
        act()
    except Geweigerd as refused:
        form.add_error(None, refused.reden)
        return Uitkomst(code=REFUSED)
    except Overschreden:
        return Uitkomst(code=CONFLICT, botsing=_overtaken(form, initiatief, handeling))
    return Uitkomst(klaar=True)


def _overtaken(form: BaseForm, initiatief: Initiatief, handeling: Handeling) -> Botsing:
    initiatief.refresh_from_db()
    show_version(form, initiatief.versie)
    last = last_event(initiatief)
    done = f"{last.get_handeling_display()} ({date_format(localtime(last.op), 'j F Y H:i')})"
    rows = [{"label": "Laatste stap in dit dossier", "van_jou": handeling.label, "van_ander": done}]
    return Botsing(rows, last_actor(initiatief))


def is_second_click(request: StaffRequest, initiatief: Initiatief, handeling: Handeling) -> bool:
    """Whether this very POST was done already: the last step is this one, by this user, on that version."""
    if request.method != "POST" or request.POST.get("versie") != str(initiatief.versie - 1):
        return False
    last = last_event(initiatief)
    return last.handeling == handeling and last.gebruiker_id == request.user.pk
