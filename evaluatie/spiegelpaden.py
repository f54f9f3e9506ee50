"""Addresses of asking and mirroring: questions, moments, invitations and the mirror. `urls` takes them in."""

from django.urls import URLPattern, path

from evaluatie.views import criteria, plannen, spiegel, uitnodigen
from initiatieven import urls as _kenmerk  # noqa: F401  # makes the converter <kenmerk:...> known

_VERSIE = "criteria/<int:nummer>/"
_EVALUATIE = "<kenmerk:kenmerk>/evaluatie/"
_EEN = f"{_EVALUATIE}<int:nummer>/"

werkplek: list[URLPattern] = [
    path("criteria/", criteria.overview, name="criteria"),
    path("criteria/nieuw/", criteria.begin, name="criteria_nieuw"),
    path(_VERSIE, criteria.version, name="criteria_versie"),
    path(f"{_VERSIE}ritme/", criteria.rhythm, name="criteria_ritme"),
    path(f"{_VERSIE}ingaan/", criteria.take_into_use, name="criteria_ingaan"),
    path(f"{_VERSIE}weg/", criteria.discard, name="criteria_weg"),
    path(f"{_VERSIE}vragen/nieuw/", criteria.add, name="criteria_vraag_nieuw"),
    path(f"{_VERSIE}vragen/<int:pk>/", criteria.change, name="criteria_vraag"),
    path(f"{_VERSIE}vragen/<int:pk>/weg/", criteria.drop, name="criteria_vraag_weg"),
    path(f"{_EVALUATIE}spiegel/", spiegel.latest, name="evaluatie_spiegel"),
    path(f"{_EVALUATIE}plannen/", plannen.add, name="evaluatie_plannen"),
    path(f"{_EVALUATIE}plannen/<int:nummer>/", plannen.change, name="evaluatie_gepland"),
    path(f"{_EVALUATIE}plannen/<int:nummer>/vervallen/", plannen.drop, name="evaluatie_vervalt"),
    path(
        f"{_EVALUATIE}uitnodiging/<int:nummer>/<slug:wat>/",
        uitnodigen.invitation,
        name="evaluatie_uitnodiging",
    ),
    path(f"{_EEN}spiegel/", spiegel.one, name="evaluatie_spiegel_van"),
    path(f"{_EEN}spiegel/<slug:code>/", spiegel.question, name="evaluatie_spiegel_vraag"),
    path(f"{_EEN}genodigden/", uitnodigen.people, name="evaluatie_genodigden"),
    path(f"{_EEN}uitnodigen/", uitnodigen.invite, name="evaluatie_uitnodigen"),
    path(f"{_EEN}sluitdag/", uitnodigen.close_on, name="evaluatie_sluitdag"),
    path(f"{_EEN}papier/<slug:perspectief>/", uitnodigen.paper, name="evaluatie_papier"),
    path(f"{_EEN}overnemen/<slug:perspectief>/", uitnodigen.type_in, name="evaluatie_overnemen"),
]
sturing: list[URLPattern] = [path("evaluaties/", plannen.overview, name="evaluaties")]
