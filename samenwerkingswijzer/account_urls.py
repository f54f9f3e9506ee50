"""The part of allauth that we use: own password and second factor. Names are allauth's own, words in addresses ours."""

from allauth.account import views
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from django.urls import path
from django.views.generic import RedirectView

from samenwerkingswijzer import accounts

_to_login = RedirectView.as_view(pattern_name="account_login")

urlpatterns = [
    path("wachtwoord/", views.password_change, name="account_change_password"),
    path("bevestigen/", views.reauthenticate, name="account_reauthenticate"),
    path("gesloten/", views.account_inactive, name="account_inactive"),
    path("tweede-factor/", mfa.index, name="mfa_index"),
    path("tweede-factor/code/", mfa.authenticate, name="mfa_authenticate"),
    path("tweede-factor/bevestigen/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("tweede-factor/app/", totp.activate_totp, name="mfa_activate_totp"),
    path("tweede-factor/app/loskoppelen/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("tweede-factor/qr.svg", accounts.key_picture, name="tweede_factor_qr"),
    path("tweede-factor/herstelcodes/", codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path(
        "tweede-factor/herstelcodes/nieuw/", codes.generate_recovery_codes, name="mfa_generate_recovery_codes"
    ),
    path(
        "tweede-factor/herstelcodes/bestand/",
        codes.download_recovery_codes,
        name="mfa_download_recovery_codes",
    ),
    # Names that allauth looks up; accounts and forgotten passwords go through the administrator.
    path("aanmelden/", _to_login, name="account_signup"),
    path("wachtwoord-vergeten/", _to_login, name="account_reset_password"),
    path("e-mail/", _to_login, name="account_email"),
    path("wachtwoord-instellen/", _to_login, name="account_set_password"),
]
