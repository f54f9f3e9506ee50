"""Where a page of the guide helps: steps, audiences and more, one row per word."""

from typing import ClassVar

from django.db import models
from modelcluster.fields import ParentalKey

from handreikingen.stappen import Soort


class PaginaKenmerk(models.Model):
    """One word of one list on one page. Rows instead of a list in a field: both databases find them by index.

    As child objects they are part of the page's revisions, so the rows always say what is published.
    """

    pagina = ParentalKey("wagtailcore.Page", related_name="kenmerken", verbose_name="pagina")
    soort = models.CharField("soort", max_length=20, choices=Soort)
    waarde = models.CharField("waarde", max_length=20)

    class Meta:
        verbose_name = "kenmerk van een pagina"
        verbose_name_plural = "kenmerken van pagina's"
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            # also the index of "which pages help at this step", asked on every screen of the work
            models.UniqueConstraint(fields=["soort", "waarde", "pagina"], name="kenmerk_een_keer_per_pagina"),
            models.CheckConstraint(
                condition=models.Q(soort__in=sorted(Soort.values)), name="kenmerk_bekende_soort"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.soort}: {self.waarde}"
