"""Addresses of the register; the roof composes them (ONTWERP §4)."""

from django.urls import URLPattern, path, register_converter

from initiatieven import kenmerk
from initiatieven.views import werkplek as werk

register_converter(kenmerk.Converter, "kenmerk")

openbaar: list[URLPattern] = []
volgen: list[URLPattern] = []
werkplek: list[URLPattern] = [path("", werk.overview, name="werkplek")]
sturing: list[URLPattern] = []
