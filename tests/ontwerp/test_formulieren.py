"""The rules of NL Design System for forms (NORMEN A10, A11), one assertion per rule."""

import re
from typing import Any

import pytest
from django import forms
from django.urls import resolve

from samenwerkingswijzer.ground.formulieren import DuidelijkeFouten


class Proef(DuidelijkeFouten, forms.Form):
    """A form with a field of each kind."""

    titel = forms.CharField(label="Titel", help_text="Een paar woorden.")
    e_mail = forms.EmailField(label="E-mailadres", required=False)
    kern = forms.ChoiceField(label="Dorp", choices=[("", "Kies"), ("espel", "Espel")])
    wie = forms.ChoiceField(
        label="Wie ben je?", widget=forms.RadioSelect, choices=[("a", "Inwoner"), ("b", "Groep")]
    )
    vraag = forms.MultipleChoiceField(
        label="Vraag", widget=forms.CheckboxSelectMultiple, required=False, choices=[("a", "Geld")]
    )
    akkoord = forms.BooleanField(label="Besproken")
    sleutel = forms.CharField(widget=forms.HiddenInput, required=False)
    eigen = forms.CharField(label="Eigen", error_messages={"required": "Zeg hoe je erbij komt."})


class Later(DuidelijkeFouten, forms.Form):
    """A form that makes a field after it was built, and one that another answer can make obligatory."""

    soms_verplicht = ("reden",)

    reden = forms.CharField(label="Reden", help_text="Nodig bij een nee.", required=False)

    def __init__(self, *args: object) -> None:
        super().__init__(*args)
        self.fields["later"] = forms.CharField(label="Later gemaakt", widget=forms.Textarea)


def of_ours(kind: type[forms.BaseForm] = DuidelijkeFouten) -> set[type[forms.BaseForm]]:
    """Every form that is built on the mixin."""
    below = kind.__subclasses__()
    return {*below, *(one for sub in below for one in of_ours(sub))}


@pytest.fixture
def leeg() -> str:
    """The form as one first sees it."""
    return str(Proef())


@pytest.fixture
def fout() -> str:
    """The form sent with one answer of many."""
    return str(Proef({"titel": "Speeltuin"}))


def tag(html: str, name: str) -> str:
    """The one tag with this name attribute."""
    found = re.findall(rf'<(?:input|select|textarea)[^>]*name="{name}"[^>]*>', html)
    assert found, name
    return str(found[0])


def test_the_label_stands_above_its_field(leeg: str) -> None:
    assert leeg.index('for="id_titel"') < leeg.index('name="titel"')


def test_no_placeholder_stands_in_for_a_label(leeg: str) -> None:
    assert "placeholder" not in leeg


def test_only_what_may_be_skipped_is_marked_in_words(leeg: str) -> None:
    assert re.findall(r'(\S+) <span class="veld__optioneel">\(niet verplicht\)</span>', leeg) == [
        'for="id_e_mail">E-mailadres',
        'utrecht-form-label">Vraag',
    ]


def test_the_rule_about_required_stands_above_the_fields(leeg: str) -> None:
    assert leeg.index("formulier__regel") < leeg.index("veld__label")


def test_required_is_told_to_assistive_software_and_not_to_the_browser(leeg: str) -> None:
    assert not re.search(r"\srequired[\s>=]", leeg)
    assert 'aria-required="true"' in tag(leeg, "titel")
    assert 'aria-required="true"' in tag(leeg, "kern")
    assert "aria-required" not in tag(leeg, "e_mail")
    assert "aria-required" not in tag(leeg, "sleutel")


def test_choices_are_a_group_with_its_question_as_legend(leeg: str) -> None:
    assert re.search(
        r'<fieldset[^>]*role="radiogroup" aria-required="true"[^>]*>\s*<legend[^>]*>Wie ben je\?', leeg
    )
    assert re.search(r'<fieldset id="id_\w+_veld" class="veld">\s*<legend[^>]*>Vraag', leeg)


def test_a_tick_box_has_its_label_behind_it(leeg: str) -> None:
    assert leeg.index('name="akkoord"') < leeg.index("Besproken")


def test_help_is_linked_to_its_field(leeg: str) -> None:
    assert 'aria-describedby="id_titel_helptext"' in tag(leeg, "titel")
    assert 'id="id_titel_helptext">Een paar woorden.' in leeg


def test_the_fields_carry_the_classes_of_the_design_system(leeg: str) -> None:
    assert "utrecht-textbox" in tag(leeg, "titel")
    assert "utrecht-select" in tag(leeg, "kern")


def test_the_summary_of_errors_stands_first_and_its_heading_can_take_focus(fout: str) -> None:
    seen = re.sub(r'<input type="hidden"[^>]*>', "", fout)
    assert seen.lstrip().startswith('<div class="foutoverzicht"')
    assert re.search(r'<h2[^>]*id="foutoverzicht" tabindex="-1"', fout)


def test_each_error_in_the_summary_links_to_its_field_or_first_choice(fout: str) -> None:
    links = re.findall(r'<a href="#([^"]+)"', fout)
    assert links == ["id_kern", "id_wie_0", "id_akkoord", "id_eigen"]
    assert [link for link in links if f'id="{link}"' not in fout] == []


def test_the_same_text_stands_beside_the_field_and_is_linked(fout: str) -> None:
    assert 'aria-describedby="id_kern_error"' in tag(fout, "kern")
    assert 'aria-invalid="true"' in tag(fout, "kern")
    assert fout.count("Kies iets bij: Dorp") == 2


def test_an_error_says_what_to_do(fout: str) -> None:
    assert "Dit veld is verplicht" not in fout
    assert "Zet een vinkje bij: Besproken" in fout
    assert "Kies iets bij: Wie ben je?" in fout


def test_a_message_of_the_form_itself_wins(fout: str) -> None:
    assert "Zeg hoe je erbij komt." in fout


def test_what_was_typed_is_kept(fout: str) -> None:
    assert 'value="Speeltuin"' in tag(fout, "titel")


def test_what_another_answer_can_ask_for_is_not_called_optional() -> None:
    html = str(Later())
    assert "(niet verplicht)" not in html.split("</p>", 1)[1]
    assert 'Reden <span class="veld__optioneel">(soms verplicht)</span>' in html
    assert "(soms verplicht)</em> lees je wanneer" in html


@pytest.mark.parametrize(("typed", "said"), [("", "Vul iets in bij: Later gemaakt"), ("111222333", "BSN")])
def test_a_field_that_was_made_later_speaks_as_clearly_and_is_guarded_once(typed: str, said: str) -> None:
    errors: Any = Later({"later": typed}).errors["later"]
    assert len(errors) == 1
    assert said in errors[0]


def test_every_field_that_can_become_obligatory_says_when() -> None:
    resolve("/")  # reads every screen, and with it every form
    silent = {
        f"{form.__name__}.{name}"
        for form in of_ours()
        for name in getattr(form, "soms_verplicht", ())
        if not getattr(form, "base_fields", {}).get(name, forms.Field()).help_text
    }
    assert silent == set()
