"""Our migrations one by one, as an old database takes them: without the squashed ones, which are for a new one."""

from typing import Any

from django.db.migrations.loader import MigrationLoader

OURS = ("ground", "handreikingen", "initiatieven", "evaluatie")


def loader(connection: Any = None) -> MigrationLoader:
    """Every step of ours on its own; `connection` tells which of them this database had."""
    found = MigrationLoader(connection, replace_migrations=False)
    for key, migration in found.replacements.items():
        if key[0] in OURS:
            found.graph.remove_replacement_node(key, migration.replaces)
        else:
            found.graph.remove_replaced_nodes(key, migration.replaces)
    return found
