"""What the council did with an initiative, on the council's page of a dossier."""

from itertools import chain
from typing import Any

from django import template

from initiatieven import means, review_lists
from initiatieven.models import Belangrijkheid, Initiatief, Keuzevraagstuk, Raadspunt
from initiatieven.models.keuzes import Relevantie
from initiatieven.roles import KADERHOUDERS, VINDT
from samenwerkingswijzer.ground.models import Gebruiker

register = template.Library()


@register.inclusion_tag("initiatieven/sturing/bij_de_raad.html")
def bij_de_raad(initiatief: Initiatief, gebruiker: Gebruiker) -> dict[str, Any]:
    """Moments, questions, promises, means, the last review and what held before. Eight queries."""
    rollen = gebruiker.rollen
    findings = list(initiatief.belangrijkheden.all())
    return {
        "initiatief": initiatief,
        "momenten": list(initiatief.raadsmomenten.exclude(stand="vervallen")),
        "vraagstukken": list(Keuzevraagstuk.objects.filter(initiatieven=initiatief)),
        "punten": list(Raadspunt.objects.filter(initiatieven=initiatief)),
        "inzet": [row for row in means.of_dossier(initiatief) if row.aantal],
        "laatst": review_lists.last_reviewed(initiatief, Relevantie.raad),
        "bepaald": next((row for row in findings if row.orgaan == Relevantie.raad and not row.tot), None),
        "eerder": _before(initiatief, findings),
        "mag_belang": not rollen.isdisjoint(VINDT.values()) and initiatief.is_open,
        "mag_rol": not rollen.isdisjoint(KADERHOUDERS) and initiatief.is_open,
        "mag_moment": not rollen.isdisjoint(KADERHOUDERS),
    }


def _before(initiatief: Initiatief, found: list[Belangrijkheid]) -> list[dict[str, Any]]:
    """Findings and roles that held once, the newest first."""
    findings = (
        {
            "van": row.van,
            "tot": row.tot,
            "tekst": f"{row.get_orgaan_display()}: {row.get_niveau_display().lower()}",
        }
        for row in found
        if row.tot
    )
    modes = (
        {"van": row.van, "tot": row.tot, "tekst": row.get_modus_display()}
        for row in initiatief.raadsmodi.exclude(tot=None)
    )
    return sorted(chain(findings, modes), key=lambda row: row["tot"], reverse=True)
