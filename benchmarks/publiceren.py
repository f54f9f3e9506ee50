"""Run inside the application (`manage.py shell`): an editor opens, changes and publishes pages. Prints JSON.

The whole request counts: form, checks, revision, links, search index and what waits for the background worker.
"""

import json
import time
from typing import Any

from django.conf import settings
from django.test import Client
from wagtail.test.utils.form_data import nested_form_data, querydict_from_html, rich_text, streamfield

from handreikingen.models import Handreiking
from samenwerkingswijzer.ground.models import Gebruiker

TIMES = 30
WARM_UP = 3


def report() -> None:
    """Milliseconds of every publication, shortest first."""
    settings.ALLOWED_HOSTS = ["*"]
    client = Client(headers={"host": "127.0.0.1"})
    client.force_login(Gebruiker.objects.get(username="eindredacteur"))
    pages = list(Handreiking.objects.filter(slug__startswith="proef-").order_by("pk")[: TIMES + WARM_UP])
    taken = [_publish(client, page) for page in pages]
    print(json.dumps(sorted(taken[WARM_UP:])))


def _publish(client: Client, page: Any) -> float:
    """Raises RuntimeError when the page was not published."""
    address = f"/beheer/pages/{page.pk}/edit/"
    form = querydict_from_html(client.get(address).content.decode(), form_id="page-edit-form")
    body = {  # what the browser's own scripts would add to the form
        "inhoud": streamfield([("tekst", rich_text(f"<p>{page.kern}</p>"))]),
        "comments": {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0},
    }
    own = {"title": f"{page.title} opnieuw", "kern": page.kern[:400], "action-publish": "1"}
    changed = {**form.dict(), **own, **nested_form_data(body)}
    begin = time.perf_counter()
    answer = client.post(address, changed)
    taken = (time.perf_counter() - begin) * 1000
    page.refresh_from_db()
    if answer.status_code != 302 or not page.title.endswith("opnieuw"):
        raise RuntimeError(f"{address} answered {answer.status_code} and was not published")
    return taken


report()
