"""Addresses that an editor types: of this site and nowhere else."""

from django.core.validators import RegexValidator

OWN = RegexValidator(
    # one slash: two would be another site, and without one it would be a scheme such as javascript:
    r"\A/(?![/\\])[^\s\\\x00-\x1f\x7f<>\"]*\Z",
    "Schrijf een adres van deze site. Het begint met één /, bijvoorbeeld /werkwijze/.",
)
