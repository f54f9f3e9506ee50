"""What the screens of evaluation show, composed from records."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from evaluatie import planning
from evaluatie.actions import can_start
from evaluatie.models import Evaluatie, Moment
from evaluatie.statistics.deelname import Stand, progress
from evaluatie.statistics.spiegel import Spiegel
from initiatieven.handelingen import Handeling
from initiatieven.models import Initiatief
from initiatieven.overgangen import target
from initiatieven.permissions import capacities
from initiatieven.roles import WIE
from initiatieven.status import Status
from initiatieven.views import access
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.grafieken import Vergelijking, Verschilgrafiek, differences
from samenwerkingswijzer.ground.models import Gebruiker

UITLEG = {
    Moment.vooraf: "Wat verwachten jullie? Dit staat vast bij het besluit. Later leg je er de praktijk naast.",
    Moment.tussentijds: "Hoe gaat het nu, vergeleken met wat jullie verwachtten? Dit kan vaker.",
    Moment.achteraf: "Hoe is het gegaan? Doe dit als het initiatief klaar is.",
}


@dataclass
class Kaart:
    """One evaluation on the overview, and how far it is."""

    evaluatie: Evaluatie
    stand: Stand


_STEPS = (Handeling.evaluatie_vastleggen, Handeling.evaluatie_plannen)


def allowed(user: Gebruiker, initiatief: Initiatief) -> frozenset[Handeling]:
    """What of evaluating and planning this user may do here, now."""
    held = capacities(Actor.user(user), initiatief)
    status = Status(initiatief.status)
    return frozenset(
        step for step in _STEPS if target(step, status) is not None and not held.isdisjoint(WIE[step])
    )


def may_write(user: Gebruiker, initiatief: Initiatief) -> bool:
    """Whether this user may evaluate here, now."""
    return Handeling.evaluatie_vastleggen in allowed(user, initiatief)


def closing(evaluatie: Evaluatie) -> dict[str, Any]:
    """What one should know before closing: who did not answer yet, and what stands in the calendar already."""
    initiatief = evaluatie.initiatief
    return {
        "initiatief": initiatief,
        "evaluatie": evaluatie,
        "stand": progress([evaluatie])[evaluatie.pk],
        "tussentijds": evaluatie.moment == Moment.tussentijds,
        "staand": planning.planned_next(initiatief),
        "laatste_mijlpaal": planning.last_milestone(initiatief),
        "kruimels": crumbs(initiatief, "Sluiten"),
    }


def startable(initiatief: Initiatief, known: list[Kaart]) -> list[dict[str, str]]:
    """The moments that can be started now: they fit the state and none of those that are known runs."""
    running = {kaart.evaluatie.moment for kaart in known if kaart.evaluatie.bevroren_op is None}
    return [
        {
            "moment": moment.value,
            "titel": f"Start de evaluatie {moment.label.lower()}",
            "tekst": UITLEG[moment],
        }
        for moment in Moment
        if can_start(initiatief, moment) and moment not in running
    ]


def cards(initiatief: Initiatief) -> list[Kaart]:
    """Every evaluation of a dossier with how far it is: what runs on top, then by time. Four queries."""
    rows = sorted(Evaluatie.objects.of(initiatief), key=lambda one: one.bevroren_op is not None)
    stands = progress(rows)
    return [Kaart(row, stands[row.pk]) for row in rows]


def crumbs(initiatief: Initiatief, titel: str = "") -> list[tuple[str, str]]:
    """From the worklist through the dossier to evaluation, and to this screen of it."""
    place = ("Evaluatie", reverse("evaluatie", args=[initiatief.kenmerk]))
    return [*access.crumbs(initiatief, "")[:-1], place, *([(titel, "")] if titel else [])]


@dataclass
class Getekend:
    """A mirror with its chart; without a chart below the threshold."""

    spiegel: Spiegel
    grafiek: Verschilgrafiek | None
    heeft_scores: bool = True


def drawn(spiegel: Spiegel) -> Getekend:
    """The chart of one perspective."""
    if not spiegel.getoond:
        return Getekend(spiegel, None)
    rows = [
        Vergelijking(
            row.titel,
            row.vooraf.score,
            row.nu.score,
            zonder_vooraf=row.vooraf.woorden,
            zonder_nu=row.nu.woorden,
        )
        for row in spiegel.rijen
    ]
    scored = any(row.vooraf is not None or row.nu is not None for row in rows)
    return Getekend(spiegel, differences(spiegel.perspectief.label, spiegel.zin, rows), scored)
