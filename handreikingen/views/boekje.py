"""A booklet of chosen pages. The address is the choice: no account, no cookie, and a booklet can be bookmarked."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from handreikingen.boekje import choice, content
from samenwerkingswijzer.ground import attachments, limits
from samenwerkingswijzer.ground.pdf import printing

BOOKLETS_PER_HOUR = 30


@require_safe
def choose(request: HttpRequest) -> HttpResponse:
    """The pages of the guide to choose from, with what the address chose already."""
    return _choice(request, choice.read(request.GET))


@require_safe
def make(request: HttpRequest) -> HttpResponse:
    """The chosen pages as a PDF to keep. Pages that nobody may read any more are left out, and the booklet says so."""
    chosen = choice.read(request.GET)
    if chosen.fout:
        return _choice(request, chosen, chosen.fout, 400)
    if not limits.allow("boekje", request, BOOKLETS_PER_HOUR):
        return limits.refused(_choice(request, chosen, limits.TOO_MANY))
    try:
        pdf = _press(request, chosen)
    except printing.NietGemaakt as error:
        return _choice(request, chosen, str(error), error.status)
    return attachments.whole(pdf, attachments.PDF, "boekje.pdf")


def _press(request: HttpRequest, chosen: choice.Keuze) -> bytes:
    """Raises NietGemaakt. What nobody may read any more since it was chosen, is gone too."""
    pages = choice.pages(chosen.bladzijden)
    if not pages:
        raise printing.NietGemaakt("Wat je koos, is er niet meer. Kies andere pagina’s.")
    gone = chosen.weg + len(chosen.bladzijden) - len(pages)
    return printing.make(
        content.BOEKJE, lambda folder: content.write(pages, request, folder, chosen.titel, gone)
    )


def _choice(request: HttpRequest, chosen: choice.Keuze, fault: str = "", status: int = 200) -> HttpResponse:
    context = {
        "keuze": chosen,
        "hoogstens": choice.MOST,
        "fouttekst": fault,
        "fout": bool(fault),
        "kruimels": [("Maak een boekje", "")],
    }
    return render(request, "handreikingen/boekje.html", context, status=status)
