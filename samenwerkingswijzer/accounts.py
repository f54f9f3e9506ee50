"""How staff, council and editors sign in: accounts are given out, never made by oneself."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class StaffAdapter(DefaultAccountAdapter):
    """No sign-up; everything else as allauth does it."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody registers an account: residents need none, staff receive one."""
        return False
