"""Are we a good partner? What others say of the municipality, over all dossiers."""

from typing import Any
from urllib.parse import urlencode

from django.core.exceptions import BadRequest
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from evaluatie.codeboek import Gegevensset, Kolom
from evaluatie.forms.partnerscore import PartnerscoreForm
from evaluatie.models.keuzes import SCHAAL
from evaluatie.statistics import partnerscore
from evaluatie.statistics.partnerscore import VAN_BUITEN, Partnerscore, Regel, Stemmen
from evaluatie.views import sending
from initiatieven.views import access
from initiatieven.views.access import StaffRequest
from samenwerkingswijzer.ground.grafieken import Punt, Staafgrafiek, stacked

KOLOMMEN = [
    Kolom("wie", "Wie antwoordde: de rol, nooit een naam."),
    Kolom("criterium", "Code van het criterium. In elke versie van de vragen dezelfde."),
    Kolom("titel", "Hoe het criterium nu heet."),
    Kolom("jaar", "Jaar van de evaluatie. Leeg: alle jaren samen."),
    Kolom("evaluaties", "Aantal gesloten evaluaties, tussentijds en achteraf."),
    Kolom("antwoorden", "Aantal scores. ‘Weet ik niet’ en ‘niet van toepassing’ tellen niet mee."),
    *(Kolom(f"score {score}", f"Hoe vaak {score} is gegeven: {label.lower()}.") for score, label in SCHAAL.items()),
    Kolom("zonder score", "Hoe vaak ‘weet ik niet’ of ‘niet van toepassing’ is gegeven."),
    Kolom("gemiddelde", "Gemiddelde van de scores, op één cijfer achter de komma."),
]  # fmt: skip


@access.sturing
@require_safe
def overview(request: StaffRequest) -> HttpResponse:
    """By criterium and year, with how many said so and how far they are apart."""
    form = PartnerscoreForm(request.GET)
    context: dict[str, Any] = {
        "form": form,
        "wis": reverse("partnerscore"),
        "fout": not form.is_valid(),
        "kruimels": [("Sturing", reverse("sturing")), ("Goede partner", "")],
    }
    if form.is_valid():
        context |= _found(form)
    return render(request, "evaluatie/partnerscore.html", context, status=200 if form.is_valid() else 400)


def _found(form: PartnerscoreForm) -> dict[str, Any]:
    look = form.look()
    score = partnerscore.read(form.cleaned_data["wie"], look)
    return {
        "score": score,
        "wie": VAN_BUITEN,
        "keuze": urlencode(form.chosen),
        "vraag": form.question(),
        "blik": look,
        "gekozen": form.in_words(),
        "grafiek": _chart(score),
        "rijen": [_row(regel, score.jaren) for regel in score.regels],
    }


@access.sturing
@require_safe
def take_along(request: StaffRequest, vorm: str) -> HttpResponse:
    """The same numbers as a file. A choice that does not exist answers 400."""
    form = PartnerscoreForm(request.GET)
    if not form.is_valid():
        raise BadRequest
    return sending.data(as_data(partnerscore.read(form.cleaned_data["wie"], form.look())), vorm)


def _chart(score: Partnerscore) -> Staafgrafiek:
    """Per year how often each score was given, for the criterium that asks outright."""
    rows = [
        (str(jaar), [Punt(label, n) for label, n in zip(SCHAAL.values(), stemmen.aantallen, strict=True)])
        for jaar, stemmen in sorted(score.hoofd.per_jaar.items())
    ]
    return stacked("Zijn wij een goede partner?", sentence(score.hoofd.alles), list(SCHAAL.values()), rows)


def sentence(stemmen: Stemmen) -> str:
    """The finding in words, with the number behind it."""
    if not stemmen.getoond:
        return f"Er zijn nog geen {stemmen.drempel} scores."
    often = f"{stemmen.tevreden} van de {stemmen.aantal} scores zijn een 4 of een 5."
    return f"{often} Gemiddeld {stemmen.woorden}, {stemmen.spreiding}."


def _row(regel: Regel, jaren: list[int]) -> dict[str, object]:
    nothing = Stemmen(drempel=regel.drempel)
    return {"regel": regel, "jaren": [(jaar, regel.per_jaar.get(jaar, nothing)) for jaar in jaren]}


def as_data(score: Partnerscore) -> Gegevensset:
    """One row per criterium and year, and one for all years together."""
    rows = []
    for regel in score.regels:
        cells = [*sorted(regel.per_jaar.items()), ("", regel.alles)]
        rows += [_line(score, regel, jaar, stemmen) for jaar, stemmen in cells if stemmen.getoond]
    return Gegevensset(f"goede-partner-{score.perspectief}", "Goede partner", KOLOMMEN, rows)


def _line(score: Partnerscore, regel: Regel, jaar: object, stemmen: Stemmen) -> list[object]:
    counts = [stemmen.evaluaties, stemmen.aantal, *stemmen.aantallen, stemmen.zonder]
    return [score.perspectief.label, regel.code, regel.titel, jaar, *counts, stemmen.gemiddelde]
