"""A database of version 0.1.0 with something in it comes along to this version, and loses nothing (ONTWERP §7)."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone

from handreikingen.models import GidsPagina
from initiatieven.models import Gebeurtenis, Initiatief

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.timeout(300)]
OURS = ("ground", "handreikingen", "initiatieven", "evaluatie")
VERSION_010 = [(app, "0001_begin") for app in OURS]


@pytest.fixture
def version_010() -> Iterator[Any]:
    """The tables as version 0.1.0 made them, with its models; this version's come back afterwards, whatever happens."""
    executor = MigrationExecutor(connection)
    newest = [node for node in executor.loader.graph.leaf_nodes() if node[0] in OURS]
    executor.migrate(VERSION_010)
    try:
        yield executor.loader.project_state(VERSION_010).apps
    finally:
        MigrationExecutor(connection).migrate(newest)


def upgrade() -> None:
    """What `manage.py migrate` does to our apps."""
    executor = MigrationExecutor(connection)
    executor.migrate([node for node in executor.loader.graph.leaf_nodes() if node[0] in OURS])


def test_what_was_there_is_there_after_the_upgrade(version_010: Any) -> None:
    kind = version_010.get_model("contenttypes", "ContentType").objects.get(
        app_label="handreikingen", model="gidspagina"
    )
    old_page = version_010.get_model("handreikingen", "GidsPagina").objects.create(
        path="00019999", depth=2, title="De ’s-Gravenweg", slug="de-weg", url_path="/de-weg/",
        inleiding="Over het werk.",
        content_type_id=kind.pk, locale_id=version_010.get_model("wagtailcore", "Locale").objects.first().pk,
    )  # fmt: skip
    version_010.get_model("handreikingen", "PaginaKenmerk").objects.create(
        pagina_id=old_page.pk, soort="stappen", waarde="verkenning"
    )
    old_case = version_010.get_model("initiatieven", "Initiatief").objects.create(
        kenmerk="2026-BCDF", titel="Een bankje", samenvatting="Zitten.", type_initiatiefnemer="inwoners",
        status="verkenning", aangemeld_op=timezone.now(),
    )  # fmt: skip
    version_010.get_model("initiatieven", "Gebeurtenis").objects.create(
        initiatief_id=old_case.pk, handeling="verkennen", van="toegewezen", naar="verkenning", via="klok",
        zichtbaar_voor="intern", op=old_case.status_sinds,
    )  # fmt: skip
    upgrade()
    page = GidsPagina.objects.get(slug="de-weg")
    assert (page.title, page.inleiding) == ("De ’s-Gravenweg", "Over het werk.")
    assert [word.waarde for word in page.kenmerken.all()] == ["verkenning"]
    case = Initiatief.objects.get(kenmerk="2026-BCDF")
    assert (case.titel, case.status) == ("Een bankje", "verkenning")
    assert Gebeurtenis.objects.get(initiatief=case).handeling == "verkennen"
