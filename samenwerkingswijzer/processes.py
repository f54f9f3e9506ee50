"""Child processes that end with their parent, however the parent ends."""

import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Callable, Sequence
from multiprocessing.process import BaseProcess

_PARENT = "WIJZER_OUDER"
_STOP_SECONDS = 5

Helper = Callable[[], None]


def lead() -> None:
    """From here on this process is the parent that children look at."""
    os.environ[_PARENT] = str(os.getpid())


def start(helper: Helper) -> BaseProcess:
    """Run a helper in a process of its own."""
    child = multiprocessing.Process(target=_run, args=(helper,), name=helper.__name__)
    child.start()
    return child


def stop(children: Sequence[BaseProcess]) -> None:
    """End the helpers; who does not listen within five seconds is killed."""
    for child in children:
        child.terminate()
    deadline = time.monotonic() + _STOP_SECONDS
    for child in children:
        child.join(max(0.1, deadline - time.monotonic()))
        if child.is_alive():
            child.kill()
            child.join()


def follow_parent() -> None:
    """End within a second when the process that started us is gone, also when it was killed."""
    parent = int(os.environ.get(_PARENT, "0"))
    if parent in (0, os.getpid()):
        return
    threading.Thread(target=_watch, args=(parent,), daemon=True, name="volgt-ouder").start()


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(1)
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(_STOP_SECONDS)
    os._exit(1)


def _run(helper: Helper) -> None:
    """Ctrl-C and a closed terminal reach the whole group; the parent alone decides, and tells us by SIGTERM."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    follow_parent()
    helper()
