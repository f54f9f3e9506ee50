"""Sending data and documents as files."""

from django.http import Http404, HttpResponse

from evaluatie.codeboek import VORMEN, Gegevensset, file_of

PDF = "application/pdf"


def data(gegevens: Gegevensset, vorm: str) -> HttpResponse:
    """The rows as csv or xlsx, or the codebook beside a csv; another word is the one 404."""
    if vorm not in VORMEN:
        raise Http404
    bestand = file_of(gegevens, vorm)
    return attachment(bestand.inhoud, bestand.soort, bestand.naam)


def attachment(inhoud: bytes, soort: str, naam: str) -> HttpResponse:
    """A file that the browser keeps and no cache does."""
    headers = {"Content-Disposition": f'attachment; filename="{naam}"', "Cache-Control": "private, no-store"}
    return HttpResponse(inhoud, content_type=soort, headers=headers)
