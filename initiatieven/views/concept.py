"""A registration under way, kept in the session of the one browser that fills it in.

Why the session and not hidden fields: every step keeps an address of its own, so that reload, the back button and
"Wijzig" show what was typed; no personal data travels in addresses or comes back in every page; and what is never
sent disappears with the session (12 hours), unless somebody keeps it for later (`initiatieven/bewaren.py`). Only who
sends the first step gets the cookie; readers get none.
"""

from typing import Any, Self
from uuid import UUID, uuid4

from django.http import HttpRequest
from django.utils import timezone

from initiatieven.forms.aanmelden import STAPPEN, StapForm, steps_for
from initiatieven.models import Initiatief

_KEY = "aanmeldingen"
_MAX = 5
"""Registrations that one browser can have under way or just sent; the oldest makes room."""
_MAX_CHARACTERS = 60_000


class Concept:
    """One registration: its key, the answers per step as typed, and after sending the kenmerk only."""

    def __init__(self, request: HttpRequest, sleutel: UUID, stored: dict[str, Any]) -> None:
        self._session = request.session
        self.sleutel = sleutel
        self._stored = stored

    @classmethod
    def begin(cls, request: HttpRequest) -> Self:
        """A new registration with a key of its own (NORMEN C22)."""
        everything = request.session.setdefault(_KEY, {})
        while len(everything) >= _MAX:
            del everything[next(iter(everything))]
        sleutel = uuid4()
        everything[str(sleutel)] = {"begonnen": timezone.now().timestamp(), "antwoorden": {}}
        request.session.modified = True
        return cls(request, sleutel, everything[str(sleutel)])

    @classmethod
    def find(cls, request: HttpRequest, sleutel: UUID) -> Self | None:
        """The registration with this key in this browser, or None."""
        stored = request.session.get(_KEY, {}).get(str(sleutel))
        return cls(request, sleutel, stored) if stored else None

    @classmethod
    def unfinished(cls, request: HttpRequest) -> list[Self]:
        """What this browser began and did not send, newest first."""
        everything = request.session.get(_KEY, {})
        found = [cls(request, UUID(key), stored) for key, stored in reversed(everything.items())]
        return [concept for concept in found if not concept.kenmerk]

    @classmethod
    def resume(cls, request: HttpRequest, sleutel: UUID, antwoorden: dict[str, Any]) -> Self:
        """A registration that was kept for later; what this browser already holds of it is at least as new."""
        found = cls.find(request, sleutel)
        if found:
            return found
        everything = request.session.setdefault(_KEY, {})
        everything[str(sleutel)] = {"begonnen": timezone.now().timestamp(), "antwoorden": antwoorden}
        request.session.modified = True
        return cls(request, sleutel, everything[str(sleutel)])

    @property
    def antwoorden(self) -> dict[str, Any]:
        """What was typed, per step."""
        answers: dict[str, Any] = self._stored["antwoorden"]
        return answers

    @property
    def stappen(self) -> list[str]:
        """The steps of this registration; some answers ask for one more."""
        return steps_for(self.antwoorden)

    @property
    def e_mail(self) -> str:
        """The address as far as it was filled in."""
        return str(self.antwoorden.get("jij", {}).get("e_mail", ""))

    @property
    def kenmerk(self) -> str:
        """The kenmerk after sending, before that empty."""
        return str(self._stored.get("kenmerk", ""))

    @property
    def has_mail(self) -> bool:
        """Whether a confirmation went to an e-mail address."""
        return bool(self._stored.get("mail"))

    @property
    def titel(self) -> str:
        """What the idea is called, as far as filled in."""
        return str(self._stored["antwoorden"].get("idee", {}).get("titel", ""))

    @property
    def seconds(self) -> float:
        """How long ago this registration began."""
        return float(timezone.now().timestamp() - self._stored["begonnen"])

    def keep(self, stap: str, answers: dict[str, Any]) -> None:
        """Keep what was typed at this step; what is absurdly long stays in the answer to this request only."""
        if len(str(answers)) <= _MAX_CHARACTERS:
            self._stored["antwoorden"][stap] = answers
            self._session.modified = True

    def form(self, stap: str) -> StapForm:
        """The form of a step with what was typed there before."""
        return STAPPEN[stap](initial=self._stored["antwoorden"].get(stap, {}))

    def checked(self, stap: str) -> StapForm:
        """The form of a step bound to what is kept, to be validated."""
        return STAPPEN[stap](data=self._stored["antwoorden"].get(stap, {}))

    def first_incomplete(self) -> str | None:
        """The first step whose answers are not right yet; None when everything can be sent."""
        return next((stap for stap in self.stappen if not self.checked(stap).is_valid()), None)

    def sent(self, initiatief: Initiatief, mail: bool) -> None:
        """Forget the answers, which the dossier has now; the kenmerk stays for the confirmation page."""
        self._stored.update(kenmerk=initiatief.kenmerk, mail=mail, antwoorden={})
        self._session.modified = True
