"""Practice data: plausible, consistent with the status table and with what the register asks before each step."""

from collections.abc import Iterator
from io import StringIO
from random import Random

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from django.db.models import Count, F, Q
from pytest_django import DjangoDbBlocker

from evaluatie.models import Evaluatie
from handreikingen.models import Vindplaats, Zoekdocument, Zoekwoord
from handreikingen.search import engine
from initiatieven.handelingen import Handeling
from initiatieven.models import Besluit, Gebeurtenis, Initiatief, Kern
from initiatieven.status import EINDSTATUSSEN, OPEN, Status
from samenwerkingswijzer.demo import municipality
from samenwerkingswijzer.oefendata.codes import PER_YEAR, Codes

NUMBER = 200


@pytest.fixture(scope="module")
def oefendata(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Made once for this file; what a test changes is undone after it, and all of it after the last."""
    with django_db_blocker.unblock(), transaction.atomic():
        municipality.load()
        call_command("laad_kaders", verbosity=0)
        call_command("laad_criteria", verbosity=0)
        make()
        yield
        transaction.set_rollback(True)


pytestmark = [
    pytest.mark.django_db,
    pytest.mark.usefixtures("oefendata"),
    pytest.mark.xdist_group("oefendata"),
    pytest.mark.grondig,
]


def make(number: object = NUMBER, *more: str) -> str:
    out = StringIO()
    call_command("maak_oefendata", "--initiatieven", str(number), *more, stdout=out)
    return out.getvalue()


def test_as_many_as_asked_with_their_events() -> None:
    assert Initiatief.objects.count() == NUMBER
    assert Gebeurtenis.objects.count() >= 5 * NUMBER


def test_the_database_finds_no_constraint_broken() -> None:
    connection.check_constraints()
    for initiatief in Initiatief.objects.all()[::5]:
        initiatief.full_clean(exclude=["typering"])


def test_the_last_event_is_the_state() -> None:
    for initiatief in Initiatief.objects.prefetch_related("gebeurtenissen"):
        assert list(initiatief.gebeurtenissen.all())[-1].naar == initiatief.status


def test_what_the_register_asks_before_a_step_is_there() -> None:
    assigned = Initiatief.objects.exclude(status__in=[Status.aangemeld, Status.ingetrokken])
    assert not assigned.filter(toewijzingen=None).exists()
    weighed = Initiatief.objects.filter(gebeurtenissen__handeling=Handeling.wegen)
    assert not weighed.filter(
        Q(intake=None) | Q(inschatting=None) | Q(verbredingen=None) | Q(typering="")
    ).exists()
    assert not Initiatief.objects.filter(status=Status.realisatie, afspraken=None).exists()
    assert not Initiatief.objects.filter(status=Status.afgerond, afspraken__stand="open").exists()


def test_a_decision_stands_with_its_weighing_and_state() -> None:
    assert Besluit.objects.exists()
    assert not Besluit.objects.exclude(beslisser=F("weging__beslisser")).exists()
    assert not Besluit.objects.filter(weging__afgerond_op=None).exists()
    braked = Initiatief.objects.filter(status=Status.geremd)
    assert set(braked.values_list("besluiten__besluit", flat=True)) <= {"remmen"}


def test_where_it_is_obligatory_the_expectation_was_frozen_at_the_decision() -> None:
    decided = Besluit.objects.filter(
        Q(initiatief__investering_gevraagd=True) | Q(initiatief__raadsmodi__modus="meesturen")
    )
    assert decided.exists()
    assert not decided.filter(evaluatie_vooraf=None).exists()
    assert (
        not Evaluatie.objects.annotate(answers=Count("uitnodigingen__antwoorden")).exclude(answers=9).exists()
    )


def test_terms_hold_for_open_dossiers_only() -> None:
    assert Initiatief.objects.filter(status__in=OPEN, uiterlijk_op__isnull=False).exists()
    assert not Initiatief.objects.filter(status__in=EINDSTATUSSEN, uiterlijk_op__isnull=False).exists()


def test_dossiers_are_spread() -> None:
    assert Initiatief.objects.values("kern").distinct().count() >= Kern.objects.count() - 1
    assert Initiatief.objects.values("aangemeld_op__year").distinct().count() >= 5
    assert Initiatief.objects.values("toewijzingen__accountmanager").distinct().count() >= 10


def test_everything_invented_says_so() -> None:
    assert not Initiatief.objects.filter(is_voorbeeld=False).exists()
    assert not Initiatief.objects.exclude(titel__startswith="Oefening: ").exists()


def test_what_is_public_is_found_by_search() -> None:
    public = Initiatief.objects.public()
    known = Zoekdocument.objects.filter(bron="initiatieven")
    assert set(known.values_list("sleutel", flat=True)) == set(public.values_list("pk", flat=True)) != set()
    one = public.order_by("pk")[0]
    titles = {document.titel for document in engine.search(one.titel, "initiatief").treffers[:200]}
    assert one.titel in titles
    for word in Zoekwoord.objects.order_by("-aantal")[:20]:
        assert word.aantal == Vindplaats.objects.filter(woord=word).count()


def test_a_second_run_adds_and_the_database_counts_on() -> None:
    make(10)
    assert Initiatief.objects.count() == NUMBER + 10
    kern = Kern.objects.create(naam="Nieuw dorp", sleutel="nieuw-dorp")
    Initiatief.objects.create(kenmerk="1999-BCDF", titel="Daarna", samenvatting="-", kern=kern)


def test_codes_never_come_twice() -> None:
    codes = Codes(Random(1))  # noqa: S311
    assert len({codes.next(2026) for _ in range(5000)}) == 5000
    assert PER_YEAR == 160_000
