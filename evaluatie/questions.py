"""The questions of an evaluation, kept by the coordinator: a new version is written apart and then taken into use.

A version in use never changes, so that an old evaluation keeps its own questions.
"""

from datetime import date

from django.db import IntegrityError, transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.text import slugify

from evaluatie.models import Bewoording, Criterium, CriteriumSet
from evaluatie.models.criteria import CriteriumSetQuerySet
from initiatieven.actions import Geweigerd
from samenwerkingswijzer.ground import versions

_COPIED = ("code", "titel", "hulptekst", "subpunten", "gevraagd_aan", "volgorde")
_RHYTHM = ("tussentijds_na", "achteraf_na", "antwoordtijd", "herinneren_voor")


class NietMogelijk(Geweigerd):
    """What was asked does not fit how the versions stand."""


def versions_of_questions() -> CriteriumSetQuerySet:
    """Every version, the newest first, with how many evaluations use it."""
    return CriteriumSet.objects.with_use()


def begin() -> CriteriumSet:
    """The version that is being written: the one there is, or a copy of the newest.

    Two coordinators at once get the same one.
    """
    known = CriteriumSet.objects.being_written().first()
    if known:
        return known
    try:
        with transaction.atomic():
            return _copy(CriteriumSet.objects.in_use().first())
    except IntegrityError:
        return CriteriumSet.objects.being_written().get()


def empty_version(source: CriteriumSet | None, *, meegeleverd: bool = False) -> CriteriumSet:
    """A version to be written, with the next number and the rhythm of this one.

    Raises IntegrityError when one is being written already.
    """
    number = (CriteriumSet.objects.aggregate(most=Max("nummer"))["most"] or 0) + 1
    rhythm = {name: getattr(source, name) for name in _RHYTHM} if source else {}
    return CriteriumSet.objects.create(
        nummer=number, concept=True, meegeleverd=meegeleverd, geldig_van=timezone.localdate(), **rhythm
    )


def _copy(source: CriteriumSet | None) -> CriteriumSet:
    fresh = empty_version(source)
    rows = source.criteria.prefetch_related("bewoordingen") if source else []
    for row in rows:
        values = {name: getattr(row, name) for name in _COPIED}
        copy = Criterium.objects.create(set=fresh, **values)
        Bewoording.objects.bulk_create(
            Bewoording(criterium=copy, perspectief=one.perspectief, moment=one.moment, vraag=one.vraag)
            for one in row.bewoordingen.all()
        )
    return fresh


def new_question(concept: CriteriumSet) -> Criterium:
    """A question to be written at the end of this version."""
    last = concept.criteria.aggregate(most=Max("volgorde"))["most"] or 0
    return Criterium(set=concept, volgorde=last + 1)


@transaction.atomic
def keep(criterium: Criterium, wordings: dict[tuple[str, str], str]) -> None:
    """Store a question with its wording per perspective and moment; an empty one is left out.

    Raises NietMogelijk when its version was taken into use meanwhile, Overschreden when another changed it.
    """
    _check_concept(criterium.set_id)
    if criterium._state.adding:
        criterium.code = _free_code(criterium)
    versions.save(criterium)
    Bewoording.objects.filter(criterium=criterium).delete()
    Bewoording.objects.bulk_create(
        Bewoording(criterium=criterium, perspectief=who, moment=moment, vraag=text)
        for (who, moment), text in wordings.items()
        if text
    )


def _check_concept(set_id: int) -> None:
    """Locked until the end of the transaction, so that nobody takes it into use in between."""
    if not CriteriumSet.objects.being_written().select_for_update().filter(pk=set_id).exists():
        raise NietMogelijk("Deze versie is al in gebruik. Begin een nieuwe versie.")


def _free_code(criterium: Criterium) -> str:
    """The same in every later version, so that old and new can be compared; never one that another question had."""
    base = slugify(criterium.titel)[:36].strip("-") or "vraag"
    taken = set(Criterium.objects.filter(code__startswith=base).values_list("code", flat=True))
    code, number = base, 2
    while code in taken:
        code, number = f"{base}-{number}", number + 1
    return code


@transaction.atomic
def drop(criterium: Criterium) -> None:
    """Leave a question out of the version that is being written. Raises NietMogelijk when that is in use."""
    _check_concept(criterium.set_id)
    criterium.delete()


@transaction.atomic
def discard(concept: CriteriumSet) -> None:
    """Throw away what was being written. Raises NietMogelijk when it is in use by now."""
    _check_concept(concept.pk)
    concept.criteria.all().delete()
    concept.delete()


def first_day() -> date:
    """From when a new version can hold: today, or the day after the version in use began."""
    newest = CriteriumSet.objects.in_use().first()
    today = timezone.localdate()
    if newest is None or newest.geldig_van < today:
        return today
    return date.fromordinal(newest.geldig_van.toordinal() + 1)


@transaction.atomic
def take_into_use(concept: CriteriumSet, van: date) -> None:
    """From that day new evaluations get these questions; those that run keep theirs.

    Raises NietMogelijk when it has no question, or is in use already; Overschreden when another changed it.
    """
    _check_concept(concept.pk)
    if not concept.criteria.exists():
        raise NietMogelijk("Schrijf eerst een vraag. Een versie zonder vragen kan niet in gebruik.")
    CriteriumSet.objects.in_use().filter(geldig_tot=None).update(geldig_tot=van)
    concept.concept, concept.geldig_van = False, van
    versions.save(concept)
