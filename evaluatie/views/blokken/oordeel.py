"""Whether it goes as expected, and whether we are a good partner (DOMEIN §5.4: 7, 8)."""

from urllib.parse import urlencode

from django.urls import reverse

from evaluatie.models.keuzes import SCHAAL
from evaluatie.statistics.feiten import Feit
from evaluatie.statistics.partnerscore import Stemmen
from evaluatie.statistics.spiegeling import Spiegeling
from evaluatie.statistics.stand import Deel
from evaluatie.views.blokken.onderdelen import (
    Blok,
    Bron,
    Cijfer,
    Feitregel,
    Tekening,
    among,
    count,
    part_of,
)
from samenwerkingswijzer.ground.grafieken import Punt, Vergelijking, bars, differences


def mirrored(bron: Bron, found: Spiegeling) -> Blok:
    """Do evaluations differ from what was expected; where do perspectives disagree?"""
    lower = Deel(len(found.lager), len(found.vergeleken))
    apart = Deel(len(found.oneens), len(found.meer_kanten))
    sentence = f"Bij {among(lower)} viel het lager uit dan verwacht."
    if not lower.totaal:
        sentence = "In deze periode is geen evaluatie gesloten die naast de verwachting vooraf kan liggen."
    chart = differences(
        "Verwacht en gevonden",
        "Gemiddelde van alle initiatieven met een score vooraf en nu, van 1 tot 5.",
        [Vergelijking(titel, before, now) for titel, before, now in found.criteria],
    )
    return Blok(
        "spiegel",
        "Komt uit wat we verwachtten?",
        sentence,
        [
            Cijfer(part_of(lower), "lager dan verwacht", bron.list_url(feit=Feit.lager_dan_verwacht)),
            Cijfer(part_of(apart), "waar partijen het anders zien", bron.list_url(feit=Feit.oneens)),
        ],
        [Tekening("verschil", chart)] if found.criteria else [],
        noot="Partijen zien het anders als hun gemiddelden een punt of meer verschillen.",
    )


def partner(bron: Bron, found: Stemmen, agreements: Deel) -> Blok:
    """Are we a good partner by the partners' own score, and do we keep our agreements?"""
    said = found.woorden if found.getoond else "onbekend"
    given = found.aantallen if found.getoond else (0,) * len(SCHAAL)
    points = [Punt(f"{score}. {word}", n) for (score, word), n in zip(SCHAAL.items(), given, strict=True)]
    chart = bars("Wat partners antwoorden", "Is de gemeente een goede partner?", points, "Antwoorden")
    return Blok(
        "partner",
        "Zijn wij een goede partner?",
        _partner_in_words(said, found.aantal, agreements),
        [
            Cijfer(said, "score van partners, van 1 tot 5", bron.list_url(feit=Feit.partners_antwoordden)),
            Cijfer(
                part_of(agreements),
                "waar de gemeente een afspraak niet nakwam",
                bron.list_url(feit=Feit.niet_nagekomen),
            ),
        ],
        [Tekening("staaf", chart)],
        [_further(bron)],
        "Verder lezen",
        noot="Antwoorden van partners tellen mee als er minstens drie van een evaluatie zijn.",
    )


def _further(bron: Bron) -> Feitregel:
    """The page with every question counts by the same rule, of the same choice."""
    address = f"{reverse('partnerscore')}?{urlencode(bron.blik.query(vast=True))}"
    return Feitregel("Alle vragen, per jaar en per groep", address, "Met de spreiding van de antwoorden.", "")


def _partner_in_words(said: str, number: int, agreements: Deel) -> str:
    first = f"Partners geven ons gemiddeld een {said} van 5 ({count(number, 'antwoord', 'antwoorden')})."
    if not number:
        first = "In deze periode gaven te weinig partners een score om te laten zien."
    if not agreements.totaal:
        return f"{first} Er liep geen afspraak van de gemeente af."
    if not agreements.aantal:
        return f"{first} Bij {count(agreements.totaal)} liep een afspraak van ons af. Niet nagekomen: geen."
    return f"{first} Bij {among(agreements)} kwamen we een afspraak niet na."
