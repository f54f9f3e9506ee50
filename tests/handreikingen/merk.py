"""A mark in every text field there is, and the walk of everybody who may not read drafts.

Fields, blocks, page types and addresses are found by looking at the models and the patterns: what is added later is
walked as well, and what this module cannot fill in fails the test.
"""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from django.apps import apps
from django.core.files.images import ImageFile
from django.db import models
from django.test import Client
from django.urls import get_resolver
from django.utils import timezone
from pypdf import PdfReader
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.coreutils import resolve_model_string
from wagtail.documents.models import Document
from wagtail.fields import StreamField
from wagtail.images.models import Image
from wagtail.models import Page

from handreikingen.models.basis import Gidsbasis
from tests.dak.test_addresses import _routes
from tests.handreikingen.mediawiki.gemeente import picture

MARK = "zeepaardje"
SYSTEM = {"path", "url_path", "slug", "draft_title"}
"""Fields of a page that Wagtail fills itself; the slug is planted where the whole page is a draft."""


def mark(field: models.Field[Any, Any]) -> str:
    """The mark, with where it stands, as long as the field allows."""
    if isinstance(field, models.EmailField):
        return f"{MARK}@voorbeeld.nl"
    return f"{MARK} {field.name}"[: field.max_length or 200]


def text_fields(model: type[models.Model]) -> list[models.Field[Any, Any]]:
    """The fields in which somebody types words."""
    kinds = (models.CharField, models.TextField)
    return [
        field
        for field in model._meta.concrete_fields
        if isinstance(field, kinds) and not field.choices and field.name not in SYSTEM
    ]


def values(model: type[models.Model], **given: Any) -> dict[str, Any]:
    """A value for every field that wants one: the mark for words."""
    found = {field.name: mark(field) for field in text_fields(model) if field.name not in given}
    for field in model._meta.concrete_fields:
        if field.name in given or field.name in found or _fills_itself(field):
            continue
        found[field.name] = _other(field)
    return found | given


def _fills_itself(field: models.Field[Any, Any]) -> bool:
    return field.has_default() or field.null or field.blank or field.is_relation


def _other(field: models.Field[Any, Any]) -> Any:
    if field.choices:
        return field.choices[0][0]
    if isinstance(field, models.DateTimeField):
        return timezone.now()
    if isinstance(field, models.DateField):
        return timezone.localdate()
    if isinstance(field, models.JSONField):
        return [[10, 10], [40, 40]]
    return 1


def raw(block: blocks.Block, chosen: dict[type[models.Model], int]) -> Any:
    """A raw value for a block, with the mark wherever words go. Raises AssertionError for a kind it does not know."""
    if isinstance(block, TypedTableBlock):
        return _table(block, chosen)
    if isinstance(block, blocks.BaseStructBlock):
        return {name: raw(child, chosen) for name, child in block.child_blocks.items()}
    if isinstance(block, blocks.ListBlock):
        return [raw(block.child_block, chosen)]
    if isinstance(block, blocks.ChooserBlock):
        return chosen[resolve_model_string(block.target_model)]
    return _word(block)


def _word(block: blocks.Block) -> Any:
    if isinstance(block, blocks.RichTextBlock):
        return f"<p>{MARK} in {block.label}</p>"
    if isinstance(block, blocks.CharBlock | blocks.TextBlock):
        return f"{MARK} in {block.label}"
    assert isinstance(block, blocks.BooleanBlock | blocks.StaticBlock), f"plant the mark in {block} too"
    return False if isinstance(block, blocks.BooleanBlock) else None


def _table(block: TypedTableBlock, chosen: dict[type[models.Model], int]) -> dict[str, Any]:
    kinds = list(block.child_blocks.items())
    return {
        "columns": [{"type": name, "heading": MARK} for name, _ in kinds],
        "rows": [{"values": [raw(child, chosen) for _, child in kinds]}],
        "caption": MARK,
    }


def plant(page: Gidsbasis, chosen: dict[type[models.Model], int]) -> Gidsbasis:
    """The mark in every text field and every block of this page; nothing is saved."""
    for field in text_fields(type(page)):
        setattr(page, field.name, mark(field))
    for stream in (field for field in page._meta.concrete_fields if isinstance(field, StreamField)):
        body = [
            {"type": name, "value": raw(child, chosen)}
            for name, child in stream.stream_block.child_blocks.items()
        ]
        setattr(page, stream.name, stream.stream_block.to_python(body))
    return page


def page_types() -> list[type[Gidsbasis]]:
    """Every kind of page of the guide."""
    return [model for model in apps.get_models() if issubclass(model, Gidsbasis)]


def chosen_things() -> dict[type[models.Model], int]:
    """One marked thing of every kind that a block lets an editor choose."""
    figure = apps.get_model("handreikingen.Figuur")
    area = apps.get_model("handreikingen.Gebied")
    text_figure = apps.get_model("handreikingen.TekstFiguur")
    part = apps.get_model("handreikingen.Deel")
    image = Image.objects.create(
        title=MARK, description=MARK, file=ImageFile(BytesIO(picture((40, 30), "PNG")), name="plaatje.png")
    )
    drawn = figure.objects.create(**values(figure, beeld=image, tekening="", hoogte=50))
    area.objects.create(**values(area, figuur=drawn, vorm="rechthoek", doel="/"))
    told = text_figure.objects.create(**values(text_figure, soort="ladder"))
    part.objects.create(**values(part, figuur=told, verwijzing="/"))
    document = Document.objects.create(title=MARK, file="documents/stuk.pdf")
    start = Page.objects.get(depth=2)
    return {Image: image.pk, figure: drawn.pk, text_figure: told.pk, Document: document.pk, Page: start.pk}


def addresses(examples: dict[str, list[Any]]) -> Iterator[str]:
    """Every address of ours with every example for each of its places, and every page in each of its forms."""
    for route in sorted(set(_routes(get_resolver().url_patterns))):
        names = re.findall(r"<(?:\w+:)?(\w+)>", route)
        assert set(names) <= set(examples), f"give examples for {route}"
        yield from _filled(f"/{route}", names, examples)
    for path in examples["paden"]:
        yield from (path, f"{path}?formaat=md")
    everything = "&".join(f"pagina={number}" for number in examples["pagina"][-50:])
    yield from (f"/boekje/?{everything}", f"/boekje/maken/?{everything}")
    for question in (MARK, f"{MARK}s", "zeepardje", "zeepa", f"intake {MARK}", "intake"):
        yield from (f"/zoeken/?q={question}", f"/zoeken/suggesties/?q={question}")


def _filled(route: str, names: list[str], examples: dict[str, list[Any]]) -> Iterator[str]:
    if not names:
        yield route
        return
    for example in examples[names[0]]:
        yield from _filled(re.sub(r"<[^>]+>", str(example), route, count=1), names[1:], examples)


def where(client: Client, walk: list[str]) -> list[str]:
    """The addresses whose answer says the mark; words that stand in the address itself may be repeated."""
    return [address for address in walk if _says(client, address)]


def _says(client: Client, address: str) -> bool:
    answer = client.get(address)
    body = b"".join(answer) if answer.streaming else answer.content
    if answer.headers.get("Content-Type") == "application/pdf":
        body = " ".join(page.extract_text() for page in PdfReader(BytesIO(body)).pages).encode()
    text = f"{answer.headers} {body.decode(errors='replace')}".lower()
    for word in sorted(re.findall(r"[\w-]*zeep[\w-]*", address), key=len, reverse=True):
        text = re.sub(rf"(?<![\w-]){re.escape(word)}(?![\w-])", "", text)
    return MARK in text
