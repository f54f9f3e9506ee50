"""The ten roles of the design (ONTWERP §3). A role is a Django group of the same name; a user may have several."""

from django.db.models import TextChoices


class Rol(TextChoices):
    """Member, stored group name and URL word are the same Dutch word."""

    redacteur = "redacteur", "Redacteur"
    eindredacteur = "eindredacteur", "Eindredacteur"
    medewerker = "medewerker", "Medewerker"
    accountmanager = "accountmanager", "Accountmanager"
    coordinator = "coordinator", "Coördinator"
    directie = "directie", "Directie"
    college = "college", "College"
    griffie = "griffie", "Griffie"
    raad = "raad", "Raad"
    beheerder = "beheerder", "Beheerder"


REDACTIE = frozenset({Rol.redacteur, Rol.eindredacteur, Rol.beheerder})
"""Who may enter the Wagtail admin: editors and administrators alone (ONTWERP §3.12)."""
