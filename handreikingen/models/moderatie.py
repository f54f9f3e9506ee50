"""The step between writing and publishing: an eindredacteur looks at what a redacteur sent in."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.urls import reverse
from wagtail.models import AbstractGroupApprovalTask, TaskState

from handreikingen.tekstcontrole.faults import faults

APPROVE, SEND_BACK = "approve", "reject"
"""Wagtail's own words for what a reviewer can do."""


class OpmerkingForm(forms.Form):
    """What the reviewer wants to say beside approving."""

    comment = forms.CharField(label="Opmerking", required=False, widget=forms.Textarea({"rows": 3}))


class TerugForm(forms.Form):
    """What has to change. Sending back without a reason helps nobody."""

    comment = forms.CharField(
        label="Wat moet er anders?",
        help_text="De schrijver krijgt deze tekst per mail.",
        error_messages={"required": "Schrijf op wat er anders moet."},
        widget=forms.Textarea({"rows": 4}),
    )


class Eindredactie(AbstractGroupApprovalTask):
    """Approval by the eindredacteuren, or back to the writer with the reason."""

    class Meta:
        verbose_name = "eindredactie"
        verbose_name_plural = "eindredacties"

    def get_actions(self, obj: Any, user: Any) -> list[tuple[str, str, bool]]:
        """What a reviewer can do: name, button and whether it asks something first; nobody else can do anything.

        Wagtail adds "en publiceren" to the button of the last step.
        """
        if not (user.is_superuser or self._user_in_groups(user)):
            return []
        return [
            (SEND_BACK, "Terugsturen", True),
            (APPROVE, "Goedkeuren", False),
            (APPROVE, "Goedkeuren met een opmerking", True),
        ]

    def get_form_for_action(self, action: str) -> type[forms.Form]:
        """Sending back asks for the reason."""
        return TerugForm if action == SEND_BACK else OpmerkingForm

    @transaction.atomic
    def on_action(
        self, task_state: TaskState, user: Any, action_name: str, comment: str = "", **rest: Any
    ) -> str | None:
        """Approve or send back, once: the first of two reviewers decides.

        A page with faults is not approved: the answer is the address of its editor, which tells what to mend.
        Raises PermissionDenied when somebody else was first, and on sending back without a reason. The browser sends
        the comment along as it likes, so nothing else of what it sends is passed on.
        """
        current = TaskState.objects.select_for_update().get(pk=task_state.pk)
        comment = str(comment).strip()
        if current.status != TaskState.STATUS_IN_PROGRESS or (action_name == SEND_BACK and not comment):
            raise PermissionDenied
        page = current.workflow_state.content_object
        if action_name == APPROVE and faults(page.get_latest_revision_as_object()):
            return reverse("wagtailadmin_pages:edit", args=[page.pk])
        super().on_action(current.specific, user, action_name, comment=comment)
        return None

    @classmethod
    def get_description(cls) -> str:
        """For who administers workflows."""
        return "De gekozen groepen keuren een pagina goed, of sturen haar terug met de reden."
