"""A dossier told to residents: the road, what happens now, and what happened."""

from collections.abc import Iterable, Iterator
from typing import Any

from initiatieven import overname
from initiatieven.conditions import current_weighing
from initiatieven.handelingen import OVERGENOMEN, VERTELD, Handeling
from initiatieven.models import Gebeurtenis, Initiatief
from initiatieven.status import WEG, Status

_KORT = {
    Status.toegewezen: "Contactpersoon",
    Status.ontwerp: "Afspraken",
    Status.realisatie: "Uitvoering",
    Status.afgerond: "Klaar",
}
"""Words for the step bar that a resident knows; the other states say it themselves."""

_NU = {
    Status.aangemeld: "De coördinator kiest een accountmanager die bij je idee past.",
    Status.toegewezen: "De accountmanager neemt contact met je op voor een gesprek.",
    Status.verkenning: "Je bespreekt met de accountmanager wat je wilt, wie er meedoen en wat je nodig hebt.",
    Status.verbreding: "De accountmanager vraagt collega’s die met jouw onderwerp werken om mee te denken.",
    Status.weging: "Een team van de gemeente kijkt of en hoe de gemeente je initiatief kan versterken.",
    Status.besluit: "De raad, het college of de directie besluit. Daarna hoor je wat er is besloten en waarom.",
    Status.ontwerp: "Je maakt samen met de gemeente afspraken: wie doet wat, en wanneer.",
    Status.realisatie: "Iedereen doet wat is afgesproken. De accountmanager houdt contact.",
    Status.afgerond: "Er hoeft niets meer. We gebruiken wat we leerden voor volgende initiatieven.",
    Status.met_rust_gelaten: "Je kunt zelf verder. Je hebt de gemeente er niet voor nodig.",
    Status.niet_ingegaan: "De gemeente doet niet mee. Bij het besluit staat waarom.",
    Status.geremd: "De gemeente wil dat dit niet zo doorgaat. Bij het besluit staat waarom.",
    Status.ingetrokken: "We doen hier niets meer mee. Wil je later toch verder? Meld je idee dan opnieuw aan.",
    Status.gestopt: "We zijn gestopt. Wil je weten waarom of verder praten? Neem contact met ons op.",
}

_AAN_ZET = {
    Status.aangemeld: "De coördinator van de gemeente",
    Status.toegewezen: "Je accountmanager",
    Status.verkenning: "Je accountmanager, samen met jou",
    Status.verbreding: "Je accountmanager en collega’s van de gemeente",
    Status.weging: "Je accountmanager en het team dat weegt",
    Status.ontwerp: "Je accountmanager, samen met jou",
    Status.realisatie: "Iedereen met een afspraak. Bij vragen: je accountmanager",
}
"""Who is next, by function; in the end states nobody is."""

