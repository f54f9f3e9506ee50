"""How staff, council and editors sign in: accounts are given out, never made by oneself."""

from datetime import datetime
from typing import ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.totp.internal.auth import SECRET_SESSION_KEY
from django.contrib.auth.decorators import login_required
from django.contrib.sessions.models import Session
from django.http import Http404, HttpRequest, HttpResponse

_FOUTE_CODE = "Deze code klopt niet. Typ de code die de app nu toont, of gebruik een herstelcode."
_WACHT = "Je probeerde het te vaak. Wacht een kwartier en probeer het dan opnieuw."


class StaffAdapter(DefaultAccountAdapter):
    """No sign-up, and refusals that say what to do; everything else as allauth does it."""

    error_messages: ClassVar = {
        **DefaultAccountAdapter.error_messages,
        "account_inactive": "Je account is gesloten. Vraag de beheerder om hulp.",
        "enter_current_password": "Dit is niet je wachtwoord van nu. Typ het nog een keer.",
        "incorrect_code": _FOUTE_CODE,
        "incorrect_password": "Dit wachtwoord klopt niet. Typ het nog een keer.",
        "rate_limited": _WACHT,
        "too_many_login_attempts": _WACHT,
        "username_password_mismatch": "Gebruikersnaam en wachtwoord horen niet bij elkaar. Kijk ze allebei na.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody registers an account: residents need none, staff receive one."""
        return False


class CodeAdapter(DefaultMFAAdapter):
    """The second factor as allauth does it, with refusals that say what to do."""

    error_messages: ClassVar = {**DefaultMFAAdapter.error_messages, "incorrect_code": _FOUTE_CODE}


def forget_sessions(now: datetime) -> int:
    """Task of the clock: sessions past their time go, and with them registrations that were never sent."""
    return Session.objects.filter(expire_date__lt=now).delete()[0]


@login_required
def key_picture(request: HttpRequest) -> HttpResponse:
    """The QR code of the key that this session is about to link, from an own address (ONTWERP §6).

    Our Content-Security-Policy refuses the `data:` picture that allauth makes. Raises Http404 when no key waits.
    """
    secret = request.session.get(SECRET_SESSION_KEY)
    if not secret:
        raise Http404
    adapter = CodeAdapter()
    picture = adapter.build_totp_svg(adapter.build_totp_url(request.user, secret))
    return HttpResponse(picture, content_type="image/svg+xml")
