"""The council's questions: options for and against, interests, agenda and outcome."""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from initiatieven import frame_history
from initiatieven import questions_of_council as questions
from initiatieven.actions import Geweigerd
from initiatieven.forms.keuzevraagstuk import (
    BelangForm,
    IntrekkenForm,
    KeuzevraagstukForm,
    OptieForm,
    UitkomstForm,
    filled,
    rows_of,
)
from initiatieven.models import Keuzevraagstuk
from initiatieven.roles import KADERHOUDERS
from initiatieven.views import access, bijhouden
from initiatieven.views.access import StaffRequest, posted
from initiatieven.views.bijhouden import Blad


def _crumbs(*last: tuple[str, str]) -> list[tuple[str, str]]:
    return [("Sturing", reverse("sturing")), ("Keuzevraagstukken", reverse("keuzevraagstukken")), *last]


@access.sturing
@require_safe
def overview(request: StaffRequest) -> HttpResponse:
    """What the council must choose, and what it chose."""
    open_ones, closed = questions.lists()
    context = {
        "open": open_ones,
        "gesloten": closed,
        "mag_wijzigen": bool(request.user.rollen & KADERHOUDERS),
        "kruimels": [("Sturing", reverse("sturing")), ("Keuzevraagstukken", "")],
    }
    return render(request, "initiatieven/sturing/keuzevraagstukken.html", context)


@access.sturing
@require_safe
def one(request: StaffRequest, sleutel: str) -> HttpResponse:
    """One question with its options side by side."""
    question = _question(sleutel)
    context = {
        "vraagstuk": question,
        "opties": question.opties.all(),
        "belangen": question.belangen.all(),
        "initiatieven": question.initiatieven.order_by("titel"),
        "geschiedenis": frame_history.history(question),
        "mag_wijzigen": bool(request.user.rollen & KADERHOUDERS) and question.is_open,
        "kruimels": _crumbs((question.vraag, "")),
    }
    return render(request, "initiatieven/sturing/keuzevraagstuk.html", context)


@access.requires(KADERHOUDERS)
@require_http_methods(["GET", "HEAD", "POST"])
def add(request: StaffRequest) -> HttpResponse:
    """A new question."""
    return _edit(request, Keuzevraagstuk())


@access.requires(KADERHOUDERS)
@require_http_methods(["GET", "HEAD", "POST"])
def change(request: StaffRequest, sleutel: str) -> HttpResponse:
    """Change a question that is open."""
    return _edit(request, _question(sleutel))


def _question(sleutel: str) -> Keuzevraagstuk:
    return get_object_or_404(questions.all_questions(), sleutel=sleutel)


def _edit(request: StaffRequest, question: Keuzevraagstuk) -> HttpResponse:
    data, known = posted(request), question.pk is not None
    form = KeuzevraagstukForm(data, instance=question)
    form.opties = rows_of(OptieForm, "optie", list(question.opties.all()) if known else [], data)
    form.belangen = rows_of(BelangForm, "belang", list(question.belangen.all()) if known else [], data)
    blad = Blad(
        "Keuzevraagstuk wijzigen" if known else "Nieuw keuzevraagstuk",
        reverse("keuzevraagstuk", args=[question.sleutel]) if known else "keuzevraagstukken",
        _crumbs(("Wijzigen" if known else "Nieuw", "")),
        gedaan="Het keuzevraagstuk is bewaard.",
        sjabloon="initiatieven/sturing/keuzevraagstuk_formulier.html",
        meer={"opties": form.opties, "belangen": form.belangen},
    )
    return bijhouden.show(request, blad, form, _store(request, form))


def _store(request: StaffRequest, form: KeuzevraagstukForm) -> Callable[[], None]:
    velden = bijhouden.changed(form) if form.is_bound else []

    def store() -> None:
        wrong = [row for row in (*form.opties, *form.belangen) if not row.is_valid()]
        if wrong:
            raise Geweigerd(
                "Kijk de opties en belangen na: elke optie heeft een titel, elk belang een wie en een wat."
            )
        questions.keep(
            form.instance,
            form.seen_version(),
            request.user,
            filled(form.opties, "titel"),
            filled(form.belangen, "wie"),
            form.cleaned_data["initiatieven"],
            velden,
        )

    return store


@access.requires(KADERHOUDERS)
@require_http_methods(["GET", "HEAD", "POST"])
def decide(request: StaffRequest, sleutel: str) -> HttpResponse:
    """What the council chose."""
    question = _question(sleutel)
    form = UitkomstForm(posted(request), vraagstuk=question, initial={"versie": question.versie})

    def store() -> None:
        data = form.cleaned_data
        chosen = (data["gekozen"], data["uitkomst"], data["besloten_op"])
        questions.decide(question, data["versie"], request.user, *chosen, form.decision())

    return _close(request, question, form, "Keuze vastleggen", "De keuze van de raad is vastgelegd.", store)


@access.requires(KADERHOUDERS)
@require_http_methods(["GET", "HEAD", "POST"])
def withdraw(request: StaffRequest, sleutel: str) -> HttpResponse:
    """The question is not put after all."""
    question = _question(sleutel)
    form = IntrekkenForm(posted(request), initial={"versie": question.versie})

    def store() -> None:
        data = form.cleaned_data
        questions.withdraw(question, data["versie"], request.user, data["uitkomst"])

    return _close(request, question, form, "Intrekken", "De vraag is ingetrokken.", store)


def _close(
    request: StaffRequest,
    question: Keuzevraagstuk,
    form: Any,
    titel: str,
    gedaan: str,
    store: Callable[[], None],
) -> HttpResponse:
    terug = reverse("keuzevraagstuk", args=[question.sleutel])
    blad = Blad(titel, terug, _crumbs((question.vraag, terug), (titel, "")), question.vraag, titel, gedaan)

    return bijhouden.show(request, blad, form, bijhouden.on_seen(form, store))
