"""Addresses of the guide beside its pages."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
