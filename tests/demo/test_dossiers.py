"""The dossiers of the demo: the twelve of the first guide with sourced facts, and examples of everything else."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import transaction
from django.db.models import Count
from django.utils import timezone
from pytest_django import DjangoDbBlocker

from evaluatie.models import Antwoord, Evaluatie
from initiatieven.conditions import missing
from initiatieven.handelingen import Handeling
from initiatieven.models import Gebeurtenis, Initiatief, Raadsmodus
from initiatieven.models.keuzes import Partij
from initiatieven.status import Status
from samenwerkingswijzer.demo import accounts, municipality
from samenwerkingswijzer.dossiers.reading import read, read_all
from samenwerkingswijzer.ground.commands import Fout
from samenwerkingswijzer.ground.models import Mail
from samenwerkingswijzer.management.commands.laad_initiatieven import SOURCE

OF_THE_FIRST_GUIDE = {
    "Social sofa Emmeloord",
    "Kunstwerk de Vis bij de fietsbrug over de Urkervaart",
    "Buurtwinkel Espel",
    "Klankbordgroep in de nieuwbouwwijk Emmelhage",
    "Speeltuinen en sportkooien",
    "Urnenmuur op de begraafplaats",
    "Mariaschool",
    "Open planproces Centrum",
    "Kinderdagverblijf Gunnink",
    "Multifunctionele accommodaties Rutten en Tollebeek",
    "Toekomstvisies van de dorpen",
    "Kleedkamers voetbalvereniging",
}
WITH_FACTS = {"Buurtwinkel Espel", "Multifunctionele accommodaties Rutten en Tollebeek"}


@pytest.fixture(scope="module")
def loaded(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Everything the demo loads, once for this file, and gone after it."""
    with django_db_blocker.unblock(), transaction.atomic():
        municipality.load()
        call_command("laad_kaders", verbosity=0)
        call_command("laad_criteria", verbosity=0)
        accounts.load("linde-sluis-akker-42")
        call_command("laad_initiatieven", verbosity=0)
        yield
        transaction.set_rollback(True)


pytestmark = [
    pytest.mark.django_db,
    pytest.mark.usefixtures("loaded"),
    pytest.mark.xdist_group("dossiers"),
    pytest.mark.grondig,
]


def _example(title: str) -> Initiatief:
    return Initiatief.objects.get(titel=f"Voorbeeld: {title}")


def test_the_twelve_of_the_first_guide_are_there() -> None:
    assert (
        set(Initiatief.objects.filter(herkomst="wiki").values_list("titel", flat=True)) == OF_THE_FIRST_GUIDE
    )


def test_without_facts_a_dossier_stays_registered_public_and_labelled() -> None:
    bare = Initiatief.objects.filter(herkomst="wiki").exclude(titel__in=WITH_FACTS)
    assert len(bare) == len(OF_THE_FIRST_GUIDE - WITH_FACTS)
    for initiatief in bare:
        assert initiatief.status == Status.aangemeld
        assert initiatief.nog_te_evalueren
        assert initiatief.openbaar_sinds
        assert initiatief.bronnen


def test_nothing_is_scored_about_a_real_organisation() -> None:
    assert not Antwoord.objects.filter(
        uitnodiging__evaluatie__initiatief__is_voorbeeld=False, score__isnull=False
    ).exists()


def test_only_decisions_that_a_source_reports_are_about_real_organisations() -> None:
    real = Initiatief.objects.filter(is_voorbeeld=False, besluiten__isnull=False)
    assert set(real.values_list("titel", "besluiten__besluit")) == {
        (title, "versterken") for title in WITH_FACTS
    }


def test_invented_dossiers_say_so_and_no_other_does() -> None:
    for initiatief in Initiatief.objects.all():
        assert initiatief.is_voorbeeld == initiatief.titel.startswith("Voorbeeld: ")
    assert Initiatief.objects.filter(is_voorbeeld=True).count() == 21


def test_the_examples_cover_every_state_and_outcome() -> None:
    found = Initiatief.objects.filter(is_voorbeeld=True).values_list("status", flat=True)
    assert set(found) == set(Status)


def test_the_examples_cover_what_goes_otherwise() -> None:
    examples = Initiatief.objects.filter(is_voorbeeld=True)
    assert examples.filter(is_uitdaagverzoek=True).exists()
    assert examples.filter(kern=None).exists()
    assert examples.filter(slaapt_tot__gt=timezone.localdate()).count() == 1
    assert {initiatief.titel for initiatief in examples.overdue()} == {
        "Voorbeeld: een deelauto voor het dorp",
        "Voorbeeld: zonnedak op de sporthal",
        "Voorbeeld: inwoners houden het zwembad open",
    }


