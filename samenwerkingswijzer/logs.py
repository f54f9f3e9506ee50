"""Structured logs: one JSON line per event with the six fields of BIO2 8.15.01, never a secret or a token."""

import json
import logging
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from django.http import HttpRequest, HttpResponse

from samenwerkingswijzer.ground.links import without_keys, without_token

_logger = logging.getLogger("wijzer")


class JsonFormatter(logging.Formatter):
    """Action, object, result, origin, actor and timestamp (UTC) on every line."""

    def format(self, record: logging.LogRecord) -> str:
        """One JSON object without line breaks; a stack trace goes into its own field.

        Django and its libraries log the path of a request that was refused: a token is hidden in their lines too.
        """
        line: dict[str, Any] = {
            "timestamp": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "action": getattr(record, "action", record.name),
            "object": without_token(str(getattr(record, "object", ""))),
            "result": without_token(str(getattr(record, "result", record.getMessage()))),
            "origin": getattr(record, "origin", "server"),
            "actor": getattr(record, "actor", ""),
        }
        if record.exc_info:
            line["trace"] = without_keys(self.formatException(record.exc_info))
        return json.dumps(line, ensure_ascii=False)


def configure() -> None:
    """Every logger writes JSON lines to stdout; called once at start."""
    _write_with(logging.StreamHandler(sys.stdout))


def to_file(path: Path) -> None:
    """The demo's terminal is for the reader: the same lines go to a file."""
    _write_with(logging.FileHandler(path, encoding="utf-8"))


def _write_with(handler: logging.Handler) -> None:
    handler.setFormatter(JsonFormatter())
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    _logger.setLevel(logging.INFO)


def log(action: str, object_: str, result: str, *, origin: str = "server", actor: str = "") -> None:
    """Write one line. Pass references (kenmerk, user id), never names, texts or tokens."""
    _logger.info(
        "%s",
        result,
        extra={"action": action, "object": object_, "result": result, "origin": origin, "actor": actor},
    )


def request_log(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: log every request that writes or fails; plain reading is left to the proxy's log."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if request.method not in ("GET", "HEAD") or response.status_code >= 500:
            user = getattr(request, "user", None)
            log(
                f"http.{(request.method or '').lower()}",
                without_token(request.path),
                str(response.status_code),
                origin="web",
                actor=str(user.pk) if user and user.is_authenticated else "",
            )
        return response

    return middleware
