"""Seats: who takes part in a meeting, and in which role."""
