"""The pool: one fixed contact, who replaces, and a handover that the new one confirms."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from initiatieven.actions import available
from initiatieven.handelingen import Handeling
from initiatieven.models import Accountmanager, Afwezigheid, Dagregel, Initiatief, Kern, Mailkeuze
from initiatieven.pool import candidates, suggested
from initiatieven.status import Status
from initiatieven.views import pool as pool_view
from initiatieven.waiting import my_day
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.models import Gebruiker, Mail
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


def test_who_writes_no_reason_keeps_what_is_known_of_who_was_chosen(
    breng: Bring, als: Als, coordinator: Gebruiker, accountmanager: Gebruiker, collega: Gebruiker, dorp: Kern
) -> None:
    """Never the reason of the suggestion with somebody else."""
    initiatief = breng(Status.aangemeld)
    collega.accountmanager.kernen.add(dorp)
    away(accountmanager, 14 * DAY, 21 * DAY)
    url = f"/werkplek/{initiatief.kenmerk}/toewijzen/"
    text = als(coordinator).get(url).content.decode()
    assert "Beschikbaar, weg vanaf" in text
    assert "Kent deze kern. Is beschikbaar" not in text
    chosen = {"versie": initiatief.versie, "accountmanager": accountmanager.accountmanager.pk, "reden": ""}
    done = als(coordinator).post(url, chosen, follow=True).content.decode()
    assert "Accountmanager toegewezen. Het vaste contact is nu" in done
    assert initiatief.toewijzingen.get().reden == "Is beschikbaar en heeft nu 0 lopende dossiers."


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


def test_who_handed_over_hears_it_and_writes_the_note_until_it_is_confirmed(
    breng: Bring, als: Als, coordinator: Gebruiker, accountmanager: Gebruiker, collega: Gebruiker
) -> None:
    initiatief = breng(Status.verkenning)
    page = f"/werkplek/{initiatief.kenmerk}/"
    assert als(accountmanager).get(f"{page}overdracht/").status_code == 403
    handed_over(initiatief, als(coordinator), collega, overdrachtsnotitie=NOTE)
    told = Mail.objects.get(soort="overdracht_weg")
    assert (told.aan, told.over) == (accountmanager.email, initiatief.kenmerk)
    assert f"{page}overdracht/" in told.tekst
    before = als(accountmanager)
    assert f"{page}overdracht/" in before.get(page).content.decode()
    assert before.get(f"{page}intake/").status_code == 403
    assert NOTE in before.get(f"{page}overdracht/").content.decode()
    initiatief.refresh_from_db()
    seen = initiatief.versie
    more = {"versie": seen, "overdrachtsnotitie": f"{NOTE} Bel op dinsdag."}
    assert before.post(f"{page}overdracht/", more).status_code == 302
    confirm = f"{page}doen/overdracht_bevestigen/"
    assert als(collega).post(confirm, {"versie": seen}).status_code == 409
    assert "Bel op dinsdag." in als(collega).get(confirm).content.decode()
    assert als(collega).post(confirm, {"versie": seen + 1}).status_code == 302
    assert initiatief.toewijzingen.get(tot=None).overdrachtsnotitie == more["overdrachtsnotitie"]
    assert [before.get(f"{page}{part}").status_code for part in ("", "overdracht/")] == [404, 404]


def test_who_handed_over_reads_to_whom_the_dossier_went(
    breng: Bring, als: Als, coordinator: Gebruiker, accountmanager: Gebruiker, collega: Gebruiker
) -> None:
    initiatief = breng(Status.verkenning)
    handed_over(initiatief, als(coordinator), collega, overdrachtsnotitie=NOTE)
    waits = [(one.wat, one.over) for one in my_day(accountmanager)]
    assert ("Vul de overdracht aan", f"{initiatief.titel}, voor {collega}") in waits
    form = als(accountmanager).get(f"/werkplek/{initiatief.kenmerk}/overdracht/").content.decode()
    assert f"Wat moet {collega} weten?" in form


def test_who_handed_over_reads_for_a_week_that_it_was_taken_over(
    breng: Bring, als: Als, coordinator: Gebruiker, accountmanager: Gebruiker, collega: Gebruiker
) -> None:
    """Told last and without a link, since the dossier does not open any more."""
    initiatief = breng(Status.verkenning)
    handed_over(initiatief, als(coordinator), collega, overdrachtsnotitie=NOTE)
    now = initiatief.toewijzingen.filter(tot=None)
    now.update(bevestigd_op=timezone.now())
    busy = breng(Status.weging)
    Initiatief.objects.filter(pk=busy.pk).update(uiterlijk_op=timezone.localdate() + DAY)
    told = my_day(accountmanager)[-1]
    assert (told.wat, told.over, told.url) == (f"Overgenomen door {collega}", initiatief.titel, "")
    work_place = als(accountmanager).get("/werkplek/").content.decode()
    assert f"Overgenomen door {collega}" in work_place
    assert initiatief.kenmerk not in work_place
    assert 'href=""' not in work_place
    now.update(bevestigd_op=timezone.now() - 8 * DAY)
    assert told not in my_day(accountmanager)


@pytest.mark.parametrize(("wijze", "kept"), [("niet", 0), ("dagelijks", 1)])
def test_who_handed_over_gets_that_mail_by_the_own_choice(
    breng: Bring,
    als: Als,
    coordinator: Gebruiker,
    accountmanager: Gebruiker,
    collega: Gebruiker,
    wijze: str,
    kept: int,
) -> None:
    initiatief = breng(Status.verkenning)
    Mailkeuze.objects.create(gebruiker=accountmanager, soort="jouw_dossier", wijze=wijze)
    handed_over(initiatief, als(coordinator), collega, overdrachtsnotitie=NOTE)
    assert not Mail.objects.filter(soort="overdracht_weg").exists()
    assert Dagregel.objects.filter(gebruiker=accountmanager).count() == kept


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
    for reader in (browser, als(coordinator)):
        kept = reader.get(f"/werkplek/{initiatief.kenmerk}/").content.decode()
        assert kept.count(NOTE) == 1
        assert "Bevestigd op" in kept


def test_the_screen_of_the_pool_shows_what_waits_and_who_carries_what(
    breng: Bring, als: Als, coordinator: Gebruiker, accountmanager: Gebruiker, collega: Gebruiker
) -> None:
    waits = breng(Status.aangemeld, titel="Voorbeeld: van niemand")
    late = breng(Status.verkenning, titel="Voorbeeld: te laat")
    Initiatief.objects.filter(pk=late.pk).update(uiterlijk_op="2020-01-01")
    passed = breng(Status.verkenning, titel="Voorbeeld: overgedragen")
    handed_over(passed, als(coordinator), collega, overdrachtsnotitie=NOTE)
    away(accountmanager, TODAY, DAY)
    browser = als(coordinator)
    with CaptureQueriesContext(connection) as captured:
        page = browser.get("/werkplek/pool/")
    assert len(captured) <= 20
    shown = page.context
    assert [row["initiatief"] for row in shown["niet_toegewezen"]] == [waits]
    assert shown["niet_toegewezen"][0]["voorstel"].accountmanager == collega.accountmanager
    assert list(shown["te_laat"]) == [late]
    assert [row.initiatief for row in shown["onbevestigd"]] == [passed]
    assert shown["gemiddeld"] == "1,5"
    carried = {
        lid.accountmanager: (lid.kandidaat.lopend, lid.te_laat, lid.onbevestigd) for lid in shown["leden"]
    }
    assert carried == {accountmanager.accountmanager: (1, 1, 0), collega.accountmanager: (1, 0, 1)}
    assert "Geen vervanger" in page.content.decode()


def test_a_dossier_of_who_left_the_pool_is_counted(
    breng: Bring, als: Als, coordinator: Gebruiker, accountmanager: Gebruiker
) -> None:
    breng(Status.verkenning)
    accountmanager.groups.clear()
    assert als(coordinator).get("/werkplek/pool/").context["zonder_werkende"] == "1"


WRONG = {
    "ends before it begins": ("2", "1", False),
    "is over": ("-5", "-4", False),
    "stands there already": ("1", "3", False),
    "is replaced by who is away too": ("20", "22", True),
}


def test_an_absence_is_kept_once_and_only_when_somebody_is_there(
    als: Als, accountmanager: Gebruiker, collega: Gebruiker
) -> None:
    away(collega, 21 * DAY, 30 * DAY)
    browser, me = als(accountmanager), accountmanager.accountmanager.pk
    url = f"/werkplek/pool/{me}/afwezig/"

    def send(van: str, tot: str, replaced: bool) -> int:
        days = [timezone.localdate() + int(one) * DAY for one in (van, tot)]
        typed = {"van": days[0], "tot": days[1], "vervanger": collega.accountmanager.pk if replaced else ""}
        return browser.post(url, typed).status_code

    assert send("1", "2", True) == 302
    assert {why: send(*typed) for why, typed in WRONG.items()} == dict.fromkeys(WRONG, 422)
    kept = Afwezigheid.objects.get(accountmanager=me)
    assert als(collega).get(url).status_code == 404
    assert als(collega).post(f"{url}{kept.pk}/weg/").status_code == 404
    assert browser.post(f"{url}{kept.pk}/weg/").status_code == 302
    assert not Afwezigheid.objects.filter(pk=kept.pk).exists()


def test_a_large_pool_is_leafed_through(
    als: Als,
    coordinator: Gebruiker,
    accountmanager: Gebruiker,
    collega: Gebruiker,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pool_view, "_PER_PAGE", 1)
    shown = [als(coordinator).get(f"/werkplek/pool/?page={page}").context["page_obj"] for page in (1, 2)]
    assert {lid.accountmanager.gebruiker for page in shown for lid in page} == {accountmanager, collega}
