"""Tests of the starter content: the guide's text files and the council's frames."""
