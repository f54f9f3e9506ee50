"""`manage.py demo`: from an empty folder to a working wijzer with examples, and again in seconds."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from samenwerkingswijzer import checks, logs, processes, server
from samenwerkingswijzer.configuration import refuse
from samenwerkingswijzer.demo import accounts, beside, preparation

HOST = "127.0.0.1"


class Command(BaseCommand):
    help = (
        "Start de wijzer met voorbeelden op deze computer. Instellen kan met PORT, WIJZER_DATA (map voor alle "
        "gegevens), DATABASE_URL en WIJZER_DEMO_WACHTWOORD. Stoppen: Ctrl-C."
    )
    requires_system_checks: list[str] = []  # CI checks; here they cost a second of every start

    def handle(self, *args: Any, **options: Any) -> None:
        """Check, prepare what changed, and serve until stopped. Raises ImproperlyConfigured with one sentence."""
        if not settings.IS_DEMO:
            raise refuse(
                "WIJZER_OMGEVING", f"is {settings.OMGEVING}, maar een demo is alleen een demo", "demo"
            )
        password = accounts.password(settings.DATA)
        checks.require_free_port(HOST, settings.PORT)
        processes.lead()
        with checks.hold_folder(settings.DATA):
            checks.require_database()
            preparation.prepare(password, self._tell)
            logs.to_file(settings.DATA / "wijzer.log")
            helpers = (beside.worker, beside.every_minute)
            server.serve(HOST, settings.PORT, helpers, lambda: self._welcome(password))

    def _tell(self, sentence: str) -> None:
        if sentence:
            self.stdout.write(sentence)
            self.stdout.flush()

    def _welcome(self, password: str) -> None:
        names = ", ".join(name for name, _, _ in accounts.ACCOUNTS)
        self._tell(
            f"\nDe Samenwerkingswijzer staat klaar: {settings.BASE_URL}/\n\n"
            f"  Inloggen:    {settings.BASE_URL}/inloggen/\n"
            f"  Accounts:    {names}\n"
            f"  Wachtwoord:  {password}\n"
            f"  Postbus:     {settings.BASE_URL}/demo/postbus/ (alle mail die de demo verstuurt)\n"
            f"  Gegevens:    {settings.DATA}\n\nStoppen: Ctrl-C\n"
        )
