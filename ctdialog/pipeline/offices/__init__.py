"""Offices: their heads, and what stands before, behind and around them."""
