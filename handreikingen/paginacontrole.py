"""All checks on one page."""

from typing import Any

from handreikingen import beeldtekst
from handreikingen.tekstcontrole import alternatives, language, layout
from handreikingen.tekstcontrole.faults import faults
from handreikingen.tekstcontrole.parts import of_page
from handreikingen.tekstcontrole.remarks import Opmerking

PER_PART = (
    alternatives.remarks,
    layout.links,
    layout.tables,
    layout.looks_like_a_heading,
    language.words_and_sentences,
)
PER_PAGE = (layout.headings, beeldtekst.lettered, language.whole_text)


def check(page: Any) -> list[Opmerking]:
    """Every remark about this page: what stops publishing first, the rest in the order of the form."""
    parts = of_page(page)
    found = [remark for part in parts for rule in PER_PART for remark in rule(part)]
    found += [remark for rule in PER_PAGE for remark in rule(parts)]
    order = {part.plek: number for number, part in enumerate(parts)}
    found.sort(key=lambda remark: order.get(remark.plek, len(order)))
    return [*faults(page), *(remark for remark in found if not remark.fout)]
