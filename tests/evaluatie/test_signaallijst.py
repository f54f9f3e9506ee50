"""Who sees which signals and takes them up, who sets the rules, and the mail of Monday."""

from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from evaluatie import signalering, weekmail
from evaluatie.management.commands.laad_signaalregels import _rule
from evaluatie.models import Ontwikkelpunt, Signaal, Signaalregel, Weekmail
from initiatieven.models import Accountmanager, Initiatief, Toewijzing
from samenwerkingswijzer.ground.models import Gebruiker, Mail
from tests.conftest import Als
from tests.evaluatie.voor_signalen import VANDAAG, S, ago, at, case, rule

pytestmark = pytest.mark.django_db


def owned(user: Gebruiker, **values: object) -> Initiatief:
    """A dossier of this accountmanager."""
    initiatief = case(**values)  # type: ignore[arg-type]
    manager = Accountmanager.objects.get(gebruiker=user)
    Toewijzing.objects.create(initiatief=initiatief, accountmanager=manager, van=at(ago(20)), reden="Zo.")
    return initiatief


@pytest.fixture
def late(accountmanager: Gebruiker, collega: Gebruiker) -> tuple[Initiatief, Initiatief]:
    """Two dossiers over their term, of two accountmanagers, with a rule for each of three roles."""
    for rol in ("griffie", "accountmanager", "coordinator"):
        rule(rol=rol)
    both = (
        owned(accountmanager, titel="Van mij", uiterlijk_op=ago(5)),
        owned(collega, titel="Van de collega", uiterlijk_op=ago(9)),
    )
    signalering.bring_up_to_date(at(VANDAAG))
    return both


def test_the_council_reads_why_and_whose_work_it_is(
    late: tuple[Initiatief, Initiatief], raad: Gebruiker, als: Als
) -> None:
    page = als(raad).get("/sturing/signalen/").content.decode()
    assert "Deze stap had klaar moeten zijn op 14 november 2026." in page
    assert "Voor: <strong>griffie</strong>" in page
    assert f"/sturing/dossiers/{late[0].kenmerk}/" in page
    assert "Ik pak dit op" not in page


def test_an_accountmanager_sees_the_own_dossiers_only(
    late: tuple[Initiatief, Initiatief], accountmanager: Gebruiker, als: Als
) -> None:
    page = als(accountmanager).get("/werkplek/signalen/").content.decode()
    assert "Van mij" in page
    assert "Van de collega" not in page
    foreign = Signaal.objects.get(initiatief=late[1], regel__rol="accountmanager")
    assert als(accountmanager).post(f"/werkplek/signalen/{foreign.pk}/oppakken/").status_code == 404


def test_the_role_whose_work_it_is_takes_it_up_once(
    late: tuple[Initiatief, Initiatief], griffie: Gebruiker, raad: Gebruiker, als: Als
) -> None:
    signaal = Signaal.objects.get(initiatief=late[0], regel__rol="griffie")
    address = f"/sturing/signalen/{signaal.pk}/oppakken/"
    assert als(raad).post(address).status_code == 403
    browser = als(griffie)
    answer = browser.post(f"{address}?voor=griffie")
    assert answer.headers["Location"] == "/sturing/signalen/?voor=griffie"
    page = browser.get("/sturing/signalen/?opgepakt=ja").content.decode()
    assert "Opgepakt door Griffie" in page
    again = browser.post(address, follow=True).content.decode()
    assert "Dit signaal is al opgepakt" in again


def test_filters_narrow_and_nonsense_is_told(
    late: tuple[Initiatief, Initiatief], coordinator: Gebruiker, als: Als
) -> None:
    browser = als(coordinator)
    assert (
        '<h2 id="gevonden">2 signalen</h2>' in browser.get("/sturing/signalen/?voor=griffie").content.decode()
    )
    assert "Hier is niets" in browser.get("/sturing/signalen/?soort=lang_stil").content.decode()
    wrong = browser.get("/sturing/signalen/?soort=onzin")
    assert wrong.status_code == 400
    assert "Kies iets uit de lijst bij: Waarover?" in wrong.content.decode()


def test_the_list_costs_the_same_for_more_signals(
    late: tuple[Initiatief, Initiatief], griffie: Gebruiker, als: Als
) -> None:
    browser = als(griffie)

    def queries(address: str) -> int:
        with CaptureQueriesContext(connection) as caught:
            assert browser.get(address).status_code == 200
        return len(caught)

    addresses = ("/sturing/signalen/", "/sturing/signalen/?voor=griffie", "/sturing/signalen/regels/")
    queries(addresses[0])  # the first page fills what the process remembers
    before = [queries(address) for address in addresses]
    for _ in range(20):
        case(uiterlijk_op=ago(3))
    signalering.bring_up_to_date(at(VANDAAG))
    assert [queries(address) for address in addresses] == before
    assert max(before) <= 14


def typed(regel: Signaalregel, **changed: str) -> dict[str, str]:
    data = {
        "rol": regel.rol,
        "getal": str(regel.getal),
        "waarom": "",
        "actief": "on",
        "versie": str(regel.versie),
    }
    return {**data, **changed}


