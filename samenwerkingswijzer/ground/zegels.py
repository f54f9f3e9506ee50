"""Sealed references for links in mail that need no row of their own: who holds the link, held the mail."""

from datetime import timedelta

from django.core import signing


class Zegel:
    """Seals a number for one purpose; `valid` is how long a link works, without it as long as what it names exists."""

    def __init__(self, salt: str, valid: timedelta | None = None) -> None:
        self._signer = signing.TimestampSigner(salt=salt)
        self._valid = valid

    def seal(self, number: int) -> str:
        """The token for a link."""
        return self._signer.sign(str(number))

    def open(self, token: str) -> int | None:
        """The number; None when the token is not ours, for another purpose or too old."""
        try:
            return int(self._signer.unsign(token, max_age=self._valid))
        except (signing.BadSignature, ValueError):
            return None
