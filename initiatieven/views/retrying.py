"""A step of a person who saw the dossier a second ago: somebody else's step in between is no reason to type again."""

from collections.abc import Callable

from django.forms import BaseForm

from initiatieven.actions import Geweigerd
from initiatieven.models import Initiatief
from samenwerkingswijzer.ground.versions import Overschreden


def acted(initiatief: Initiatief, form: BaseForm, act: Callable[[], object], moved_on: str) -> bool:
    """Act, and once more when the dossier moved on in the same second; a refusal stands above the form."""
    for _ in range(2):
        try:
            act()
        except Geweigerd as refused:
            form.add_error(None, refused.reden)
            return False
        except Overschreden:
            initiatief.refresh_from_db()
        else:
            return True
    form.add_error(None, moved_on)
    return False
