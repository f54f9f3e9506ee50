"""A dossier can reach every state, by those who may."""

import pytest

from initiatieven.status import Status
from tests.conftest import Bring


@pytest.mark.django_db
@pytest.mark.parametrize("status", [status for status in Status if status != Status.concept])
def test_every_state_can_be_reached(breng: Bring, status: Status) -> None:
    initiatief = breng(status)
    initiatief.refresh_from_db()
    assert initiatief.status == status
