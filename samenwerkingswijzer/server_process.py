"""What each server process loads: first the promise to end with its parent, then the application."""

import gc

from samenwerkingswijzer import processes

processes.follow_parent()

from samenwerkingswijzer.wsgi import application  # noqa: E402

# What is loaded now stays for good: the collector need not walk over it again and again while somebody waits.
gc.collect()
gc.freeze()

__all__ = ["application"]
