"""`migrate`, and after it what must always hold: protected tables, roles, shared cache table, indexes of search."""

from typing import Any

from django.core.management import call_command
from django.core.management.commands import migrate
from django.db import connection

from handreikingen.search import index
from initiatieven import titelindex
from samenwerkingswijzer import roles
from samenwerkingswijzer.ground import append_only


class Command(migrate.Command):
    """Django's own command with our remakes behind it (ONTWERP §3.2)."""

    def handle(self, *args: Any, **options: Any) -> None:
        """Migrate, then remake triggers, roles, cache table and what search misses; all idempotent.

        SQLite changes a table by making it anew, which it refuses while a trigger of another table reads it: there the
        triggers go first. When a migration fails they come back with the next one that does not.
        """
        looks_only = options["plan"] or options["check_unapplied"]
        remakes = connection.vendor == "sqlite" and not looks_only
        if remakes:
            append_only.uninstall()
        super().handle(*args, **options)
        whole = (
            not looks_only and not options["app_label"]
        )  # else the tables of other apps may not be there yet
        if whole or remakes:
            append_only.install()
        if whole:
            self._complete()

    def _complete(self) -> None:
        call_command("createcachetable", verbosity=0)
        roles.sync()
        index.catch_up_all()
        titelindex.make()
