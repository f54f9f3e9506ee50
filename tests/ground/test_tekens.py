"""Characters that nobody sees are refused with a sentence; what people really type is not."""

import pytest
from django import forms

from samenwerkingswijzer.ground import bsn, tekens
from samenwerkingswijzer.ground.formulieren import DuidelijkeFouten


class Vraag(DuidelijkeFouten, forms.Form):
    titel = forms.CharField()
    verhaal = forms.CharField(widget=forms.Textarea)
    telefoon = forms.CharField(widget=forms.TextInput(attrs={"type": "tel"}))


def errors(**typed: str) -> dict[str, list[str]]:
    form = Vraag({"titel": "Tuin", "verhaal": "Goed.", "telefoon": "0527 123456", **typed})
    return {name: [str(error) for error in found] for name, found in form.errors.items()}


@pytest.mark.parametrize("hidden", ["\x00", "\x1b", "\x9f", "\u202e", "\u2066"])
def test_a_hidden_character_gives_one_sentence_in_every_field(hidden: str) -> None:
    found = errors(titel=f"Tu{hidden}in", verhaal=f"Go{hidden}ed", telefoon=f"0527{hidden}123456")
    assert found == {name: [tekens.MELDING] for name in ("titel", "verhaal", "telefoon")}


def test_a_line_break_fits_a_story_and_no_title() -> None:
    found = errors(titel="Tuin\r\n\r\nBetaal hier", verhaal="Regel 1\r\n\tRegel 2\x0bRegel 3")
    assert found == {"titel": [tekens.MELDING]}


@pytest.mark.parametrize("typed", ["Café ’t Hôf – “mooi”", "مبادرة", "Feest 👩‍👩‍👧 🏳️‍🌈", "𝔘𝔫𝔦", "日本語"])
def test_every_script_and_emoji_is_welcome(typed: str) -> None:
    assert errors(titel=typed, verhaal=typed) == {}


def test_a_bsn_is_refused_in_every_text_and_a_phone_number_is_none() -> None:
    assert errors(titel="Tuin van 111222333", verhaal="Mijn nummer: 111222333", telefoon="111222333") == {
        "titel": [bsn.MELDING],
        "verhaal": [bsn.MELDING],
    }


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Samen de berm maaien.", "Samen de berm maaien."),
        (
            "Elke zondagochtend de parkeerplaats schoonmaken, samen met de winkel.",
            "Elke zondagochtend de parkeerplaats schoonmaken, samen met …",
        ),
        ("x" * 80, "x" * 59 + "…"),
    ],
)
def test_a_long_text_is_named_by_its_first_whole_words(text: str, short: str) -> None:
    assert tekens.shortened(text) == short


@pytest.mark.parametrize(
    ("text", "begin"),
    [
        ("", ""),
        ("Het hek is weg.", "Het hek is weg."),
        ("Het hek is weg.  Dat scheelt.\nNu de poort nog.", "Het hek is weg. Dat scheelt. …"),
        ("Een zin die zonder punt maar doorgaat en doorgaat", "Een zin die zonder punt maar …"),
    ],
)
def test_the_opening_is_whole_sentences_that_fit(text: str, begin: str) -> None:
    assert tekens.opening(text, 30) == begin
