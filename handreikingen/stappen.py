"""The words that say where in the work, for whom and in which part of the process a page helps.

Pure data. The guide stands below the register and may not import it: a test holds the steps equal to its road.
"""

from django.db.models import TextChoices


class Stap(TextChoices):
    """The step of the work beside which a page stands: the register's road, and the looking back on it."""

    aangemeld = "aangemeld", "Aangemeld"
    toegewezen = "toegewezen", "Toegewezen"
    verkenning = "verkenning", "Verkenning"
    verbreding = "verbreding", "Verbreding"
    weging = "weging", "Weging"
    besluit = "besluit", "Besluit"
    ontwerp = "ontwerp", "Ontwerp"
    realisatie = "realisatie", "Realisatie"
    afgerond = "afgerond", "Afgerond"
    evaluatie = "evaluatie", "Evaluatie"


class Doelgroep(TextChoices):
    """For whom a page is written (DOMEIN §6.1)."""

    initiatiefnemer = "initiatiefnemer", "Initiatiefnemers en partners"
    raad = "raad", "Raad"
    college = "college", "College"
    organisatie = "organisatie", "Medewerkers van de gemeente"


class Deelproces(TextChoices):
    """The four parts of the process in the Speelveld (DOMEIN §1.4)."""

    verkennen = "verkennen", "Verkennen"
    ontwerpen = "ontwerpen", "Ontwerpen"
    realiseren = "realiseren", "Realiseren"
    evalueren = "evalueren", "Evalueren en bijsturen"


class Element(TextChoices):
    """The three elements that every part of the process looks at (DOMEIN §1.4)."""

    opgave = "opgave", "Inhoudelijke opgave"
    actoren = "actoren", "Actoren"
    proces = "proces", "Proces"


class Geschiktheid(TextChoices):
    """What a werkvorm is good for, from little to much influence (DOMEIN §6.1)."""

    informeren = "informeren", "Informeren"
    raadplegen = "raadplegen", "Raadplegen"
    adviseren = "adviseren", "Adviseren"
    coproduceren = "coproduceren", "Samen maken"
    meebeslissen = "meebeslissen", "Meebeslissen"


class Tijd(TextChoices):
    """How much time a werkvorm takes, from little to much."""

    uur = "uur", "een uur"
    dagdeel = "dagdeel", "een dagdeel"
    dag = "dag", "een dag"
    langer = "langer", "meer dagen of keren"


class Soort(TextChoices):
    """Which list a word belongs to; also the name of the field that the editor fills."""

    stappen = "stappen", "Stap"
    doelgroepen = "doelgroepen", "Doelgroep"
    deelproces = "deelproces", "Deelproces"
    element = "element", "Element"
    geschikt_voor = "geschikt_voor", "Geschikt voor"


WOORDEN: dict[Soort, type[TextChoices]] = {
    Soort.stappen: Stap,
    Soort.doelgroepen: Doelgroep,
    Soort.deelproces: Deelproces,
    Soort.element: Element,
    Soort.geschikt_voor: Geschiktheid,
}
