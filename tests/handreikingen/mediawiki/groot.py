"""A large wiki for measuring: `python -m tests.handreikingen.mediawiki.groot 1000 10000 dump.xml`."""

import sys
from collections.abc import Iterator
from pathlib import Path

from tests.handreikingen.mediawiki.wiki import Wiki

_PARAGRAPH = (
    "De gemeente en inwoners werken samen aan ''{onderwerp}''. Wie begint, belt eerst de '''accountmanager'''. "
    "Lees ook [[Onderwerp {ander}]] en [https://voorbeeld.nl/{nummer} de achtergrond]. "
)
_TABLE = (
    '{{| class="wikitable"\n! Stap !! Wie\n|-\n| {nummer} || Raad\n'
    "|-\n| Volgende || [[Onderwerp {ander}|College]]\n|}}\n"
)


def _text(number: int, version: int, pages: int) -> str:
    """About 3,200 letters; as in a real wiki, every version changes one of the eight sections."""
    other = (number * 7 + 3) % pages + 1
    parts = [f"{{{{Kader|titel=Onderwerp {number}|Versie {version // 8}.}}}}\n"]
    for place in range(8):
        edits = (version + 7 - place) // 8
        words = {"onderwerp": f"onderwerp {place}", "ander": other, "nummer": edits}
        parts.append(f"== Deel {place} ==\n{_PARAGRAPH.format(**words) * 2}\n* een\n** twee\n* drie\n")
    parts.append(_TABLE.format(ander=other, nummer=version // 8))
    parts.append(f"[[Categorie:Groep {number % 12}]]\n")
    return "\n".join(parts)


def versions(pages: int, total: int) -> Iterator[tuple[str, list[str]]]:
    """Pages with their texts; every tenth page hangs under another."""
    each, rest = divmod(total, pages)
    for number in range(1, pages + 1):
        count = each + (number <= rest)
        title = f"Onderwerp {number // 10 * 10}/Deel {number}" if number % 10 == 5 and number > 10 else ""
        yield (
            title or f"Onderwerp {number}",
            [_text(number, version, pages) for version in range(1, count + 1)],
        )


def make(pages: int, total: int) -> Wiki:
    """The whole wiki."""
    wiki = Wiki().schrijf("Sjabloon:Kader", "'''{{{titel}}}''': {{{1}}}")
    for title, texts in versions(pages, total):
        wiki.schrijf(title, *texts)
    return wiki


if __name__ == "__main__":
    make(int(sys.argv[1]), int(sys.argv[2])).save(Path(sys.argv[3]))
