"""A way to work with a group."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from handreikingen.models.basis import Gidsbasis
from handreikingen.models.redactie import BRONNEN, INHOUD, INLEIDING, KOP, words_panel
from handreikingen.stappen import Geschiktheid, Soort, Tijd


class Werkvorm(Gidsbasis):
    """A method: what for, with how many people, how long, and who takes part in it (DOMEIN §6.1)."""

    doel = models.TextField("doel", help_text="Wat bereik je ermee?")
    groepsgrootte = models.CharField("groepsgrootte", max_length=120)
    duur = models.CharField("duur", max_length=120)
    mensen_vanaf = models.PositiveSmallIntegerField(
        "werkt vanaf hoeveel mensen",
        null=True,
        blank=True,
        help_text="Voor de werkvormzoeker. Leeg: vanaf één.",
    )
    mensen_tot = models.PositiveSmallIntegerField(
        "werkt tot hoeveel mensen", null=True, blank=True, help_text="Leeg: er is geen grens."
    )
    tijd = models.CharField(
        "tijd", max_length=10, blank=True, choices=Tijd, help_text="Hoeveel tijd is er minstens nodig?"
    )
    voorbereiding = models.TextField("voorbereiding", blank=True)
    inclusie = models.TextField(
        "iedereen mee", blank=True, help_text="Hoe helpt dit mensen die minder makkelijk praten?"
    )

    page_description = "Een manier om samen te praten, te kiezen of te maken."
    content_panels: ClassVar = [
        *KOP,
        INLEIDING,
        FieldPanel("doel"),
        FieldRowPanel([FieldPanel("groepsgrootte"), FieldPanel("duur")]),
        FieldRowPanel([FieldPanel("mensen_vanaf"), FieldPanel("mensen_tot"), FieldPanel("tijd")]),
        FieldPanel("voorbereiding"),
        FieldPanel("inclusie"),
        INHOUD,
        words_panel(Soort.geschikt_voor, Soort.stappen, Soort.doelgroepen, Soort.deelproces, Soort.element),
        BRONNEN,
    ]
    searchable = ("inleiding", "doel", "groepsgrootte", "duur", "voorbereiding", "inclusie")
    parent_page_types: ClassVar = ["handreikingen.IndexPagina"]
    subpage_types: ClassVar[list[str]] = []

    class Meta:
        verbose_name = "werkvorm"
        verbose_name_plural = "werkvormen"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(mensen_vanaf__isnull=True)
                | Q(mensen_tot__isnull=True)
                | Q(mensen_vanaf__lte=F("mensen_tot")),
                name="werkvorm_mensen_vanaf_tot",
            ),
        ]

    def fits(self, mensen: int | None, tijd: str) -> bool:
        """Whether it works with so many people and in so much time; what is not asked or not known fits."""
        enough = mensen is None or (self.mensen_vanaf or 1) <= mensen <= (self.mensen_tot or mensen)
        order = Tijd.values
        return enough and (not tijd or not self.tijd or order.index(self.tijd) <= order.index(tijd))

    @property
    def geschiktheden(self) -> str:
        """What it is good for, in words."""
        labels = [str(Geschiktheid(word).label).lower() for word in self.words(Soort.geschikt_voor)]
        return ", ".join(labels)

    @property
    def gegevens(self) -> list[tuple[str, str]]:
        """With what it is good for."""
        return [*super().gegevens, ("Geschikt voor", self.geschiktheden)]
