"""The reference code of a dossier: year and four random consonants, such as 2026-KRTM. Knowing it opens nothing."""

import secrets

from django.urls import register_converter

CONSONANTS = "BCDFGHJKLMNPQRSTVWXZ"
PATTERN = rf"[0-9]{{4}}-[{CONSONANTS}]{{4}}"


def draw(year: int) -> str:
    """A random code of that year; the caller tries again when it is taken."""
    return f"{year}-" + "".join(secrets.choice(CONSONANTS) for _ in range(4))


class Converter:
    """Path converter `<kenmerk:kenmerk>`; anything else is no address of ours."""

    regex = PATTERN

    def to_python(self, value: str) -> str:
        """What fits the pattern is the kenmerk itself."""
        return value

    def to_url(self, value: str) -> str:
        """A kenmerk needs no change to stand in an address."""
        return value


register_converter(Converter, "kenmerk")
