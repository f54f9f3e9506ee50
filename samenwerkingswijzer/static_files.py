"""Static files with a fingerprint in their name, compressed where it pays."""

import re
from pathlib import PurePath
from typing import Any

from django.conf import settings
from whitenoise.compress import Compressor
from whitenoise.storage import CompressedManifestStaticFilesStorage

_OURS = {"css", "js", "themas", "nlds", "beeld", "letters"}
_FINGERPRINT = re.compile(r"\.[0-9a-f]{12}\.")


class OwnFilesCompressor(Compressor):
    """Ours with Brotli and gzip; those of libraries, which only editors load, with gzip alone.

    Compressing everything of Wagtail with Brotli takes longer than any other step of a first start but one.
    """

    def should_compress(self, filename: str) -> bool:
        """Pages ask for names with a fingerprint only."""
        return bool(_FINGERPRINT.search(filename) and super().should_compress(filename))

    def compress(self, path: str) -> list[str]:
        """The names of the compressed files that were made beside `path`."""
        first = PurePath(path).relative_to(settings.STATIC_ROOT).parts[0]
        compress = super().compress if first in _OURS else Compressor(use_brotli=False, quiet=True).compress
        names: list[str] = compress(path)
        return names


class Storage(CompressedManifestStaticFilesStorage):
    """As whitenoise does it, with our choice of what is worth compressing well."""

    def create_compressor(self, **kwargs: Any) -> Compressor:
        """One compressor for all files of a run."""
        return OwnFilesCompressor(**kwargs)
