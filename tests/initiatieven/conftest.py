"""Who tries things at the work place."""

import pytest

from samenwerkingswijzer.ground.actor import Actor

NAMES = "accountmanager collega coordinator medewerker directie college griffie raad redacteur beheerder"


@pytest.fixture
def everyone(request: pytest.FixtureRequest) -> list[Actor]:
    """One actor per role, a colleague of the pool, somebody without a link and the clock."""
    users = [Actor.user(request.getfixturevalue(name)) for name in NAMES.split()]
    return [*users, Actor.holder(None), Actor.clock()]
