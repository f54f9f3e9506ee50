"""What can be wrong with a file, said to whoever wrote it."""

from pathlib import Path


class Laadfout(Exception):
    """A file cannot be loaded: one sentence with its name and line."""

    def __init__(self, bestand: Path, regel: int, zin: str) -> None:
        super().__init__(f"{bestand}, regel {regel}: {zin}")
        self.bestand = bestand
        self.regel = regel
