"""A document that cannot be made now is said on a page, with the way back; never half a file."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import RequestFactory

from samenwerkingswijzer.ground import attachments
from samenwerkingswijzer.ground.pdf.printing import NietGemaakt


@pytest.mark.django_db
def test_a_press_that_is_busy_answers_with_a_reason_and_the_way_back() -> None:
    def busy() -> bytes:
        raise NietGemaakt("Probeer het over een minuut opnieuw.")

    request = RequestFactory().get("/sturing/verslagen/1/pdf/")
    request.user = AnonymousUser()
    answer = attachments.pdf(request, busy, "verslag.pdf", "/sturing/verslagen/1/")
    shown = answer.content.decode()
    assert (answer.status_code, "Content-Disposition" in answer) == (503, False)
    assert "Probeer het over een minuut opnieuw." in shown
    assert 'href="/sturing/verslagen/1/"' in shown
