"""What can be the case with an initiative: every figure of the dashboard and the list behind it use the same words.

Each answers for any peildatum and period (`Blik`) with the keys of the initiatives.
"""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.db.models import Case, Exists, F, OuterRef, Q, QuerySet, Subquery, TextChoices, When

from evaluatie.models import Evaluatie, Les, Moment, Perspectief, Signaal, SignaalQuerySet
from evaluatie.statistics import partnerscore, spiegeling
from evaluatie.statistics.blik import Blik
from initiatieven.models import (
    Afspraak,
    Afspraakmoment,
    Belangrijkheid,
    Besluit,
    Initiatief,
    Raadsmodus,
    Statusperiode,
    Toewijzing,
    Weging,
)
from initiatieven.models.keuzes import Belang, Modus, Orgaan, Partij, StandAfspraak
from initiatieven.status import OPEN, STATUSGROEPEN, Status, Statusgroep

Sleutels = QuerySet[Any, Any]
Bekend = Sleutels | frozenset[int]
BELANGRIJK = (Belang.zeer, Belang.belangrijk)
TE_EVALUEREN = OPEN | {Status.afgerond}
"""Where a missing evaluation can still be made, or should have been."""
HERZIEN_NA = timedelta(days=365)
"""A role of the council that is older was not looked at for a year."""


class Feit(TextChoices):
    """What stands behind a figure. Member, stored value and URL word are the same."""

    aangemeld = "aangemeld", "Aangemeld in deze periode"
    afgerond = "afgerond", "Afgerond in deze periode"
    te_laat = "te_laat", "Over de termijn"
    vraagt_aandacht = "vraagt_aandacht", "Over de termijn, of met een signaal"
    niet_herzien = "niet_herzien", "Rol van de raad langer dan een jaar niet bekeken"
    besloten = "besloten", "Besloten in deze periode"
    zonder_vooraf = "zonder_vooraf", "Besloten zonder evaluatie vooraf"
    contact_op_tijd = "contact_op_tijd", "Eerste contact op tijd"
    contact_te_laat = "contact_te_laat", "Eerste contact te laat of nog niet"
    zonder_accountmanager = "zonder_accountmanager", "Zonder accountmanager, en niet in rust"
    gewisseld = "gewisseld", "Een andere accountmanager dan in het begin"
    zonder_evaluatie = "zonder_evaluatie", "Belangrijk, zonder volledige evaluatie"
    zonder_tussentijds = "zonder_tussentijds", "In uitvoering, zonder evaluatie tussentijds"
    nagekomen = "nagekomen", "De gemeente kwam een afspraak na"
    niet_nagekomen = "niet_nagekomen", "De gemeente kwam een afspraak niet na"
    lager_dan_verwacht = "lager_dan_verwacht", "Lager geëvalueerd dan verwacht"
    oneens = "oneens", "Partijen zien het anders"
    partners_antwoordden = "partners_antwoordden", "Partners gaven een score aan de gemeente"
    les = "les", "Leverde een les op"


def at(blik: Blik, *states: str) -> Sleutels:
    """In one of these states on the peildatum (any, when none is named)."""
    rows = Statusperiode.objects.at(blik.moment).order_by()
    return (rows.filter(status__in=states) if states else rows).values("initiatief")


def role(blik: Blik, modus: str = "") -> Sleutels:
    """With this role of the council on the peildatum; with any, when none is named."""
    rows = Raadsmodus.objects.filter(blik.held()).order_by()
    return (rows.filter(modus=modus) if modus else rows).values("initiatief")


def role_unreviewed(blik: Blik) -> Sleutels:
    """With a role of the council that nobody determined anew for a year."""
    return role(blik).filter(van__lt=blik.moment - HERZIEN_NA)


def found_important(blik: Blik, *niveaus: str) -> Sleutels:
    """What the council found so important on the peildatum."""
    rows = Belangrijkheid.objects.filter(blik.held(), orgaan=Orgaan.raad, niveau__in=niveaus)
    return rows.order_by().values("initiatief")


def important(blik: Blik) -> Q:
    """Important to the council on the peildatum: it steers along, or it found it (very) important."""
    steered = role(blik, Modus.meesturen)
    return Q(initiatief__in=steered) | Q(initiatief__in=found_important(blik, *BELANGRIJK))


