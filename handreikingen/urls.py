"""Addresses of the guide beside its pages."""

from django.urls import path

from handreikingen.views import zoeken

urlpatterns = [path("zoeken/", zoeken.search, name="zoeken")]
