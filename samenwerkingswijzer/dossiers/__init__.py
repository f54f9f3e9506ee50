"""Dossiers from readable files: `fixtures/initiatieven/*.toml`, replayed step by step through `perform`."""
