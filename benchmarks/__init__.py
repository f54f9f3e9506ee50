"""How fast it is, measured as ONTWERP §7 says: `./wijzer bench`."""
