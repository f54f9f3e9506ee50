"""The rows of the weighing under way: one per interest and one per principle in force, filled in or still empty."""

from datetime import date

from django.utils import timezone

from initiatieven.models import Belang, GewogenBelang, Initiatief, Toets, Uitgangspunt, Weging


def interests(initiatief: Initiatief) -> list[GewogenBelang]:
    """A row for every interest of every party, also of those who did not ask for the initiative; two queries."""
    weighed = {row.belang_id: row for row in initiatief.gewogen_belangen.all() if row.weging_id is None}
    all_interests = Belang.objects.filter(betrokkene__initiatief=initiatief).select_related("betrokkene")
    return [_about(weighed.get(belang.pk), belang, initiatief) for belang in all_interests]


def _about(row: GewogenBelang | None, belang: Belang, initiatief: Initiatief) -> GewogenBelang:
    if row is None:
        return _unweighed(initiatief, belang)
    row.belang = belang
    return row


def _unweighed(initiatief: Initiatief, belang: Belang) -> GewogenBelang:
    return GewogenBelang(
        initiatief=initiatief, belang=belang, wie=who(belang), omschrijving=belang.omschrijving
    )


def who(belang: Belang) -> str:
    """Whose interest it is without naming anyone: the council reads kind and role only (ONTWERP §3.5)."""
    party = belang.betrokkene
    return (
        f"{party.get_soort_display()}, {party.get_rol_display().lower()}"
        if party.rol
        else party.get_soort_display()
    )


def open_interests(initiatief: Initiatief) -> list[GewogenBelang]:
    """Interests that are not weighed and not left open with a reason."""
    return [row for row in interests(initiatief) if not row.is_settled]


def nobody_affected(initiatief: Initiatief) -> bool:
    """Whether the dossier names nobody who may suffer from the initiative: then the weighing may miss someone."""
    return not initiatief.betrokkenen.filter(rol="gedupeerde").exists()


def assessments(initiatief: Initiatief, on: date | None = None) -> list[Toets]:
    """A row for every principle in the version that holds that day; two queries."""
    day = on or timezone.localdate()
    done = {toets.uitgangspunt_id: toets for toets in initiatief.toetsen.all() if toets.weging_id is None}
    in_force = Uitgangspunt.objects.in_force(day).order_by("code")
    return [
        _with(done.get(punt.pk) or Toets(initiatief=initiatief, getoetst_op=day), punt) for punt in in_force
    ]


def _with(toets: Toets, punt: Uitgangspunt) -> Toets:
    toets.uitgangspunt = punt
    return toets


def untested(initiatief: Initiatief) -> list[Toets]:
    """Principles in force against which the initiative was not tested yet."""
    return [toets for toets in assessments(initiatief) if not toets.oordeel]


def close(weging: Weging) -> None:
    """Keep with the weighing what was weighed for it; the next round begins with empty rows."""
    initiatief = weging.initiatief
    initiatief.gewogen_belangen.filter(weging=None, belang=None).delete()
    initiatief.gewogen_belangen.filter(weging=None).update(weging=weging)
    initiatief.toetsen.filter(weging=None).update(weging=weging)
