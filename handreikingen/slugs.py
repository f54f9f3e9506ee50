"""Addresses that pages may not take: the first words of the system's own addresses (ONTWERP §4)."""

GERESERVEERD = frozenset(
    {
        "_util",
        "account",
        "advies",
        "afspraak",
        "api",
        "beheer",
        "bijblijven",
        "boekje",
        "demo",
        "documenten",
        "evaluatie",
        "favicon.ico",
        "geschiedenis",
        "gidsbeeld",
        "health",
        "index.php",
        "initiatieven",
        "inloggen",
        "media",
        "open-data",
        "privacy",
        "recent",
        "robots.txt",
        "sitemap.xml",
        "static",
        "stijlgids",
        "sturing",
        "toegankelijkheid",
        "uitloggen",
        "verwijzingen",
        "volgen",
        "voorstel",
        "w",
        "welkom",
        "werkplek",
        "wiki",
        "zoeken",
    }
)
ROOT_DEPTH = 3
"""Depth in Wagtail's tree of the pages right under the start page."""


def refusal(slug: str, depth: int | None) -> str:
    """Why this slug cannot stand at this depth, as a sentence; empty when it can."""
    if depth == ROOT_DEPTH and slug in GERESERVEERD:
        return f"Het adres /{slug}/ is van het systeem zelf. Kies een ander woord."
    return ""
