"""The evaluation meeting: its agenda is what differs most, and what is agreed stands in the dossier."""

from typing import Any

import pytest
from django.test import Client

from evaluatie import actions, conversation
from evaluatie.actions import Oordeel
from evaluatie.models import Evaluatie, Gesprek, Gesprekspunt, Moment
from evaluatie.statistics import agenda
from initiatieven.handelingen import Handeling
from initiatieven.models import Afspraak
from initiatieven.status import Status
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.models import Gebruiker
from samenwerkingswijzer.ground.versions import Overschreden
from tests import road
from tests.conftest import Als, Bring
from tests.evaluatie.conftest import Fill, door_of, invited, joint, sheet

pytestmark = pytest.mark.django_db


@pytest.fixture
def gesloten(breng: Bring, evalueer: Fill, directie: Gebruiker, accountmanager: Gebruiker) -> Evaluatie:
    """Expected a 4 on everything; now together a 3 and 1 on the second; three partners gave 5 on the third."""
    initiatief = evalueer(breng(Status.besluit), Moment.vooraf, score=4).initiatief
    road.decide(initiatief, Handeling.versterken, directie)
    evaluatie = evalueer(initiatief, Moment.tussentijds, score=4)
    second, third = list(evaluatie.set.criteria.values_list("pk", flat=True))[1:3]
    answers = sheet(evaluatie, 4) | {second: Oordeel(score=1, toelichting="Het is scheef.")}
    actions.answer(joint(evaluatie), answers, Actor.user(accountmanager))
    for number in range(3):
        partner = invited(evaluatie, accountmanager, f"Partner {number}")
        given = sheet(evaluatie, 4) | {
            second: Oordeel(score=2, toelichting="Scheef."),
            third: Oordeel(score=5, toelichting="Top."),
        }
        actions.answer(partner, given, door_of(partner))
    evaluatie.refresh_from_db()
    actions.close(evaluatie, Actor.user(accountmanager))
    return evaluatie


def url(evaluatie: Evaluatie, rest: str = "") -> str:
    return f"/werkplek/{evaluatie.initiatief.kenmerk}/evaluatie/{evaluatie.pk}/gesprek/{rest}"


def test_the_agenda_holds_what_differs_most_first_and_hides_what_is_hidden(
    gesloten: Evaluatie, evalueer: Fill, accountmanager: Gebruiker
) -> None:
    codes = [(point.code, point.gewicht) for point in agenda.points(gesloten)]
    assert codes == [("verhouding", 3.0), ("samenwerkingsspeler", 1.0)]
    first, second = agenda.points(gesloten)
    assert first.zinnen[0] == "Accountmanager en initiatiefnemer samen: verwacht 4, nu 1."
    assert second.zinnen == ["Nu verschillen jullie: partners 5, accountmanager en initiatiefnemer samen 4."]
    running = evalueer(gesloten.initiatief, Moment.tussentijds, score=4)
    for number, score in enumerate((1, 1, 1)):
        partner = invited(running, accountmanager, f"Nieuw {number}")
        actions.answer(partner, sheet(running, score), door_of(partner))
    assert agenda.points(running) == [], "partners stay unseen until it closes"


def test_a_whole_point_is_a_whole_point_whatever_binary_fractions_make_of_it() -> None:
    point = agenda._point("x", "Samen", [agenda._Kant("Partners", 3.1, 4.1, "")])
    assert (point.gewicht, point.zinnen) == (1.0, ["Partners: verwacht 3,1, nu 4,1."])


@pytest.fixture
def browser(gesloten: Evaluatie, accountmanager: Gebruiker, als: Als) -> Client:
    """The accountmanager, who made the agenda (and pressed twice)."""
    signed_in = als(accountmanager)
    assert "Maak de agenda" in signed_in.get(url(gesloten)).content.decode()
    for _ in range(2):
        assert signed_in.post(url(gesloten, "agenda/")).status_code == 302
    return signed_in


def noted(punt: Gesprekspunt, **values: str) -> dict[str, str]:
    """What the form sends, with a note and a conclusion to this point."""
    return {
        "datum": "2026-03-02",
        "aanwezig": "Dorpsbelang en de gemeente",
        "conclusie": "We delen de kosten anders.",
        "versie": str(punt.gesprek.versie),
        f"p{punt.pk}_notitie": "De gemeente doet te weinig.",
        f"p{punt.pk}_conclusie": "De gemeente doet meer.",
        **values,
    }


