"""The production server, embedded so that trying it needs no proxy, with the helpers that run beside it in the demo."""

import signal
from collections.abc import Callable, Sequence
from multiprocessing.process import BaseProcess

from django.db import connections
from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server.mp import MPServer

from samenwerkingswijzer import processes

WORKERS = 2
THREADS = 2


def serve(
    host: str,
    port: int,
    helpers: Sequence[processes.Helper] = (),
    listening: Callable[[], None] | None = None,
) -> None:
    """Serve until SIGTERM, Ctrl-C or a closed terminal; every child ends with us."""
    processes.lead()
    _let_go_of_database()
    server = _server(host, port)
    children: list[BaseProcess] = []

    def begin() -> None:
        # Granian would take a closed terminal for a wish to reload.
        signal.signal(signal.SIGHUP, server.signal_handler_interrupt)
        children.extend(processes.start(helper) for helper in helpers)
        if listening:
            listening()

    server.on_startup(begin)
    try:
        server.serve()
    finally:
        processes.stop(children)


def _let_go_of_database() -> None:
    """Each child makes its own connections. A pool would come along in a fork without the threads that fill it."""
    for connection in connections.all(initialized_only=True):
        connection.close()
        if hasattr(connection, "close_pool"):
            connection.close_pool()


def _server(host: str, port: int) -> MPServer:
    return MPServer(
        "samenwerkingswijzer.server_process:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=WORKERS,
        blocking_threads=THREADS,
        websockets=False,
        log_level=LogLevels.warning,
        respawn_failed_workers=True,
    )
