"""Everyone who notices something is asked: apart, unseen, by mail or on paper, reminded, until a day."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from evaluatie import actions, inviting
from evaluatie.actions import Oordeel
from evaluatie.models import Antwoord, Evaluatie, Genodigdenadres, Moment, Perspectief, Uitnodiging
from evaluatie.models.keuzes import APART
from evaluatie.statistics import spiegel
from initiatieven.actions import Geweigerd
from initiatieven.models import Betrokkene
from initiatieven.status import Status
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.models import Gebruiker, Link, Mail
from tests.conftest import Als, Bring
from tests.evaluatie.conftest import Fill, door_of, invited, sheet
from tests.evaluatie.test_partner import address, typed

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate


@pytest.fixture
def interim(breng: Bring, evalueer: Fill) -> Evaluatie:
    """A running interim evaluation, its joint sheet filled in."""
    return evalueer(breng(Status.realisatie), Moment.tussentijds)


def closed_yesterday(evaluatie: Evaluatie) -> Evaluatie:
    """The same, past its closing date."""
    Evaluatie.objects.filter(pk=evaluatie.pk).update(sluit_op=TODAY() - timedelta(days=1))
    return Evaluatie.objects.select_related("initiatief", "set").get(pk=evaluatie.pk)


def ask(evaluatie: Evaluatie, who: Perspectief, door: Gebruiker, *adressen: str) -> list[Uitnodiging]:
    """People of this group, by their address or by what is known of them."""
    return inviting.invite(evaluatie, who, None, adressen, Actor.user(door))


def test_every_perspective_is_asked_by_the_address_that_is_known(
    interim: Evaluatie, accountmanager: Gebruiker, college: Gebruiker, raad: Gebruiker
) -> None:
    for who in (Perspectief.accountmanager, Perspectief.college, Perspectief.raad):
        ask(interim, who, accountmanager)
    ask(interim, Perspectief.belanghebbende, accountmanager, "buur1@voorbeeld.nl", "buur2@voorbeeld.nl")
    sent = set(Mail.objects.filter(soort="evaluatie").values_list("aan", flat=True))
    known = {accountmanager.email, college.email, raad.email}
    assert sent == known | {"buur1@voorbeeld.nl", "buur2@voorbeeld.nl"}


@pytest.mark.parametrize("who", APART)
def test_each_perspective_reads_beforehand_how_it_will_be_shown(
    client: Client, interim: Evaluatie, accountmanager: Gebruiker, who: Perspectief
) -> None:
    ask(interim, who, accountmanager, "iemand@voorbeeld.nl")
    mail = Mail.objects.get(aan="iemand@voorbeeld.nl").tekst
    page = client.get("/evaluatie/" + mail.split("/evaluatie/")[1].split("/")[0] + "/").content.decode()
    from_three = who in (Perspectief.partner, Perspectief.belanghebbende)
    assert ("minstens 3" in mail, "minstens 3" in page) == (from_three, from_three)
    assert ("als die van de groep" in mail, "als die van de groep" in page) == (
        not from_three,
        not from_three,
    )


def test_nobody_is_asked_twice(interim: Evaluatie, accountmanager: Gebruiker) -> None:
    ask(interim, Perspectief.partner, accountmanager, "club@voorbeeld.nl")
    fresh = ask(interim, Perspectief.belanghebbende, accountmanager, "club@voorbeeld.nl", "kerk@voorbeeld.nl")
    assert len(fresh) == 1
    with pytest.raises(Geweigerd, match="al uitgenodigd"):
        ask(interim, Perspectief.raad, accountmanager, "club@voorbeeld.nl")


def test_an_invitation_taken_back_can_be_made_again(interim: Evaluatie, accountmanager: Gebruiker) -> None:
    (first,) = ask(interim, Perspectief.partner, accountmanager, "club@voorbeeld.nl")
    inviting.withdraw(first, Actor.user(accountmanager))
    assert ask(interim, Perspectief.partner, accountmanager, "club@voorbeeld.nl")


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        ("geen-adres", "Dit is geen e-mailadres: geen-adres"),
        ("\n".join(f"a{n}@voorbeeld.nl" for n in range(51)), "hooguit 50 mensen tegelijk"),
        ("", "geen e-mailadres bekend"),
    ],
)
def test_what_cannot_be_mailed_is_said_and_nothing_typed_is_lost(
    interim: Evaluatie, accountmanager: Gebruiker, als: Als, lines: str, says: str
) -> None:
    name = f"uitnodiging-{interim.pk}"
    url = f"/werkplek/{interim.initiatief.kenmerk}/evaluatie/{interim.pk}/uitnodigen/"
    page = als(accountmanager).post(url, {f"{name}-wie": "belanghebbende", f"{name}-adressen": lines})
    assert page.status_code == 422
    assert says in page.content.decode()
    assert lines[:9] in page.content.decode()
    assert not interim.uitnodigingen.apart().exists()


def test_after_the_closing_date_it_is_over_in_one_sentence(
    client: Client, interim: Evaluatie, accountmanager: Gebruiker
) -> None:
    club = invited(interim, accountmanager)
    late = closed_yesterday(interim)
    assert "Deze evaluatie is gesloten" in client.get(address(club)).content.decode()
    refused = client.post(address(club), typed(club))
    assert refused.status_code == 409
    assert "De tijd om te antwoorden is voorbij." in refused.content.decode()
    assert not club.antwoorden.exists()
    manager = Actor.user(accountmanager)
    with pytest.raises(Geweigerd, match="voorbij"):
        inviting.close_on(late, TODAY() + timedelta(days=9), manager)
    with pytest.raises(Geweigerd, match="voorbij"):
        inviting.transcribe(late, Perspectief.partner, {1: Oordeel(score=3)}, uuid4(), manager)


@pytest.mark.parametrize(
    ("closes_in", "asked_ago", "reminded"), [(7, 10, 1), (8, 10, 0), (7, 1, 0), (0, 10, 1), (-1, 10, 0)]
)
def test_who_did_not_finish_is_reminded_once(
    interim: Evaluatie, accountmanager: Gebruiker, closes_in: int, asked_ago: int, reminded: int
) -> None:
    now = timezone.now()
    club, school = invited(interim, accountmanager, "Club"), invited(interim, accountmanager, "School")
    actions.answer(school, sheet(interim, 3), door_of(school))
    Uitnodiging.objects.filter(evaluatie=interim).update(verzonden_op=now - timedelta(days=asked_ago))
    Evaluatie.objects.filter(pk=interim.pk).update(sluit_op=TODAY() + timedelta(days=closes_in))
    assert inviting.remind(now) == reminded
    assert inviting.remind(now) == 0
    again = Mail.objects.filter(titel__startswith="Herinnering")
    assert [mail.aan for mail in again] == [f"{club.betrokkene_id}@voorbeeld.nl"] * reminded


def test_a_reminder_opens_the_same_half_filled_sheet(
    client: Client, interim: Evaluatie, accountmanager: Gebruiker
) -> None:
    club = invited(interim, accountmanager)
    first = interim.set.criteria.first()
    assert first is not None
    client.post(
        address(club), {"versie": "1", f"c{first.pk}_score": "3", f"c{first.pk}_toelichting": "Halverwege."}
    )
    now = timezone.now() + timedelta(days=15)
    old = address(club)
    assert inviting.remind(now) == 1
    assert address(club) != old
    assert "Halverwege." in client.get(address(club)).content.decode()
    assert client.get(old).status_code == 200


def test_an_address_goes_once_the_evaluation_is_closed(interim: Evaluatie, accountmanager: Gebruiker) -> None:
    invited(interim, accountmanager)
    assert inviting.forget(timezone.now()) == 0
    actions.close(interim, Actor.user(accountmanager))
    assert inviting.forget(timezone.now()) == 1
    assert not Genodigdenadres.objects.exists()


def test_paper_is_typed_in_once_and_never_read_back(
    interim: Evaluatie, accountmanager: Gebruiker, als: Als
) -> None:
    browser = als(accountmanager)
    base = f"/werkplek/{interim.initiatief.kenmerk}/evaluatie/{interim.pk}/"
    assert "minstens 3" in browser.get(f"{base}papier/belanghebbende/").content.decode()
    first = interim.set.criteria.first()
    assert first is not None
    data = {"versie": "1", "sleutel": str(uuid4())}
    answer = {f"c{first.pk}_score": "1", f"c{first.pk}_toelichting": "Merkteken van papier."}
    url = f"{base}overnemen/belanghebbende/"
    assert "minstens één antwoord" in browser.post(url, data).content.decode()
    assert browser.post(url, data | answer).status_code == 302
    assert browser.post(url, data | answer).status_code == 302, "a second click makes no second sheet"
    typed_in = interim.uitnodigingen.get(op_papier=True)
    assert (typed_in.perspectief, typed_in.ingevuld_op is not None) == ("belanghebbende", True)
    assert Antwoord.objects.filter(uitnodiging=typed_in).count() == 1
    for page in ("genodigden/", "spiegel/", "overnemen/belanghebbende/"):
        assert "Merkteken" not in browser.get(base + page).content.decode()


def paper(evaluatie: Evaluatie, who: Perspectief, score: int, door: Gebruiker) -> None:
    inviting.transcribe(evaluatie, who, sheet(evaluatie, score), uuid4(), Actor.user(door))


def answered(evaluatie: Evaluatie, who: Perspectief, score: int, door: Gebruiker) -> None:
    (asked,) = ask(evaluatie, who, door, f"{who}{score}@voorbeeld.nl")
    actions.answer(asked, sheet(evaluatie, score), door_of(asked))


@pytest.mark.parametrize(
    ("by_mail", "on_paper", "shown"), [(2, 0, False), (2, 2, False), (3, 0, True), (3, 1, True)]
)
def test_people_who_noticed_it_stay_hidden_until_there_are_three_whom_nobody_typed_in(
    interim: Evaluatie, accountmanager: Gebruiker, by_mail: int, on_paper: int, shown: bool
) -> None:
    who = Perspectief.belanghebbende
    for number in range(by_mail):
        answered(interim, who, number + 2, accountmanager)
    for _ in range(on_paper):
        paper(interim, who, 5, accountmanager)
    mirror = {one.perspectief: one for one in spiegel.mirrors(closed_yesterday(interim))}[who]
    now = mirror.rijen[0].nu
    assert (mirror.getoond, mirror.blaadjes) == (shown, by_mail + on_paper)
    assert bool(now.score) == bool(now.spreiding) == bool(now.uitleg) == shown
    assert shown or now.woorden == "nog niet te zien"


def test_a_role_that_is_shown_from_one_answer_is_shown_from_paper_too(
    interim: Evaluatie, accountmanager: Gebruiker
) -> None:
    paper(interim, Perspectief.college, 2, accountmanager)
    mirror = {one.perspectief: one for one in spiegel.mirrors(closed_yesterday(interim))}[Perspectief.college]
    assert (mirror.getoond, mirror.rijen[0].nu.score) == (True, 2)


def test_an_address_is_asked_once_however_it_is_written(
    interim: Evaluatie, accountmanager: Gebruiker, college: Gebruiker
) -> None:
    Gebruiker.objects.filter(pk=college.pk).update(email="Wethouder@Voorbeeld.nl")
    ask(interim, Perspectief.college, accountmanager)
    with pytest.raises(Geweigerd, match="al uitgenodigd"):
        ask(interim, Perspectief.college, accountmanager, "wethouder@voorbeeld.nl")
    assert [row.e_mail for row in Genodigdenadres.objects.all()] == ["wethouder@voorbeeld.nl"]


def test_a_link_opens_as_long_as_one_can_answer(interim: Evaluatie, accountmanager: Gebruiker) -> None:
    manager = Actor.user(accountmanager)
    ask(interim, Perspectief.college, accountmanager, "eerst@voorbeeld.nl")
    inviting.close_on(interim, TODAY() + timedelta(days=300), manager)
    ask(interim, Perspectief.college, accountmanager, "later@voorbeeld.nl")
    ends = [timezone.localdate(link.verloopt_op) for link in Link.objects.filter(doel="evaluatie")]
    assert ends == [TODAY() + timedelta(days=301)] * 2
    inviting.close_on(interim, TODAY() + timedelta(days=5), manager)
    assert min(link.verloopt_op for link in Link.objects.all()) > timezone.now() + timedelta(days=89)


def test_an_invitation_is_taken_back_once_by_two_clicks(
    interim: Evaluatie, accountmanager: Gebruiker, als: Als
) -> None:
    (asked,) = ask(interim, Perspectief.college, accountmanager, "eerst@voorbeeld.nl")
    url = f"/werkplek/{interim.initiatief.kenmerk}/evaluatie/uitnodiging/{asked.pk}/intrekken/"
    for _ in range(2):
        assert als(accountmanager).post(url).status_code == 302
    assert Genodigdenadres.objects.count() == 0


def test_a_party_of_the_dossier_answers_in_its_own_capacity(interim: Evaluatie) -> None:
    soorten = ("initiatiefnemer", "partner", "belanghebbende")
    parties = [Betrokkene(initiatief=interim.initiatief, soort=soort, aanduiding=soort) for soort in soorten]
    assert [inviting.perspective_of(party) for party in parties] == list(soorten)
