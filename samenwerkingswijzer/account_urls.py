"""The part of allauth that we use: own password and second factor. Names are allauth's own."""

from allauth.account import views
from django.urls import include, path
from django.views.generic import RedirectView

_to_login = RedirectView.as_view(pattern_name="account_login")

urlpatterns = [
    path("wachtwoord/", views.password_change, name="account_change_password"),
    path("bevestigen/", views.reauthenticate, name="account_reauthenticate"),
    path("gesloten/", views.account_inactive, name="account_inactive"),
    path("tweede-factor/", include("allauth.mfa.urls")),
    # Names that allauth looks up; accounts and forgotten passwords go through the administrator.
    path("aanmelden/", _to_login, name="account_signup"),
    path("wachtwoord-vergeten/", _to_login, name="account_reset_password"),
    path("e-mail/", _to_login, name="account_email"),
    path("wachtwoord-instellen/", _to_login, name="account_set_password"),
]