def test_each_keeper_sets_the_rules_of_the_own_roles(
    griffie: Gebruiker, coordinator: Gebruiker, als: Als
) -> None:
    regel = rule(S.lang_stil, 60, "griffie")
    address = f"/sturing/signalen/regels/{regel.pk}/"
    assert als(coordinator).post(address, typed(regel, getal="30")).status_code == 403
    assert als(griffie).post(address, typed(regel, getal="30")).status_code == 302
    regel.refresh_from_db()
    assert (regel.getal, regel.versie) == (30, 2)
    new = "/sturing/signalen/regels/nieuw/lang_stil/"
    mine = {"getal": "60", "waarom": "", "actief": "on", "versie": "0"}
    assert als(griffie).post(new, {**mine, "rol": "coordinator"}).status_code == 422
    assert als(coordinator).post(new, {**mine, "rol": "coordinator"}).status_code == 302
    twice = als(coordinator).post(new, {**mine, "rol": "coordinator"})
    assert twice.status_code == 422
    assert "Voor deze rol is er al zo’n regel" in twice.content.decode()


def test_a_rule_that_a_colleague_changed_shows_both(griffie: Gebruiker, als: Als) -> None:
    regel = rule(S.lang_stil, 60, "griffie")
    browser, address = als(griffie), f"/sturing/signalen/regels/{regel.pk}/"
    browser.post(address, typed(regel, getal="30"))
    page = browser.post(address, typed(regel, getal="90"))
    assert page.status_code == 409
    assert "90" in page.content.decode()
    assert browser.post(address, typed(regel, getal="400")).status_code == 422


def test_on_monday_each_role_gets_its_own_signals_once(
    late: tuple[Initiatief, Initiatief], griffie: Gebruiker, accountmanager: Gebruiker, raad: Gebruiker
) -> None:
    assert weekmail.send(at(VANDAAG, 6)) == 0
    assert weekmail.send(at(VANDAAG, 7)) == 3
    assert weekmail.send(at(VANDAAG + timedelta(days=2))) == 0
    mails = {mail.aan: mail.tekst for mail in Mail.objects.filter(soort="signalen")}
    own, council = mails[accountmanager.email], mails[griffie.email]
    assert raad.email not in mails
    assert late[0].kenmerk in own
    assert late[1].kenmerk not in own
    assert "Over de termijn: 2 (deze week 2 nieuw)" in council
    assert "/sturing/signalen/" in council
    assert "/werkplek/signalen/" in own
    assert weekmail.send(at(VANDAAG + timedelta(days=7), 8)) == 3


def test_who_wants_no_mail_gets_none_and_nothing_makes_no_mail(
    late: tuple[Initiatief, Initiatief], griffie: Gebruiker, als: Als
) -> None:
    browser = als(griffie)
    browser.post("/sturing/signalen/weekmail/", {"weekmail": "nee"})
    assert "Je krijgt geen mail met signalen." in browser.get("/sturing/signalen/").content.decode()
    weekmail.send(at(VANDAAG))
    assert not Mail.objects.filter(aan=griffie.email).exists()
    browser.post("/sturing/signalen/weekmail/", {"weekmail": "ja"})
    Signaal.objects.all().delete()
    weekmail.send(at(VANDAAG))
    assert not Mail.objects.filter(aan=griffie.email).exists()
    assert Weekmail.objects.get(gebruiker=griffie).verstuurd_voor == VANDAAG


def test_the_mail_tells_what_was_solved(late: tuple[Initiatief, Initiatief], griffie: Gebruiker) -> None:
    Initiatief.objects.update(uiterlijk_op=None)
    signalering.bring_up_to_date(at(VANDAAG, 6))
    weekmail.send(at(VANDAAG))
    text = Mail.objects.get(aan=griffie.email).tekst
    assert "Over de termijn: 0 (deze week 2 opgelost)" in text


def test_rules_of_the_house_load_once_and_are_marked_as_example() -> None:
    call_command("laad_signaalregels", verbosity=0)
    count = Signaalregel.objects.count()
    Signaalregel.objects.filter(soort="lang_stil").update(getal=7)
    call_command("laad_signaalregels", verbosity=0)
    assert Signaalregel.objects.count() == count >= 10
    assert not Signaalregel.objects.filter(is_voorbeeld=False).exists()
    assert Signaalregel.objects.get(soort="lang_stil").getal == 7
    with pytest.raises(CommandError, match="niet bekend"):
        _rule({"soort": "onzin", "rol": "raad"})


def test_without_accounts_the_example_agenda_says_what_to_do_first() -> None:
    with pytest.raises(CommandError, match="voorbeeldaccounts"):
        call_command("laad_ontwikkelagenda", verbosity=0)


def test_the_example_agenda_loads_once_by_who_keeps_it(coordinator: Gebruiker, griffie: Gebruiker) -> None:
    call_command("laad_signaalregels", verbosity=0)
    for _ in range(2):
        call_command("laad_ontwikkelagenda", verbosity=0)
    assert Signaalregel.objects.filter(ontwikkelpunten__isnull=False).count() == 3
    assert Ontwikkelpunt.objects.filter(is_voorbeeld=True).count() == 6
    done = Ontwikkelpunt.objects.get(stand="gereed")
    assert [step.stand for step in done.stappen.order_by("op")] == ["idee", "loopt", "gereed"]
    assert done.op == done.stappen.earliest("op").op
    assert (done.signalen_bij_begin, done.uitspraken.get().vastgelegd_door) == (4, griffie)
