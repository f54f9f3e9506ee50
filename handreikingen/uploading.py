"""The one door for files in the admin: every screen of Wagtail that takes a file builds its form from these."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from wagtail.admin.views.account import AccountView, AvatarSettingsPanel
from wagtail.documents.fields import WagtailDocumentField
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from samenwerkingswijzer.ground.uploads import documents, pictures
from samenwerkingswijzer.ground.uploads.rules import Geweigerd, check_size


class Beeldveld(WagtailImageField):
    """A picture that opens, without traces of who took it."""

    def to_python(self, data: Any) -> Any:
        """The upload, with the clean picture written over what was sent. Raises ValidationError with what to do."""
        if isinstance(data, UploadedFile):
            _write_over(data, _allowed(data, lambda name, content: pictures.picture(name, content).inhoud))
        return super().to_python(data)


class Documentveld(WagtailDocumentField):
    """A document that is what its name says."""

    def to_python(self, data: Any) -> Any:
        """The upload. Raises ValidationError with what to do."""
        if isinstance(data, UploadedFile):
            _allowed(data, _checked)
        return super().to_python(data)


class BeeldForm(BaseImageForm):
    """A new picture, or another file for one."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _replace(self, Beeldveld)


class DocumentForm(BaseDocumentForm):
    """A new document, or another file for one."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _replace(self, Documentveld)


class Account(AccountView):
    """One's own settings in the admin, without a portrait: nobody would see it, and it would be another door."""

    def get_panels(self) -> list[Any]:
        """Everything but the portrait."""
        return [panel for panel in super().get_panels() if not isinstance(panel, AvatarSettingsPanel)]


def _replace(form: forms.ModelForm[Any], field: type[forms.FileField]) -> None:
    """Wagtail picks the field for a file by its name; the form for words only has none."""
    old = form.fields.get("file")
    if isinstance(old, forms.FileField):
        form.fields["file"] = field(
            label=old.label, required=old.required, widget=old.widget, max_length=old.max_length
        )


def _allowed(upload: UploadedFile[Any], rule: Callable[[str, bytes], bytes]) -> bytes:
    try:
        check_size(upload.size or 0)  # before it is read into memory
        upload.seek(0)
        return rule(upload.name or "", upload.read())
    except Geweigerd as refusal:
        raise ValidationError(refusal.zin, code="geweigerd") from refusal
    finally:
        upload.seek(0)


def _checked(name: str, content: bytes) -> bytes:
    documents.check_document(name, content)
    return content


def _write_over(upload: UploadedFile[Any], content: bytes) -> None:
    """In place: Wagtail keeps the upload itself when another field of the form still has a fault."""
    upload.seek(0)
    upload.truncate()
    upload.write(content)
    upload.flush()
    upload.seek(0)
    upload.size = len(content)
