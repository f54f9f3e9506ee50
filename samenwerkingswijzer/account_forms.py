"""The forms of allauth in our words: labels above the field, help that helps, no placeholder (NORMEN A10)."""

from typing import Any

from allauth.account import forms as account
from allauth.mfa.base import forms as mfa
from allauth.mfa.totp import forms as totp
from django.forms import BaseForm

from samenwerkingswijzer.ground.formulieren import clear_message

_CODE = "De zes cijfers die de app nu toont. Je mag ook een herstelcode gebruiken."


def _in_our_words(form: BaseForm, words: dict[str, tuple[str, str]]) -> None:
    for name, (label, help_text) in words.items():
        field = form.fields[name]
        field.label, field.help_text = label, help_text
        field.error_messages["required"] = clear_message(field, label)


class InlogForm(account.LoginForm):
    """Who forgot a password asks the administrator: accounts are given out, so passwords are too."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        hulp = "Vergeten? Vraag de beheerder om een nieuw wachtwoord."
        _in_our_words(self, {"login": ("Gebruikersnaam", ""), "password": ("Wachtwoord", hulp)})


class WachtwoordForm(account.ChangePasswordForm):
    """A new password for oneself."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rule = "Minstens 12 tekens. Een zin van vier losse woorden is sterk en goed te onthouden."
        _in_our_words(
            self,
            {
                "oldpassword": ("Je wachtwoord van nu", ""),
                "password1": ("Je nieuwe wachtwoord", rule),
                "password2": ("Je nieuwe wachtwoord, nog een keer", ""),
            },
        )


class BevestigForm(account.ReauthenticateForm):
    """The password again, before something that protects the account changes."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _in_our_words(self, {"password": ("Je wachtwoord", "")})


class CodeForm(mfa.AuthenticateForm):
    """The code at signing in."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _in_our_words(self, {"code": ("Code uit je app", _CODE)})


class BevestigCodeForm(mfa.ReauthenticateForm):
    """The code again, before something that protects the account changes."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _in_our_words(self, {"code": ("Code uit je app", _CODE)})


class AppForm(totp.ActivateTOTPForm):
    """The first code, which proves that the app knows the key."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _in_our_words(self, {"code": ("Code uit je app", "De zes cijfers die de app nu toont.")})
