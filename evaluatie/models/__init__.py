"""What evaluation and steering keep, one file per concept."""

from evaluatie.models.criteria import Bewoording, Criterium, CriteriumSet
from evaluatie.models.doelstelling import Doelstelling
from evaluatie.models.evaluatie import (
    Antwoord,
    Evaluatie,
    EvaluatieQuerySet,
    Uitnodiging,
    UitnodigingQuerySet,
    lacks_baseline,
    without_baseline,
)
from evaluatie.models.keuzes import SCHAAL, Moment, Perspectief, ZonderScore
from evaluatie.models.les import Les, LesQuerySet, SoortLes

__all__ = [
    "SCHAAL",
    "Antwoord",
    "Bewoording",
    "Criterium",
    "CriteriumSet",
    "Doelstelling",
    "Evaluatie",
    "EvaluatieQuerySet",
    "Les",
    "LesQuerySet",
    "Moment",
    "Perspectief",
    "SoortLes",
    "Uitnodiging",
    "UitnodigingQuerySet",
    "ZonderScore",
    "lacks_baseline",
    "without_baseline",
]
