"""A registration filled in as somebody would, through the pages themselves."""

import re
from typing import Any

from django.test import Client
from django.utils import timezone

from initiatieven.views import aanmelden

ANTWOORDEN: dict[str, dict[str, Any]] = {
    "idee": {
        "titel": "Café één – de ’s-Gravenhof & tuin",
        "samenvatting": "Koffie voor € 1 en een praatje, óók voor Zoë en René’s buren.",
        "typering": "ontmoeting",
    },
    "plek": {
        "kern": "",
        "locatie": "Het oude schoolplein",
        "draagvlak_toelichting": "Twaalf buren.",
        "privaat_belang": "nee",
        "privaat_belang_toelichting": "",
    },
    "vraag": {"vraag_aan_gemeente": ["meedenken", "budget"], "investering_gevraagd": "ja"},
    "uitdaging": {
        "gemeentelijke_taak": "Het maaien van de berm.",
        "beter_of_goedkoper": "Wij zijn er elke week.",
        "beoogd_budget": "",
        "continuiteit": "",
    },
    "jij": {
        "type_initiatiefnemer": "inwoners",
        "aanduiding": "Buurtgroep ’t Plein",
        "naam": "Contact van de groep",
        "e_mail": "groep@voorbeeld.nl",
        "telefoon": "",
    },
}


def begin(browser: Client, **changed: Any) -> str:
    """Send the first step; returns the address of this registration."""
    answer = browser.post("/initiatieven/aanmelden/", {**ANTWOORDEN["idee"], **changed})
    assert answer.status_code == 302, answer.content.decode()
    found = re.match(r"(/initiatieven/aanmelden/[0-9a-f-]{36}/)plek/", answer["Location"])
    assert found
    return found[1]


def fill(browser: Client, **changed: Any) -> str:
    """Answer every question; `changed` replaces answers. Returns the address of the registration."""
    base = begin(browser, **{name: value for name, value in changed.items() if name in ANTWOORDEN["idee"]})
    for stap in ("plek", "vraag", "jij"):
        own = {**ANTWOORDEN[stap], **{k: v for k, v in changed.items() if k in ANTWOORDEN[stap]}}
        assert browser.post(f"{base}{stap}/", own).status_code == 302
    return base


def later(browser: Client) -> None:
    """Let the time that people need to answer pass."""
    session = browser.session
    for stored in session["aanmeldingen"].values():
        stored["begonnen"] = timezone.now().timestamp() - aanmelden.MIN_SECONDS - 60
    session.save()
