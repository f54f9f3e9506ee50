"""The initiator's own page, opened by a mailed link (NORMEN C9). Reading changes nothing; each act is a POST."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST

from initiatieven import correspondence, following
from initiatieven.actions import perform
from initiatieven.forms.volgen import (
    BerichtForm,
    ContactForm,
    CorrectieForm,
    HartslagForm,
    IntrekForm,
    MailForm,
    VerwachtingForm,
)
from initiatieven.handelingen import Handeling
from initiatieven.models.keuzes import Partij
from initiatieven.views import clock_words, story
from initiatieven.views.access import posted
from initiatieven.views.link import Bezoek, Vraag, ask, by_link, nothing

_READ = require_http_methods(["GET", "HEAD"])
_FORM = require_http_methods(["GET", "HEAD", "POST"])
# A form on a page with "no-referrer" sends `Origin: null`, which the check against forged forms refuses.
# "strict-origin" sends the origin and never the path with the token.
_form_link = by_link(referrer="strict-origin")

DONE = {
    "bericht": "Je bericht is verstuurd.",
    "gelezen": "Het bericht staat op gelezen.",
    "verbetering": "Je verbetering is verstuurd. Je accountmanager kijkt ernaar.",
    "gegevens": "Je gegevens zijn bewaard.",
    "mail": "Je keuze voor mail is bewaard.",
    "hartslag": "Bedankt voor je antwoord.",
    "verwachting": "Je verwachting is bewaard.",
    "afspraak": "Je antwoord op de afspraak is bewaard.",
}
"""What was just done, in words: a word in the address, because this page keeps no session."""


@_READ
@by_link(referrer="no-referrer")
def follow(request: HttpRequest, bezoek: Bezoek) -> HttpResponse:
    """Where the initiative stands, what happens now, who is next and by when, and what is asked of you."""
    initiatief = bezoek.initiatief
    context = {
        "kruimels": [("Je initiatief volgen", "")],
        "initiatief": initiatief,
        "token": bezoek.token,
        "gedaan": DONE.get(request.GET.get("gedaan", ""), ""),
        "stappen": story.road(initiatief),
        "nu": story.what_now(initiatief),
        "aan_zet": story.whose_turn(initiatief),
        "klok": clock_words.for_initiator(initiatief),
        "tijdlijn": story.timeline(initiatief),
        "gevraagd": _asked_of_you(bezoek),
        "kan": _what_you_can(bezoek),
        "schrijven": _write_to_us(bezoek),
        **_parts(bezoek),
    }
    return render(request, "initiatieven/volgen.html", context)


def _parts(bezoek: Bezoek) -> dict[str, Any]:
    initiatief = bezoek.initiatief
    return {
        "besluit": initiatief.besluiten.last(),
        "berichten": list(initiatief.berichten.order_by("-op", "-pk")[:3]),
        "afspraken": list(initiatief.afspraken.all()),
        "verwachtingen": list(initiatief.verwachtingen.standing()),
        "mijlpalen": list(initiatief.mijlpalen.filter(zichtbaar_voor="publiek")),
        "voortgang": list(initiatief.voortgang.public()[:5]),
        "correcties": list(initiatief.correcties.order_by("-op")[:3]),
    }


def _asked_of_you(bezoek: Bezoek) -> list[tuple[str, str]]:
    """What waits for the initiator: sentence and address."""
    initiatief, token = bezoek.initiatief, bezoek.token
    asked = []
    if initiatief.hartslagen.open().exists():
        asked.append(("Vertel of je initiatief nog loopt", reverse("volgen_hartslag", args=[token])))
    for afspraak in initiatief.afspraken.unconfirmed().filter(bezwaar="").exclude(partij=Partij.partner):
        address = reverse("volgen_afspraak", args=[token, afspraak.pk])
        asked.append((f"Ben je akkoord met deze afspraak: {afspraak}", address))
    unread = initiatief.berichten.unread_by(Partij.initiatiefnemer).count()
    if unread:
        words = "een nieuw bericht" if unread == 1 else f"{unread} nieuwe berichten"
        asked.append((f"Lees {words}", reverse("volgen_berichten", args=[token])))
    return asked


_CAN = (
    (Handeling.bestand_vastleggen, "volgen_bestanden", "Bekijk of stuur bestanden"),
    (Handeling.verwachting_vastleggen, "volgen_verwachtingen", "Schrijf op wat je verwacht"),
    (Handeling.correctie_voorstellen, "volgen_verbeteren", "Er klopt iets niet in de tekst"),
    (Handeling.contactgegevens_wijzigen, "volgen_gegevens", "Wijzig je contactgegevens"),
    (Handeling.contactgegevens_wijzigen, "volgen_mail", "Kies wanneer je mail krijgt"),
    (Handeling.intrekken, "volgen_intrekken", "Trek je initiatief in"),
)


def _write_to_us(bezoek: Bezoek) -> str:
    return reverse("volgen_berichten", args=[bezoek.token]) if bezoek.may(Handeling.bericht_sturen) else ""


def _what_you_can(bezoek: Bezoek) -> list[tuple[str, str]]:
    own = bezoek.contact is not None
    return [
        (words, reverse(name, args=[bezoek.token]))
        for handeling, name, words in _CAN
        if bezoek.may(handeling) and (own or handeling != Handeling.contactgegevens_wijzigen)
    ]


@_FORM
@_form_link
def withdraw(request: HttpRequest, bezoek: Bezoek) -> HttpResponse:
    """Withdraw, with a reason, by POST only."""
    if not bezoek.may(Handeling.intrekken):
        return redirect(bezoek.home)
    form = IntrekForm(posted(request))
    vraag = Vraag(
        "Trek je initiatief in",
        "Dan doen we er niets meer mee. Dit kun je niet terugdraaien. Je mag je idee later wel opnieuw aanmelden.",
        "Intrekken",
    )

    def act() -> object:
        return perform(bezoek.initiatief, Handeling.intrekken, bezoek.actor, form.cleaned_data["reden"])

    return ask(request, bezoek, vraag, form, act)


@_FORM
@_form_link
def messages(request: HttpRequest, bezoek: Bezoek) -> HttpResponse:
    """The conversation, and a form to go on with it."""
    form = BerichtForm(posted(request))
    vraag = Vraag(
        "Berichten", "Je accountmanager leest je bericht en antwoordt hier.", "Versturen", "bericht"
    )

    def act() -> None:
        data = form.cleaned_data
        correspondence.send(bezoek.initiatief, bezoek.actor, data["tekst"], data["sleutel"])

    rows = list(bezoek.initiatief.berichten.all())
    unread = any(row.van == Partij.gemeente and not row.gelezen_op for row in rows)
    read = reverse("volgen_gelezen", args=[bezoek.token]) if unread else ""
    return ask(request, bezoek, vraag, form, act, berichten=rows, gelezen=read)


@require_POST
@_form_link
def mark_read(request: HttpRequest, bezoek: Bezoek) -> HttpResponse:
    """The messages of the municipality are read."""
    correspondence.mark_read(bezoek.initiatief, Partij.initiatiefnemer)
    return redirect(f"{bezoek.home}?gedaan=gelezen")


@_FORM
@_form_link
def correct(request: HttpRequest, bezoek: Bezoek) -> HttpResponse:
    """Propose how a text should read; the accountmanager answers."""
    if not bezoek.may(Handeling.correctie_voorstellen):
        return redirect(bezoek.home)
    form = CorrectieForm(posted(request))
    vraag = Vraag("Er klopt iets niet", "Vertel wat er anders moet.", "Versturen", "verbetering")

    def act() -> None:
        following.propose_correction(bezoek.initiatief, bezoek.actor, **form.cleaned_data)

    return ask(request, bezoek, vraag, form, act)


@_FORM
@_form_link
def contact(request: HttpRequest, bezoek: Bezoek) -> HttpResponse:
    """How you are reached. With another address this link ends, and a new one goes to that address."""
    own = bezoek.contact
    if own is None:
        return redirect(bezoek.home)
    form = ContactForm(posted(request), instance=own)
    told = "Wijzig je je e-mailadres? Dan werkt deze link niet meer. Je krijgt een nieuwe link op je nieuwe adres."
    vraag = Vraag("Je contactgegevens", told, "Bewaren", "gegevens")

    def act() -> None:
        following.change_contact(bezoek.initiatief, bezoek.actor, form.instance)

    response = ask(request, bezoek, vraag, form, act)
    moved = response.status_code == 302 and "e_mail" in form.changed_data
    return redirect("volgen_nieuwe_link_klaar") if moved else response


@_FORM
@_form_link
def mail_choice(request: HttpRequest, bezoek: Bezoek) -> HttpResponse:
    """When you want mail."""
    own = bezoek.contact
    if own is None:
        return redirect(bezoek.home)
    form = MailForm(posted(request), instance=own)
    vraag = Vraag(
        "Mail over je initiatief", "Een besluit of een vraag aan jou mailen we altijd.", "Bewaren", "mail"
    )

    def act() -> None:
        following.choose_mail(form.instance, form.cleaned_data["mail"])

    return ask(request, bezoek, vraag, form, act)


@csrf_exempt
@_FORM
@_form_link
def less_mail(request: HttpRequest, bezoek: Bezoek) -> HttpResponse:
    """The button of a mail programme: one POST, without session or question (RFC 8058 §3.2). A GET leads to the choice.

    The link itself is the permission; what must be known (a decision, a question) is mailed all the same.
    """
    if request.method != "POST":
        return redirect("volgen_mail", bezoek.token)
    if bezoek.contact:
        following.choose_mail(bezoek.contact, "nodig")
    return HttpResponse("Je krijgt nu minder mail.", content_type="text/plain; charset=utf-8")


@_FORM
@_form_link
def heartbeat(request: HttpRequest, bezoek: Bezoek) -> HttpResponse:
    """The yearly question: goes on, stopped, or help wanted."""
    asked = bezoek.initiatief.hartslagen.open().first()
    if asked is None or not bezoek.may(Handeling.hartslag_beantwoorden):
        return redirect(bezoek.home)
    form = HartslagForm(posted(request))
    told = "We vragen dit een keer per jaar. Er is geen einddatum: doorgaan mag altijd."
    vraag = Vraag("Loopt je initiatief nog?", told, "Versturen", "hartslag")

    def act() -> None:
        following.answer_heartbeat(asked, bezoek.actor, **form.cleaned_data)

    return ask(request, bezoek, vraag, form, act)


@_FORM
@_form_link
def expectations(request: HttpRequest, bezoek: Bezoek) -> HttpResponse:
    """Write down what you expect; nothing is changed afterwards, only withdrawn and written anew."""
    if not bezoek.may(Handeling.verwachting_vastleggen):
        return redirect(bezoek.home)
    form = VerwachtingForm(posted(request))
    told = "Zo weten we van elkaar wat we willen. Klopt het later niet meer? Trek het dan in en schrijf het opnieuw."
    vraag = Vraag("Wat verwacht je?", told, "Bewaren", "verwachting")

    def act() -> None:
        data = form.cleaned_data
        following.expect(
            bezoek.initiatief, bezoek.actor, Partij.initiatiefnemer, data["tekst"], data["sleutel"]
        )

    own = bezoek.initiatief.verwachtingen.standing().filter(partij=Partij.initiatiefnemer)
    return ask(request, bezoek, vraag, form, act, verwachtingen=list(own), token=bezoek.token)


@require_POST
@_form_link
def withdraw_expectation(request: HttpRequest, bezoek: Bezoek, pk: int) -> HttpResponse:
    """Withdraw what the initiators expected; of another party is the same as not there."""
    own = bezoek.initiatief.verwachtingen.filter(partij=Partij.initiatiefnemer)
    row = own.filter(pk=pk).first()
    if row is None:
        return nothing(request)
    following.withdraw_expectation(row, bezoek.actor)
    return redirect(f"{bezoek.home}?gedaan=verwachting")
