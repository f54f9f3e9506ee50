"""`migrate`, and after it what must always hold: protected tables, roles, shared cache table, index of search."""

from typing import Any

from django.core.management import call_command
from django.core.management.commands import migrate
from django.db import connection

from handreikingen.search import index
from samenwerkingswijzer import roles
from samenwerkingswijzer.ground import append_only


class Command(migrate.Command):
    """Django's own command with our remakes behind it (ONTWERP §3.2)."""

    def handle(self, *args: Any, **options: Any) -> None:
        """Migrate, then remake triggers, roles, cache table and what search misses; all idempotent.

        SQLite changes a table by making it anew, which it refuses while a trigger of another table reads it: there the
        triggers go first. When a migration fails they come back with the next one that does not.
        """
        partial = options["plan"] or options["check_unapplied"] or options["app_label"]
        if connection.vendor == "sqlite" and not partial:
            append_only.uninstall()
        super().handle(*args, **options)
        if partial:
            return
        call_command("createcachetable", verbosity=0)
        append_only.install()
        roles.sync()
        index.catch_up_all()
