"""Records for eyes: cards in a terminal, and the article's sentences with the read words marked."""
