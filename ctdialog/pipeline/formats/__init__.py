"""Formats of talks: the component, and what stands left and right of the head of a format."""
