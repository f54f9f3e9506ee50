"""What a visitor may ask of the guide."""

from django import forms

from handreikingen.search import engine


class Zoekform(forms.Form):
    """A question and the kind to keep. Anything is a question: it is cleaned, never refused."""

    q = forms.Field(required=False)
    soort = forms.Field(required=False)

    def clean_q(self) -> str:
        """The question as search reads it."""
        return engine.clean(self.cleaned_data["q"] or "")

    def clean_soort(self) -> str:
        """The kind as asked; a kind that does not exist shows everything."""
        return engine.clean(self.cleaned_data["soort"] or "")
