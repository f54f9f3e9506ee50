"""The wiki of a whole municipality moves in with one command, and every link to it that anybody kept still works."""

from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client

from handreikingen.models import GidsPagina
from tests.handreikingen.mediawiki import gemeente

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.filterwarnings("ignore:Unclosed file:ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


def _leads(client: Client, address: str) -> str:
    answer = client.get(address)
    return answer.headers["Location"] if answer.status_code == 301 else f"{answer.status_code} {address}"


def test_two_hundred_pages_move_in_and_every_old_address_still_works(
    gids: None, tmp_path: Path, client: Client, settings: Any
) -> None:
    settings.MEDIA_ROOT = tmp_path / "media"
    gemeente.save(tmp_path / "wiki")
    call_command("importeer_mediawiki", tmp_path / "wiki/dump.xml", bestanden=tmp_path / "wiki/images")
    assert GidsPagina.objects.count() >= 200
    old = (tmp_path / "wiki/adressen.txt").read_text(encoding="utf-8").split()
    new = {_leads(client, address) for address in old}
    assert len(old) > 600
    assert [address for address in new if not address.startswith("/")] == []
    pages = {address: client.get(address) for address in new}
    assert {address: page.status_code for address, page in pages.items() if page.status_code != 200} == {}
    assert [address for address, page in pages.items() if "GEHEIM" in page.content.decode()] == []
