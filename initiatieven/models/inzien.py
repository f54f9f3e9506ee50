"""Fetching one dossier whole: what its page and its rules read again and again, in one query each."""

from functools import cache
from typing import Any

from django.db.models import Count, Exists, Model, OuterRef, Prefetch, Q, StringAgg, Subquery, Value
from django.db.models.functions import Coalesce, NullIf

from initiatieven.handelingen import Handeling
from initiatieven.models import gezegd, volgstand
from initiatieven.models.aanmelding import Verwant
from initiatieven.models.afweging import Toets
from initiatieven.models.bestand import Bestand
from initiatieven.models.betrokkenen import Betrokkene
from initiatieven.models.dossier import Gebeurtenis
from initiatieven.models.initiatief import InitiatiefQuerySet
from initiatieven.models.kaders import Opgave
from initiatieven.models.notitie import Notitie
from initiatieven.models.pool import Toewijzing
from initiatieven.models.raad import Raadsmodus
from initiatieven.models.raming import Raming
from initiatieven.models.realisatie import Afspraak
from initiatieven.models.speelveld import SpeelveldAntwoord
from initiatieven.models.verkenning import Verbreding
from initiatieven.models.weging import Weging
from initiatieven.models.werkvorm import WerkvormGebruik

_BETWEEN = "\n"
"""Between two names: a title is one line."""

_WHO = Coalesce(NullIf("gebruiker__functie", Value("")), "gebruiker__username")
"""By function, as everywhere."""
_ONE = ("kern", "intake", "inschatting", "uitdaging")
_HIGHER: dict[str, Any] = {}


def register(name: str, column: Any) -> None:
    """A column of a higher app that is read with the dossier itself, so that its part of the page asks nothing more."""
    _HIGHER[name] = column


def whole(rows: InitiatiefQuerySet) -> InitiatiefQuerySet:
    """The dossiers with their records. Only to read: what is fetched here does not follow a later change."""
    found = rows.select_related(*_ONE).annotate(**_columns(), **gezegd.columns(), **_HIGHER)
    return found.prefetch_related(
        Prefetch("toewijzingen", Toewijzing.objects.select_related("accountmanager__gebruiker")),
        Prefetch("wegingen", Weging.objects.select_related("startnotitie", "besluit")),
        Prefetch("verbredingen", Verbreding.objects.select_related("opgave")),
        Prefetch("betrokkenen", Betrokkene.objects.select_related("contact").prefetch_related("belangen")),
        Prefetch("afspraken", Afspraak.objects.select_related("betrokkene")),
        Prefetch("bestanden", Bestand.objects.listed().with_versions()),
        "gewogen_belangen",
        Prefetch("toetsen", Toets.objects.select_related("uitgangspunt")),
    )


@cache
def _columns() -> dict[str, Any]:
    """Made once: building them took a tenth of the page."""
    return {
        "speelveld_aantal": _answers(),
        "opgaven_namen": _goals(),
        "heeft_werkvormen": _has(WerkvormGebruik),
        "heeft_ramingen": _has(Raming),
        "heeft_notities": _has(Notitie),
        "heeft_verwanten": Exists(Verwant.objects.filter(Q(een=OuterRef("pk")) | Q(ander=OuterRef("pk")))),
        "raadsmodus_nu": Subquery(
            Raadsmodus.objects.filter(initiatief=OuterRef("pk"), tot=None).values("modus")
        ),
        **_handover(),
        **volgstand.COLUMNS,
    }


def opgaven(initiatief: Any) -> list[str]:
    """The names of the opgaven of a dossier that was fetched whole, by the alphabet."""
    return sorted(initiatief.opgaven_namen.split(_BETWEEN)) if initiatief.opgaven_namen else []


def _has(model: type[Model]) -> Exists:
    """Whether there is any: a part that is mostly empty asks nothing more when it is."""
    return Exists(model._default_manager.filter(initiatief=OuterRef("pk")))


def _handover() -> dict[str, Subquery]:
    """Who handed the dossier over last, and who added to the note and when."""
    return {
        "overgedragen_door": _last(Handeling.overdragen, _WHO),
        "aangevuld_door": _last(Handeling.overdracht_aanvullen, _WHO),
        "aangevuld_op": _last(Handeling.overdracht_aanvullen, "op"),
    }


def _last(handeling: Handeling, column: str | Coalesce) -> Subquery:
    """Who did this last, or when."""
    rows = Gebeurtenis.objects.filter(initiatief=OuterRef("pk"), handeling=handeling)
    return Subquery(rows.order_by("-op", "-pk").values_list(column)[:1])


def _answers() -> Coalesce:
    """How many questions of the Speelveld were answered."""
    rows = SpeelveldAntwoord.objects.filter(initiatief=OuterRef("pk")).order_by().values("initiatief")
    return Coalesce(Subquery(rows.annotate(aantal=Count("pk")).values("aantal")), 0)


def _goals() -> Subquery:
    """The names of the opgaven in one text: they are shown and nothing more."""
    rows = Opgave.objects.filter(initiatieven=OuterRef("pk")).order_by().values("initiatieven")
    names = StringAgg("titel", Value(_BETWEEN))  # unordered: SQLite cannot order inside an aggregate
    return Subquery(rows.annotate(namen=names).values("namen"))
