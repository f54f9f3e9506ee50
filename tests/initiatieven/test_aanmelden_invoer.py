"""Whatever is sent to the step form: it is kept or refused with a sentence, never an error page."""

from typing import Any

import pytest
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st

from initiatieven.forms.aanmelden import STAPPEN
from tests.initiatieven.aanmelding import ANTWOORDEN, begin

pytestmark = pytest.mark.django_db

_AWKWARD = ["\x00", "’s-Gravenhage é ï €", "x" * 6000, "on", "-1", "9" * 30, "{{ x }}"]
texts = st.text(max_size=300) | st.sampled_from(_AWKWARD)
answers = st.lists(texts, min_size=1, max_size=3) | texts


def _any_answers(stap: str) -> st.SearchStrategy[dict[str, Any]]:
    names = st.sampled_from(list(STAPPEN[stap].base_fields))
    return st.dictionaries(names, answers)


@pytest.mark.parametrize("stap", list(STAPPEN))
@settings(max_examples=12)
@given(data=st.data())
def test_any_answer_is_kept_or_refused(client: Client, stap: str, data: st.DataObject) -> None:
    base = begin(client)
    changed = data.draw(_any_answers(stap))
    answer = client.post(f"{base}{stap}/", {**ANTWOORDEN[stap], **changed})
    assert answer.status_code in {302, 422}
    assert client.get(f"{base}{stap}/").status_code in {200, 302}
    if answer.status_code == 422:
        assert 'id="foutoverzicht"' in answer.content.decode()
