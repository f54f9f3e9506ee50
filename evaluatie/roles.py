"""Who keeps what of steering: pure data (ONTWERP §3, "Keepers")."""

from samenwerkingswijzer.ground.rollen import Rol

HOUDT_SIGNAALREGELS: dict[Rol, frozenset[Rol]] = {
    Rol.coordinator: frozenset({Rol.accountmanager, Rol.coordinator, Rol.directie}),
    Rol.griffie: frozenset({Rol.college, Rol.griffie, Rol.raad}),
}
"""Whose signals each keeper sets: the coordinator for who works, the griffie for who decides and watches over it."""

HOUDT_AGENDA = frozenset({Rol.coordinator, Rol.griffie})
"""Who keeps the points of the development agenda."""

HOUDT_VERSLAGEN = frozenset({Rol.griffie})
"""Who keeps the reports to the council."""

LEGT_RAADSUITSPRAAK_VAST = frozenset({Rol.griffie})
"""Who records what the council decided about a point (ONTWERP §3: griffie for the raad)."""
