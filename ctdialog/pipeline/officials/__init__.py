"""Officials: the component, and which name goes with which office."""
