"""`manage.py importeer_initiatieven BESTAND`: the import of the screen, without the screen."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from initiatieven.importeren import bestand, controle, inlezen, lijsten, velden
from samenwerkingswijzer.ground.commands import Fout
from samenwerkingswijzer.ground.models import Gebruiker
from samenwerkingswijzer.ground.rollen import Rol
from samenwerkingswijzer.ground.uploads.rules import Geweigerd


class Command(BaseCommand):
    help = "Neem bestaande initiatieven over uit een csv of xlsx. Rijen met fouten worden overgeslagen en genoemd."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which file, by whom, and whether it is only tried."""
        parser.add_argument("bestand", metavar="BESTAND", help="een csv of xlsx; bovenaan staan de kolommen")
        parser.add_argument(
            "--door", metavar="NAAM", required=True, help="gebruikersnaam van een coördinator"
        )
        parser.add_argument("--proef", action="store_true", help="alleen controleren, niets opslaan")

    def handle(self, *args: Any, **options: Any) -> None:
        """Check all rows and store the good ones. Raises Fout for a file or a user that will not do."""
        path, door = Path(options["bestand"]), _coordinator(options["door"])
        table = _table(path)
        coupling = velden.propose(table.kolommen)
        if "titel" not in coupling:
            raise Fout("Er is geen kolom met de naam van het initiatief. Noem die kolom: titel.")
        for naam, place in coupling.items():
            self.stdout.write(f"{velden.BY_NAME[naam].titel}: kolom ‘{table.kolommen[place]}’")
        rows = list(controle.check(table.rijen, coupling, table.kolommen))
        for fout in (fout for rij in rows for fout in rij.fouten):
            self.stdout.write(f"Rij {fout.rij}, kolom ‘{fout.kolom}’: {fout.melding}")
        good = sum(not rij.fouten for rij in rows)
        self.stdout.write(f"{good} van de {len(rows)} rijen zijn goed.")
        if not options["proef"]:
            self._store(path, table, coupling, door)

    def _store(self, path: Path, table: bestand.Tabel, coupling: dict[str, int], door: Gebruiker) -> None:
        lijst = lijsten.keep(path.name, table, door)
        lijsten.couple(lijst, coupling)
        inlezen.start_here(lijst)
        told = lijsten.counts(lijst)
        self.stdout.write(
            f"Nieuw: {told['nieuw']}. Al bekend: {told['bekend']}. Overgeslagen: {told['fout']}."
        )


def _coordinator(name: str) -> Gebruiker:
    user = Gebruiker.objects.filter(username=name, is_active=True).first()
    if user is None or Rol.coordinator not in user.rollen:
        raise Fout(f"{name} is geen coördinator. Alleen een coördinator neemt initiatieven over.")
    return user


def _table(path: Path) -> bestand.Tabel:
    try:
        return bestand.read(path.name, path.read_bytes())
    except OSError as error:
        raise Fout(f"{path} is niet te lezen ({error.strerror}).") from error
    except Geweigerd as refused:
        raise Fout(refused.zin) from refused
