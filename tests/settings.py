"""The production settings in the environment `test`: mail in memory, tasks at once, a cheap password hasher."""

import os
import tempfile

os.environ["WIJZER_OMGEVING"] = "test"
os.environ.setdefault("WIJZER_DATA", tempfile.mkdtemp(prefix="wijzer-test-"))

from samenwerkingswijzer.settings import *  # noqa: F403

for template_engine in TEMPLATES:  # noqa: F405
    template_engine["OPTIONS"]["string_if_invalid"] = "ONBEKENDE VARIABELE %s"  # type: ignore[index]
