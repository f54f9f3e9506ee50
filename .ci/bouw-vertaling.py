"""Make `django.mo` of `django.po` in `locale/`, without the tools of gettext: one line per message, no plurals."""

import ast
import re
import struct
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "locale" / "nl" / "LC_MESSAGES"
_ENTRY = re.compile(r'^msgid (".*")\nmsgstr (".*")$', re.MULTILINE)
_MAGIC, _HEAD = 0x950412DE, 28


def compiled(source: str) -> bytes:
    """The binary catalogue of these messages, sorted as its readers expect."""
    rows = sorted(
        (ast.literal_eval(k).encode(), ast.literal_eval(v).encode()) for k, v in _ENTRY.findall(source)
    )
    tables, texts = [b"", b""], b""
    start = _HEAD + 16 * len(rows)
    for column in (0, 1):
        for row in rows:
            tables[column] += struct.pack("<II", len(row[column]), start + len(texts))
            texts += row[column] + b"\0"
    head = struct.pack("<7I", _MAGIC, 0, len(rows), _HEAD, _HEAD + 8 * len(rows), 0, start)
    return head + tables[0] + tables[1] + texts


if __name__ == "__main__":
    (FOLDER / "django.mo").write_bytes(compiled((FOLDER / "django.po").read_text(encoding="utf-8")))
