"""What each server process loads: first the promise to end with its parent, then the application."""

from samenwerkingswijzer import processes

processes.follow_parent()

from samenwerkingswijzer.wsgi import application  # noqa: E402

__all__ = ["application"]
