"""Addresses of the council's frame and its hand on the initiatives. `urls` takes them in."""

from django.urls import URLPattern, path

from initiatieven.views import (
    herziening,
    keuzevraagstukken,
    middelen,
    planning,
    raadsperioden,
    raadspunten,
    sturen,
    uitgangspunten,
)

_DOSSIER = "dossiers/<kenmerk:kenmerk>/"

sturing: list[URLPattern] = [
    path(f"{_DOSSIER}belangrijkheid/", sturen.importance, name="belangrijkheid"),
    path(f"{_DOSSIER}raadsmodus/", sturen.council_mode, name="raadsmodus"),
    path(f"{_DOSSIER}momenten/", sturen.council_moments, name="raadsmomenten"),
    path(f"{_DOSSIER}momenten/<int:pk>/", sturen.council_moment, name="raadsmoment"),
    path("herziening/", herziening.overview, name="herzieningen"),
    path("herziening/begin/<slug:orgaan>/", herziening.start, name="herziening_begin"),
    path("herziening/<int:pk>/", herziening.sitting, name="herziening"),
    path("herziening/<int:pk>/vaststellen/", herziening.confirm, name="herziening_vaststellen"),
    path("herziening/<int:pk>/stoppen/", herziening.stop, name="herziening_stop"),
    path("herziening/<int:pk>/<kenmerk:kenmerk>/", herziening.discuss, name="bespreken"),
    path("raadsperioden/nieuw/", raadsperioden.add_term, name="raadsperiode_nieuw"),
    path("raadsperioden/<slug:sleutel>/", raadsperioden.change_term, name="raadsperiode"),
    path("uitgangspunten/nieuw/", uitgangspunten.add, name="uitgangspunt_nieuw"),
    path("uitgangspunten/<str:code>/", uitgangspunten.one, name="uitgangspunt"),
    path("uitgangspunten/<str:code>/versie/", uitgangspunten.new_version, name="uitgangspunt_versie"),
    path("uitgangspunten/<str:code>/einde/", uitgangspunten.end, name="uitgangspunt_einde"),
    path("middelen/", middelen.this_year, name="middelen"),
    path("middelen/<int:jaar>/", middelen.year, name="middelen_jaar"),
    path("middelen/<int:jaar>/invullen/", middelen.fill_in, name="middelen_invullen"),
    path("middelen/<int:jaar>/<slug:soort>/<slug:sleutel>/", middelen.taken, name="middelen_inzet"),
    path("planning/", planning.overview, name="raadsplanning"),
    path("planning/<slug:vorm>/", planning.take_away, name="raadsplanning_uitvoer"),
    path("keuzevraagstukken/", keuzevraagstukken.overview, name="keuzevraagstukken"),
    path("keuzevraagstukken/nieuw/", keuzevraagstukken.add, name="keuzevraagstuk_nieuw"),
    path("keuzevraagstukken/<slug:sleutel>/", keuzevraagstukken.one, name="keuzevraagstuk"),
    path(
        "keuzevraagstukken/<slug:sleutel>/wijzigen/", keuzevraagstukken.change, name="keuzevraagstuk_wijzigen"
    ),
    path("keuzevraagstukken/<slug:sleutel>/keuze/", keuzevraagstukken.decide, name="keuzevraagstuk_keuze"),
    path(
        "keuzevraagstukken/<slug:sleutel>/intrekken/",
        keuzevraagstukken.withdraw,
        name="keuzevraagstuk_intrekken",
    ),
    path("toezeggingen/", raadspunten.overview, name="raadspunten"),
    path("toezeggingen/nieuw/", raadspunten.add, name="raadspunt_nieuw"),
    path("toezeggingen/<slug:sleutel>/", raadspunten.one, name="raadspunt"),
    path("toezeggingen/<slug:sleutel>/wijzigen/", raadspunten.change, name="raadspunt_wijzigen"),
    path("toezeggingen/<slug:sleutel>/afdoen/", raadspunten.finish, name="raadspunt_afdoen"),
]
