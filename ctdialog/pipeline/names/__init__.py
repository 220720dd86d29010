"""Names of people, and short names that a text spells out."""
