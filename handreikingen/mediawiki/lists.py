"""Lines that begin with `*`, `#`, `:` and `;` become nested lists."""

from itertools import groupby

from handreikingen.mediawiki.sanitising import has_text

Regel = tuple[str, str]
"""The signs at the start of a line, and the rest as HTML."""
DEEPEST = 6
_KINDS = {"*": "ul", "#": "ol"}


def to_html(lines: list[Regel]) -> list[str]:
    """Lists and paragraphs as HTML. A `:` after a list sign goes on with the item above it."""
    found: list[str] = []
    run: list[Regel] = []
    for signs, html in lines:
        marks = "".join(sign for sign in signs if sign in _KINDS)[:DEEPEST]
        if marks and signs[-1] in ":;" and run:
            run[-1] = (run[-1][0], f"{run[-1][1]}<br/>{html}")
        elif marks:
            run.append((marks, html))
        elif html:
            found += [*_lists(run), f"<p><b>{html}</b></p>" if signs[-1] == ";" else f"<p>{html}</p>"]
            run = []
    return [*found, *_lists(run)]


def _lists(run: list[Regel]) -> list[str]:
    filled = [(marks, html) for marks, html in run if has_text(html)]
    return _nested(filled, 0)


def _nested(run: list[Regel], depth: int) -> list[str]:
    """The items of one level, a list for each stretch of the same kind."""
    found = []
    for sign, group in groupby(run, key=lambda line: line[0][depth]):
        kind = _KINDS[sign]
        found.append(f"<{kind}>{''.join(_items(list(group), depth))}</{kind}>")
    return found


def _items(group: list[Regel], depth: int) -> list[str]:
    """Each line of this level with what hangs under it; a line that skipped a level stands on this one."""
    items: list[tuple[str, list[Regel]]] = []
    for marks, html in group:
        if len(marks) == depth + 1 or not items:
            items.append((html, []))
        else:
            items[-1][1].append((marks, html))
    return [f"<li>{html}{''.join(_nested(below, depth + 1))}</li>" for html, below in items]
