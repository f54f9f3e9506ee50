"""What an initiator can send from the own page."""

from django import forms

from samenwerkingswijzer.ground.formulieren import DuidelijkeFouten


class IntrekForm(DuidelijkeFouten, forms.Form):
    """Why an initiative is withdrawn."""

    reden = forms.CharField(
        label="Waarom trek je je initiatief in?",
        help_text="Een zin is genoeg. Schrijf geen namen van mensen op.",
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=2000,
        error_messages={"max_length": "Maak het korter: er passen %(limit_value)d tekens in."},
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reden"].widget.attrs.pop("maxlength", None)
