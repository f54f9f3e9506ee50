"""What must be mended before a page is published, whichever way somebody asks for it."""

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError
from wagtail.blocks.stream_block import StreamBlockValidationError

from handreikingen.tekstcontrole import alternatives
from handreikingen.tekstcontrole.parts import Part, of_page
from handreikingen.tekstcontrole.remarks import Opmerking


def faults(page: Any) -> list[Opmerking]:
    """Fields and blocks that a draft may leave open, and pictures without words.

    A heading that skips a step is no fault: who listens still finds it (WCAG 1.3.1 asks for headings, not for their
    order), and a page from the old wiki must not stop an editor who corrects a telephone number.
    """
    parts = of_page(page)
    pictures = [remark for part in parts for remark in alternatives.remarks(part) if remark.fout]
    said = {remark.anker for remark in pictures}
    return [
        *_open_fields(page),
        *pictures,
        *(one for one in _open_blocks(page, parts) if one.anker not in said),
    ]


def _open_fields(page: Any) -> Iterator[Opmerking]:
    try:
        page.full_clean()
    except ValidationError as invalid:
        for name, messages in invalid.message_dict.items():
            field = next((one for one in page._meta.fields if one.name == name), None)
            label = str(field.verbose_name).capitalize() if field else "Formulier"
            yield Opmerking(label, " ".join(messages), "", f"#id_{name}", fout=True)


def _open_blocks(page: Any, parts: list[Part]) -> Iterator[Opmerking]:
    body = parts[len(parts) - len(page.inhoud) :]
    try:
        page.inhoud.stream_block.clean(page.inhoud)
    except StreamBlockValidationError as invalid:
        for number in invalid.block_errors or {}:
            zin = "Dit blok is nog niet af. Sla op en kijk welk veld een fout heeft."
            yield Opmerking(body[number].plek, zin, "", body[number].anker, fout=True)
