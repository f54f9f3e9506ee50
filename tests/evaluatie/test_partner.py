"""A partner answers by mailed link: apart, unseen, changeable until closed, and nobody else's."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from evaluatie import actions, inviting
from evaluatie.models import Antwoord, Evaluatie, Moment, Uitnodiging
from initiatieven.actions import Geweigerd, perform
from initiatieven.handelingen import Handeling
from initiatieven.status import Status
from samenwerkingswijzer.ground import links
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.models import Gebruiker, Link, Mail
from tests import road
from tests.conftest import Bring
from tests.evaluatie.conftest import Fill, door_of, invited, joint, sheet

pytestmark = pytest.mark.django_db


def address(uitnodiging: Uitnodiging) -> str:
    """Where the mailed link of this invitation leads."""
    aan = uitnodiging.betrokkene.contact.e_mail  # type: ignore[union-attr]
    tekst = Mail.objects.filter(aan=aan).latest("pk").tekst
    found = re.search(r"(/evaluatie/\S+/)", tekst)
    assert found
    return found[1]


def typed(uitnodiging: Uitnodiging, score: str = "4", text: str = "Daarom.") -> dict[str, str]:
    """A whole sheet as a browser sends it."""
    uitnodiging.refresh_from_db()
    data = {"versie": str(uitnodiging.versie)}
    for pk in uitnodiging.evaluatie.set.criteria.values_list("pk", flat=True):
        data |= {f"c{pk}_score": score, f"c{pk}_toelichting": text}
    return data


@pytest.fixture
def vooraf(breng: Bring, evalueer: Fill) -> Evaluatie:
    """A running evaluation beforehand."""
    return evalueer(breng(Status.besluit), Moment.vooraf)


@pytest.fixture
def partner(vooraf: Evaluatie, accountmanager: Gebruiker) -> Uitnodiging:
    """The football club, invited."""
    return invited(vooraf, accountmanager)


def test_the_mail_leads_to_the_questions_and_says_how_they_are_shown(
    client: Client, partner: Uitnodiging
) -> None:
    page = client.get(address(partner))
    assert page.status_code == 200
    assert "minstens 3 partners" in page.content.decode()
    assert page["Cache-Control"] == "no-store"
    assert page["X-Robots-Tag"] == "noindex"
    assert "no-referrer" in page["Referrer-Policy"] or page["Referrer-Policy"] == "strict-origin"


def test_answers_are_kept_and_can_be_changed_until_closed(client: Client, partner: Uitnodiging) -> None:
    url = address(partner)
    assert client.post(url, typed(partner, "4")).status_code == 302
    assert client.post(url, typed(partner, "2")).status_code == 302
    assert set(partner.antwoorden.values_list("score", flat=True)) == {2}
    partner.refresh_from_db()
    assert partner.ingevuld_op is not None
    assert (
        partner.evaluatie.initiatief.gebeurtenissen.filter(
            handeling="evaluatie_vastleggen", via="link"
        ).count()
        == 2
    )


def test_half_a_sheet_is_kept(client: Client, partner: Uitnodiging) -> None:
    data = typed(partner)
    first = partner.evaluatie.set.criteria.first()
    assert first is not None
    data[f"c{first.pk}_score"] = data[f"c{first.pk}_toelichting"] = ""
    page = client.post(address(partner), data, follow=True)
    assert "8 van de 9 vragen" in page.content.decode()
    partner.refresh_from_db()
    assert (partner.antwoorden.count(), partner.ingevuld_op) == (8, None)


def test_nobody_sees_what_a_partner_answered(
    client: Client, partner: Uitnodiging, vooraf: Evaluatie, accountmanager: Gebruiker, als: object
) -> None:
    client.post(address(partner), typed(partner, "3", "Merkteken van de club."))
    other = invited(vooraf, accountmanager, "De school")
    assert "Merkteken" not in client.get(address(other)).content.decode()
    browser = als(accountmanager)  # type: ignore[operator]
    for page in ("", "spiegel/", f"{vooraf.pk}/"):
        shown = browser.get(f"/werkplek/{vooraf.initiatief.kenmerk}/evaluatie/{page}")
        assert "Merkteken" not in shown.content.decode()


@pytest.mark.parametrize("token", ["onzin", "x" * 300, "%00", "spiegel"])
def test_an_unknown_link_is_not_found(client: Client, criteria: None, token: str) -> None:
    assert client.get(f"/evaluatie/{token}/").status_code == 404


def test_expired_revoked_withdrawn_and_foreign_links_are_the_same_404(
    client: Client, partner: Uitnodiging, accountmanager: Gebruiker
) -> None:
    subject = actions.subject(partner)
    _, expired = links.issue("evaluatie", subject, timedelta(days=1), timezone.now() - timedelta(days=2))
    _, foreign = links.issue("volgen", subject, timedelta(days=1))
    _, nowhere = links.issue("evaluatie", f"2026-BCDF:{partner.pk}", timedelta(days=1))
    _, broken = links.issue("evaluatie", "2026-BCDF", timedelta(days=1))
    url = address(partner)
    inviting.withdraw(partner, Actor.user(accountmanager))
    pages = [client.get(f"/evaluatie/{token}/") for token in (expired, foreign, nowhere, broken)] + [
        client.get(url)
    ]
    assert {page.status_code for page in pages} == {404}
    assert len({re.sub(r'value="\w+"', "", page.content.decode()) for page in pages}) == 1


def test_a_link_sent_again_replaces_the_old_one(
    client: Client, partner: Uitnodiging, accountmanager: Gebruiker
) -> None:
    old = address(partner)
    inviting.send_again(partner, Actor.user(accountmanager))
    assert client.get(old).status_code == 404
    assert client.get(address(partner)).status_code == 200


def test_after_the_decision_it_is_closed_in_one_clear_sentence(
    client: Client, partner: Uitnodiging, directie: Gebruiker
) -> None:
    url = address(partner)
    client.post(url, typed(partner, "4"))
    initiatief = partner.evaluatie.initiatief
    initiatief.refresh_from_db()
    road.decide(initiatief, Handeling.versterken, directie)
    assert "Deze evaluatie is gesloten" in client.get(url).content.decode()
    late = client.post(url, typed(partner, "2"))
    assert late.status_code == 409
    assert "Je kunt niets meer veranderen." in late.content.decode()
    assert set(partner.antwoorden.values_list("score", flat=True)) == {4}


def test_after_the_dossier_stopped_it_is_closed(
    client: Client, partner: Uitnodiging, accountmanager: Gebruiker
) -> None:
    from_db = partner.evaluatie.initiatief
    from_db.refresh_from_db()
    perform(from_db, Handeling.stoppen, Actor.user(accountmanager), "De groep is verhuisd.")
    assert "Deze evaluatie is gesloten" in client.get(address(partner)).content.decode()
    assert client.post(address(partner), typed(partner)).status_code == 409
    assert not partner.antwoorden.exists()


@pytest.mark.parametrize(
    ("score", "text", "says"),
    [
        ("6", "Zes.", "Kies een antwoord uit de lijst"),
        ("0", "Nul.", "Kies een antwoord uit de lijst"),
        ("4.5", "Vier en een half.", "Kies een antwoord uit de lijst"),
        ("1", "", "waarom je een 1 geeft"),
        ("2", "   ", "waarom je een 2 geeft"),
        ("5", "", "waarom je een 5 geeft"),
        ("", "Alleen een zin.", "Kies ook een antwoord"),
        ("3", "x" * 50_000, "Maak je uitleg korter"),
        ("3", "Mijn nummer is 111222333.", "burgerservicenummer"),
    ],
)
def test_what_the_rules_forbid_is_refused_and_nothing_typed_is_lost(
    client: Client, partner: Uitnodiging, score: str, text: str, says: str
) -> None:
    page = client.post(address(partner), typed(partner, score, text))
    assert page.status_code == 422
    assert says in page.content.decode()
    assert text.strip() in page.content.decode()
    assert not partner.antwoorden.exists()


@pytest.mark.parametrize(("score", "text"), [("3", ""), ("4", ""), ("weet_niet", ""), ("nvt", "")])
def test_where_no_explanation_is_asked_none_is_needed(
    client: Client, partner: Uitnodiging, score: str, text: str
) -> None:
    assert client.post(address(partner), typed(partner, score, text)).status_code == 302
    assert partner.antwoorden.count() == 9


def test_two_devices_with_the_same_link_see_both_versions(client: Client, partner: Uitnodiging) -> None:
    url, stale = address(partner), typed(partner, "3", "Van de telefoon.")
    client.post(url, typed(partner, "4", "Van de laptop."))
    page = client.post(url, stale)
    assert page.status_code == 409
    assert "Van de telefoon." in page.content.decode()
    assert "Van de laptop." in page.content.decode()
    assert set(partner.antwoorden.values_list("toelichting", flat=True)) == {"Van de laptop."}


def test_a_double_click_is_no_conflict(client: Client, partner: Uitnodiging) -> None:
    url, data = address(partner), typed(partner)
    assert [client.post(url, data).status_code for _ in range(2)] == [302, 302]
    assert partner.antwoorden.count() == 9


def test_a_step_in_the_dossier_meanwhile_does_not_lose_an_answer(
    partner: Uitnodiging, directie: Gebruiker
) -> None:
    seen_earlier = Uitnodiging.objects.select_related("evaluatie__initiatief").get(pk=partner.pk)
    initiatief = partner.evaluatie.initiatief
    initiatief.refresh_from_db()
    initiatief.versie = type(initiatief).objects.filter(pk=initiatief.pk).update(versie=initiatief.versie + 1)
    actions.answer(seen_earlier, sheet(seen_earlier.evaluatie, 3), door_of(partner))
    assert partner.antwoorden.count() == 9


def test_a_decision_meanwhile_closes_the_sheet(partner: Uitnodiging, directie: Gebruiker) -> None:
    seen_earlier = Uitnodiging.objects.select_related("evaluatie__initiatief").get(pk=partner.pk)
    initiatief = partner.evaluatie.initiatief
    initiatief.refresh_from_db()
    road.decide(initiatief, Handeling.versterken, directie)
    with pytest.raises(Geweigerd, match="gesloten"):
        actions.answer(seen_earlier, sheet(seen_earlier.evaluatie, 3), door_of(partner))


def test_a_link_opens_its_own_sheet_only(
    partner: Uitnodiging, vooraf: Evaluatie, accountmanager: Gebruiker
) -> None:
    other = invited(vooraf, accountmanager, "De school")
    for victim in (other, joint(vooraf)):
        with pytest.raises(Geweigerd, match="iemand anders"):
            actions.answer(victim, sheet(vooraf, 3), door_of(partner))
    with pytest.raises(Geweigerd, match="iemand anders"):
        actions.answer(partner, sheet(vooraf, 3), Actor.user(accountmanager))


def test_a_link_of_another_dossier_may_nothing(partner: Uitnodiging, breng: Bring, evalueer: Fill) -> None:
    elsewhere = evalueer(breng(Status.weging), Moment.vooraf)
    link = Link.objects.get(onderwerp=actions.subject(partner))
    with pytest.raises(Geweigerd, match="Dit mag jij niet doen"):
        perform(elsewhere.initiatief, Handeling.evaluatie_vastleggen, Actor.holder(link))
    with pytest.raises(Geweigerd, match="Dit mag jij niet doen"):
        perform(partner.evaluatie.initiatief, Handeling.stoppen, Actor.holder(link), "Zomaar.")


def test_an_answered_invitation_cannot_be_taken_back(partner: Uitnodiging, accountmanager: Gebruiker) -> None:
    actions.answer(partner, sheet(partner.evaluatie, 3), door_of(partner))
    with pytest.raises(Geweigerd, match="blijven"):
        inviting.withdraw(partner, Actor.user(accountmanager))
    assert Antwoord.objects.filter(uitnodiging=partner).count() == 9
