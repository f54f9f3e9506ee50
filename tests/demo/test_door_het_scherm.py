"""The demo shows nothing that its screens could not make: evaluations and lessons of a file go through their forms."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.management import call_command
from wagtail.models import PageLogEntry

from evaluatie.models import Genodigdenadres, Les
from handreikingen.models import Handreiking
from initiatieven.models import Initiatief
from samenwerkingswijzer.ground.commands import Fout
from samenwerkingswijzer.ground.models import Gebruiker, Mail
from tests.demo.test_dossiers import GOOD
from tests.evaluatie import conftest as met_criteria
from tests.handreikingen import conftest as met_gids

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("accountmanager", "coordinator")]
map_met_gids, schrijf, laad = met_gids.map_met_gids, met_gids.schrijf, met_gids.laad
criteria = met_criteria.criteria

BEGUN = GOOD.replace(
    "}]",
    """},
  { dag = -2, doe = "toewijzen" },
  { dag = -2, doe = "verkennen" },
  { dag = -1, doe = "STAP" },
]""",
)
SHEET = """
[[evaluatie]]
moment = "vooraf"
[evaluatie.gezamenlijk]
doelen = [4, ""]
[[evaluatie.apart]]
wie = "Een groep"
doelen = [3, ""]
"""
LES = """
[[les]]
soort = "stimulans"
les = "Vraag wie er nog ontbreekt."
voor_wie = ["organisatie"]
pagina = "/handreikingen/intake/"
kopje = "Voor het gesprek"
nieuwe_tekst = "Vraag wie er nog ontbreekt."
reden = "Dat hielp."
"""


def loads(folder: Path, step: str, content: str) -> Initiatief:
    """A dossier file with this as its last step."""
    (folder / "dossiers").mkdir()
    (folder / "dossiers" / "proef.toml").write_text(BEGUN.replace("STAP", step) + content)
    call_command("laad_initiatieven", map=folder / "dossiers", verbosity=0)
    return Initiatief.objects.get(titel="Voorbeeld: proef")


def test_parties_are_invited_and_answer_the_questions_of_the_screen(tmp_path: Path, criteria: None) -> None:
    evaluatie = loads(tmp_path, "evaluatie", SHEET).evaluaties.get()
    given = evaluatie.uitnodigingen.values_list("perspectief", "antwoorden__score")
    assert sorted(given) == [("gezamenlijk", 4), ("initiatiefnemer", 3)]
    assert Genodigdenadres.objects.get().e_mail == "een-groep-1@voorbeeld.nl"
    assert not Mail.objects.exists()


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('[4, ""]', '[5, ""]', "Leg in een zin uit waarom je een 5 geeft"),
        ('[4, ""]', '[6, "Zes."]', "Kies een antwoord uit de lijst"),
        ("doelen", "bestaat_niet", "bestaat_niet_score.* staat niet op het scherm"),
        ('wie = "Een groep"', 'perspectief = "iedereen"', "wie"),
    ],
)
def test_what_the_screen_refuses_is_told_by_file_and_day(
    tmp_path: Path, criteria: None, old: str, new: str, told: str
) -> None:
    with pytest.raises(Fout, match=rf"(?s)proef\.toml, evaluatie op dag -1: .*{told}"):
        loads(tmp_path, "evaluatie", SHEET.replace(old, new, 1))
    assert not Initiatief.objects.exists()


@pytest.mark.grondig
def test_a_lesson_changes_a_page_by_a_proposal_that_is_taken_over(
    tmp_path: Path, schrijf: met_gids.Write, laad: Callable[[], str], eindredacteur: Gebruiker
) -> None:
    for page, body in ((met_gids.START, "Tekst."), (met_gids.INDEX, "Tekst.")):
        schrijf(page, body)
    schrijf(met_gids.INTAKE, "## Voor het gesprek\n\nBel even.")
    laad()
    dossier = loads(tmp_path, "les", LES)
    les = Les.objects.get()
    assert les.voorstel is not None
    assert (les.initiatief, les.voorstel.stand, les.voorstel.passage) == (
        dossier, "overgenomen", "Voor het gesprek",
    )  # fmt: skip
    assert les.voorstel.gemaakt_op == les.voorstel.beantwoord_op == les.op
    page = Handreiking.objects.get()
    assert "</h2><p>Vraag wie er nog ontbreekt.</p>" in str(page.inhoud.raw_data)
    logged = PageLogEntry.objects.filter(page=page.pk, user=eindredacteur).values_list("action", flat=True)
    assert set(logged) == {"wagtail.edit", "wagtail.publish"}, "as the screen of the editor does"
    assert les.voorstel.verschenen_op
    assert not Mail.objects.exists()


@pytest.mark.grondig
def test_a_page_that_the_screen_would_not_publish_is_refused(
    tmp_path: Path, schrijf: met_gids.Write, laad: Callable[[], str], eindredacteur: Gebruiker
) -> None:
    for page, body in ((met_gids.START, "Tekst."), (met_gids.INDEX, "Tekst.")):
        schrijf(page, body)
    schrijf(met_gids.INTAKE, "## Voor het gesprek\n\nBel even.")
    laad()
    Handreiking.objects.update(kern="")
    with pytest.raises(Fout, match="kan niet op de site"):
        loads(tmp_path, "les", LES)
