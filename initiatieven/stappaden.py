"""Addresses of the steps in depth: weighing, route, intake, advice, Speelveld, startnotitie. `urls` takes them in."""

from django.urls import URLPattern, path

from initiatieven.views import (
    adviesvragen,
    afweging,
    inschatting,
    intake,
    inzet,
    mandaat,
    speelveld,
    stappen,
    startnotitie,
    weging,
)
from initiatieven.views.schermen import SCHERMEN

_OWN = {"weging": weging.weigh, "intake": intake.intake, "inschatting": inschatting.estimate}
"""Step screens that show more than one form."""
_DOSSIER = "<kenmerk:kenmerk>/"

kaders: list[URLPattern] = [
    path("kaders/mandaat/proberen/", mandaat.try_rules, name="mandaat_proberen"),
]
werkplek: list[URLPattern] = [
    path("advies/", adviesvragen.asked, name="adviesvragen"),
    path("advies/<int:pk>/", adviesvragen.answer, name="adviesvraag"),
]
advies: list[URLPattern] = [
    path("<str:token>/", adviesvragen.answer_by_link, name="advies"),
]
besluiten: list[URLPattern] = [
    path(f"besluiten/{_DOSSIER}startnotitie/", startnotitie.for_who_decides, name="besluit_startnotitie"),
]
dossier: list[URLPattern] = [
    path(f"{_DOSSIER}verbreding/gelezen/", adviesvragen.mark_read, name="advies_gelezen"),
    path(f"{_DOSSIER}notitie/", startnotitie.note, name="startnotitie"),
    path(f"{_DOSSIER}notitie/<int:nummer>/pdf/", startnotitie.as_pdf, name="startnotitie_pdf"),
    path(f"{_DOSSIER}inzet/", inzet.commit, name="inzet"),
    path(f"{_DOSSIER}speelveld/", speelveld.field, name="dossier_speelveld"),
    path(f"{_DOSSIER}speelveld/<slug:sleutel>/", speelveld.cell, name="speelveldvak"),
    path(f"{_DOSSIER}belangen/", afweging.interests, name="belangen"),
    path(f"{_DOSSIER}toets/", afweging.principles, name="toets"),
    *(
        path(f"{_DOSSIER}{naam}/", _OWN.get(naam, stappen.step), {"scherm": naam}, name="stap")
        for naam in SCHERMEN
    ),
]
