"""`manage.py importeer_initiatieven`: the import of the screen, without the screen."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from initiatieven.models import Initiatief, Kern
from samenwerkingswijzer.ground.models import Gebruiker
from tests.initiatieven.test_importeren import CSV

pytestmark = pytest.mark.django_db


class TestCommand:
    """The same import by `manage.py`."""

    @pytest.fixture
    def lijst(self, tmp_path: Path) -> str:
        path = tmp_path / "lijst.csv"
        path.write_text(CSV)
        return str(path)

    def test_a_trial_stores_nothing(self, lijst: str, coordinator: Gebruiker, dorp: Kern) -> None:
        out = StringIO()
        call_command("importeer_initiatieven", lijst, "--door=coordinator", "--proef", stdout=out)
        assert "2 van de 4 rijen zijn goed." in out.getvalue()
        assert "Rij 4, kolom ‘Naam initiatief’" in out.getvalue()
        assert not Initiatief.objects.exists()

    def test_it_stores_what_is_good(self, lijst: str, coordinator: Gebruiker, dorp: Kern) -> None:
        out = StringIO()
        call_command("importeer_initiatieven", lijst, "--door=coordinator", stdout=out)
        assert "Nieuw: 2. Al bekend: 0. Overgeslagen: 2." in out.getvalue()

    @pytest.mark.parametrize(
        ("change", "says"),
        [
            ({"door": "raad"}, "geen coördinator"),
            ({"bestand": "/nergens.csv"}, "niet te lezen"),
            ({"bestand": __file__}, "dit soort bestand"),
        ],
    )
    def test_it_refuses_in_one_sentence(
        self, lijst: str, coordinator: Gebruiker, raad: Gebruiker, change: dict[str, str], says: str
    ) -> None:
        options = {"bestand": lijst, "door": "coordinator", **change}
        with pytest.raises(CommandError, match=says):
            call_command("importeer_initiatieven", options["bestand"], f"--door={options['door']}")
