"""Every component, in every theme that we ship, in a real browser."""

import pytest

from samenwerkingswijzer.stijlgids import THEMAS
from tests.journeys.conftest import Enter

pytestmark = [pytest.mark.browser, pytest.mark.timeout(900)]


@pytest.mark.parametrize("thema", THEMAS)
def test_the_style_guide_breaks_no_rule_of_accessibility(enter: Enter, thema: str) -> None:
    enter().goes_to(f"/stijlgids/?thema={thema}").looks()
