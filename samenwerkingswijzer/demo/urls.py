"""Addresses that exist in the demo only."""

from django.urls import path

from samenwerkingswijzer.demo import views

urlpatterns = [
    path("postbus/", views.postbus, name="demo_postbus"),
    path("postbus/<int:pk>/", views.brief, name="demo_brief"),
]
