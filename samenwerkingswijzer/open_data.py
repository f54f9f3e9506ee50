"""Public data to take away, with its data dictionary, and the API as a page that a person can read."""

from collections.abc import Callable, Iterator
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from evaluatie.open_data import DATASETS as LEARNING
from initiatieven.open_rows import DATASETS as REGISTER
from samenwerkingswijzer import api_page
from samenwerkingswijzer.api import BASE, api
from samenwerkingswijzer.api_answers import VERSION
from samenwerkingswijzer.ground import attachments, limits, rekenblad
from samenwerkingswijzer.ground.models import Gemeente
from samenwerkingswijzer.ground.openapi.dataset import Dataset

DATASETS = {dataset.naam: dataset for dataset in (*REGISTER, *LEARNING)}
_CRUMB = ("Open data", "/open-data/")
_PER_HOUR = 60
"""Whole files from one address: who wants more asks the API for what is new."""
_TYPES = {"datum": "date", "ja of nee": "string", "getal": "integer"}


@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """What there is to take away, and what each column means."""
    context = {
        "kruimels": [_CRUMB],
        "sets": [_shown(dataset) for dataset in DATASETS.values()],
        "basis": settings.BASE_URL + BASE,
        "licentie": Gemeente.load().licentie,
    }
    return render(request, "open_data/overzicht.html", context)


def _shown(dataset: Dataset) -> dict[str, Any]:
    rows = [
        [_cell(column["naam"]), _cell(column["soort"]), _cell(_told(column))] for column in dataset.kolommen
    ]
    return {
        "naam": dataset.naam,
        "titel": dataset.titel,
        "uitleg": dataset.uitleg,
        "kolommen": api_page.HEADINGS,
        "rijen": rows,
    }


def _told(column: dict[str, Any]) -> str:
    values = "; ".join(f"{value} = {meaning}" for value, meaning in column["waarden"].items())
    return f"{column['uitleg']} Waarden: {values}." if values else str(column["uitleg"])


def _cell(text: str) -> dict[str, str]:
    return {"tekst": text, "url": ""}


@require_safe
def description(request: HttpRequest) -> HttpResponse:
    """The OpenAPI document as a page (ADR /core/doc-openapi asks for a document; people ask for words)."""
    context = {
        "kruimels": [_CRUMB, ("De API", "")],
        "basis": settings.BASE_URL + BASE,
        "versie": VERSION,
        "document": reverse("api_document"),
        **api_page.told(api.get_openapi_schema()),
    }
    return render(request, "open_data/api.html", context)


@require_safe
def download(request: HttpRequest, naam: str, vorm: str) -> HttpResponseBase:
    """One set, whole; raises Http404 for a set or form that we do not have."""
    dataset, give = DATASETS.get(naam), _FORMS.get(vorm)
    if dataset is None or give is None:
        raise Http404
    if not limits.allow("open-data", request, _PER_HOUR):
        return limits.refused(render(request, "429.html"))
    return give(dataset)


def _csv(dataset: Dataset) -> HttpResponseBase:
    return _file(dataset, "csv", rekenblad.CSV, dataset.as_csv())


def _json(dataset: Dataset) -> HttpResponseBase:
    return _file(dataset, "json", "application/json", dataset.as_json())


def _file(dataset: Dataset, ending: str, kind: str, pieces: Iterator[bytes]) -> HttpResponseBase:
    name = f"{dataset.naam}-{timezone.localdate():%Y-%m-%d}.{ending}"
    return attachments.in_pieces(pieces, kind, name, openbaar=True)


def _dictionary(dataset: Dataset) -> HttpResponseBase:
    """The columns for a machine: CSV on the Web metadata (W3C, Metadata Vocabulary for Tabular Data)."""
    columns = [
        {
            "name": column["naam"],
            "titles": column["naam"],
            "dc:description": _told(column),
            "datatype": _TYPES.get(column["soort"].split(",")[0], "string"),
        }
        for column in dataset.kolommen
    ]
    body = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "nl"}],
        "url": settings.BASE_URL + reverse("open_data_bestand", args=[dataset.naam, "csv"]),
        "dc:title": dataset.titel,
        "dc:description": dataset.uitleg,
        "dc:license": {"@id": Gemeente.load().licentie.url},
        "dialect": {"delimiter": ";", "encoding": "utf-8", "header": True},
        "tableSchema": {"columns": columns},
    }
    return JsonResponse(body, content_type="application/csvm+json")


_FORMS: dict[str, Callable[[Dataset], HttpResponseBase]] = {
    "csv": _csv,
    "json": _json,
    "woordenboek": _dictionary,
}
