"""The step screens of a dossier: name in the address (as in `conditions.Ontbreekt.scherm`), handeling, form and record.

A new step is one row here, with its form.
"""

import copy
from collections.abc import Callable
from dataclasses import dataclass

from django.db import models

from initiatieven import startnotitie
from initiatieven.conditions import current_weighing
from initiatieven.forms.betrokkenen import BetrokkeneForm
from initiatieven.forms.gegevens import GegevensForm
from initiatieven.forms.intake import IntakeForm
from initiatieven.forms.raming import RamingForm
from initiatieven.forms.realisatie import AfspraakForm, BijdrageForm, MijlpaalForm, VoortgangForm
from initiatieven.forms.uitdaging import UitdaagantwoordForm, UitdagingForm
from initiatieven.forms.verkenning import InschattingForm, VerbredingForm
from initiatieven.forms.versie import VersieForm
from initiatieven.forms.weging import StartnotitieForm, WegingForm
from initiatieven.forms.werkvorm import WerkvormForm
from initiatieven.handelingen import BESLUITEN, OVERGENOMEN, Handeling
from initiatieven.models import (
    Afspraak,
    Betrokkene,
    Bijdrage,
    Initiatief,
    Inschatting,
    Intake,
    Mijlpaal,
    Raming,
    Startnotitie,
    Uitdaging,
    Verbreding,
    Voortgang,
    Weging,
    WerkvormGebruik,
)
from initiatieven.status import Status


@dataclass(frozen=True)
class Scherm:
    """One screen with one record. `fetch` gives the record to edit, new when it is not there yet, or None."""

    titel: str
    inleiding: str
    handeling: Handeling
    form: type[VersieForm]
    fetch: Callable[[Initiatief], models.Model | None]
    stap: Status


@dataclass(frozen=True)
class Onderdeel:
    """One screen with a list of records that can grow."""

    titel: str
    inleiding: str
    nieuw: str
    handeling: Handeling
    form: type[VersieForm]
    rows: Callable[[Initiatief], models.QuerySet[models.Model]]
    new: Callable[[Initiatief], models.Model]
    stap: Status
    lijst: str = "initiatieven/werkplek/onderdeelrijen.html"
    """The template of what is there already."""


def _startnotitie(initiatief: Initiatief) -> Startnotitie | None:
    weging = current_weighing(initiatief)
    if weging is None:
        return None
    known = getattr(weging, "startnotitie", None)
    return known or startnotitie.prefill(Startnotitie(weging=weging), startnotitie.compose(initiatief))


SCHERMEN: dict[str, Scherm] = {
    "gegevens": Scherm(
        "Gegevens",
        "Waar het om gaat, bij welke opgaven het hoort en wat iedereen mag lezen.",
        Handeling.gegevens_wijzigen,
        GegevensForm,
        copy.copy,
        Status.toegewezen,
    ),
    "intake": Scherm(
        "Intake",
        "Je beantwoordt deze vragen samen met de initiatiefnemers.",
        Handeling.intake_vastleggen,
        IntakeForm,
        lambda initiatief: getattr(initiatief, "intake", None) or Intake(initiatief=initiatief),
        Status.verkenning,
    ),
    "inschatting": Scherm(
        "Eerste inschatting",
        "Jouw eerste beeld. Het is voorlopig: na de verbreding kan het anders zijn.",
        Handeling.inschatting_vastleggen,
        InschattingForm,
        lambda initiatief: getattr(initiatief, "inschatting", None) or Inschatting(initiatief=initiatief),
        Status.verkenning,
    ),
    "weging": Scherm(
        "Weging",
        "Wat adviseert het team, waarom, en wie besluit?",
        Handeling.weging_vastleggen,
        WegingForm,
        lambda initiatief: current_weighing(initiatief) or Weging(initiatief=initiatief),
        Status.weging,
    ),
    "startnotitie": Scherm(
        "Startnotitie",
        "Zeven punten waarop de raad richting geeft.",
        Handeling.startnotitie_vastleggen,
        StartnotitieForm,
        _startnotitie,
        Status.weging,
    ),
    "uitdaagrecht": Scherm(
        "Uitdaagrecht",
        "Welke taak willen ze overnemen, en past dat bij elke voorwaarde van de verordening?",
        Handeling.uitdaging_vastleggen,
        UitdagingForm,
        lambda initiatief: getattr(initiatief, "uitdaging", None) or Uitdaging(initiatief=initiatief),
        Status.aangemeld,
    ),
    "uitdaagantwoord": Scherm(
        "Antwoord op het uitdaagrecht",
        "Ja of nee, met de reden. De initiatiefnemer leest het. Is het initiatief openbaar, dan leest iedereen het.",
        Handeling.uitdaging_beantwoorden,
        UitdaagantwoordForm,
        lambda initiatief: getattr(initiatief, "uitdaging", None) or Uitdaging(initiatief=initiatief),
        Status.besluit,
    ),
}

