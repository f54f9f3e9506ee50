"""The style guide: every component in the states we use, with examples as plain data."""

from datetime import UTC, datetime
from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from initiatieven.status import Status
from samenwerkingswijzer.ground import grafieken
from samenwerkingswijzer.ground.formulieren import DuidelijkeFouten
from samenwerkingswijzer.ground.keuzelijst import MAAKT_NIET_UIT
from samenwerkingswijzer.ground.models import Gemeente

THEMAS = ("polder", "stad")
KLEUREN = (
    "inkt", "inkt-zacht", "papier", "klei", "klei-diep", "lijn", "accent", "accent-donker", "accent-vlak", "diep",
    "signaal", "info", "succes", "waarschuwing", "fout", "kavel-1", "kavel-2", "kavel-3", "kavel-4", "kavel-5",
    "kavel-6", "water", "water-diep", "dijk", "dak",
)  # fmt: skip
ICONEN = (
    "zoek", "menu", "rechts", "links", "info", "succes", "waarschuwing", "fout", "telefoon", "mail", "gebruiker",
    "gids", "download", "potlood", "plus", "oog",
)  # fmt: skip


class Voorbeeldformulier(DuidelijkeFouten, forms.Form):
    """One field of every kind."""

    titel = forms.CharField(label="Hoe heet je initiatief?", help_text="Een paar woorden is genoeg.")
    verhaal = forms.CharField(
        label="Wat wil je doen?", widget=forms.Textarea, help_text="Iedereen kan dit lezen: noem geen namen."
    )
    e_mail = forms.EmailField(label="E-mailadres", required=False)
    kern = forms.ChoiceField(
        label="In welk dorp?",
        choices=[("", "Kies een dorp"), ("westdorp", "Westdorp"), ("oostdorp", "Oostdorp")],
    )
    wie = forms.ChoiceField(
        label="Wie ben je?",
        widget=forms.RadioSelect,
        choices=[
            ("inwoner", "Inwoner"),
            ("vereniging", "Vereniging of stichting"),
            ("bedrijf", "Ondernemer"),
        ],
    )
    vraag = forms.MultipleChoiceField(
        label="Wat vraag je van ons?",
        widget=forms.CheckboxSelectMultiple,
        required=False,
        choices=[("meedenken", "Meedenken"), ("budget", "Geld"), ("netwerk", "Mensen leren kennen")],
    )
    datum = forms.DateField(
        label="Wanneer begin je?", required=False, widget=forms.DateInput(attrs={"type": "date"})
    )
    akkoord = forms.BooleanField(label="Ik heb dit met de anderen besproken")


class Voorbeeldfilter(forms.Form):
    """Two filters of a list."""

    q = forms.CharField(label="Zoek in de titel", required=False)
    status = forms.ChoiceField(
        label="Status", required=False, choices=[("", MAAKT_NIET_UIT), *Status.choices]
    )


@require_safe
def stijlgids(request: HttpRequest) -> HttpResponse:
    """All components on one page; `?thema=` shows another theme that we ship."""
    gemeente = Gemeente.load(request_or_site=request)
    if request.GET.get("thema") in THEMAS:
        gemeente.thema = request.GET["thema"]
    context = {"gemeente": gemeente, "kruimels": [("Stijlgids", "")], "themas": THEMAS, "kleuren": KLEUREN}
    return render(request, "stijlgids.html", context | {"iconen": ICONEN} | _examples() | _charts())


def _examples() -> dict[str, Any]:
    return {
        "formulier": Voorbeeldformulier(prefix="leeg"),
        "formulier_fout": Voorbeeldformulier({"fout-titel": "Speeltuin bij de haven"}, prefix="fout"),
        "filter": Voorbeeldfilter(prefix="filter"),
        "bladzijde": Paginator(range(60), 20).page(2),
        "statussen": [{"waarde": status.value, "label": status.label} for status in Status],
        "stappen": _steps(),
        "vervolg": ["Binnen 10 werkdagen belt je accountmanager.", "Samen maak je een afspraak."],
        **_lists(),
        **_table(),
        **_beside_the_work(),
    }


