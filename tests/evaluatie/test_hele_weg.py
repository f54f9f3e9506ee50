"""From a decided dossier to a better guide, all of it through the screens.

Two mirrors with parties that disagree, a meeting that leads to an agreement, and a lesson that changed a page on which
an editor was still writing. Between the first and the last step nothing is written but by who would press the button.
"""

import re
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from evaluatie.models import Moment
from handreikingen.models import Handreiking
from initiatieven.actions import perform
from initiatieven.handelingen import Handeling
from initiatieven.models import Betrokkene, Initiatief
from initiatieven.status import Status
from samenwerkingswijzer.ground import clock
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.models import Gebruiker, Mail
from tests import road
from tests.conftest import Als, Bring
from tests.evaluatie.conftest import Fill
from tests.handreikingen import conftest as met_gids
from tests.handreikingen.formulier import fields
from tests.scherm import Getypt, Scherm, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.grondig]
map_met_gids, schrijf, laad, gids = met_gids.map_met_gids, met_gids.schrijf, met_gids.laad, met_gids.gids

Scores = dict[str, str]
Wacht = Callable[[int], None]
INITIATOR = "groep@voorbeeld.nl"
PARTNERS = {"De verenigingen": "clubs", "De huisarts": "huisarts", "De school": "school"}
BUREN = ["buur1@voorbeeld.nl", "buur2@voorbeeld.nl", "buur3@voorbeeld.nl"]
GEZOND, OPEN = "Gezond op eigen benen", "Open en eerlijk voor iedereen"
INFORMATIE = "Informatie en verantwoording"
DRAFT = "Je kent het plan, en hier was ik gebleven"
BETER = "Zeg een tegenvaller dezelfde week."


@pytest.fixture
def initiatief(breng: Bring, evalueer: Fill, directie: Gebruiker, accountmanager: Gebruiker) -> Initiatief:
    """Being carried out with three partners; expected beforehand a 4 on everything, frozen at the decision."""
    found = evalueer(breng(Status.besluit), Moment.vooraf, score=4).initiatief
    road.decide(found, Handeling.versterken, directie)
    manager = Actor.user(accountmanager)
    perform(found, Handeling.afspraak_vastleggen, manager, vastleggen=[road._agreement(found)])
    for name in PARTNERS:
        Betrokkene.objects.create(initiatief=found, soort="partner", aanduiding=name)
    perform(found, Handeling.realiseren, manager)
    return found


@pytest.fixture
def wacht(monkeypatch: pytest.MonkeyPatch) -> Wacht:
    """`wacht(15)`: fifteen days later, and the clock ticked."""
    real, passed = timezone.now, timedelta()

    def now() -> datetime:
        return real() + passed

    def wait(days: int) -> None:
        nonlocal passed
        passed += timedelta(days=days)
        assert -1 not in clock.run(now()).values()

    monkeypatch.setattr(timezone, "now", now)
    return wait


def mailed(aan: str, deur: str) -> str:
    """Where the last mail with such a link leads."""
    tekst = Mail.objects.filter(aan=aan, tekst__contains=f"/{deur}/").latest("pk").tekst
    found = re.search(rf"/{deur}/\S+/", tekst)
    assert found
    return found.group()


def fills_in(scherm: Scherm, scores: Scores, knop: str) -> None:
    """A 4 unless told otherwise; explained where the screen asks for it."""
    typed = {}
    for vraag in scherm.pagina.select("section.schaal"):
        score = scores.get(text_of(vraag.select("h2")[0]).split(". ", 1)[1], "4")
        question, why = vraag.select("legend")[0], vraag.select("label.alleen-voorlezen")[0]
        typed[text_of(question)] = score
        typed[text_of(why)] = f"Daarom een {score}." if score in "125" else ""
    assert typed
    scherm.presses(knop, typed)


def starts(manager: Scherm, together: Scores) -> None:
    """An interim evaluation, with the sheet that accountmanager and initiator fill in together."""
    manager.presses("Start de evaluatie tussentijds")
    fills_in(manager, together, "Bewaar")
    manager.sees("Samen ingevuld: 9 van 9 vragen.").follows("Nodig iemand uit om apart te antwoorden")


def invites(manager: Scherm) -> None:
    """The initiator, whose address is known, three partners, and neighbours; two weeks to answer."""
    for wie, adressen in [
        ("Groep buren", ""),
        *((name, f"{word}@voorbeeld.nl") for name, word in PARTNERS.items()),
        ("Andere belanghebbenden", "\n".join(BUREN)),
    ]:
        manager.presses("Verstuur de uitnodiging", {"Wie nodig je uit": wie, "E-mailadressen": adressen})
        manager.sees("verstuurd")
    last = timezone.localdate() + timedelta(days=14)
    manager.presses("Bewaar de sluitdag", {"Antwoorden kan tot en met": last.isoformat()})
    manager.sees("De sluitdag is bewaard.", "0 van 3 klaar")


