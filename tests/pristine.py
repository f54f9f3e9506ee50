"""After a test that commits the database is again as `migrate` left it.

Django empties every table after such a test, also the rows that migrations made (root page, roles), and our
append-only triggers would refuse even that. So: triggers off, empty, put the first rows back, triggers on.
"""

from collections.abc import Generator

import pytest
from django.core.management import call_command
from django.db import connection
from pytest_django import DjangoDbBlocker
from pytest_django.plugin import blocking_manager_key

from samenwerkingswijzer.ground import append_only

_first_rows = pytest.StashKey[str]()


def remember(config: pytest.Config) -> None:
    """Keep the rows that migrations made; called once the test database is there."""
    config.stash[_first_rows] = connection.creation.serialize_db_to_string()
    append_only.install()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item) -> Generator[None]:
    """Around the emptying of a test that commits."""
    marker = item.get_closest_marker("django_db")
    commits = bool(marker and marker.kwargs.get("transaction")) and _first_rows in item.config.stash
    blocker: DjangoDbBlocker = item.config.stash[blocking_manager_key]
    if commits:
        with blocker.unblock():
            append_only.uninstall()
    yield
    if commits:
        with blocker.unblock():
            _restore(item.config.stash[_first_rows])


def _restore(rows: str) -> None:
    call_command("flush", interactive=False, verbosity=0, inhibit_post_migrate=True, allow_cascade=False)
    connection.creation.deserialize_db_from_string(rows)
    append_only.install()
    connection.close()
