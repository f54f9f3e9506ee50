"""The one door through which text of the old wiki becomes HTML of the guide."""

import re
from html import unescape

import nh3

from handreikingen.richtext import SCHEMES, TAGS

_INLINE = {"b", "i", "a", "br"}
_ATTRIBUTES = {"a": {"href", "linktype", "id"}}
_TAG = re.compile(r"<[^<>]*>")


def clean(html: str) -> str:
    """Only the tags that an editor can make, with safe addresses; whatever else is dropped, its text is kept."""
    return _clean(html, TAGS)


def clean_line(html: str) -> str:
    """The same for one paragraph: no lists, no headings."""
    return _clean(html, _INLINE)


def _clean(html: str, tags: set[str]) -> str:
    return nh3.clean(
        html, tags=tags, attributes=_ATTRIBUTES, url_schemes=SCHEMES, link_rel=None, strip_comments=True
    ).strip()


def plain(html: str) -> str:
    """The text of HTML that we made (a `<` there is a tag), on one line."""
    return " ".join(unescape(_TAG.sub("", html.replace("<br", " <br"))).split())


def has_text(html: str) -> bool:
    """Whether anything is left to read without the tags."""
    return bool(_TAG.sub("", html).strip())
