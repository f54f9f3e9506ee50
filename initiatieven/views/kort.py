"""In short: everything that somebody who takes a dossier over has to know, in one place."""

from collections import Counter
from operator import attrgetter
from typing import Any

from initiatieven.conditions import current_weighing
from initiatieven.handelingen import Handeling
from initiatieven.models import Afspraak, Belang, Betrokkene, Contactgegevens, Raming, Weging, gezegd
from initiatieven.models.afweging import Gewicht, GewogenBelang, Oordeel, Richting
from initiatieven.models.keuzes import (
    Advies,
    JaNee,
    JaNeeDeels,
    Modus,
    SoortBetrokkene,
    StandAfspraak,
    Standpunt,
)
from initiatieven.models.verkenning import ADVIES_GEVRAAGD
from initiatieven.views import volgende
from initiatieven.views.lezing import Lezing
from initiatieven.views.presentation import shown
from samenwerkingswijzer.ground import markdown, tekens
from samenwerkingswijzer.ground.numbers import euro

_MOST = 6
"""So many parties; the part below has all of them."""
_FIRST = 3
"""So many agreements: what is late and what comes first."""
_SHORT = 160
_NEWEST = 3
_WHY = 240
_PLEADS = {
    Richting.versterken: "voor",
    Richting.beide: "deels voor, deels tegen",
    Richting.remmen: "tegen",
}


def collect(lezing: Lezing) -> dict[str, Any]:
    """Of a dossier that was fetched whole; nothing while there is no more than a registration. No query of its own."""
    initiatief = lezing.initiatief
    besloten = _last_decided(lezing)
    worth = {
        "overdracht": _handover(lezing),
        "gezegd": _said(lezing),
        "besloten": besloten,
        "voorstel": _proposal(lezing),
        "adviezen": _advice(lezing),
        "afspraken": _agreements(lezing),
        "kosten": _costs(lezing),
    }
    if not any(worth.values()) and not _wants_something(lezing):
        return {}
    told = initiatief.publieke_samenvatting or initiatief.samenvatting
    return {
        **worth,
        "partijen": _parties(lezing, besloten),
        "waarover": tekens.opening(told, _WHY),
        "stappen": volgende.steps(lezing),
        "van_mij": lezing.is_eigen,
        "waarom": _why(besloten),
        "zwaar": _heavy(lezing, besloten),
        "let_op": _mind(lezing, besloten),
    }


def _said(lezing: Lezing) -> list[dict[str, Any]]:
    """The newest that was said or written; first what the initiator waits for an answer to."""
    notes = [gezegd.Gezegd(f"Notitie van {note.door}", note.tekst, note.op) for note in lezing.notities[:1]]
    rows = sorted([*gezegd.last(lezing.initiatief), *notes], key=attrgetter("pressing"), reverse=True)
    return [
        {"van": row, "tekst": tekens.opening(markdown.plain(row.tekst), _SHORT)} for row in rows[:_NEWEST]
    ]


def _costs(lezing: Lezing) -> list[dict[str, Any]]:
    """What became otherwise than it was first: the whole list stands below."""
    posts: dict[str, list[Raming]] = {}
    for row in lezing.ramingen:
        posts.setdefault(row.get_post_display(), []).append(row)
    return [
        {"post": post, "eerst": rows[0], "nu": rows[-1]}
        for post, rows in posts.items()
        if rows[0].bedrag != rows[-1].bedrag
    ]


def _handover(lezing: Lezing) -> dict[str, Any] | None:
    """The note that the present accountmanager got, and who wrote it on which day."""
    held = lezing.initiatief.toewijzing_nu
    if held is None or not held.overdrachtsnotitie:
        return None
    row = vars(lezing.initiatief)  # annotated by `inzien.whole`
    added = row["aangevuld_op"] is not None and row["aangevuld_op"] >= held.van
    return {
        "notitie": held,
        "door": row["overgedragen_door"],
        "aangevuld": (row["aangevuld_door"], row["aangevuld_op"]) if added else None,
        "wacht_op_kennismaking": row["gezegd_gemeente_op"] is None or row["gezegd_gemeente_op"] < held.van,
        "mag_bevestigen": Handeling.overdracht_bevestigen in lezing.mag,
    }


def _last_decided(lezing: Lezing) -> Weging | None:
    decided = [weging for weging in lezing.initiatief.wegingen.all() if hasattr(weging, "besluit")]
    return decided[-1] if decided else None


def _proposal(lezing: Lezing) -> dict[str, Any]:
    """What the team advises now and why, while nobody decided on it."""
    weging = current_weighing(lezing.initiatief)
    if weging is None:
        return {}
    against = weging.advies != Advies.versterken
    why = weging.argumenten_tegen if against else weging.motivering_waarom
    return {"weging": weging, "waarom": tekens.opening(markdown.plain(why), _WHY)}


def _why(besloten: Weging | None) -> dict[str, str]:
    """Why it was decided so, why otherwise than was advised, and what it costs: each in a line or two."""
    if besloten is None:
        return {}
    besluit = besloten.besluit
    costs = besloten.bedrag if besluit.besluit == Advies.versterken else None
    return {
        "publiek": tekens.opening(markdown.plain(besluit.motivering_publiek), _WHY),
        "afwijking": tekens.opening(besluit.afwijking_toelichting, _WHY),
        "kosten": euro(costs) if costs else "",
    }