def answers(aan: str, scores: Scores, *, at_once: bool = False) -> None:
    """By the own link: in three parts, or all on one page."""
    address = mailed(aan, "evaluatie")
    partner = Scherm(Client()).opens(f"{address}?deel=alle" if at_once else address)
    for knop in () if at_once else ("Bewaren en verder", "Bewaren en verder"):
        fills_in(partner, scores, knop)
    fills_in(partner, scores, "Verstuur mijn antwoorden")
    partner.sees("Dank je wel, je antwoorden zijn verstuurd")


def closes(manager: Scherm, kenmerk: str) -> None:
    """After the last day to answer; then it shows the mirror."""
    manager.opens(f"/werkplek/{kenmerk}/evaluatie/").follows("Sluit de evaluatie tussentijds")
    manager.misses("Nog niet iedereen is klaar").presses("Sluit de evaluatie").sees(
        "De evaluatie is gesloten."
    )


def meets(manager: Scherm, kenmerk: str) -> None:
    """The agenda begins with what differs most; a conclusion becomes an agreement with a partner."""
    manager.opens(f"/werkplek/{kenmerk}/evaluatie/").follows("Het gesprek").presses("Maak de agenda")
    manager.sees(f"1. {GEZOND}", f"2. {INFORMATIE}", f"3. {OPEN}")
    manager.sees("Nu verschillen jullie: initiatiefnemer 5, partners 1,3.")
    noted = {
        "Wat is er gezegd over gezond": "De clubs kunnen de huur niet betalen.",
        "Wat is de conclusie over gezond": "De school rekent clubs een lage prijs.",
        "Wat is de conclusie van het hele": "Over geld zijn we het niet eens.",
    }
    manager.presses("Maak een afspraak over gezond", noted)
    agreed = {"Wie doet het": "Een partner", "Welke partner": "De school", "Voor wanneer": "2031-06-01"}
    manager.presses("Bewaar de afspraak", agreed)
    manager.sees("De afspraak staat in het dossier.", "De clubs kunnen de huur niet betalen.")


def agrees(manager: Scherm, kenmerk: str) -> None:
    """The partner, by its own link."""
    school = Scherm(Client()).opens(mailed("school@voorbeeld.nl", "afspraak")).follows("Geef je antwoord")
    school.presses("Versturen", {"Ben je akkoord": "Ja"}).sees("Je antwoord is bewaard.")
    manager.opens(f"/werkplek/{kenmerk}/")
    manager.sees("De school rekent clubs een lage prijs.", "Akkoord van beide kanten sinds")


def teaches(manager: Scherm) -> None:
    """From the dossier: a lesson, and what should stand on a page because of it."""
    manager.follows("Lessen")
    les: Getypt = {
        "Hielp het of niet": "Dit zat in de weg",
        "Wat is de les": "Een tegenvaller kwam te laat bij de intake ter sprake.",
        "Wie leert hiervan": ["Initiatiefnemers"],
    }
    manager.presses("Bewaar de les", les).follows("Stel een wijziging van de wijzer voor")
    manager.follows("De intake").presses("Verstuur het voorstel", {"Wat moet er staan": BETER})
    manager.sees("Je voorstel is bij de redactie.")


def page() -> dict[str, object]:
    """The newest version of the page, word for word."""
    return dict(Handreiking.objects.get().get_latest_revision().content)


def text(kern: str) -> dict[str, object]:
    """The form of the page as a browser sends it, as a draft."""
    return fields(title="De intake", slug="intake", kern=kern, **{"action-": ""})


def takes_over(editor: Scherm) -> None:
    """While there is a draft: accepting leaves it as it is; what the editor then writes goes into it."""
    edit = f"/beheer/pages/{Handreiking.objects.get().pk}/edit/"
    assert editor.client.post(edit, text(DRAFT)).status_code == 302
    before = page()
    editor.opens("/beheer/voorstellen/").follows(BETER)
    editor.presses("Neem over en open de pagina", {"Antwoord": "Dank je wel, dat hoort erbij."})
    editor.sees("Voorstel om over te nemen", BETER)
    assert DRAFT in str(editor.pagina), "the editor goes on in the draft"
    assert page() == before
    published = {**text(f"{DRAFT}. {BETER}"), "action-publish": "1"}
    assert editor.client.post(edit, published).status_code == 302


