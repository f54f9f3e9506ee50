"""Somebody who opens every address that is there for them, and remembers where each planted mark stood."""

import io
import itertools
import re
import zipfile
from collections.abc import Iterator

import pypdf
from django.apps import apps
from django.http.response import HttpResponseBase
from django.test import Client
from django.urls import Resolver404, resolve

from samenwerkingswijzer.ground import gegevens
from samenwerkingswijzer.open_data import DATASETS
from tests.dak import planting
from tests.dak.addresses import Row
from tests.dak.test_addresses import EXAMPLES

LINK = re.compile(r'(?:href|src|action)="(/[^"#]*)')
MOST_LINKS = 60
NOWHERE = "999999"
"""The number in the examples: here every number is of a record."""
WORDS = {
    "kader": ["kernen", "opgaven", "termijnen", "pool", "mandaat", "voorwaarden"],
    "publiek": ["publiek", "initiatiefnemer", "partner", "raad"],
    "vorm": ["csv", "xlsx", "pdf"],
    "moment": ["vooraf", "tussentijds", "achteraf"],
    "token": ["geen-geldige-sleutel"],
}
"""All words for a place of an address where they differ in what they show; elsewhere the example will do."""


def _places(route: str, name: str) -> list[str]:
    if route.startswith("open-data/"):
        return {"naam": [*DATASETS], "vorm": ["csv", "json", "woordenboek"]}[name]
    if name == "kenmerk" or "<kenmerk:code>" in route:
        return [*planting.KENMERK.values()]
    if name == "pagina" or EXAMPLES.get(name) == NOWHERE:
        return [str(plek.pk) for plek in planting.PLEKKEN]
    return _keys(route, name) if name in ("sleutel", "code") else WORDS.get(name) or [EXAMPLES[name]]


def _keys(route: str, name: str) -> list[str]:
    """Of the model that the address names, or else of every model with such a key: it finds its record."""
    if "uuid" in route:
        return ["00000000-0000-0000-0000-000000000000"]
    models = [apps.get_model(row.model) for row in gegevens.table() if row.veld == name]
    named = [model for model in models if str(model._meta.verbose_name_plural) in route]
    return [str(key) for model in named or models for key in model._base_manager.values_list(name, flat=True)]


def addresses(row: Row, **known: str) -> Iterator[str]:
    """The addresses of a row, with each record of the planted world in its places; `known` fills a place by name."""
    names = re.findall(r"<(?:\w+:)?(\w+)>", row.route)
    for values in itertools.product(
        *([known[name]] if name in known else _places(row.route, name) for name in names)
    ):
        yield "/" + row.address(dict(zip(names, values, strict=True)))


def _text(answer: HttpResponseBase) -> str:
    """Everything in an answer that a person could read: also in a PDF, a spreadsheet, an archive or a header."""
    body: bytes = b"".join(answer.streaming_content) if answer.streaming else answer.content  # type: ignore[attr-defined]
    if body[:4] == b"%PDF":
        body = "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(body)).pages).encode()
    if body[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(body)) as archive:
            body = b"".join(name.encode() + archive.read(name) for name in archive.namelist())
    return body.decode(errors="replace") + repr(answer.headers)


def _kind(address: str) -> tuple[str, str] | None:
    """What makes an address a different one: its pattern and the keys of its question."""
    path, _, query = address.partition("?")
    try:
        route = str(resolve(path).route)
    except Resolver404:
        return None
    return route, " ".join(sorted({part.split("=")[0] for part in query.split("&")}))


class Reader:
    """Somebody who opens addresses, and every further one that a page leads to."""

    def __init__(self, browser: Client) -> None:
        self.browser = browser
        self.seen: dict[str, str] = {}
        self.known: set[tuple[str, str]] = set()
        self.further: list[str] = []
        self.opened = 0

    def open(self, address: str) -> None:
        """Read one address; remember where each mark stood and what else there is to open."""
        self.known.add(_kind(address) or (address, ""))
        # Wagtail's own templates lean on variables that are not there, which our tests forbid.
        self.browser.raise_request_exception = not address.startswith("/beheer/")
        answer = self.browser.get(address)
        self.opened += answer.status_code == 200
        text = self._read(answer, address)
        if answer.headers.get("Content-Type", "").startswith("text/html"):
            self.further += [link.replace("&amp;", "&") for link in LINK.findall(text)]

    def send(self, address: str) -> None:
        """Send a form with nothing right in it, of an old version: what comes back may hold what others wrote."""
        self.browser.raise_request_exception = True
        self._read(self.browser.post(address, {"versie": "0"}), f"POST {address}")

    def _read(self, answer: HttpResponseBase, address: str) -> str:
        text = _text(answer)
        for number, letter in planting.MARK.findall(text.lower()):
            if (mark := f"zqx{number}{letter}") not in address:  # what one asks for is no news
                self.seen.setdefault(mark, address)
        return text

    def wander(self, most: int) -> None:
        """Open what pages led to and was not opened yet, one of each kind."""
        while self.further and most:
            address = self.further.pop()
            kind = _kind(address)
            if kind and kind not in self.known and not address.startswith(("/static/", "/uitloggen/")):
                self.known.add(kind)
                self.open(address)
                most -= 1
