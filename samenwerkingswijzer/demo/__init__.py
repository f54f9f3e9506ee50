"""The demo: example municipality, accounts, dossiers and a post box, all on one computer."""
