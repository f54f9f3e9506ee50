"""A redacteur writes, an eindredacteur decides: nothing gets on the site around them, and the writer hears of it."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import (
    GroupApprovalTask,
    Page,
    TaskState,
    Workflow,
    WorkflowPage,
    WorkflowState,
    WorkflowTask,
)
from wagtail.users.models import UserProfile

from handreikingen import moderation
from handreikingen.models import Eindredactie, Handreiking
from samenwerkingswijzer.ground import clock
from samenwerkingswijzer.ground.models import Gebruiker, Mail
from tests.conftest import Als

from .formulier import fields

MARK = "Het merkteken waaraan je deze versie herkent."
GO_LIVE = "2036-03-03 09:00"


@pytest.fixture
def intake(gids: None) -> Handreiking:
    """The page that a redacteur changes."""
    page: Handreiking = Handreiking.objects.get()
    return page


def _form(action: str, **anders: object) -> dict[str, object]:
    return fields(
        **{"title": "De intake", "slug": "intake", "inleiding": MARK, f"action-{action}": "1", **anders}
    )


def _edit(browser: Client, page: Page, action: str, **anders: object) -> None:
    response = browser.post(f"/beheer/pages/{page.pk}/edit/", _form(action, **anders))
    assert response.status_code == 302, response.context["form"].errors


def _judge(browser: Client, page: Page, word: str, opmerking: str = "") -> int:
    task_state = TaskState.objects.for_instance(page).latest("pk")
    address = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, word, task_state.pk])
    return browser.post(address, {"comment": opmerking}).status_code


def _public(client: Client) -> str:
    return client.get("/handreikingen/intake/").content.decode()


def _mails() -> list[tuple[str, str]]:
    return list(Mail.objects.order_by("pk").values_list("aan", "titel"))


def test_what_a_redacteur_sends_in_is_published_when_an_eindredacteur_approves(
    als: Als, client: Client, redacteur: Gebruiker, eindredacteur: Gebruiker, intake: Handreiking
) -> None:
    _edit(als(redacteur), intake, "submit")
    assert MARK not in _public(client)
    assert _mails() == [(eindredacteur.email, "Er wacht een pagina op je oordeel")]
    assert _judge(als(eindredacteur), intake, "approve") == 302
    assert MARK in _public(client)
    to, title = _mails()[-1]
    assert (to, title) == (redacteur.email, "Je pagina is goedgekeurd")
    assert "/handreikingen/intake/" in Mail.objects.latest("pk").tekst


@pytest.mark.usefixtures("beheer")
def test_an_eindredacteur_sends_back_with_the_reason_and_the_redacteur_sends_in_again(
    als: Als, client: Client, redacteur: Gebruiker, eindredacteur: Gebruiker, intake: Handreiking
) -> None:
    _edit(als(redacteur), intake, "submit")
    _judge(als(eindredacteur), intake, "reject", "Noem ook de buren.")
    assert _mails()[-1] == (redacteur.email, "Je pagina komt bij je terug")
    assert "Noem ook de buren." in Mail.objects.latest("pk").tekst
    assert MARK not in _public(client)
    html = als(redacteur).get(f"/beheer/pages/{intake.pk}/edit/").content.decode()
    assert "De eindredactie stuurde deze pagina terug." in html
    assert html.count("Noem ook de buren.") >= 1
    _edit(als(redacteur), intake, "submit", kern="Met de buren.")
    assert (
        "stuurde deze pagina terug"
        not in als(redacteur).get(f"/beheer/pages/{intake.pk}/edit/").content.decode()
    )
    assert _mails()[-1] == (eindredacteur.email, "Er wacht een pagina op je oordeel")
    assert WorkflowState.objects.get().status == WorkflowState.STATUS_IN_PROGRESS


def test_sending_back_without_a_reason_is_refused(
    als: Als, redacteur: Gebruiker, eindredacteur: Gebruiker, intake: Handreiking
) -> None:
    _edit(als(redacteur), intake, "submit")
    _judge(als(eindredacteur), intake, "reject", "  ")
    assert WorkflowState.objects.get().status == WorkflowState.STATUS_IN_PROGRESS
    extra = {"workflow-action-name": "reject", "workflow-action-extra-data": "{}"}
    response = als(eindredacteur).post(
        f"/beheer/pages/{intake.pk}/edit/", _form("workflow-action", **extra), follow=True
    )
    assert response.redirect_chain == [("/beheer/", 302)]
    assert WorkflowState.objects.get().status == WorkflowState.STATUS_IN_PROGRESS


def test_a_redacteur_cannot_publish_by_asking_for_it(
    als: Als, client: Client, redacteur: Gebruiker, intake: Handreiking
) -> None:
    _edit(als(redacteur), intake, "publish")
    assert MARK not in _public(client)
    als(redacteur).post(f"/beheer/bulk/wagtailcore/page/publish/?id={intake.pk}&next=/beheer/")
    assert MARK not in _public(client)


def test_a_redacteur_cannot_judge(
    als: Als, client: Client, redacteur: Gebruiker, intake: Handreiking
) -> None:
    _edit(als(redacteur), intake, "submit")
    _judge(als(redacteur), intake, "approve")
    extra = {"workflow-action-name": "approve"}
    als(redacteur).post(f"/beheer/pages/{intake.pk}/edit/", _form("workflow-action", **extra))
    assert MARK not in _public(client)
    assert WorkflowState.objects.get().status == WorkflowState.STATUS_IN_PROGRESS


def test_sending_in_twice_is_sending_in_once(
    als: Als, redacteur: Gebruiker, eindredacteur: Gebruiker, intake: Handreiking
) -> None:
    _edit(als(redacteur), intake, "submit")
    again = als(redacteur).post(f"/beheer/pages/{intake.pk}/edit/", _form("submit"))
    assert again.status_code == 200
    assert "vergrendeld" in again.content.decode()
    assert WorkflowState.objects.count() == 1
    assert len(_mails()) == 1


def test_the_first_of_two_reviewers_decides(
    als: Als, redacteur: Gebruiker, eindredacteur: Gebruiker, beheerder: Gebruiker, intake: Handreiking
) -> None:
    _edit(als(redacteur), intake, "submit")
    assert _judge(als(eindredacteur), intake, "approve") == 302
    assert _judge(als(beheerder), intake, "reject", "Toch niet.") == 302
    assert WorkflowState.objects.get().status == WorkflowState.STATUS_APPROVED
    late = als(beheerder).post(
        f"/beheer/pages/{intake.pk}/edit/",
        _form("workflow-action", **{"workflow-action-name": "approve"}),
        follow=True,
    )
    assert "Iemand anders was je voor" in late.content.decode()
    assert [title for _, title in _mails()].count("Je pagina is goedgekeurd") == 1


def test_a_decision_on_the_same_step_counts_once(
    als: Als, redacteur: Gebruiker, eindredacteur: Gebruiker, beheerder: Gebruiker, intake: Handreiking
) -> None:
    """Both read that the page waits; then one is first."""
    _edit(als(redacteur), intake, "submit")
    stale = TaskState.objects.get()
    task = Eindredactie.objects.get()
    task.on_action(TaskState.objects.get(), eindredacteur, "approve")
    with pytest.raises(PermissionDenied):
        task.on_action(stale, beheerder, "reject", comment="Toch niet.")
    assert TaskState.objects.get().finished_by == eindredacteur


def test_who_publishes_around_the_waiting_tells_the_writer(
    als: Als, client: Client, redacteur: Gebruiker, eindredacteur: Gebruiker, intake: Handreiking
) -> None:
    _edit(als(redacteur), intake, "submit")
    _edit(als(eindredacteur), intake, "publish")
    assert MARK in _public(client)
    assert WorkflowState.objects.get().status == WorkflowState.STATUS_CANCELLED
    assert _mails()[-1] == (redacteur.email, "Je pagina wacht niet meer op een oordeel")
    assert "/handreikingen/intake/" in Mail.objects.latest("pk").tekst


def test_a_page_that_is_removed_meanwhile_leaves_nothing_to_judge(
    als: Als, redacteur: Gebruiker, eindredacteur: Gebruiker, beheerder: Gebruiker, intake: Handreiking
) -> None:
    _edit(als(redacteur), intake, "submit")
    state = TaskState.objects.get()
    address = reverse("wagtailadmin_pages:workflow_action", args=[intake.pk, "approve", state.pk])
    intake.get_parent().delete()
    assert als(eindredacteur).post(address).status_code == 404
    assert als(eindredacteur).get("/beheer/").status_code == 200
    assert not WorkflowState.objects.exists()


@pytest.mark.usefixtures("beheer")
def test_a_time_that_a_redacteur_sets_counts_after_approval_only(
    als: Als, client: Client, redacteur: Gebruiker, eindredacteur: Gebruiker, intake: Handreiking
) -> None:
    _edit(als(redacteur), intake, "submit", go_live_at=GO_LIVE)
    assert not intake.revisions.filter(approved_go_live_at__isnull=False).exists()
    _judge(als(eindredacteur), intake, "approve")
    assert intake.revisions.get(approved_go_live_at__isnull=False)
    assert MARK not in _public(client)
    assert "3 maart 2036 om 09.00 uur" in Mail.objects.latest("pk").tekst


def test_the_clock_publishes_what_was_planned_as_any_other_publication(
    client: Client, eindredacteur: Gebruiker, intake: Handreiking
) -> None:
    intake.kern, intake.go_live_at = MARK, timezone.now() + timedelta(hours=1)
    revision = intake.save_revision(user=eindredacteur)
    revision.publish(user=eindredacteur)
    assert clock.run(timezone.now())["publiceren"] == 0
    assert MARK not in _public(client)
    past = timezone.now() - timedelta(minutes=1)
    content = {**revision.content, "go_live_at": past.isoformat()}
    intake.revisions.filter(pk=revision.pk).update(approved_go_live_at=past, content=content)
    assert clock.run(timezone.now())["publiceren"] == 1
    assert MARK in _public(client)
    assert "Versie 2" in client.get(f"/geschiedenis/{intake.pk}/").content.decode()
    assert "De intake" in client.get("/zoeken/?q=merkteken").content.decode()
    assert clock.run(timezone.now())["publiceren"] == 0


def test_the_clock_takes_a_page_off_at_its_time(client: Client, intake: Handreiking) -> None:
    Page.objects.filter(pk=intake.pk).update(expire_at=timezone.now() - timedelta(minutes=1))
    assert clock.run(timezone.now())["publiceren"] == 1
    assert client.get("/handreikingen/intake/").status_code == 404
    assert "De intake" not in client.get("/zoeken/?q=intake").content.decode()


def test_who_does_not_want_a_mail_gets_none(
    als: Als, redacteur: Gebruiker, eindredacteur: Gebruiker, intake: Handreiking
) -> None:
    profile = UserProfile.get_for_user(eindredacteur)
    profile.submitted_notifications = False
    profile.save()
    _edit(als(redacteur), intake, "submit")
    assert _mails() == []


def test_without_an_eindredacteur_the_beheerder_hears_of_it(
    als: Als, redacteur: Gebruiker, beheerder: Gebruiker, intake: Handreiking
) -> None:
    _edit(als(redacteur), intake, "submit")
    assert [to for to, _ in _mails()] == [beheerder.email]


@pytest.mark.django_db
def test_the_workflow_is_made_once() -> None:
    for _ in range(2):
        moderation.sync()
    assert Workflow.objects.count() == Eindredactie.objects.count() == 1
    assert set(Eindredactie.objects.get().groups.values_list("name", flat=True)) == set(moderation.REVIEWERS)


def test_a_workflow_in_which_nobody_decides_is_replaced_and_what_waited_in_it_goes_on(
    gids: None, redacteur: Gebruiker, eindredacteur: Gebruiker
) -> None:
    dead = Workflow.objects.create(name="Moderators approval")
    task = GroupApprovalTask.objects.create(name="Moderators approval")
    WorkflowTask.objects.create(workflow=dead, task=task, sort_order=0)
    WorkflowPage.objects.update(workflow=dead)
    page = Handreiking.objects.get()
    page.save_revision(user=redacteur)
    dead.start(page, redacteur)
    moderation.sync()
    assert not Workflow.objects.filter(pk=dead.pk).exists()
    assert WorkflowState.objects.get().workflow == WorkflowPage.objects.get().workflow
    assert [to for to, _ in _mails()] == [eindredacteur.email]


def test_a_workflow_that_was_chosen_by_hand_stays(gids: None, redacteur: Gebruiker) -> None:
    own = Workflow.objects.create(name="Met de griffie")
    task = GroupApprovalTask.objects.create(name="Griffie")
    task.groups.set(redacteur.groups.all())
    WorkflowTask.objects.create(workflow=own, task=task, sort_order=0)
    WorkflowPage.objects.update(workflow=own)
    call_command("migrate", verbosity=0)
    assert WorkflowPage.objects.get().workflow == own
