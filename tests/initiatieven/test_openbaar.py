"""`/initiatieven/` and `/initiatieven/<kenmerk>/`: what everyone may read, and nothing personal ever."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.db.models import CharField, Model, TextField
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from initiatieven.actions import perform
from initiatieven.handelingen import Handeling
from initiatieven.models import Contactgegevens, Initiatief, Kern, Opgave, Verbreding
from initiatieven.status import Status
from initiatieven.views import openbaar
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.models import Gebruiker
from tests import road
from tests.conftest import Bring

pytestmark = pytest.mark.django_db
OVERZICHT = "/initiatieven/"


@pytest.fixture
def openbaar_maken(breng: Bring, coordinator: Gebruiker) -> Bring:
    """`openbaar_maken(Status.x, ...)`: a dossier in that state that everyone may read."""

    def publish(status: Status, **values: Any) -> Initiatief:
        initiatief = breng(status, **{"publieke_samenvatting": "Samen groente telen.", **values})
        perform(initiatief, Handeling.openbaar_maken, Actor.user(coordinator))
        return initiatief

    return publish


def rows(number: int, **values: Any) -> list[Initiatief]:
    """Public dossiers for lists, newest last; made at once, because a list does not ask how they came."""
    moment = timezone.now() - timedelta(days=number)
    made = [
        Initiatief(
            kenmerk=f"2026-{''.join('BCDFGHJKLM'[int(digit)] for digit in f'{index:04d}')}",
            titel=f"Idee {index}",
            samenvatting="Besloten.",
            publieke_samenvatting="Voor iedereen.",
            type_initiatiefnemer="inwoners",
            status=Status.aangemeld,
            aangemeld_op=moment + timedelta(days=index),
            openbaar_sinds=moment,
            **values,
        )
        for index in range(number)
    ]
    return Initiatief.objects.bulk_create(made)


def titles(client: Client, query: str = "") -> list[str]:
    answer = client.get(OVERZICHT + query)
    assert answer.status_code == 200
    return [initiatief.titel for initiatief in answer.context["bladzijde"].rijen]


def test_only_what_was_made_public_is_listed(client: Client, breng: Bring, openbaar_maken: Bring) -> None:
    breng(Status.verkenning, titel="Nog besloten")
    openbaar_maken(Status.verkenning, titel="Al openbaar")
    assert titles(client) == ["Al openbaar"]


def test_no_longer_public_is_gone_at_once(
    client: Client, openbaar_maken: Bring, coordinator: Gebruiker
) -> None:
    initiatief = openbaar_maken(Status.verkenning)
    perform(initiatief, Handeling.besloten_maken, Actor.user(coordinator), "Op verzoek.")
    assert titles(client) == []
    assert client.get(f"/initiatieven/{initiatief.kenmerk}/").status_code == 404


def test_filters_by_village_theme_state_and_opgave(client: Client, openbaar_maken: Bring) -> None:
    energie = Opgave.objects.create(sleutel="energie", titel="Energie", beoogd_effect="Schoon.")
    espel = Kern.objects.create(naam="Espel", sleutel="espel")
    tuin = openbaar_maken(Status.aangemeld, titel="Tuin")
    zon = openbaar_maken(Status.realisatie, titel="Zon", typering="energie", kern=espel)
    zon.opgaven.set([energie])
    assert titles(client) == ["Zon", "Tuin"]
    assert titles(client, "?kern=espel") == ["Zon"]
    assert titles(client, "?thema=groen") == [tuin.titel]
    assert titles(client, "?stand=uitvoering") == ["Zon"]
    assert titles(client, "?opgave=energie&kern=espel&thema=energie&stand=uitvoering") == ["Zon"]
    assert titles(client, "?opgave=energie&stand=nieuw") == []


def test_leafing_through_shows_everything_once_newest_first(client: Client) -> None:
    rows(openbaar.PAGE_SIZE * 2 + 5)
    seen, query = [], ""
    for _ in range(3):
        answer = client.get(OVERZICHT + query)
        seen += [initiatief.titel for initiatief in answer.context["bladzijde"].rijen]
        query = f"?na={answer.context['bladzijde'].ouder}"
    assert query == "?na="
    assert seen == [f"Idee {index}" for index in reversed(range(openbaar.PAGE_SIZE * 2 + 5))]


def test_leafing_back_shows_the_page_before(client: Client) -> None:
    rows(openbaar.PAGE_SIZE * 2 + 5)
    first = client.get(OVERZICHT).context["bladzijde"]
    second = client.get(f"{OVERZICHT}?na={first.ouder}").context["bladzijde"]
    back = client.get(f"{OVERZICHT}?voor={second.nieuwer}").context["bladzijde"]
    assert [row.pk for row in back.rijen] == [row.pk for row in first.rijen]
    assert back.nieuwer == ""
    assert back.ouder == first.ouder


def test_leafing_keeps_the_filters(client: Client, dorp: Kern) -> None:
    rows(openbaar.PAGE_SIZE + 1, kern=dorp)
    page = client.get(f"{OVERZICHT}?kern={dorp.sleutel}&thema=").content.decode()
    assert f'href="?kern={dorp.sleutel}&amp;thema=&amp;na=' in page


def test_the_number_of_queries_does_not_grow_with_the_list(client: Client, dorp: Kern) -> None:
    rows(2, kern=dorp)
    client.get(OVERZICHT)
    with CaptureQueriesContext(
        connection,
    ) as few:
        client.get(OVERZICHT)
    Initiatief.objects.all().delete()
    rows(60, kern=dorp)
    with CaptureQueriesContext(connection) as many:
        client.get(OVERZICHT)
    assert len(many) == len(few)
    assert len(many) <= 8


@pytest.mark.parametrize(
    "query", ["?kern=atlantis", "?thema=zwart", "?stand=onzin", "?opgave=x", "?na=1", "?voor=%00"]
)
def test_a_filter_that_does_not_exist_says_what_to_do(client: Client, query: str) -> None:
    answer = client.get(OVERZICHT + query)
    assert answer.status_code == 400
    page = answer.content.decode()
    assert "Kies iets uit de lijst" in page or "Begin vooraan in het overzicht" in page
    assert "<title>Fout: Initiatieven" in page


@pytest.mark.parametrize("query", ["?x=1", "?na=2026-BBBB", "?kern=&thema=&stand=", "?page=99", "?na=&voor="])
def test_any_other_query_shows_the_list(client: Client, query: str) -> None:
    assert client.get(OVERZICHT + query).status_code == 200


def test_an_empty_list_says_what_you_can_do(client: Client) -> None:
    assert "Er staan hier nog geen initiatieven" in client.get(OVERZICHT).content.decode()
    assert "Met deze filters vinden we niets" in client.get(f"{OVERZICHT}?thema=zorg").content.decode()


def test_a_public_page_tells_the_story(client: Client, openbaar_maken: Bring, leefbaarheid: Opgave) -> None:
    initiatief = openbaar_maken(
        Status.realisatie,
        titel="Café ’t Gat & meer",
        publieke_samenvatting="Koffie voor € 1.\n\nVoor iedereen.",
        bronnen="Krant, 2019: https://voorbeeld.nl/krant",
        is_voorbeeld=True,
        nog_te_evalueren=True,
    )
    page = client.get(f"/initiatieven/{initiatief.kenmerk}/").content.decode()
    for words in (
        "Café ’t Gat &amp; meer",
        "<p>Koffie voor € 1.</p>",
        "’s-Heerenbroek",
        "Openbare ruimte en groen",
        "Realisatie",
        leefbaarheid.titel,
        "Versterken",
        "Dat besloot de directie op",
        "Het past bij onze opgave.",
        'href="https://voorbeeld.nl/krant"',
        "Dit is een verzonnen voorbeeld",
        "Nog te evalueren",
    ):
        assert words in page, words


def test_text_on_a_public_page_never_becomes_code(client: Client, openbaar_maken: Bring) -> None:
    evil = "<script>alert(1)</script>"
    initiatief = openbaar_maken(Status.aangemeld, titel=evil, publieke_samenvatting=evil, bronnen=evil)
    for address in (OVERZICHT, f"/initiatieven/{initiatief.kenmerk}/"):
        assert "<script>alert" not in client.get(address).content.decode()


def test_unknown_closed_and_removed_are_the_same_404(client: Client, breng: Bring) -> None:
    weg = rows(1)[0]
    weg.delete()
    codes = ["2026-BCDF", breng(Status.verkenning).kenmerk, weg.kenmerk]
    answers = {code: client.get(f"/initiatieven/{code}/") for code in codes}
    assert {answer.status_code for answer in answers.values()} == {404}
    assert len({answer.content.decode().replace(code, "") for code, answer in answers.items()}) == 1


ALLOWED = {
    "initiatief.titel",
    "initiatief.publieke_samenvatting",
    "initiatief.bronnen",
    "kern.naam",
    "opgave.titel",
    "besluit.motivering_publiek",
    "besluit.voorwaarden",
    "besluit.afwijking_toelichting",
}


def _plant(record: Model, planted: dict[str, str]) -> None:
    """Write a mark in every free text of a record, past every rule of the house: what matters is what is shown."""
    if isinstance(record, Verbreding):  # a question to a colleague has a day
        Verbreding.objects.update(gevraagd_op=timezone.now(), uiterlijk_op=timezone.localdate())
    for field in record._meta.concrete_fields:
        if isinstance(field, CharField | TextField) and not field.choices and not field.unique:
            name = f"{record._meta.model_name}.{field.name}"
            mark = f"MERK{len(planted):03d}"
            planted[mark] = name
            type(record)._default_manager.filter(pk=record.pk).update(**{field.name: mark})


def test_only_the_allowed_texts_reach_the_public_pages(
    client: Client,
    openbaar_maken: Bring,
    accountmanager: Gebruiker,
    coordinator: Gebruiker,
    directie: Gebruiker,
) -> None:
    initiatief = openbaar_maken(Status.besluit)
    planted = {"MERKKERN": "kern.naam", "MERKGEBEURTENIS": "gebeurtenis.toelichting"}
    for record in _records(initiatief, accountmanager):
        _plant(record, planted)
    Kern.objects.update(naam="MERKKERN")
    own = ("motivering_publiek", "voorwaarden", "afwijking_toelichting")
    marks = {name: f"MERKBESLUIT{number}" for number, name in enumerate(own)}
    planted |= {mark: f"besluit.{name}" for name, mark in marks.items()}
    initiatief.refresh_from_db()
    perform(initiatief, Handeling.gegevens_wijzigen, Actor.user(coordinator), "MERKGEBEURTENIS")
    road.decide(initiatief, Handeling.versterken, directie, **marks)
    pages = client.get(f"/initiatieven/{initiatief.kenmerk}/").content.decode()
    pages += client.get(OVERZICHT).content.decode()
    assert {planted[mark] for mark in planted if mark in pages} == ALLOWED
    assert len(planted) > 40


def _records(initiatief: Initiatief, accountmanager: Gebruiker) -> list[Model]:
    """Everything that hangs on the dossier and holds text that can still be changed."""
    assert initiatief.kern
    asked = {"gevraagd_op": timezone.now(), "uiterlijk_op": timezone.localdate()}
    initiatief.verbredingen.update(**asked)
    parties = list(initiatief.betrokkenen.all())
    found: list[Model] = [
        initiatief,
        initiatief.kern,
        initiatief.intake,
        initiatief.inschatting,
        accountmanager,
    ]
    found += [*initiatief.opgaven.all(), *parties, *Contactgegevens.objects.all()]
    found += [interest for party in parties for interest in party.belangen.all()]
    return [
        *found,
        *initiatief.toewijzingen.all(),
        *initiatief.verbredingen.all(),
        *initiatief.wegingen.all(),
    ]
