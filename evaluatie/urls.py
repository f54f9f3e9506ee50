"""Addresses of evaluation and steering; the roof composes them (ONTWERP §4)."""

from django.urls import URLPattern, path

from evaluatie.views import doelstellingen as goals
from evaluatie.views import lessen, partner
from evaluatie.views import sturing as views
from evaluatie.views import werkplek as werk
from initiatieven import urls as _kenmerk  # noqa: F401  # makes the converter <kenmerk:...> known

_EVALUATIE = "<kenmerk:kenmerk>/evaluatie/"

werkplek: list[URLPattern] = [
    path(_EVALUATIE, werk.overview, name="evaluatie"),
    path(f"{_EVALUATIE}spiegel/", werk.mirror, name="evaluatie_spiegel"),
    path(f"{_EVALUATIE}start/<slug:moment>/", werk.start, name="evaluatie_start"),
    path(f"{_EVALUATIE}lessen/", lessen.overview, name="lessen"),
    path(f"{_EVALUATIE}lessen/<int:nummer>/", lessen.change, name="les"),
    path(f"{_EVALUATIE}lessen/<int:nummer>/voorstel/", lessen.propose, name="les_voorstel"),
    path(f"{_EVALUATIE}<int:nummer>/", werk.joint, name="evaluatie_invullen"),
    path(f"{_EVALUATIE}<int:nummer>/uitnodigen/", werk.invite, name="evaluatie_uitnodigen"),
    path(f"{_EVALUATIE}<int:nummer>/sluiten/", werk.close, name="evaluatie_sluiten"),
    path(f"{_EVALUATIE}uitnodiging/<int:nummer>/<slug:wat>/", werk.invitation, name="evaluatie_uitnodiging"),
]
sturing: list[URLPattern] = [
    path("", views.dashboard, name="sturing"),
    path("doelstellingen/", goals.overview, name="doelstellingen"),
    path("doelstellingen/nieuw/", goals.add, name="doelstelling_nieuw"),
    path("doelstellingen/<slug:sleutel>/", goals.change, name="doelstelling"),
    path("lijst/", views.listing, name="sturing_lijst"),
    path("dossiers/<kenmerk:kenmerk>/", views.council_dossier, name="raadsdossier"),
]
openbaar: list[URLPattern] = [path("<str:token>/", partner.fill_in, name="evaluatie_partner")]
leeromgeving: list[URLPattern] = [path("lessen/", lessen.public, name="leeromgeving_lessen")]
