"""From a finished dossier to a learning example: composed of what everyone may read, without people, with its figures.

It becomes a draft in the guide, and an eindredacteur decides (ONTWERP §3). The guide does not know of dossiers.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format

from evaluatie import anonymous
from evaluatie.anonymous import Schoonmaak
from evaluatie.models import Les, SoortLes, Voorbeeld
from evaluatie.statistics import dossiercijfers
from handreikingen import drafting
from handreikingen.drafting import Sectie, Tabel
from initiatieven.actions import Geweigerd, perform
from initiatieven.handelingen import Handeling
from initiatieven.models import Initiatief
from initiatieven.models.keuzes import Publiek
from initiatieven.status import Status
from samenwerkingswijzer.ground import markdown
from samenwerkingswijzer.ground.actor import Actor

STEP = Handeling.les_vastleggen
AL_GEMAAKT = "Van dit dossier is al een voorbeeld gemaakt."
GEEN_PLEK = "De wijzer heeft geen lijst met voorbeelden. Vraag de redactie om die te maken."


@dataclass
class Opzet:
    """What the example will say, and what was left out of it."""

    titel: str
    inleiding: str
    les: str
    herkomst: str
    delen: list[Sectie | Tabel]
    weggelaten: list[str] = field(default_factory=list)


def of(initiatief: Initiatief) -> Voorbeeld | None:
    """The example of this dossier; None when there is none, or when the editors threw it away."""
    rows = Voorbeeld.objects.filter(initiatief=initiatief, pagina__isnull=False)
    return rows.select_related("pagina").first()


def lacking(initiatief: Initiatief) -> list[str]:
    """What must be there first, as sentences."""
    found = []
    if initiatief.status != Status.afgerond:
        found.append("Rond het initiatief eerst af. Dan is het verhaal compleet.")
    if not initiatief.publieke_samenvatting:
        found.append("Schrijf bij de gegevens een tekst voor iedereen.")
    if not Les.objects.of(initiatief).filter(openbaar=True).exists():
        found.append("Schrijf een les op en zet die in de leeromgeving.")
    return found


def compose(initiatief: Initiatief, les: Les, titel: str = "") -> Opzet:
    """The example as it would be now. Only what everyone may read goes in, and people are taken out of that."""
    schoon = anonymous.for_dossier(initiatief)
    story = schoon.clean(initiatief.publieke_samenvatting.strip())
    opzet = Opzet(
        titel=schoon.clean(titel or suggested_title(initiatief)),
        inleiding=_first_sentences(story, 400),
        les=_first_sentences(schoon.clean(les.les), 400),
        herkomst=_origin(initiatief),
        delen=[part for part in _parts(initiatief, schoon, story) if _says_something(part)],
    )
    opzet.weggelaten = schoon.weggelaten
    return opzet


def suggested_title(initiatief: Initiatief) -> str:
    """Its own title only when everyone may read that already."""
    if initiatief.openbaar_sinds:
        return initiatief.titel
    return f"Een initiatief over {(initiatief.get_typering_display() or 'samenwerken').lower()}"


def make(initiatief: Initiatief, opzet: Opzet, door: Actor) -> Voorbeeld:
    """Hand the example to the editors as a draft, once.

    Raises Geweigerd when something is lacking, it was made already or the guide has no place for it.
    """
    assert door.gebruiker is not None  # behind the door of the work place
    short = lacking(initiatief)
    if short:
        raise Geweigerd(short[0])
    if of(initiatief):
        raise Geweigerd(AL_GEMAAKT)
    voorbeeld = Voorbeeld.objects.filter(initiatief=initiatief).first() or Voorbeeld(initiatief=initiatief)
    fields = {
        "title": opzet.titel,
        "inleiding": opzet.inleiding,
        "les": opzet.les,
        "herkomst": opzet.herkomst,
    }
    try:
        with transaction.atomic():
            voorbeeld.pagina = drafting.draft_example(fields, opzet.delen, door.gebruiker)
            voorbeeld.gemaakt_op = timezone.now()
            perform(initiatief, STEP, door, vastleggen=[voorbeeld])
    except drafting.GeenPlek:
        raise Geweigerd(GEEN_PLEK) from None
    return voorbeeld


def _parts(initiatief: Initiatief, schoon: Schoonmaak, story: str) -> Iterator[Sectie | Tabel]:
    lessons = list(Les.objects.of(initiatief).filter(openbaar=True))
    yield Sectie("Het verhaal", story.splitlines())
    yield Sectie("Wie deden mee?", punten=dossiercijfers.parties(initiatief))
    yield Sectie("Wat deed de gemeente?", [schoon.clean(text) for text in _decisions(initiatief)])
    yield Sectie("Hoe ging het?", punten=[schoon.clean(text) for text in _progress(initiatief)])
    yield Tabel("De cijfers", ("Wat", "Hoeveel"), dossiercijfers.figures(initiatief))
    yield Sectie("Wat hielp?", punten=_said(lessons, SoortLes.stimulans, schoon))
    yield Sectie("Wat zat in de weg?", punten=_said(lessons, SoortLes.obstakel, schoon))


def _says_something(part: Sectie | Tabel) -> bool:
    return bool(part.rijen if isinstance(part, Tabel) else (*part.alineas, *part.punten))


def _decisions(initiatief: Initiatief) -> list[str]:
    return [
        f"{besluit.get_besluit_display()}. {markdown.plain(besluit.motivering_publiek)}"
        for besluit in initiatief.besluiten.all()
    ]


def _progress(initiatief: Initiatief) -> list[str]:
    """What everyone could read while it went on, oldest first."""
    rows = initiatief.voortgang.filter(zichtbaar_voor=Publiek.publiek).order_by("dag", "pk")
    return [markdown.plain(row.tekst) for row in rows]


def _said(lessons: list[Les], soort: SoortLes, schoon: Schoonmaak) -> list[str]:
    return [schoon.clean(les.les) for les in lessons if les.soort == soort]


def _origin(initiatief: Initiatief) -> str:
    """Where the facts come from: this municipality's own dossier, and when was looked back."""
    evaluatie = initiatief.evaluaties.filter(bevroren_op__isnull=False).order_by("datum").last()
    when = f" Teruggekeken op {date_format(evaluatie.datum, 'j F Y')}." if evaluatie else ""
    return f"Een initiatief in onze eigen gemeente, zoals het in het dossier staat.{when}"


def _first_sentences(text: str, most: int) -> str:
    """As many whole sentences as fit."""
    text = " ".join(text.split())
    if len(text) <= most:
        return text
    cut = text[:most].rpartition(". ")[0]
    return f"{cut}." if cut else f"{text[: most - 1]}…"
