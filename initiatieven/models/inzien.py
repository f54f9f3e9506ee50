"""Fetching one dossier whole: what its page and its rules read again and again, in one query each."""

from django.db.models import Count, Exists, Model, OuterRef, Prefetch, Subquery
from django.db.models.functions import Coalesce

from initiatieven.models.afweging import Toets
from initiatieven.models.bestand import Bestand
from initiatieven.models.betrokkenen import Betrokkene
from initiatieven.models.initiatief import InitiatiefQuerySet
from initiatieven.models.notitie import Notitie
from initiatieven.models.pool import Toewijzing
from initiatieven.models.realisatie import Afspraak
from initiatieven.models.speelveld import SpeelveldAntwoord
from initiatieven.models.verkenning import Verbreding
from initiatieven.models.weging import Weging
from initiatieven.models.werkvorm import WerkvormGebruik

_ONE = ("kern", "intake", "inschatting", "uitdaging")


def whole(rows: InitiatiefQuerySet) -> InitiatiefQuerySet:
    """The dossiers with their records. Only to read: what is fetched here does not follow a later change."""
    found = rows.select_related(*_ONE).annotate(
        speelveld_aantal=_answers(), heeft_werkvormen=_has(WerkvormGebruik), heeft_notities=_has(Notitie)
    )
    return found.prefetch_related(
        Prefetch("toewijzingen", Toewijzing.objects.select_related("accountmanager__gebruiker")),
        Prefetch("wegingen", Weging.objects.select_related("startnotitie", "besluit")),
        Prefetch("verbredingen", Verbreding.objects.select_related("opgave")),
        Prefetch("betrokkenen", Betrokkene.objects.select_related("contact").prefetch_related("belangen")),
        Prefetch("afspraken", Afspraak.objects.select_related("betrokkene")),
        Prefetch("bestanden", Bestand.objects.listed().with_versions()),
        "gewogen_belangen",
        Prefetch("toetsen", Toets.objects.select_related("uitgangspunt")),
        "opgaven",
    )


def _has(model: type[Model]) -> Exists:
    """Whether there is any: a part that is mostly empty asks nothing more when it is."""
    return Exists(model._default_manager.filter(initiatief=OuterRef("pk")))


def _answers() -> Coalesce:
    """How many questions of the Speelveld were answered."""
    rows = SpeelveldAntwoord.objects.filter(initiatief=OuterRef("pk")).order_by().values("initiatief")
    return Coalesce(Subquery(rows.annotate(aantal=Count("pk")).values("aantal")), 0)
