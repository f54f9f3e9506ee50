"""Rich text carries words, marks and links, whichever way it came in: by the editor, a load, a move or a raw request.

It is cleaned on the way in (`editor.py`) and again whenever it is read from the database: a row that came in by another
way, or before a rule was made, shows nothing else either.
"""

from typing import Any

import nh3
from wagtail import blocks
from wagtail.rich_text import RichText

TAGS = {"p", "h2", "h3", "h4", "ul", "ol", "li", "b", "i", "a", "br"}
_ATTRIBUTES = {"*": {"data-block-key"}, "a": {"href", "linktype", "id"}}
SCHEMES = {"http", "https", "mailto", "tel"}


def _kept(tag: str, name: str, value: str) -> str | None:
    """The number of a page or a file is a number: a word would be an anchor that the site has already."""
    return None if name == "id" and not value.isdigit() else value


_cleaner = nh3.Cleaner(
    tags=TAGS,
    attributes=_ATTRIBUTES,
    attribute_filter=_kept,
    url_schemes=SCHEMES,
    link_rel=None,
    strip_comments=True,
)


def clean(html: str) -> str:
    """Only the marks that an editor can make, with safe addresses; of anything else at most the text is kept."""
    return _cleaner.clean(html)


class RijkeTekst(blocks.RichTextBlock):
    """Text with a few marks. In migrations it is Wagtail's own: what is stored is the same."""

    def to_python(self, value: Any) -> RichText:
        """The stored text, without what must not be shown."""
        return RichText(clean(value) if isinstance(value, str) else "")

    def deconstruct(self) -> tuple[str, Any, Any]:
        """As Wagtail's own."""
        _path, args, kwargs = super().deconstruct()
        return "wagtail.blocks.RichTextBlock", args, kwargs
