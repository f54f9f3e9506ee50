"""Words are compared by their stem, also when many readers ask at once."""

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from handreikingen.search import dutch

WORDS = [f"{first}{last}" for first in ("speel", "buurt", "dorps", "jeugd") for last in (
    "tuinen", "winkels", "huizen", "gesprekken", "bewoners", "vergaderingen", "verenigingen", "voorzieningen",
)] * 40  # fmt: skip


@pytest.fixture
def hasty() -> Iterator[None]:
    """Python that changes threads as often as it can."""
    kept = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(kept)


def test_many_at_once_get_the_stems_that_one_gets(hasty: None) -> None:
    stem = dutch.stem.__wrapped__  # what is remembered would hide it
    alone = [stem(word) for word in WORDS]
    with ThreadPoolExecutor(8) as readers:
        assert list(readers.map(stem, WORDS * 4)) == alone * 4
