"""Addresses of the guide beside its pages."""

from django.urls import path

from handreikingen.views import recent, zoeken

urlpatterns = [
    path("zoeken/", zoeken.search, name="zoeken"),
    path("recent/", recent.changes, name="recent"),
]
