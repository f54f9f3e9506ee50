"""The screen on which a colleague chooses when to get which mail."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from initiatieven import mail_choices
from initiatieven.forms.mailkeuze import MailkeuzeForm
from initiatieven.views import access
from initiatieven.views.access import StaffRequest, posted


@access.werkplek
def choose(request: StaffRequest) -> HttpResponse:
    """At once, once a day or not: per kind of mail, for oneself."""
    form = MailkeuzeForm(posted(request), chosen=mail_choices.of(request.user))
    if request.method == "POST" and form.is_valid():
        mail_choices.keep(request.user, form.cleaned_data)
        messages.success(request, "Je keuze voor mail is bewaard.")
        return redirect("mailkeuze")
    context = {
        "kruimels": [("Werkplek", reverse("werkplek")), ("Mail", "")],
        "form": form,
        "fout": bool(form.errors),
    }
    return render(
        request, "initiatieven/werkplek/mailkeuze.html", context, status=422 if form.errors else 200
    )
