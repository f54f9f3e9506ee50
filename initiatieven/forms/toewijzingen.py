"""Which dossiers, to whom, and why: all at once."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms

from initiatieven.assigning import Opdracht
from initiatieven.forms.handeling import ToewijzenForm
from initiatieven.models import Initiatief
from initiatieven.pool import Kandidaat


class ToewijzingenForm(ToewijzenForm):
    """As for one dossier; `versies` holds what was on the screen of each: kenmerk and version, space in between."""

    versies = forms.CharField(widget=forms.HiddenInput, max_length=4000)

    def __init__(self, *args: Any, kandidaten: Sequence[Kandidaat], **kwargs: Any) -> None:
        super().__init__(*args, kandidaten=kandidaten, **kwargs)
        del self.fields["versie"]
        self._kandidaten = {k.accountmanager.pk: k.accountmanager for k in kandidaten}

    @staticmethod
    def seen(dossiers: Iterable[Initiatief]) -> str:
        """What `versies` begins with."""
        return " ".join(f"{one.kenmerk}:{one.versie}" for one in dossiers)

    def on_screen(self, dossiers: Iterable[Initiatief]) -> list[Initiatief]:
        """The dossiers on the version that was on the screen."""
        pairs = (part.rpartition(":") for part in self.cleaned_data["versies"].split())
        versions = {kenmerk: int(number) for kenmerk, _, number in pairs if number.isdecimal()}
        found = list(dossiers)
        for initiatief in found:
            initiatief.versie = versions.get(initiatief.kenmerk, 0)
        return found

    def opdracht(self) -> Opdracht:
        """To whom and why."""
        data = self.cleaned_data
        member = self._kandidaten[data["accountmanager"]]
        return Opdracht(member, self.waarom, data.get("overdrachtsnotitie", ""))
