#!/usr/bin/env python
"""Run a management command of the Samenwerkingswijzer."""

import os
import sys

from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line


def main() -> None:
    """Run the command; a configuration error is one sentence on stderr, never a stack trace."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samenwerkingswijzer.settings")
    try:
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as error:
        sys.exit(f"De Samenwerkingswijzer kan niet starten. {error}")


if __name__ == "__main__":
    main()
