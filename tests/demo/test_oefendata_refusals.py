"""Practice data are refused where they do no good, and every drawn road follows the status table."""

from io import StringIO
from itertools import pairwise
from random import Random

import pytest
from django.core.management import call_command
from django.test import override_settings

from initiatieven.models import Initiatief
from initiatieven.overgangen import target
from initiatieven.status import Status
from samenwerkingswijzer.ground.commands import Fout
from samenwerkingswijzer.oefendata.road import walk
from tests.conftest import Bring


@pytest.fixture
def kaders(db: None) -> None:
    call_command("laad_kaders", verbosity=0)
    call_command("laad_criteria", verbosity=0)


def make(number: object, *more: str) -> None:
    call_command("maak_oefendata", "--initiatieven", str(number), *more, stdout=StringIO())


def test_every_road_follows_the_status_table() -> None:
    ends = set()
    for seed in range(1000):
        steps = walk(Random(seed))  # noqa: S311
        assert all(target(step.handeling, step.van) == step.naar for step in steps)
        assert all(one.naar == next_.van and one.dag <= next_.dag for one, next_ in pairwise(steps))
        ends.add(steps[-1].naar)
    assert ends == set(Status) - {Status.concept}


@pytest.mark.parametrize("number", ["0", "-3", "tien", "1.5", "", "1000001", "٣"])
def test_a_wrong_number_is_refused(db: None, number: str) -> None:
    with pytest.raises(Fout, match="heel getal van 1 tot en met"):
        make(number)


def test_without_villages_it_tells_what_to_do_first(db: None) -> None:
    with pytest.raises(Fout, match="laad_kaders"):
        make(1)


def test_production_is_left_alone(kaders: None) -> None:
    with override_settings(IS_PRODUCTIE=True), pytest.raises(Fout, match="WIJZER_OMGEVING"):
        make(1)


def test_real_dossiers_are_not_mixed_in_by_accident(kaders: None, breng: Bring) -> None:
    breng(Status.aangemeld)
    with pytest.raises(Fout, match="--toch"):
        make(1)
    make(1, "--toch")
    assert Initiatief.objects.count() == 2
