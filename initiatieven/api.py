"""The register in the API: what everyone may read, in lists and one by one."""

from django.http import Http404, HttpRequest

from initiatieven import open_rows
from initiatieven.forms.openfilters import InitiatievenFilters, narrowed
from initiatieven.models import Initiatief
from initiatieven.models.bladeren import page
from initiatieven.open_data import Initiatieven, Kernen, OpenDossier, Opgaven, Uitgangspunten
from samenwerkingswijzer.ground.openapi.filters import Geen, read
from samenwerkingswijzer.ground.openapi.reading import links, reads, router
from samenwerkingswijzer.ground.openapi.schema import now

register = router("Initiatieven")


@reads(
    register,
    "/initiatieven",
    Initiatieven,
    "Lijst van initiatieven",
    "Openbare initiatieven, de nieuwste aanmelding eerst. Blader met links.volgende.",
    InitiatievenFilters,
)
def initiatieven(request: HttpRequest) -> Initiatieven:
    """A page of public initiatives; a key or value that we do not know raises InvalidInput."""
    data = read(InitiatievenFilters, request)
    found = page(narrowed(Initiatief.objects.public(), data), data["na"], data["voor"], data["aantal"])
    return Initiatieven(
        opgehaald_op=now(),
        links=links(request, found.nieuwer, found.ouder),
        initiatieven=open_rows.page_rows(found.rijen),
    )


@reads(
    register,
    "/initiatieven/{kenmerk:kenmerk}",
    OpenDossier,
    "Een initiatief",
    "Een openbaar initiatief met alles wat op zijn pagina staat.",
)
def initiatief(request: HttpRequest, kenmerk: str) -> OpenDossier:
    """One public initiative; raises Http404 for unknown, not public and removed alike."""
    found = open_rows.with_names(Initiatief.objects.public()).filter(kenmerk=kenmerk).first()
    if found is None:
        raise Http404
    return open_rows.dossier(found)


@reads(register, "/kernen", Kernen, "Dorpen en wijken", "De plekken waar initiatieven zijn, op naam.", Geen)
def kernen(request: HttpRequest) -> Kernen:
    """All villages and towns."""
    read(Geen, request)
    return Kernen(opgehaald_op=now(), kernen=[*open_rows.kernen()])


@reads(
    register,
    "/opgaven",
    Opgaven,
    "Opgaven",
    "De maatschappelijke opgaven waar initiatieven aan meehelpen.",
    Geen,
)
def opgaven(request: HttpRequest) -> Opgaven:
    """All tasks of society."""
    read(Geen, request)
    return Opgaven(opgehaald_op=now(), opgaven=[*open_rows.opgaven()])


@reads(
    register,
    "/uitgangspunten",
    Uitgangspunten,
    "Uitgangspunten van de raad",
    "De uitgangspunten die nu gelden: hieraan toetst de gemeente een initiatief.",
    Geen,
)
def uitgangspunten(request: HttpRequest) -> Uitgangspunten:
    """The principles in force today."""
    read(Geen, request)
    return Uitgangspunten(opgehaald_op=now(), uitgangspunten=[*open_rows.uitgangspunten()])
