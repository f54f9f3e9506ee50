"""The world in which every text bears a mark, for the proofs of who reads what."""

from typing import Any

import pytest

from handreikingen.search import index
from samenwerkingswijzer.ground import append_only
from tests import kept
from tests.dak import planting
from tests.dak.planting import Wereld


@pytest.fixture
def world(settings: Any, tmp_path_factory: pytest.TempPathFactory) -> Wereld:
    """The planted world, with search brought up to date."""
    settings.MEDIA_ROOT = tmp_path_factory.getbasetemp() / "media"

    def make() -> Wereld:
        planted = planting.plant()
        index.refresh("initiatieven", [*planting.KENMERK])
        return planted

    append_only.uninstall()
    found = kept.keep("merken", make)
    append_only.install()
    return found
