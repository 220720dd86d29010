"""Sides: whose meeting it is, and whom somebody acts for."""
