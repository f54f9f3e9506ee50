"""Takes a migrated database back to version 0.1.0, fills it, brings it to this version again, and looks what is left.

Run in a process of its own on a database of its own: `python -m tests.upgrade` (tests/dak/test_upgrade.py).
"""

import sys

import django

django.setup()

from typing import Any  # noqa: E402

from django.db import connection  # noqa: E402
from django.db.migrations.executor import MigrationExecutor  # noqa: E402
from django.utils import timezone  # noqa: E402

from handreikingen.models import GidsPagina  # noqa: E402
from initiatieven.models import Gebeurtenis, Initiatief  # noqa: E402
from samenwerkingswijzer.ground import append_only  # noqa: E402
from tests.long_road import OURS, loader  # noqa: E402

VERSION_010 = [(app, "0001_begin") for app in OURS]


def back() -> Any:
    """The tables as version 0.1.0 made them; gives its models."""
    executor = MigrationExecutor(connection)
    executor.loader = loader(connection)
    append_only.uninstall()
    executor.migrate(VERSION_010)
    return executor.loader.project_state(VERSION_010).apps


def upgrade() -> None:
    """What `manage.py migrate` does to our apps."""
    executor = MigrationExecutor(connection)
    executor.migrate([node for node in executor.loader.graph.leaf_nodes() if node[0] in OURS])


def fill(version_010: Any) -> None:
    """A page with a word, and a dossier with an event."""
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


def look() -> None:
    """Raises AssertionError when something is gone or changed."""
    page = GidsPagina.objects.get(slug="de-weg")
    assert (page.title, page.inleiding) == ("De ’s-Gravenweg", "Over het werk.")
    assert [word.waarde for word in page.kenmerken.all()] == ["verkenning"]
    case = Initiatief.objects.get(kenmerk="2026-BCDF")
    assert (case.titel, case.status) == ("Een bankje", "verkenning")
    assert Gebeurtenis.objects.get(initiatief=case).handeling == "verkennen"


if __name__ == "__main__":
    fill(back())
    upgrade()
    look()
    sys.stdout.write("alles is er nog\n")
