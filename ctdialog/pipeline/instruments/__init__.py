"""Instruments: the component, and the words inside their names."""
