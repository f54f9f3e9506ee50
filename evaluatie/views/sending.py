"""Sending data as files."""

from django.http import Http404, HttpResponse

from evaluatie.codeboek import VORMEN, Gegevensset, file_of
from samenwerkingswijzer.ground import attachments


def data(gegevens: Gegevensset, vorm: str) -> HttpResponse:
    """The rows as csv or xlsx, or the codebook beside a csv; another word is the one 404."""
    if vorm not in VORMEN:
        raise Http404
    bestand = file_of(gegevens, vorm)
    return attachments.whole(bestand.inhoud, bestand.soort, bestand.naam)
