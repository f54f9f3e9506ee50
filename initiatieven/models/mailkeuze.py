"""Who wants which mail when, and what waits for the daily mail."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from initiatieven.models.keuzes import Mailsoort, Mailwijze


class Mailkeuze(models.Model):
    """What a colleague chose for one kind of mail; without a row: at once."""

    gebruiker = models.ForeignKey(
        "ground.Gebruiker", models.CASCADE, related_name="mailkeuzes", verbose_name="gebruiker"
    )
    soort = models.CharField("soort mail", max_length=16, choices=Mailsoort)
    wijze = models.CharField("wanneer", max_length=12, choices=Mailwijze)

    class Meta:
        verbose_name = "mailkeuze"
        verbose_name_plural = "mailkeuzes"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["gebruiker", "soort"], name="mailkeuze_een_per_soort"),
        ]

    def __str__(self) -> str:
        return f"{self.gebruiker_id}: {self.soort} {self.wijze}"


class Dagregel(models.Model):
    """One line that waits for somebody's daily mail; gone once it was sent."""

    gebruiker = models.ForeignKey(
        "ground.Gebruiker", models.CASCADE, null=True, blank=True, verbose_name="gebruiker"
    )
    contact = models.ForeignKey(
        "Contactgegevens", models.CASCADE, null=True, blank=True, verbose_name="initiatiefnemer"
    )
    initiatief = models.ForeignKey("Initiatief", models.CASCADE, verbose_name="initiatief")
    titel = models.CharField("wat er is", max_length=200)
    op = models.DateTimeField("op")

    class Meta:
        verbose_name = "regel van de dagmail"
        verbose_name_plural = "regels van de dagmail"
        ordering: ClassVar = ["op", "pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(gebruiker__isnull=False, contact=None) | Q(gebruiker=None, contact__isnull=False),
                name="dagregel_voor_een_lezer",
            ),
        ]

    def __str__(self) -> str:
        return self.titel
