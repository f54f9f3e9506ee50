"""Existing initiatives from a spreadsheet: read, match columns, check row by row, store, and undo."""