ONDERDELEN: dict[str, Onderdeel] = {
    "betrokkenen": Onderdeel(
        "Betrokkenen en belangen",
        "Wie doen mee, wie hebben er baat bij en wie kunnen er last van hebben?",
        "Betrokkene toevoegen",
        Handeling.betrokkene_vastleggen,
        BetrokkeneForm,
        lambda initiatief: initiatief.betrokkenen.prefetch_related("belangen").select_related("contact"),
        lambda initiatief: Betrokkene(initiatief=initiatief),
        Status.verkenning,
    ),
    "verbreding": Onderdeel(
        "Verbreding",
        "Welke collega's hebben met dit initiatief te maken? Vraag ze mee te denken.",
        "Collega betrekken",
        Handeling.verbreding_vastleggen,
        VerbredingForm,
        lambda initiatief: initiatief.verbredingen.select_related("opgave", "gebruiker"),
        lambda initiatief: Verbreding(initiatief=initiatief),
        Status.verbreding,
    ),
    "afspraken": Onderdeel(
        "Afspraken",
        "Wie doet wat, en wanneer is het klaar? Ook wat de gemeente doet.",
        "Afspraak toevoegen",
        Handeling.afspraak_vastleggen,
        AfspraakForm,
        lambda initiatief: initiatief.afspraken.open_first().select_related("betrokkene"),
        lambda initiatief: Afspraak(initiatief=initiatief),
        Status.ontwerp,
        "initiatieven/werkplek/afspraakrijen.html",
    ),
    "mijlpalen": Onderdeel(
        "Mijlpalen",
        "Wat wil je wanneer bereikt hebben?",
        "Mijlpaal toevoegen",
        Handeling.mijlpaal_vastleggen,
        MijlpaalForm,
        lambda initiatief: initiatief.mijlpalen.all(),
        lambda initiatief: Mijlpaal(initiatief=initiatief),
        Status.ontwerp,
    ),
    "voortgang": Onderdeel(
        "Voortgang",
        "Hoe gaat het? Schrijf het op voor iedereen, of alleen voor de gemeente.",
        "Voortgang opschrijven",
        Handeling.voortgang_vastleggen,
        VoortgangForm,
        lambda initiatief: initiatief.voortgang.all(),
        lambda initiatief: Voortgang(initiatief=initiatief),
        Status.realisatie,
    ),
    "bijdragen": Onderdeel(
        "Bijdragen",
        "Wat brengt ieder in: uren, geld of iets anders?",
        "Bijdrage toevoegen",
        Handeling.bijdrage_vastleggen,
        BijdrageForm,
        lambda initiatief: initiatief.bijdragen.all(),
        lambda initiatief: Bijdrage(initiatief=initiatief),
        Status.realisatie,
    ),
    "kosten": Onderdeel(
        "Kosten",
        "Wat zou het kosten, en wat werd het? Verander een bedrag niet: zet het nieuwe bedrag erbij.",
        "Bedrag toevoegen",
        Handeling.raming_vastleggen,
        RamingForm,
        lambda initiatief: initiatief.ramingen.all(),
        lambda initiatief: Raming(initiatief=initiatief),
        Status.ontwerp,
    ),
    "werkvormen": Onderdeel(
        "Werkvormen",
        "Welke werkvorm gebruikte je, en hoe werkte het uit? Wie de werkvorm later kiest, leest jouw ervaring.",
        "Werkvorm toevoegen",
        Handeling.werkvorm_vastleggen,
        WerkvormForm,
        lambda initiatief: initiatief.werkvormen.all(),
        lambda initiatief: WerkvormGebruik(initiatief=initiatief),
        Status.ontwerp,
    ),
}

_OWN_SCREEN: dict[Handeling, str] = {
    **{scherm.handeling: naam for naam, scherm in SCHERMEN.items()},
    **{onderdeel.handeling: naam for naam, onderdeel in ONDERDELEN.items()},
    Handeling.startnotitie_vastleggen: "notitie",
    Handeling.speelveld_invullen: "speelveld",
    Handeling.belangen_wegen: "belangen",
    Handeling.uitgangspunten_toetsen: "toets",
    Handeling.toewijzen: "toewijzen",
    Handeling.overdragen: "toewijzen",
    Handeling.overdracht_aanvullen: "overdracht",
    Handeling.slapen_leggen: "rust",
    Handeling.evaluatie_vastleggen: "evaluatie",
    Handeling.les_vastleggen: "evaluatie/lessen",
    Handeling.bestand_vastleggen: "bestanden",
    Handeling.bericht_sturen: "berichten",
    Handeling.contact_vastleggen: "contact",
    Handeling.correctie_beantwoorden: "correcties",
    Handeling.hartslag_oppakken: "hartslag",
    Handeling.verwachting_vastleggen: "verwachtingen",
    Handeling.notitie_vastleggen: "notities",
    Handeling.verwant_koppelen: "verwanten",
    Handeling.inzet_vastleggen: "inzet",
}


def screen_of(handeling: Handeling) -> str:
    """The last part of the address where this handeling is done at the work place."""
    return _OWN_SCREEN.get(handeling, f"doen/{handeling.value}")


ELSEWHERE = frozenset(
    {
        Handeling.aanmelden,
        Handeling.advies_geven,
        *OVERGENOMEN,
        Handeling.import_terugdraaien,
        Handeling.opnieuw_wegen,
        Handeling.belangrijkheid_vaststellen,
        Handeling.raadsmodus_vaststellen,
        Handeling.raadsmoment_vastleggen,
        Handeling.bestand_verwijderen,
        Handeling.bestand_weigeren,
        Handeling.contactgegevens_wijzigen,
        Handeling.correctie_voorstellen,
        Handeling.hartslag_beantwoorden,
        Handeling.afspraak_bevestigen,
        Handeling.afspraak_betwisten,
        Handeling.verwachting_intrekken,
        Handeling.gesprek_vastleggen,
        *BESLUITEN,
    }
)
"""Done on the public side, by a mailed link, beside its own record, or under `/sturing/`."""

CONFIRMED = frozenset(h.value for h in Handeling if h not in _OWN_SCREEN and h not in ELSEWHERE)
"""What needs no more than a confirmation, with a reason where the table asks for it."""
