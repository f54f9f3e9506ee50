"""A partner answers in parts: each is kept before the next, from any tab and in any order."""

import pytest
from django.test import Client

from evaluatie import actions
from evaluatie.models import Uitnodiging
from tests.evaluatie import test_partner
from tests.evaluatie.test_partner import address

pytestmark = pytest.mark.django_db
vooraf, partner = test_partner.vooraf, test_partner.partner


def part(uitnodiging: Uitnodiging, number: int, score: str = "4", text: str = "") -> dict[str, str]:
    """Three questions of the sheet, as the screen sends them."""
    uitnodiging.refresh_from_db()
    data = {"versie": str(uitnodiging.versie)}
    for one in actions.questions(uitnodiging)[(number - 1) * 3 : number * 3]:
        data |= {f"c{one.pk}_score": score, f"c{one.pk}_toelichting": text}
    return data


def test_part_after_part_is_kept_and_the_last_one_sends_all(client: Client, partner: Uitnodiging) -> None:
    url = address(partner)
    assert "Dit gebeurt er met je antwoorden" in client.get(url).content.decode()
    first = client.post(f"{url}?deel=1", part(partner, 1))
    assert (first["Location"], partner.antwoorden.count()) == (f"{url}?deel=2", 3)
    left_and_came_back = client.get(url).content.decode()
    assert "Deel 2 van 3" in left_and_came_back
    assert "Dit gebeurt er met je antwoorden" not in left_and_came_back
    client.post(f"{url}?deel=2", part(partner, 2))
    last = client.post(f"{url}?deel=3", part(partner, 3), follow=True)
    assert "je antwoorden zijn verstuurd" in last.content.decode()
    partner.refresh_from_db()
    assert (partner.antwoorden.count(), partner.ingevuld_op is not None) == (9, True)


def test_going_back_keeps_what_was_typed_and_empties_nothing_else(
    client: Client, partner: Uitnodiging
) -> None:
    url = address(partner)
    client.post(f"{url}?deel=1", part(partner, 1))
    back = client.post(f"{url}?deel=2", {**part(partner, 2, "3"), "terug": "1"})
    assert (back["Location"], partner.antwoorden.count()) == (f"{url}?deel=1", 6)
    emptied = {**part(partner, 2), f"c{actions.questions(partner)[4].pk}_score": ""}
    client.post(f"{url}?deel=2", emptied)
    assert partner.antwoorden.count() == 5


def test_a_question_left_out_is_asked_again_instead_of_thanked_for(
    client: Client, partner: Uitnodiging
) -> None:
    url = address(partner)
    for number in (1, 3):
        page = client.post(f"{url}?deel={number}", part(partner, number), follow=True)
    told = page.content.decode()
    assert "6 van de 9 vragen" in told
    assert "Deel 2 van 3" in told
    partner.refresh_from_db()
    assert partner.ingevuld_op is None


def test_another_tab_with_another_part_is_no_conflict(client: Client, partner: Uitnodiging) -> None:
    url, other_tab = address(partner), part(partner, 2)
    client.post(f"{url}?deel=1", part(partner, 1))
    assert client.post(f"{url}?deel=2", other_tab).status_code == 302
    stale = {**part(partner, 1, "3"), "versie": "1"}
    page = client.post(f"{url}?deel=1", stale)
    assert (page.status_code, "Nu bewaard" in page.content.decode()) == (409, True)
    assert set(partner.antwoorden.values_list("score", flat=True)) == {4}


@pytest.mark.parametrize("deel", ["0", "4", "-1", "onzin", "²", "9" * 5000])
def test_a_part_that_is_not_there_is_where_one_left_off(
    client: Client, partner: Uitnodiging, deel: str
) -> None:
    page = client.get(address(partner), {"deel": deel})
    assert (page.status_code, "Deel 1 van 3" in page.content.decode()) == (200, True)


def test_the_explanation_lies_open_only_where_it_is_asked(client: Client, partner: Uitnodiging) -> None:
    url = address(partner)
    assert '<details class="schaal__uitleg">' in client.get(url).content.decode()
    refused = client.post(f"{url}?deel=1", part(partner, 1, "2")).content.decode()
    assert refused.count('<details class="schaal__uitleg" open>') == 3
