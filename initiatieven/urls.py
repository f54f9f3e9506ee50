"""Addresses of the register; the roof composes them (ONTWERP §4)."""

from django.urls import URLPattern, path, register_converter

from initiatieven import kenmerk
from initiatieven.views import aanmelden as meld
from initiatieven.views import openbaar as open_views
from initiatieven.views import volgen as volg
from initiatieven.views import werkplek as werk

register_converter(kenmerk.Converter, "kenmerk")

openbaar: list[URLPattern] = [
    path("", open_views.overview, name="initiatieven"),
    path("aanmelden/", meld.start, name="aanmelden"),
    path("aanmelden/<uuid:sleutel>/controle/", meld.check, name="aanmelden_controle"),
    path("aanmelden/<uuid:sleutel>/klaar/", meld.done, name="aanmelden_klaar"),
    path("aanmelden/<uuid:sleutel>/<slug:stap>/", meld.step, name="aanmelden_stap"),
    path("<kenmerk:code>/", open_views.detail, name="initiatief"),
]
volgen: list[URLPattern] = [
    path("<str:token>/", volg.follow, name="volgen"),
    path("<str:token>/intrekken/", volg.withdraw, name="volgen_intrekken"),
]
werkplek: list[URLPattern] = [path("", werk.overview, name="werkplek")]
sturing: list[URLPattern] = []
