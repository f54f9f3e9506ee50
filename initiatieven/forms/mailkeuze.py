"""When a colleague wants which mail."""

from collections.abc import Iterable
from typing import Any

from django import forms

from initiatieven.models.keuzes import Mailsoort, Mailwijze
from samenwerkingswijzer.ground.formulieren import DuidelijkeFouten


class MailkeuzeForm(DuidelijkeFouten, forms.Form):
    """One choice per kind of mail; that a dossier became yours is always mailed, at once or with the day."""

    def __init__(self, *args: Any, kinds: Iterable[Mailsoort], chosen: dict[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for soort in kinds:
            self.fields[soort.value] = forms.ChoiceField(
                label=soort.label,
                choices=[
                    (wijze.value, wijze.label)
                    for wijze in Mailwijze
                    if soort != Mailsoort.jouw_dossier or wijze != Mailwijze.niet
                ],
                widget=forms.RadioSelect,
                initial=chosen.get(soort.value, Mailwijze.direct),
                error_messages={"required": f"Kies wanneer je mail wilt bij: {soort.label}"},
            )
