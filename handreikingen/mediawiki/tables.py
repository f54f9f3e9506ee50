"""Tables of wikitext and of HTML: merged cells are filled out, so that every row is as long as the longest."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from mwparserfromhell.nodes import Node, Tag, Text

from handreikingen.mediawiki import assembling
from handreikingen.mediawiki.lezer import Lezer
from handreikingen.mediawiki.parts import Alinea, Blok, Grens, Kopje, Rooster, Teken
from handreikingen.mediawiki.sanitising import clean_line, plain

WIDEST = 30
"""Columns; what stands further to the right joins the last one."""
LONGEST = 2000


@dataclass
class _Vel:
    """A table while it is read."""

    rijen: list[list[Tag]] = field(default_factory=list)
    bijschrift: str = ""


def signs(reader: Lezer, node: Tag) -> Iterator[Teken]:
    """The table as a block; one of a single column is layout and becomes plain text."""
    sheet = _Vel()
    _collect(reader, sheet, node.contents.nodes if node.contents is not None else ())
    rows = [row for row in sheet.rijen if row][:LONGEST]
    if len(sheet.rijen) > LONGEST:
        reader.tell(f"Van een tabel kwamen alleen de eerste {LONGEST} rijen mee.", str(node)[:80])
    yield Grens()
    if rows and max(map(len, rows)) == 1 and not any(_spans(cell) for row in rows for cell in row):
        for (cell,) in rows:
            yield from reader.signs(cell.contents.nodes if cell.contents is not None else ())
            yield Grens()
    elif rows:
        yield from _grid(reader, sheet, rows)


def _collect(reader: Lezer, sheet: _Vel, nodes: Iterable[Node]) -> None:
    for node in (node for node in nodes if isinstance(node, Tag)):
        name = str(node.tag).strip().lower()
        if name == "tr":
            sheet.rijen.append([])
        if name in ("tr", "tbody", "thead", "tfoot"):
            _collect(reader, sheet, node.contents.nodes if node.contents is not None else ())
        elif name == "caption" or _is_caption(node):
            sheet.bijschrift = plain(reader.line(str(node.contents).strip().removeprefix("+")))
        elif name in ("td", "th"):
            _add(sheet, node)


def _add(sheet: _Vel, cell: Tag) -> None:
    if not sheet.rijen:
        sheet.rijen.append([])
    sheet.rijen[-1].append(cell)


def _is_caption(node: Tag) -> bool:
    """`|+ text`, which the parser takes for a cell that begins with a plus."""
    first = node.contents.nodes[0] if node.contents is not None and node.contents.nodes else None
    return node.wiki_markup == "|" and isinstance(first, Text) and str(first).startswith("+")


def _grid(reader: Lezer, sheet: _Vel, rows: list[list[Tag]]) -> Iterator[Teken]:
    lifted: list[Blok] = []
    has_head = all(str(cell.tag).strip().lower() == "th" for cell in rows[0]) and len(rows) > 1
    below: dict[int, tuple[int, str]] = {}
    filled = [_row(reader, row, below, lifted) for row in rows]
    if any(_spans(cell) for row in rows for cell in row):
        reader.tell("Een tabel had samengevoegde cellen. De inhoud staat nu in elke cel.", str(rows[0][0]))
    width = max(map(len, filled))
    yield Rooster([row + [""] * (width - len(row)) for row in filled], has_head, sheet.bijschrift)
    yield from lifted


def _row(reader: Lezer, row: list[Tag], below: dict[int, tuple[int, str]], lifted: list[Blok]) -> list[str]:
    """One row; `below` holds what cells above it still fill here: column → rows to go and content."""
    found: list[str] = []
    for cell in row:
        _from_above(found, below)
        html = _content(reader, cell, lifted)
        across, down = _span(cell, "colspan", WIDEST), _span(cell, "rowspan", LONGEST)
        for _ in range(min(across, max(WIDEST - len(found), 0))):
            if down > 1:
                below[len(found)] = (down - 1, html)
            found.append(html)
    _from_above(found, below)
    return found


def _from_above(found: list[str], below: dict[int, tuple[int, str]]) -> None:
    while len(found) in below:
        left, html = below.pop(len(found))
        if left > 1:
            below[len(found)] = (left - 1, html)
        found.append(html)


def _content(reader: Lezer, cell: Tag, lifted: list[Blok]) -> str:
    """The cell as one paragraph; pictures and other blocks in it go below the table."""
    blocks = assembling.blocks(reader.signs(cell.contents.nodes if cell.contents is not None else ()))
    lines = []
    for block in blocks:
        if isinstance(block, Alinea):
            lines.append(_as_lines(block.html))
        elif isinstance(block, Kopje):
            lines.append(f"<b>{block.tekst}</b>")
        else:
            lifted.append(block)
    return clean_line("<br/>".join(lines))


def _as_lines(html: str) -> str:
    """A list in a cell becomes lines."""
    opened = html.replace("<li>", "<br>– ") if "<li>" in html else html
    return clean_line(opened).removeprefix("<br>")


def _spans(cell: Tag) -> bool:
    return _span(cell, "colspan", 2) > 1 or _span(cell, "rowspan", 2) > 1


def _span(cell: Tag, name: str, most: int) -> int:
    if not cell.has(name):
        return 1
    written = str(cell.get(name).value).strip()
    return (
        min(max(int(written), 1), most) if written.isascii() and written.isdigit() and len(written) < 9 else 1
    )