_GEBEURD = {
    Handeling.aanmelden: "Je initiatief is aangemeld",
    **dict.fromkeys(OVERGENOMEN, "Je initiatief is overgenomen uit een eerdere lijst"),
    Handeling.toewijzen: "Je kreeg een accountmanager",
    Handeling.overdragen: "Je kreeg een andere accountmanager",
    Handeling.verkennen: "De verkenning begon",
    Handeling.intake_vastleggen: "Jullie gesprek is vastgelegd",
    Handeling.verbreden: "Collega’s denken mee",
    Handeling.wegen: "De weging begon",
    Handeling.voorleggen: "Het voorstel ligt klaar voor een besluit",
    Handeling.versterken: "Besluit: de gemeente gaat je initiatief versterken",
    Handeling.met_rust_laten: "Besluit: je kunt zonder de gemeente verder",
    Handeling.niet_op_ingaan: "Besluit: de gemeente gaat er niet op in",
    Handeling.remmen: "Besluit: de gemeente remt het initiatief af",
    Handeling.realiseren: "De uitvoering begon",
    Handeling.afspraak_vastleggen: "Er is een afspraak vastgelegd",
    Handeling.afronden: "Je initiatief is afgerond",
    Handeling.opnieuw_verkennen: "We verkennen het opnieuw",
    Handeling.opnieuw_wegen: "We wegen het opnieuw",
    Handeling.intrekken: "Het initiatief is ingetrokken",
    Handeling.stoppen: "Het initiatief is gestopt",
    Handeling.heropenen: "We pakken het weer op",
    Handeling.slapen_leggen: "Het initiatief rust een tijd",
    Handeling.wekken: "We pakken het weer op",
    Handeling.openbaar_maken: "Het initiatief staat op de website",
    Handeling.besloten_maken: "Het initiatief staat niet meer op de website",
    Handeling.contact_vastleggen: "De gemeente nam contact met je op",
    Handeling.correctie_voorstellen: "Je stelde een verbetering voor",
    Handeling.correctie_beantwoorden: "Je verbetering is beantwoord",
    Handeling.hartslag_beantwoorden: "Je liet weten hoe het ervoor staat",
    Handeling.afspraak_bevestigen: "Er is een afspraak bevestigd",
    Handeling.afspraak_betwisten: "Iemand is niet akkoord met een afspraak",
    Handeling.verwachting_vastleggen: "Er is een verwachting opgeschreven",
    Handeling.verwachting_intrekken: "Er is een verwachting ingetrokken",
    Handeling.mijlpaal_vastleggen: "Er is een mijlpaal vastgelegd",
}


_EENS = frozenset({Handeling.intake_vastleggen, Handeling.contact_vastleggen})
"""What a colleague adds to later is told once: for the initiator nothing new happened."""
_OPNIEUW = frozenset({Handeling.heropenen, Handeling.opnieuw_verkennen})
"""With these the road begins again, and so does what is told."""


def what_now(initiatief: Initiatief) -> str:
    """What happens at this moment, in the words of a resident."""
    if initiatief.slaapt_tot:
        return "Het initiatief rust. Op de afgesproken datum pakken we het weer op."
    return _NU[Status(initiatief.status)]


def whose_turn(initiatief: Initiatief) -> str:
    """Who is next; the body that decides is named once the weighing named it."""
    if initiatief.slaapt_tot:
        return ""
    if initiatief.status == Status.besluit:
        weging = current_weighing(initiatief)
        return f"Besluit: {weging.get_beslisser_display().lower()}" if weging else ""
    return _AAN_ZET.get(Status(initiatief.status), "")


def road(initiatief: Initiatief) -> list[dict[str, str]]:
    """The straight road for the component `stappenbalk`; empty when the dossier left the road before its end."""
    status = Status(initiatief.status)
    if status not in WEG:
        return []
    here = WEG.index(status)
    last = status == WEG[-1]
    unknown = overname.unknown_steps(initiatief)
    return [
        {
            "titel": _KORT.get(state, state.label),
            "staat": "onbekend" if state in unknown else _state(index, here, last),
            "url": "",
        }
        for index, state in enumerate(WEG)
    ]


def _state(index: int, here: int, is_last: bool) -> str:
    if index < here or (is_last and index == here):
        return "klaar"
    return "nu" if index == here else "straks"


def timeline(initiatief: Initiatief) -> list[dict[str, Any]]:
    """What the initiator may know of what happened, newest first; never who did it."""
    events = initiatief.gebeurtenissen.filter(voor_initiatiefnemer=True).order_by("op", "pk")
    return [
        {
            "wanneer": event.op,
            "titel": _GEBEURD.get(Handeling(event.handeling), event.get_handeling_display()),
            "wie": "",
            "tekst": event.toelichting if event.handeling in VERTELD else "",
        }
        for event in reversed(list(_told(events)))
    ]


def _told(events: Iterable[Gebeurtenis]) -> Iterator[Gebeurtenis]:
    """From old to new, without what was said already on this road."""
    said: set[str] = set()
    for event in events:
        if event.handeling in _OPNIEUW:
            said.clear()
        if event.handeling not in said:
            yield event
        said |= {event.handeling} & _EENS
