"""Which initiatives stand behind a figure: every figure of the dashboard and its list use the same selection."""

from collections.abc import Callable, Mapping
from typing import Any

from django.db.models import Exists, OuterRef, Q, TextChoices

from evaluatie.models import Evaluatie, without_baseline
from initiatieven.models import Belangrijkheid, InitiatiefQuerySet, Raadsmodus
from initiatieven.models.keuzes import Belang, Modus, Orgaan
from initiatieven.status import OPEN, STATUSGROEPEN, Status, Statusgroep

GEEN = "geen"
"""In an address: without village, without opgave, without a role of the council."""

BELANGRIJK = (Belang.zeer, Belang.belangrijk)
TE_EVALUEREN = OPEN | {Status.afgerond}
"""Where a missing evaluation can still be made, or should have been."""


class Signaal(TextChoices):
    """What asks for attention. Member, stored value and URL word are the same."""

    te_laat = "te_laat", "Over de termijn"
    zonder_evaluatie = "zonder_evaluatie", "Belangrijk, zonder volledige evaluatie"
    zonder_vooraf = "zonder_vooraf", "Besloten zonder evaluatie vooraf"


def important() -> Q:
    """Important to the council now: it steers along, or it found it (very) important."""
    steered = Raadsmodus.objects.filter(modus=Modus.meesturen, tot=None)
    found = Belangrijkheid.objects.filter(orgaan=Orgaan.raad, niveau__in=BELANGRIJK, tot=None)
    return Q(pk__in=steered.order_by().values("initiatief").union(found.order_by().values("initiatief")))


def evaluated() -> Exists:
    """Has an evaluation with a complete joint sheet, whatever the moment."""
    return Exists(Evaluatie.objects.filter(initiatief=OuterRef("pk"), volledig=True))


def important_to_evaluate(rows: InitiatiefQuerySet) -> InitiatiefQuerySet:
    """Important to the council, open or completed."""
    return rows.filter(important(), status__in=TE_EVALUEREN)


def _not_evaluated(rows: InitiatiefQuerySet) -> InitiatiefQuerySet:
    return important_to_evaluate(rows).filter(~evaluated())


def _no_baseline(rows: InitiatiefQuerySet) -> InitiatiefQuerySet:
    return rows.filter(pk__in=without_baseline().values("initiatief"))


def _overdue(rows: InitiatiefQuerySet) -> InitiatiefQuerySet:
    return rows.overdue()


SIGNALEN: dict[Signaal, Callable[[InitiatiefQuerySet], InitiatiefQuerySet]] = {
    Signaal.te_laat: _overdue,
    Signaal.zonder_evaluatie: _not_evaluated,
    Signaal.zonder_vooraf: _no_baseline,
}


def _village(rows: InitiatiefQuerySet, kern: str) -> InitiatiefQuerySet:
    return rows.filter(kern=None) if kern == GEEN else rows.filter(kern__sleutel=kern)


def _opgave(rows: InitiatiefQuerySet, opgave: str) -> InitiatiefQuerySet:
    return rows.filter(opgaven=None) if opgave == GEEN else rows.filter(opgaven__sleutel=opgave)


def _role(rows: InitiatiefQuerySet, rol: str) -> InitiatiefQuerySet:
    if rol == GEEN:
        return rows.exclude(pk__in=Raadsmodus.objects.filter(tot=None).values("initiatief"))
    return rows.filter(pk__in=Raadsmodus.objects.filter(tot=None, modus=rol).values("initiatief"))


def _importance(rows: InitiatiefQuerySet, belang: str) -> InitiatiefQuerySet:
    found = Belangrijkheid.objects.filter(orgaan=Orgaan.raad, niveau=belang, tot=None)
    return rows.filter(pk__in=found.values("initiatief"))


_FILTERS: dict[str, Callable[[InitiatiefQuerySet, str], InitiatiefQuerySet]] = {
    "kern": _village,
    "opgave": _opgave,
    "thema": lambda rows, thema: rows.filter(typering=thema),
    "stand": lambda rows, stand: rows.filter(status__in=STATUSGROEPEN[Statusgroep(stand)]),
    "status": lambda rows, status: rows.filter(status=status),
    "rol": _role,
    "belang": _importance,
    "signaal": lambda rows, signaal: SIGNALEN[Signaal(signaal)](rows),
}


def select(rows: InitiatiefQuerySet, filters: Mapping[str, Any]) -> InitiatiefQuerySet:
    """The rows that answer to every filter that is set; `open` = "ja" keeps the open ones."""
    for name, narrow in _FILTERS.items():
        if filters.get(name):
            rows = narrow(rows, filters[name])
    return rows.open() if filters.get("open") else rows
