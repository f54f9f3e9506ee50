"""The road from redacteur to eindredacteur, made and mended by code (ONTWERP §3: roles)."""

from typing import Any

from django.contrib.auth.models import Group
from django.db import transaction
from wagtail.models import (
    AbstractGroupApprovalTask,
    Page,
    TaskState,
    Workflow,
    WorkflowPage,
    WorkflowState,
    WorkflowTask,
)

from handreikingen.models.moderatie import Eindredactie
from samenwerkingswijzer.ground.rollen import Rol

NAME = "de eindredactie"
"""Wagtail's button says: Stuur door naar …"""
REVIEWERS = (Rol.eindredacteur, Rol.beheerder)


@transaction.atomic
def sync() -> None:
    """Every page has a workflow in which somebody can decide; idempotent, and leaves one that was chosen by hand.

    Wagtail's own workflow asks its group of moderators, which we do not have: what was sent in there waits for nobody.
    Such pages go to the eindredacteuren.
    """
    root = Page.objects.filter(depth=1).first()
    if root is None:
        return
    workflow = _ours()
    chosen = WorkflowPage.objects.filter(page=root).select_related("workflow").first()
    if chosen is None or not _can_decide(chosen.workflow):
        WorkflowPage.objects.update_or_create(page=root, defaults={"workflow": workflow})
    if chosen is not None and chosen.workflow != workflow and not _can_decide(chosen.workflow):
        _replace(chosen.workflow, workflow)


def to_judge(user: Any) -> int:
    """How many pages wait for what this user decides."""
    waiting: int = TaskState.objects.reviewable_by(user).count()
    return waiting


def returned_to(user: Any) -> int:
    """How many pages came back to this writer and were not sent in again."""
    back = WorkflowState.objects.filter(requested_by=user, status=WorkflowState.STATUS_NEEDS_CHANGES)
    return int(back.count())


def _ours() -> Workflow:
    task = Eindredactie.objects.first() or Eindredactie.objects.create(name="Eindredactie")
    if not task.groups.exists():
        task.groups.set(Group.objects.filter(name__in=REVIEWERS))
    workflow = Workflow.objects.filter(workflow_tasks__task=task).first()
    if workflow is None:
        workflow = Workflow.objects.create(name=NAME)
        WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    return workflow


def _can_decide(workflow: Workflow) -> bool:
    """Whether every step of it has a group, so that nothing waits for nobody."""
    tasks = [task.specific for task in workflow.tasks.filter(active=True)]
    waiting = [task for task in tasks if isinstance(task, AbstractGroupApprovalTask)]
    return workflow.active and bool(tasks) and all(task.groups.exists() for task in waiting)


def _replace(dead: Workflow, workflow: Workflow) -> None:
    states = WorkflowState.objects.active().filter(workflow=dead)
    waiting: list[tuple[Any, Any]] = [(state.content_object, state.requested_by) for state in states]
    tasks = list(dead.tasks)
    dead.delete()
    for task in tasks:
        if not task.workflows.exists():
            task.delete()
    for page, author in waiting:
        if page is not None:
            workflow.start(page.specific, author)
