"""What evaluation and steering keep, one file per concept."""

from evaluatie.models.criteria import Bewoording, Criterium, CriteriumSet
from evaluatie.models.doelstelling import Doelperiode, Doelstelling
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
from evaluatie.models.maatstaf import Maatstaf, Meting, Norm, Oordeel, Richting
from evaluatie.models.ontwikkelpunt import (
    Agendabesluit,
    Agendastand,
    Ontwikkelpunt,
    OntwikkelpuntQuerySet,
    Ontwikkelstap,
    Raadsuitspraak,
)
from evaluatie.models.signaal import Signaal, SignaalQuerySet, Signaalregel, Signaalsoort, Weekmail
from evaluatie.models.verslag import Verslag, VerslagQuerySet

__all__ = [
    "SCHAAL",
    "Agendabesluit",
    "Agendastand",
    "Antwoord",
    "Bewoording",
    "Criterium",
    "CriteriumSet",
    "Doelperiode",
    "Doelstelling",
    "Evaluatie",
    "EvaluatieQuerySet",
    "Les",
    "LesQuerySet",
    "Maatstaf",
    "Meting",
    "Moment",
    "Norm",
    "Ontwikkelpunt",
    "OntwikkelpuntQuerySet",
    "Ontwikkelstap",
    "Oordeel",
    "Perspectief",
    "Raadsuitspraak",
    "Richting",
    "Signaal",
    "SignaalQuerySet",
    "Signaalregel",
    "Signaalsoort",
    "SoortLes",
    "Uitnodiging",
    "UitnodigingQuerySet",
    "Verslag",
    "VerslagQuerySet",
    "Weekmail",
    "ZonderScore",
    "lacks_baseline",
    "without_baseline",
]
