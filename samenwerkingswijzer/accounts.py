"""How staff, council and editors sign in: accounts are given out, never made by oneself."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.forms import LoginForm
from django.http import HttpRequest


class StaffAdapter(DefaultAccountAdapter):
    """No sign-up; everything else as allauth does it."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody registers an account: residents need none, staff receive one."""
        return False


class Inlogformulier(LoginForm):
    """Who forgot a password asks the administrator: accounts are given out, so passwords are too."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password"].help_text = "Vergeten? Vraag de beheerder om een nieuw wachtwoord."
