"""Files of the old wiki become pictures and documents. The files themselves are written last, when all went well."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field

from django.core.files.base import ContentFile
from django.core.files.storage import Storage
from wagtail.documents import get_document_model
from wagtail.images import get_image_model

from handreikingen.mediawiki.files import Archief, Plaat, document, is_picture, picture
from handreikingen.mediawiki.report import Verslag
from handreikingen.models import Wikibestand
from samenwerkingswijzer.ground.uploads.rules import Geweigerd, check_size

Image, Document = get_image_model(), get_document_model()
Open = Callable[[], bytes]


@dataclass
class Opslag:
    """Every file once: what came before is known by its fingerprint, so that a second move makes nothing twice."""

    archief: Archief
    verslag: Verslag
    te_schrijven: list[tuple[Storage, str, Open]] = field(default_factory=list)
    _found: dict[str, Wikibestand | None] = field(default_factory=dict)

    def row(self, name: str) -> Wikibestand | None:
        """What became of this file; None when it was refused, which the report says once."""
        key = _key(name)
        if key not in self._found:
            try:
                self._found[key] = self._bring(key)
            except Geweigerd as reason:
                self.verslag.tell(f"Bestand:{key}", f"Dit bestand kwam niet mee: {reason}.")
                self._found[key] = None
        return self._found[key]

    def picture(self, name: str) -> int | None:
        """The key of the picture."""
        row = self.row(name)
        return row.afbeelding_id if row else None

    def document(self, name: str) -> int | None:
        """The key of the document."""
        row = self.row(name)
        return row.document_id if row else None

    def write(self) -> None:
        """Write the files. When one fails, those before it are removed again and the error goes on."""
        done: list[tuple[Storage, str]] = []
        try:
            for storage, name, content in self.te_schrijven:
                done.append((storage, storage.save(name, ContentFile(content()))))
        except OSError:
            for storage, name in done:
                storage.delete(name)
            raise

    def _bring(self, name: str) -> Wikibestand:
        path = self.archief.path(name)
        known = Wikibestand.objects.filter(naam=name).first()
        check_size(path.stat().st_size)
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        if known and known.afdruk == digest and (known.afbeelding_id or known.document_id):
            return known
        row = known or Wikibestand(naam=name)
        row.afdruk = digest
        if is_picture(name):
            self._picture(row, picture(path), lambda: picture(path).inhoud)
        else:
            self._document(row, document(path), path.read_bytes)
        row.save()
        return row

    def _picture(self, row: Wikibestand, found: Plaat, content: Open) -> None:
        image = Image(title=_title(row.naam), width=found.breedte, height=found.hoogte)
        storage: Storage = image.file.storage
        name = storage.get_available_name(image.get_upload_to(f"{row.afdruk[:8]}-{row.naam}"))
        self.te_schrijven.append((storage, name, content))
        row.afbeelding = Image.objects.create(
            title=image.title,
            file=name,
            width=found.breedte,
            height=found.hoogte,
            file_size=len(found.inhoud),
            file_hash=_sha1(found.inhoud),
        )
        row.vermoeden = found.vermoeden
        self.verslag.beelden += 1

    def _document(self, row: Wikibestand, found: bytes, content: Open) -> None:
        made = Document(title=_title(row.naam))
        storage = made.file.storage
        name = storage.get_available_name(
            f"documents/{row.afdruk[:8]}-{storage.get_valid_name(row.naam)}"[-90:]
        )
        self.te_schrijven.append((storage, name, content))
        row.document = Document.objects.create(
            title=made.title, file=name, file_size=len(found), file_hash=_sha1(found)
        )
        self.verslag.documenten += 1


def _key(name: str) -> str:
    written = name.strip().replace(" ", "_")
    return (written[:1].upper() + written[1:])[:255]


def _title(name: str) -> str:
    return name.rpartition(".")[0].replace("_", " ")[:255] or name[:255]


def _sha1(data: bytes) -> str:
    """As Wagtail keeps it, to find double files."""
    return hashlib.sha1(data, usedforsecurity=False).hexdigest()
