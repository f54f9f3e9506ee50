"""The griffie keeps the council's goals with their periods; everyone of the council's area reads them."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from evaluatie import goals
from evaluatie.forms.doelstelling import DoelperiodeForm, DoelstellingForm
from evaluatie.models import Doelperiode, Doelstelling
from evaluatie.statistics import verloop
from initiatieven import frame_history
from initiatieven.roles import KADERHOUDERS
from initiatieven.views import access, bijhouden
from initiatieven.views.access import StaffRequest, posted
from initiatieven.views.bijhouden import Blad


@access.sturing
@require_safe
def overview(request: StaffRequest) -> HttpResponse:
    """Every goal with its period of today; the griffie may change them."""
    today = timezone.localdate()
    context = {
        "doelstellingen": Doelstelling.objects.with_opgave().with_period(today),
        "vandaag": today,
        "mag_wijzigen": bool(request.user.rollen & KADERHOUDERS),
        "kruimels": _crumbs(),
    }
    return render(request, "evaluatie/doelstellingen.html", context)


@access.sturing
@require_safe
def course(request: StaffRequest, sleutel: str) -> HttpResponse:
    """One goal through its periods: aimed at and reached, with the history of the goal itself."""
    goal = _goal(sleutel)
    context = {
        "doel": goal,
        "verloop": verloop.of_goal(goal),
        "geschiedenis": frame_history.history(goal),
        "mag_wijzigen": bool(request.user.rollen & KADERHOUDERS),
        "kruimels": [*_crumbs(), (goal.titel, "")],
    }
    return render(request, "evaluatie/doelstelling.html", context)


@access.requires(KADERHOUDERS)
@require_http_methods(["GET", "HEAD", "POST"])
def add(request: StaffRequest) -> HttpResponse:
    """A new goal."""
    return _edit(request, Doelstelling(geldig_van=timezone.localdate()), "doelstellingen")


@access.requires(KADERHOUDERS)
@require_http_methods(["GET", "HEAD", "POST"])
def change(request: StaffRequest, sleutel: str) -> HttpResponse:
    """Change a goal, or let it end."""
    return _edit(request, _goal(sleutel), reverse("doelstelling_verloop", args=[sleutel]))


@access.requires(KADERHOUDERS)
@require_http_methods(["GET", "HEAD", "POST"])
def add_period(request: StaffRequest, sleutel: str) -> HttpResponse:
    """One more period, after the last one."""
    return _edit_period(request, verloop.next_period(_goal(sleutel)))


@access.requires(KADERHOUDERS)
@require_http_methods(["GET", "HEAD", "POST"])
def change_period(request: StaffRequest, sleutel: str, pk: int) -> HttpResponse:
    """What was reached in a period, or what was aimed at."""
    rows = goals.periods(sleutel)
    return _edit_period(request, get_object_or_404(rows, pk=pk))


def _goal(sleutel: str) -> Doelstelling:
    return get_object_or_404(Doelstelling.objects.with_opgave(), sleutel=sleutel)


def _edit(request: StaffRequest, goal: Doelstelling, terug: str) -> HttpResponse:
    form = DoelstellingForm(posted(request), instance=goal)
    title = "Doelstelling wijzigen" if goal.pk else "Doelstelling toevoegen"
    crumbs = [*_crumbs(), ("Wijzigen" if goal.pk else "Toevoegen", "")]
    velden = bijhouden.changed(form) if form.is_bound else []
    blad = Blad(title, terug, crumbs, gedaan="De doelstelling is bewaard.")

    def store() -> None:
        goals.keep(goal, form.seen_version(), request.user, velden, form.decision())

    return bijhouden.show(request, blad, form, store)


def _edit_period(request: StaffRequest, period: Doelperiode) -> HttpResponse:
    goal = period.doelstelling
    form = DoelperiodeForm(posted(request), instance=period)
    terug = reverse("doelstelling_verloop", args=[goal.sleutel])
    blad = Blad(
        "Periode wijzigen" if period.pk else "Periode toevoegen",
        terug,
        [*_crumbs(), (goal.titel, terug), ("Periode", "")],
        inleiding=goal.titel,
        gedaan="De periode is bewaard.",
    )
    velden = bijhouden.changed(form) if form.is_bound else []
    return bijhouden.show(
        request, blad, form, lambda: goals.keep_period(period, form.seen_version(), request.user, velden)
    )


def _crumbs() -> list[tuple[str, str]]:
    return [("Sturing", reverse("sturing")), ("Doelstellingen", reverse("doelstellingen"))]
