"""The mirror of an evaluation: at a glance, between parties, per party, and question by question."""

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from evaluatie.models import Evaluatie, Moment, Perspectief
from evaluatie.statistics import bijsturing, gevraagd, spiegel, verschil, verwachtingen
from evaluatie.statistics.spiegel import Spiegel
from evaluatie.statistics.verschil import Verschil
from evaluatie.views import presentation, stippen
from evaluatie.views.werkplek import evaluation
from initiatieven.views import access
from initiatieven.views.access import StaffRequest
from samenwerkingswijzer.ground.grafieken import difference_in_words
from samenwerkingswijzer.ground.numbers import as_score


@dataclass(frozen=True)
class Regel:
    """One question at a glance: what was expected together, what it is now, and how far parties are apart."""

    titel: str
    url: str
    verwacht: str
    nu: str
    anders: str
    lager: bool
    bereik: str


@access.werkplek
@require_safe
def latest(request: StaffRequest, kenmerk: str) -> HttpResponse:
    """The mirror of the newest evaluation after the decision."""
    initiatief = access.dossier(request, kenmerk)
    evaluatie = spiegel.latest(initiatief)
    if evaluatie is None:
        context = {"initiatief": initiatief, "kruimels": presentation.crumbs(initiatief, "Spiegel")}
        return render(request, "evaluatie/spiegel_leeg.html", context)
    evaluatie.initiatief = initiatief
    return _mirror(request, evaluatie)


@access.werkplek
@require_safe
def one(request: StaffRequest, kenmerk: str, nummer: int) -> HttpResponse:
    """The mirror of one evaluation; of an expectation only between parties."""
    return _mirror(request, evaluation(request, kenmerk, nummer))


def _mirror(request: StaffRequest, evaluatie: Evaluatie) -> HttpResponse:
    initiatief = evaluatie.initiatief
    baseline = spiegel.baseline_for(evaluatie) if evaluatie.moment != Moment.vooraf else None
    spiegels = gevraagd.mirrored(evaluatie, baseline)
    context = between_parties(evaluatie, spiegels) | {
        "initiatief": initiatief,
        "evaluatie": evaluatie,
        "vooraf": baseline,
        "spiegels": [presentation.drawn(each) for each in spiegels if each.getoond] if baseline else [],
        "met_uitleg": _is_explained(spiegels),
        "verborgen": [each for each in spiegels if not each.getoond],
        "verwachtingen": verwachtingen.ledger(initiatief, baseline or evaluatie),
        "kruimels": presentation.crumbs(initiatief, "Spiegel"),
    }
    return render(request, "evaluatie/spiegel.html", context)


def _is_explained(spiegels: list[Spiegel]) -> bool:
    """Whether reasons were fetched: with very many answers they stand on the page of each question."""
    return any(row.vooraf.toelichtingen or row.nu.toelichtingen for one in spiegels for row in one.rijen)


def between_parties(evaluatie: Evaluatie, spiegels: list[Spiegel], *, linked: bool = True) -> dict[str, Any]:
    """The questions at a glance, the largest differences and their picture."""
    found = verschil.between(spiegels)
    kenmerk = evaluatie.initiatief.kenmerk
    urls = [
        reverse("evaluatie_spiegel_vraag", args=[kenmerk, evaluatie.pk, row.code]) if linked else ""
        for row in found
    ]
    differing = verschil.largest(found)
    zin = "Een letter is een partij. Het getal is het verschil tussen de hoogste en de laagste."
    enough = any(row.afstand is not None for row in found)
    return {
        "regels_van": spiegels[0].perspectief if spiegels else Perspectief.gezamenlijk,
        "regels": [_line(row, spiegels, number, urls[number]) for number, row in enumerate(found)],
        "grootste": differing,
        "partijen": stippen.dots("Partijen naast elkaar", zin, found, urls, _words(spiegels))
        if enough
        else None,
    }


def _words(spiegels: list[Spiegel]) -> stippen.Woorden:
    """Per party and question what stands there when there is no score, of the parties that are shown."""
    return {
        (one.perspectief, row.code): row.nu.woorden for one in spiegels if one.getoond for row in one.rijen
    }


def _line(row: Verschil, spiegels: list[Spiegel], number: int, url: str) -> Regel:
    """The joint answer, or that of the first party when nobody filled in together."""
    first = spiegels[0].rijen[number]
    before, now = first.vooraf.score, first.nu.score
    return Regel(
        row.titel,
        url,
        as_score(before) if before is not None else "–",
        as_score(now) if now is not None else "–",
        difference_in_words(before, now) if before is not None and now is not None else "–",
        before is not None and now is not None and now < before,
        row.bereik or "–",
    )


@access.werkplek
@require_safe
def question(request: StaffRequest, kenmerk: str, nummer: int, code: str) -> HttpResponse:
    """One question: what every party expected, what it finds now, and every reason that may be read."""
    evaluatie = evaluation(request, kenmerk, nummer)
    criteria = list(evaluatie.set.criteria.values_list("code", "titel", "hulptekst"))
    codes = [row[0] for row in criteria]
    if code not in codes:
        raise Http404
    place = codes.index(code)
    baseline = spiegel.baseline_for(evaluatie)
    spiegels = gevraagd.mirrored(evaluatie, baseline, code, None)
    found = verschil.between(spiegels)
    context = {
        "initiatief": evaluatie.initiatief,
        "evaluatie": evaluatie,
        "vooraf": evaluatie.moment == Moment.vooraf,
        "titel": criteria[place][1],
        "hulptekst": criteria[place][2],
        "volg": f"{place + 1} van {len(criteria)}",
        "partijen": [(each, each.rijen[0]) for each in spiegels],
        "punten": bijsturing.adjusted(evaluatie, code),
        "zin": found[0].zin if found and found[0].afstand is not None else "",
        "vorige": criteria[place - 1] if place else None,
        "volgende": criteria[place + 1] if place + 1 < len(criteria) else None,
        "kruimels": presentation.crumbs(evaluatie.initiatief, criteria[place][1]),
    }
    return render(request, "evaluatie/spiegel_vraag.html", context)
