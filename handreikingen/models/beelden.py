"""Pictures of the guide as readers get them: renditions, never what was uploaded."""

from django.db.models.fields.files import FieldFile
from wagtail.images import get_image_model

FOLDER = "images"


def rendition_file(name: str) -> FieldFile | None:
    """The file of a rendition; None for a name that is none, such as that of an original."""
    renditions = get_image_model().get_rendition_model().objects
    found = renditions.filter(file=f"{FOLDER}/{name}").only("file").first()
    return found.file if found else None
