"""The first panel of the admin: what waits for the editors, with a number and the way there."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils import timezone
from wagtail.admin.ui.components import Component

from handreikingen import clock_tasks, linkcontrole, moderation
from handreikingen.models import Voorstel, Wikibestand
from handreikingen.models.voorstel import Stand
from handreikingen.search import missed


@dataclass(frozen=True)
class Stapel:
    """One pile of work."""

    aantal: int
    een: str
    meer: str
    adres: str

    @property
    def naam(self) -> str:
        """What lies there, in the right number."""
        return self.een if self.aantal == 1 else self.meer


class WatWacht(Component):
    """Only piles with something in them; a fixed number of queries."""

    name = "wat_wacht"
    order = 10
    template_name = "handreikingen/beheer/wat_wacht.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """The piles of who looks."""
        user = parent_context["request"].user
        piles = [*_of_user(user), *_proposals(), *_of_everyone()]
        return {"stapels": [pile for pile in piles if pile.aantal]}


def _of_user(user: Any) -> Iterator[Stapel]:
    workflow = reverse("wagtailadmin_reports:workflow")
    yield Stapel(
        moderation.to_judge(user),
        "pagina wacht op je oordeel",
        "pagina’s wachten op je oordeel",
        f"{workflow}?status=in_progress",
    )
    yield Stapel(
        moderation.returned_to(user),
        "pagina kwam bij je terug om aan te passen",
        "pagina’s kwamen bij je terug om aan te passen",
        f"{workflow}?status=needs_changes",
    )


def _proposals() -> Iterator[Stapel]:
    place = reverse("gids_voorstellen")
    yield Stapel(
        Voorstel.objects.waiting().count(),
        "voorstel van een lezer wacht op antwoord",
        "voorstellen van lezers wachten op antwoord",
        place,
    )
    yield Stapel(
        Voorstel.objects.in_the_works().count(),
        "overgenomen voorstel staat nog niet op de site",
        "overgenomen voorstellen staan nog niet op de site",
        f"{place}?stand={Stand.overgenomen}",
    )


def _of_everyone() -> Iterator[Stapel]:
    upkeep = reverse("gids_onderhoud")
    due = clock_tasks.due_pages(timezone.localdate()).count()
    yield Stapel(due, "pagina om na te kijken", "pagina’s om na te kijken", f"{upkeep}#nakijken")
    broken = linkcontrole.check().aantal
    yield Stapel(broken, "link die nergens heen leidt", "links die nergens heen leiden", f"{upkeep}#links")
    yield Stapel(
        missed.everything().count(),
        "zoekvraag zonder resultaat",
        "zoekvragen zonder resultaat",
        reverse("zoekvragen"),
    )
    yield Stapel(
        Wikibestand.objects.with_text().filter(overgetypt="").count(),
        "beeld uit de oude wiki met tekst om over te typen",
        "beelden uit de oude wiki met tekst om over te typen",
        reverse("wagtailsnippets_handreikingen_wikibestand:list"),
    )
