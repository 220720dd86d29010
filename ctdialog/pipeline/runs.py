"""Text without spaces, tokenized in pieces.

spaCy's tokenizer takes punctuation off the ends of what stands between two spaces, a character at a time, and
looks at all of it again each time: 10,000 brackets in a row cost 6 seconds, 20,000 cost 28. Nothing that
anyone writes as one word is that long.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

from spacy.tokens import Doc

LONGEST = 100  # characters between two spaces that are tokenized at once
_LONG = re.compile(rf"(?<!\S)\S{{{LONGEST + 1},}}")
# Behind a sign where there is one, so that no word is cut in two.
_PIECE = re.compile(rf"\S{{0,{LONGEST - 1}}}[^\w\s]|\S{{1,{LONGEST}}}")


class RunTokenizer:
    """A tokenizer that hands another one no more than `LONGEST` characters without a space at once."""

    def __init__(self, tokenizer: Callable[[str], Doc]) -> None:
        self.inner = tokenizer

    def __call__(self, text: str) -> Doc:
        """The Doc of a text; that of the other tokenizer where the text holds no such run."""
        cuts = [
            piece.end()
            for run in _LONG.finditer(text)
            for piece in _PIECE.finditer(text, *run.span())
            if piece.end() < run.end()
        ]
        if not cuts:
            return self.inner(text)
        docs = [self.inner(text[start:end]) for start, end in pairwise([0, *cuts, len(text)])]
        # by their numbers: a Token for each word of a long text is more work than to cut it
        told = [row for doc in docs for row in doc.to_array(["ORTH", "SPACY"]).tolist()]
        return Doc(docs[0].vocab, words=[word for word, _ in told], spaces=[bool(space) for _, space in told])
