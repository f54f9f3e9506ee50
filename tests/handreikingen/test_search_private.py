"""A mark in a draft, an unpublished page, a page behind a password or a private dossier is nowhere in search."""

import re
from collections.abc import Callable

import pytest
from django.test import Client
from wagtail.models import Page, PageViewRestriction

from handreikingen.models import Handreiking, Vindplaats, Zoekdocument, Zoekwoord
from handreikingen.search import index
from initiatieven.models import Initiatief
from initiatieven.status import Status
from tests.conftest import Bring

MARK = "zeepaardje"
ASKED = (MARK, "zeepaardjes", "zeepardje", "zeepa", "intake zeepaardje", "zeepaardjeintake")
"""The mark itself, another form, a typing error, its beginning, beside a public word, and in a compound."""


def echo(question: str) -> re.Pattern[str]:
    """The words of the question, which the page may repeat: whole words only."""
    return re.compile(rf"\b({question}|{'|'.join(question.split())})\b")


@pytest.fixture
def nergens(client: Client, gids: None) -> Callable[[], None]:
    """`nergens()`: the mark is in no result, no suggestion, no correction and no table of search."""

    def nowhere() -> None:
        for question in ASKED:
            answers = [client.get(path, {"q": question}) for path in ("/zoeken/", "/zoeken/suggesties/")]
            pages = [echo(question).sub("", answer.content.decode()) for answer in answers]
            assert not any(MARK in page.lower() for page in pages), question
        assert not Zoekwoord.objects.filter(woord__contains=MARK).exists()
        assert not Zoekdocument.objects.filter(tekst__icontains=MARK).exists()
        assert not Zoekdocument.objects.filter(titel__icontains=MARK).exists()
        known = set(Zoekwoord.objects.values_list("pk", flat=True))
        assert known == set(Vindplaats.objects.values_list("woord_id", flat=True))

    return nowhere


@pytest.fixture
def intake(gids: None) -> Handreiking:
    """The one handreiking of the small guide."""
    page: Handreiking = Handreiking.objects.get()
    return page


def _marked(page: Handreiking) -> Handreiking:
    page.kern = f"Het geheime woord is {MARK}."
    page.title = f"De intake van het {MARK}"
    return page


def _is_found(client: Client) -> bool:
    return "<mark>" in client.get("/zoeken/", {"q": MARK}).content.decode()


def test_a_draft_of_a_published_page(intake: Handreiking, nergens: Callable[[], None]) -> None:
    _marked(intake).save_revision()
    nergens()
    index.catch_up_all()
    nergens()


def test_a_page_that_was_never_published(intake: Handreiking, nergens: Callable[[], None]) -> None:
    draft = Handreiking(title=f"Het {MARK}", slug="draft", inleiding=MARK, kern=MARK, live=False)
    intake.get_parent().add_child(instance=draft)
    draft.save_revision()
    index.catch_up_all()
    nergens()


def test_a_page_that_is_unpublished(client: Client, intake: Handreiking, nergens: Callable[[], None]) -> None:
    _marked(intake).save_revision().publish()
    assert _is_found(client)
    intake.refresh_from_db()
    intake.unpublish()
    nergens()


def test_a_page_whose_new_version_no_longer_says_it(
    client: Client, intake: Handreiking, nergens: Callable[[], None]
) -> None:
    _marked(intake).save_revision().publish()
    assert _is_found(client)
    intake.title, intake.kern = "De intake", "Je kent het plan."
    intake.save_revision().publish()
    nergens()


def test_a_page_that_is_removed_with_what_is_above_it(
    client: Client, intake: Handreiking, nergens: Callable[[], None]
) -> None:
    _marked(intake).save_revision().publish()
    assert _is_found(client)
    Page.objects.get(slug="handreikingen").delete()
    nergens()


def test_a_page_below_one_that_gets_a_password(
    client: Client, intake: Handreiking, nergens: Callable[[], None]
) -> None:
    _marked(intake).save_revision().publish()
    restriction = PageViewRestriction.objects.create(
        page=intake.get_parent(), restriction_type=PageViewRestriction.LOGIN
    )
    nergens()
    restriction.delete()
    assert _is_found(client)


def test_a_page_that_moves_below_one_with_a_password(
    client: Client, intake: Handreiking, nergens: Callable[[], None]
) -> None:
    _marked(intake).save_revision().publish()
    closed = intake.get_parent().specific.copy(recursive=False, update_attrs={"slug": "dicht"})
    PageViewRestriction.objects.create(page=closed, restriction_type=PageViewRestriction.LOGIN)
    assert _is_found(client)
    intake.refresh_from_db()
    intake.move(closed, pos="last-child")
    nergens()


def test_a_private_dossier(breng: Bring, nergens: Callable[[], None]) -> None:
    breng(
        Status.verkenning,
        titel=f"Een {MARK} in de vaart",
        samenvatting=MARK,
        publieke_samenvatting=f"Alles over het {MARK}.",
    )
    index.catch_up_all()
    nergens()


def test_what_a_resident_typed_of_a_public_dossier(breng: Bring, nergens: Callable[[], None]) -> None:
    dossier = breng(
        Status.verkenning, titel="Een bankje", samenvatting=MARK, publieke_samenvatting="Een bankje."
    )
    Initiatief.objects.filter(pk=dossier.pk).update(openbaar_sinds=dossier.aangemeld_op)
    index.catch_up_all()
    assert Zoekdocument.objects.filter(titel="Een bankje").exists()
    nergens()


def test_the_clock_brings_in_a_page_that_came_without_telling(client: Client, intake: Handreiking) -> None:
    _marked(intake).save_revision().publish()
    Zoekdocument.objects.filter(sleutel=intake.pk).delete()
    assert not _is_found(client)
    assert index.catch_up("gids", 200) == 1
    assert _is_found(client)
    assert index.catch_up("gids", 200) == 0