def everyone_reads_what_changed(manager: Scherm, kenmerk: str) -> None:
    """On the page after how many initiatives, in the dossier and for the initiator which page it was."""
    reader = Scherm(Client()).opens("/handreikingen/intake/")
    reader.sees(DRAFT, BETER, "Aangepast na de ervaring van 1 initiatief.")
    manager.opens(f"/werkplek/{kenmerk}/").sees("Deze ervaring veranderde de pagina De intake.")
    initiator = Scherm(Client()).opens(mailed(INITIATOR, "volgen"))
    initiator.sees("Jouw ervaring veranderde deze pagina van de wijzer: De intake.")


def looks_back(manager: Scherm, kenmerk: str) -> None:
    """Content is who began it; not who pays the rent, nor who lives beside it. Until the last day nobody sees so."""
    manager.opens(f"/werkplek/{kenmerk}/").follows("Naar de evaluaties")
    starts(manager, {INFORMATIE: "2", GEZOND: "3"})
    invites(manager)
    answers(INITIATOR, {GEZOND: "5"})
    for word, score in zip(PARTNERS.values(), ("1", "1", "2"), strict=True):
        answers(f"{word}@voorbeeld.nl", {GEZOND: score}, at_once=word != "clubs")
    for aan, score in zip(BUREN, ("1", "2", "3"), strict=True):
        answers(aan, {OPEN: score}, at_once=True)
    manager.opens(f"/werkplek/{kenmerk}/evaluatie/spiegel/").sees("Partners: 3 antwoorden.")
    assert manager.rows()[GEZOND] == ["4", "3", "−1", "–"]
    manager.misses("de groep partners", "Daarom een 1.")


def sees_who_disagrees(manager: Scherm) -> None:
    """Expected beside now, and between parties: words and numbers."""
    assert manager.rows()[GEZOND] == ["4", "3", "−1", "1,3–5"]
    assert manager.rows()[INFORMATIE] == ["4", "2", "−2", "2–4"]
    manager.sees(
        f"{GEZOND}: de groep partners geeft een 1,3, de initiatiefnemer een 5.",
        f"{OPEN}: de groep belanghebbenden geeft een 2, de groep partners een 4.",
        "Van 9 vergeleken criteria: 2 lager dan verwacht, 7 gelijk, 0 hoger.",
    )


def looks_back_again(manager: Scherm, kenmerk: str) -> None:
    """Half a year later, as was planned at closing. Addresses are known by now, and the parties still disagree."""
    manager.opens(f"/werkplek/{kenmerk}/evaluatie/")
    starts(manager, {OPEN: "5"})
    for wie in ("Groep buren", *PARTNERS):
        manager.presses("Verstuur de uitnodiging", {"Wie nodig je uit": wie}).sees(
            "De uitnodiging is verstuurd."
        )
    answers(INITIATOR, {GEZOND: "5"}, at_once=True)
    for word, score in zip(PARTNERS.values(), ("2", "2", "3"), strict=True):
        answers(f"{word}@voorbeeld.nl", {GEZOND: score, OPEN: "3"}, at_once=True)


def test_two_mirrors_that_disagree_and_a_lesson_that_changed_a_page(
    initiatief: Initiatief,
    gids: None,
    als: Als,
    accountmanager: Gebruiker,
    eindredacteur: Gebruiker,
    wacht: Wacht,
) -> None:
    kenmerk = initiatief.kenmerk
    looks_back(Scherm(als(accountmanager)), kenmerk)
    wacht(15)
    manager = Scherm(als(accountmanager))
    closes(manager, kenmerk)
    sees_who_disagrees(manager)
    meets(manager, kenmerk)
    agrees(manager, kenmerk)
    teaches(manager)
    takes_over(Scherm(als(eindredacteur)))
    everyone_reads_what_changed(manager, kenmerk)
    wacht(182)
    looks_back_again(Scherm(als(accountmanager)), kenmerk)
    wacht(22)
    closes(Scherm(als(accountmanager)), kenmerk)
    sees_both_mirrors(Scherm(als(accountmanager)), kenmerk)


def sees_both_mirrors(manager: Scherm, kenmerk: str) -> None:
    """The first one reads as it did; the second against the same expectation."""
    overview = f"/werkplek/{kenmerk}/evaluatie/"
    sees_who_disagrees(manager.opens(overview).follows("Bekijk de spiegel tussentijds"))
    manager.opens(f"{overview}spiegel/")
    assert manager.rows()[OPEN] == ["4", "5", "+1", "3–5"]
    manager.sees(f"{GEZOND}: de groep partners geeft een 2,3, de initiatiefnemer een 5.")