def test_the_council_steers_along_with_and_without_an_evaluation_beforehand() -> None:
    steered = Raadsmodus.objects.filter(modus="meesturen", tot=None)
    with_one = set(
        steered.filter(initiatief__evaluaties__moment="vooraf").values_list("initiatief__titel", flat=True)
    )
    assert with_one == {
        "Voorbeeld: nieuw dorpshuis",
        "Voorbeeld: een vrijliggend fietspad tussen twee dorpen",
    }
    assert missing(_example("inwoners houden het zwembad open"), Handeling.versterken)


def test_the_village_hall_mirrors_what_was_expected() -> None:
    dorpshuis = Evaluatie.objects.filter(initiatief=_example("nieuw dorpshuis"))
    assert list(dorpshuis.values_list("moment", flat=True)) == ["vooraf", "tussentijds", "tussentijds"]
    assert all(evaluatie.volledig and evaluatie.bevroren_op for evaluatie in dorpshuis)


def test_a_message_that_was_answered_waits_for_nobody() -> None:
    village_hall = Initiatief.objects.get(kenmerk__endswith="-DRPH")
    asked, answer = village_hall.berichten.all()
    assert (asked.van, answer.van) == (Partij.initiatiefnemer, Partij.gemeente)
    assert (asked.gelezen_op, answer.gelezen_op) == (answer.op, None)


def test_somewhere_perspectives_disagree_by_three_points() -> None:
    final = Evaluatie.objects.get(initiatief=_example("samen koken in de wijk"), moment="achteraf")
    scores = Antwoord.objects.filter(uitnodiging__evaluatie=final, criterium__code="verhouding")
    given = set(scores.values_list("score", flat=True))
    assert {1, 4} <= given


def test_the_past_is_dated_in_order_and_sends_no_mail() -> None:
    assert not Mail.objects.exists()
    assert not Gebeurtenis.objects.filter(op__gt=timezone.now()).exists()
    for initiatief in Initiatief.objects.annotate(steps=Count("gebeurtenissen")).filter(steps__gt=1):
        moments = list(initiatief.gebeurtenissen.order_by("pk").values_list("op", flat=True))
        assert moments == sorted(moments), initiatief.titel


def test_loading_again_adds_nothing_and_changes_nothing() -> None:
    Initiatief.objects.filter(titel="Social sofa Emmeloord").update(
        publieke_samenvatting="Aangepast op het scherm."
    )
    before = Gebeurtenis.objects.count()
    call_command("laad_initiatieven", verbosity=0)
    assert Gebeurtenis.objects.count() == before
    assert Initiatief.objects.count() == 33
    assert (
        Initiatief.objects.get(titel="Social sofa Emmeloord").publieke_samenvatting
        == "Aangepast op het scherm."
    )


def test_every_file_has_its_own_name_and_letters() -> None:
    assert len({dossier.letters for dossier in read_all(SOURCE)}) == 33


GOOD = """
titel = "Voorbeeld: proef"
letters = "PRFJ"
is_voorbeeld = true
samenvatting = "Een proef."
type_initiatiefnemer = "inwoners"
weg = [{ dag = -2, doe = "aanmelden" }]
[aanmelder]
aanduiding = "Een groep"
"""


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("letters", "leters", "leters"),
        ('"PRFJ"', '"AAAA"', "vier medeklinkers"),
        ("doe", "doet", "doet"),
        ('"aanmelden"', '"vergeten"', "vergeten"),
        ("dag = -2, ", "", "dag"),
        ("is_voorbeeld = true", "", "Voorbeeld: "),
        ("titel", "titel = ", "niet te lezen"),
    ],
)
def test_a_wrong_file_is_refused_by_name(tmp_path: Path, old: str, new: str, told: str) -> None:
    path = tmp_path / "proef.toml"
    path.write_text(GOOD.replace(old, new, 1))
    with pytest.raises(Fout, match=f"proef.toml.*{told}"):
        read(path)


def test_a_step_that_is_refused_is_told_by_file_and_day(tmp_path: Path) -> None:
    path = tmp_path / "proef.toml"
    path.write_text(GOOD.replace("}]", '}, { dag = -1, doe = "afronden", door = "accountmanager" }]'))
    with pytest.raises(Fout, match=r"proef\.toml, afronden op dag -1"):
        call_command("laad_initiatieven", map=tmp_path)
    assert not Initiatief.objects.filter(titel="Voorbeeld: proef").exists()


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(Fout, match="geen enkel bestand"):
        call_command("laad_initiatieven", map=tmp_path)
