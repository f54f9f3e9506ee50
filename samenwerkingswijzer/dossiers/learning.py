"""What a dossier file learned: the conversation about an evaluation, and lessons that the guide took over."""

from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from django.utils import timezone

from evaluatie import conversation
from evaluatie.models import Bijsturing, Evaluatie, Gesprek, Gesprekspunt, Les
from evaluatie.models.les import EEN_LES
from handreikingen import actions as guide
from handreikingen.models import Voorstel
from handreikingen.models.route import at
from handreikingen.models.voorstel import Stand
from initiatieven.actions import perform
from initiatieven.handelingen import Handeling
from initiatieven.models import Afspraak, Initiatief
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.models import Gebruiker

Row = dict[str, Any]


def talk(initiatief: Initiatief, row: Row, door: Gebruiker, moment: datetime) -> None:
    """The agenda of the last closed evaluation, what was said to each point, and what was agreed."""
    evaluatie = Evaluatie.objects.of(initiatief).later().exclude(bevroren_op=None).first()
    assert evaluatie is not None  # a file that talks has looked back before
    evaluatie.initiatief = initiatief
    gesprek = conversation.make_agenda(evaluatie, Actor.user(door), moment)
    gesprek.datum = timezone.localdate(moment)
    gesprek.aanwezig, gesprek.conclusie = row["aanwezig"], row["conclusie"]
    told = {one["criterium"]: one for one in row["punten"]}
    points = [punt for punt in _points(gesprek, list(told)) if punt.criterium and punt.criterium.code in told]
    for punt in points:
        assert punt.criterium is not None  # selected so
        punt.notitie = told[punt.criterium.code]["notitie"]
        punt.conclusie = told[punt.criterium.code].get("conclusie", "")
    perform(initiatief, conversation.STEP, Actor.user(door), "", [gesprek, *points], nu=moment, quiet=True)
    _agree(initiatief, gesprek, told, door, moment)


def _points(gesprek: Gesprek, codes: list[str]) -> list[Gesprekspunt]:
    """The agenda, and below it what parties brought in themselves."""
    found = list(gesprek.punten.all())
    known = {punt.criterium.code for punt in found if punt.criterium}
    for one in gesprek.evaluatie.set.criteria.filter(code__in=set(codes) - known):
        found.append(
            Gesprekspunt(gesprek=gesprek, criterium=one, onderwerp=one.titel, volgorde=len(found) + 1)
        )
    return found


def _agree(
    initiatief: Initiatief, gesprek: Gesprek, told: dict[str, Row], door: Gebruiker, moment: datetime
) -> None:
    for punt in gesprek.punten.all():
        row = dict(told.get(punt.criterium.code if punt.criterium else "", {}).get("afspraak", {}))
        if row:
            row["voor_wanneer"] = timezone.localdate() + timedelta(days=row.pop("dag"))
            afspraak = Afspraak(initiatief=initiatief, **row)
            records = [afspraak, Bijsturing(punt=punt, afspraak=afspraak)]
            perform(
                initiatief,
                Handeling.afspraak_vastleggen,
                Actor.user(door),
                "",
                records,
                nu=moment,
                quiet=True,
            )


def learn(initiatief: Initiatief, rows: list[Row], door: Gebruiker, moment: datetime) -> None:
    """Every lesson of the file; one that names a page changes it, as an editor did who took it over."""
    for row in rows:
        change: Row = {
            name: row.pop(name) for name in ("pagina", "kopje", "nieuwe_tekst", "reden") if name in row
        }
        les = Les(initiatief=initiatief, op=moment, **row)
        les.evaluatie = Evaluatie.objects.of(initiatief).later().first()
        page = at(change["pagina"].strip("/") + "/") if change else None
        if page is not None:
            les.voorstel = _taken_over(page, change)
        perform(initiatief, Handeling.les_vastleggen, Actor.user(door), "", [les], nu=moment, quiet=True)


def _taken_over(page: Any, change: Row) -> Voorstel:
    """The proposal with its answer, and the version of the page that came of it."""
    voorstel = guide.propose(
        Voorstel(
            sleutel=uuid4(),
            pagina_id=page.pk,
            passage=change["kopje"],
            nieuwe_tekst=change["nieuwe_tekst"],
            reden=change["reden"],
            herkomst=EEN_LES,
        )
    )
    editor = Gebruiker.objects.get(username="eindredacteur")  # only who may publish changes a page
    _rewrite(page, change["kopje"], change["nieuwe_tekst"], editor)
    guide.answer(voorstel, Stand.overgenomen, "Dank je wel. We hebben de tekst aangevuld.", editor)
    return voorstel


def _rewrite(page: Any, kopje: str, tekst: str, editor: Gebruiker) -> None:
    """Below this heading one sentence more."""
    raw = list(page.inhoud.get_prep_value())
    heading = f">{kopje}</h2>"
    for block in raw:
        if block["type"] == "tekst" and heading in block["value"]:
            block["value"] = block["value"].replace(heading, f"{heading}<p>{tekst}</p>", 1)
    page.inhoud = page.inhoud.stream_block.to_python(raw)
    page.save_revision(user=editor).publish(user=editor)
