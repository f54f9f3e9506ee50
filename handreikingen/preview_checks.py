"""Wagtail's own check of the preview, with more rules: it reads the page as a browser shows it, figures and all."""

from typing import Any, ClassVar

from django.http import HttpRequest
from wagtail.admin.userbar import ContentCheckerItem

_NAMES = "\\.(avif|gif|jpg|jpeg|png|svg|webp)$|_|^(afbeelding|foto|plaatje|beeld|illustratie) (van|met) "


class Voorbeeldcontrole(ContentCheckerItem):
    """The rules of axe that an editor can do something about, with Dutch words for what is wrong."""

    axe_include: ClassVar = ["main"]
    axe_run_only: ClassVar = [
        *(rule for rule in ContentCheckerItem.axe_run_only if rule != "empty-meta-description"),
        "image-alt",
        "link-in-text-block",
        "identical-links-same-purpose",
        "td-headers-attr",
    ]
    axe_custom_checks: ClassVar = [
        {"id": "check-image-alt-text", "options": {"pattern": _NAMES}},
        *ContentCheckerItem.axe_custom_checks[1:],
    ]
    axe_messages: ClassVar = {
        **ContentCheckerItem.axe_messages,
        "image-alt": {
            "error_name": "Een beeld heeft geen tekst",
            "help_text": "Schrijf wat er te zien is, of zet het vinkje bij versiering",
        },
        "link-in-text-block": {
            "error_name": "Een link valt niet op in de tekst",
            "help_text": "Zet geen kleur of vet om de link",
        },
        "identical-links-same-purpose": {
            "error_name": "Dezelfde linktekst leidt naar verschillende pagina’s",
            "help_text": "Zet de naam van de pagina in de link",
        },
        "td-headers-attr": {
            "error_name": "Een cel van de tabel hoort niet bij een kop",
            "help_text": "Geef elke kolom een naam",
        },
    }


def widen(request: HttpRequest, items: list[Any], page: Any) -> None:
    """Put our check in the place of Wagtail's."""
    items[:] = [
        Voorbeeldcontrole(in_editor=item.in_editor) if isinstance(item, ContentCheckerItem) else item
        for item in items
    ]
