"""Who wants to follow an initiative."""

from django import forms

from handreikingen.forms import VolgForm


class BijblijfForm(VolgForm):
    """The question of the guide, with what the address is for here."""

    e_mail = forms.EmailField(
        label="Je e-mailadres",
        help_text="Alleen om je te mailen over dit initiatief. Stop je, dan wissen we het adres.",
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={"invalid": "Schrijf het e-mailadres voluit, zoals naam@voorbeeld.nl."},
    )
