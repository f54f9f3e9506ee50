"""Files that a reader keeps: a name, a kind, and for what is not public no copy in any cache."""

from collections.abc import Callable, Iterator

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render

from samenwerkingswijzer.ground.pdf.printing import NietGemaakt

PDF = "application/pdf"
ZIP = "application/zip"


def whole(content: bytes, soort: str, naam: str) -> HttpResponse:
    """A file that the browser keeps and no cache does."""
    return HttpResponse(content, content_type=soort, headers=_private(naam))


def pdf(request: HttpRequest, make: Callable[[], bytes], naam: str, terug: str) -> HttpResponse:
    """A document that is made now; when the press cannot, a page that says why, with the way back."""
    try:
        return whole(make(), PDF, naam)
    except NietGemaakt as error:
        context = {"reden": str(error), "terug": terug, "kruimels": [("PDF", "")]}
        return render(request, "pdf_mislukt.html", context, status=error.status)


def in_pieces(
    pieces: Iterator[bytes], soort: str, naam: str, *, openbaar: bool = False
) -> StreamingHttpResponse:
    """The same, sent while it is made; what is public may be kept by caches."""
    headers = _named(naam) if openbaar else _private(naam)
    return StreamingHttpResponse(pieces, content_type=soort, headers=headers)


def _named(naam: str) -> dict[str, str]:
    return {"Content-Disposition": f'attachment; filename="{naam}"'}


def _private(naam: str) -> dict[str, str]:
    return {**_named(naam), "Cache-Control": "private, no-store"}
