"""The wiki of a whole municipality, 200 pages as they grow in ten years: for trying out a move as a new user would.

`python -m tests.handreikingen.mediawiki.gemeente MAP [nieuwer]` writes `dump.xml`, `adressen.txt` and `images/`.
"""

import sys
from io import BytesIO
from pathlib import Path
from urllib.parse import quote

from PIL import Image, ImageDraw

from tests.handreikingen.mediawiki.wiki import Wiki, place

DORPEN = (
    "Bant",
    "Creil",
    "Ens",
    "Espel",
    "Kraggenburg",
    "Luttelgeest",
    "Marknesse",
    "Nagele",
    "Rutten",
    "Tollebeek",
)
THEMAS = ("Wonen", "Zorg", "Sport", "Energie", "Groen", "Cultuur", "Verkeer", "Jeugd", "Ouderen", "Water", "Onderwijs",
          "Veiligheid")  # fmt: skip
LANG = ("Wat we met inwoners afspraken over het dorpshuis " * 6)[:250].strip()
LANG_MET_ACCENTEN = ("Café en coöperatie in één gebouw " * 8)[:200].strip()
VREEMD = (
    "Café en ontmoeting", "’s-Gravenhage", "€ 5 miljoen voor dorpen", "1+1=3", "Groen & blauw", "Groei/krimp",
    "Wat is een initiatief?", "Titel_met_onderstrepingen", "iPad in de raad", "100% lokaal", "Wonen (nota)",
    'Het "goede gesprek"', "Sturen: hoe doe je dat?", "Zoeken", "Handreikingen", "Werkwijze", "Initiatieven", "Static",
    "Api", "Beheer", "Colofon", "'t Voorhuys", "Coöperatie Zuid-West; een verhaal", "Robots.txt", "C++ en meer", "A",
    "Emoji 🌳 in het park", "Ça va, @school!", "2017", "Één loket", "Wiki", "Media", "Index.php", "Welkom!",
    "Dorp~plan $ * (2016), deel 2", "Vraag?title=Bant&action=edit", "Dorpshuis\\buurthuis", "Œuvre van de buurt", LANG,
    LANG_MET_ACCENTEN,
)  # fmt: skip
LINKS = tuple(f"* [[{titel}]]" for titel in VREEMD[:20])
STAPPEN = ("Verkennen", "Ontwerpen", "Uitvoeren", "Terugkijken")


def picture(size: tuple[int, int], kind: str, words: str = "") -> bytes:
    """A drawing with these words, or a picture with as many colours as a photograph."""
    image = Image.new("RGB", size, "#eef4ee") if words else Image.effect_noise(size, 90).convert("RGB")
    if words:
        pen = ImageDraw.Draw(image)
        pen.rectangle((8, 8, size[0] - 8, size[1] - 8), outline="#154273", width=3)
        for line, text in enumerate(words.split("|")):
            pen.text((24, 24 + 30 * line), text, fill="black", font_size=22)
    out = BytesIO()
    image.save(out, kind)
    return out.getvalue()


