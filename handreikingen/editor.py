"""Draftail, the editor of rich text in the admin; a setting points Wagtail here."""

from typing import Any

from wagtail.admin.rich_text.editors.draftail import DraftailRichTextArea

from handreikingen import richtext

_MALFORMED = (ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError)
"""What Wagtail raises on text that is not in Draftail's own format."""


class Editor(DraftailRichTextArea):
    """Takes text in Draftail's format; anything else counts as plain HTML instead of ending in an error."""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> str | None:
        """The text as it is stored, with nothing in it that an editor could not have typed."""
        try:
            value = super().value_from_datadict(data, files, name)
        except _MALFORMED:
            value = str(data.get(name))
        return None if value is None else richtext.clean(value)
