"""Topics: the component, and what of all that a text names the talks were about."""
