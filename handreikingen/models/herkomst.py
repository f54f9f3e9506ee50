"""What the loader put where, so that it never overwrites an editor."""

from typing import ClassVar

from django.db import models


class Herkomst(models.Model):
    """One text file under `fixtures/gids` and the page made of it.

    `afdruk_pagina` is the fingerprint of the page as it was loaded: when the page differs from it, an editor was there.
    A row without a page says that an editor removed it: it does not come back.
    """

    pad = models.CharField("pad", max_length=255, unique=True)
    pagina = models.OneToOneField(
        "wagtailcore.Page", models.SET_NULL, null=True, related_name="+", verbose_name="pagina"
    )
    afdruk_bestand = models.CharField("afdruk van het bestand", max_length=64)
    afdruk_pagina = models.CharField("afdruk van de pagina", max_length=64)

    class Meta:
        verbose_name = "herkomst"
        verbose_name_plural = "herkomsten"
        ordering: ClassVar = ["pad"]

    def __str__(self) -> str:
        return self.pad
