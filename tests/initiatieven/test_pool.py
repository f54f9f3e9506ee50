"""The pool: one fixed contact, who replaces, and a handover that the new one confirms."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from initiatieven.actions import available
from initiatieven.handelingen import Handeling
from initiatieven.models import Accountmanager, Afwezigheid, Initiatief, Kern
from initiatieven.pool import candidates, suggested
from initiatieven.status import Status
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.models import Gebruiker
from tests.conftest import Als, Bring

pytestmark = pytest.mark.django_db
TODAY = timedelta(0)
DAY = timedelta(days=1)


def away(who: Gebruiker, van: timedelta, tot: timedelta, vervanger: Gebruiker | None = None) -> Afwezigheid:
    today = timezone.localdate()
    return Afwezigheid.objects.create(
        accountmanager=who.accountmanager,
        van=today + van,
        tot=today + tot,
        vervanger=vervanger.accountmanager if vervanger else None,
    )


@pytest.mark.parametrize(
    ("van", "tot", "reached"),
    [(-DAY, DAY, True), (TODAY, TODAY, True), (DAY, 2 * DAY, False), (-2 * DAY, -DAY, False)],
)
def test_who_replaces_sees_and_does_the_work_on_the_days_of_the_absence_only(
    breng: Bring,
    als: Als,
    accountmanager: Gebruiker,
    collega: Gebruiker,
    van: timedelta,
    tot: timedelta,
    reached: bool,
) -> None:
    initiatief = breng(Status.toegewezen)
    away(accountmanager, van, tot, collega)
    assert Initiatief.objects.visible_to(collega).filter(pk=initiatief.pk).exists() is reached
    assert als(collega).get(f"/werkplek/{initiatief.kenmerk}/").status_code == (200 if reached else 404)
    done = als(collega).post(f"/werkplek/{initiatief.kenmerk}/doen/verkennen/", {"versie": initiatief.versie})
    initiatief.refresh_from_db()
    assert (done.status_code, initiatief.status) == ((302, "verkenning") if reached else (404, "toegewezen"))


def test_the_suggestion_weighs_absence_village_theme_and_load(
    breng: Bring, accountmanager: Gebruiker, collega: Gebruiker, dorp: Kern
) -> None:
    initiatief = breng(Status.aangemeld, typering="groen")
    one, other = accountmanager.accountmanager, collega.accountmanager
    other.kernen.add(dorp)
    Accountmanager.objects.filter(pk=other.pk).update(deskundig_in=["groen"])
    best = suggested(candidates(initiatief))
    assert best
    assert best.accountmanager == other
    assert (
        best.reden
        == "Kent deze kern. Weet veel van dit thema. Is beschikbaar en heeft nu 0 lopende dossiers."
    )
    away(collega, TODAY, DAY)
    best = suggested(candidates(initiatief))
    assert best
    assert best.accountmanager == one
    assert "Afwezig tot en met" in candidates(initiatief)[1].woorden
    away(accountmanager, TODAY, DAY)
    assert suggested(candidates(initiatief)) is None


NOTE = "De school wacht op een antwoord over het hek."


def handed_over(initiatief: Initiatief, coordinator: Client, to: Gebruiker, **typed: str) -> list[int]:
    """The answers to a double click on handing over."""
    form = {
        "versie": initiatief.versie,
        "accountmanager": to.accountmanager.pk,
        "reden": "De vorige collega krijgt ander werk.",
        **typed,
    }
    url = f"/werkplek/{initiatief.kenmerk}/toewijzen/"
    return [coordinator.post(url, form).status_code for _ in range(2)]


def test_a_handover_needs_a_note_and_is_done_once(
    breng: Bring, als: Als, coordinator: Gebruiker, accountmanager: Gebruiker, collega: Gebruiker
) -> None:
    initiatief = breng(Status.verkenning)
    boss = als(coordinator)
    assert handed_over(initiatief, boss, collega) == [422, 422]
    assert handed_over(initiatief, boss, collega, overdrachtsnotitie=NOTE) == [302, 302]
    assert initiatief.toewijzingen.count() == 2
    assert als(accountmanager).get(f"/werkplek/{initiatief.kenmerk}/").status_code == 404


def test_the_new_accountmanager_reads_the_note_and_confirms_once(
    breng: Bring, als: Als, coordinator: Gebruiker, collega: Gebruiker
) -> None:
    initiatief = breng(Status.verkenning)
    handed_over(initiatief, als(coordinator), collega, overdrachtsnotitie=NOTE)
    initiatief.refresh_from_db()
    browser = als(collega)
    confirm = f"/werkplek/{initiatief.kenmerk}/doen/overdracht_bevestigen/"
    page = browser.get(f"/werkplek/{initiatief.kenmerk}/").content.decode()
    assert NOTE in page
    assert confirm in page
    assert NOTE in browser.get(confirm).content.decode()
    assert [browser.post(confirm, {"versie": initiatief.versie}).status_code for _ in range(2)] == [302, 302]
    assert initiatief.toewijzingen.get(tot=None).bevestigd_op is not None
    assert initiatief.gebeurtenissen.filter(handeling=Handeling.overdracht_bevestigen).count() == 1
    offered = available(Initiatief.objects.get(pk=initiatief.pk), Actor.user(collega))
    assert Handeling.overdracht_bevestigen not in {option.handeling for option in offered}
