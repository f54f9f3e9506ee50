"""Under which licence the municipality gives its open data (NORMEN A51): free without or with naming the source."""

from django.db.models import TextChoices

DEED = "https://creativecommons.org/"


class Licentie(TextChoices):
    """The two that Dutch government uses. Member and stored value are the same."""

    cc0 = "cc0", "CC0 1.0: iedereen mag alles, ook zonder bron"
    cc_by = "cc_by", "CC BY 4.0: iedereen mag alles, met bron"

    @property
    def naam(self) -> str:
        """As the world calls it."""
        return "CC0 1.0" if self is Licentie.cc0 else "CC BY 4.0"

    @property
    def url(self) -> str:
        """The licence itself."""
        return DEED + ("publicdomain/zero/1.0/" if self is Licentie.cc0 else "licenses/by/4.0/")

    @property
    def uitleg(self) -> str:
        """The deed in plain Dutch."""
        return f"{self.url}deed.nl"
