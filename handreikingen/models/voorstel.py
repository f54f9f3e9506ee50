"""A change that somebody proposes for a page."""

import re
from datetime import datetime
from typing import Any, ClassVar
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import F, Q

FEWEST_WORDS = 3


def _in_words(text: str) -> str:
    """The words alone, each with a space on both sides."""
    return f" {' '.join(re.findall(r'\w+', text.casefold()))} "


class Stand(models.TextChoices):
    """What became of a proposal."""

    nieuw = "nieuw", "Nieuw"
    overgenomen = "overgenomen", "Overgenomen"
    afgewezen = "afgewezen", "Niet overgenomen"


class VoorstelQuerySet(models.QuerySet["Voorstel"]):
    """Proposals, the newest first."""

    def waiting(self) -> "VoorstelQuerySet":
        """Without an answer yet, the one that waits longest first."""
        return self.filter(stand=Stand.nieuw).order_by("gemaakt_op", "pk")

    def in_the_works(self) -> "VoorstelQuerySet":
        """Taken over by the editors, and on no published page yet: what an editor still has to publish."""
        return self.filter(stand=Stand.overgenomen, verschenen_op=None)

    def appeared(self) -> "VoorstelQuerySet":
        """What a reader finds on a page that is published now."""
        return self.filter(verschenen_op__isnull=False, pagina__live=True)

    def appear(self, page: Any, now: datetime) -> int:
        """Mark what this page shows from now on: what was taken over and stands on it in the words that were proposed.

        What an editor put into other words nobody can know by rule; that is said by hand (`actions.appeared`).
        """
        waiting = self.in_the_works().filter(pagina=page)
        shown = [row.pk for row in waiting if row.stands_in(page.leestekst)]
        return self.in_the_works().filter(pk__in=shown).update(verschenen_op=now)

    def for_editors(self) -> "VoorstelQuerySet":
        """With the page, for a list of any length in one query; what still has to be published comes first."""
        shown = F("verschenen_op").desc(nulls_first=True)
        return self.select_related("pagina").order_by(shown, "-gemaakt_op", "-pk")


class Voorstel(models.Model):
    """Old and new text for a passage. It never touches a page's revisions: an editor takes it over by hand."""

    wagtail_reference_index_ignore = True
    sleutel = models.UUIDField("sleutel van het formulier", unique=True, default=uuid4, editable=False)
    pagina = models.ForeignKey(
        "wagtailcore.Page", models.CASCADE, related_name="voorstellen", verbose_name="pagina"
    )
    passage = models.CharField("kopje", max_length=200, blank=True)
    oude_tekst = models.TextField("tekst van nu", blank=True)
    nieuwe_tekst = models.TextField("voorgestelde tekst")
    reden = models.TextField("reden", blank=True)
    herkomst = models.CharField("waar het vandaan komt", max_length=200)
    e_mail = models.EmailField("e-mailadres", max_length=254, blank=True)
    stand = models.CharField("stand", max_length=12, choices=Stand, default=Stand.nieuw)
    antwoord = models.TextField("antwoord", blank=True)
    gemaakt_op = models.DateTimeField("gemaakt op")
    beantwoord_op = models.DateTimeField("beantwoord op", null=True, blank=True)
    verschenen_op = models.DateTimeField("op de site sinds", null=True, blank=True, editable=False)
    beantwoord_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="beantwoord door",
    )

    objects = VoorstelQuerySet.as_manager()

    class Meta:
        verbose_name = "voorstel"
        verbose_name_plural = "voorstellen"
        ordering: ClassVar = ["-gemaakt_op", "-pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(stand=Stand.nieuw, beantwoord_op=None)
                | (~Q(stand=Stand.nieuw) & Q(beantwoord_op__isnull=False)),
                name="voorstel_antwoord_heeft_moment",
            ),
            models.CheckConstraint(condition=~Q(nieuwe_tekst=""), name="voorstel_heeft_tekst"),
            models.CheckConstraint(
                condition=Q(verschenen_op=None) | Q(stand=Stand.overgenomen),
                name="voorstel_verschijnt_na_overnemen",
            ),
        ]
        # the editors' list: per stand, the newest first
        indexes: ClassVar = [models.Index(fields=["stand", "-gemaakt_op"], name="voorstel_per_stand")]

    def __str__(self) -> str:
        return f"Voorstel {self.pk} voor {self.pagina.title}"

    def stands_in(self, text: str) -> bool:
        """Whether each line of what was proposed stands in this text, word for word; marks and capitals aside.

        A proposal of one or two words would be found almost everywhere: that says nothing.
        """
        whole = _in_words(text)
        lines = [words for line in self.nieuwe_tekst.splitlines() if (words := _in_words(line)).strip()]
        return len(" ".join(lines).split()) >= FEWEST_WORDS and all(words in whole for words in lines)

    @property
    def can_stand_there(self) -> bool:
        """Taken over, and readers see a version of the page that was published after it was proposed."""
        published = self.pagina.last_published_at
        return self.in_the_works and self.pagina.live and bool(published and published >= self.gemaakt_op)

    @property
    def in_the_works(self) -> bool:
        """Taken over, and not published yet."""
        return self.stand == Stand.overgenomen and self.verschenen_op is None
