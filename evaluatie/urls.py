"""Addresses of evaluation and steering; the roof composes them (ONTWERP §4)."""

from django.urls import URLPattern, path

from evaluatie import spiegelpaden
from evaluatie.views import doelstellingen as goals
from evaluatie.views import (
    gesprek,
    kader,
    lessen,
    maatstaven,
    ontwikkelagenda,
    partner,
    partnerscore,
    praktijk,
    rapport,
    signaalregels,
    signalen,
    verslagen,
    voorbeeld,
)
from evaluatie.views import leeromgeving as leren
from evaluatie.views import sturing as views
from evaluatie.views import werkplek as werk
from initiatieven import urls as _kenmerk  # noqa: F401  # makes the converter <kenmerk:...> known

_EVALUATIE = "<kenmerk:kenmerk>/evaluatie/"

werkplek: list[URLPattern] = [
    path("signalen/", signalen.for_work, name="werkplek_signalen"),
    path("signalen/weekmail/", signalen.weekly_mail_work, name="werkplek_signalen_weekmail"),
    path("signalen/<int:pk>/oppakken/", signalen.take_up_work, name="werkplek_signalen_oppakken"),
    path(_EVALUATIE, werk.overview, name="evaluatie"),
    *spiegelpaden.werkplek,
    path(f"{_EVALUATIE}start/<slug:moment>/", werk.start, name="evaluatie_start"),
    path(f"{_EVALUATIE}lessen/", lessen.overview, name="lessen"),
    path(f"{_EVALUATIE}lessen/<int:nummer>/", lessen.change, name="les"),
    path(f"{_EVALUATIE}lessen/<int:nummer>/voorstel/", lessen.propose, name="les_voorstel"),
    path(f"{_EVALUATIE}voorbeeld/", voorbeeld.example, name="voorbeeld"),
    path(f"{_EVALUATIE}<int:nummer>/", werk.joint, name="evaluatie_invullen"),
    path(f"{_EVALUATIE}<int:nummer>/gesprek/", gesprek.conversation_of, name="gesprek"),
    path(f"{_EVALUATIE}<int:nummer>/gesprek/agenda/", gesprek.make_agenda, name="gesprek_agenda"),
    path(f"{_EVALUATIE}<int:nummer>/gesprek/<int:punt>/afspraak/", gesprek.agree, name="gesprek_afspraak"),
    path(f"{_EVALUATIE}<int:nummer>/rapport/", rapport.page, name="evaluatie_rapport"),
    path(f"{_EVALUATIE}<int:nummer>/rapport/pdf/", rapport.pdf, name="evaluatie_rapport_pdf"),
    path(f"{_EVALUATIE}<int:nummer>/gegevens/<slug:vorm>/", rapport.data, name="evaluatie_gegevens"),
    path(f"{_EVALUATIE}<int:nummer>/sluiten/", werk.close, name="evaluatie_sluiten"),
]
sturing: list[URLPattern] = [
    path("", views.dashboard, name="sturing"),
    path("signalen/", signalen.for_steering, name="signalen"),
    path("signalen/weekmail/", signalen.weekly_mail_steering, name="signalen_weekmail"),
    path("signalen/<int:pk>/oppakken/", signalen.take_up_steering, name="signalen_oppakken"),
    path("signalen/regels/", signaalregels.overview, name="signaalregels"),
    path("signalen/regels/nieuw/", signaalregels.choose, name="signaalregel_kiezen"),
    path("signalen/regels/nieuw/<slug:signaal>/", signaalregels.add, name="signaalregel_nieuw"),
    path("signalen/regels/<int:pk>/", signaalregels.change, name="signaalregel"),
    path("ontwikkelagenda/", ontwikkelagenda.board, name="ontwikkelagenda"),
    path("ontwikkelagenda/lijst/", ontwikkelagenda.listing, name="ontwikkelpunten"),
    path("ontwikkelagenda/nieuw/", ontwikkelagenda.add, name="ontwikkelpunt_nieuw"),
    path("ontwikkelagenda/<int:pk>/", ontwikkelagenda.point, name="ontwikkelpunt"),
    path("ontwikkelagenda/<int:pk>/wijzigen/", ontwikkelagenda.change, name="ontwikkelpunt_wijzigen"),
    path("ontwikkelagenda/<int:pk>/stand/", ontwikkelagenda.move, name="ontwikkelpunt_stand"),
    path("ontwikkelagenda/<int:pk>/raad/", ontwikkelagenda.council, name="ontwikkelpunt_raad"),
    path("doelstellingen/", goals.overview, name="doelstellingen"),
    path("doelstellingen/nieuw/", goals.add, name="doelstelling_nieuw"),
    path("doelstellingen/<slug:sleutel>/", goals.change, name="doelstelling"),
    path("doelstellingen/<slug:sleutel>/verloop/", goals.course, name="doelstelling_verloop"),
    path("doelstellingen/<slug:sleutel>/perioden/nieuw/", goals.add_period, name="doelperiode_nieuw"),
    path("doelstellingen/<slug:sleutel>/perioden/<int:pk>/", goals.change_period, name="doelperiode"),
    path("maatstaven/", maatstaven.overview, name="maatstaven"),
    path("maatstaven/nieuw/", maatstaven.add, name="maatstaf_nieuw"),
    path("maatstaven/<slug:sleutel>/", maatstaven.one, name="maatstaf"),
    path("maatstaven/<slug:sleutel>/wijzigen/", maatstaven.change, name="maatstaf_wijzigen"),
    path("maatstaven/<slug:sleutel>/normen/nieuw/", maatstaven.add_norm, name="norm_nieuw"),
    path("maatstaven/<slug:sleutel>/normen/<int:pk>/", maatstaven.change_norm, name="norm"),
    path("kader/", kader.frame, name="raadskader"),
    path("goede-partner/", partnerscore.overview, name="partnerscore"),
    path("goede-partner/gegevens/<slug:vorm>/", partnerscore.take_along, name="partnerscore_gegevens"),
    path("praktijk/", praktijk.overview, name="praktijk"),
    path("praktijk/nieuw/", praktijk.add, name="praktijk_nieuw"),
    path("praktijk/<int:jaar>/", praktijk.change, name="praktijk_jaar"),
    path("praktijk/<int:jaar>/vaststellen/", praktijk.settle, name="praktijk_vaststellen"),
    *spiegelpaden.sturing,
    path("lijst/", views.listing, name="sturing_lijst"),
    path("verslagen/", verslagen.overview, name="verslagen"),
    path("verslagen/nieuw/", verslagen.add, name="verslag_nieuw"),
    path("verslagen/<int:nummer>/", verslagen.report, name="verslag"),
    path("verslagen/<int:nummer>/tekst/", verslagen.change, name="verslag_tekst"),
    path("verslagen/<int:nummer>/verslag.<slug:vorm>", verslagen.as_file, name="verslag_bestand"),
    path("verslagen/<int:nummer>/<slug:wat>/", verslagen.step, name="verslag_stap"),
    path("dossiers/<kenmerk:kenmerk>/", views.council_dossier, name="raadsdossier"),
]
openbaar: list[URLPattern] = [path("<str:token>/", partner.fill_in, name="evaluatie_partner")]
cijfers: list[URLPattern] = [path("", views.public, name="cijfers")]
leeromgeving: list[URLPattern] = [
    path("lessen/", lessen.public, name="leeromgeving_lessen"),
    path("werkvormen/", leren.methods, name="leeromgeving_werkvormen"),
    path("veranderd/", leren.changed, name="leeromgeving_veranderd"),
    path("wat-leerden-we/", leren.years, name="leerjaren"),
    path("wat-leerden-we/<int:jaar>/", leren.year, name="leerjaar"),
    path("wat-leerden-we/<int:jaar>/pdf/", leren.year_pdf, name="leerjaar_pdf"),
    path("wat-leerden-we/<int:jaar>/gegevens/<slug:vorm>/", leren.year_data, name="leerjaar_gegevens"),
    path("praktijk/", praktijk.public_list, name="praktijk_lijst"),
    path("praktijk/<int:jaar>/", praktijk.read, name="praktijk_gelezen"),
    path("praktijk/<int:jaar>/pdf/", praktijk.pdf, name="praktijk_pdf"),
    path("praktijk/<int:jaar>/gegevens/<slug:vorm>/", praktijk.data, name="praktijk_gegevens"),
]
