"""Public initiatives as a source of search. Only title and public text of public dossiers enter the index."""

from collections.abc import Collection, Iterator

from django.urls import reverse

from handreikingen.search import index
from handreikingen.search.registry import Bron, Document, Namen
from initiatieven.handelingen import Handeling
from initiatieven.models import Gebeurtenis, Initiatief

NAAM = "initiatieven"
SOORTEN = {"initiatief": Namen("Initiatief", "Initiatieven")}
HANDELINGEN = (
    Handeling.openbaar_maken,
    Handeling.besloten_maken,
    Handeling.gegevens_wijzigen,
    Handeling.correctie_beantwoorden,
)
"""After these the title or the public text may have changed."""


def refresh(initiatief: Initiatief, _gebeurtenis: Gebeurtenis) -> None:
    """Bring the index up to date, in the transaction that changed the dossier."""
    index.refresh(NAAM, [initiatief.pk])


def _read(keys: Collection[int]) -> Iterator[Document]:
    for row in Initiatief.objects.public().order_by().filter(pk__in=keys):
        yield Document(row.pk, "initiatief", row.titel, "", row.publieke_samenvatting, str(row.versie))


def _stamps() -> dict[int, str]:
    rows = Initiatief.objects.public().order_by().values_list("pk", "versie")
    return {key: str(version) for key, version in rows}


def _urls(keys: Collection[int]) -> dict[int, str]:
    rows = Initiatief.objects.public().order_by().filter(pk__in=keys).values_list("pk", "kenmerk")
    return {key: reverse("initiatief", args=[kenmerk]) for key, kenmerk in rows}


bron = Bron(NAAM, SOORTEN, _read, _stamps, _urls)
