"""The whole road in a browser: registered, worked, expected, decided, agreed, completed, mirrored and seen by the council."""


import pytest

from tests.journeys import work
from tests.journeys.conftest import Enter

pytestmark = [pytest.mark.browser, pytest.mark.timeout(900)]


def test_one_initiative_travels_the_whole_road(enter: Enter) -> None:
    resident = enter()
    kenmerk = work.registers(resident)
    work.assigns(enter("coordinator"), kenmerk)
    manager = enter("accountmanager")
    work.takes_in(manager, kenmerk)
    work.widens(manager, kenmerk)
    work.weighs(manager, kenmerk)
