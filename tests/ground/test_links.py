"""Links by token: hashed, for one purpose, expiring, revocable (NORMEN C9)."""

from datetime import timedelta

import pytest
from django.utils import timezone

from samenwerkingswijzer.ground import links
from samenwerkingswijzer.ground.models import Link

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def test_a_link_opens_its_own_purpose_only() -> None:
    link, token = links.issue("volgen", "2026-KRTM", DAY)
    assert links.find("volgen", token) == link
    assert links.find("evaluatie", token) is None


def test_the_token_itself_is_nowhere_in_the_database() -> None:
    link, token = links.issue("volgen", "2026-KRTM", DAY)
    stored = [str(value) for value in Link.objects.filter(pk=link.pk).values_list().get()]
    assert not any(token in value for value in stored)


def test_a_token_has_at_least_128_bits() -> None:
    tokens = {links.issue("volgen", "x", DAY)[1] for _ in range(50)}
    assert len(tokens) == 50
    assert min(map(len, tokens)) * 6 >= 128


def test_an_expired_link_opens_nothing() -> None:
    _, token = links.issue("volgen", "x", DAY, now=timezone.now() - DAY - timedelta(seconds=1))
    assert links.find("volgen", token) is None


def test_a_revoked_link_opens_nothing_and_others_stay() -> None:
    _, token = links.issue("volgen", "x", DAY)
    _, other = links.issue("volgen", "y", DAY)
    assert links.revoke("volgen", "x") == 1
    assert links.find("volgen", token) is None
    assert links.find("volgen", other) is not None


@pytest.mark.parametrize("token", ["", "x", "a" * 5000, "\x00", "%", "'; --"])
def test_rubbish_opens_nothing(token: str) -> None:
    links.issue("volgen", "x", DAY)
    assert links.find("volgen", token) is None
