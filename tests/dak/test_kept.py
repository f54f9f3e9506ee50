"""What a test starts from is the same whether it was just made or put back."""

import pytest
from django.db import transaction
from django.db.models import Max
from wagtail.models import Page, Site

from handreikingen.models import GidsPagina
from samenwerkingswijzer.ground.models import Gebruiker
from tests import kept

pytestmark = pytest.mark.django_db


def _village() -> str:
    """A row that came, one that changed and one that went."""
    Page.objects.get(depth=2).add_child(instance=GidsPagina(title="Dorp", slug="dorp", inleiding="Klein."))
    Page.objects.filter(depth=2).update(title="Begin")
    Site.objects.all().delete()
    return "made"


def _seen() -> tuple[object, ...]:
    pages = Page.objects.order_by("path").values_list("pk", "path", "title", "numchild")
    return list(pages), GidsPagina.objects.get().inleiding, Site.objects.count()


def test_what_is_put_back_is_what_was_made(coordinator: Gebruiker) -> None:
    seen = []
    for maker in (_village, pytest.fail):
        the_test_before = transaction.savepoint_create()
        assert kept.keep("een dorp", maker) == "made"
        seen.append(_seen())
        transaction.savepoint_rollback(the_test_before)
    assert seen[0] == seen[1]


def test_what_a_test_adds_itself_never_gets_the_identity_of_something_kept() -> None:
    before = Gebruiker.objects.create_user("ervoor").pk
    kept.keep("een mens", lambda: Gebruiker.objects.create_user("bewaard") and None)
    after = Gebruiker.objects.create_user("erna").pk
    assert len({before, after, Gebruiker.objects.get(username="bewaard").pk}) == 3
    assert Gebruiker.objects.aggregate(hoogste=Max("pk"))["hoogste"] == after