def evaluated(blik: Blik) -> Sleutels:
    """With a complete joint sheet on the peildatum, whatever the moment."""
    rows = Evaluatie.objects.filter(
        volledig=True,
        uitnodigingen__perspectief=Perspectief.gezamenlijk,
        uitnodigingen__ingevuld_op__lte=blik.moment,
    )
    return rows.order_by().values("initiatief")


def looked_back(blik: Blik) -> Sleutels:
    """With an evaluation after the decision that began before the end of the peildatum."""
    rows = Evaluatie.objects.exclude(moment=Moment.vooraf).filter(gestart_op__lte=blik.moment)
    return rows.order_by().values("initiatief")


def waiting_on(blik: Blik) -> Case:
    """Of a dossier with a proposal: which body had it, by the oldest weighing that was not closed on the peildatum.

    A column of the state of that day, so that only the few that wait are looked up, and once.
    """
    open_then = Q(afgerond_op=None) | Q(afgerond_op__gt=blik.moment)
    oldest = Weging.objects.filter(open_then, initiatief=OuterRef("initiatief")).order_by("pk")
    return Case(When(status=Status.besluit, then=Subquery(oldest.values("beslisser")[:1])))


def waiting_for(blik: Blik, orgaan: str) -> Sleutels:
    """Which dossiers waited for this body on the peildatum."""
    rows = Statusperiode.objects.at(blik.moment).filter(status=Status.besluit).order_by()
    return rows.annotate(wacht_op=waiting_on(blik)).filter(wacht_op=orgaan).values("initiatief")


def decided(blik: Blik, besluit: str = "", beslisser: str = "") -> Sleutels:
    """On which was decided in the period, so and by this body when they are named."""
    rows = Besluit.objects.filter(blik.on_days("besluitdatum")).order_by()
    rows = rows.filter(besluit=besluit) if besluit else rows
    return (rows.filter(beslisser=beslisser) if beslisser else rows).values("initiatief")


def with_baseline() -> Sleutels:
    """Decisions that had a complete evaluation beforehand."""
    return Evaluatie.objects.filter(besluit__isnull=False, volledig=True).order_by().values("besluit")


def on_time(blik: Blik) -> Q:
    """First contact by the last day of the norm, seen from the peildatum."""
    return blik.on_days("eerste_contact_uiterlijk_op") & Q(
        eerste_contact_op__lte=F("eerste_contact_uiterlijk_op")
    )


def not_on_time(blik: Blik) -> Q:
    """First contact after the last day of the norm, or none while that day is past."""
    late = Q(eerste_contact_op__gt=F("eerste_contact_uiterlijk_op"))
    past = Q(eerste_contact_uiterlijk_op__lt=blik.peildatum) | Q(eerste_contact_op__lte=blik.peildatum)
    return blik.on_days("eerste_contact_uiterlijk_op") & past & (late | Q(eerste_contact_op=None))


def changed_hands(blik: Blik) -> Sleutels:
    """Of which an earlier accountmanager had let go by the peildatum."""
    return Toewijzing.objects.filter(tot__lte=blik.moment).order_by().values("initiatief")


def managed(blik: Blik) -> Sleutels:
    """With an accountmanager on the peildatum."""
    return Toewijzing.objects.filter(blik.held()).order_by().values("initiatief")


def agreements(blik: Blik) -> QuerySet[Any]:
    """Of the municipality, due in the period; `toen` is how each stood on the peildatum, None before it was made."""
    rows = Afspraak.objects.filter(blik.on_days("voor_wanneer"), partij=Partij.gemeente).order_by()
    if not blik.is_past:
        return rows.annotate(toen=F("stand"))
    steps = Afspraakmoment.objects.filter(afspraak=OuterRef("pk"))
    last = steps.filter(gebeurtenis__op__lte=blik.moment).order_by("-pk").values("stand")[:1]
    return rows.annotate(toen=Case(When(Exists(steps), then=Subquery(last)), default=F("stand")))


def overdue(blik: Blik) -> Q:
    """Open, awake and past the term that held on the peildatum."""
    return Q(status__in=OPEN, rust=False, uiterlijk_op__lt=blik.peildatum)


def late(blik: Blik) -> Sleutels:
    """Past the term on the peildatum."""
    return Statusperiode.objects.at(blik.moment).filter(overdue(blik)).order_by().values("initiatief")


