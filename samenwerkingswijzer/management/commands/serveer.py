"""`manage.py serveer`: the same server for production; the task worker and the clock are services of their own."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from samenwerkingswijzer import checks, logs, server
from samenwerkingswijzer.configuration import text


class Command(BaseCommand):
    help = "Start de server op WIJZER_HOST (standaard 127.0.0.1) en PORT (standaard 8000), na migrate en collectstatic."
    requires_system_checks: list[str] = []  # `manage.py check --deploy` does that before an installation

    def handle(self, *args: Any, **options: Any) -> None:
        """Check what must hold, then serve until stopped. Raises ImproperlyConfigured with one sentence."""
        host = text("WIJZER_HOST", "127.0.0.1")
        checks.require_free_port(host, settings.PORT)
        checks.require_database()
        checks.require_scanner()
        logs.configure()
        server.serve(
            host, settings.PORT, listening=lambda: logs.log("start", f"{host}:{settings.PORT}", "luistert")
        )
