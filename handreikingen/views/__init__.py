"""Screens of the guide beside its pages."""
