"""Dates and durations: the component, their grammar, and the calendar dates they come to."""
