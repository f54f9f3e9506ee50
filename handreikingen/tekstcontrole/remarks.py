"""One remark about a page."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Opmerking:
    """Where something stands, what is the matter and what to do, in plain words for the editor."""

    plek: str
    zin: str
    stuk: str = ""
    """The words in question."""
    anker: str = ""
    """Where in the form it stands."""
    fout: bool = False
    """Shuts readers out: the page cannot be published like this."""
