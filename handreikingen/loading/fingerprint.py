"""What a page or figure says, as one short text to compare with."""

import hashlib
import json
import re
from typing import Any

from handreikingen.models.basis import Gidsbasis
from handreikingen.stappen import Soort

_NO_TEXT = {"page_ptr", "inhoud", "nakijken_op"}
"""A date to look at the page again does not make it a page that an editor changed."""
_MARKS_OF_EDITOR = re.compile(r' data-block-key="[^"]*"')

LATER = frozenset({"mensen_vanaf", "mensen_tot", "tijd", Soort.element})
"""Fields and lists since 0.1.0. Empty ones do not count: a page that was loaded before them is still the same page."""
EMPTY = (None, "")


def of_page(page: Gidsbasis) -> str:
    """The fingerprint of title, text and words. Opening and saving a page without a change leaves it the same."""
    names = [field.name for field in page._meta.local_fields if field.name not in _NO_TEXT]
    kept = [name for name in names if name not in LATER or getattr(page, name) not in EMPTY]
    says = {name: str(getattr(page, name)) for name in [*kept, "title", "slug", "live"]}
    words = {soort.value: page.words(soort) for soort in Soort if soort not in LATER or page.words(soort)}
    return of(says, words, _without_ids(list(page.inhoud.raw_data)))


def of(*parts: Any) -> str:
    """The fingerprint of plain values."""
    text = json.dumps(parts, sort_keys=True, ensure_ascii=False).replace('\\"', '"')
    return hashlib.sha256(_MARKS_OF_EDITOR.sub("", text).encode()).hexdigest()


def _without_ids(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_ids(item) for key, item in value.items() if key != "id"}
    return [_without_ids(item) for item in value] if isinstance(value, list) else value
