"""What runs beside the server in the demo: task worker and clock. Production has a service and a timer for them."""

import time

from django.core.management import call_command
from django.db import close_old_connections
from django.utils import timezone

from samenwerkingswijzer.ground import clock
from samenwerkingswijzer.logs import log

_MINUTE = 60


def worker() -> None:
    """Do background tasks as they come; begin again when the database was away."""
    while True:
        try:
            call_command("db_worker", verbosity=0, startup_delay=False, reload=False)
        except Exception as error:
            log("worker", "taken", type(error).__name__)
            time.sleep(5)


def every_minute() -> None:
    """Let the clock tick; a failing task is told and tried again the next minute."""
    while True:
        try:
            close_old_connections()
            clock.run(timezone.now())
        except Exception as error:
            log("klok", "demo", type(error).__name__)
        time.sleep(_MINUTE)
