"""Where an invitation was mailed to: apart from the answers, and gone as soon as the evaluation is closed."""

from typing import ClassVar

from django.db import models

from evaluatie.models.evaluatie import Evaluatie, Uitnodiging


class Genodigdenadres(models.Model):
    """The mail address of one invitation; no address is asked twice for the same evaluation."""

    evaluatie = models.ForeignKey(
        Evaluatie, models.CASCADE, related_name="adressen", verbose_name="evaluatie"
    )
    uitnodiging = models.OneToOneField(
        Uitnodiging, models.CASCADE, related_name="adres", verbose_name="uitnodiging"
    )
    e_mail = models.EmailField("e-mailadres", max_length=254)

    class Meta:
        verbose_name = "adres van een genodigde"
        verbose_name_plural = "adressen van genodigden"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["evaluatie", "e_mail"], name="genodigde_een_keer"),
        ]

    def __str__(self) -> str:
        return f"adres bij uitnodiging {self.uitnodiging_id}"
