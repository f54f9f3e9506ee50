"""Every log line has the six fields of BIO2 8.15.01 and never a token (NORMEN A23)."""

import json
import logging

import pytest
from django.http import HttpResponse
from django.test import Client, RequestFactory

from samenwerkingswijzer import logs

FIELDS = {"timestamp", "level", "action", "object", "result", "origin", "actor"}


def _lines(caplog: pytest.LogCaptureFixture) -> list[dict[str, str]]:
    formatter = logs.JsonFormatter()
    return [json.loads(formatter.format(record)) for record in caplog.records]


def test_a_line_is_one_json_object_with_all_fields(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "wijzer")
    logs.log("dossier.besluit", "2026-KRTM", "versterken\nvals", origin="web", actor="7")
    (line,) = _lines(caplog)
    assert set(line) == FIELDS
    assert (line["object"], line["actor"]) == ("2026-KRTM", "7")
    assert "\n" not in logs.JsonFormatter().format(caplog.records[0])


def test_a_write_is_logged_and_a_token_is_not(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "wijzer")
    answer = logs.request_log(lambda _request: HttpResponse(status=204))
    answer(RequestFactory().post("/volgen/geheime-sleutel/intrekken/"))
    answer(RequestFactory().get("/initiatieven/"))
    (line,) = _lines(caplog)
    assert line["object"] == "/volgen/…/intrekken/"
    assert "geheime-sleutel" not in json.dumps(line)


def test_an_exception_keeps_its_trace(caplog: pytest.LogCaptureFixture) -> None:
    try:
        1 / 0  # noqa: B018
    except ZeroDivisionError:
        logging.getLogger("wijzer.klok").exception("stuk")
    assert "ZeroDivisionError" in _lines(caplog)[0]["trace"]


@pytest.mark.django_db
def test_what_django_says_of_a_refused_request_has_no_token_either(
    caplog: pytest.LogCaptureFixture, client: Client
) -> None:
    client.get("/volgen/geheime-sleutel-van-een-inwoner/")
    client.post("/volgen/geheime-sleutel-van-een-inwoner/intrekken/")
    assert any("geheime-sleutel" in record.getMessage() for record in caplog.records)
    assert "geheime-sleutel" not in json.dumps(_lines(caplog))


def test_a_trace_keeps_its_files_and_hides_a_token(caplog: pytest.LogCaptureFixture) -> None:
    try:
        int("File /evaluatie/views.py: /evaluatie/geheime-sleutel-van-een-partner/")
    except ValueError:
        logging.getLogger("wijzer").exception("stuk")
    (line,) = _lines(caplog)
    assert "/evaluatie/views.py" in line["trace"]
    assert "geheime-sleutel" not in line["trace"]
