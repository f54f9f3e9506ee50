"""One large evaluation to measure the mirror with: nine criteria, six parties apart, two hundred answers of each."""

from django.utils import timezone

from evaluatie.models import Antwoord, Criterium, CriteriumSet, Evaluatie, Moment, Uitnodiging
from evaluatie.models.keuzes import APART, Perspectief
from initiatieven.models import Initiatief

ANSWERS = 200


def prepare(initiatief: Initiatief) -> Evaluatie:
    """An interim evaluation of this dossier with so many answers beforehand and now, both closed. Made once."""
    known = (
        Evaluatie.objects.of(initiatief)
        .filter(moment=Moment.tussentijds, uitnodigingen__op_papier=True)
        .first()
    )
    if known:
        return known
    Evaluatie.objects.of(initiatief).running().delete()
    _filled(initiatief, Moment.vooraf)
    return _filled(initiatief, Moment.tussentijds)


def _filled(initiatief: Initiatief, moment: Moment) -> Evaluatie:
    now = timezone.now()
    criteria = CriteriumSet.objects.in_force(timezone.localdate()).get()
    values = {"initiatief": initiatief, "moment": moment, "set": criteria, "volledig": True}
    evaluatie = Evaluatie.objects.create(datum=timezone.localdate(), gestart_op=now, **values)
    joint = Uitnodiging(evaluatie=evaluatie, perspectief=Perspectief.gezamenlijk, ingevuld_op=now)
    apart = [
        Uitnodiging(evaluatie=evaluatie, perspectief=who, ingevuld_op=now, op_papier=number == 0)
        for who in APART
        for number in range(ANSWERS)
    ]
    sheets = Uitnodiging.objects.bulk_create([joint, *apart])
    _answer(sheets, list(criteria.criteria.all()))
    evaluatie.bevroren_op = timezone.now()
    evaluatie.save()
    return evaluatie


def _answer(sheets: list[Uitnodiging], criteria: list[Criterium]) -> None:
    answers = (
        Antwoord(
            uitnodiging=sheet, criterium=criterium, score=sheet.pk % 5 + 1, toelichting=f"Reden {sheet.pk}."
        )
        for sheet in sheets
        for criterium in criteria
    )
    Antwoord.objects.bulk_create(answers, batch_size=2000)
