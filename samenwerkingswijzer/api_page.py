"""The OpenAPI document in words for a person: addresses, what one can ask, and what comes back."""

from typing import Any

HEADINGS = [{"titel": titel, "getal": False} for titel in ("Naam", "Soort", "Wat het is")]
_KINDS = {"string": "tekst", "integer": "getal", "boolean": "ja of nee", "object": "onderdeel"}
_FORMATS = {"date": "datum", "date-time": "datum en tijd, in UTC"}
Cells = list[list[dict[str, str]]]


def told(document: dict[str, Any]) -> dict[str, Any]:
    """What the page needs: `adressen` and `antwoorden`."""
    schemas = document["components"]["schemas"]
    return {
        "kolommen": HEADINGS,
        "adressen": [_address(path, found["get"]) for path, found in document["paths"].items()],
        "antwoorden": [_answer(name, schema) for name, schema in schemas.items()],
    }


def _address(path: str, operation: dict[str, Any]) -> dict[str, Any]:
    schema = operation["responses"][200]["content"]["application/json"]["schema"]
    asked = [one for one in operation["parameters"] if one["in"] == "query"]
    return {
        "pad": path,
        "titel": operation["summary"],
        "uitleg": operation["description"],
        "antwoord": _name(schema),
        "anker": operation["operationId"],
        "rijen": [_row(one["name"], one["schema"], one["description"]) for one in asked],
    }


def _answer(name: str, schema: dict[str, Any]) -> dict[str, Any]:
    found = schema.get("properties", {})
    return {
        "naam": name,
        "uitleg": schema.get("description", ""),
        "rijen": [_row(key, field, field.get("description", "")) for key, field in found.items()],
    }


def _row(name: str, schema: dict[str, Any], explanation: str) -> list[dict[str, str]]:
    texts = (name, _kind(schema), _with_values(schema, explanation))
    return [{"tekst": text, "url": ""} for text in texts]


def _with_values(schema: dict[str, Any], explanation: str) -> str:
    meaning = schema.get("x-betekenis") or {}
    values = [f"{value} = {words}" for value, words in meaning.items()] or schema.get("enum", [])
    return f"{explanation} Waarden: {'; '.join(values)}." if values else explanation


def _kind(schema: dict[str, Any]) -> str:
    if "anyOf" in schema:
        first = next(one for one in schema["anyOf"] if one.get("type") != "null")
        return f"{_kind(first)}, kan leeg zijn"
    if schema.get("type") == "array":
        return f"lijst van: {_kind(schema['items'])}"
    if "$ref" in schema:
        return _name(schema)
    return _FORMATS.get(schema.get("format", ""), _KINDS.get(schema.get("type", ""), "tekst"))


def _name(schema: dict[str, Any]) -> str:
    return str(schema["$ref"]).rsplit("/", 1)[-1]
