"""An index on pieces of titles: for one word PostgreSQL otherwise reads every title of the register.

Like the triggers it is made by `migrate`, not by a migration: a database that gets the extension later has it then too.
"""

import logging

from django.db import DatabaseError, connection, transaction

from initiatieven.models import Initiatief

NAAM = "initiatief_stukjes_titel"
_EXTENSION = "CREATE EXTENSION IF NOT EXISTS pg_trgm"
_INDEX = f"""
    CREATE INDEX IF NOT EXISTS {NAAM} ON {Initiatief._meta.db_table} USING gin (UPPER(titel::text) gin_trgm_ops)
"""
_logger = logging.getLogger("wijzer.zoeken")


def make() -> bool:
    """Make it where that can be done. Without it a search in the register takes longer, and finds the same.

    `UPPER(titel::text)` is what `icontains` asks for; pg_trgm comes with PostgreSQL, and whoever owns the database may
    switch it on (https://www.postgresql.org/docs/15/pgtrgm.html).
    """
    if connection.vendor != "postgresql":
        return False
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(_EXTENSION)
            cursor.execute(_INDEX)
    except DatabaseError as refused:
        _logger.warning("pg_trgm is er niet: zoeken in het register duurt langer. %s", refused)
        return False
    return True
