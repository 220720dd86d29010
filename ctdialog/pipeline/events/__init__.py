"""Events: the places in a text where some occasion is spoken of, by a noun or by a verb."""
