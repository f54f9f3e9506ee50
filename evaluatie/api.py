"""Evaluation in the API: the lessons that everyone may read."""

from django.http import HttpRequest

from evaluatie.forms.openfilters import LessenFilters, narrowed
from evaluatie.models import Les
from evaluatie.open_data import Lessen, row
from samenwerkingswijzer.ground.openapi.filters import read
from samenwerkingswijzer.ground.openapi.reading import numbered, reads, router
from samenwerkingswijzer.ground.openapi.schema import now

learning = router("Leren")


@reads(
    learning,
    "/lessen",
    Lessen,
    "Lijst van lessen",
    "Lessen uit initiatieven, de nieuwste eerst. Blader met links.volgende.",
    LessenFilters,
)
def lessen(request: HttpRequest) -> Lessen:
    """A page of public lessons; a key or value that we do not know raises InvalidInput."""
    data = read(LessenFilters, request)
    size, number = data["aantal"], data["bladzijde"]
    begin = (number - 1) * size
    found = list(narrowed(Les.objects.public(), data)[begin : begin + size + 1])
    return Lessen(
        opgehaald_op=now(),
        links=numbered(request, number, is_last=len(found) <= size),
        lessen=[row(one) for one in found[:size]],
    )
