"""Addresses of the system itself."""

from django.urls import path

from samenwerkingswijzer import stijlgids, system

urlpatterns = [
    path("health/live", system.live, name="health_live"),
    path("health/ready", system.ready, name="health_ready"),
    path(".well-known/security.txt", system.security_txt, name="security_txt"),
    path("toegankelijkheid/", system.accessibility, name="toegankelijkheid"),
    path("privacy/", system.privacy, name="privacy"),
    path("stijlgids/", stijlgids.stijlgids, name="stijlgids"),
]
