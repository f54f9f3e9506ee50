"""The API by the NL API Design Rules 2.2: one test per rule that can be tested, named after it."""

import re
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone

from initiatieven.models import Kern
from samenwerkingswijzer.api_answers import VERSION
from samenwerkingswijzer.ground.models import Gebruiker
from tests.conftest import Als
from tests.dak.openbaar import public

pytestmark = pytest.mark.django_db
BASE = "/api/v1"
PROBLEM = "application/problem+json"
LISTS = ("initiatieven", "kernen", "opgaven", "uitgangspunten", "lessen")
REFUSED = {
    "/api/v1/niets": 404,
    "/api/v1/initiatieven/": 404,
    "/api/v1/initiatieven/2020-BCDF": 404,
    "/api/v1/initiatieven/niet-een-kenmerk": 404,
    "/api/v1/initiatieven?thema=onzin": 400,
    "/api/v1/kernen?kleur=rood": 400,
}


@pytest.fixture
def document(client: Client) -> dict[str, Any]:
    """The OpenAPI document as anyone gets it."""
    found: dict[str, Any] = client.get(f"{BASE}/openapi.json").json()
    return found


def _operations(document: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    return [(path, operation) for path, found in document["paths"].items() for operation in found.values()]


def _references(part: Any) -> list[str]:
    if isinstance(part, dict):
        own = [part["$ref"]] if "$ref" in part else []
        return own + [one for value in part.values() for one in _references(value)]
    return [one for value in part for one in _references(value)] if isinstance(part, list) else []


# Names and addresses


def test_naming_collections_paths_are_plural_nouns_in_kebab_case_without_slash(
    document: dict[str, Any],
) -> None:
    """`/core/naming-collections`, `/core/path-segments-kebab-case`, `/core/no-trailing-slash`."""
    paths = set(document["paths"])
    assert paths == {*(f"/{name}" for name in LISTS), "/initiatieven/{kenmerk}"}
    assert all(re.fullmatch(r"(/([a-z0-9-]+|\{[^}]+\}))+", path) for path in paths)


def test_query_keys_camel_case(document: dict[str, Any]) -> None:
    keys = {
        one["name"]
        for _, found in _operations(document)
        for one in found["parameters"]
        if one["in"] == "query"
    }
    assert {"kern", "aangemeldVanaf", "voorWie", "aantal"} <= keys
    assert all(re.fullmatch(r"[a-z][a-z\d]*([A-Z][a-z\d]*)*", key) for key in keys)


def test_fields_are_lower_camel_case_and_explained_in_dutch(document: dict[str, Any]) -> None:
    """`/core/interface-language`, `/core/doc-language`: every field and every answer has a sentence of ours."""
    for name, schema in document["components"]["schemas"].items():
        assert schema["description"].endswith((".", ")")), name
        for key, field in schema["properties"].items():
            assert re.fullmatch(r"[a-z][a-zA-Z]*", key), key
            assert field.get("description"), f"{name}.{key}"


def test_http_methods_only_get_is_described(document: dict[str, Any]) -> None:
    assert {method for found in document["paths"].values() for method in found} == {"get"}


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_http_methods_another_method_is_405_that_says_what_may(client: Client, method: str) -> None:
    answer = getattr(client, method)(f"{BASE}/kernen")
    assert (answer.status_code, answer.headers["Content-Type"]) == (405, PROBLEM)
    assert {"GET", "HEAD"} <= set(answer.headers["Allow"].replace(" ", "").split(","))


def test_http_methods_head_answers_as_get_does(client: Client) -> None:
    """RFC 9110 §9.1: GET and HEAD are always supported."""
    assert client.head(f"{BASE}/initiatieven").status_code == 200


def test_stateless_who_signed_in_gets_the_same(
    client: Client, als: Als, coordinator: Gebruiker, raad: Gebruiker, dorp: Kern
) -> None:
    public("2026-BCDF", dorp)
    answers = [
        one.get(f"{BASE}/initiatieven").json()["initiatieven"]
        for one in (client, als(coordinator), als(raad))
    ]
    assert answers[0] == answers[1] == answers[2] != []


# The document


def test_publish_openapi_at_the_standard_place_for_every_site(
    client: Client, document: dict[str, Any]
) -> None:
    answer = client.get(f"{BASE}/openapi.json")
    assert answer.headers["Content-Type"].startswith("application/json")
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    known = {f"#/components/schemas/{name}" for name in document["components"]["schemas"]}
    assert set(_references(document["paths"])) | set(_references(document["components"])) <= known


def test_doc_openapi_contact_and_uri_version_and_semver(document: dict[str, Any]) -> None:
    """`/core/doc-openapi`, `/core/doc-openapi-contact`, `/core/uri-version`, `/core/semver`."""
    info = document["info"]
    assert re.fullmatch(r"3(\.\d+){1,2}", document["openapi"])
    assert all(info["contact"][key] for key in ("name", "email", "url"))
    assert re.fullmatch(r"\d+\.\d+\.\d+", info["version"])
    assert [server["url"] for server in document["servers"]] == [settings.BASE_URL + BASE]
    assert BASE.endswith(f"/v{info['version'].split('.')[0]}")


def test_changelog_and_transition_period_stand_on_the_page(client: Client) -> None:
    """`/core/changelog`, `/core/deprecation-schedule`, `/core/transition-period`."""
    text = client.get("/open-data/api/").content.decode()
    assert VERSION in text
    assert "nog een jaar werken" in text


def test_the_page_tells_every_address_key_and_field_of_the_document(
    client: Client, document: dict[str, Any]
) -> None:
    text = client.get("/open-data/api/").content.decode()
    keys = [
        one["name"]
        for _, found in _operations(document)
        for one in found["parameters"]
        if one["in"] == "query"
    ]
    fields = [key for schema in document["components"]["schemas"].values() for key in schema["properties"]]
    missing = [word for word in (*document["paths"], *keys, *fields) if word not in text]
    assert missing == []


# Headers


@pytest.mark.parametrize("address", [BASE, f"{BASE}/openapi.json", f"{BASE}/kernen", *REFUSED])
def test_version_header_and_security_headers_on_every_answer(client: Client, address: str) -> None:
    """`/core/version-header`, `/core/transport/security-headers`, `/core/transport/cors`."""
    headers = client.get(address).headers
    assert headers["API-Version"] == VERSION
    assert headers["Access-Control-Allow-Origin"] == "*"
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]


