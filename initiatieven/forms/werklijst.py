"""Filters above a list, and keeping a list under a name."""

from typing import Any

from django import forms
from django.http import QueryDict

from initiatieven.models import Accountmanager, BewaardeLijst, Kern, Opgave
from initiatieven.models.keuzes import Typering
from initiatieven.narrowing import LET_OP, VOLGORDE
from initiatieven.status import Status
from initiatieven.worklists import LIJSTEN
from samenwerkingswijzer.ground.formulieren import DuidelijkeFouten
from samenwerkingswijzer.ground.keuzelijst import MAAKT_NIET_UIT, Keuzelijst

MOST = 20
"""So many lists of one's own are kept; more would be a list to search in."""
_LONGEST = 500


class WerklijstFilter(forms.Form):
    """What narrows and orders a list; whatever is not understood does not filter."""

    is_filter = True  # nobody expects a filter to be obligatory, so the fields do not say that it is not

    q = forms.CharField(label="Titel of kenmerk", max_length=100, required=False)
    status = forms.ChoiceField(
        label="Status",
        required=False,
        widget=Keuzelijst,
        choices=[("", MAAKT_NIET_UIT), *((s.value, s.label) for s in Status if s != Status.concept)],
    )
    kern = forms.ModelChoiceField(
        Kern.objects.all(),
        label="Dorp of wijk",
        required=False,
        empty_label=MAAKT_NIET_UIT,
        widget=Keuzelijst,
    )
    thema = forms.ChoiceField(
        label="Thema", required=False, choices=[("", MAAKT_NIET_UIT), *Typering.choices], widget=Keuzelijst
    )
    opgave = forms.ModelChoiceField(
        Opgave.objects.all(), label="Opgave", required=False, empty_label=MAAKT_NIET_UIT, widget=Keuzelijst
    )
    accountmanager = forms.ModelChoiceField(
        Accountmanager.objects.select_related("gebruiker"),
        label="Accountmanager",
        required=False,
        empty_label=MAAKT_NIET_UIT,
        widget=Keuzelijst,
    )
    let_op = forms.ChoiceField(
        label="Let op",
        required=False,
        widget=Keuzelijst,
        choices=[("", MAAKT_NIET_UIT), *((word, label) for word, (label, _) in LET_OP.items())],
    )
    volgorde = forms.ChoiceField(
        label="Volgorde",
        required=False,
        widget=Keuzelijst,
        choices=[("", "Zoals bij deze lijst"), *((word, label) for word, (label, _) in VOLGORDE.items())],
    )

    def __init__(self, *args: Any, everyone: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not everyone:
            del self.fields["accountmanager"]

    def understood(self) -> dict[str, Any]:
        """The filters that are right; a wrong one does not stop the others."""
        if not self.is_bound:
            return {}
        self.is_valid()
        return dict(self.cleaned_data)


def kept_question(query: QueryDict) -> str:
    """The list, its filters and its order as one keeps them: known words only, the page left out."""
    known = ["lijst", *WerklijstFilter.base_fields]
    kept = QueryDict(mutable=True)
    for name in known:
        word = str(query.get(name, "")).strip()
        if word:
            kept[name] = word
    return kept.urlencode()


class BewaarForm(DuidelijkeFouten, forms.ModelForm[BewaardeLijst]):
    """Keep the list on the screen under a name; the same name again replaces it."""

    class Meta:
        model = BewaardeLijst
        fields = ("naam", "standaard", "vraag")
        labels = {"naam": "Hoe noem je deze lijst?", "standaard": "Open mijn werkplek met deze lijst"}
        widgets = {"vraag": forms.HiddenInput}

    def clean_vraag(self) -> str:
        """Only a list and filters that exist. Raises ValidationError for what is too long to keep."""
        kept = kept_question(QueryDict(self.cleaned_data["vraag"]))
        if len(kept) > _LONGEST or QueryDict(kept).get("lijst", "alle") not in LIJSTEN:
            raise forms.ValidationError("Deze lijst kunnen we niet bewaren. Kies minder filters.")
        return kept