def _lists() -> dict[str, Any]:
    moment = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
    decided = {"wanneer": moment, "titel": "Besluit genomen", "wie": "College", "tekst": "We versterken dit."}
    talked = {"wanneer": moment, "titel": "Gesprek gevoerd", "wie": "Accountmanager", "tekst": ""}
    return {
        "rijen": [
            {"label": "Titel", "waarde": "Speeltuin bij de haven", "url_wijzig": "#lijsten"},
            {"label": "Dorp", "waarde": "Westdorp", "url_wijzig": "#lijsten"},
            {"label": "Startdatum", "waarde": "", "url_wijzig": "#lijsten"},
        ],
        "gebeurtenissen": [decided, talked],
        "versies": [
            {
                "label": "Samenvatting",
                "van_jou": "Een speeltuin voor iedereen.",
                "van_ander": "Een speeltuin.",
            }
        ],
    }


def _beside_the_work() -> dict[str, Any]:
    return {
        "paginas": [
            {"title": "Het eerste gesprek", "url": "/handreikingen/", "intro": "Zeven vragen die helpen."},
            {"title": "Te vroeg over geld praten", "url": "/valkuilen/", "intro": ""},
        ],
        "punten": [
            {"tekst": "Noem minstens één opgave", "url": "#ontbreekt-titel"},
            {"tekst": "Vraag een collega om advies", "url": ""},
        ],
    }


def _table() -> dict[str, Any]:
    return {
        "kolommen": [
            {"titel": "Initiatief", "getal": False},
            {"titel": "Dorp", "getal": False},
            {"titel": "Dagen", "getal": True},
        ],
        "tabelrijen": [
            [_cell("Speeltuin bij de haven", "#tabel"), _cell("Westdorp"), _cell("12")],
            [_cell("Repaircafé", "#tabel"), _cell("Oostdorp"), _cell("3")],
        ],
    }


def _cell(tekst: str, url: str = "") -> dict[str, str]:
    return {"tekst": tekst, "url": url}


def _steps() -> list[dict[str, str]]:
    return [
        {"titel": "Aangemeld", "staat": "klaar", "url": "#stappen"},
        {"titel": "Verkenning", "staat": "klaar", "url": "#stappen"},
        {"titel": "Weging", "staat": "nu", "url": ""},
        {"titel": "Besluit", "staat": "straks", "url": ""},
        {"titel": "Realisatie", "staat": "straks", "url": ""},
    ]


def _charts() -> dict[str, grafieken.Grafiek]:
    return {"staaf": _bars(), "gestapeld": _stacked(), "verschil": _differences()}


def _bars() -> grafieken.Staafgrafiek:
    punten = [_point("Middendorp", 9), _point("Westdorp", 4), _point("Noorddorp", 3)]
    zin = "Middendorp heeft er de meeste: 9 van de 16."
    return grafieken.bars("Open initiatieven per dorp", zin, punten, "Initiatieven")


def _stacked() -> grafieken.Staafgrafiek:
    reeksen = ["verkennen", "besluiten", "uitvoeren"]
    rows = {"Wonen": (5, 2, 1), "Sport": (1, 1, 2), "Zorg": (0, 3, 3)}
    drawn = [
        (opgave, [_point(reeks, aantal) for reeks, aantal in zip(reeksen, counts, strict=True)])
        for opgave, counts in rows.items()
    ]
    return grafieken.stacked("Stand per opgave", "Bij wonen loopt nog het meest.", reeksen, drawn)


def _differences() -> grafieken.Verschilgrafiek:
    zin = "De relaties zijn beter dan verwacht, de informatie is minder."
    vergelijkingen = [
        grafieken.Vergelijking("Doelen en opgaven gehaald", 4, 4),
        grafieken.Vergelijking("Goede onderlinge relaties", 3, 4.5),
        grafieken.Vergelijking("Informatie op tijd en volledig", 4, 2),
        grafieken.Vergelijking("Gezonde exploitatie", 3, None),
    ]
    return grafieken.differences("Vooraf verwacht en nu", zin, vergelijkingen)


def _point(label: str, waarde: int) -> grafieken.Punt:
    return grafieken.Punt(label, waarde, "#grafieken")
