"""Screens of the register: public, work place and decisions."""
