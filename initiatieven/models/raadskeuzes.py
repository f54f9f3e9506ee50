"""The choice lists of the council's frame (DOMEIN §5). Member, stored value and URL word are the same Dutch word."""

from django.db.models import TextChoices


class SoortMiddel(TextChoices):
    geld = "geld", "Geld, in euro"
    uren = "uren", "Uren van medewerkers"


class Wanneer(TextChoices):
    """When the council wants to be heard about an initiative."""

    start = "start", "Bij de start van de verkenning"
    besluit = "besluit", "Voor het besluit"
    tussentijds = "tussentijds", "Bij de evaluatie tussentijds"
    afronding = "afronding", "Bij de afronding"
    datum = "datum", "Op een afgesproken dag"


class StandRaadsmoment(TextChoices):
    gepland = "gepland", "Gepland"
    gehouden = "gehouden", "Gehouden"
    vervallen = "vervallen", "Vervallen"


class StandKeuzevraagstuk(TextChoices):
    voorbereiding = "voorbereiding", "In voorbereiding"
    geagendeerd = "geagendeerd", "Staat op de agenda"
    besloten = "besloten", "Besloten"
    ingetrokken = "ingetrokken", "Ingetrokken"


class SoortRaadspunt(TextChoices):
    toezegging = "toezegging", "Toezegging"
    motie = "motie", "Motie"


class StandRaadspunt(TextChoices):
    open = "open", "Open"
    afgedaan = "afgedaan", "Afgerond"
    niet_uitgevoerd = "niet_uitgevoerd", "Niet uitgevoerd"


class Kaderstap(TextChoices):
    """What was done to a part of the frame."""

    toegevoegd = "toegevoegd", "Toegevoegd"
    gewijzigd = "gewijzigd", "Gewijzigd"
    nieuwe_versie = "nieuwe_versie", "Nieuwe versie"
    beeindigd = "beeindigd", "Geldt niet meer"
    geagendeerd = "geagendeerd", "Op de agenda gezet"
    besloten = "besloten", "Besloten"
    vastgesteld = "vastgesteld", "Vastgesteld"
    gestopt = "gestopt", "Gestopt"
