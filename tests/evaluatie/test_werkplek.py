"""The evaluation screens of a dossier: who may, what is kept, and what a second click does."""

import pytest

from evaluatie.models import Evaluatie, Moment, Uitnodiging
from initiatieven.models import Betrokkene, Contactgegevens
from initiatieven.status import Status
from samenwerkingswijzer.ground.models import Gebruiker, Mail
from tests.conftest import Als, Bring
from tests.evaluatie.conftest import Fill, joint

pytestmark = pytest.mark.django_db


def place(evaluatie: Evaluatie, rest: str = "") -> str:
    return f"/werkplek/{evaluatie.initiatief.kenmerk}/evaluatie/{rest}"


def test_the_accountmanager_starts_once(
    breng: Bring, criteria: None, accountmanager: Gebruiker, als: Als
) -> None:
    initiatief = breng(Status.verkenning)
    url = f"/werkplek/{initiatief.kenmerk}/evaluatie/"
    browser = als(accountmanager)
    assert "Start de evaluatie vooraf" in browser.get(url).content.decode()
    browser.post(f"{url}start/vooraf/")
    again = browser.post(f"{url}start/vooraf/", follow=True)
    assert "Er loopt al een evaluatie vooraf." in again.content.decode()
    assert initiatief.evaluaties.count() == 1
    assert initiatief.gebeurtenissen.filter(handeling="evaluatie_vastleggen").count() == 1


def test_a_full_sheet_is_no_work_any_more_and_one_gets_back(
    breng: Bring, evalueer: Fill, als: Als, accountmanager: Gebruiker
) -> None:
    evaluatie = evalueer(breng(Status.weging), Moment.vooraf)
    text = als(accountmanager).get(place(evaluatie)).content.decode()
    assert "Pas jullie antwoorden aan" in text
    assert "Vul samen in" not in text
    assert "Terug naar het dossier" in text


@pytest.mark.parametrize(
    ("status", "moments"),
    [
        (Status.aangemeld, []),
        (Status.toegewezen, ["vooraf"]),
        (Status.besluit, ["vooraf"]),
        (Status.ontwerp, ["tussentijds"]),
        (Status.realisatie, ["tussentijds", "achteraf"]),
        (Status.afgerond, ["achteraf"]),
        (Status.geremd, []),
    ],
)
def test_which_moment_fits_which_state(
    breng: Bring, criteria: None, accountmanager: Gebruiker, als: Als, status: Status, moments: list[str]
) -> None:
    initiatief = breng(status)
    for moment in Moment:
        als(accountmanager).post(f"/werkplek/{initiatief.kenmerk}/evaluatie/start/{moment}/")
    assert sorted(initiatief.evaluaties.values_list("moment", flat=True)) == sorted(moments)


@pytest.mark.parametrize("role", ["coordinator", "directie"])
def test_others_read_but_do_not_write(
    breng: Bring, evalueer: Fill, als: Als, role: str, request: pytest.FixtureRequest
) -> None:
    evaluatie = evalueer(breng(Status.weging), Moment.vooraf)
    browser = als(request.getfixturevalue(role))
    assert browser.get(place(evaluatie)).status_code == 200
    assert browser.get(place(evaluatie, f"{evaluatie.pk}/")).status_code == 200
    assert browser.post(place(evaluatie, f"{evaluatie.pk}/"), {"versie": "1"}).status_code == 403
    browser.post(place(evaluatie, "start/vooraf/"))
    assert joint(evaluatie).antwoorden.count() == 9


@pytest.mark.parametrize("role", ["raad", "griffie", "college", "redacteur"])
def test_the_council_does_not_enter_the_work_place(
    breng: Bring, evalueer: Fill, als: Als, role: str, request: pytest.FixtureRequest
) -> None:
    evaluatie = evalueer(breng(Status.weging), Moment.vooraf)
    browser = als(request.getfixturevalue(role))
    for rest in ("", "spiegel/", f"{evaluatie.pk}/"):
        assert browser.get(place(evaluatie, rest)).status_code == 403


def test_another_accountmanager_finds_nothing(
    breng: Bring, evalueer: Fill, collega: Gebruiker, als: Als
) -> None:
    evaluatie = evalueer(breng(Status.weging), Moment.vooraf)
    browser = als(collega)
    for rest in ("", "spiegel/", f"{evaluatie.pk}/"):
        assert browser.get(place(evaluatie, rest)).status_code == 404
    assert browser.post(place(evaluatie, "start/vooraf/")).status_code == 404


def test_an_evaluation_of_another_dossier_is_not_found(
    breng: Bring, evalueer: Fill, accountmanager: Gebruiker, als: Als
) -> None:
    mine, other = evalueer(breng(Status.weging), Moment.vooraf), evalueer(breng(Status.weging), Moment.vooraf)
    browser = als(accountmanager)
    assert browser.get(place(mine, f"{other.pk}/")).status_code == 404
    assert browser.post(place(mine, f"{other.pk}/sluiten/")).status_code == 404


def test_inviting_mails_a_link_and_keeps_a_new_address(
    breng: Bring, evalueer: Fill, accountmanager: Gebruiker, als: Als
) -> None:
    evaluatie = evalueer(breng(Status.weging), Moment.vooraf)
    club = Betrokkene.objects.create(initiatief=evaluatie.initiatief, soort="partner", aanduiding="De club")
    form = {f"uitnodiging-{evaluatie.pk}-wie": str(club.pk)}
    url, browser = place(evaluatie, f"{evaluatie.pk}/uitnodigen/"), als(accountmanager)
    refused = browser.post(url, form)
    assert refused.status_code == 422
    assert "geen e-mailadres bekend" in refused.content.decode()
    form[f"uitnodiging-{evaluatie.pk}-adressen"] = "club@voorbeeld.nl"
    assert browser.post(url, form).status_code == 302
    assert Contactgegevens.objects.get(betrokkene=club).e_mail == "club@voorbeeld.nl"
    assert Mail.objects.filter(soort="evaluatie", aan="club@voorbeeld.nl").count() == 1
    assert browser.post(url, form).status_code == 422
    assert Uitnodiging.objects.filter(betrokkene=club).count() == 1


def test_saving_over_a_colleague_is_refused_with_both_versions(
    breng: Bring, evalueer: Fill, accountmanager: Gebruiker, als: Als
) -> None:
    evaluatie = evalueer(breng(Status.weging), Moment.vooraf, score=4)
    stale = {"versie": "1"}
    for pk in evaluatie.set.criteria.values_list("pk", flat=True):
        stale |= {f"c{pk}_score": "2", f"c{pk}_toelichting": "Van een oud scherm."}
    page = als(accountmanager).post(place(evaluatie, f"{evaluatie.pk}/"), stale)
    assert page.status_code == 409
    assert "Van een oud scherm." in page.content.decode()
    assert "Daarom een 4." in page.content.decode()
    assert set(joint(evaluatie).antwoorden.values_list("score", flat=True)) == {4}


def test_an_interim_evaluation_closes_only_when_complete(
    breng: Bring, evalueer: Fill, accountmanager: Gebruiker, als: Als
) -> None:
    evaluatie = evalueer(breng(Status.realisatie), Moment.tussentijds, leave_out=2)
    page = als(accountmanager).post(place(evaluatie, f"{evaluatie.pk}/sluiten/"), follow=True)
    assert "Vul eerst samen alle vragen in." in page.content.decode()
    evaluatie.refresh_from_db()
    assert evaluatie.bevroren_op is None
