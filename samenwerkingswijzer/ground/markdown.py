"""Text of a dossier: people write Markdown, readers get clean HTML (NORMEN C6, ONTWERP §6).

What is stored is the text as typed, without raw HTML (`written`). What is shown is made from it and cleaned by nh3 each
time it is read (`shown`), so that a rule that is made later holds for what was written before.
"""

import html
import re
from collections.abc import Callable

import markdown
import nh3
from django.utils.safestring import SafeString, mark_safe

TAGS = {
    "p",
    "h3",
    "h4",
    "ul",
    "ol",
    "li",
    "strong",
    "em",
    "a",
    "br",
    "blockquote",
    "code",
    "pre",
    "hr",
    "img",
}
SCHEMES = {"http", "https", "mailto", "tel"}
LONGEST = 20_000
"""Characters of one text: ten pages, more than a note or a motivation needs."""
_RAW = re.compile(r"<(?!(?:https?://|mailto:)[^\s<>]*>)(?:/?[a-zA-Z][^<>]*|!--.*?--|[!?][^<>]*)>", re.DOTALL)
_HEADING = re.compile(r"(</?)h[1-6]\b")
_PICTURE = re.compile(r'<img\b[^>]*?\balt="([^"]*)"[^>]*?\bsrc="bestand:(\d+)"[^>]*>')
_OWN = re.compile(r"/(?!/)[\w./-]*")

Adres = Callable[[int], str]


def written(text: str) -> str:
    """The text as it is stored: no raw HTML, also none that appears when other HTML is taken out of it."""
    while (clean := _RAW.sub("", text)) != text:
        text = clean
    return text


def shown(text: str, picture: Adres | None = None) -> SafeString:
    """The text as HTML. `picture` gives the address of a file of the dossier for this reader; without it a picture is
    its description: what is pasted in stays private to the dossier.
    """
    page = markdown.markdown(written(text), extensions=["sane_lists", "nl2br"])
    page = _HEADING.sub(r"\1h3", page)
    page = _PICTURE.sub(lambda found: _picture(found[1], int(found[2]), picture), page)
    return mark_safe(_cleaner.clean(page))  # noqa: S308  nh3 is what makes it safe


def plain(text: str) -> str:
    """The text without its marks, for where there is no HTML: a mail, a PDF, one line of a list."""
    lines = nh3.clean(shown(text), tags=set()).splitlines()
    return html.unescape("\n".join(line for line in lines if line.strip()))


def _picture(description: str, number: int, picture: Adres | None) -> str:
    if picture is None:
        return f"<em>(beeld: {description or 'zonder beschrijving'})</em>"
    return f'<img src="{picture(number)}" alt="{description}">'


def _kept(tag: str, name: str, value: str) -> str | None:
    """A picture comes from our own checked view; any other address would tell a stranger who reads the dossier."""
    return None if (tag, name) == ("img", "src") and not _OWN.fullmatch(value) else value


_cleaner = nh3.Cleaner(
    tags=TAGS,
    attributes={"a": {"href"}, "img": {"src", "alt"}},
    attribute_filter=_kept,
    url_schemes=SCHEMES,
    link_rel="noopener noreferrer nofollow",
    strip_comments=True,
)