def test_version_header_is_in_the_document(document: dict[str, Any]) -> None:
    answers = [answer for _, found in _operations(document) for answer in found["responses"].values()]
    assert all("API-Version" in answer["headers"] for answer in answers)


# Errors


@pytest.mark.parametrize(("address", "status"), REFUSED.items())
def test_problem_details(client: Client, address: str, status: int) -> None:
    answer = client.get(address)
    assert (answer.status_code, answer.headers["Content-Type"]) == (status, PROBLEM)
    assert answer.json()["status"] == status
    assert all(answer.json()[key] for key in ("title", "detail"))


def test_problem_details_and_invalid_input_stand_in_the_document(document: dict[str, Any]) -> None:
    for path, found in _operations(document):
        refusals = {status: answer for status, answer in found["responses"].items() if status != "200"}
        assert all(list(answer["content"]) == [PROBLEM] for answer in refusals.values())
        assert ("400" in refusals) or not any(one["in"] == "query" for one in found["parameters"]), path


def test_all_errors_at_once(client: Client) -> None:
    """`/core/error-handling/all-errors`: also a key we do not know, one that comes twice, and one we cannot combine."""
    query = (
        "kern=nergens&thema=onzin&stand=half&status=concept&opgave=x&aangemeldVanaf=31-1-2026&aangemeldTot=2026-02-30"
        "&aantal=1000&na=%00&zoek=a&zoek=b&kleur=rood"
    )
    answer = client.get(f"{BASE}/initiatieven?{query}")
    errors = answer.json()["errors"]
    assert answer.status_code == 400
    assert {one["name"] for one in errors} == {
        *(
            "kern",
            "thema",
            "stand",
            "status",
            "opgave",
            "aangemeldVanaf",
            "aangemeldTot",
            "aantal",
            "na",
            "zoek",
        ),
        "kleur",
    }
    assert all(one["in"] == "query" and one["detail"].endswith(".") for one in errors)


@pytest.mark.parametrize(
    "query",
    [
        "aangemeldVanaf=2026-02-01&aangemeldTot=2026-02-01",
        "na=2026-BCDF&voor=2026-BCDG",
        "aantal=0",
        "aantal=-1",
        "aantal=veel",
        "aangemeldVanaf=20260131",
        "thema=%00",
        "kern=%00",
    ],
)
def test_a_question_that_cannot_be_is_400(client: Client, query: str) -> None:
    assert client.get(f"{BASE}/initiatieven?{query}").status_code == 400


# Dates


def test_date_time_is_iso_8601_in_utc_and_dates_have_no_time(client: Client, dorp: Kern) -> None:
    """`/core/date-time/format`, `/core/date-time/timezone`, `/core/date-time/date-omit-time-portion`."""
    public("2026-BCDF", dorp)
    found = client.get(f"{BASE}/initiatieven").json()
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", found["opgehaaldOp"])
    assert found["initiatieven"][0]["aangemeldOp"] == timezone.localdate().isoformat()


def test_date_formats_stand_in_the_document(document: dict[str, Any]) -> None:
    for schema in document["components"]["schemas"].values():
        for key, field in schema["properties"].items():
            if key.endswith("Op") or key in ("datum", "rustTot", "geldigVan"):
                kinds = field.get("anyOf", [field])
                expected = "date-time" if key == "opgehaaldOp" else "date"
                assert expected in [kind.get("format") for kind in kinds], key
