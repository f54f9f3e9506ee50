"""Run inside the application (`manage.py shell`): sign people in and count the queries of each page. Prints JSON."""

import json

from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from benchmarks.pages import PAGES
from samenwerkingswijzer.ground.models import Gebruiker


def report() -> None:
    """A cookie per account, the number of queries per page, and the slowest query of each."""
    settings.ALLOWED_HOSTS = ["*"]
    clients = {name: _client(name) for name in {page.als for page in PAGES}}
    cookies = {name: _cookie(client) for name, client in clients.items() if name}
    print(
        json.dumps(
            {"cookies": cookies, "pages": {page.naam: _count(clients[page.als], page.pad) for page in PAGES}}
        )
    )


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
    return {"queries": len(queries), "slowest_seconds": slowest["time"], "slowest_sql": slowest["sql"][:2000]}


report()
