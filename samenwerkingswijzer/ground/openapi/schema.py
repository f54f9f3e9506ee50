"""How the answers of the API are described: Dutch, with the meaning of every value of a choice list."""

from datetime import UTC, date, datetime
from types import NoneType, UnionType
from typing import Any, ClassVar, get_args

from django.db.models import Choices
from django.utils import timezone
from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel

_MEANING = "x-betekenis"
_TYPES: dict[Any, str] = {str: "tekst", bool: "ja of nee", int: "getal", float: "getal", date: "datum"}


def _explained(schema: dict[str, Any], model: Any) -> None:
    schema["description"] = model.uitleg


class Gegevens(BaseModel):
    """What every part of an answer shares: names in lower camelCase and an explanation for the reader of OpenAPI.

    Not `ninja.Schema`: that looks each field of each row up as a template does, which took three quarters of a list.
    """

    uitleg: ClassVar[str] = ""
    model_config = ConfigDict(
        alias_generator=to_camel, populate_by_name=True, json_schema_extra=_explained, extra="forbid"
    )


class Links(Gegevens):
    """Where one leafs on."""

    uitleg = "Adressen van deze bladzijde en de bladzijden ernaast."

    deze: str = Field(description="Het adres van deze bladzijde.")
    vorige: str | None = Field(description="De bladzijde hiervoor, met nieuwere rijen.")
    volgende: str | None = Field(description="De bladzijde hierna, met oudere rijen.")


class Lijst(Gegevens):
    """What every list says of itself."""

    uitleg = "Een lijst, met het moment waarop die is gemaakt."

    opgehaald_op: datetime = Field(description="Wanneer dit antwoord gemaakt is, in UTC.")


class Problem(Gegevens):
    """RFC 9457; the words of the standard are English."""

    uitleg = "Wat er mis is met de vraag (RFC 9457)."

    type: str = Field(description="Altijd about:blank.")
    status: int = Field(description="De statuscode van het antwoord.")
    title: str = Field(description="Wat er mis is, in het kort.")
    detail: str = Field(description="Wat er mis is, in een zin.")
    errors: list[dict[str, str]] | None = Field(
        default=None,
        description="Bij 400: alles wat er mis is, met de sleutel (name) en wat je kunt doen (detail).",
    )


def now() -> datetime:
    """The moment of an answer, in UTC and whole seconds (ADR /core/date-time/timezone)."""
    return timezone.now().astimezone(UTC).replace(microsecond=0)


def keuze(choices: type[Choices], description: str) -> Any:
    """A field of which the values come from a choice list; the meaning of each stands in the document too."""
    meaning = dict(zip(choices.values, choices.labels, strict=True))
    return Field(description=description, json_schema_extra={"enum": [*choices.values], _MEANING: meaning})


def keuzes(choices: type[Choices], description: str) -> Any:
    """A field with any number of values of a choice list."""
    meaning = dict(zip(choices.values, choices.labels, strict=True))
    return Field(description=description, json_schema_extra={_MEANING: meaning})


def columns(model: type[Gegevens]) -> list[dict[str, Any]]:
    """The fields of an answer for a data dictionary: name, kind, what it means, and what its values mean."""
    return [
        {
            "naam": field.alias or name,
            "soort": _kind(field.annotation),
            "uitleg": field.description or "",
            "waarden": _meaning(field.json_schema_extra),
        }
        for name, field in model.model_fields.items()
    ]


def _meaning(extra: Any) -> dict[str, str]:
    return dict(extra.get(_MEANING, {})) if isinstance(extra, dict) else {}


def _kind(annotation: Any) -> str:
    kinds = get_args(annotation) if isinstance(annotation, UnionType) else (annotation,)
    named = [_TYPES.get(kind, "lijst") for kind in kinds if kind is not NoneType]
    return f"{named[0]}, kan leeg zijn" if NoneType in kinds else named[0]
