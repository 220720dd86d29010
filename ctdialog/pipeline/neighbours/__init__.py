"""The meetings before and after the one told."""
