"""The parts of the dossier page, in order: each a row here, a function that collects it and a template of its own.

A new part: one `Deel` in `DELEN` and `templates/initiatieven/werkplek/deel_<sleutel>.html`, which reads its own `deel`
beside `initiatief` and `lezing`. The page gives it its heading, its place in the table of contents and its anchor.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from initiatieven import frames as rows
from initiatieven import kladden, verwanten
from initiatieven.handelingen import Handeling
from initiatieven.models import Initiatief, inzien
from initiatieven.roles import WERKPLEK
from initiatieven.status import WEG, Status
from initiatieven.views import bestanden, deel_volgen, gewogen, tijdlijn, weergaven
from initiatieven.views.lezing import Lezing
from initiatieven.views.presentation import summary
from initiatieven.views.schermen import SCHERMEN

_DECISION = (
    "besluit",
    "beslisser",
    "besluitdatum",
    "motivering_publiek",
    "voorwaarden",
    "afwijking_toelichting",
    "document_url",
)

_LOOKED_FOR = (Status.aangemeld, Status.toegewezen, Status.verkenning)
"""While one finds out what it is, dossiers that look like it are worth a look."""


@dataclass(frozen=True)
class Deel:
    """One part. `collect` gives what its template shows; nothing means that the part is left out, `leeg` that there
    is only a way to begin, which then stands below the other parts.

    `handelingen` get a link in its heading for who may do them; the part is folded when the dossier is past `tot`.
    """

    sleutel: str
    titel: str
    collect: Callable[[Lezing], dict[str, Any]]
    handelingen: tuple[Handeling, ...] = ()
    tot: Status | None = None

    @property
    def sjabloon(self) -> str:
        """Its template."""
        return f"initiatieven/werkplek/deel_{self.sleutel}.html"

    def is_folded(self, initiatief: Initiatief) -> bool:
        """Whether the dossier left the steps for which this part is daily work."""
        status = Status(initiatief.status)
        return self.tot is not None and (status not in WEG or WEG.index(status) > WEG.index(self.tot))


def _people(lezing: Lezing) -> dict[str, Any]:
    initiatief = lezing.initiatief
    rows = list(initiatief.toewijzingen.all())
    return {
        "toewijzing": initiatief.toewijzing_nu,
        "eerder": [row for row in reversed(rows) if row.tot],
        "nummer": len({row.accountmanager_id for row in rows}),
        "betrokkenen": lezing.betrokkenen,
        "leest_contact": lezing.leest_contact,
        "vraagt_overdracht": initiatief.is_open
        and lezing.is_eigen
        and Handeling.overdragen not in lezing.mag,
    }


def _case(lezing: Lezing) -> dict[str, Any]:
    return {
        "rijen": summary(lezing.initiatief, _fields("gegevens")[1:]),
        "opgaven": inzien.opgaven(lezing.initiatief),
    }


def _exploration(lezing: Lezing) -> dict[str, Any]:
    initiatief = lezing.initiatief
    found = {
        "intake": summary(getattr(initiatief, "intake", None), _fields("intake")),
        "inschatting": summary(getattr(initiatief, "inschatting", None), _fields("inschatting")),
        "verbredingen": initiatief.verbredingen.all(),
    }
    may_ask = Handeling.verbreding_vastleggen in lezing.mag
    unread = may_ask and any(row.is_ongelezen for row in initiatief.verbredingen.all())
    return {**found, "nieuw_advies": unread} if any(found.values()) else {}


def _weighings(lezing: Lezing) -> dict[str, Any]:
    wegingen = list(lezing.initiatief.wegingen.all())
    rounds = [_weighing(weging) | {"gewogen": gewogen.of(weging, lezing.gewogen)} for weging in wegingen]
    weighed = gewogen.undecided(wegingen, lezing.gewogen)
    if weighed:
        rounds.append({"weging": [], "startnotitie": [], "besluit": [], "gewogen": weighed})
    return {"wegingen": rounds} if rounds else {}


def _weighing(weging: Any) -> dict[str, Any]:
    return {
        "weging": summary(weging, _fields("weging")),
        "startnotitie": summary(getattr(weging, "startnotitie", None), _fields("startnotitie")),
        "besluit": summary(getattr(weging, "besluit", None), _DECISION),
    }


def _drafts(lezing: Lezing) -> dict[str, Any]:
    """What this reader began here and did not store yet."""
    if lezing.actor.gebruiker is None or Handeling.intake_vastleggen not in lezing.mag:
        return {}
    klad = kladden.find(lezing.initiatief, lezing.actor.gebruiker, "intake")
    return {"klad": klad} if klad else {}


def _field(lezing: Lezing) -> dict[str, Any]:
    """How many questions of the Speelveld were answered; nothing while there are none and nobody may begin."""
    count = getattr(lezing.initiatief, "speelveld_aantal", 0)  # annotated by `inzien.whole`
    return {"aantal": count, "leeg": not count} if count or Handeling.speelveld_invullen in lezing.mag else {}


def _agreements(lezing: Lezing) -> dict[str, Any]:
    rows = list(lezing.initiatief.afspraken.all())
    return {"afspraken": rows} if rows else {}


def _challenge(lezing: Lezing) -> dict[str, Any]:
    initiatief = lezing.initiatief
    if not initiatief.is_uitdaagverzoek:
        return {}
    uitdaging = getattr(initiatief, "uitdaging", None)
    return {
        "rijen": summary(uitdaging, _fields("uitdaagrecht")),
        "oordelen": uitdaging.oordelen.all() if uitdaging else [],
        "open": list(uitdaging.untested()) if uitdaging else list(rows.uitdaagvoorwaarden()),
        "termijnen": uitdaging.terms() if uitdaging else [],
        "antwoord": summary(uitdaging, ("antwoord", "antwoord_motivering")),
    }


def _relatives(lezing: Lezing) -> dict[str, Any]:
    user = lezing.actor.gebruiker
    if user is None:
        return {}
    has_some = getattr(lezing.initiatief, "heeft_verwanten", True)  # annotated by `inzien.whole`
    related = verwanten.related(lezing.initiatief) if has_some else []
    found: dict[str, Any] = {"verwant": related}
    if lezing.initiatief.status in _LOOKED_FOR:
        among = Initiatief.objects.visible_to(user, through=WERKPLEK)
        found["lijkt"] = verwanten.look_alikes(lezing.initiatief, among, related)
    return found if any(found.values()) else {}


def _notes(lezing: Lezing) -> dict[str, Any]:
    may_write = Handeling.notitie_vastleggen in lezing.mag
    shown = {"notities": lezing.notities, "lezer": lezing.actor.gebruiker, "leeg": not lezing.notities}
    return shown if lezing.notities or may_write else {}


def _files(lezing: Lezing) -> dict[str, Any]:
    found = bestanden.rows(lezing.initiatief, lezing.initiatief.bestanden.all())
    may_add = Handeling.bestand_vastleggen in lezing.mag
    return {"bestanden": found, "leeg": not found} if found or may_add else {}


def _costs(lezing: Lezing) -> dict[str, Any]:
    return {"ramingen": lezing.ramingen} if lezing.ramingen else {}


def _evaluation(lezing: Lezing) -> dict[str, Any]:
    return {"initiatief": lezing.initiatief}


def _history(lezing: Lezing) -> dict[str, Any]:
    return tijdlijn.newest(lezing.initiatief)


def _readers(lezing: Lezing) -> dict[str, Any]:
    return {
        "weergaven": weergaven.choices(lezing.initiatief),
        "neemt_mee": lezing.leest_contact,
    }


def _fields(scherm: str) -> list[str]:
    names = SCHERMEN[scherm].form._meta.fields or ()
    return [name for name in names if name not in ("opgaven", "kern")]


def _contact(lezing: Lezing) -> dict[str, Any]:
    return deel_volgen.contact(lezing.initiatief, Handeling.bericht_sturen in lezing.mag)


def _progress(lezing: Lezing) -> dict[str, Any]:
    return deel_volgen.progress(lezing.initiatief)


DELEN: tuple[Deel, ...] = (
    Deel("klad", "Je concept", _drafts),
    Deel("mensen", "Wie", _people, (Handeling.betrokkene_vastleggen,)),
    Deel(
        "contact",
        "Contact met de initiatiefnemer",
        _contact,
        (Handeling.bericht_sturen, Handeling.contact_vastleggen),
    ),
    Deel("gegevens", "Waar het om gaat", _case, (Handeling.gegevens_wijzigen,)),
    Deel(
        "verkenning",
        "Verkenning",
        _exploration,
        (Handeling.intake_vastleggen, Handeling.inschatting_vastleggen, Handeling.verbreding_vastleggen),
        tot=Status.weging,
    ),
    Deel(
        "weging",
        "Weging en besluit",
        _weighings,
        (
            Handeling.belangen_wegen,
            Handeling.uitgangspunten_toetsen,
            Handeling.weging_vastleggen,
            Handeling.startnotitie_vastleggen,
        ),
        tot=Status.ontwerp,
    ),
    Deel("speelveld", "Speelveld", _field, (Handeling.speelveld_invullen,)),
    Deel("afspraken", "Afspraken", _agreements, (Handeling.afspraak_vastleggen,)),
    Deel(
        "voortgang",
        "Voortgang en bijdragen",
        _progress,
        (
            Handeling.voortgang_vastleggen,
            Handeling.mijlpaal_vastleggen,
            Handeling.bijdrage_vastleggen,
            Handeling.werkvorm_vastleggen,
            Handeling.inzet_vastleggen,
        ),
    ),
    Deel("kosten", "Kosten", _costs, (Handeling.raming_vastleggen,)),
    Deel(
        "uitdaagrecht",
        "Uitdaagrecht",
        _challenge,
        (Handeling.uitdaging_vastleggen, Handeling.uitdaging_beantwoorden),
    ),
    Deel("verwanten", "Verwante initiatieven", _relatives, (Handeling.verwant_koppelen,)),
    Deel("notities", "Notities", _notes, (Handeling.notitie_vastleggen,)),
    Deel("bestanden", "Bestanden", _files, (Handeling.bestand_vastleggen,)),
    Deel("evaluatie", "Evaluatie", _evaluation),
    Deel("lezers", "Wie leest wat", _readers, (Handeling.openbaar_maken, Handeling.besloten_maken)),
    Deel("tijdlijn", "Wat er gebeurde", _history),
)