def signals(blik: Blik) -> SignaalQuerySet:
    """On a dossier, that stood at the end of the peildatum: found by then, and not gone."""
    rows = Signaal.objects.at(blik.moment) if blik.is_past else Signaal.objects.open()
    return rows.filter(initiatief__isnull=False)


def _asks_attention(blik: Blik) -> Sleutels:
    signalled = signals(blik).order_by().values("initiatief")
    wrong = Q(pk__in=late(blik)) | Q(pk__in=signalled)
    return Initiatief.objects.registered().filter(wrong).order_by().values("pk")


def _registered(blik: Blik) -> Sleutels:
    return Initiatief.objects.registered().filter(blik.during("aangemeld_op")).order_by().values("pk")


def _completed(blik: Blik) -> Sleutels:
    rows = Statusperiode.objects.filter(blik.during("sinds"), status=Status.afgerond)
    return rows.order_by().values("initiatief")


def _contact(chosen: Callable[[Blik], Q]) -> Callable[[Blik], Sleutels]:
    return lambda blik: Initiatief.objects.registered().filter(chosen(blik)).order_by().values("pk")


def _not_reviewed(blik: Blik) -> Sleutels:
    return role_unreviewed(blik).filter(initiatief__in=at(blik, *OPEN))


def _no_baseline(blik: Blik) -> Sleutels:
    rows = Besluit.objects.filter(blik.on_days("besluitdatum")).exclude(pk__in=with_baseline())
    return rows.order_by().values("initiatief")


def _standing(blik: Blik, states: Any) -> QuerySet[Statusperiode]:
    return Statusperiode.objects.at(blik.moment).filter(status__in=states).order_by()


def _no_manager(blik: Blik) -> Sleutels:
    """Awake only, as in the coordinator's list: what rests is assigned when it wakes."""
    awake = _standing(blik, OPEN).filter(rust=False)
    return awake.exclude(initiatief__in=managed(blik)).values("initiatief")


def _changed(blik: Blik) -> Sleutels:
    return _standing(blik, OPEN).filter(initiatief__in=changed_hands(blik)).values("initiatief")


def _not_evaluated(blik: Blik) -> Sleutels:
    rows = _standing(blik, TE_EVALUEREN).filter(important(blik))
    return rows.exclude(initiatief__in=evaluated(blik)).values("initiatief")


def _no_interim(blik: Blik) -> Sleutels:
    rows = _standing(blik, STATUSGROEPEN[Statusgroep.uitvoering])
    return rows.exclude(initiatief__in=looked_back(blik)).values("initiatief")


def _kept(blik: Blik) -> Sleutels:
    return agreements(blik).filter(toen=StandAfspraak.nagekomen).values("initiatief")


def _not_kept(blik: Blik) -> Sleutels:
    return agreements(blik).filter(broken(blik)).values("initiatief")


def broken(blik: Blik) -> Q:
    """Not kept, or still open while its day is past."""
    late = Q(toen=StandAfspraak.open, voor_wanneer__lt=blik.peildatum)
    return Q(toen=StandAfspraak.niet_nagekomen) | late


def _taught(blik: Blik) -> Sleutels:
    return Les.objects.filter(blik.during("op")).order_by().values("initiatief")


FEITEN: dict[Feit, Callable[[Blik], Bekend]] = {
    Feit.aangemeld: _registered,
    Feit.afgerond: _completed,
    Feit.te_laat: late,
    Feit.vraagt_aandacht: _asks_attention,
    Feit.niet_herzien: _not_reviewed,
    Feit.besloten: decided,
    Feit.zonder_vooraf: _no_baseline,
    Feit.contact_op_tijd: _contact(on_time),
    Feit.contact_te_laat: _contact(not_on_time),
    Feit.zonder_accountmanager: _no_manager,
    Feit.gewisseld: _changed,
    Feit.zonder_evaluatie: _not_evaluated,
    Feit.zonder_tussentijds: _no_interim,
    Feit.nagekomen: _kept,
    Feit.niet_nagekomen: _not_kept,
    Feit.lager_dan_verwacht: lambda blik: spiegeling.read(blik).lager,
    Feit.oneens: lambda blik: spiegeling.read(blik).oneens,
    Feit.partners_antwoordden: partnerscore.answered,
    Feit.les: _taught,
}
