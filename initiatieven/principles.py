"""The council's principles in versions: a new text closes the one before it, and no text is ever lost."""

from collections.abc import Sequence
from datetime import date

from django.db import transaction

from initiatieven import frame_history
from initiatieven.actions import Geweigerd
from initiatieven.models import Kaderbesluit, Uitgangspunt
from initiatieven.models.raadskeuzes import Kaderstap
from samenwerkingswijzer.ground.models import Gebruiker
from samenwerkingswijzer.ground.versions import Overschreden

_TEXT = ("titel", "toelichting", "subpunten", "geldig_van")


def latest(code: str) -> Uitgangspunt | None:
    """The last version of a principle, also when it is still to come or has ended."""
    return Uitgangspunt.objects.filter(code=code).select_related("besluit").order_by("-nummer").first()


def versions_of(code: str) -> list[Uitgangspunt]:
    """Every version, the newest first, with its decision."""
    return list(Uitgangspunt.objects.filter(code=code).select_related("besluit").order_by("-nummer"))


def next_version(vorige: Uitgangspunt) -> Uitgangspunt:
    """A new version that starts from the text of the last one."""
    values = {name: getattr(vorige, name) for name in _TEXT}
    return Uitgangspunt(code=vorige.code, nummer=vorige.nummer + 1, **values)


def keep_version(
    new: Uitgangspunt,
    seen: int,
    door: Gebruiker,
    besluit: Kaderbesluit | None,
    velden: Sequence[dict[str, str]] = (),
) -> None:
    """Store a new version; the one before it holds until the new one begins. The same text twice is one version.

    Raises Overschreden when a colleague stored a version after number `seen`.
    """
    with transaction.atomic():
        last = Uitgangspunt.objects.select_for_update().filter(code=new.code).order_by("-nummer").first()
        if last and last.nummer != seen:
            if _same(last, new):
                return
            raise Overschreden(last)
        new.nummer = seen + 1
        new.besluit = frame_history.stored(besluit)
        new.vastgesteld_door = new.besluit.get_orgaan_display() if new.besluit else ""
        if last and (last.geldig_tot is None or last.geldig_tot > new.geldig_van):
            last.geldig_tot = new.geldig_van
            last.save(update_fields=["geldig_tot"])
        new.save(force_insert=True)
        stap = Kaderstap.nieuwe_versie if last else Kaderstap.toegevoegd
        frame_history.note(new, stap, door, velden, new.besluit)


def end(code: str, tot: date, door: Gebruiker, besluit: Kaderbesluit | None) -> None:
    """From that day on the principle does not hold. Raises Geweigerd when it has ended already."""
    with transaction.atomic():
        last = Uitgangspunt.objects.select_for_update().filter(code=code).order_by("-nummer").first()
        if last is None or last.geldig_tot is not None:
            raise Geweigerd("Dit uitgangspunt stopt al.")
        last.geldig_tot = tot
        last.save(update_fields=["geldig_tot"])
        ends = [{"veld": "Geldt niet meer vanaf", "oud": "Niets", "nieuw": f"{tot:%d-%m-%Y}"}]
        frame_history.note(last, Kaderstap.beeindigd, door, ends, frame_history.stored(besluit))


def _same(one: Uitgangspunt, other: Uitgangspunt) -> bool:
    return all(getattr(one, name) == getattr(other, name) for name in _TEXT)
