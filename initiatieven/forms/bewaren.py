"""Where to mail the link of a registration that is kept for later."""

from django import forms

from samenwerkingswijzer.ground.formulieren import DuidelijkeFouten


class BewaarForm(DuidelijkeFouten, forms.Form):
    """An address, and nothing else."""

    e_mail = forms.EmailField(
        label="Je e-mailadres",
        help_text="Je krijgt één mail met een link. Daarmee ga je op elk apparaat verder.",
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={"invalid": "Schrijf het e-mailadres voluit, zoals naam@voorbeeld.nl."},
    )
