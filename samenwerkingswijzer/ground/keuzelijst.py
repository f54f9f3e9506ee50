"""A list to choose from, drawn in one go."""

from typing import Any

from django.forms import Select
from django.forms.utils import flatatt
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

MAAKT_NIET_UIT = "Maakt niet uit"
"""What a filter says when nothing is chosen."""


class Keuzelijst(Select):
    """A `Select` for lists that grow with the municipality.

    Django draws each option with a template of its own: with 200 accountmanagers that was half of a worklist's time.
    """

    def _render(self, template_name: str, context: dict[str, Any], renderer: Any = None) -> SafeString:
        widget = context["widget"]
        options = format_html_join(
            "",
            '<option value="{}"{}>{}</option>',
            (
                (option["value"], flatatt(option["attrs"]), option["label"])
                for _, group, _ in widget["optgroups"]
                for option in group
            ),
        )
        return format_html(
            '<select name="{}"{}>{}</select>', widget["name"], flatatt(widget["attrs"]), options
        )
