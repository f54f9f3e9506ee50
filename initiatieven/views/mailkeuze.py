"""The screen on which a colleague chooses when to get which mail."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from initiatieven import mail_choices
from initiatieven.forms.mailkeuze import MailkeuzeForm
from initiatieven.roles import BESLISSERS
from initiatieven.views import access
from initiatieven.views.access import StaffRequest, posted


@access.werkplek
def choose(request: StaffRequest) -> HttpResponse:
    """At once, once a day or not: per kind of mail, for oneself."""
    return _choose(request, "werkplek", "Werkplek")


@access.requires(BESLISSERS)
def choose_for_decisions(request: StaffRequest) -> HttpResponse:
    """The same for who records decisions, and may have no work place."""
    return _choose(request, "besluiten", "Besluiten")


def _choose(request: StaffRequest, begin: str, titel: str) -> HttpResponse:
    kinds, chosen = mail_choices.kinds(request.user.rollen), mail_choices.of(request.user)
    form = MailkeuzeForm(posted(request), kinds=kinds, chosen=chosen)
    if request.method == "POST" and form.is_valid():
        mail_choices.keep(request.user, form.cleaned_data)
        messages.success(request, "Je keuze voor mail is bewaard.")
        return redirect(request.path)
    context = {
        "kruimels": [(titel, reverse(begin)), ("Mail", "")],
        "begin": reverse(begin),
        "plek": titel,
        "form": form,
        "fout": bool(form.errors),
    }
    return render(
        request, "initiatieven/werkplek/mailkeuze.html", context, status=422 if form.errors else 200
    )
