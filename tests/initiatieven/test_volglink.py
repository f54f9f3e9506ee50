"""A new link: by kenmerk and mail address, always the same answer, no work before the answer (NORMEN C9)."""

from typing import Any

import pytest
from django.core.cache import caches
from django.test import Client
from django.utils import timezone

from initiatieven import follow_links, mailing
from initiatieven.models import Contactgegevens, Initiatief
from initiatieven.status import Status
from samenwerkingswijzer.ground import links
from samenwerkingswijzer.ground.models import Link, Mail
from tests.conftest import Bring
from tests.initiatieven.volgers import contact, own_link

pytestmark = pytest.mark.django_db
URL = "/initiatieven/volgen/"


@pytest.fixture(autouse=True)
def empty_cache() -> None:
    caches["gedeeld"].clear()


@pytest.mark.parametrize(
    ("kenmerk", "e_mail", "mails"),
    [
        ("{kenmerk}", "groep@voorbeeld.nl", 1),
        (" {klein} ", "Groep@Voorbeeld.NL", 1),
        ("{kenmerk}", "ander@voorbeeld.nl", 0),
        ("2019-BBBB", "groep@voorbeeld.nl", 0),
    ],
)
def test_only_who_belongs_together_gets_a_link_and_the_answer_is_the_same(
    client: Client, breng: Bring, kenmerk: str, e_mail: str, mails: int
) -> None:
    initiatief = breng(Status.verkenning)
    typed = kenmerk.format(kenmerk=initiatief.kenmerk, klein=initiatief.kenmerk.lower())
    answer = client.post(URL, {"kenmerk": typed, "e_mail": e_mail})
    assert (answer.status_code, answer["Location"]) == (302, f"{URL}verstuurd/")
    assert not client.cookies
    sent = Mail.objects.filter(soort="link_opnieuw")
    assert sent.count() == mails
    assert all(mail.rol == "Initiatiefnemer" for mail in sent)


def test_the_work_is_done_later_and_the_queue_holds_no_address(
    client: Client, breng: Bring, monkeypatch: pytest.MonkeyPatch
) -> None:
    initiatief = breng(Status.verkenning)
    queued: list[tuple[Any, ...]] = []
    monkeypatch.setattr(type(follow_links.renew), "enqueue", lambda _task, *given: queued.append(given))
    for code in (initiatief.kenmerk, "2019-BBBB"):
        answer = client.post(URL, {"kenmerk": code, "e_mail": "groep@voorbeeld.nl"})
        assert answer.status_code == 302
    assert [given[0] for given in queued] == [initiatief.kenmerk, "2019-BBBB"]
    assert all("@" not in str(given) for given in queued)


def test_three_an_hour_to_one_address_and_ten_from_one_computer(client: Client, breng: Bring) -> None:
    initiatief = breng(Status.verkenning)
    typed = {"kenmerk": initiatief.kenmerk, "e_mail": "groep@voorbeeld.nl"}
    codes = [client.post(URL, typed).status_code for _ in range(11)]
    assert codes == [302] * 10 + [429]
    assert Mail.objects.filter(soort="link_opnieuw").count() == 3


@pytest.mark.parametrize("typed", [{}, {"kenmerk": "2026-AAAA", "e_mail": "geen"}, {"kenmerk": "x" * 400}])
def test_what_is_no_code_or_address_is_said_before_anything_is_looked_up(
    client: Client, typed: dict[str, str]
) -> None:
    answer = client.post(URL, typed)
    assert answer.status_code == 422
    assert "<title>Fout: " in answer.content.decode()


def test_a_link_is_of_a_person_who_changes_the_own_data_and_gets_a_new_link(
    client: Client, breng: Bring
) -> None:
    initiatief = breng(Status.verkenning)
    url = own_link(initiatief)
    typed = {"naam": "Groep", "e_mail": "nieuw@voorbeeld.nl", "telefoon": ""}
    answer = client.post(f"{url}gegevens/", typed)
    assert answer["Location"] == f"{URL}verstuurd/"
    assert contact(initiatief).e_mail == "nieuw@voorbeeld.nl"
    assert client.get(url).status_code == 404  # the old address may not go on following
    assert Mail.objects.get(soort="nieuwe_link").aan == "nieuw@voorbeeld.nl"
    assert initiatief.gebeurtenissen.filter(handeling="contactgegevens_wijzigen", via="link").exists()


def test_a_link_of_nobody_in_particular_changes_no_contact_data(client: Client, breng: Bring) -> None:
    initiatief = breng(Status.verkenning)
    _, token = links.issue("volgen", initiatief.kenmerk, mailing.LINK_VALID)
    answer = client.post(f"/volgen/{token}/gegevens/", {"e_mail": "dief@voorbeeld.nl"})
    assert answer["Location"] == f"/volgen/{token}/"
    assert contact(initiatief).e_mail == "groep@voorbeeld.nl"


def test_revoking_ends_the_links_of_every_person(breng: Bring) -> None:
    initiatief: Initiatief = breng(Status.verkenning)
    own_link(initiatief)
    links.revoke("volgen", initiatief.kenmerk)
    assert not Link.objects.filter(onderwerp__startswith=initiatief.kenmerk, ingetrokken_op=None).exists()


def test_after_an_erasure_a_link_opens_the_page_and_is_of_nobody(client: Client, breng: Bring) -> None:
    initiatief = breng(Status.verkenning)
    url = own_link(initiatief)
    Contactgegevens.objects.all().delete()
    assert client.get(url).status_code == 200
    assert client.get(f"{url}gegevens/").status_code == 302
    follow_links.renew.call(initiatief.kenmerk, "x")
    assert not Mail.objects.filter(soort="link_opnieuw", gemaakt_op__gte=timezone.now()).exists()
