"""What a password must be, refused in our words: Django 6.1 says it in English."""

from django.contrib.auth import password_validation


class Lengte(password_validation.MinimumLengthValidator):
    """Long enough; nothing else is asked of it (NIST SP 800-63B)."""

    def get_error_message(self) -> str:
        """What to do."""
        return f"Maak je wachtwoord langer. Gebruik minstens {self.min_length} tekens."


class NietBekend(password_validation.CommonPasswordValidator):
    """Not one of the passwords that everybody tries first."""

    def get_error_message(self) -> str:
        """What to do."""
        return "Kies een ander wachtwoord. Dit gebruiken heel veel mensen."
