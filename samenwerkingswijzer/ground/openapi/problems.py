"""What the API answers when it cannot answer: problem details (RFC 9457), always of the same shape."""

from dataclasses import asdict, dataclass
from typing import Any

from django.http import JsonResponse

PROBLEM = "application/problem+json"
TITLES = {
    400: "De vraag klopt niet",
    403: "Dit mag niet",
    404: "Niet gevonden",
    405: "Deze methode kennen we niet",
    406: "Dit soort antwoord geven we niet",
    429: "Te veel vragen achter elkaar",
    500: "Er ging iets mis",
    503: "De wijzer is even niet bereikbaar",
}
DETAILS = {
    400: "Lees in de beschrijving van de API welke vragen er zijn.",
    404: "Dit adres bestaat niet.",
    405: "De API is er om te lezen: vraag met GET of HEAD.",
    406: "De API antwoordt in JSON. Vraag om application/json.",
    429: "Wacht even en vraag het dan opnieuw.",
    500: "Dat ligt aan ons. Probeer het later opnieuw.",
}


@dataclass(frozen=True)
class Fout:
    """One thing that is wrong with a question: which key, and what to do."""

    name: str
    detail: str


class InvalidInput(Exception):
    """The question cannot be answered; bears everything that is wrong with it."""

    def __init__(self, fouten: list[Fout]) -> None:
        self.fouten = fouten
        super().__init__(str(fouten))


def problem(status: int, detail: str = "", fouten: list[Fout] | None = None) -> JsonResponse:
    """The answer: status, title and detail, and for 400 every error at once (ADR /core/error-handling)."""
    body: dict[str, Any] = {
        "type": "about:blank",
        "status": status,
        "title": TITLES.get(status, "Er ging iets mis"),
        "detail": detail or DETAILS.get(status, "We kunnen deze vraag niet beantwoorden."),
    }
    if fouten:
        body["errors"] = [{"in": "query", **asdict(fout)} for fout in fouten]
    return JsonResponse(body, status=status, content_type=PROBLEM)
