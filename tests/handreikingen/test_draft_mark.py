"""A word that stands only in drafts is nowhere: not on any address, for nobody who may not edit, and not in a mail."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from wagtail.models import Page, Revision

from handreikingen.models import GidsPagina, StartPagina, Zoekdocument, Zoekwoord
from handreikingen.models.basis import Gidsbasis
from handreikingen.search import index
from initiatieven.status import Status
from samenwerkingswijzer.ground.models import Gebruiker, Mail
from tests.conftest import Als, Bring
from tests.handreikingen import merk
from tests.handreikingen.merk import MARK

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.timeout(900),
    pytest.mark.filterwarnings("ignore:Unclosed file:ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
Chosen = dict[type[Any], int]
Draft = Callable[[Gidsbasis, Chosen], None]

PUBLIC_AT_ONCE = {
    "SpeelveldCel": "has no drafts",
    "Vraag": "stands in a cell",
    "Synoniemen": "has no drafts",
    "PaginaKenmerk": "holds words of our own lists",
    "Paginaverwijzing": "is made of published text",
    "Zoekdocument": "is made of published text",
    "Zoekwoord": "is made of published text",
    "Vindplaats": "is made of published text",
}
"""Models whose words never wait: nothing of them can be a draft."""
CHOSEN_IN_DRAFTS = {"Figuur", "Gebied", "TekstFiguur", "Deel"}


def newer(page: Gidsbasis, chosen: Chosen) -> None:
    """A published page with a newer version that nobody published."""
    merk.plant(page, chosen).save_revision()


def planned(page: Gidsbasis, chosen: Chosen) -> None:
    """A published page whose next version goes live tomorrow."""
    page.go_live_at = timezone.now() + timedelta(days=1)
    merk.plant(page, chosen).save_revision(approved_go_live_at=page.go_live_at)


def dropped(page: Gidsbasis, chosen: Chosen) -> None:
    """A published page with a draft between two published versions."""
    clean = page.save_revision()
    merk.plant(type(page).objects.get(pk=page.pk), chosen).save_revision()
    clean.publish()


def never(page: Gidsbasis, chosen: Chosen) -> None:
    """A page that nobody published."""
    page.live, page.slug = False, f"{MARK}-{page.slug}"
    page.save()
    merk.plant(page, chosen).save_revision()
    Page.objects.filter(pk=page.pk).update(title=MARK, draft_title=MARK)


def withdrawn(page: Gidsbasis, chosen: Chosen) -> None:
    """A page that was public for a while."""
    merk.plant(page, chosen).save_revision().publish()
    page.refresh_from_db()
    page.unpublish()


OF_EVERY_PAGE: tuple[Draft, ...] = (newer, planned, dropped, never, withdrawn)
OF_THE_START: tuple[Draft, ...] = (newer, dropped)


def _page(model: type[Gidsbasis], name: str) -> Gidsbasis:
    """A published page of this kind without the mark."""
    words = {field.name: "Gewone tekst" for field in merk.text_fields(model)}
    title = f"{model.__name__} {name}"
    page = model(**merk.values(model, **words, path="", depth=0, slug=title.lower().replace(" ", "-")))
    page.title = page.draft_title = title
    Page.objects.get(slug="handreikingen").add_child(instance=page)
    page.save_revision().publish()
    found: Gidsbasis = model.objects.get(pk=page.pk)
    return found


@pytest.fixture
def gekozen(gids: None, settings: Any, tmp_path: Path) -> Chosen:
    """What an editor can choose in a draft, all of it marked."""
    settings.MEDIA_ROOT = tmp_path / "media"
    return merk.chosen_things()


@pytest.fixture
def concepten(gekozen: Chosen) -> list[Gidsbasis]:
    """Every kind of page in every way in which text is not public, with the mark in every field and block."""
    for draft in OF_THE_START:
        draft(StartPagina.objects.get(), gekozen)
    others = [model for model in merk.page_types() if model is not StartPagina]
    made = [(_page(model, draft.__name__), draft) for model in others for draft in OF_EVERY_PAGE]
    for page, draft in made:
        draft(page, gekozen)
    return [page for page, _ in made]


@pytest.fixture
def intern(concepten: list[Gidsbasis]) -> None:
    """Every other record of the guide, with the mark in its words, on a public page."""
    known = {*PUBLIC_AT_ONCE, *CHOSEN_IN_DRAFTS}
    public = _page(GidsPagina, "met notities")
    for model in apps.get_app_config("handreikingen").get_models():
        if model.__name__ in known or issubclass(model, Page) or not merk.text_fields(model):
            continue
        names = {field.name for field in model._meta.concrete_fields}
        links = {"pagina": public, "revisie": Revision.objects.for_instance(concepten[0]).first()}
        model._base_manager.create(**merk.values(model, **{k: v for k, v in links.items() if k in names}))


PLACES: dict[str, list[Any]] = {
    "nummer": [1, 2, 3],
    "sleutel": ["verkennen-opgave", "00000000-0000-4000-8000-000000000000"],
    "token": ["onbekend"],
    "naam": ["plaatje.max-1600x1600.png"],
    "stap": ["plek"],
    "handeling": ["verkennen"],
    "kader": ["kernen"],
    "moment": ["vooraf"],
    "wat": ["herinneren"],
    "pk": [1],
    "afwezigheid": [1],
    "publiek": ["publiek"],
    "vorm": ["csv"],
    "jaar": [2026],
    "soort": ["geld"],
    "orgaan": ["raad"],
    "perspectief": ["partner"],
    "signaal": ["lang_stil"],
    "punt": [1],
}
"""What may stand in an address, apart from pages and dossiers."""


@pytest.fixture
def wandeling(concepten: list[Gidsbasis], intern: None, breng: Bring) -> list[str]:
    """Every address that there is, with the drafts in each of its places."""
    pages = Page.objects.filter(depth__gte=2)
    kenmerk = breng(Status.weging).kenmerk
    start = pages.get(depth=2).url_path
    ours = {
        "pagina": [page.pk for page in pages],
        "titel": [page.title for page in pages],
        "paden": [f"/{page.url_path.removeprefix(start)}" for page in pages],
        "kenmerk": [kenmerk],
        "code": [kenmerk],
    }
    return list(merk.addresses(PLACES | ours))


def test_every_model_of_the_guide_is_planted_or_has_a_reason_not_to_be() -> None:
    models = {model.__name__ for model in apps.get_app_config("handreikingen").get_models()}
    assert set(PUBLIC_AT_ONCE) | CHOSEN_IN_DRAFTS <= models


@pytest.mark.lang
def test_a_mark_in_drafts_is_on_no_address_in_no_search_and_in_no_mail(
    wandeling: list[str], als: Als, accountmanager: Gebruiker, raad: Gebruiker
) -> None:
    index.catch_up_all()
    call_command("klok")
    for reader in (Client(), als(accountmanager), als(raad)):
        assert merk.where(reader, wandeling) == []
    assert not Zoekwoord.objects.filter(woord__contains=MARK).exists()
    assert not Zoekdocument.objects.filter(tekst__icontains=MARK).exists()
    assert not Zoekdocument.objects.filter(titel__icontains=MARK).exists()
    assert [mail.titel for mail in Mail.objects.all() if MARK in f"{mail.titel} {mail.tekst}"] == []


def test_once_published_the_walk_meets_it(gekozen: Chosen, redacteur: Gebruiker) -> None:
    for model in merk.page_types():
        page = StartPagina.objects.get() if model is StartPagina else _page(model, "open")
        merk.plant(page, gekozen).save_revision().publish()
        about = [f"/geschiedenis/{page.pk}/", "/recent/", "/recent/atom/"]
        paths = [page.url, f"{page.url}?formaat=md", f"/boekje/maken/?pagina={page.pk}", *about]
        assert merk.where(Client(), paths) == paths, model
