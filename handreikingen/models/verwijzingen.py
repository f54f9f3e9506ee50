"""Links between pages: which lead here, which lead nowhere, and which pages nobody leads to.

Wagtail's reference index knows the links that an editor chose from the tree. A link written as an address is no
reference to Wagtail, also when the page does not exist; those are kept here, for what is published.
"""

import re
from collections.abc import Iterator
from typing import Any, ClassVar

from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction
from wagtail.models import Page, ReferenceIndex

from handreikingen.models.kaarten import Kaart, cards, readable

LONGEST = 255
_HREF = re.compile(r'href="(/[^"?#]*)')


class Paginaverwijzing(models.Model):
    """A published page has a link to this address of the site."""

    wagtail_reference_index_ignore = True
    van = models.ForeignKey("wagtailcore.Page", models.CASCADE, related_name="+", verbose_name="van")
    pad = models.CharField("pad", max_length=LONGEST)

    class Meta:
        verbose_name = "verwijzing"
        verbose_name_plural = "verwijzingen"
        constraints: ClassVar = [
            # also the index of "what links here"
            models.UniqueConstraint(fields=["pad", "van"], name="verwijzing_een_keer_per_pagina"),
        ]

    def __str__(self) -> str:
        return self.pad


def remember(page: Any) -> None:
    """Keep the addresses that the published body of this page links to, in the place of what was kept before."""
    found = {_normal(path) for path in _paths(list(page.inhoud.raw_data))}
    rows = [Paginaverwijzing(van_id=page.pk, pad=path) for path in sorted(found) if len(path) <= LONGEST]
    with transaction.atomic():
        forget(page)
        Paginaverwijzing.objects.bulk_create(rows, ignore_conflicts=True)


def forget(page: Page) -> None:
    """A page that is not public any more links to nothing."""
    Paginaverwijzing.objects.filter(van_id=page.pk).delete()


def linking_here(page: Page) -> list[Kaart]:
    """The pages that everyone may read and that link to this one, in the order of the tree."""
    address = page.get_url_parts()
    by_address = Paginaverwijzing.objects.filter(pad=_normal(address[2])) if address else None
    from_text = set(by_address.values_list("van_id", flat=True)) if by_address is not None else set()
    sources = (from_text | _by_reference(page)) - {page.pk}
    return cards(readable(Page.objects.filter(pk__in=sources)).order_by("path")) if sources else []


def _by_reference(page: Page) -> set[int]:
    """Wagtail keeps this index for what is published: a draft does not count."""
    page_type = ContentType.objects.get_for_model(Page)
    rows = ReferenceIndex.objects.filter(
        to_content_type=page_type, to_object_id=str(page.pk), base_content_type=page_type
    )
    return {int(pk) for pk in rows.values_list("object_id", flat=True)}


def _paths(value: Any) -> Iterator[str]:
    """Every address of our own site in the raw value of a body."""
    if isinstance(value, str):
        yield from _HREF.findall(value)
    elif isinstance(value, dict):
        for item in value.values():
            yield from _paths(item)
    elif isinstance(value, list):
        for item in value:
            yield from _paths(item)


def _normal(path: str) -> str:
    return path if path.endswith("/") else f"{path}/"
