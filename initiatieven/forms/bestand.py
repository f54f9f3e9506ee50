"""A file of a dossier: what it is called, who may read it, and its content, checked before it is kept."""

import hashlib
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from django.db import models
from django.utils import timezone

from initiatieven.forms.handeling import HandelingForm
from initiatieven.forms.versie import VersieForm
from initiatieven.handelingen import Handeling
from initiatieven.models import Bestand, BestandVersie, Initiatief
from initiatieven.models.bestand import Lezers
from samenwerkingswijzer.ground import virusscan
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.bsn import no_bsn
from samenwerkingswijzer.ground.formulieren import DuidelijkeFouten
from samenwerkingswijzer.ground.uploads.dossier import SOORTEN, Stuk, dossier_file
from samenwerkingswijzer.ground.uploads.rules import Geweigerd, check_size

MAG = "Mag: pdf, tekst, een document, een rekenblad of een foto. Hoogstens 10 MB."
STIL = "De virusscanner antwoordt niet. Daarom bewaren we nu niets. Probeer het over een paar minuten nog een keer."
BESMET = "In dit bestand zit een virus. We hebben het niet bewaard. Laat je computer nakijken."


class Bestandsveld(forms.FileField):
    """The upload as `Stuk`, checked by content and looked at by the virus scanner; `uitslag` says what that found."""

    widget = forms.FileInput(attrs={"accept": ",".join(f".{kind}" for kind in SOORTEN)})

    def clean(self, data: Any, initial: Any = None) -> Any:
        """The file and the verdict; None where nothing was chosen. Raises ValidationError, its code names the cause."""
        if isinstance(data, UploadedFile) and data.size:
            return _looked_at(data)
        if isinstance(data, UploadedFile):
            raise ValidationError("Dit bestand is leeg. Kies een ander bestand.", code="leeg")
        return super().clean(data, initial)


def _looked_at(upload: UploadedFile[Any]) -> tuple[Stuk, virusscan.Scan]:
    try:
        check_size(upload.size or 0)  # before it is read into memory
        piece = upload.read()
        stuk = dossier_file(upload.name or "", piece)
        no_bsn(stuk.naam)
        # What was sent is looked at, not only what is left of it: who sent it must hear of the virus.
        return stuk, virusscan.scan(piece)
    except Geweigerd as refusal:
        raise ValidationError(refusal.zin, code="geweigerd") from refusal
    except virusscan.ScannerStil as silence:
        raise ValidationError(STIL, code="stil") from silence
    except virusscan.Besmet as virus:
        raise ValidationError(BESMET, code="besmet") from virus


class BestandForm(VersieForm):
    """A new file, or another title, audience or version for one that is there."""

    bestand = Bestandsveld(label="Bestand", help_text=MAG)
    lezers = forms.ChoiceField(label="Wie mag het lezen?", choices=Lezers.choices, widget=forms.RadioSelect)

    field_order = ("bestand", "titel", "lezers")

    class Meta:
        model = Bestand
        fields = ("titel", "lezers")
        labels: ClassVar = {"titel": "Hoe heet het?"}
        help_texts: ClassVar = {"titel": "Laat je dit leeg? Dan krijgt het de naam van het bestand."}

    def __init__(self, *args: Any, actor: Actor | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.actor = actor or Actor.clock()  # a form that only compares has nobody behind it
        self.fields["titel"].required = False
        if not self.instance._state.adding:
            field = self.fields["bestand"]
            field.required, field.label = False, "Nieuwe versie"
            field.help_text = f"{MAG} Laat dit leeg als alleen de titel of de lezers veranderen."

    @property
    def is_infected(self) -> bool:
        """Whether the scanner found a virus."""
        return self.has_error("bestand", "besmet")

    def clean_titel(self) -> str:
        """A file without a title of its own bears the name that it came with."""
        typed: str = self.cleaned_data["titel"]
        found = self.cleaned_data.get("bestand")
        return typed or (found[0].naam if found else self.instance.titel)

    def identity(self) -> dict[str, Any]:
        """The same file twice by one person in a minute is one file: the same by content, not by title alone."""
        found = self.cleaned_data.get("bestand")
        return {
            "titel": self.cleaned_data["titel"],
            "versies__afdruk": fingerprint(found[0]) if found else "",
        }

    def records(self) -> list[models.Model]:
        """The file, and its new version when there is one."""
        found = self.cleaned_data.get("bestand")
        if not found:
            return [self.instance]
        stuk, uitslag = found
        return [self.instance, new_version(self.instance, stuk, uitslag, self.actor)]


class WeghalenForm(HandelingForm):
    """Why a file goes, and on which version of the case."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, handeling=Handeling.bestand_verwijderen, **kwargs)


class PlaatjeForm(DuidelijkeFouten, forms.Form):
    """A picture pasted into a text: for the municipality alone, whoever reads the text."""

    bestand = Bestandsveld(label="Beeld")

    def clean_bestand(self) -> tuple[Stuk, virusscan.Scan]:
        """A picture and nothing else. Raises ValidationError."""
        found: tuple[Stuk, virusscan.Scan] = self.cleaned_data["bestand"]
        if not found[0].soort.startswith("image/"):
            raise ValidationError("In een tekst kan alleen een beeld. Zet dit bij de bestanden.")
        return found

    def records(self, initiatief: Initiatief, actor: Actor) -> list[models.Model]:
        """The picture as a file of the dossier that stands in a text."""
        stuk, uitslag = self.cleaned_data["bestand"]
        row = Bestand(initiatief=initiatief, titel=stuk.naam, in_tekst=True)
        return [row, new_version(row, stuk, uitslag, actor)]


class EigenBestandForm(DuidelijkeFouten, forms.Form):
    """A file that the initiator brings: no more than the file itself."""

    bestand = Bestandsveld(label="Bestand", help_text=f"{MAG} Alleen de gemeente en jij lezen dit.")

    def fingerprint(self) -> str:
        """By which the dossier knows this content again."""
        return fingerprint(self.cleaned_data["bestand"][0])

    def records(self, initiatief: Initiatief, actor: Actor) -> list[models.Model]:
        """The file with its first version, for the initiator and the municipality."""
        stuk, uitslag = self.cleaned_data["bestand"]
        row = Bestand(initiatief=initiatief, titel=stuk.naam, lezers=Lezers.initiatiefnemer)
        return [row, new_version(row, stuk, uitslag, actor)]


def fingerprint(stuk: Stuk) -> str:
    """By which the same content is known."""
    return hashlib.sha256(stuk.inhoud).hexdigest()


def new_version(bestand: Bestand, stuk: Stuk, uitslag: virusscan.Scan, actor: Actor) -> BestandVersie:
    """The next version of this file, not stored yet."""
    last = bestand.versies.aggregate(models.Max("nummer"))["nummer__max"] if bestand.pk else None
    return BestandVersie(
        bestand=bestand,
        nummer=(last or 0) + 1,
        naam=stuk.naam,
        soort=stuk.soort,
        inhoud=ContentFile(stuk.inhoud, name=stuk.naam),
        grootte=len(stuk.inhoud),
        afdruk=fingerprint(stuk),
        scan=uitslag,
        via=actor.via,
        door=actor.gebruiker,
        op=timezone.now(),
    )
