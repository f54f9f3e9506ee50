"""What must be there before a step: the same answer feeds the screen ("what is missing") and the guard.

A higher app adds its own conditions in its `apps.py: ready()` (ONTWERP §2).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.utils import timezone

from initiatieven import afweging
from initiatieven.handelingen import BESLUITEN, Handeling
from initiatieven.models import Initiatief, Weging
from initiatieven.models.keuzes import Exploitatie, StandAfspraak


@dataclass(frozen=True)
class Ontbreekt:
    """What is missing, as one sentence that says what to do, and the screen where it can be done (`name#place`).

    Without a screen nothing can be done about it: the handeling makes no sense now and gets no button.
    """

    tekst: str
    scherm: str


_OPERATION = "intake#id_exploitatie_gezond_veld"
"""The question itself: it is the last one of a long page."""
Voorwaarde = Callable[[Initiatief], Iterator[Ontbreekt]]
_conditions: dict[Handeling, list[Voorwaarde]] = {}
_ahead: list[Voorwaarde] = []


def register(handeling: Handeling, voorwaarde: Voorwaarde) -> None:
    """Add a condition to a handeling."""
    _conditions.setdefault(handeling, []).append(voorwaarde)


def missing(initiatief: Initiatief, handeling: Handeling) -> list[Ontbreekt]:
    """Everything that still keeps this handeling from being done; empty when it may go ahead."""
    return [lack for voorwaarde in _conditions.get(handeling, []) for lack in voorwaarde(initiatief)]


def register_ahead(voorwaarde: Voorwaarde) -> None:
    """Add what a later step will ask and what can be done already: it is told, and keeps nothing from being done."""
    _ahead.append(voorwaarde)


def ahead(initiatief: Initiatief) -> list[Ontbreekt]:
    """Everything that can be done already for a later step."""
    return [lack for voorwaarde in _ahead for lack in voorwaarde(initiatief)]


def current_weighing(initiatief: Initiatief) -> Weging | None:
    """The weighing that has not led to a decision yet."""
    return next((weging for weging in initiatief.wegingen.all() if weging.afgerond_op is None), None)


def _intake(initiatief: Initiatief) -> Iterator[Ontbreekt]:
    intake = getattr(initiatief, "intake", None)
    if intake is None:
        yield Ontbreekt("Vul de intake in: de zeven vragen.", "intake")
    elif initiatief.investering_gevraagd and intake.exploitatie_gezond == Exploitatie.niet_van_toepassing:
        yield Ontbreekt("Er wordt een investering gevraagd. Vul in of de exploitatie gezond is.", _OPERATION)


def _estimate(initiatief: Initiatief) -> Iterator[Ontbreekt]:
    if getattr(initiatief, "inschatting", None) is None:
        yield Ontbreekt("Leg je eerste inschatting vast.", "inschatting")


def _theme(initiatief: Initiatief) -> Iterator[Ontbreekt]:
    if not initiatief.typering:
        yield Ontbreekt("Kies een thema bij de gegevens van het initiatief.", "gegevens")


def _colleagues(initiatief: Initiatief) -> Iterator[Ontbreekt]:
    if not initiatief.verbredingen.all():
        yield Ontbreekt("Betrek minstens één collega van een team dat hiermee te maken heeft.", "verbreding")


def _interests(initiatief: Initiatief) -> Iterator[Ontbreekt]:
    if not initiatief.betrokkenen.filter(belangen__isnull=False).exists():
        yield Ontbreekt("Leg minstens één belang vast bij de betrokkenen.", "betrokkenen")


def _weighing(initiatief: Initiatief) -> Iterator[Ontbreekt]:
    weging = current_weighing(initiatief)
    if weging is None:
        yield Ontbreekt("Vul de weging in: advies, waarom en wie besluit.", "weging")
    elif weging.startnotitie_nodig and not hasattr(weging, "startnotitie"):
        yield Ontbreekt("Maak de startnotitie. In de weging staat dat die nodig is.", "notitie")


def _weighed_interests(initiatief: Initiatief) -> Iterator[Ontbreekt]:
    count = len(afweging.open_interests(initiatief))
    if count:
        which = (
            "Weeg het belang dat nog openstaat"
            if count == 1
            else f"Weeg de {count} belangen die nog openstaan"
        )
        yield Ontbreekt(f"{which}, of schrijf op waarom dat niet kan.", "belangen")


def _tested(initiatief: Initiatief) -> Iterator[Ontbreekt]:
    if afweging.untested(initiatief):
        yield Ontbreekt("Toets het initiatief aan alle uitgangspunten van de raad.", "toets")


def _agreements(initiatief: Initiatief) -> Iterator[Ontbreekt]:
    if not initiatief.afspraken.all():
        yield Ontbreekt("Leg minstens één afspraak vast.", "afspraken")


def _agreements_settled(initiatief: Initiatief) -> Iterator[Ontbreekt]:
    if any(afspraak.stand == StandAfspraak.open for afspraak in initiatief.afspraken.all()):
        yield Ontbreekt("Werk de open afspraken bij: nagekomen, niet nagekomen of gewijzigd.", "afspraken")


def _sleep_date(initiatief: Initiatief) -> Iterator[Ontbreekt]:
    if initiatief.slaapt_tot is None or initiatief.slaapt_tot <= timezone.localdate():
        yield Ontbreekt("Kies een datum in de toekomst waarop je het initiatief weer oppakt.", "rust")


def _handed_over(initiatief: Initiatief) -> Iterator[Ontbreekt]:
    held = initiatief.toewijzing_nu
    if held is None or not held.wacht_op_bevestiging:
        yield Ontbreekt("Er wacht geen overdracht op een bevestiging.", "")


def _asleep(initiatief: Initiatief) -> Iterator[Ontbreekt]:
    if initiatief.slaapt_sinds is None:
        yield Ontbreekt("Dit initiatief rust niet.", "")


def _public_text(initiatief: Initiatief) -> Iterator[Ontbreekt]:
    if not initiatief.publieke_samenvatting:
        yield Ontbreekt("Schrijf eerst de tekst voor iedereen. Zet er geen namen in.", "gegevens")


def _not_public(initiatief: Initiatief) -> Iterator[Ontbreekt]:
    if initiatief.openbaar_sinds:
        yield Ontbreekt("Dit initiatief is al openbaar.", "")


def _is_challenge(initiatief: Initiatief) -> Iterator[Ontbreekt]:
    if not initiatief.is_uitdaagverzoek:
        yield Ontbreekt("Dit is geen beroep op het uitdaagrecht.", "")


def _challenge_tested(initiatief: Initiatief) -> Iterator[Ontbreekt]:
    uitdaging = getattr(initiatief, "uitdaging", None)
    if uitdaging is None or uitdaging.untested().exists():
        yield Ontbreekt("Toets eerst aan elke voorwaarde van het uitdaagrecht.", "uitdaagrecht")


def _is_public(initiatief: Initiatief) -> Iterator[Ontbreekt]:
    if not initiatief.openbaar_sinds:
        yield Ontbreekt("Dit initiatief is nog niet openbaar.", "")


_OWN: dict[Handeling, tuple[Voorwaarde, ...]] = {
    Handeling.verbreden: (_intake, _estimate, _theme),
    Handeling.wegen: (_colleagues, _interests),
    Handeling.voorleggen: (_weighed_interests, _tested, _weighing),
    Handeling.realiseren: (_agreements,),
    Handeling.afronden: (_agreements_settled,),
    Handeling.slapen_leggen: (_sleep_date,),
    Handeling.wekken: (_asleep,),
    Handeling.overdracht_bevestigen: (_handed_over,),
    Handeling.overdracht_aanvullen: (_handed_over,),
    Handeling.openbaar_maken: (_not_public, _public_text),
    Handeling.besloten_maken: (_is_public,),
    Handeling.uitdaging_vastleggen: (_is_challenge,),
    Handeling.uitdaging_beantwoorden: (_is_challenge, _challenge_tested),
    **dict.fromkeys(BESLUITEN, (_weighing,)),
}
for _handeling, _voorwaarden in _OWN.items():
    for _voorwaarde in _voorwaarden:
        register(_handeling, _voorwaarde)
