"""What a colleague keeps of the worklists, and who took which list away as a file."""

from typing import TYPE_CHECKING, ClassVar, Self

from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone

if TYPE_CHECKING:
    from samenwerkingswijzer.ground.models import Gebruiker


class BewaardeLijstQuerySet(models.QuerySet["BewaardeLijst"]):
    """Everyone's own lists."""

    def of(self, user: "Gebruiker") -> Self:
        """The lists that this colleague kept."""
        return self.filter(gebruiker=user)

    def keep(self, user: "Gebruiker", naam: str, vraag: str, standaard: bool) -> "BewaardeLijst":
        """Under its name once; one list at a time opens first."""
        with transaction.atomic():
            if standaard:
                self.of(user).update(standaard=False)
            values = {"vraag": vraag, "standaard": standaard}
            return self.update_or_create(gebruiker=user, naam=naam, defaults=values)[0]


class BewaardeLijst(models.Model):
    """A list with its filters and order under a name of one's own; one of them can open first."""

    gebruiker = models.ForeignKey(
        "ground.Gebruiker", models.CASCADE, related_name="bewaarde_lijsten", verbose_name="gebruiker"
    )
    naam = models.CharField("naam", max_length=60)
    vraag = models.CharField("lijst, filters en volgorde", max_length=500)
    standaard = models.BooleanField("opent als eerste", default=False)

    objects = BewaardeLijstQuerySet.as_manager()

    class Meta:
        verbose_name = "bewaarde lijst"
        verbose_name_plural = "bewaarde lijsten"
        ordering: ClassVar = ["naam", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["gebruiker", "naam"], name="bewaarde_lijst_een_per_naam"),
            models.UniqueConstraint(
                fields=["gebruiker"], condition=Q(standaard=True), name="bewaarde_lijst_een_standaard"
            ),
        ]

    def __str__(self) -> str:
        return self.naam


class Uitvoer(models.Model):
    """Who took which list away as a file, and how many dossiers stood in it (ONTWERP §3.2: who read what)."""

    gebruiker = models.ForeignKey("ground.Gebruiker", models.PROTECT, verbose_name="gebruiker")
    vorm = models.CharField("vorm", max_length=4, choices=[("csv", "CSV"), ("xlsx", "Excel")])
    vraag = models.CharField("lijst, filters en volgorde", max_length=500)
    aantal = models.PositiveIntegerField("aantal dossiers")
    op = models.DateTimeField("op")

    class Meta:
        verbose_name = "uitvoer van een lijst"
        verbose_name_plural = "uitvoer van lijsten"
        ordering: ClassVar = ["-op"]

    def __str__(self) -> str:
        return f"{self.gebruiker_id} nam {self.aantal} dossiers mee"

    @classmethod
    def note(cls, gebruiker: "Gebruiker", vorm: str, vraag: str, aantal: int) -> None:
        """Write down that this colleague took this list away."""
        values = {"vorm": vorm, "vraag": vraag[:500], "aantal": aantal, "op": timezone.now()}
        cls._default_manager.create(gebruiker=gebruiker, **values)
