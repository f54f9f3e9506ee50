"""Ask for a new link to follow an initiative: whoever asks for what, the answer is the same."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from initiatieven import follow_links
from initiatieven.forms.volgen import NieuweLinkForm
from initiatieven.views.access import posted
from samenwerkingswijzer.ground import limits

PER_HOUR, HOUR = 10, 3600
_CRUMBS = [("Initiatieven", "/initiatieven/"), ("Nieuwe link", "")]


@require_http_methods(["GET", "HEAD", "POST"])
def renew(request: HttpRequest) -> HttpResponse:
    """Code and mail address; the work is done later, so that the time of the answer tells nothing."""
    form = NieuweLinkForm(posted(request))
    status = 422 if form.errors else 200
    if request.method == "POST" and form.is_valid():
        if limits.allow("volglink", request, PER_HOUR, HOUR):
            follow_links.ask(form.cleaned_data["kenmerk"], form.cleaned_data["e_mail"])
            return redirect("volgen_nieuwe_link_klaar")
        form.add_error(None, "Vanaf jouw adres kwam heel veel binnen. Probeer het over een uur opnieuw.")
        status = 429
    context = {"kruimels": _CRUMBS, "form": form, "fout": bool(form.errors)}
    return render(request, "initiatieven/volgen/nieuwe_link.html", context, status=status)


@require_safe
def renewed(request: HttpRequest) -> HttpResponse:
    """What happens next, the same for everyone."""
    return render(request, "initiatieven/volgen/nieuwe_link_klaar.html", {"kruimels": _CRUMBS})
