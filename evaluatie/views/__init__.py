"""Screens of evaluation and steering."""
