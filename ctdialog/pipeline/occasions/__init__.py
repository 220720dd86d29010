"""Occasions: which mentions are of one meeting, and what they tell of it."""
