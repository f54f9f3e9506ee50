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
from evaluatie.models.genodigde import Genodigdenadres
from evaluatie.models.gepland import GeplandMoment, GeplandMomentQuerySet
from evaluatie.models.gesprek import Bijsturing, Gesprek, Gesprekspunt
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
from evaluatie.models.praktijk import Bevinding, Praktijkevaluatie
from evaluatie.models.signaal import Signaal, SignaalQuerySet, Signaalregel, Signaalsoort, Weekmail
from evaluatie.models.telling import SCORES, Telling
from evaluatie.models.verslag import Verslag, VerslagQuerySet
from evaluatie.models.voorbeeld import Voorbeeld

__all__ = [
    "SCHAAL",
    "SCORES",
    "Agendabesluit",
    "Agendastand",
    "Antwoord",
    "Bevinding",
    "Bewoording",
    "Bijsturing",
    "Criterium",
    "CriteriumSet",
    "Doelperiode",
    "Doelstelling",
    "Evaluatie",
    "EvaluatieQuerySet",
    "Genodigdenadres",
    "GeplandMoment",
    "GeplandMomentQuerySet",
    "Gesprek",
    "Gesprekspunt",
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
    "Praktijkevaluatie",
    "Raadsuitspraak",
    "Richting",
    "Signaal",
    "SignaalQuerySet",
    "Signaalregel",
    "Signaalsoort",
    "SoortLes",
    "Telling",
    "Uitnodiging",
    "UitnodigingQuerySet",
    "Verslag",
    "VerslagQuerySet",
    "Voorbeeld",
    "Weekmail",
    "ZonderScore",
    "lacks_baseline",
    "without_baseline",
]
