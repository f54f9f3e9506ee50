"""Addresses of evaluation and steering; the roof composes them (ONTWERP §4)."""

from django.urls import URLPattern, path

from evaluatie.views import sturing as views

werkplek: list[URLPattern] = []
sturing: list[URLPattern] = [path("", views.dashboard, name="sturing")]
openbaar: list[URLPattern] = []
