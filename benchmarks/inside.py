"""Run inside the application (`manage.py shell`): sign people in and count the queries of each page. Prints JSON."""

import json

from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from benchmarks import partnerscore, spiegel
from benchmarks.pages import PAGES
from initiatieven.models import Initiatief
from initiatieven.status import Status
from samenwerkingswijzer.ground.models import Gebruiker


def report() -> None:
    """A cookie per account, the number of queries per page, and the slowest query of each."""
    settings.ALLOWED_HOSTS = ["*"]
    clients = {name: _client(name) for name in {page.als for page in PAGES}}
    cookies = {name: _cookie(client) for name, client in clients.items() if name}
    places = _places()
    pages = {page.naam: _count(clients[page.als], page.pad.format(**places)) for page in PAGES}
    print(json.dumps({"cookies": cookies, "pages": pages}))


def _places() -> dict[str, str]:
    """The dossiers that stand in an address."""
    manager = Gebruiker.objects.get(username="accountmanager")
    own = Initiatief.objects.visible_to(manager).filter(status=Status.realisatie).order_by("-pk").first()
    public = Initiatief.objects.public().filter(status=Status.afgerond).order_by("-pk").first()
    assert own
    assert public
    evaluatie = spiegel.prepare(own)
    partnerscore.prepare()
    return {"dossier": own.kenmerk, "openbaar": public.kenmerk, "evaluatie": str(evaluatie.pk)}


def _client(name: str) -> Client:
    client = Client(headers={"host": "127.0.0.1"})
    if name:
        client.force_login(Gebruiker.objects.get(username=name))
    return client


def _cookie(client: Client) -> str:
    return f"{settings.SESSION_COOKIE_NAME}={client.cookies[settings.SESSION_COOKIE_NAME].value}"


def _count(client: Client, path: str) -> dict[str, object]:
    client.get(path)
    with CaptureQueriesContext(connection) as queries:
        client.get(path)
    slowest = max(queries.captured_queries, key=lambda query: float(query["time"]))
    return {
        "pad": path,
        "queries": len(queries),
        "slowest_seconds": slowest["time"],
        "slowest_sql": slowest["sql"][:2000],
    }


report()
