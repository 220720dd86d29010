"""The shapes that the rooms of a batch speak among themselves."""

from __future__ import annotations

from dataclasses import dataclass

from ctdialog.records import Incoming


class BatchError(Exception):
    """A batch that cannot begin, or cannot go on; the message is one sentence for the one who started it."""


class EngineFailed(BatchError):  # noqa: N818 - the name tells what is the matter
    """An engine that cannot go on; what is done until then can be resumed."""


@dataclass(frozen=True, slots=True)
class Setup:
    """What an engine needs to read articles.

    The spaCy model's name, a user's lexicon, a date for all articles, and how sure a meeting must be.
    """

    model: str | None = None
    lexicon: str | None = None
    published: str | None = None
    min_confidence: float = 0.0


@dataclass(frozen=True)  # without slots, as Incoming
class Answer:
    """What reading one article gave: the record and the signature of its words, or a problem.

    `line` is the record as JSON Lines have it: made where the article is
    read, it goes to the output as it is. `warnings` are the record's.
    """

    line: str | None = None
    meetings: int = 0
    signature: bytes = b""
    problem: str | None = None
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one thing that came in: a record, a problem, or an earlier article that it repeats.

    `id` and `text` are the article's, as it came in; `line` is its record as JSON Lines have it, which holds
    so many `meetings`; `signature` is that of the words, by which near-duplicates are found.
    """

    path: str
    id: str = ""
    text: str = ""
    line: str | None = None
    meetings: int = 0
    signature: bytes = b""
    problem: str | None = None
    duplicate_of: str | None = None
    warnings: tuple[str, ...] = ()


Planned = Incoming | Outcome
"""An article to read, or an outcome that needs no reading and keeps its place in the order."""


def outcome_of(item: Incoming, answer: Answer) -> Outcome:
    """What became of an article, by a worker's answer."""
    return Outcome(
        item.path,
        item.id,
        item.text,
        answer.line,
        answer.meetings,
        answer.signature,
        answer.problem,
        warnings=answer.warnings,
    )
