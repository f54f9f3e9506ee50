"""What a dossier file learned: the conversation about an evaluation, and lessons that the guide took over.

By the forms and actions of the screens, in the order in which one meets them.
"""

from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from django.utils import timezone
from wagtail.actions.edit_page import EditPageAction

from evaluatie import conversation, lessons
from evaluatie.forms.gesprek import BijsturingForm, GesprekForm
from evaluatie.forms.les import LesForm, LesvoorstelForm
from evaluatie.models import Evaluatie, Gesprek, Gesprekspunt, Les
from handreikingen import actions as guide
from handreikingen import outline
from handreikingen.forms import AntwoordForm
from handreikingen.models import Voorstel
from handreikingen.models.route import at
from handreikingen.models.voorstel import Stand
from handreikingen.tekstcontrole.faults import faults
from initiatieven.actions import perform
from initiatieven.forms.versie import VersieForm
from initiatieven.handelingen import Handeling
from initiatieven.models import Afspraak, Initiatief
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.commands import Fout, filled
from samenwerkingswijzer.ground.models import Gebruiker

Row = dict[str, Any]
_CHANGE = ("pagina", "kopje", "nieuwe_tekst", "reden")
_THANKS = "Dank je wel. We hebben de tekst aangevuld."


def talk(initiatief: Initiatief, row: Row, door: Gebruiker, moment: datetime) -> None:
    """The agenda of the last closed evaluation, what was said to each point, and what was agreed."""
    evaluatie = Evaluatie.objects.of(initiatief).later().exclude(bevroren_op=None).first()
    assert evaluatie is not None  # a file that talks has looked back before
    evaluatie.initiatief = initiatief
    conversation.make_agenda(evaluatie, Actor.user(door), moment)
    titles = dict(evaluatie.set.criteria.values_list("code", "titel"))
    told = {titles[one["criterium"]]: one for one in row["punten"]}
    for titel in told.keys() - {punt.onderwerp for punt in _meeting(evaluatie).punten.all()}:
        _note(evaluatie, {"onderwerp": titel}, door, moment)
    texts = {name: row[name] for name in ("aanwezig", "conclusie")}
    _note(evaluatie, {"datum": timezone.localdate(moment), **texts, **_said(evaluatie, told)}, door, moment)
    for punt in _meeting(evaluatie).punten.all():
        if agreed := told.get(punt.onderwerp, {}).get("afspraak"):
            _agree(initiatief, punt, dict(agreed), door, moment)


def _meeting(evaluatie: Evaluatie) -> Gesprek:
    found = conversation.of(evaluatie)
    assert found is not None  # its agenda was made
    found.initiatief = evaluatie.initiatief
    return found


def _said(evaluatie: Evaluatie, told: dict[str, Row]) -> Row:
    """What was written beside each point."""
    return {
        f"p{punt.pk}_{name}": told[punt.onderwerp].get(name, "")
        for punt in _meeting(evaluatie).punten.all()
        if punt.onderwerp in told
        for name in ("notitie", "conclusie")
    }


def _note(evaluatie: Evaluatie, told: Row, door: Gebruiker, moment: datetime) -> None:
    form = filled(lambda data: GesprekForm(data, instance=_meeting(evaluatie)), told)
    _keep(evaluatie.initiatief, conversation.STEP, form, door, moment)


def _agree(initiatief: Initiatief, punt: Gesprekspunt, told: Row, door: Gebruiker, moment: datetime) -> None:
    told["voor_wanneer"] = timezone.localdate() + timedelta(days=told.pop("dag"))
    new = Afspraak(initiatief=initiatief)
    form = filled(lambda data: BijsturingForm(data, instance=new, punt=punt), told)
    _keep(initiatief, Handeling.afspraak_vastleggen, form, door, moment)


def _keep(
    initiatief: Initiatief, handeling: Handeling, form: VersieForm, door: Gebruiker, moment: datetime
) -> None:
    perform(initiatief, handeling, Actor.user(door), "", form.records(), nu=moment, quiet=True)


def learn(initiatief: Initiatief, rows: list[Row], door: Gebruiker, moment: datetime) -> None:
    """Every lesson of the file; one that names a page changes it, as an editor did who took it over."""
    for row in rows:
        change = {name: row.pop(name) for name in _CHANGE if name in row}
        les = lessons.begin(initiatief)
        les.op = moment
        form = filled(lambda data, les=les: LesForm(data, instance=les), row)  # type: ignore[misc]
        _keep(initiatief, Handeling.les_vastleggen, form, door, moment)
        page = at(change["pagina"].strip("/") + "/") if change else None
        if page is not None:
            _take_over(_propose(les, page, change, door, moment), page, change, moment)


def _propose(les: Les, page: Any, change: Row, door: Gebruiker, moment: datetime) -> Voorstel:
    new = Voorstel(sleutel=uuid4(), pagina_id=page.pk)
    headings = outline.headings(page.inhoud)
    told = {"passage": change["kopje"], "nieuwe_tekst": change["nieuwe_tekst"], "reden": change["reden"]}
    form = filled(lambda data: LesvoorstelForm(data, instance=new, kopjes=headings), told)
    return lessons.propose(les, form.instance, Actor.user(door), moment, quiet=True)


def _take_over(voorstel: Voorstel, page: Any, change: Row, moment: datetime) -> None:
    """Answered, and then written into the page by who may publish it."""
    editor = Gebruiker.objects.get(username="eindredacteur")
    answer = {"stand": Stand.overgenomen.value, "antwoord": _THANKS}
    form = filled(AntwoordForm, answer)
    guide.answer(voorstel, Stand(form.cleaned_data["stand"]), form.cleaned_data["antwoord"], editor, moment)
    _rewrite(page, change["kopje"], change["nieuwe_tekst"], editor)


def _rewrite(page: Any, kopje: str, tekst: str, editor: Gebruiker) -> None:
    """Below this heading one sentence more, saved and published by this editor.

    Wagtail's screen has its steps in its view. The same steps (rights, lock, validation, both log entries, the signal
    of publication) are its action for who has no request; what our screen refuses beside them is asked here as well.
    Raises Fout with what is wrong with the page.
    """
    raw = list(page.inhoud.get_prep_value())
    heading = f">{kopje}</h2>"
    for block in raw:
        if block["type"] == "tekst" and heading in block["value"]:
            block["value"] = block["value"].replace(heading, f"{heading}<p>{tekst}</p>", 1)
    page.inhoud = page.inhoud.stream_block.to_python(raw)
    wrong = faults(page)
    if wrong:
        raise Fout(f"‘{page.title}’ kan niet op de site: {wrong[0].zin}")
    EditPageAction(page, user=editor, publish=True).execute()
