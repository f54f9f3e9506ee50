"""The guide's rows in the table of personal data and audiences. Pages hold no personal data: everyone reads them."""

from samenwerkingswijzer.ground.gegevens import listed

_GIDS: dict[str, str] = {"grond": "geen", "bewaren": "blijvend"}
_SHARED = "menutitel inleiding bronnen"
_OWN = {
    "StartPagina": "",
    "GidsPagina": "",
    "IndexPagina": "",
    "Handreiking": "kern",
    "Valkuil": "herkenning gevolg wat_wel rol",
    "Werkvorm": "doel groepsgrootte duur voorbereiding inclusie",
    "Begrip": "definitie niet_verwarren_met",
    "LeerzaamVoorbeeld": "les herkomst",
}

ROWS = [
    *(
        row
        for model, own in _OWN.items()
        for row in listed(f"handreikingen.{model}", f"{_SHARED} {own}", "publiek", "uitleggen hoe het werkt",
                          wisbaar=False, **_GIDS)
    ),
    *listed("handreikingen.Figuur", "sleutel titel uitleg tekening afdruk", "publiek", "de wijzer laten zien",
            wisbaar=False, **_GIDS),
    *listed("handreikingen.Gebied",
            "sleutel naam korte_naam regels_tekst korte_regels_tekst beschrijving doel punten", "publiek",
            "de wijzer laten zien", wisbaar=False, **_GIDS),
    *listed("handreikingen.SpeelveldCel", "titel in_figuur inleiding herkomst bron", "publiek", "vragen op weg helpen",
            wisbaar=False, **_GIDS),
    *listed("handreikingen.Vraag", "vraag hulp verwijzing", "publiek", "vragen op weg helpen",
            wisbaar=False, **_GIDS),
    *listed("handreikingen.TekstFiguur", "sleutel titel beschrijving kolommen herkomst bron", "publiek",
            "uitleggen hoe het werkt", wisbaar=False, **_GIDS),
    *listed("handreikingen.Deel", "nummer titel tekst groep kolom verwijzing", "publiek",
            "uitleggen hoe het werkt", wisbaar=False, **_GIDS),
    *listed("handreikingen.PaginaKenmerk", "waarde", "publiek", "pagina's vinden", wisbaar=False, **_GIDS),
    # Search holds copies of public text only, and no word of who asked.
    *listed("handreikingen.Zoekdocument", "bron soort titel tekst volgorde stempel", "publiek", "pagina's vinden",
            wisbaar=False, **_GIDS),
    *listed("handreikingen.Zoekwoord", "woord vorm stam achterstevoren woord_achterstevoren", "publiek",
            "pagina's vinden", wisbaar=False, **_GIDS),
    *listed("handreikingen.Synoniemen", "woorden", "publiek", "pagina's vinden", wisbaar=False, **_GIDS),
    *listed("handreikingen.GemisteZoekvraag", "vraag", "intern", "zien wat mensen niet vinden",
            wisbaar=False, grond="geen", bewaren="zoekvraag"),
    *listed("handreikingen.Zoekspoor", "afdruk", "intern", "zien of een vraag terugkomt, zonder haar woorden",
            wisbaar=False, grond="geen", bewaren="zoekspoor"),
    *listed("handreikingen.Herkomst", "pad afdruk_bestand afdruk_pagina", "intern", "de gids laden",
            wisbaar=False, **_GIDS),
    *listed("handreikingen.Paginaverwijzing", "pad", "publiek", "laten zien wat bij elkaar hoort",
            wisbaar=False, **_GIDS),
    *listed("handreikingen.Voorstel", "passage oude_tekst nieuwe_tekst reden herkomst antwoord", "intern",
            "de gids beter maken met wat lezers weten", grond="taak", bewaren="blijvend", wisbaar=True),
    *listed("handreikingen.Voorstel", "e_mail", "intern", "antwoord geven op een voorstel",
            grond="toestemming", bewaren="voorstel", wisbaar=True),
    *listed("handreikingen.Volger", "e_mail", "intern", "mailen als een pagina verandert",
            grond="toestemming", bewaren="volgen", wisbaar=True),
    *listed("handreikingen.Wikiherkomst", "titel afdruk_pagina", "intern", "de oude wiki overnemen",
            wisbaar=False, **_GIDS),
    *listed("handreikingen.Wikibestand", "naam afdruk vermoeden", "intern", "de oude wiki overnemen",
            wisbaar=False, **_GIDS),
    *listed("handreikingen.Wikibestand", "overgetypt", "publiek", "uitleggen wat in een beeld staat",
            wisbaar=False, **_GIDS),
    # Who wrote what in the old wiki: names of people, kept beside the version as where it comes from.
    *listed("handreikingen.Wikiversie", "auteur opmerking", "intern", "weten waar een tekst vandaan komt",
            grond="taak", bewaren="blijvend", wisbaar=True),
    *listed("handreikingen.Wikinotitie", "titel tekst", "intern", "weten waar een tekst vandaan komt",
            grond="taak", bewaren="blijvend", wisbaar=True),
]  # fmt: skip