def test_notes_are_kept_and_nothing_typed_is_lost(gesloten: Evaluatie, browser: Client) -> None:
    first, second = Gesprek.objects.get().punten.all()
    assert (first.onderwerp, second.onderwerp) == (
        "Eerlijke verhouding",
        "De gemeente als goede samenwerkingsspeler",
    )
    too_long = browser.post(url(gesloten), noted(first, **{f"p{first.pk}_notitie": "x" * 50_000}))
    assert too_long.status_code == 422
    assert browser.post(url(gesloten), noted(first)).status_code == 302
    stale = browser.post(url(gesloten), noted(first, conclusie="Van iemand anders."))
    assert stale.status_code == 409
    assert "Van iemand anders." in stale.content.decode()
    assert "De gemeente doet te weinig." in browser.get(url(gesloten)).content.decode()


def test_what_was_concluded_stands_on_top_of_the_dossier(gesloten: Evaluatie, browser: Client) -> None:
    browser.post(url(gesloten), noted(Gesprek.objects.get().punten.all()[0]))
    told = browser.get(f"/werkplek/{gesloten.initiatief.kenmerk}/").content.decode()
    assert "Gesprek over de evaluatie" in told.partition('id="kort"')[2].partition("</section>")[0]


def test_a_conclusion_becomes_an_agreement_with_owner_and_day(gesloten: Evaluatie, browser: Client) -> None:
    punt = Gesprek.objects.get().punten.all()[0]
    browser.post(url(gesloten), noted(punt))
    where = url(gesloten, f"{punt.pk}/afspraak/")
    assert "De gemeente doet meer." in browser.get(where).content.decode()
    agreed = {"wat": "Een extra dag hulp.", "partij": "gemeente", "voor_wanneer": "2026-05-01", "versie": "0"}
    for _ in range(2):
        assert browser.post(where, agreed).status_code == 302
    afspraak = Afspraak.objects.get(wat="Een extra dag hulp.")
    assert afspraak.bijsturing.punt == punt
    assert afspraak.verloop.count() == 1, "it stands in the dossier as every other agreement"
    assert "Een extra dag hulp." in browser.get(url(gesloten)).content.decode()


def test_no_button_of_the_meeting_throws_notes_away(gesloten: Evaluatie, browser: Client) -> None:
    punt = Gesprek.objects.get().punten.all()[0]
    html = browser.get(url(gesloten)).content.decode()
    assert html.count("<form") == html.count('action="') + 1, "what is typed stands in one form"
    sent = browser.post(url(gesloten), noted(punt, afspraak=str(punt.pk), onderwerp="Het parkeren"))
    assert sent.headers["Location"] == url(gesloten, f"{punt.pk}/afspraak/")
    shown = browser.get(url(gesloten)).content.decode()
    assert "De gemeente doet te weinig." in shown
    assert Gesprekspunt.objects.filter(onderwerp="Het parkeren").count() == 1
    assert browser.post(url(gesloten), noted(punt, versie="2", afspraak="999")).headers["Location"] == url(
        gesloten
    )


def test_an_agenda_made_while_a_colleague_works_in_the_dossier_is_refused_with_a_sentence(
    gesloten: Evaluatie, accountmanager: Gebruiker, als: Als, monkeypatch: pytest.MonkeyPatch
) -> None:
    def overtaken(*args: Any, **kwargs: Any) -> None:
        raise Overschreden(gesloten.initiatief)

    monkeypatch.setattr(conversation, "perform", overtaken)
    page = als(accountmanager).post(url(gesloten, "agenda/"))
    assert page.status_code == 409
    assert "Iemand anders deed dit net ook" in page.content.decode()


def test_who_may_hold_it_and_when(
    gesloten: Evaluatie, accountmanager: Gebruiker, coordinator: Gebruiker, raad: Gebruiker, als: Als
) -> None:
    assert als(coordinator).post(url(gesloten, "agenda/")).status_code == 403
    assert als(raad).get(url(gesloten)).status_code == 403
    before = gesloten.initiatief.evaluaties.get(moment=Moment.vooraf)
    assert als(accountmanager).get(url(before)).status_code == 404
    conversation.make_agenda(gesloten, Actor.user(accountmanager))
    told = {
        "datum": "2026-03-02",
        "aanwezig": "",
        "conclusie": "",
        "versie": "1",
        "onderwerp": "Het parkeren",
    }
    for _ in range(2):
        assert als(accountmanager).post(url(gesloten), told).status_code == 302
    assert [row.onderwerp for row in Gesprek.objects.get().punten.all()][2:] == ["Het parkeren"]
    assert "Het parkeren" in als(coordinator).get(url(gesloten)).content.decode()
