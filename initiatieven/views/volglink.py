"""Ask for a new link to follow an initiative: whoever asks for what, the answer is the same."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse_lazy
from django.views.decorators.http import require_http_methods, require_safe

from initiatieven import follow_links
from initiatieven.forms.volgen import NieuweLinkForm
from initiatieven.views.access import posted
from samenwerkingswijzer.ground import limits

PER_HOUR = 10
_CRUMBS = [("Initiatieven", reverse_lazy("initiatieven")), ("Nieuwe link", "")]


@require_http_methods(["GET", "HEAD", "POST"])
def renew(request: HttpRequest) -> HttpResponse:
    """Code and mail address; the work is done later, so that the time of the answer tells nothing."""
    form = NieuweLinkForm(posted(request))
    if request.method == "POST" and form.is_valid():
        if limits.allow("volglink", request, PER_HOUR):
            follow_links.ask(form.cleaned_data["kenmerk"], form.cleaned_data["e_mail"])
            return redirect("volgen_nieuwe_link_klaar")
        limits.refuse(form)
    context = {"kruimels": _CRUMBS, "form": form, "fout": bool(form.errors)}
    page = render(
        request, "initiatieven/volgen/nieuwe_link.html", context, status=422 if form.errors else 200
    )
    return limits.answered(form, page)


@require_safe
def renewed(request: HttpRequest) -> HttpResponse:
    """What happens next, the same for everyone."""
    return render(request, "initiatieven/volgen/nieuwe_link_klaar.html", {"kruimels": _CRUMBS})