def files(folder: Path) -> None:
    """The folder `images`, with the thumbnails, archive and odd files that a real one holds."""
    place(
        folder, "Ladder_van_samenwerking.png", picture((600, 400), "PNG", "Coproductie|Samenwerken|Afstemmen")
    )
    place(folder, "Startfiguur.png", picture((1000, 600), "PNG", "Werkwijze|Sturen|Leren"))
    place(folder, "Kaart_(2015)_café.gif", picture((300, 200), "GIF", "Kaart"))
    place(folder, "Tekening.svg", b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')
    place(folder, "Nota_samenwerken_2016.pdf", b"%PDF-1.4\n%nota\n")
    for dorp in DORPEN:
        place(folder, f"Plein_{dorp}.jpg", picture((640, 420), "JPEG"))
    (folder / "thumb" / "a").mkdir(parents=True)
    (folder / "thumb" / "a" / "120px-Plein_Bant.jpg").write_bytes(b"x")
    (folder / "README").write_text("images")


def _start() -> str:
    return """__NOTOC__
<imagemap>
Bestand:Startfiguur.png|800px|De wijzer in één beeld
rect 0 0 330 600 [[De aanpak|De aanpak in vier stappen]]
circle 500 300 150 [[Raad en college]]
poly 670 0 1000 0 1000 600 670 600 [[Leren van elkaar]]
default [[Wat is een initiatief?]]
desc bottom-left
</imagemap>
Welkom bij de wijzer van de gemeente. '''Hier''' lees je hoe we met inwoners werken.

{{Kader|titel=Let op|Deze wiki is ''in opbouw''.}}
== Begin hier ==
""" + "\n".join(LINKS)


def _aanpak(stap: str) -> str:
    return f"""Bij {stap.lower()} kijk je samen wat nodig is. Neem de tijd.
== Vragen ==
# Wie doet er mee?
# Wat weten we al?
#* Vraag het ook in [[Bant]] en [[Nagele|het dorp Nagele]].
#* Lees [[De aanpak/{stap}#Vragen|deze vragen]] nog eens.
; Accountmanager : je vaste gezicht bij de gemeente
: Ook ingesprongen tekst komt voor.
=== Wel en niet ===
{{| class="wikitable"
! Wel !! Liever niet
|-
| Bel eerst || Stuur meteen een brief
|-
| colspan="2" | Blijf ''eerlijk'' over wat kan
|}}
<ref>Nota samenwerken, hoofdstuk {len(stap)}.</ref>
[[Categorie:Aanpak]]
"""


def _dorp(dorp: str, keer: int) -> str:
    return f"""{dorp} is een dorp met veel verenigingen. Inwoners maakten er {keer + 1} keer een dorpsplan.
[[Bestand:Plein {dorp}.jpg|thumb|300px|alt=Het plein van {dorp}|Het plein in ''{dorp}'']]
{{{{Dorp|naam={dorp}|jaar={2010 + keer}}}}}
== Dorpsplan ==
* [[{dorp}/Wonen]]
** wonen voor jongeren
** wonen voor ouderen
* [[{dorp}/Zorg|zorg dichtbij]]
== Beelden ==
<gallery mode="packed">
Bestand:Plein {dorp}.jpg|Het plein
Ladder van samenwerking.png|De ladder
Bestand:Verdwenen foto {dorp}.jpg
</gallery>
Meer staat op [https://voorbeeld.nl/{dorp.lower()} de site van het dorp] en in [[Media:Nota samenwerken 2016.pdf]].
[[Categorie:Dorpen]]
"""


def _onder(dorp: str, thema: str) -> str:
    return f"""Over {thema.lower()} in {dorp} spraken inwoners en gemeente vaak met elkaar.
== Wat er speelt ==
{{{{Kader|titel={thema}|Zie ook [[{thema}]] en [[../|het dorp]].}}}}
Vaak gaat het om geld, tijd en ruimte. '''''Vraag altijd door.'''''<br />Een nieuwe regel.
== Wat we deden ==
{{| class="wikitable sortable"
|+ Gesprekken in {dorp}
! Jaar !! Met wie !! Uitkomst
|-
| 2014 || rowspan="2" | Dorpsbelang {dorp} || Een plan
|-
| 2015 || Een [[{thema}|besluit]]
|}}
<blockquote>Begin met luisteren, zei de voorzitter.</blockquote>
[[Categorie:{thema}]] [[Categorie:Dorpen|{dorp}]]
"""


def _thema(thema: str) -> str:
    return f"""{thema} raakt iedereen. De gemeente kiest hier samen met inwoners.
[[Bestand:Ladder van samenwerking.png|frame|De ladder bij {thema.lower()}]]
== In de dorpen ==
{"".join(f"* [[{dorp}/{thema}|{thema} in {dorp}]]{chr(10)}" for dorp in DORPEN[:6])}
== Spelregels ==
<ol><li>Luister</li><li>Vraag<ul><li>door</li></ul></li></ol>
<div style="color:red" onclick="alert(1)">Dit stond in het rood.</div>
<script>alert(1)</script> [javascript:alert(1) klik] {{{{Bestaat niet}}}}
[[Categorie:{thema}]]
"""


def _vreemd(titel: str) -> str:
    return f"Over <nowiki>{titel}</nowiki> schreven we dit. Zie ook [[De aanpak]] en [[Bant]].\n\nNog een alinea.\n"


def _grow(wiki: Wiki, titel: str, text: str, versions: int) -> None:
    """The text as it came about: from a first line to all of it."""
    lines = text.splitlines(keepends=True)
    cuts = [max(1, len(lines) * part // versions) for part in range(1, versions + 1)]
    wiki.schrijf(titel, *("".join(lines[:cut]) for cut in cuts))


def _pages(wiki: Wiki) -> None:
    """The 200 pages: the way of working, odd titles, subjects, villages, and subjects in villages."""
    _grow(wiki, "Hoofdpagina", _start(), 6)
    _grow(wiki, "De aanpak", "De aanpak heeft vier stappen.\n\n* [[/Verkennen]]\n* [[/Ontwerpen/]]\n", 2)
    texts = {f"De aanpak/{stap}": _aanpak(stap) for stap in STAPPEN}
    odd = ("Raad en college", "Leren van elkaar", "Leren van elkaar/Voorbeelden/Het dorpsplein", *VREEMD)
    texts |= {titel: _vreemd(titel) for titel in odd}
    texts |= {thema: _thema(thema) for thema in THEMAS}
    texts |= {dorp: _dorp(dorp, number) for number, dorp in enumerate(DORPEN)}
    texts |= {f"{dorp}/{thema}": _onder(dorp, thema) for thema in THEMAS for dorp in DORPEN}
    for titel, text in texts.items():
        _grow(wiki, titel, text, 4)
    for number in range(200 - len(wiki.bladen)):
        _grow(wiki, f"Verslag {number + 1} maart 2016", _vreemd("het verslag"), 2)


def _around(wiki: Wiki) -> None:
    """What stands beside the pages: templates, categories, redirects, talk, users and the technique of the wiki."""
    wiki.schrijf(
        "Sjabloon:Kader", "<noinclude>Zo gebruik je dit.</noinclude>\n'''{{{titel|Tip}}}''': {{{1}}}"
    )
    wiki.schrijf(
        "Sjabloon:Dorp", "{{#if:{{{jaar|}}}|Het eerste plan van {{{naam}}} is van {{{jaar}}}.|Geen plan.}}"
    )
    wiki.schrijf("Categorie:Dorpen", "Alle dorpen van de gemeente.")
    wiki.schrijf("Oude wijzer:Over deze wiki", "Over de wiki zelf.")
    for old, new in {"Aanpak": "De aanpak", "Dorp Bant": "Bant", "Cafe": "Café en ontmoeting", "WoZo": "Wonen",
                     "Oud & nieuw?": "Aanpak", "Aanpak: vragen": "De aanpak/Verkennen"}.items():  # fmt: skip
        wiki.verwijs(old, new)
    for dorp in DORPEN:
        wiki.schrijf(f"Overleg:{dorp}", f"GEHEIM-OVERLEG over {dorp}. --[[Gebruiker:Ambtenaar]]")
    wiki.schrijf("Gebruiker:Ambtenaar", "GEHEIM-GEBRUIKER").schrijf("MediaWiki:Sidebar", "* GEHEIM-TECHNIEK")
    wiki.schrijf("Bestand:Plein Bant.jpg", "Gemaakt op een zonnige dag.")


def make(*, nieuwer: bool = False) -> Wiki:
    """The whole wiki; a newer one has more versions of ten pages and one new page."""
    wiki = Wiki()
    _pages(wiki)
    _around(wiki)
    for dorp in DORPEN if nieuwer else ():
        wiki.schrijf(dorp, _dorp(dorp, 40))
    return wiki.schrijf("Dorpenronde 2018", "Nieuw dit jaar.") if nieuwer else wiki


def titles(wiki: Wiki) -> list[str]:
    """What everyone could read, so what may be linked to from elsewhere; a category also when nobody wrote it."""
    hidden = ("Overleg", "Gebruiker", "MediaWiki", "Sjabloon", "Bestand")
    found = [titel for titel in wiki.bladen if titel.partition(":")[0] not in hidden]
    return [*found, *(f"Categorie:{thema}" for thema in (*THEMAS, "Aanpak"))]


def addresses(title: str) -> list[str]:
    """The three forms, spelled as MediaWiki itself spells them (wfUrlencode)."""
    written = title[:1].upper() + title[1:].replace(" ", "_")
    path = quote(written, safe=";@$!*(),/~:-_.")
    return [f"/{path}", f"/wiki/{path}", f"/index.php?title={path}"]


def save(folder: Path, *, nieuwer: bool = False) -> None:
    """The export, its files and a list of every old address."""
    folder.mkdir(parents=True, exist_ok=True)
    wiki = make(nieuwer=nieuwer)
    wiki.save(folder / "dump.xml")
    lines = [address for title in titles(wiki) for address in addresses(title)]
    (folder / "adressen.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    if not (folder / "images").exists():
        files(folder / "images")


if __name__ == "__main__":
    save(Path(sys.argv[1]), nieuwer="nieuwer" in sys.argv[2:])
