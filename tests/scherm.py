"""Somebody with a browser without JavaScript: follows what stands on the screen, types below a label, and presses."""

import re
from collections.abc import Mapping
from typing import Any, Self
from urllib.parse import urljoin

from bs4 import BeautifulSoup, Tag
from django.test import Client

Getypt = Mapping[str, str | list[str]]
Velden = dict[str, list[str]]
Label = tuple[str, Tag]
"""What one reads beside a field or a choice."""
_OPTIES = ("radio", "checkbox")


def text_of(tag: Tag) -> str:
    """What one reads of it, on one line."""
    return re.sub(r"\s+", " ", tag.get_text()).strip()


class Scherm:
    """The page that is open now."""

    def __init__(self, client: Client) -> None:
        self.client = client
        self.adres = "/"
        self.pagina = BeautifulSoup("", "html.parser")

    def opens(self, adres: str) -> Self:
        """This page, or where it leads."""
        return self._shows(self.client.get(adres, follow=True))

    def follows(self, words: str) -> Self:
        """The first link that says this."""
        return self.opens(urljoin(self.adres, str(self._first("a", words)["href"])))

    def presses(self, words: str, getypt: Getypt | None = None) -> Self:
        """The button that says this, with what its form holds and what was typed below a label or a question."""
        button = self._first("button", words)
        form = button.find_parent("form")
        assert form is not None, f"de knop {words!r} verstuurt niets"
        velden = _stored(form)
        if button.get("name"):
            velden[str(button["name"])] = [str(button.get("value", ""))]
        labels = [(text_of(tag), tag) for tag in form.find_all(["label", "legend"])]
        for label, value in (getypt or {}).items():
            velden.update(_typed(form, labels, label, value))
        return self.sends(str(form.get("action") or self.adres), velden)

    def sends(self, adres: str, velden: Mapping[str, Any]) -> Self:
        """A form as it is."""
        return self._shows(self.client.post(urljoin(self.adres, adres), velden, follow=True))

    def sees(self, *sentences: str) -> Self:
        """All of this stands on the screen."""
        shown = text_of(self.pagina)
        assert [one for one in sentences if one not in shown] == [], f"{self.adres} toont: {shown}"
        return self

    def misses(self, *sentences: str) -> Self:
        """None of this stands on the screen, nor hidden in it."""
        assert [one for one in sentences if one in str(self.pagina)] == [], self.adres
        return self

    def rows(self) -> dict[str, list[str]]:
        """The first table, by its first column."""
        lines = [
            [text_of(cell) for cell in line.select("th, td")]
            for line in self._first("table", "").select("tr")
        ]
        return {line[0]: line[1:] for line in lines}

    def _first(self, soort: str, words: str) -> Tag:
        found = [tag for tag in self.pagina.find_all(soort) if words in text_of(tag)]
        assert found, f"{words!r} staat niet op {self.adres}: {text_of(self.pagina)}"
        return found[0]

    def _shows(self, response: Any) -> Self:
        _, main, rest = response.content.decode().partition("<main")  # the menu is on every page
        self.pagina = BeautifulSoup(main + rest.rsplit("<footer", 1)[0], "html.parser")
        request = response.request
        self.adres = request["PATH_INFO"] + (f"?{request['QUERY_STRING']}" if request["QUERY_STRING"] else "")
        assert response.status_code == 200, f"{response.status_code} op {self.adres}: {text_of(self.pagina)}"
        return self


def _stored(form: Tag) -> Velden:
    """What the form sends when nobody touches it."""
    velden: Velden = {}
    for field in form.find_all(["input", "textarea", "select"], attrs={"name": True}):
        velden.setdefault(str(field["name"]), []).extend(_value(field))
    return {name: values for name, values in velden.items() if values}


def _value(field: Tag) -> list[str]:
    if field.name == "textarea":
        return [field.get_text().removeprefix("\n")]
    if field.name == "select":
        return [str(one.get("value", "")) for one in field.select("option[selected]")]
    chosen = field.get("type") not in _OPTIES or field.has_attr("checked")
    return [str(field.get("value", ""))] if chosen else []


def _typed(form: Tag, labels: list[Label], label: str, value: str | list[str]) -> Velden:
    """A choice is made by what it says, everything else is typed."""
    field = _below(form, labels, label)
    words = [value] if isinstance(value, str) else value
    if field.name == "select":
        options = [(text_of(one), one) for one in field.find_all("option")]
        words = [_choice(options, one) for one in words]
    elif field.get("type") in _OPTIES:
        inputs = {one.get("id"): one for one in form.find_all("input", attrs={"name": field["name"]})}
        options = [(text, inputs[tag["for"]]) for text, tag in labels if tag.get("for") in inputs]
        words = [_choice(options, one) for one in words]
    return {str(field["name"]): words}


def _below(form: Tag, labels: list[Label], label: str) -> Tag:
    """The field of a label, or the first of the group that a question stands above."""
    found = next((tag for words, tag in labels if words.startswith(label)), None)
    assert found is not None, f"{label!r} staat niet in het formulier: {text_of(form)}"
    group = found.find_parent("fieldset")
    field = form.find(id=found["for"]) if found.get("for") else group and group.find("input")
    assert isinstance(field, Tag), label
    return field


def _choice(options: list[Label], words: str) -> str:
    found = next((option for text, option in options if text.startswith(words)), None)
    assert found is not None, f"{words!r} is geen keuze"
    return str(found.get("value", "on"))
