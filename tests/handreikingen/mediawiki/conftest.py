"""The small wiki, its folder of files, and the command that moves it in."""

from collections.abc import Callable
from hashlib import shake_256
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from PIL import Image, ImageDraw

from handreikingen.models import GidsPagina
from tests.handreikingen.mediawiki.wiki import Wiki, place

START = """<imagemap>
Bestand:Figuur start.png|600px|De start van de wijzer
# de drie velden
rect 0 0 100 50 [[De werkwijze|Zo werken we]]
circle 150 75 20 [[Sturen en controleren: wat is de inzet?]]
poly 10 60 60 60 60 90 10 90 [[Naar de werkwijze]]
rect 0 0 10 10 [https://elders.voorbeeld.nl Elders]
default [[Colofon]]
desc none
</imagemap>
De wijzer helpt de ''gemeente'' om met inwoners te werken. Hij is nooit af.

{{Kader|titel=Let op|Bel ''altijd'' terug.}}
{{Welkom/Wat is de wijzer}}
{{:Welkom/Wat is de wijzer}}

== Waar begin je? ==
* Lees [[de werkwijze|hoe we werken]]
** en daarna [[De werkwijze/Inhoudelijke opgave#Vragen]]
*# eerst dit
*# dan dat
# een
# twee
; Pool : de groep accountmanagers
==== Verder ====
Meer op [https://voorbeeld.nl de site], in [[Media:Nota 2017.pdf|de nota]] en bij [[Iemand anders]].
<ref>Nota samenwerken, 2017.</ref>
[[Categorie:Werkwijze]]
"""
WERKWIJZE = """De werkwijze heeft vier delen. Je begint met verkennen, en dat mag tijd kosten.

{| class="wikitable"
|+ Wie doet wat
! Wie !! Wat
|-
| Raad || Kiest '''doelen'''
|-
| rowspan="2" | College || Voert uit
|-
| Legt uit
|}
[[Bestand:Foto dorp.jpg|thumb|200px|alt=Een plein met bomen|Het ''plein'']]
<gallery>
Bestand:Figuur ladder.png|De ladder
Bestand:Bestaat niet.png|Weg
</gallery>
<blockquote>Begin met luisteren.</blockquote>
[[Categorie:Werkwijze]] [[Categorie:Proces]]
"""


def picture(size: tuple[int, int], kind: str, *, photo: bool = False, **extra: Any) -> bytes:
    """A picture with letters, or one with as many colours as a photograph."""
    noise = shake_256(b"the same every time").digest(3 * size[0] * size[1])
    image = Image.frombytes("RGB", size, noise) if photo else Image.new("RGB", size, "white")
    if not photo:
        ImageDraw.Draw(image).text((10, 10), "Trede 1: meeweten", fill="black")
    out = BytesIO()
    image.save(out, kind, **extra)
    return out.getvalue()


@pytest.fixture
def oude_wiki() -> Wiki:
    """A wiki of the shape of the original: start with an image map, working method, talk, user, redirect."""
    wiki = Wiki()
    wiki.schrijf("Welkom", "Welkom, in aanbouw.", START, opmerking="figuur erbij")
    wiki.schrijf("Welkom/Wat is de wijzer", "Een wegwijzer voor wie samenwerkt.")
    wiki.schrijf("De werkwijze", "Eerste opzet van 2015.", WERKWIJZE)
    wiki.schrijf(
        "De werkwijze/Inhoudelijke opgave",
        "Zonder opgave geen focus.\n\n== Vragen ==\nWat is er aan de hand?\n[[Categorie:Werkwijze]]",
    )
    wiki.schrijf("Sturen en controleren: wat is de inzet?", "De raad kiest vijf uitgangspunten.")
    wiki.schrijf("Colofon", "Gemaakt door velen.")
    wiki.verwijs("Naar de werkwijze", "De werkwijze")
    wiki.verwijs("Kapot", "Nooit geschreven")
    wiki.schrijf("Sjabloon:Kader", "<noinclude>Uitleg</noinclude>'''{{{titel|Tip}}}''': {{{1}}}")
    wiki.schrijf("Categorie:Werkwijze", "Alles over hoe we werken.")
    wiki.schrijf(
        "Overleg:De werkwijze", "== Vraag ==\nGEHEIM-OVERLEG: klopt dit nog? --[[Gebruiker:Piet|Piet]]"
    )
    wiki.schrijf("Gebruiker:Piet", "GEHEIM-GEBRUIKER: over mij")
    wiki.schrijf("Overleg gebruiker:Piet", "GEHEIM-GEBRUIKER: dag Piet")
    return wiki


@pytest.fixture
def bestanden(tmp_path: Path) -> Path:
    """The folder `images` in MediaWiki's own layout."""
    folder = tmp_path / "images"
    folder.mkdir()
    place(folder, "Figuur_start.png", picture((200, 100), "PNG"))
    place(folder, "Figuur_ladder.png", picture((400, 300), "PNG"))
    gps = Image.Exif()
    gps.get_ifd(0x8825)[1] = "N"
    gps.get_ifd(0x8825)[2] = (52.0, 42.0, 0.0)
    place(folder, "Foto_dorp.jpg", picture((400, 300), "JPEG", photo=True, exif=gps))
    place(folder, "Nota_2017.pdf", b"%PDF-1.4 nota")
    return folder


@pytest.fixture
def verhuis(
    gids: None, bestanden: Path, tmp_path: Path, settings: Any, capsys: pytest.CaptureFixture[str]
) -> Callable[..., str]:
    """Move a wiki in and hear what the command says."""
    settings.MEDIA_ROOT = tmp_path / "media"

    def move(wiki: Wiki, **options: Any) -> str:
        path = wiki.save(tmp_path / "dump.xml")
        call_command("importeer_mediawiki", path, bestanden=bestanden, **options)
        return capsys.readouterr().out

    return move


def pagina(titel: str) -> GidsPagina:
    """The page with this title."""
    found: GidsPagina = GidsPagina.objects.get(title=titel)
    return found
