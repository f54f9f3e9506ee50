"""How the council gets a dossier: its own page, shown to staff as "toon als raad"."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase

from evaluatie.views import sturing
from initiatieven.models import Initiatief
from initiatieven.views import weergaven
from samenwerkingswijzer.ground.rollen import Rol


def _as_council(request: HttpRequest, initiatief: Initiatief) -> HttpResponseBase:
    return sturing.council_dossier(weergaven.reader(request, Rol.raad), initiatief.kenmerk)


def register() -> None:
    """Let staff see what the council sees."""
    sentence = "Wat een raadslid ziet op de pagina Sturing. Namen en contactgegevens staan daar nooit."
    weergaven.register("raad", weergaven.Weergave("De raad", sentence, _as_council))
