"""What is wrong with input, in a sentence for the person who gave it."""

from __future__ import annotations


class UnreadableArticle(ValueError):  # noqa: N818 - the name tells what is wrong, as its message does
    """Input that is no article; the message is one sentence for the person who gave it."""