def _weighed(lezing: Lezing, besloten: Weging | None) -> list[GewogenBelang]:
    """The interests of the round under way, or else of the last decision."""
    under_way: list[GewogenBelang] = lezing.gewogen[None]["belangen"]
    return under_way or (lezing.gewogen[besloten.pk]["belangen"] if besloten else [])


def _wants_something(lezing: Lezing) -> bool:
    """Whether more is known of the parties than who registered it."""
    rows = lezing.betrokkenen
    return len(rows) > 1 or any(row.belangen.all() for row in rows)


def _parties(lezing: Lezing, besloten: Weging | None) -> dict[str, Any]:
    """Who wants what, the initiator first."""
    rows = lezing.betrokkenen
    weighed = {row.belang_id: row for row in _weighed(lezing, besloten)}
    told = [
        {"wie": row, "wensen": _wishes(lezing, row, weighed, besloten), "bereik": _reach(lezing, row)}
        for row in rows[:_MOST]
    ]
    return {"rijen": told, "meer": len(rows) - len(told)}


def _wishes(
    lezing: Lezing, party: Betrokkene, weighed: dict[int | None, GewogenBelang], besloten: Weging | None
) -> list[dict[str, str]]:
    """What a party wants and whether that pleads for or against; of an initiator, before a decision, else what
    was asked of us."""
    found = [
        {"tekst": tekens.opening(belang.omschrijving, _SHORT), "hoe": _pleads(belang, weighed.get(belang.pk))}
        for belang in party.belangen.all()
    ]
    if found or besloten or party.soort != SoortBetrokkene.initiatiefnemer:
        return found
    intake = getattr(lezing.initiatief, "intake", None)
    asked = intake.vraag_aan_gemeentebestuur if intake else shown(lezing.initiatief, "vraag_aan_gemeente")
    return [{"tekst": tekens.opening(asked), "hoe": ""}] if asked else []


def _reach(lezing: Lezing, party: Betrokkene) -> Contactgegevens | None:
    """How to reach an initiator, for who may read that."""
    if party.soort != SoortBetrokkene.initiatiefnemer or not lezing.leest_contact:
        return None
    return getattr(party, "contact", None)


def _pleads(belang: Belang, row: GewogenBelang | None) -> str:
    if row and row.richting:
        return _PLEADS[Richting(row.richting)]
    return "" if belang.standpunt == Standpunt.onbekend else str(belang.get_standpunt_display()).lower()


def _heavy(lezing: Lezing, besloten: Weging | None) -> list[dict[str, str]]:
    """Whose interest weighed heavily and what is done with it; the interest itself when no party has it any more."""
    now = {belang.omschrijving for party in lezing.betrokkenen for belang in party.belangen.all()}
    heavy = [row for row in _weighed(lezing, besloten) if row.gewicht == Gewicht.zwaar]
    return [
        {
            "wie": row.partij or row.wie,
            "belang": "" if row.omschrijving in now else tekens.opening(row.omschrijving, _SHORT),
            "tekst": tekens.opening(row.toelichting, _SHORT),
        }
        for row in heavy
    ]


def _advice(lezing: Lezing) -> list[dict[str, Any]]:
    """What colleagues advised, in short; and while it can be of use, of whom one waits for advice."""
    waits = lezing.initiatief.status in ADVIES_GEVRAAGD
    return [
        {"wie": row, "tekst": tekens.opening(row.antwoord, _SHORT)}
        for row in lezing.initiatief.verbredingen.all()
        if row.antwoord or (waits and row.gevraagd_op)
    ]


def _agreements(lezing: Lezing) -> dict[str, Any]:
    """What is still open, the earliest day first, and of whom one waits for consent: said once."""
    rows = [row for row in lezing.initiatief.afspraken.all() if row.stand == StandAfspraak.open]
    return {"rijen": rows[:_FIRST], "meer": len(rows[_FIRST:]), "wacht": _unconfirmed(rows)} if rows else {}


def _unconfirmed(rows: list[Afspraak]) -> list[tuple[str, int]]:
    waiting = (
        row.wie if row.betrokkene and row.andere_kant == "de partner" else row.andere_kant
        for row in rows
        if not row.bevestigd_op and not row.bezwaar
    )
    return list(Counter(waiting).items())


def _mind(lezing: Lezing, besloten: Weging | None) -> list[str]:
    """What lies sensitive: politically, an own interest, a principle that it does not wholly fit."""
    initiatief = lezing.initiatief
    weging = current_weighing(initiatief) or besloten
    told = []
    if getattr(initiatief, "raadsmodus_nu", "") == Modus.meesturen:  # annotated by `inzien.whole`
        told.append("De raad stuurt mee.")
    if weging and weging.politiek_gevoelig == JaNee.ja:
        told.append("Dit ligt politiek gevoelig.")
    if initiatief.privaat_belang != JaNeeDeels.nee:
        own = tekens.opening(initiatief.privaat_belang_toelichting, _SHORT)
        told.append(f"De initiatiefnemer heeft er zelf belang bij. {own}".strip())
    return [*told, *_misfits(lezing, besloten)]


def _misfits(lezing: Lezing, besloten: Weging | None) -> list[str]:
    tests = lezing.gewogen[None]["toetsen"] or (lezing.gewogen[besloten.pk]["toetsen"] if besloten else [])
    return [
        f"{row.get_oordeel_display()} bij ‘{row.uitgangspunt.titel}’: {tekens.opening(row.toelichting, _SHORT)}"
        for row in tests
        if row.oordeel != Oordeel.past
    ]
