"""A way to work with a group."""

from typing import ClassVar

from django.db import models
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from handreikingen.models.basis import Gidsbasis
from handreikingen.models.redactie import BRONNEN, INHOUD, KOP, words_panel
from handreikingen.stappen import Geschiktheid, Soort


class Werkvorm(Gidsbasis):
    """A method: what for, with how many people, how long, and who takes part in it (DOMEIN §6.1)."""

    doel = models.TextField("doel", help_text="Wat bereik je ermee?")
    groepsgrootte = models.CharField("groepsgrootte", max_length=120)
    duur = models.CharField("duur", max_length=120)
    voorbereiding = models.TextField("voorbereiding", blank=True)
    inclusie = models.TextField(
        "iedereen mee", blank=True, help_text="Hoe helpt dit mensen die minder makkelijk praten?"
    )

    content_panels: ClassVar = [
        *KOP,
        FieldPanel("menutitel"),
        FieldPanel("inleiding"),
        FieldPanel("doel"),
        FieldRowPanel([FieldPanel("groepsgrootte"), FieldPanel("duur")]),
        FieldPanel("voorbereiding"),
        FieldPanel("inclusie"),
        INHOUD[-1],
        words_panel(Soort.geschikt_voor, Soort.stappen, Soort.doelgroepen, Soort.deelproces),
        BRONNEN,
    ]
    searchable = ("inleiding", "doel", "groepsgrootte", "duur", "voorbereiding", "inclusie")
    parent_page_types: ClassVar = ["handreikingen.IndexPagina"]
    subpage_types: ClassVar[list[str]] = []

    class Meta:
        verbose_name = "werkvorm"
        verbose_name_plural = "werkvormen"

    @property
    def geschiktheden(self) -> str:
        """What it is good for, in words."""
        labels = [str(Geschiktheid(word).label).lower() for word in self.words(Soort.geschikt_voor)]
        return ", ".join(labels)
